import { levelWords } from 'shared/domain/words.ts'
import type { LeadRole } from 'shared/model/role.ts'
import { Ring } from '../ui/Ring.tsx'
import { EmptyNew } from '../ui/States.tsx'
import styles from './Criteria.module.css'

/** What the role asks, for those who may read it. */
export function CriteriaList({ role }: { role: LeadRole }) {
  if (role.criteria.length === 0)
    return <EmptyNew title="Nobody has said yet what this role asks">Its hiring manager writes it here.</EmptyNew>
  return (
    <ol className={styles.lines}>
      {role.criteria.map(({ id, name, gist, pillar, asks, mustHave }) => (
        <li key={id} className={styles.line}>
          <div className={styles.words}>
            <b>{name}</b>
            <small>{pillar ?? 'This role’s own'}</small>
            <p>{gist}</p>
          </div>
          <p className={styles.level}>
            <Ring level={asks} label="" />
            {levelWords[asks]}
            {mustHave && ', must-have'}
          </p>
        </li>
      ))}
    </ol>
  )
}
