import { type FormEvent, useState } from 'react'
import type { LeadRole } from 'shared/model/role.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { useToast } from '../ui/Toast.tsx'
import { type Problems, RoleFields, summaryOf } from './RoleFields.tsx'
import styles from './Form.module.css'
import { useChanging } from './changes.ts'

type Props = { open: boolean; role: LeadRole; onClose: () => void }

/** Title, reason and days of a role; its state and its criteria have their own places. */
export function ChangeRole({ open, role, onClose }: Props) {
  return (
    <Dialog open={open} title="Change the role" onClose={onClose}>
      {open && <ChangeForm role={role} onDone={onClose} />}
    </Dialog>
  )
}

function ChangeForm({ role, onDone }: { role: LeadRole; onDone: () => void }) {
  const toast = useToast()
  const before = {
    title: role.title,
    reason: role.reason ?? '',
    decideByOn: role.decideByOn ?? '',
    expectedOn: role.expectedOn ?? '',
    critical: role.critical,
  }
  const [words, setWords] = useState(before)
  const [problems, setProblems] = useState<Problems>({})
  const change = useChanging(role.id)
  const bodyOf = ({ title, reason, critical, decideByOn, expectedOn }: typeof words) => ({
    title: title.trim(),
    reason: reason.trim() || null,
    critical,
    decideByOn: decideByOn || null,
    expectedOn: expectedOn || null,
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!words.title.trim()) return setProblems({ title: 'Give the role a title.' })
    setProblems({})
    const params = { roleId: role.id }
    change.mutate(
      { params, body: bodyOf(words) },
      {
        onSuccess: () => {
          onDone()
          toast({ words: 'The role is changed.', undo: () => change.mutateAsync({ params, body: bodyOf(before) }) })
        },
        onError: ({ failure }) => setProblems(failure.fields ?? { '': failure.message }),
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary problems={summaryOf(problems)} />
      <RoleFields value={words} problems={problems} onChange={setWords} />
      <div>
        <Button type="submit" kind="primary" busy={change.isPending}>
          Save
        </Button>{' '}
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
