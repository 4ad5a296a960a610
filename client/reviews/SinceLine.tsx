import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './SinceLine.module.css'

/** What changed in the pipeline since the last review, in one line. Its line is there before it is known, so that nothing under it moves. */
export function SinceLine() {
  const today = useToday()
  const { data } = useQuery(ask('GET /api/pipeline/changes', { query: {} }))
  return (
    <p className={styles.since}>
      {data ? (
        <>
          <TextLink to="/pipeline/changes">Since {day(data.since.on, today)}</TextLink>
          {`: ${data.line || 'nothing changed'}.`}
        </>
      ) : (
        '\u00a0'
      )}
    </p>
  )
}
