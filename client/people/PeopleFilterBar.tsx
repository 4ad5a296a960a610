import type { PeopleFilters } from 'shared/domain/filters/people.ts'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './PeopleFilterBar.module.css'

const all = 'all'
type Props = { filters: PeopleFilters; teams: readonly string[]; onChange: (part: PeopleFilters) => void; onClear: () => void }

/** Search, when they were asked, team and order; all of it in the address. */
export function PeopleFilterBar({ filters, teams, onChange, onClear }: Props) {
  const { q, team, want, asked, sort } = filters
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      <SearchField label="Search people" value={q ?? ''} onChange={(words) => onChange({ q: words || undefined })} />
      <Select
        label="When they were asked"
        on={!!asked}
        value={asked ?? all}
        options={[
          { value: all, words: 'Asked or not' },
          { value: 'never', words: 'Never asked' },
          { value: 'old', words: 'Getting old' },
          { value: 'current', words: 'Up to date' },
        ]}
        onChange={(value) => onChange({ asked: value === all ? undefined : value })}
      />
      {teams.length > 1 && (
        <Select
          label="Team"
          on={!!team}
          value={team ?? all}
          options={[{ value: all, words: 'All teams' }, ...teams.map((name) => ({ value: name, words: name }))]}
          onChange={(value) => onChange({ team: value === all ? undefined : value })}
        />
      )}
      <Select
        label="Order"
        value={sort ?? 'name'}
        options={[
          { value: 'name', words: 'By name' },
          { value: 'talked', words: 'Longest silence first' },
        ]}
        onChange={(value) => onChange({ sort: value === 'talked' ? 'talked' : undefined })}
      />
      {[q, team, want, asked].some(Boolean) && (
        <Button size="s" kind="quiet" keys="X" onClick={onClear}>
          Clear
        </Button>
      )}
    </div>
  )
}
