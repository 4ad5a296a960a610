import { type FormEvent, useState } from 'react'
import type { OutsideEstimate } from 'shared/model/slate.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './AddToSlate.module.css'
import { useEstimating } from './changes.ts'

type Props = { roleId: string; estimate: OutsideEstimate | null; onDone: () => void }

/** What it would take to hire from outside. The estimate before stays in the history. */
export function EstimateForm({ roleId, estimate, onDone }: Props) {
  const [weeks, setWeeks] = useState(estimate ? String(estimate.weeksToHire) : '')
  const [months, setMonths] = useState(estimate ? String(estimate.monthsToRampUp) : '')
  const [told, setTold] = useState(estimate?.told ?? '')
  const [tried, setTried] = useState(false)
  const record = useEstimating(roleId)
  const failure = record.error?.failure
  const missing = {
    weeksToHire: weeks.trim() ? undefined : 'Say how many weeks it takes to hire.',
    monthsToRampUp: months.trim() ? undefined : 'Say after how many months they carry the work.',
  }
  const wrongAt = (field: keyof typeof missing) => (tried ? missing[field] : undefined) ?? failure?.fields?.[field]
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing.weeksToHire || missing.monthsToRampUp) return
    record.mutate(
      { params: { roleId }, body: { weeksToHire: Number(weeks), monthsToRampUp: Number(months), told: told.trim() || null } },
      { onSuccess: onDone },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label="Weeks to hire" error={wrongAt('weeksToHire')}>
        <input type="number" inputMode="numeric" min={1} max={104} value={weeks} onChange={(event) => setWeeks(event.target.value)} />
      </Field>
      <Field label="Months to ramp up" hint="Until they carry the work as someone in-house would." error={wrongAt('monthsToRampUp')}>
        <input type="number" inputMode="numeric" min={1} max={36} value={months} onChange={(event) => setMonths(event.target.value)} />
      </Field>
      <Field
        label="Who is told"
        optional
        error={failure?.fields?.told ?? (failure && !failure.fields ? failure.message : undefined)}
        readers="Read by whoever hires for this role and the managers above its team."
      >
        <input value={told} maxLength={200} dir="auto" autoComplete="off" onChange={(event) => setTold(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" kind="primary" size="s" busy={record.isPending}>
          Save the estimate
        </Button>
      </div>
    </form>
  )
}
