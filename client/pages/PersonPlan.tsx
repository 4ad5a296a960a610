import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { PersonPage } from 'shared/api/growth.ts'
import { firstName } from 'shared/domain/names.ts'
import { planSentence } from 'shared/domain/plan.ts'
import { NotHereCard } from '../plan/NotHereCard.tsx'
import { PlanCard } from '../plan/PlanCard.tsx'
import { usePlan } from '../plan/usePlan.tsx'
import { usePersonPage } from '../person/usePersonPage.ts'
import { Lede } from '../ui/Lede.tsx'
import { useToday } from '../ui/When.tsx'
import styles from './PersonPlan.module.css'

const route = getRouteApi('/shell/people/$personId/plan')

/** The steps that someone takes next, and what they are offered where there is no path here. */
export function PersonPlan() {
  const { personId } = route.useParams()
  const { role } = route.useSearch()
  const { data: page } = usePersonPage(personId, role)
  return page ? <PlanOf key={personId} page={page} /> : null
}

function PlanOf({ page: { person, manages, standings } }: { page: PersonPage }) {
  const today = useToday()
  const elsewhere = useLocation({ select: ({ hash }) => hash === 'elsewhere' })
  const plan = usePlan(
    person,
    standings.map(({ criterionId, name }) => ({ id: criterionId, name })),
  )
  const steps = plan.query.data
  const ready = steps !== undefined
  useEffect(() => {
    if (elsewhere && ready) document.getElementById('elsewhere')?.focus()
  }, [elsewhere, ready])
  if (plan.query.isPending) return null
  return (
    <div className={styles.page}>
      {steps && <Lede small>{planSentence(firstName(person.name), steps, today)}</Lede>}
      <PlanCard person={person} manages={manages} plan={plan} whole />
      <NotHereCard person={person} manages={manages} plan={plan} />
      {plan.dialog}
    </div>
  )
}
