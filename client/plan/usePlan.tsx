import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import type { Visibility as Readers } from 'shared/model/words.ts'
import { ask, useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'
import { readersWords } from '../ui/Visibility.tsx'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { ReadersDialog } from './ReadersDialog.tsx'
import { StepDialog, type StepWords } from './StepDialog.tsx'
import { planChanges } from './changes.ts'

type Criterion = { id: string; name: string }
type Opened =
  | { act: 'step'; step: DevelopmentAction | null; gap: Criterion | null; starts: Partial<StepWords> }
  | { act: 'done' | 'dropped'; step: DevelopmentAction }
  | { act: 'readers'; step: DevelopmentAction }

export type Plan = ReturnType<typeof usePlan>

const openAgain = { state: 'open', beyondThree: true } as const

/** The plan of one person and what can be done with it. `criteria` are the gaps that a step can be for. */
export function usePlan(person: { id: string; name: string }, criteria: readonly Criterion[]) {
  const params = { personId: person.id }
  const changes = planChanges(person.id)
  const query = useQuery(ask('GET /api/people/:personId/plan', { params }))
  const toast = useToast()
  const box = useEvidenceBox()
  const [opened, setOpened] = useState<Opened | null>(null)
  const adding = useTell('POST /api/people/:personId/plan', { changes })
  const changing = useTell('PATCH /api/people/:personId/plan/:actionId', { changes })
  const reading = useTell('PUT /api/people/:personId/plan/:actionId/readers', { changes })
  const removing = useTell('DELETE /api/people/:personId/plan/:actionId', { changes })
  const restoring = useTell('POST /api/people/:personId/plan/:actionId/restore', { changes })
  const first = firstName(person.name)
  const of = ({ id }: { id: string }) => ({ params: { ...params, actionId: id } })
  const onError = ({ message }: Error) => toast({ words: message })

  const shut = () => {
    setOpened(null)
    adding.reset()
    changing.reset()
    reading.reset()
  }
  const remove = (step: { id: string }) =>
    removing.mutate(of(step), {
      onSuccess: () =>
        toast({
          words: 'Step removed. It can be restored for 30 days.',
          undo: () => restoring.mutateAsync(of(step)),
          way: { at: 'POST /api/people/:personId/plan/:actionId/restore', ...of(step) },
        }),
      onError,
    })
  const reopen = (step: DevelopmentAction) => changing.mutate({ ...of(step), body: { state: 'open', beyondThree: false } }, { onError })
  const write = (step: DevelopmentAction) =>
    box.open(person.id, {
      what: step.outcome ?? step.text,
      criterionIds: step.criterion ? [step.criterion.id] : [],
      ...(step.visibility !== 'chain' && { visibility: step.visibility }),
      onSaved: (evidenceId) => evidenceId && changing.mutate({ ...of(step), body: { evidenceId } }, { onError }),
    })

  const save = (step: DevelopmentAction | null, words: StepWords, beyondThree: boolean) => {
    if (!step)
      return adding.mutate(
        { params, body: { ...words, beyondThree } },
        {
          onSuccess: (added) => {
            shut()
            const whose = words.visibility === 'private' ? ' Only you see it.' : ''
            toast({
              words: `Step planned for ${first}.${whose}`,
              undo: () => removing.mutateAsync(of(added)),
              way: { at: 'DELETE /api/people/:personId/plan/:actionId', ...of(added) },
            })
          },
        },
      )
    const { text, kind, criterionId, owner, dueOn } = words
    const before = { text: step.text, kind: step.kind, criterionId: step.criterion?.id ?? null, owner: step.owner, dueOn: step.dueOn }
    changing.mutate(
      { ...of(step), body: { text, kind, criterionId, owner, dueOn } },
      {
        onSuccess: () => {
          shut()
          toast({ words: 'Step changed.', undo: () => changing.mutateAsync({ ...of(step), body: before }) })
        },
      },
    )
  }
  const show = (step: DevelopmentAction, visibility: Readers, beyondThree: boolean) =>
    reading.mutate(
      { ...of(step), body: { visibility, beyondThree } },
      {
        onSuccess: () => {
          shut()
          if (visibility !== step.visibility)
            toast({
              words: `${readersWords(visibility, person.name)} ${visibility === 'private' || visibility === 'chain' ? 'sees' : 'see'} this step now.`,
              undo: () => reading.mutate({ ...of(step), body: { visibility: step.visibility, beyondThree: true } }, { onError }),
            })
        },
      },
    )
  const finish = (step: DevelopmentAction, state: 'done' | 'dropped', outcome: string | null, asEvidence: boolean) =>
    changing.mutate(
      { ...of(step), body: { state, outcome } },
      {
        onSuccess: (closed) => {
          shut()
          if (asEvidence) return write(closed)
          toast({
            words: state === 'done' ? `“${step.text}” is done.` : `“${step.text}” is dropped.`,
            undo: () => changing.mutateAsync({ ...of(step), body: openAgain }),
            way: { at: 'PATCH /api/people/:personId/plan/:actionId', ...of(step), body: openAgain },
          })
        },
      },
    )

  const dialog = opened && (
    <>
      {opened.act === 'step' ? (
        <StepDialog
          key={opened.step?.id ?? opened.gap?.id ?? opened.starts.text ?? 'new'}
          person={person}
          step={opened.step}
          gap={opened.gap}
          starts={opened.starts}
          criteria={criteria}
          busy={adding.isPending || changing.isPending}
          failure={adding.error?.failure ?? changing.error?.failure ?? null}
          onSave={(words, beyondThree) => save(opened.step, words, beyondThree)}
          onClose={shut}
        />
      ) : opened.act === 'readers' ? (
        <ReadersDialog
          key={opened.step.id}
          person={person}
          step={opened.step}
          busy={reading.isPending}
          failure={reading.error?.failure ?? null}
          onSave={(visibility, beyondThree) => show(opened.step, visibility, beyondThree)}
          onClose={shut}
        />
      ) : (
        <CloseDialog
          key={opened.step.id}
          person={person}
          step={opened.step}
          act={opened.act}
          busy={changing.isPending}
          failure={changing.error?.failure ?? null}
          onSave={(outcome, asEvidence) => finish(opened.step, opened.act, outcome, asEvidence)}
          onClose={shut}
        />
      )}
    </>
  )
  return {
    query,
    add: (gap: Criterion | null = null) => setOpened({ act: 'step', step: null, gap, starts: {} }),
    /** Begins a step with what is known of it. */
    begin: (starts: Partial<StepWords>) => setOpened({ act: 'step', step: null, gap: null, starts }),
    change: (step: DevelopmentAction) => setOpened({ act: 'step', step, gap: null, starts: {} }),
    readers: (step: DevelopmentAction) => setOpened({ act: 'readers', step }),
    close: (step: DevelopmentAction, act: 'done' | 'dropped') => setOpened({ act, step }),
    reopen,
    remove,
    write,
    dialog,
  }
}
