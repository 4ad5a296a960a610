import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { isDay } from 'shared/domain/days.ts'
import { Button } from './Button.tsx'
import styles from './DayInput.module.css'
import { useToday } from './When.tsx'
import { notADay } from './days.ts'
import { ago, weekdayDay } from './when.ts'

type Read = (typeof import('shared/domain/typedDay.ts'))['typedDay']
let loaded: Read | null = null
const load = async () => (loaded ??= (await import('shared/domain/typedDay.ts')).typedDay)

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> & {
  /** A day; or what was typed, as long as it is none, so that nothing is saved without it. */
  value: string
  onChange: (on: string) => void
  /** Which of the days that "17 apr" can mean. */
  lean: 'past' | 'ahead'
  /** Where there is no room under it: what was understood is only told. */
  terse?: boolean
}

/** A day, typed as one says it, or chosen in a calendar. Says what was understood. */
export function DayInput({ value, onChange, lean, terse, min, max, ...field }: Props) {
  const today = useToday()
  const [typed, setTyped] = useState({ text: '', means: '' })
  const latest = useRef('')
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => void load().catch(() => {}), [])

  const usual = isDay(value) ? writtenOut(value, today, lean) : value
  // What was typed stands for as long as nobody else has set the day.
  const text = typed.text !== '' && typed.means === value ? typed.text : usual
  const give = (text: string, means: string) => {
    setTyped({ text, means })
    onChange(means)
  }
  const type = (text: string) => {
    latest.current = text
    const bare = text.trim()
    if (loaded || bare === '' || isDay(bare)) return give(text, loaded?.(text, today, lean) ?? bare)
    give(text, bare)
    load().then(
      (read) => latest.current === text && give(text, read(text, today, lean) ?? bare),
      () => {},
    )
  }
  const noteId = `${field.id}-day`
  return (
    <div className={styles.day}>
      <div className={styles.line}>
        <input
          {...field}
          data-day
          aria-describedby={[field['aria-describedby'], noteId].filter(Boolean).join(' ')}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={() => isDay(value) && setTyped({ text: '', means: '' })}
        />
        <Button kind="quiet" icon="calendar" aria-label="Choose the day in a calendar" onClick={() => picker.current?.showPicker()} />
        <input
          ref={picker}
          type="date"
          className={styles.picker}
          tabIndex={-1}
          aria-hidden
          min={min}
          max={max}
          value={isDay(value) ? value : ''}
          onChange={(event) => give('', event.target.value)}
        />
      </div>
      <p className={terse && (value === '' || isDay(value)) ? styles.told : styles.note} id={noteId} aria-live="polite">
        {isDay(value)
          ? text === usual
            ? ago(value, today)
            : `${usual}, ${ago(value, today)}`
          : value
            ? notADay
            : 'Like fri, 17 apr or 2026-04-17.'}
      </p>
    </div>
  )
}

/** With its year where it would be read as another day without it. */
const writtenOut = (on: string, today: string, lean: Props['lean']) =>
  `${weekdayDay(on, today)}${on.slice(0, 4) === today.slice(0, 4) && (lean === 'past' ? on > today : on < today) ? ` ${on.slice(0, 4)}` : ''}`
