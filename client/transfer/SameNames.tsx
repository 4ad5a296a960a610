import { counted, listed } from 'shared/domain/grammar.ts'
import { Tag } from '../ui/Tag.tsx'
import styles from './Lists.module.css'

const most = 5

/** Says before an import that it would add a second person of the same name, and what makes them one. */
export function SameNames({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  const some = names.length > most ? [...names.slice(0, most), `${names.length - most} others`] : [...names]
  return (
    <div className={styles.aside}>
      <Tag tone="warn" icon="warn">
        {counted(names.length, 'new person has', 'new people have')} the name of someone who is here already
      </Tag>
      <p>
        {listed(some)}. A name alone does not make two people one. If they are the same, give the file a column with their id or e-mail
        address as the directory has it, and import it again.
      </p>
    </div>
  )
}
