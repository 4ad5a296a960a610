import { useId } from 'react'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './SearchField.module.css'

type Props = { label: string; value: string; onChange: (value: string) => void; placeholder?: string }

/** The search of a page's list; the key `/` leads to it. */
export function SearchField({ label, value, onChange, placeholder = label }: Props) {
  const id = useId()
  return (
    <search className={styles.search}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        data-page-search
        value={value}
        placeholder={placeholder}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {!value && <Kbd keys="/" />}
    </search>
  )
}
