import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { CriterionEditor } from './CriterionEditor.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import styles from './FrameworkEditor.module.css'
import { moved, newCriterion, type PillarText } from './draft.ts'

type Props = {
  pillar: PillarText
  first: boolean
  last: boolean
  problemAt: (id: string) => string | undefined
  onChange: (pillar: PillarText) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

export function PillarEditor({ pillar, first, last, problemAt, onChange, onMove, onRemove }: Props) {
  const { key, name, meaning, criteria } = pillar
  const set = (part: Partial<PillarText>) => onChange({ ...pillar, ...part })
  return (
    <section className={styles.pillar} aria-label={name ? `Pillar: ${name}` : 'A new pillar'}>
      <div className={styles.line}>
        <Field label="Pillar" error={problemAt(`${key}-name`)}>
          <input id={`${key}-name`} value={name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
        </Field>
        <Field label="What it means" error={problemAt(`${key}-meaning`)}>
          <input id={`${key}-meaning`} value={meaning} maxLength={200} onChange={(event) => set({ meaning: event.target.value })} />
        </Field>
        <MoveButtons of={name || 'the pillar'} first={first} last={last} onMove={onMove} onRemove={onRemove} />
      </div>
      {criteria.map((criterion, at) => (
        <CriterionEditor
          key={criterion.key}
          criterion={criterion}
          first={at === 0}
          last={at === criteria.length - 1}
          problemAt={problemAt}
          onChange={(next) => set({ criteria: criteria.map((one, i) => (i === at ? next : one)) })}
          onMove={(step) => set({ criteria: moved(criteria, at, step) })}
          onRemove={() => set({ criteria: criteria.filter((one) => one !== criterion) })}
        />
      ))}
      <div>
        <Button size="s" icon="plus" onClick={() => set({ criteria: [...criteria, newCriterion()] })}>
          Add a criterion
        </Button>
      </div>
    </section>
  )
}
