import { firstName } from 'shared/domain/names.ts'
import { offers } from 'shared/domain/notHere.ts'
import { Card } from '../ui/Card.tsx'
import { useToday } from '../ui/When.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import styles from './NotHere.module.css'
import { OfferRow } from './OfferRow.tsx'
import plan from './Plan.module.css'
import { PlanStep } from './PlanStep.tsx'
import type { Plan } from './usePlan.tsx'

type Props = { person: { id: string; name: string }; manages: boolean; plan: Plan }

/** What someone is offered where there is no path for them here, for now, and what else could be. */
export function NotHereCard({ person, manages, plan: acts }: Props) {
  const today = useToday()
  const first = firstName(person.name)
  const steps = (acts.query.data ?? []).filter(({ notHere }) => notHere)
  if (!manages && steps.length === 0) return null
  return (
    <Card title="Not here, for now">
      <div id="elsewhere" className={styles.card} tabIndex={-1}>
        {steps.length > 0 && (
          <ul className={plan.steps} aria-label={`What ${first} is offered`}>
            {steps.map((step) => (
              <PlanStep key={step.id} step={step} person={person} manages={manages} plan={acts} />
            ))}
          </ul>
        )}
        {manages && (
          <p className={styles.about}>
            {steps.length > 0 ? 'What else you can offer' : `What you can offer ${first} anyway`}. Each begins a step that only you see
            until you show it to others.
          </p>
        )}
        {manages && <Elsewhere person={person} onBegin={acts.begin} />}
        {manages && <h3 className={styles.rest}>Other help</h3>}
        {manages && (
          <ul className={styles.offers} aria-label="What you can offer">
            {offers(first, today).map((offer) => (
              <OfferRow key={offer.key} title={offer.title} onBegin={() => acts.begin(offer.step)}>
                {offer.why}
              </OfferRow>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
