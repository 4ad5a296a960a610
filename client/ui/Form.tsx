import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react'
import type { Failure } from 'shared/model/failure.ts'
import { Button } from './Button.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import styles from './Form.module.css'

type Props = {
  onSave: () => void
  /** What stands in the way, by field. */
  problems?: { id?: string; words: string }[]
  /** What the server said, told where no field tells it. */
  failure?: Failure | null
  busy?: boolean
  onCancel?: () => void
  /** Other buttons at the foot than to save or to cancel, the main one first. */
  actions?: ReactNode
  children: ReactNode
}

/** Fields one under the other, what is wrong with them on top, and buttons at the foot. Ctrl and Enter save as the main button does. */
export function Form({ onSave, problems = [], failure, busy, onCancel, actions, children }: Props) {
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    onSave()
  }
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save(event)
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      {problems.length > 0 ? (
        <ErrorSummary problems={problems} />
      ) : (
        failure && <ErrorSummary title="Not saved. Try again." problems={[{ words: failure.message }]} />
      )}
      {children}
      <div className={styles.actions}>
        {actions ?? (
          <>
            <Button kind="primary" type="submit" busy={busy} keys="⌘↵">
              Save
            </Button>
            <Button kind="quiet" onClick={onCancel}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
