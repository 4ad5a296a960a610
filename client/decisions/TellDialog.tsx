import { useId, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { Telling } from 'shared/model/decision.ts'
import { Check } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { usePlanningStep, useTelling } from './changes.ts'

/** On which day someone was told, and what comes next for them. */
export function TellDialog({ telling: { decisionId, lineId, role, person, mine }, onClose }: { telling: Telling; onClose: () => void }) {
  const id = useId()
  const today = useToday()
  const toast = useToast()
  const first = firstName(person.name)
  const [toldOn, setToldOn] = useState(today)
  const [nextStep, setNextStep] = useState('')
  const [plan, setPlan] = useState(mine)
  const [tried, setTried] = useState(false)
  const tell = useTelling(role.id)
  const step = usePlanningStep(person.id)
  const missing = {
    toldOn: toldOn ? undefined : 'Say on which day you told them.',
    nextStep: nextStep.trim() ? undefined : `Name what comes next for ${first}.`,
  }
  const fields: Record<string, string | undefined> = { ...tell.error?.failure.fields, ...(tried && missing) }
  const problems = (['toldOn', 'nextStep'] as const).flatMap((field) =>
    fields[field] ? [{ id: `${id}-${field}`, words: fields[field] }] : [],
  )

  function save() {
    setTried(true)
    if (missing.toldOn || missing.nextStep) return
    const text = nextStep.trim()
    tell.mutate(
      { params: { roleId: role.id, decisionId, lineId }, body: { toldOn, nextStep: text } },
      {
        onSuccess: () => {
          onClose()
          toast({ words: `Written down: ${first} was told.` })
          if (mine && plan)
            step.mutate(
              { params: { personId: person.id }, body: { text, kind: 'stretch' } },
              { onError: ({ message }) => toast({ words: `${first} was told. Not put in the plan: ${message}` }) },
            )
        },
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={`${first} was told`}
      description={<>That {role.title} went to someone else, and what comes next.</>}
    >
      <Form onSave={save} onCancel={onClose} problems={problems} failure={tell.error?.failure ?? null} busy={tell.isPending}>
        <Field label="Told on" error={fields.toldOn}>
          <DayInput id={`${id}-toldOn`} lean="past" max={today} value={toldOn} onChange={setToldOn} />
        </Field>
        <Field
          label={`The next step for ${first}`}
          error={fields.nextStep}
          readers={<span>Those who see the whole slate, and {first}’s own line, see this.</span>}
        >
          <input
            id={`${id}-nextStep`}
            maxLength={200}
            dir="auto"
            placeholder="Leads the spring launch with Sales"
            value={nextStep}
            onChange={(event) => setNextStep(event.target.value)}
          />
        </Field>
        {mine && <Check words={`Put it in the plan of ${first} too`} checked={plan} onChange={setPlan} />}
      </Form>
    </Dialog>
  )
}
