import type { TalkPage } from 'shared/api/talk.ts'
import { Card } from '../ui/Card.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day, shortDay } from '../ui/when.ts'
import styles from './Beside.module.css'

/** Questions to choose from, in serif, as a human asks them. */
export function Questions({ title, questions }: { title: string; questions: TalkPage['questions'] }) {
  if (questions.length === 0) return null
  return (
    <Card open title={title}>
      <ul className={styles.questions}>
        {questions.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Card>
  )
}

/** What a first conversation can be about: the pillars of the framework. */
export function Topics({ topics }: { topics: readonly { name: string; meaning: string }[] }) {
  if (topics.length === 0) return null
  return (
    <Card open title="What leading means here">
      <ul className={styles.topics}>
        {topics.map(({ name, meaning }) => (
          <li key={name}>
            <b>{name}</b>
            {meaning && <small>{meaning}</small>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The rest is one link away: the points come first. */
const piecesShown = 4

/** Evidence since the last conversation, the newest first. */
export function NewSince({ pieces, lastHeldOn, personId }: { pieces: TalkPage['pieces']; lastHeldOn: string; personId: string }) {
  const today = useToday()
  return (
    <Card
      open
      title={`New since ${day(lastHeldOn, today)}`}
      aside={
        pieces.length > piecesShown ? (
          <TextLink alone to="/people/$personId/evidence" params={{ personId }}>
            All {pieces.length}
          </TextLink>
        ) : (
          pieces.length > 0 && pieces.length
        )
      }
    >
      {pieces.length === 0 ? (
        <p className={styles.none}>Nothing written down since.</p>
      ) : (
        <ul className={styles.since}>
          {pieces.slice(0, piecesShown).map(({ id, happenedOn, what, criterion }) => (
            <li key={id}>
              <time dateTime={happenedOn}>{shortDay(happenedOn, today)}</time>
              <PlainLink to="/people/$personId/evidence" params={{ personId }} hash={id} className={styles.what} title={what}>
                {what}
              </PlainLink>
              {criterion && <span className={styles.criterion}>{criterion}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
