import { useState } from 'react'
import type { Precedent, PrecedentChange, PrecedentDraft } from 'shared/model/path.ts'
import { useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'
import { PrecedentDialog } from './PrecedentDialog.tsx'
import { pathChanges } from './changes.ts'
import { whoWords } from './words.ts'

type Team = { id: string; name: string }
export type Precedents = ReturnType<typeof usePrecedents>

/** What can be done with the moves of some teams; the dialog stands beside the page. */
export function usePrecedents(teams: readonly Team[]) {
  const toast = useToast()
  const [opened, setOpened] = useState<Precedent | 'new' | null>(null)
  const adding = useTell('POST /api/path/:teamId/precedents', { changes: pathChanges })
  const changing = useTell('PATCH /api/path/:teamId/precedents/:precedentId', { changes: pathChanges })
  const removing = useTell('DELETE /api/path/:teamId/precedents/:precedentId', { changes: pathChanges })
  const restoring = useTell('POST /api/path/:teamId/precedents/:precedentId/restore', { changes: pathChanges })
  const of = ({ id, team }: Precedent) => ({ params: { teamId: team.id, precedentId: id } })
  const onError = ({ message }: Error) => toast({ words: message })

  const shut = () => {
    setOpened(null)
    adding.reset()
    changing.reset()
  }
  const remove = (move: Precedent) =>
    removing.mutate(of(move), {
      onSuccess: () =>
        toast({
          words: 'Move removed. It can be restored for 30 days.',
          undo: () => restoring.mutateAsync(of(move)),
          way: { at: 'POST /api/path/:teamId/precedents/:precedentId/restore', ...of(move) },
        }),
      onError,
    })
  const add = (teamId: string, body: PrecedentDraft) =>
    adding.mutate(
      { params: { teamId }, body },
      {
        onSuccess: (move) => {
          shut()
          toast({
            words: `Move recorded: ${whoWords(move)}, ${move.to}.`,
            undo: () => removing.mutateAsync(of(move)),
            way: { at: 'DELETE /api/path/:teamId/precedents/:precedentId', ...of(move) },
          })
        },
      },
    )
  const change = (before: Precedent, body: PrecedentChange) =>
    changing.mutate(
      { ...of(before), body },
      {
        onSuccess: () => {
          shut()
          const { from, to, kind, movedOn, months, showable, who } = before
          const named = body.personId === undefined && body.personName === undefined
          // A name that is not shown can't be put back from here.
          const whoBefore = named
            ? {}
            : who
              ? who.id
                ? { personId: who.id }
                : { personName: who.name }
              : before.named
                ? null
                : { personId: null }
          const undo = () =>
            changing.mutateAsync({ ...of(before), body: { from, to: to ?? undefined, kind, movedOn, months, showable, ...whoBefore } })
          toast({ words: 'Move changed.', ...(whoBefore !== null && { undo }) })
        },
      },
    )
  const busy = adding.isPending || changing.isPending
  const failure = adding.error?.failure ?? changing.error?.failure ?? null
  const dialog = opened !== null && (
    <PrecedentDialog
      teams={teams}
      move={opened === 'new' ? null : opened}
      busy={busy}
      failure={failure}
      onAdd={add}
      onChange={change}
      onClose={shut}
    />
  )
  return { add: () => setOpened('new'), change: (move: Precedent) => setOpened(move), remove, dialog }
}
