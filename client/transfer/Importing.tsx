import { useQuery } from '@tanstack/react-query'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import styles from './Lists.module.css'

const everyMs = 700

/** How far an import has come, while it runs. */
export function Importing({ people }: { people: number }) {
  const { data } = useQuery({ ...ask('GET /api/imports/progress'), refetchInterval: everyMs, staleTime: 0 })
  const writing = data?.doing === 'writing' ? data : null
  return (
    <div className={styles.importing} role="status">
      <progress max={writing?.of ?? 1} value={writing ? writing.done : undefined} aria-label="How far the import has come" />
      <p>
        {writing
          ? `${writing.done.toLocaleString('en')} of ${counted(writing.of, 'person', 'people')} written.`
          : `Reading the file for ${counted(people, 'person', 'people')}.`}{' '}
        You may leave this page: the import goes on, all of it or nothing.
      </p>
    </div>
  )
}
