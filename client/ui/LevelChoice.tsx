import { useState } from 'react'
import { levels } from 'shared/domain/levels.ts'
import { levelWord } from 'shared/domain/words.ts'
import type { AskedLevel, Level } from 'shared/model/words.ts'
import { Button } from './Button.tsx'
import { Choice } from './Choice.tsx'
import { Ring } from './Ring.tsx'
import { Tag } from './Tag.tsx'
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
  const { criterion, pending } = useCriterion(criterionId)
  const [every, setEvery] = useState(false)
  const words = (level: Level) => (
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
  )
  return (
    <>
      <Choice
        cards
        label="How you read it"
        options={levels.map((level) => ({ value: level, mark: <Ring level={level} label="" />, words: words(level) }))}
        value={value}
        onChange={onChange}
        error={error}
      />
      {criterion && !every && (
        <p className={styles.more}>
          <Button size="s" kind="quiet" onClick={() => setEvery(true)}>
            Examples for every level
          </Button>
        </p>
      )}
      {!criterion && !pending && <p className={styles.own}>This role asks for it itself; the framework has no words for its levels.</p>}
    </>
  )
}
