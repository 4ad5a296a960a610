import type { Person } from 'shared/model/person.ts'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { useSession } from '../api/useSession.ts'
import { Card } from '../ui/Card.tsx'
import { type Fact, Facts } from '../ui/Facts.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'

/** What the directory says of someone. */
export function WorksCard({ person }: { person: Person }) {
  const today = useToday()
  const { account } = useSession()
  const { manager, team, location, hiredOn, inRoleSinceOn, reports } = person
  const facts: (Fact | null | false | '')[] = [
    manager && {
      key: 'manager',
      icon: 'chain',
      words:
        manager.id === account.person?.id ? (
          'Reports to you'
        ) : (
          <>
            Reports to{' '}
            <TextLink to="/people/$personId" params={{ personId: manager.id }}>
              {manager.name}
            </TextLink>
          </>
        ),
    },
    team && { key: 'team', icon: 'people', words: location ? `${team.name}, ${location}` : team.name },
    !team && location && { key: 'location', icon: 'people', words: location },
    reports > 0 && { key: 'reports', icon: 'management', words: `Leads ${counted(reports, 'person', 'people')}` },
    { key: 'role', icon: 'role', words: inRoleSinceOn ? `In this role since ${day(inRoleSinceOn, today)}` : 'Time in role not recorded' },
    hiredOn && { key: 'hired', icon: 'calendar', words: `Joined on ${day(hiredOn, today)}` },
  ]
  return (
    <Card title={`Where ${firstName(person.name)} works`}>
      <Facts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
    </Card>
  )
}
