import { type ReactNode, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { type Changed, useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import { TalkDialog } from './TalkDialog.tsx'

const changes: readonly Changed[] = ['GET /api/home', 'GET /api/people', 'GET /api/people/:personId', 'GET /api/people/:personId/history']

type Who = { id: string; name: string }
type Planned = { id: string; plannedOn: string; plannedTime?: string | null }
type Open = { person: Who; planned: Planned | null; act: 'plan' | 'held' }

export type Talks = {
  /** Plans the next conversation, or moves the one that is planned. */
  plan: (person: Who, planned: Planned | null) => void
  /** Records that it was held; then there is usually something to write down. */
  held: (person: Who, planned: Planned | null) => void
  dialog: ReactNode
}

/** What the days of a conversation were before it was planned or moved. */
const wayBack = (planned: Planned | null, today: string) =>
  !planned
    ? { cancelled: true as const }
    : planned.plannedOn >= today && {
        plannedOn: planned.plannedOn,
        ...(planned.plannedTime !== undefined && { plannedTime: planned.plannedTime }),
      }

/** A page's way to keep the days of career conversations. `onHeld` follows once one was held. */
export function useTalks(onHeld?: (person: Who, heldOn: string) => void): Talks {
  const today = useToday()
  const toast = useToast()
  const [open, setOpen] = useState<Open | null>(null)
  const record = useTell('POST /api/people/:personId/conversations', { changes })
  const change = useTell('PATCH /api/people/:personId/conversations/:conversationId', { changes })
  const close = () => {
    setOpen(null)
    record.reset()
    change.reset()
  }
  const save = ({ person, planned, act }: Open, on: string, write: boolean, time: string | null) => {
    const params = { personId: person.id }
    // Where the page does not know of a time, one that stands is left alone.
    const at = time || planned?.plannedTime ? { plannedTime: time } : {}
    const body = act === 'held' ? { heldOn: on } : { plannedOn: on, ...at }
    const first = firstName(person.name)
    const onSuccess = ({ id }: { id: string }) => {
      close()
      if (act === 'held' && write && onHeld) return onHeld(person, on)
      const words = `Conversation with ${first} ${act === 'held' ? 'held on' : 'planned for'} ${day(on, today)}.`
      const back = act === 'plan' && wayBack(planned, today)
      if (!back) return toast({ words })
      const sent = { params: { ...params, conversationId: id }, body: back }
      toast({
        words,
        undo: () => change.mutateAsync(sent),
        way: { at: 'PATCH /api/people/:personId/conversations/:conversationId', ...sent },
      })
    }
    if (planned) change.mutate({ params: { ...params, conversationId: planned.id }, body }, { onSuccess })
    else record.mutate({ params, body }, { onSuccess })
  }
  const cancel = ({ person, planned }: Open) => {
    if (!planned) return
    const params = { personId: person.id }
    const { plannedOn, plannedTime = null } = planned
    const again = { params, body: { plannedOn, plannedTime } }
    const back = plannedOn >= today && {
      undo: () => record.mutateAsync(again),
      way: { at: 'POST /api/people/:personId/conversations', ...again } as const,
    }
    change.mutate(
      { params: { ...params, conversationId: planned.id }, body: { cancelled: true } },
      { onSuccess: () => (close(), toast({ words: `Conversation with ${firstName(person.name)} cancelled.`, ...back })) },
    )
  }
  return {
    plan: (person, planned) => setOpen({ person, planned, act: 'plan' }),
    held: (person, planned) => setOpen({ person, planned, act: 'held' }),
    dialog: open && (
      <TalkDialog
        {...open}
        key={`${open.person.id} ${open.act}`}
        busy={record.isPending || change.isPending}
        failure={record.error?.failure ?? change.error?.failure ?? null}
        onSave={(on, write, time) => save(open, on, write, time)}
        onCancelTalk={() => cancel(open)}
        onClose={close}
      />
    ),
  }
}
