import { levelWords } from 'shared/domain/words.ts'
import { Field } from '../ui/Field.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import styles from './FrameworkEditor.module.css'
import { type CriterionText, levels } from './draft.ts'

type Props = {
  criterion: CriterionText
  first: boolean
  last: boolean
  problemAt: (id: string) => string | undefined
  onChange: (criterion: CriterionText) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** A criterion with its words at each of the three levels. */
export function CriterionEditor({ criterion, first, last, problemAt, onChange, onMove, onRemove }: Props) {
  const { key, name, gist, descriptors, examples } = criterion
  const set = (part: Partial<CriterionText>) => onChange({ ...criterion, ...part })
  return (
    <div className={styles.criterion} role="group" aria-label={name ? `Criterion: ${name}` : 'A new criterion'}>
      <div className={styles.line}>
        <Field label="Criterion" error={problemAt(`${key}-name`)}>
          <input id={`${key}-name`} value={name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
        </Field>
        <Field label="In a few words" error={problemAt(`${key}-gist`)}>
          <input id={`${key}-gist`} value={gist} maxLength={200} onChange={(event) => set({ gist: event.target.value })} />
        </Field>
        <MoveButtons of={name || 'the criterion'} first={first} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      <div className={styles.levels}>
        {levels.map((level) => (
          <div key={level} className={styles.level}>
            <Field label={levelWords[level]} error={problemAt(`${key}-${level}`)}>
              <textarea
                // Said once, at the head of the page.
                aria-describedby="framework-purpose-readers"
                id={`${key}-${level}`}
                rows={3}
                maxLength={10_000}
                value={descriptors[level]}
                onChange={(event) => set({ descriptors: { ...descriptors, [level]: event.target.value } })}
              />
            </Field>
            <Field
              label={`Examples, ${levelWords[level].toLowerCase()}`}
              hint="One a line, at most three."
              error={problemAt(`${key}-${level}-examples`)}
            >
              <textarea
                aria-describedby="framework-purpose-readers"
                id={`${key}-${level}-examples`}
                rows={3}
                maxLength={700}
                value={examples[level]}
                onChange={(event) => set({ examples: { ...examples, [level]: event.target.value } })}
              />
            </Field>
          </div>
        ))}
      </div>
    </div>
  )
}
