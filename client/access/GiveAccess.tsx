import { type SyntheticEvent, useRef, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { Account } from 'shared/model/account.ts'
import type { GrantKind } from 'shared/model/grant.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { isUnpicked, type Picked, pickOne, PersonPicker } from '../ui/PersonPicker.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import { grantChanges } from './changes.ts'
import styles from './Access.module.css'

const names = ['accountId', 'personId', 'sinceOn', 'lastOn'] as const
const idOf = (name: string) => `grant-${name}`

/** Makes someone a people partner, or lets them stand in for a manager until a day. */
export function GiveAccess({ accounts, onClose }: { accounts: readonly Account[]; onClose: () => void }) {
  const today = useToday()
  const toast = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [kind, setKind] = useState<GrantKind>('stand_in')
  const [accountId, setAccountId] = useState('')
  const [person, setPerson] = useState<Picked | null>(null)
  const [sinceOn, setSinceOn] = useState(today)
  const [lastOn, setLastOn] = useState('')
  const [problems, setProblems] = useState<Problems<(typeof names)[number]>>({})
  const give = useTell('POST /api/grants', { changes: grantChanges })
  const open = accounts.filter(({ disabled }) => !disabled)
  const standsIn = kind === 'stand_in'

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (give.isPending) return
    const found = {
      ...(!accountId && { accountId: 'Choose who gets access.' }),
      ...(!person && { personId: isUnpicked(form.current) ? pickOne : standsIn ? 'Choose the manager.' : 'Choose who stands at the top.' }),
      ...(standsIn && !lastOn && { lastOn: 'Choose the last day: standing in always ends.' }),
    }
    setProblems(found)
    if (!person || Object.keys(found).length > 0) return
    give.mutate(
      { body: { kind, accountId, personId: person.id, sinceOn: sinceOn || null, lastOn: lastOn || null } },
      {
        onSuccess: ({ account }) => {
          toast({
            words: standsIn
              ? `${account.name} stands in for ${person.name}.`
              : `${account.name} is people partner of ${person.name} and everyone under them.`,
          })
          onClose()
        },
        onError: (error) => setProblems(problemsOf(error, names)),
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Give access"
      description="Beside what the reporting lines show. It can be ended at any time, and then holds no longer at once."
      actions={
        <>
          <Button type="submit" form="give-access" kind="primary" busy={give.isPending}>
            Give access
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </>
      }
    >
      <form id="give-access" ref={form} className={styles.form} onSubmit={submit} noValidate>
        <ErrorSummary problems={listed(problems, names, idOf)} />
        <Choice
          label="As"
          list
          options={[
            {
              value: 'stand_in',
              words: 'Stand-in',
              hint: 'Acts for a manager who is away, with their reports alone, until a day. From outside the team.',
            },
            {
              value: 'partner',
              words: 'People partner',
              hint: 'Reads a part of the tree as far as it is for the chain, and keeps the framework. Never themselves or their own line above.',
            },
          ]}
          value={kind}
          onChange={setKind}
        />
        <Field label="Who gets access" error={problems.accountId}>
          <select id={idOf('accountId')} value={accountId} onChange={(event) => setAccountId(event.target.value)}>
            <option value="">Choose an account</option>
            {open.map(({ id, name, email }) => (
              <option key={id} value={id}>
                {name}, {email}
              </option>
            ))}
          </select>
        </Field>
        <PersonPicker
          id={idOf('personId')}
          label={standsIn ? 'For which manager' : 'Who stands at the top of the part'}
          hint={
            standsIn ? undefined : person ? `${firstName(person.name)} and everyone under them.` : 'This person and everyone under them.'
          }
          value={person}
          onChange={setPerson}
          error={problems.personId}
        />
        <Field label="First day" error={problems.sinceOn}>
          <DayInput id={idOf('sinceOn')} lean="ahead" value={sinceOn} onChange={setSinceOn} />
        </Field>
        <Field label="Last day" optional={!standsIn} error={problems.lastOn} hint="From the day after, it ends by itself.">
          <DayInput id={idOf('lastOn')} lean="ahead" value={lastOn} onChange={setLastOn} />
        </Field>
      </form>
    </Dialog>
  )
}
