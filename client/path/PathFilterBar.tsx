import type { PathOfTeam } from 'shared/model/path.ts'
import { pathWords } from 'shared/domain/words.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { type PathFilters, verdicts } from './filters.ts'
import styles from './PathFilterBar.module.css'

type Props = { teams: readonly PathOfTeam[]; value: PathFilters; onChange: (value: PathFilters) => void }

/** Which teams are shown; the choice stands in the address. */
export function PathFilterBar({ teams, value, onChange }: Props) {
  const count = (word: string) => teams.filter(({ verdict }) => verdict === word).length
  const options = [
    { value: '' as const, words: 'Any verdict' },
    ...verdicts
      .filter((word) => word === value.verdict || count(word) > 0)
      .map((word) => ({ value: word, words: pathWords[word], detail: String(count(word)) })),
  ]
  return (
    <div className={styles.bar} role="group" aria-label="Filters">
      <Select
        label="Verdict"
        options={options}
        value={value.verdict ?? ''}
        on={!!value.verdict}
        onChange={(verdict) => onChange({ verdict: verdict || undefined })}
      />
      {value.verdict && (
        <Button size="s" kind="quiet" icon="cross" keys="X" onClick={() => onChange({})}>
          Clear
        </Button>
      )}
    </div>
  )
}
