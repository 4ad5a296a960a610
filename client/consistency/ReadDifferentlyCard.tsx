import type { Consistency } from 'shared/api/consistency.ts'
import { Card } from '../ui/Card.tsx'
import { Ring } from '../ui/Ring.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import styles from './Deciding.module.css'
import { Opening } from './Opening.tsx'

type Found = NonNullable<Consistency['found']>['readDifferently']
type Middle = Found['criteria'][number]['managers'][number]['middle']

const middleWords = ({ from, to }: Middle) => `Middle reading: ${from === to ? from : `between ${from} and ${to}`}`

/** On which criteria two managers read the same evidence a level or more apart, with the readings behind it. */
export function ReadDifferentlyCard({ of: { share, criteria } }: { of: Found }) {
  return (
    <Card title="Read differently">
      <p className={styles.rule}>
        Criteria on which the middle readings of two managers lie a level or more apart, though the evidence was supported when they read
        it. Each has read at least two people, both together at least five. It may lie in the people as much as in the reading.
      </p>
      <p className={styles.line}>
        {share ? (
          share.count > 0 ? (
            <>
              <b>
                {share.count} of {share.of}
              </b>{' '}
              criteria are read differently
            </>
          ) : (
            `None of ${share.of} criteria is read differently.`
          )
        ) : criteria.length > 0 ? (
          'Too few criteria can be compared to say how often.'
        ) : (
          'Too few readings can be compared to say.'
        )}
      </p>
      {criteria.length > 0 && (
        <ul className={styles.managers} aria-label="Criteria that are read differently">
          {criteria.map(({ criterion, people, managers }) => (
            <li key={criterion.id}>
              <Opening
                line={
                  <span className={styles.manager}>
                    <span>{criterion.name}</span> <span>{people} people</span>
                  </span>
                }
              >
                <dl className={styles.readers}>
                  {managers.map(({ manager, middle, people }) => (
                    <div key={manager.id}>
                      <dt>
                        <b>{manager.name}</b> <span>{middleWords(middle)}</span>
                      </dt>
                      {people.map(({ id, name, level }) => (
                        <dd key={id}>
                          <Ring level={level} />{' '}
                          <TextLink alone to="/people/$personId/evidence" params={{ personId: id }}>
                            {name}
                          </TextLink>
                        </dd>
                      ))}
                    </div>
                  ))}
                </dl>
              </Opening>
            </li>
          ))}
        </ul>
      )}
      {criteria.length > 0 && (
        <p className={styles.next}>
          Put the pieces beside each other: <TextLink to="/pipeline/present">calibrate a role together</TextLink>.
        </p>
      )}
    </Card>
  )
}
