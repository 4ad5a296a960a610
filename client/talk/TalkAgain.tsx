import { useState } from 'react'
import { promiseLine } from 'shared/domain/promiseLine.ts'
import { windows } from 'shared/domain/windows.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { useToday } from '../ui/When.tsx'
import { ago, weekdayDay } from '../ui/when.ts'
import styles from './TalkAgain.module.css'
import { type Again, againDays, againOf } from './content.ts'

type Props = {
  heldOn: string
  /** Null as long as the server has not said it. */
  cadenceDays: number | null
  nextOn: string | null
  nextTime: string | null
  wrong: Record<string, string>
  onChange: (part: { nextOn?: string | null; nextTime?: string | null }) => void
}

/** When to talk again: in two weeks, by the rhythm, next quarter, or another day as one types it; at what time, if it is known. */
export function TalkAgain({ heldOn, cadenceDays, nextOn, nextTime, wrong, onChange }: Props) {
  const today = useToday()
  const days = againDays(heldOn, cadenceDays ?? windows.cadenceDays)
  const [other, setOther] = useState(false)
  const [typed, setTyped] = useState(nextOn ? weekdayDay(nextOn, today) : '')
  const [timed, setTimed] = useState(nextTime !== null)
  const chosen: Again = other ? 'other' : againOf(nextOn, days)
  const on = nextOn ?? days.rhythm
  const pick = (again: Again) => {
    setOther(again === 'other')
    if (again === 'other') setTyped(weekdayDay(on, today))
    else onChange({ nextOn: again === 'rhythm' ? null : days[again] })
  }
  const type = (text: string) => {
    setTyped(text)
    const { dueOn } = promiseLine(text, today)
    if (dueOn) onChange({ nextOn: dueOn })
  }
  const unread = chosen === 'other' && promiseLine(typed, today).dueOn === null
  return (
    <div className={styles.again} id="talk-again" tabIndex={-1}>
      <Choice<Again>
        label="Talk again"
        value={chosen}
        onChange={pick}
        error={wrong.nextOn}
        options={[
          { value: 'soon', words: '2 weeks' },
          { value: 'rhythm', words: weekdayDay(days.rhythm, today) },
          { value: 'quarter', words: 'Next quarter' },
          { value: 'other', words: 'Other day' },
        ]}
      />
      {chosen === 'other' && (
        <Field
          label="The day"
          hint="As you would say it: fri, 17 apr, in 3 weeks."
          error={unread && typed.trim() ? 'This is not a day to come that can be read. Write it like 17 apr.' : undefined}
        >
          <input value={typed} autoComplete="off" onChange={(event) => type(event.target.value)} />
        </Field>
      )}
      <div className={styles.line}>
        <p className={styles.on}>
          {chosen === 'rhythm'
            ? cadenceDays === null
              ? '\u00a0'
              : `By your rhythm, every ${cadenceDays} days`
            : `${weekdayDay(on, today)}, ${ago(on, today)}`}
        </p>
        {timed ? (
          <Field label="At what time" bare error={wrong.nextTime}>
            <input type="time" value={nextTime ?? ''} onChange={(event) => onChange({ nextTime: event.target.value || null })} />
          </Field>
        ) : (
          <Button kind="quiet" size="s" className={styles.time} onClick={() => setTimed(true)}>
            Add a time
          </Button>
        )}
      </div>
    </div>
  )
}
