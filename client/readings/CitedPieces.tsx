import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { useToday } from '../ui/When.tsx'
import { shortDay } from '../ui/when.ts'
import styles from './CitedPieces.module.css'

const shown = 5
type Props = { personId: string; criterionId: string; waiting: number; value: readonly string[]; onChange: (cites: string[]) => void }

/** The pieces on this criterion that a reading rests on. */
export function CitedPieces({ personId, criterionId, waiting, value, onChange }: Props) {
  const today = useToday()
  const [all, setAll] = useState(false)
  const { data } = useQuery(ask('GET /api/people/:personId/evidence', { params: { personId }, query: { criterion: criterionId } }))
  const pieces = data?.evidence ?? []
  if (data && pieces.length === 0)
    return <p className={styles.none}>No evidence is written down on this yet. A reading without any stands on your word alone.</p>
  return (
    <fieldset className={styles.set} aria-busy={!data || undefined}>
      <legend className={styles.legend}>
        Rests on <span>(optional)</span>
      </legend>
      {!data && waiting > 0 && <p className={styles.none}>…</p>}
      {(all ? pieces : pieces.slice(0, shown)).map(({ id, what, happenedOn, stance, observerName }) => (
        <label key={id} className={styles.piece}>
          <input
            type="checkbox"
            checked={value.includes(id)}
            onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))}
          />
          <span>
            <span className={styles.what}>{what}</span>
            <small>
              {shortDay(happenedOn, today)}, {observerName}
              {stance === 'counters' && ', counters'}
            </small>
          </span>
        </label>
      ))}
      {!all && pieces.length > shown && (
        <Button size="s" kind="quiet" onClick={() => setAll(true)}>
          Show all {pieces.length}
        </Button>
      )}
    </fieldset>
  )
}
