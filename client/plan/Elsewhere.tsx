import { useQuery } from '@tanstack/react-query'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { type Elsewhere as Team, hasPath, lateralOffer } from 'shared/domain/notHere.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/States.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { VerdictMark } from '../ui/VerdictMark.tsx'
import { useToday } from '../ui/When.tsx'
import styles from './NotHere.module.css'
import { OfferRow } from './OfferRow.tsx'
import type { Plan } from './usePlan.tsx'

type Props = { person: { id: string; name: string }; onBegin: Plan['begin'] }

/** The other teams with a path, and those into which people moved sideways: each begins a move to it. */
export function Elsewhere({ person, onBegin }: Props) {
  const answer = useQuery(ask('GET /api/people/:personId/path/elsewhere', { params: { personId: person.id } }))
  return (
    <Answered of={answer} what="Where else there is a path" loading={<Loading shape="lines" rows={3} />}>
      {({ months, teams }) => (
        <>
          <Teams
            title="Other teams with a path"
            none="No other team that you may know of has a path now. Whoever you report to sees further: ask them."
            teams={teams.filter(hasPath)}
            {...{ person, months, onBegin }}
          />
          <Teams
            title="Lateral moves"
            none={`No lateral move in ${months} months is recorded where you may read of it.`}
            teams={teams.filter(({ lateral }) => lateral > 0)}
            {...{ person, months, onBegin }}
          />
        </>
      )}
    </Answered>
  )
}

type TeamsProps = Props & { title: string; none: string; teams: readonly Team[]; months: number }

function Teams({ title, none, teams, months, person, onBegin }: TeamsProps) {
  const today = useToday()
  return (
    <section className={styles.teams} aria-label={title}>
      <h3>{title}</h3>
      {teams.length === 0 && <p className={styles.about}>{none}</p>}
      <ul className={styles.offers}>
        {teams.map((one) => (
          <OfferRow
            key={one.team.id}
            title={`a move to ${one.team.name}`}
            name={
              one.inSight ? (
                <TextLink alone to="/path/$teamId" params={{ teamId: one.team.id }}>
                  {one.team.name}
                </TextLink>
              ) : (
                one.team.name
              )
            }
            onBegin={() => onBegin(lateralOffer(firstName(person.name), one.team, today).step)}
          >
            {one.verdict && <VerdictMark verdict={one.verdict} />}
            <Facts of={one} months={months} />
          </OfferRow>
        ))}
      </ul>
    </section>
  )
}

/** The open role of a team, and how many moved into it sideways. */
const Facts = ({ of: { role, lateral }, months }: { of: Team; months: number }) => (
  <>
    {role && (
      <span>
        <TextLink alone to="/roles/$roleId" params={{ roleId: role.id }}>
          {role.title}
        </TextLink>
      </span>
    )}
    {lateral > 0 && <span>{`${counted(lateral, 'lateral move', 'lateral moves')} in ${months} months`}</span>}
  </>
)
