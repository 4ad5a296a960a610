import { type ReactNode, useState } from 'react'
import type { TalkPage } from 'shared/api/talk.ts'
import { isDay } from 'shared/domain/days.ts'
import { firstName } from 'shared/domain/names.ts'
import type { TalkContent } from 'shared/model/talk.ts'
import { Boundary } from '../ui/Boundary.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import { Promises } from './Promises.tsx'
import { TalkAgain } from './TalkAgain.tsx'
import { WantNow } from './WantNow.tsx'
import type { Change, Lines } from './useLines.ts'
import styles from './WriteDown.module.css'

type Props = {
  person: { name: string }
  /** Null as long as the server has not said it. */
  page: Pick<TalkPage, 'want' | 'roles' | 'cadenceDays'> | null
  content: TalkContent
  heldOn: string
  lines: Lines
  /** What stands in the way, by field; under `form` what belongs to none. */
  wrong: Record<string, string>
  busy: boolean
  /** There is something else to do first. */
  unsettled: boolean
  /** Where what was written is kept. */
  saved: ReactNode
  onChange: Change
  onHeldOn: (heldOn: string) => void
  onRemoved: (words: string, back: () => void) => void
  onFinish: () => void
}

/** What to write down afterwards, in the order in which it is said; each field says first who will read it. */
export function WriteDown(props: Props) {
  const { person, page, content, heldOn, lines, wrong, busy, unsettled, saved, onChange, onHeldOn, onRemoved, onFinish } = props
  const today = useToday()
  const first = firstName(person.name)
  return (
    <section className={styles.card} aria-labelledby="talk-write">
      <header className={styles.head}>
        <h2 className={styles.title} id="talk-write">
          Write down
        </h2>
        <span className={styles.about}>about 3 minutes</span>
        <HeldOn heldOn={heldOn} today={today} error={wrong.heldOn} onChange={onHeldOn} />
      </header>
      <Boundary>
        <form className={styles.form} noValidate onSubmit={(event) => (event.preventDefault(), onFinish())}>
          <ErrorSummary title="Not finished yet. Your text is kept." problems={problemsOf(wrong)} />
          <WantNow
            first={first}
            before={page?.want}
            roles={page?.roles ?? []}
            want={content.want}
            wrong={wrong}
            onChange={(want) => onChange({ want })}
          />
          <Field label={`In ${first}’s words`} error={wrong.words} readers={<Readers first={first} />}>
            <textarea
              id="talk-words"
              className={styles.words}
              rows={3}
              dir="auto"
              value={content.words}
              onChange={(event) => onChange({ words: event.target.value })}
            />
          </Field>
          <div className={styles.mine}>
            <Field label="For you" error={wrong.note} readers={<Visibility to="private" sentence />}>
              <textarea
                id="talk-note"
                className={styles.note}
                rows={1}
                dir="auto"
                value={content.note}
                onChange={(event) => onChange({ note: event.target.value })}
              />
            </Field>
          </div>
          <Promises person={person} promises={content.promises} lines={lines} wrong={wrong} onChange={onChange} onRemoved={onRemoved} />
          <TalkAgain
            heldOn={heldOn}
            cadenceDays={page?.cadenceDays ?? null}
            nextOn={content.nextOn}
            nextTime={content.nextTime}
            wrong={wrong}
            onChange={onChange}
          />
          <div className={styles.foot}>
            <Button kind={unsettled ? 'plain' : 'primary'} type="submit" keys="⌘↵" busy={busy}>
              Finish
            </Button>
            {saved}
          </div>
        </form>
      </Boundary>
    </section>
  )
}

/** The day it was held: today, or just before, unless it is changed. */
function HeldOn({ heldOn, today, error, onChange }: { heldOn: string; today: string; error?: string; onChange: (on: string) => void }) {
  const [changing, setChanging] = useState(false)
  const [typed, setTyped] = useState(heldOn)
  if (changing || error)
    return (
      <span className={styles.held}>
        <Field label="The day it was held" bare error={error}>
          <DayInput
            id="talk-heldOn"
            lean="past"
            max={today}
            value={typed}
            onChange={(on) => {
              setTyped(on)
              if (isDay(on)) onChange(on)
            }}
          />
        </Field>
      </span>
    )
  return (
    <Button kind="quiet" size="s" className={styles.held} onClick={() => (setTyped(heldOn), setChanging(true))}>
      {heldOn === today ? 'Held today' : `Held on ${day(heldOn, today)}`}
      <VisuallyHidden>: change the day</VisuallyHidden>
    </Button>
  )
}

const Readers = ({ first }: { first: string }) => <Visibility to="pair" person={first} sentence />

const fieldIds: Record<string, string> = {
  want: 'talk-want',
  words: 'talk-words',
  note: 'talk-note',
  promises: 'talk-promises-field',
  nextOn: 'talk-again',
  nextTime: 'talk-again',
  heldOn: 'talk-heldOn',
}

/** Each problem with the control it belongs to: `promises.0.text` stands at the promises. */
const problemsOf = (wrong: Record<string, string>) =>
  Object.entries(wrong).map(([field, words]) => ({ id: fieldIds[field.split('.')[0]!], words }))
