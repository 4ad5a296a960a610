import { type KeyboardEvent, useId } from 'react'
import { Icon } from './Icon.tsx'
import { laterPart, useLater } from './overlay/later.ts'
import { classes } from './classes.ts'
import styles from './overlay/Trigger.module.css'

type SelectOption<Value extends string> = { value: Value; words: string; detail?: string }

type Props<Value extends string> = {
  label: string
  options: readonly SelectOption<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** Marks a filter that is set. */
  on?: boolean
  /** The label stands before the value instead of being for screen readers alone. */
  labelled?: boolean
}

const later = laterPart(() => import('./overlay/SelectParts.tsx').then(({ SelectParts }) => SelectParts))

/** One of several, in a list that opens: filters and switches of what is shown. In a form, a `select` inside `Field` is plainer. */
export function Select<Value extends string>({ label, options, value, onChange, on, labelled }: Props<Value>) {
  const id = useId()
  const { Part, asked, warm, want } = useLater(later)
  const look = classes(styles.trigger, on && styles.on)
  const shown = options.find((option) => option.value === value)?.words ?? ''
  const open = (event: KeyboardEvent) => {
    if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) return
    event.preventDefault()
    void want()
  }
  return (
    <span className={styles.whole}>
      <span id={id} className={labelled ? styles.label : styles.bare}>
        {label}
      </span>
      {Part ? (
        <Part look={look} labelledBy={id} options={options} value={value} onChange={(next) => onChange(next as Value)} startsOpen={asked} />
      ) : (
        <button
          type="button"
          className={look}
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded="false"
          aria-controls={`${id}-list`}
          aria-labelledby={`${id} ${id}-value`}
          onPointerEnter={warm}
          onFocus={warm}
          onClick={() => void want()}
          onKeyDown={open}
        >
          <span id={`${id}-value`}>{shown}</span>
          <Icon name="chevron" />
        </button>
      )}
    </span>
  )
}
