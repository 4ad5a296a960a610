import { observerWords } from 'shared/domain/words.ts'
import type { Observer } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './EvidenceFilters.module.css'
import { type PieceFilters, unsorted } from './filters.ts'

const observers: readonly Observer[] = ['manager', 'peer', 'cross_functional', 'leader', 'customer', 'self']
const all = 'all'

type Props = {
  filters: PieceFilters
  criteria: readonly { id: string; name: string }[]
  onChange: (part: PieceFilters) => void
  onClear: () => void
}

/** Criterion, observer, stance, links and words; all of it in the address. */
export function EvidenceFilters({ filters, criteria, onChange, onClear }: Props) {
  const { criterion, observer, stance, linked, q } = filters
  const set = [criterion, observer, stance, linked, q].some(Boolean)
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      <SearchField label="Search the evidence" value={q ?? ''} onChange={(words) => onChange({ q: words || undefined })} />
      <Select
        label="Criterion"
        on={!!criterion}
        value={criterion ?? all}
        options={[
          { value: all, words: 'Any criterion' },
          ...criteria.map(({ id, name }) => ({ value: id, words: name })),
          { value: unsorted, words: 'To sort' },
        ]}
        onChange={(value) => onChange({ criterion: value === all ? undefined : value })}
      />
      <Select
        label="Who saw it"
        on={!!observer}
        value={observer ?? all}
        options={[{ value: all, words: 'Anyone saw it' }, ...observers.map((value) => ({ value, words: observerWords[value] }))]}
        onChange={(value) => onChange({ observer: value === all ? undefined : value })}
      />
      <Select
        label="Which way it points"
        on={!!stance}
        value={stance ?? all}
        options={[
          { value: all, words: 'Both ways' },
          { value: 'supports', words: 'Supports' },
          { value: 'counters', words: 'Counters' },
        ]}
        onChange={(value) => onChange({ stance: value === 'supports' || value === 'counters' ? value : undefined })}
      />
      <Select
        label="Links"
        on={!!linked}
        value={linked ?? all}
        options={[
          { value: all, words: 'With or without a link' },
          { value: 'yes', words: 'With a link' },
        ]}
        onChange={(value) => onChange({ linked: value === 'yes' ? 'yes' : undefined })}
      />
      {set && (
        <Button size="s" kind="quiet" keys="X" onClick={onClear}>
          Clear
        </Button>
      )}
    </div>
  )
}
