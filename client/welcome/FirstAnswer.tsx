import type { KeyboardEvent } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { wants } from 'shared/domain/wanted.ts'
import { Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { useToday } from '../ui/When.tsx'
import { wantWords } from '../ui/wants.ts'
import { day } from '../ui/when.ts'
import { type Answer, type Heard, heardOn } from './heard.ts'
import styles from './FirstAnswers.module.css'

const asked = wants.map((value) => ({ value, words: wantWords[value].short, icon: wantWords[value].icon }))
const times: { value: Heard; words: string }[] = [
  { value: 'month', words: 'This month' },
  { value: 'quarter', words: 'This quarter' },
  { value: 'earlier', words: 'Earlier' },
]

type Props = { name: string; answer: Answer; onChange: (answer: Answer) => void; onNext: () => void }

/** One report: one tap for what they want, one for when they said it. */
export function FirstAnswer({ name, answer, onChange, onNext }: Props) {
  const today = useToday()
  const on = heardOn(answer, today)
  const first = firstName(name)

  // Enter goes on; a digit picks what stands at that place.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const control = event.target as HTMLInputElement
    const group = control.closest('fieldset')
    if (event.key === 'Enter') {
      event.preventDefault()
      const row = event.currentTarget
      const isWant = group !== null && group === row.querySelector('fieldset')
      const next = isWant && answer.want !== 'never' ? row.querySelectorAll('fieldset')[1] : null
      const date =
        answer.heard === 'earlier' && control.type === 'radio' && !isWant ? row.querySelector<HTMLInputElement>('input[data-day]') : null
      const target = next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector<HTMLInputElement>('input') ?? date
      if (target) target.focus()
      else onNext()
    } else if (control.type === 'radio' && /^[1-9]$/.test(event.key)) {
      const picked = group?.querySelectorAll<HTMLInputElement>('input')[Number(event.key) - 1]
      if (!picked) return
      event.preventDefault()
      picked.focus()
      picked.click()
    }
  }

  return (
    <li className={styles.person} onKeyDown={onKeyDown}>
      <b className={styles.name}>{name}</b>
      <div className={styles.said}>
        <Choice
          label={`What has ${first} told you they want?`}
          bare
          options={asked}
          value={answer.want}
          onChange={(want) => onChange({ ...answer, want })}
        />
        {answer.want !== 'never' && (
          <div className={styles.when}>
            <Choice
              label={`When did ${first} say so?`}
              bare
              options={times}
              value={answer.heard}
              onChange={(heard) => onChange({ ...answer, heard })}
            />
            {answer.heard === 'earlier' && (
              <Field label={`The day ${first} said so`} bare>
                <DayInput lean="past" max={today} value={answer.on} onChange={(on) => onChange({ ...answer, on })} />
              </Field>
            )}
            <small className={styles.kept}>
              {on ? `Kept as said on ${day(on, today)}` : 'When did you hear it? Without a day this stays “Never asked”.'}
            </small>
          </div>
        )}
      </div>
    </li>
  )
}
