import { useId, useState } from 'react'
import { levelWord } from 'shared/domain/words.ts'
import type { AskedLevel, Level } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Ring } from '../ui/Ring.tsx'
import { Tag } from '../ui/Tag.tsx'
import { levels } from '../ui/levels.ts'
import styles from './LevelChoice.module.css'
import { useCriterion } from './useCriterion.ts'

type Props = {
  criterionId: string
  asks: AskedLevel | null
  value: Level | null
  error: string | undefined
  onChange: (level: Level) => void
}

/** The four levels in the framework's own words, each with its examples. */
export function LevelChoice({ criterionId, asks, value, error, onChange }: Props) {
  const id = useId()
  const { criterion, pending } = useCriterion(criterionId)
  const [every, setEvery] = useState(false)
  return (
    <fieldset className={styles.set} aria-describedby={error && `${id}-error`}>
      <legend className={styles.legend}>How you read it</legend>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
      {levels.map((level) => (
        <label key={level} className={styles.level}>
          <input type="radio" name={id} checked={value === level} onChange={() => onChange(level)} />
          <Ring level={level} label="" />
          <span className={styles.words}>
            <span className={styles.name}>
              <b>{levelWord(level)}</b>
              {asks === level && <Tag>asked by the role</Tag>}
            </span>
            {level === 'none' ? (
              <span className={styles.text}>Looked for, and not seen yet.</span>
            ) : (
              criterion && (
                <>
                  <span className={styles.text}>{criterion.descriptors[level]}</span>
                  {(every || level === value) &&
                    criterion.examples[level].map((example) => (
                      <span className={styles.example} key={example}>
                        {example}
                      </span>
                    ))}
                </>
              )
            )}
          </span>
        </label>
      ))}
      {criterion && !every && (
        <div>
          <Button size="s" kind="quiet" onClick={() => setEvery(true)}>
            Examples for every level
          </Button>
        </div>
      )}
      {!criterion && !pending && <p className={styles.own}>This role asks for it itself; the framework has no words for its levels.</p>}
    </fieldset>
  )
}
