import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { askNames } from '../api/names.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './AgreeNote.module.css'
import { PeopleThere } from './PeopleThere.tsx'
import { useNote } from './useNote.ts'

type Props = {
  accountId: string
  role: { id: string; title: string }
  field: RefObject<HTMLTextAreaElement | null>
  /** Who is in the room: the same for the next role. */
  there: readonly string[]
  onThere: (names: string[]) => void
  /** Where the focus goes when the field is left by Escape. */
  onLeave: () => void
}

const kept = {
  new: '',
  written: '',
  device: 'Kept on this device until it is saved.',
  nowhere: 'Not kept yet: keep this page open until it is saved.',
}

/** What the room agreed about a role: written to the record with today’s day and who was there. */
export function AgreeNote({ accountId, role, field, there, onThere, onLeave }: Props) {
  const toast = useToast()
  const names = useQuery(askNames())
  const people = names.data?.people ?? []
  const { words, key, at, write, saved } = useNote({ accountId, roleId: role.id, title: role.title }, there, onThere)
  const [missing, setMissing] = useState(false)
  const params = { roleId: role.id }
  const changes = [
    ['GET /api/roles/:roleId/agreements', { params }],
    ['GET /api/roles/:roleId/changes', { params }],
    'GET /api/removed',
  ] as const
  const record = useTell('POST /api/roles/:roleId/agreements', {
    changes,
    onDone: async ({ id }) => {
      await saved()
      toast({ words: 'Written to the record.', undo: () => takeBack.mutateAsync({ params: { ...params, agreementId: id } }) })
    },
  })
  const takeBack = useTell('DELETE /api/roles/:roleId/agreements/:agreementId', { changes })
  const save = () => {
    setMissing(words.trim() === '')
    if (words.trim() === '') return field.current?.focus()
    if (record.isPending) return
    const picked = (name: string) => {
      const same = people.filter((person) => person.name === name)
      return same.length === 1 ? { personId: same[0]!.id } : { name }
    }
    record.mutate({ params, body: { key, words, there: there.map(picked) } })
  }
  const trouble =
    missing && words.trim() === '' ? 'Write what was agreed.' : record.error ? `Not saved. ${record.error.failure.message}` : null
  return (
    <form
      className={styles.note}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          save()
        }
        if (event.key !== 'Escape') return
        // The first Escape leaves the field, the next one the room.
        event.stopPropagation()
        onLeave()
      }}
    >
      <label className={styles.label} htmlFor="agreed">
        What did we agree?
      </label>
      <div className={styles.fields}>
        {trouble && (
          <p className={styles.trouble} id="agreed-trouble" role="alert">
            {trouble}
          </p>
        )}
        <textarea
          id="agreed"
          ref={field}
          rows={1}
          maxLength={4000}
          value={words}
          aria-describedby={trouble ? 'agreed-trouble agreed-readers' : 'agreed-readers'}
          aria-invalid={trouble ? true : undefined}
          onChange={(event) => write(event.target.value)}
        />
        <PeopleThere names={there} offered={people.map(({ name }) => name)} onChange={onThere} />
        <p className={styles.readers} id="agreed-readers">
          Read by those who see all of this slate, with today’s day, your name and who was there. <span role="status">{kept[at]}</span>
        </p>
      </div>
      <Button type="submit" kind="primary" busy={record.isPending}>
        Save
      </Button>
    </form>
  )
}
