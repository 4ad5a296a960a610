import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Card } from '../ui/Card.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './ChangesList.module.css'

/** The reviews that one recorded: each opens as it stood, and can be held beside today. */
export function PastReviews() {
  const today = useToday()
  const reviews = useQuery(ask('GET /api/reviews'))
  return (
    <Card open title="Reviews">
      <Answered of={reviews} what="The reviews">
        {(rows) =>
          rows.length === 0 ? (
            <p>None is recorded yet. With the first one, this page can say what changed since.</p>
          ) : (
            <ul className={styles.list}>
              {rows.map(({ id, reviewedOn, note }) => (
                <li key={id}>
                  <TextLink to="/pipeline/reviews/$reviewId" params={{ reviewId: id }}>
                    As it stood on {day(reviewedOn, today)}
                  </TextLink>
                  {', '}
                  <TextLink to="/pipeline/changes" search={{ since: id }}>
                    what changed since
                  </TextLink>
                  {note && <p dir="auto">{note}</p>}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  )
}
