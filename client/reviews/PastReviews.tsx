import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './PastReviews.module.css'

/** The reviews that one recorded: each opens as it stood, and can be held beside today. */
export function PastReviews() {
  const today = useToday()
  const reviews = useQuery(ask('GET /api/reviews'))
  return (
    <Card open title="Your reviews">
      <Answered of={reviews} what="Your reviews">
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.none}>
              None is recorded yet, so this is told since thirty days before. Record the first, and from then on it is told what changed
              since.
            </p>
          ) : (
            <ul className={styles.list}>
              {rows.map(({ id, reviewedOn, note }) => (
                <li key={id}>
                  <TextLink to="/pipeline" search={{ 'as-of': id }}>
                    As it stood on {day(reviewedOn, today)}
                  </TextLink>
                  <TextLink to="/pipeline/changes" search={{ since: id }}>
                    What changed since
                  </TextLink>
                  {note && <Quote>{note}</Quote>}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  )
}
