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
    const onSuccess = () => {
      close()
      if (act === 'held' && write && onHeld) return onHeld(person, on)
      const before = planned?.plannedOn
      const back =
        act === 'plan' && planned && before && before >= today
          ? () =>
              change.mutate({
                params: { ...params, conversationId: planned.id },
                body: { plannedOn: before, ...(planned.plannedTime !== undefined && { plannedTime: planned.plannedTime }) },
              })
          : undefined
      toast({
        words:
          act === 'held'
            ? `Conversation with ${first} held on ${day(on, today)}.`
            : `Conversation with ${first} planned for ${day(on, today)}.`,
        undo: back,
      })
    }
    if (planned) change.mutate({ params: { ...params, conversationId: planned.id }, body }, { onSuccess })
    else record.mutate({ params, body }, { onSuccess })
  }
  const cancel = ({ person, planned }: Open) => {
    if (!planned) return
    const params = { personId: person.id }
    const before = planned.plannedOn
    const again =
      before >= today ? () => record.mutateAsync({ params, body: { plannedOn: before, plannedTime: planned.plannedTime } }) : undefined
    change.mutate(
      { params: { ...params, conversationId: planned.id }, body: { cancelled: true } },
      { onSuccess: () => (close(), toast({ words: `Conversation with ${firstName(person.name)} cancelled.`, undo: again })) },
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
