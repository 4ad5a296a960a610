import type { PipelineRole } from 'shared/api/overview.ts'
import type { PipelineFilters } from 'shared/domain/filters/pipeline.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './PipelineFilterBar.module.css'
import { optionsOf, type Team } from './filters.ts'

type Props = {
  roles: PipelineRole[]
  teams: Team[]
  value: PipelineFilters
  onChange: (value: PipelineFilters) => void
}

/** Which roles are shown; every choice stands in the address. */
export function PipelineFilterBar({ roles, teams, value, onChange }: Props) {
  const options = optionsOf(roles, teams, value)
  const set = (part: PipelineFilters) => onChange({ ...value, ...part })
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      {teams.length > 1 && (
        <Select
          label="Team"
          options={options.team}
          value={value.team ?? ''}
          on={!!value.team}
          onChange={(team) => set({ team: team || undefined })}
        />
      )}
      <Select
        label="Bench"
        options={options.strength}
        value={value.strength ?? ''}
        on={!!value.strength}
        onChange={(strength) => set({ strength: strength || undefined })}
      />
      <Select
        label="State"
        options={options.state}
        value={value.state ?? ''}
        on={!!value.state}
        onChange={(state) => set({ state: state || undefined })}
      />
      <Select
        label="Asked"
        options={options.asked}
        value={value.asked ?? ''}
        on={!!value.asked}
        onChange={(asked) => set({ asked: asked || undefined })}
      />
      <Select
        label="Order"
        options={options.sort}
        value={value.sort ?? ''}
        on={!!value.sort}
        onChange={(sort) => set({ sort: sort || undefined })}
      />
      {Object.values(value).some(Boolean) && (
        <Button size="s" kind="quiet" icon="cross" keys="X" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </div>
  )
}
