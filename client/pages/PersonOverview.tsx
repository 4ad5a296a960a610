import { getRouteApi } from '@tanstack/react-router'
import type { PersonPage } from 'shared/api/growth.ts'
import { NeverAsked } from '../aspirations/NeverAsked.tsx'
import { useWants } from '../aspirations/useWants.tsx'
import { WantCard } from '../aspirations/WantCard.tsx'
import { TalksCard } from '../conversations/TalksCard.tsx'
import { useTalks } from '../conversations/useTalks.tsx'
import { RecentEvidence } from '../evidence/RecentEvidence.tsx'
import { Overview } from '../person/Overview.tsx'
import { BehindVerdict } from '../path/BehindVerdict.tsx'
import { PathCard } from '../personPath/PathCard.tsx'
import { PlanCard } from '../plan/PlanCard.tsx'
import { usePlan } from '../plan/usePlan.tsx'
import { WorksCard } from '../person/WorksCard.tsx'
import { usePersonPage } from '../person/usePersonPage.ts'
import { ReadyCard } from '../readings/ReadyCard.tsx'
import { RhythmLine } from '../rhythm/RhythmLine.tsx'

const route = getRouteApi('/shell/people/$personId/')

/** What someone wants, how close they are, and what the next step is. */
export function PersonOverview() {
  const { personId } = route.useParams()
  const { role } = route.useSearch()
  const { data: page } = usePersonPage(personId, role)
  return page ? <OverviewOf key={personId} page={page} /> : null
}

function OverviewOf({ page }: { page: PersonPage }) {
  const navigate = route.useNavigate()
  const wanting = useWants()
  const talks = useTalks(wanting.ask)
  const { person, want, manages, conversations } = page
  const plan = usePlan(
    person,
    page.standings.map(({ criterionId, name }) => ({ id: criterionId, name })),
  )
  const planned = conversations.find(({ state }) => state === 'planned')
  const next = planned?.plannedOn ? { id: planned.id, plannedOn: planned.plannedOn, plannedTime: planned.plannedTime } : null
  const show = (chosen: string) => void navigate({ search: (before) => ({ ...before, role: chosen }), replace: true, resetScroll: false })
  if (plan.query.isPending) return null
  return (
    <Overview
      aside={
        <>
          <TalksCard
            page={page}
            onPlan={() => talks.plan(person, next)}
            onHeld={() => talks.held(person, next)}
            rhythm={manages && <RhythmLine person={person} />}
          />
          <PlanCard person={person} manages={manages} plan={plan} />
          <PathCard person={person} role={page.role?.id} manages={manages}>
            {(teamId, figure) => <BehindVerdict key={teamId} teamId={teamId} figure={figure} />}
          </PathCard>
          <WorksCard person={person} />
        </>
      }
    >
      {want ? (
        <WantCard page={page} onHeard={() => wanting.ask(person)} onTakeBack={(id) => wanting.takeBack(person, id)} />
      ) : (
        <NeverAsked person={person} manager={person.manager?.name ?? null} onHeard={manages ? () => wanting.ask(person) : null} />
      )}
      <ReadyCard page={page} onRole={show} steps={plan.query.data ?? []} onPlan={manages ? plan.add : null} />
      <RecentEvidence page={page} />
      {talks.dialog}
      {wanting.dialog}
      {plan.dialog}
    </Overview>
  )
}
