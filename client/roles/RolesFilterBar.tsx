import { type RolesFilters, states, teamsOf } from 'shared/domain/filters/roles.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './RolesFilterBar.module.css'
import type { ListedRole } from './RolesTable.tsx'

type Props = { roles: ListedRole[]; value: RolesFilters; onChange: (value: RolesFilters) => void }

/** Which roles are listed; both choices stand in the address. */
export function RolesFilterBar({ roles, value, onChange }: Props) {
  const count = (is: (role: ListedRole) => boolean) => String(roles.filter(is).length)
  const present = states.filter((one) => one === value.state || roles.some(({ state }) => state === one))
  const teams = teamsOf(roles)
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      <Select
        label="State"
        options={[
          { value: '' as const, words: 'Any state' },
          ...present.map((one) => ({ value: one, words: roleStateWords[one], detail: count(({ state }) => state === one) })),
        ]}
        value={value.state ?? ''}
        on={!!value.state}
        onChange={(state) => onChange({ ...value, state: state || undefined })}
      />
      {teams.length > 1 && (
        <Select
          label="Team"
          options={[
            { value: '', words: 'All teams' },
            ...teams.map(({ id, name }) => ({ value: id, words: name, detail: count(({ team }) => team.id === id) })),
          ]}
          value={value.team ?? ''}
          on={!!value.team}
          onChange={(team) => onChange({ ...value, team: team || undefined })}
        />
      )}
      {(value.state || value.team) && (
        <Button size="s" kind="quiet" icon="cross" keys="X" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </div>
  )
}
