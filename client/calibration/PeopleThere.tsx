import { type KeyboardEvent, useId, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import styles from './AgreeNote.module.css'

type Props = {
  names: readonly string[]
  /** Names that are offered while one types; any other may be written too. */
  offered: readonly string[]
  onChange: (names: string[]) => void
}

/** Who was there: names picked while one types, or written as they are. Enter adds one. */
export function PeopleThere({ names, offered, onChange }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const add = () => {
    const name = typed.trim().replaceAll(/\s+/g, ' ').slice(0, 200)
    setTyped('')
    if (name && !names.includes(name)) onChange([...names, name])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && typed.trim()) {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && names.length > 0) onChange(names.slice(0, -1))
  }
  return (
    <div className={styles.there}>
      <label htmlFor={id}>Who was there?</label>
      <ul aria-label="Who was there">
        {names.map((name) => (
          <li key={name}>
            <span dir="auto">{name}</span>
            <button type="button" aria-label={`Take ${name} off`} onClick={() => onChange(names.filter((one) => one !== name))}>
              <Icon name="cross" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <input
        id={id}
        list={`${id}-names`}
        value={typed}
        autoComplete="off"
        placeholder="A name, then Enter"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id={`${id}-names`}>
        {typed.trim().length > 0 && offered.filter((name) => !names.includes(name)).map((name) => <option key={name} value={name} />)}
      </datalist>
    </div>
  )
}
