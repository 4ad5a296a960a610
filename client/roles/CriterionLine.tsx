import { levelWords } from 'shared/domain/words.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './Criteria.module.css'
import type { AskedLine } from './draft.ts'

const levels = (['early', 'consistent', 'lead'] as const).map((value) => ({ value, words: levelWords[value] }))

type Props = {
  line: AskedLine
  nameProblem?: string
  gistProblem?: string
  onChange: (part: Partial<AskedLine>) => void
  onRemove: () => void
}

/** One criterion with the level it asks; a role's own has its words to write. */
export function CriterionLine({ line, nameProblem, gistProblem, onChange, onRemove }: Props) {
  const { key, name, gist, pillar, own, asks, mustHave } = line
  return (
    <li className={styles.line}>
      {own ? (
        <div className={styles.own}>
          <Field label="This role’s own criterion" error={nameProblem}>
            <input
              id={`name-${key}`}
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => onChange({ name: event.target.value })}
            />
          </Field>
          <Field label="What it means, with an example" error={gistProblem}>
            <input
              id={`gist-${key}`}
              value={gist}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => onChange({ gist: event.target.value })}
            />
          </Field>
        </div>
      ) : (
        <div className={styles.words}>
          <b>{name}</b>
          <small>{pillar}</small>
          <p>{gist}</p>
        </div>
      )}
      <div className={styles.asks}>
        <Choice
          label={`Level asked: ${name || 'this criterion'}`}
          bare
          options={levels}
          value={asks}
          onChange={(asks) => onChange({ asks })}
        />
        <label className={styles.must}>
          <input type="checkbox" checked={mustHave} onChange={(event) => onChange({ mustHave: event.target.checked })} />
          Must-have
        </label>
      </div>
      <Button size="s" kind="quiet" icon="cross" aria-label={`Take ${name || 'this criterion'} out`} onClick={onRemove} />
    </li>
  )
}
