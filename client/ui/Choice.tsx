import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { classes } from './classes.ts'
import styles from './Choice.module.css'

type Option<Value extends string> = { value: Value; words: ReactNode; icon?: IconName; hint?: string; mark?: ReactNode }

type Shared<Value extends string> = {
  label: string
  options: readonly Option<Value>[]
  hint?: ReactNode
  error?: string
  /** The label is for screen readers alone. */
  bare?: boolean
  /** One under the other with a circle, as in a decision, instead of a row of chips. */
  list?: boolean
  /** One under the other in boxes, where each has much to say. */
  cards?: boolean
  disabled?: boolean
}

/** One of a few: chips, or a list. Arrow keys move within it, Tab leaves it. */
export function Choice<Value extends string>({
  value,
  onChange,
  ...rest
}: Shared<Value> & { value: Value | null; onChange: (value: Value) => void }) {
  return <Chips {...rest} type="radio" isOn={(one) => one === value} onPick={(one) => onChange(one)} />
}

/** Any number of a few, in the order they are offered. */
export function Choices<Value extends string>({
  value,
  onChange,
  ...rest
}: Shared<Value> & { value: readonly Value[]; onChange: (value: Value[]) => void }) {
  const order = rest.options.map((option) => option.value)
  return (
    <Chips
      {...rest}
      type="checkbox"
      isOn={(one) => value.includes(one)}
      onPick={(one, on) => onChange(order.filter((each) => (each === one ? on : value.includes(each))))}
    />
  )
}

type ChipsProps<Value extends string> = Shared<Value> & {
  type: 'radio' | 'checkbox'
  isOn: (value: Value) => boolean
  onPick: (value: Value, on: boolean) => void
}

function Chips<Value extends string>({ label, options, hint, error, bare, list, cards, disabled, type, isOn, onPick }: ChipsProps<Value>) {
  const id = useId()
  const look = cards ? 'card' : list ? 'line' : 'chip'
  return (
    <fieldset
      className={styles.set}
      disabled={disabled}
      aria-describedby={classes(error && `${id}-error`, !!hint && `${id}-hint`) || undefined}
    >
      <legend className={bare ? styles.bare : styles.legend}>{label}</legend>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className={styles[`${look}s`]}>
        {options.map((option) => (
          <label key={option.value} className={styles[look]}>
            <input
              type={type}
              name={id}
              value={option.value}
              checked={isOn(option.value)}
              onChange={(event) => onPick(option.value, event.target.checked)}
            />
            {option.mark}
            {option.icon && <Icon name={option.icon} size={14} />}
            <span className={styles.words}>
              {option.words}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}

type CheckProps = { words: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void }

/** Yes or no. */
export function Check({ words, hint, checked, onChange }: CheckProps) {
  return (
    <label className={styles.line}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {words}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}
