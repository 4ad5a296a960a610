import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Slate } from 'shared/api/roles.ts'
import { byName } from 'shared/domain/names.ts'
import type { AskedOfRole } from 'shared/domain/slate.ts'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { Failed } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import styles from './AddToSlate.module.css'
import { useAdding, useUnadding } from './changes.ts'
import { dayLabel, interestOptions, sentInterest } from './interest.ts'

type Props = { open: boolean; slate: Slate; onClose: () => void }

/** Puts someone under the reader on the slate, with what they said of the role. */
export function AddToSlate({ open, slate, onClose }: Props) {
  return (
    <Dialog
      open={open}
      size="s"
      title="Add someone to the slate"
      description="They are looked at on the same lines as everyone else. You can take them off again."
      onClose={onClose}
    >
      {open && <AddForm slate={slate} onDone={onClose} />}
    </Dialog>
  )
}

function AddForm({ slate: { role, people: on, closeNeverAsked }, onDone }: { slate: Slate; onDone: () => void }) {
  const today = useToday()
  const toast = useToast()
  const people = useQuery(ask('GET /api/people'))
  const [personId, setPersonId] = useState('')
  const [interest, setInterest] = useState<AskedOfRole>('not_asked')
  const [sayingOn, setSayingOn] = useState(today)
  const [problems, setProblems] = useState<{ id?: string; words: string }[]>([])
  const add = useAdding(role.id)
  const unadd = useUnadding(role.id)
  const problemAt = (id: string) => problems.find((problem) => problem.id === id)?.words
  const taken = new Set([...on.filter(({ candidacy }) => candidacy).map(({ person }) => person.id), role.holder?.id])

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = [
      ...(personId ? [] : [{ id: 'slate-person', words: 'Choose whom to add.' }]),
      ...(interest === 'not_asked' || sayingOn ? [] : [{ id: 'slate-day', words: 'Say on which day.' }]),
    ]
    setProblems(found)
    if (found.length > 0) return
    const body = {
      personId,
      came: interest === 'interested' ? 'wants_it' : closeNeverAsked.some(({ person }) => person.id === personId) ? 'close' : 'nominated',
      ...sentInterest(interest, sayingOn),
    } as const
    add.mutate(
      { params: { roleId: role.id }, body },
      {
        onSuccess: ({ id, person }) => {
          onDone()
          const added = { params: { roleId: role.id, candidacyId: id } }
          toast({
            words: `${person!.name} is on the slate.`,
            undo: () => unadd.mutateAsync(added),
            way: { at: 'DELETE /api/roles/:roleId/candidacies/:candidacyId', ...added },
          })
        },
        onError: ({ failure }) =>
          setProblems([{ words: failure.fields?.personId ?? failure.fields?.interestOn ?? failure.fields?.askedOn ?? failure.message }]),
      },
    )
  }

  const label = dayLabel(interest)
  const free = people.data?.people.filter(({ id }) => !taken.has(id)).toSorted(byName)
  if (people.isError) return <Failed what="Your people" words={people.error.message} onAgain={() => void people.refetch()} />
  if (free?.length === 0) return <p>Everyone under you is on this slate already.</p>
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <ErrorSummary problems={problems} />
      <Field label="Who" error={problemAt('slate-person')}>
        <select id="slate-person" value={personId} onChange={(event) => setPersonId(event.target.value)}>
          <option value="">Choose a person</option>
          {free?.map(({ id, name, title }) => (
            <option key={id} value={id}>
              {title ? `${name}, ${title}` : name}
            </option>
          ))}
        </select>
      </Field>
      <Choice
        label="Have they said they want it?"
        hint="Only what they said themselves. Until somebody has asked, leave it at not asked."
        options={interestOptions}
        value={interest}
        onChange={setInterest}
      />
      {label && (
        <Field label={label} error={problemAt('slate-day')}>
          <DayInput id="slate-day" lean="past" value={sayingOn} max={today} onChange={setSayingOn} />
        </Field>
      )}
      <div>
        <Button type="submit" kind="primary" busy={add.isPending}>
          Add to the slate
        </Button>
      </div>
    </form>
  )
}
