import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { PlainLink } from '../ui/PlainLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './SinceLine.module.css'

/** What changed in the pipeline since the last review, in one line that leads to all of it. Its line is there before it is known, so that nothing under it moves. */
export function SinceLine() {
  const today = useToday()
  const { data, isError } = useQuery(ask('GET /api/pipeline/changes', { query: {} }))
  if (isError) return <p className={styles.since}>What changed lately did not load.</p>
  if (!data) return <p className={styles.since}>{'\u00a0'}</p>
  const { since, line } = data
  return (
    <p className={styles.since}>
      <PlainLink to="/pipeline/changes">
        <b>Since {day(since.on, today)}:</b> {line || 'nothing changed'}
        {since.reviewId === null && '. No review is recorded yet'}
      </PlainLink>
    </p>
  )
}
