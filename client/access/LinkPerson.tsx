import { type SyntheticEvent, useRef, useState } from 'react'
import type { Account } from 'shared/model/account.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { isUnpicked, type Picked, pickOne, PersonPicker } from '../ui/PersonPicker.tsx'
import { useToast } from '../ui/Toast.tsx'
import { problemsOf } from '../ui/problems.ts'

/** Whose account it is: changes what its owner sees, and signs them out. */
export function LinkPerson({ account, onClose }: { account: Account | null; onClose: () => void }) {
  return account && <Linking key={account.id} account={account} onClose={onClose} />
}

function Linking({ account, onClose }: { account: Account; onClose: () => void }) {
  const toast = useToast()
  const [person, setPerson] = useState<Picked | null>(account.person)
  const [wrong, setWrong] = useState<string>()
  const change = useTell('PATCH /api/accounts/:accountId', { changes: ['GET /api/accounts', 'GET /api/session'] })
  const form = useRef<HTMLFormElement>(null)
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (change.isPending) return
    if (isUnpicked(form.current)) return setWrong(pickOne)
    if (person?.id === account.person?.id) return onClose()
    change.mutate(
      { params: { accountId: account.id }, body: { personId: person?.id ?? null } },
      {
        onSuccess: () => {
          toast({
            words: person ? `${account.name} belongs to ${person.name} now.` : `${account.name} belongs to nobody in the directory now.`,
          })
          onClose()
        },
        onError: (error) => {
          const { personId, form } = problemsOf(error, ['personId'])
          setWrong(personId ?? form)
        },
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Whose account is ${account.name}?`}
      description="What they see follows from who reports to them. They are signed out and sign in again."
      actions={
        <>
          <Button type="submit" form="link-person" kind="primary" busy={change.isPending}>
            Save
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id="link-person" ref={form} onSubmit={save} noValidate>
        <PersonPicker
          label="In the directory"
          value={person}
          onChange={setPerson}
          error={wrong}
          hint="Leave it blank where the account belongs to nobody."
        />
      </form>
    </Dialog>
  )
}
