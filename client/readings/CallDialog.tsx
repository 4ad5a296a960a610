import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { callWords } from 'shared/domain/words.ts'
import type { JudgementState, ReadinessCallWord } from 'shared/model/words.ts'
import { type Changed, ask, useTell } from '../api/ask.ts'
import { Check, Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { JudgementForm } from './JudgementForm.tsx'

const hints: Record<ReadinessCallWord, string> = {
  ready_now: 'Could start in this role and carry it.',
  within_year: 'Is close; you can name what is missing.',
  later: 'More than a year away.',
  not_now: 'Not for this role, as things stand.',
}
const options = (['ready_now', 'within_year', 'later', 'not_now'] as const).map((value) => ({
  value,
  words: callWords[value],
  hint: hints[value],
}))

const changes: readonly Changed[] = [
  'GET /api/people/:personId',
  'GET /api/people/:personId/calls',
  'GET /api/people/:personId/history',
  'GET /api/pipeline',
  'GET /api/pipeline/asked',
  'GET /api/roles/:roleId/slate',
]

type Draft = { call: ReadinessCallWord | null; emergencyCover: boolean; rationale: string }

/** A signed judgement for one person and one lead role, or a draft of one. */
export function CallDialog({
  person,
  role,
  onClose,
}: {
  person: { id: string; name: string }
  role: { id: string; title: string }
  onClose: () => void
}) {
  const toast = useToast()
  const id = useId()
  const first = firstName(person.name)
  const params = { personId: person.id }
  const calls = useQuery(ask('GET /api/people/:personId/calls', { params }))
  const kept = calls.data?.find((call) => call.state === 'draft' && call.role.id === role.id)
  const [written, write] = useState<Draft | null>(null)
  const draft: Draft =
    written ??
    (kept
      ? { call: kept.call, emergencyCover: kept.emergencyCover, rationale: kept.rationale }
      : { call: null, emergencyCover: false, rationale: '' })
  const change = (part: Partial<Draft>) => write({ ...draft, ...part })
  const [tried, setTried] = useState(false)
  const record = useTell('POST /api/people/:personId/calls', { changes })
  const missing = {
    call: draft.call ? undefined : 'Choose one.',
    rationale: draft.rationale.trim() ? undefined : 'Say why: what have you seen?',
  }
  const fields: Record<string, string | undefined> = { ...record.error?.failure.fields, ...(tried && missing) }
  const problems = (['call', 'rationale', 'roleId'] as const).flatMap((field) =>
    fields[field] ? [{ id: `${id}-${field}`, words: fields[field] }] : [],
  )
  const save = (state: JudgementState) => {
    setTried(true)
    if (!draft.call || missing.rationale) return
    const { call, emergencyCover, rationale } = draft
    record.mutate(
      { params, body: { roleId: role.id, call, emergencyCover, rationale, state } },
      {
        onSuccess: () => {
          toast({
            words:
              state === 'given'
                ? `${first} called ${callWords[call].toLowerCase()} for ${role.title}.`
                : 'Kept as a draft. Only you see it.',
          })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`How ready is ${first}?`}
      description={<>For {role.title}. It counts for this role alone, and for twelve months.</>}
    >
      <JudgementForm draftOn={kept?.calledOn} problems={problems} failure={record.error?.failure} busy={record.isPending} onSave={save}>
        <div id={`${id}-call`} tabIndex={-1}>
          <Choice list label="Your call" options={options} value={draft.call} onChange={(call) => change({ call })} error={fields.call} />
        </div>
        <Check
          words="Could cover it in an emergency"
          hint="For some weeks, starting tomorrow, whatever the call above."
          checked={draft.emergencyCover}
          onChange={(emergencyCover) => change({ emergencyCover })}
        />
        <Field label="Why" error={fields.rationale} readers={<Visibility to="chain" sentence />}>
          <textarea
            id={`${id}-rationale`}
            rows={3}
            maxLength={4000}
            value={draft.rationale}
            onChange={(event) => change({ rationale: event.target.value })}
          />
        </Field>
      </JudgementForm>
    </Dialog>
  )
}
