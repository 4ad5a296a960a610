import { listed } from 'shared/domain/grammar.ts'
import { seatWords } from 'shared/domain/seats.ts'
import type { Person, Seat } from 'shared/model/person.ts'
import { useSession } from '../api/useSession.ts'
import { Lede } from '../ui/Lede.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { day, tenure } from '../ui/when.ts'

/** Who someone is in the organisation: title, time in role, team and manager. */
export function PersonLede({ person, seats }: { person: Person; seats: readonly Seat[] }) {
  const today = useToday()
  const { account } = useSession()
  const { title, inRoleSinceOn, team, manager, leftOn } = person
  const role = [title, inRoleSinceOn && `${tenure(inRoleSinceOn, today)} in role`].filter(Boolean).join(', ')
  const mine = manager?.id === account.person?.id
  return (
    <Lede small>
      {role && `${role}. `}
      {team?.name}
      {manager && (
        <>
          {team ? ', reports to ' : 'Reports to '}
          {mine ? (
            'you'
          ) : (
            <TextLink to="/people/$personId" params={{ personId: manager.id }}>
              {manager.name}
            </TextLink>
          )}
        </>
      )}
      {(team || manager) && '.'}
      {seats.length > 0 && ` Also ${listed(seats.map(seatWords))}.`}
      {leftOn && ` Left on ${day(leftOn, today)}.`}
    </Lede>
  )
}
