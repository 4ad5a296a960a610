import { useQuery } from '@tanstack/react-query'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { Card } from '../ui/Card.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './HandoversDue.module.css'

/** Reports who move to another manager and have not yet said what passes: on Home until they have, or until the day. */
export function HandoversDue() {
  const today = useToday()
  const { data } = useQuery(ask('GET /api/duties'))
  const handovers = data?.handovers ?? []
  if (handovers.length === 0) return null
  return (
    <Card open title="To hand over">
      <ul>
        {handovers.map(({ person, manager, fromOn }) => (
          <li key={person.id} className={styles.line}>
            <TextLink alone to="/people/$personId/handover" params={{ personId: person.id }}>
              {person.name}
            </TextLink>
            <span>
              {`Reports to ${manager ?? 'another manager'} from ${day(fromOn, today)}. Ask ${firstName(person.name)} before then what passes.`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
