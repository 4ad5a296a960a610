import { getRouteApi } from '@tanstack/react-router'
import { NeverAsked } from '../aspirations/NeverAsked.tsx'
import { useWants } from '../aspirations/useWants.tsx'
import { WantCard } from '../aspirations/WantCard.tsx'
import { TalksCard } from '../conversations/TalksCard.tsx'
import { useTalks } from '../conversations/useTalks.tsx'
import { RecentEvidence } from '../evidence/RecentEvidence.tsx'
import { Overview } from '../person/Overview.tsx'
import { WorksCard } from '../person/WorksCard.tsx'
import { usePersonPage } from '../person/usePersonPage.ts'
import { ReadyCard } from '../readings/ReadyCard.tsx'

const route = getRouteApi('/shell/people/$personId/')

/** What someone wants, how close they are, and what the next step is. */
export function PersonOverview() {
  const { personId } = route.useParams()
  const { role } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: page } = usePersonPage(personId, role)
  const wanting = useWants()
  const talks = useTalks(wanting.ask)
  if (!page) return null
  const { person, want, manages, conversations } = page
  const planned = conversations.find(({ state }) => state === 'planned')
  const plan = planned?.plannedOn ? { id: planned.id, plannedOn: planned.plannedOn } : null
  const show = (chosen: string) => void navigate({ search: (before) => ({ ...before, role: chosen }), replace: true, resetScroll: false })
  return (
    <Overview
      aside={
        <>
          <TalksCard page={page} onPlan={() => talks.plan(person, plan)} onHeld={() => talks.held(person, plan)} />
          <WorksCard person={person} />
        </>
      }
    >
      {want ? (
        <WantCard page={page} onAsk={() => wanting.ask(person)} onTakeBack={(id) => wanting.takeBack(person, id)} />
      ) : (
        <NeverAsked person={person} manager={person.manager?.name ?? null} onAsk={manages ? () => wanting.ask(person) : null} />
      )}
      <ReadyCard key={personId} page={page} onRole={show} />
      <RecentEvidence page={page} />
      {talks.dialog}
      {wanting.dialog}
    </Overview>
  )
}
