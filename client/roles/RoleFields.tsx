import { Check } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './Form.module.css'

export type RoleWords = { title: string; reason: string; decideByOn: string; expectedOn: string; critical: boolean }
export type Problems = Partial<Record<string, string>>

type Props = { value: RoleWords; problems: Problems; onChange: (value: RoleWords) => void }

/** What is said of a lead role itself, when it is planned and when it is changed. */
export function RoleFields({ value, problems, onChange }: Props) {
  const set = (part: Partial<RoleWords>) => onChange({ ...value, ...part })
  return (
    <>
      <Field label="Title" error={problems.title}>
        <input
          id="role-title"
          value={value.title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <Field
        label="Why it is there"
        optional
        hint="In a line: a new team, or who moves on and when."
        readers="Everyone who sees the role reads this."
        error={problems.reason}
      >
        <input
          id="role-reason"
          value={value.reason}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ reason: event.target.value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="Expected to open" optional error={problems.expectedOn}>
          <DayInput id="role-expectedOn" lean="ahead" value={value.expectedOn} onChange={(expectedOn) => set({ expectedOn })} />
        </Field>
        <Field label="Decide by" optional error={problems.decideByOn}>
          <DayInput id="role-decideByOn" lean="ahead" value={value.decideByOn} onChange={(decideByOn) => set({ decideByOn })} />
        </Field>
      </div>
      <Check
        words="Critical"
        hint="The work stops if this seat is empty for long."
        checked={value.critical}
        onChange={(critical) => set({ critical })}
      />
    </>
  )
}

/** The problems of a failed save as a summary wants them, each leading to its field. */
export const summaryOf = (problems: Problems) =>
  Object.entries(problems).flatMap(([field, words]) => (words ? [{ ...(field && { id: `role-${field}` }), words }] : []))
