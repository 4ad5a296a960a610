import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import type { Home } from 'shared/api/overview.ts'
import { firstName } from 'shared/domain/names.ts'
import type { Failure } from 'shared/model/failure.ts'
import { type Changed, ask, useTell } from '../api/ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { type WantDraft, type WantSent, WantForm, emptyWant } from './WantForm.tsx'

type Who = { id: string; name: string }
type Asked = { person: Who; draft: WantDraft; failure: Failure | null }

/** Every answer in which what someone wants is said. */
const changes: readonly Changed[] = [
  'GET /api/home',
  'GET /api/people',
  'GET /api/people/:personId',
  'GET /api/people/:personId/history',
  'GET /api/session',
  'GET /api/pipeline',
  'GET /api/pipeline/asked',
  'GET /api/roles',
  'GET /api/roles/:roleId/slate',
]

/** A page's way to write down what someone wants: `ask` opens the dialog, `dialog` stands somewhere in the page. */
export function useWants(): {
  ask: (person: { id: string; name: string }, heardOn?: string) => void
  takeBack: (person: Who, aspirationId: string) => void
  dialog: ReactNode
} {
  const today = useToday()
  const toast = useToast()
  const client = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const remove = useTell('DELETE /api/people/:personId/aspirations/:aspirationId', { changes })
  const restore = useTell('POST /api/people/:personId/aspirations/:aspirationId/restore', { changes })
  const record = useTell('POST /api/people/:personId/aspirations', {
    changes,
    // The row of the team list shows it at once.
    meanwhile: ({ params, body }) => {
      const { queryKey } = ask('GET /api/home')
      const before = client.getQueryData<Home>(queryKey)
      if (!before) return undefined
      const { direction, heardOn, horizon = null, target = null } = body
      const rows = before.rows.map((row) =>
        row.person.id === params.personId
          ? { ...row, want: { direction, heardOn, horizon, target, targetRole: null, gettingOld: false } }
          : row,
      )
      client.setQueryData(queryKey, { ...before, rows })
      return () => client.setQueryData(queryKey, before)
    },
  })

  const save = ({ person, draft }: Asked, body: WantSent) => {
    const params = { personId: person.id }
    setAsked(null)
    record.mutate(
      { params, body },
      {
        onSuccess: ({ id }) =>
          toast({
            words: `Written down what ${firstName(person.name)} wants.`,
            undo: () => remove.mutateAsync({ params: { ...params, aspirationId: id } }),
            way: { at: 'DELETE /api/people/:personId/aspirations/:aspirationId', params: { ...params, aspirationId: id } },
          }),
        onError: ({ failure }) => setAsked({ person, draft, failure }),
      },
    )
  }
  const open = useCallback((person: Who, heardOn = today) => setAsked({ person, draft: emptyWant(heardOn), failure: null }), [today])
  const takeBack = (person: Who, aspirationId: string) => {
    const params = { personId: person.id, aspirationId }
    remove.mutate(
      { params },
      {
        onSuccess: () =>
          toast({
            words: `Taken back what was recorded for ${firstName(person.name)}.`,
            undo: () => restore.mutateAsync({ params }),
            way: { at: 'POST /api/people/:personId/aspirations/:aspirationId/restore', params },
          }),
        onError: ({ message }) => toast({ words: message }),
      },
    )
  }
  const close = () => setAsked(null)
  const dialog = (
    <Dialog open={asked !== null} onClose={close} title={asked ? `What ${firstName(asked.person.name)} wants` : ''}>
      {asked && (
        <WantForm {...asked} onChange={(draft) => setAsked({ ...asked, draft })} onSave={(body) => save(asked, body)} onClose={close} />
      )}
    </Dialog>
  )
  return { ask: open, takeBack, dialog }
}
