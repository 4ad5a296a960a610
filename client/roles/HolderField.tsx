import { Field } from '../ui/Field.tsx'

type Props = {
  id?: string
  label: string
  optional?: boolean
  hint?: string
  error?: string
  people: readonly { id: string; name: string; title: string | null }[]
  value: string
  onChange: (personId: string) => void
}

/** One of the people whom the reader knows of, or nobody. */
export function HolderField({ id, label, optional, hint, error, people, value, onChange }: Props) {
  return (
    <Field label={label} optional={optional} hint={hint} error={error}>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Nobody</option>
        {people.map(({ id, name, title }) => (
          <option key={id} value={id}>
            {title ? `${name}, ${title}` : name}
          </option>
        ))}
      </select>
    </Field>
  )
}
