import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { HolderField } from './HolderField.tsx'
import { type Problems, RoleFields, summaryOf } from './RoleFields.tsx'
import styles from './Form.module.css'
import { usePlanning } from './changes.ts'

type Props = { open: boolean; teams: readonly { id: string; name: string }[]; onClose: () => void }

/** A lead role that is there or is expected. */
export function AddRole({ open, teams, onClose }: Props) {
  return (
    <Dialog
      open={open}
      title="Add a lead role"
      description="It starts from the four pillars. You say what it asks before you open it."
      onClose={onClose}
    >
      {open && <AddForm teams={teams} onDone={onClose} />}
    </Dialog>
  )
}

const nothing = { title: '', reason: '', decideByOn: '', expectedOn: '', critical: false }

function AddForm({ teams, onDone }: Pick<Props, 'teams'> & { onDone: () => void }) {
  const navigate = useNavigate()
  const toast = useToast()
  const people = useQuery(ask('GET /api/directory'))
  const [words, setWords] = useState(nothing)
  const [teamId, setTeamId] = useState(teams[0]?.id ?? '')
  const [holderId, setHolderId] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const plan = usePlanning()
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!words.title.trim()) return setProblems({ title: 'Give the role a title.' })
    setProblems({})
    const { title, reason, critical, decideByOn, expectedOn } = words
    const body = {
      title: title.trim(),
      reason: reason.trim() || null,
      critical,
      decideByOn: decideByOn || null,
      expectedOn: expectedOn || null,
      teamId: teamId || null,
      holderId: holderId || null,
    }
    plan.mutate(
      { body },
      {
        onSuccess: ({ id, title }) => {
          toast({ words: `${title} is added. Say next what it asks.` })
          void navigate({ to: '/roles/$roleId/criteria', params: { roleId: id } })
        },
        onError: ({ failure }) => setProblems(failure.fields ?? { '': failure.message }),
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary problems={summaryOf(problems)} />
      <RoleFields value={words} problems={problems} onChange={setWords} />
      <div className={styles.pair}>
        {teams.length > 0 && (
          <Field label="Team" error={problems.teamId}>
            <select id="role-teamId" value={teamId} onChange={(event) => setTeamId(event.target.value)}>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <HolderField
          id="role-holderId"
          label="Who holds it today"
          optional
          people={people.data ?? []}
          value={holderId}
          onChange={setHolderId}
          error={problems.holderId}
        />
      </div>
      <div>
        <Button type="submit" kind="primary" busy={plan.isPending}>
          Add the role
        </Button>{' '}
        <Button onClick={onDone}>Not now</Button>
      </div>
    </form>
  )
}
