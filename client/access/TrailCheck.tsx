import { counted } from 'shared/domain/grammar.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Access.module.css'

/** Follows the chain of entries from the first to the last, and says whether it is whole. */
export function TrailCheck() {
  const check = useTell('POST /api/audit/check', { changes: [] })
  const { data, error } = check
  return (
    <div className={styles.check}>
      <Button kind="primary" icon="check" busy={check.isPending} onClick={() => check.mutate({ body: {} })}>
        Check the trail
      </Button>
      <p role="status" className={styles.said}>
        {data?.ok && (
          <>
            Whole: {counted(data.entries, 'entry follows', 'entries follow')} one from the other. It ends with{' '}
            <code>{data.head.slice(0, 16)}</code>.
          </>
        )}
        {data?.broken && (
          <>
            Broken at entry {data.broken.position}. {data.broken.why} Compare it with your last copy of the database.
          </>
        )}
        {error && `Not checked. ${error.message}`}
      </p>
    </div>
  )
}
