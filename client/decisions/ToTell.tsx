import { useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { Telling } from 'shared/model/decision.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { TellDialog } from './TellDialog.tsx'
import styles from './ToTell.module.css'

/** Who is still to be told that the seat went to someone else; it stays until it is done. */
export function ToTell({
  tellings,
  roles,
  primary,
}: {
  tellings: readonly Telling[]
  /** Names the role beside each. */ roles?: boolean
  primary?: boolean
}) {
  const [open, setOpen] = useState<Telling | null>(null)
  return (
    <>
      <ul className={styles.list}>
        {tellings.map((telling, at) => {
          const { lineId, person, role } = telling
          return (
            <li key={lineId}>
              <Avatar name={person.name} size="s" />
              <span className={styles.who}>
                <b dir="auto">{person.name}</b>
                <small>{roles ? role.title : person.title}</small>
              </span>
              <Button size={roles ? 's' : 'm'} kind={primary && at === 0 ? 'primary' : 'plain'} onClick={() => setOpen(telling)}>
                {`${firstName(person.name)} was told`}
              </Button>
            </li>
          )
        })}
      </ul>
      {open && <TellDialog telling={open} onClose={() => setOpen(null)} />}
    </>
  )
}
