import { type KeyboardEvent, useId, useState } from 'react'
import { foldedName } from 'shared/domain/names.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { classes } from '../ui/classes.ts'
import styles from './PersonPicker.module.css'

export type Pickable = { id: string; name: string; title?: string | null }

const shown = 40

/** Finds one person by name: type, arrows, Enter. */
export function PersonPicker({ people, onPick }: { people: readonly Pickable[]; onPick: (id: string) => void }) {
  const id = useId()
  const [q, setQ] = useState('')
  const [at, setAt] = useState(0)
  const text = foldedName(q)
  const found = people.filter(({ name }) => !text || foldedName(name).includes(text)).slice(0, shown)
  const current = Math.min(at, found.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const one = found[current]
      if (one) onPick(one.id)
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    const next = Math.max(0, Math.min(found.length - 1, current + by))
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div className={styles.picker} onKeyDown={onKeyDown}>
      <input
        className={styles.input}
        role="combobox"
        aria-label="Find a person"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        placeholder="Type a name"
        autoComplete="off"
        value={q}
        onChange={(event) => {
          setQ(event.target.value)
          setAt(0)
        }}
      />
      <div role="listbox" id={`${id}-list`} aria-label="People" className={styles.list}>
        {found.map((one, index) => (
          <div
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={classes(styles.option, index === current && styles.current)}
            onMouseMove={() => setAt(index)}
            onClick={() => onPick(one.id)}
          >
            <Avatar name={one.name} size="s" />
            <span>{one.name}</span>
            {one.title && <small>{one.title}</small>}
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">
        {found.length === 0 && `Nobody here is called “${q}”.`}
      </p>
    </div>
  )
}
