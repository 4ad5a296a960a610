import type { FrameworkSource } from 'shared/model/framework.ts'
import { Card } from '../ui/Card.tsx'
import styles from './Source.module.css'

/** Where an imported framework comes from, and on what terms. */
export function Source({ of: { origin, licence, attribution } }: { of: FrameworkSource }) {
  const told = [
    ['Origin', origin],
    ['Licence', licence],
    ['Attribution', attribution],
  ].filter(([, words]) => words)
  return (
    <Card open title="Where it comes from">
      <dl className={styles.source}>
        {told.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
