import { firstName } from 'shared/domain/names.ts'
import { horizonWords } from 'shared/domain/words.ts'
import type { PastTalk, Promised } from 'shared/model/talk.ts'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import { useToday } from '../ui/When.tsx'
import { day, instant, weekdayDay } from '../ui/when.ts'
import { DeleteNote } from './DeleteNote.tsx'
import styles from './PastTalkView.module.css'

/** A conversation as it was written down; it stays as it was, and corrections stand under it. */
export function PastTalkView({ talk, person }: { talk: PastTalk; person: { name: string } }) {
  const today = useToday()
  const first = firstName(person.name)
  const { want, note, discussed, carried, promises, corrections } = talk
  return (
    <div className={styles.view}>
      <Card label={`What ${first} wanted`}>
        <div className={styles.part}>
          {want ? (
            <>
              <p className={styles.want}>
                <WantChip want={want.direction} target={want.targetRole?.title ?? want.target ?? undefined} />
                {want.horizon && <span className={styles.quiet}>{horizonWords[want.horizon]}</span>}
              </p>
              {want.words && (
                <Quote own large>
                  {want.words}
                </Quote>
              )}
              <Visibility to="pair" person={person.name} />
            </>
          ) : (
            <p className={styles.quiet}>What {first} wanted was not written down that day.</p>
          )}
        </div>
      </Card>
      {note && (
        <Card title="For you">
          <div className={styles.part}>
            <Quote>{note.text}</Quote>
            <div className={styles.under}>
              <Visibility to="private" />
              <DeleteNote noteId={note.id} about={first} />
            </div>
          </div>
        </Card>
      )}
      {promises.length > 0 && (
        <Card open title="Promises">
          <ul>
            {promises.map((promise) => (
              <li key={promise.id} className={styles.line}>
                <span>
                  <b>{promise.owner === 'manager' ? 'You' : first}</b> <span dir="auto">{promise.text}</span>
                  {promise.why && <small>{promise.why}</small>}
                </span>
                <span className={styles.end}>{stateOf(promise, today)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {discussed.length > 0 && (
        <Card open title="Discussed">
          <ul>
            {discussed.map(({ text, from }) => (
              <li key={text} className={styles.line}>
                <span>
                  <span dir="auto">{text}</span>
                  <small>{from}</small>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {carried.length > 0 && (
        <Card open title="Left open">
          <ul>
            {carried.map((text) => (
              <li key={text} className={styles.line} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {corrections.length > 0 && (
        <Card open title="Corrections">
          <ul>
            {corrections.map(({ id, text, author, writtenAt }) => (
              <li key={id} className={styles.line}>
                <span>
                  <Quote>{text}</Quote>
                  <small>
                    {author}, {instant(writtenAt)}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}

const stateOf = ({ state, dueOn, closedOn }: Promised, today: string) => {
  if (state === 'open') return dueOn ? `${dueOn < today ? 'Was due' : 'Due'} ${weekdayDay(dueOn, today)}` : 'Open'
  return `${state === 'kept' ? 'Kept' : 'Dropped'}${closedOn ? ` on ${day(closedOn, today)}` : ''}`
}
