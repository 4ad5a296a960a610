import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { PersonPicker } from '../ui/PersonPicker.tsx'
import { Select } from '../ui/Select.tsx'
import type { TrailFilters } from './trail.ts'
import styles from './Access.module.css'

const all = 'all'

/** By outcome, by who did it, and by whom it is about; all of it in the address. */
export function TrailFilterBar({ filters, onChange }: { filters: TrailFilters; onChange: (filters: TrailFilters) => void }) {
  const { outcome, person, account } = filters
  const accounts = useQuery(ask('GET /api/accounts'))
  const about = useQuery({ ...ask('GET /api/directory/:memberId', { params: { memberId: person ?? '' } }), enabled: !!person })
  const change = (part: TrailFilters) => onChange({ ...filters, ...part })
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      <Select
        label="Outcome"
        on={!!outcome}
        value={outcome ?? all}
        options={[
          { value: all, words: 'Every outcome' },
          { value: 'changed', words: 'Done' },
          { value: 'read', words: 'Read' },
          { value: 'refused', words: 'Refused' },
        ]}
        onChange={(value) => change({ outcome: value === all ? undefined : value })}
      />
      <Select
        label="Who"
        on={!!account}
        value={account ?? all}
        options={[
          { value: all, words: 'Everyone' },
          ...(accounts.data ?? []).map(({ id, name, email }) => ({ value: id, words: name, detail: email })),
        ]}
        onChange={(value) => change({ account: value === all ? undefined : value })}
      />
      <div className={styles.about}>
        <PersonPicker
          key={person ?? ''}
          label="About"
          value={person && about.data ? about.data : null}
          onChange={(picked) => change({ person: picked?.id })}
        />
      </div>
      {(outcome || person || account) && (
        <Button size="s" kind="quiet" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </div>
  )
}
