import { useState } from 'react'
import { dayWords } from 'shared/domain/days.ts'
import type { TeamPath } from 'shared/model/path.ts'
import { useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { HeadcountDialog, OverrideDialog, SinceDialog } from './Dialogs.tsx'
import type { Way } from '../ui/undoLog.ts'
import { pathChanges } from './changes.ts'

type Opened = 'since' | 'headcount' | 'override'

/** What can be said of the path of a team, apart from its moves. The dialogs stand beside the page. */
export function useTeamPath(path: TeamPath) {
  const toast = useToast()
  const today = useToday()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { id: teamId, name } = path.team
  const params = { teamId }
  const saying = useTell('PUT /api/path/:teamId/recorded-since', { changes: pathChanges })
  const planning = useTell('POST /api/path/:teamId/headcount', { changes: pathChanges })
  const looking = useTell('POST /api/path/:teamId/headcount/looked-at', { changes: pathChanges })
  const overriding = useTell('PUT /api/path/:teamId/override', { changes: pathChanges })
  const ending = useTell('DELETE /api/path/:teamId/override', { changes: pathChanges })
  const confirming = useTell('POST /api/roles/:roleId/confirmation', { changes: pathChanges })
  const unconfirming = useTell('DELETE /api/roles/:roleId/confirmation', { changes: pathChanges })
  const onError = ({ message }: Error) => toast({ words: message })
  const shut = () => {
    setOpened(null)
    for (const tell of [saying, planning, overriding]) tell.reset()
  }
  const done = (words: string, undo?: () => unknown, way?: Way) => ({
    onSuccess: () => {
      shut()
      toast({ words, ...(undo && { undo }), ...(way && { way }) })
    },
  })
  const before = path.override
  const putBack = ({ words, untilOn }: NonNullable<TeamPath['override']>) => overriding.mutateAsync({ params, body: { words, untilOn } })

  const dialog = opened && (
    <>
      {opened === 'since' && (
        <SinceDialog
          path={path}
          busy={saying.isPending}
          failure={saying.error?.failure ?? null}
          onClose={shut}
          onSave={(body) => saying.mutate({ params, body }, done(`Moves in ${name} are recorded since ${dayWords(body.sinceOn, today)}.`))}
        />
      )}
      {opened === 'headcount' && (
        <HeadcountDialog
          path={path}
          busy={planning.isPending}
          failure={planning.error?.failure ?? null}
          onClose={shut}
          onSave={(body) => planning.mutate({ params, body }, done('Headcount plan saved. The one before stays in the history.'))}
        />
      )}
      {opened === 'override' && (
        <OverrideDialog
          path={path}
          busy={overriding.isPending}
          failure={overriding.error?.failure ?? null}
          onClose={shut}
          onSave={(body) =>
            overriding.mutate(
              { params, body },
              done(
                `Your words stand until ${dayWords(body.untilOn, today)}.`,
                () => (before ? putBack(before) : ending.mutateAsync({ params })),
                before ? undefined : { at: 'DELETE /api/path/:teamId/override', params },
              ),
            )
          }
        />
      )}
    </>
  )
  return {
    dialog,
    sayRecordedSince: () => setOpened('since'),
    plan: () => setOpened('headcount'),
    override: () => setOpened('override'),
    looked: () => looking.mutate({ params }, { ...done('Looked at today, unchanged.'), onError }),
    endOverride: () =>
      ending.mutate(
        { params },
        { ...done('The computed verdict stands alone again.', before ? () => putBack(before) : undefined), onError },
      ),
    confirm: ({ id, title }: TeamPath['planned'][number]) =>
      id !== null &&
      confirming.mutate(
        { params: { roleId: id } },
        {
          ...done(`${title} is confirmed for its quarter.`, () => unconfirming.mutateAsync({ params: { roleId: id } }), {
            at: 'DELETE /api/roles/:roleId/confirmation',
            params: { roleId: id },
          }),
          onError,
        },
      ),
  }
}
