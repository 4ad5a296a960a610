import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { LeadRole } from 'shared/model/role.ts'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { HolderField } from './HolderField.tsx'
import styles from './Form.module.css'
import { useMoving } from './changes.ts'
import type { Move } from './moves.ts'

type Props = { role: LeadRole; move: Move | null; onClose: () => void }

/** What a change of state means, and what it needs, before it is done. */
export function MoveDialog({ role, move, onClose }: Props) {
  const [last, setLast] = useState(move)
  if (move && move !== last) setLast(move)
  const form = useId()
  const [busy, setBusy] = useState(false)
  return (
    <Dialog
      open={move !== null}
      size="s"
      title={last?.title ?? ''}
      description={last?.meaning}
      grave={last?.forGood}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {last?.forGood ? 'Cancel the role' : last?.words}
          </Button>
          <Button onClick={onClose}>{last?.forGood ? 'Keep it' : 'Not now'}</Button>
        </>
      }
    >
      {move && <MoveForm id={form} role={role} move={move} onBusy={setBusy} onDone={onClose} />}
    </Dialog>
  )
}

type FormProps = { id: string; role: LeadRole; move: Move; onBusy: (busy: boolean) => void; onDone: () => void }

function MoveForm({ id, role, move, onBusy, onDone }: FormProps) {
  const toast = useToast()
  const people = useQuery({ ...ask('GET /api/directory'), enabled: move.asksHolder === true })
  const [reason, setReason] = useState('')
  const [decideByOn, setDecideByOn] = useState(role.state === 'held' ? '' : (role.decideByOn ?? ''))
  const [holderId, setHolderId] = useState(role.holder?.id ?? '')
  const [problems, setProblems] = useState<Record<string, string>>({})
  const tell = useMoving(role.id)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (move.asksHolder && !holderId) return setProblems({ holderId: 'Say who holds the role.' })
    onBusy(true)
    const body = {
      to: move.to,
      reason: reason.trim() || null,
      ...(move.asksHolder && { holderId }),
      ...(move.asksDay && { decideByOn: decideByOn || null }),
    }
    tell.mutate(
      { params: { roleId: role.id }, body },
      {
        onSuccess: () => {
          onDone()
          toast({ words: move.done })
        },
        onError: ({ failure }) => setProblems(failure.fields ?? { '': failure.message }),
        onSettled: () => onBusy(false),
      },
    )
  }
  return (
    <form id={id} className={styles.form} onSubmit={submit} noValidate>
      {problems[''] && (
        <p role="alert" className={styles.problem}>
          {problems['']}
        </p>
      )}
      {move.asksHolder && (
        <HolderField label="Who holds it" people={people.data ?? []} value={holderId} onChange={setHolderId} error={problems.holderId} />
      )}
      {move.asksDay && (
        <Field label="Decide by" optional error={problems.decideByOn}>
          <DayInput lean="ahead" value={decideByOn} onChange={setDecideByOn} />
        </Field>
      )}
      <Field label="Why" optional hint="Kept in the role’s history, for everyone who sees the role." error={problems.reason}>
        <input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </form>
  )
}
