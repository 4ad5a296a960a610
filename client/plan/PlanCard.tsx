import { useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Loading } from '../ui/States.tsx'
import styles from './Plan.module.css'
import { PlanStep } from './PlanStep.tsx'
import type { Plan } from './usePlan.tsx'

/** Closed steps that stand under the open ones until one asks for the others. */
const closedShown = 2

type Props = {
  person: { id: string; name: string }
  manages: boolean
  plan: Plan
  /** On its own page: every step, and what is offered elsewhere stands in its own card. */
  whole?: boolean
}

/** The steps that someone takes next, each towards a gap, and what came of those before; apart from them, what is offered where there is no path. */
export function PlanCard({ person, manages, plan, whole }: Props) {
  const [all, setAll] = useState(false)
  const first = firstName(person.name)
  const here = (plan.query.data ?? []).filter(({ notHere }) => !notHere)
  const done = here.filter(({ state }) => state === 'done').length
  const planned = here.filter(({ state }) => state !== 'dropped').length
  return (
    <Card title="Plan" aside={planned > 0 && `${done} of ${planned} done`}>
      <Answered of={plan.query} what="The plan" loading={<Loading shape="lines" rows={2} />}>
        {(steps) => {
          const closed = steps.filter(({ state }) => state !== 'open')
          const older = closed.slice(closedShown)
          const shown = all || whole ? steps : steps.filter((step) => !older.includes(step))
          const rows = (some: readonly DevelopmentAction[]) => (
            <ul className={styles.steps}>
              {some.map((step) => (
                <PlanStep key={step.id} step={step} person={person} manages={manages} plan={plan} />
              ))}
            </ul>
          )
          const apart = shown.filter(({ notHere }) => notHere)
          return (
            <>
              {(whole ? here : steps).length === 0 && (
                <p className={styles.none}>
                  {manages ? `No step yet. One that closes a named gap is enough to begin with.` : `No step is planned for ${first}.`}
                </p>
              )}
              {rows(shown.filter(({ notHere }) => !notHere))}
              {apart.length > 0 && !whole && (
                <section className={styles.apart} aria-label="Not here, for now">
                  <h3>Not here, for now</h3>
                  {rows(apart)}
                </section>
              )}
              {(manages || (older.length > 0 && !whole)) && (
                <div className={styles.below}>
                  {manages && (
                    <Button size="s" icon="plus" onClick={() => plan.add()}>
                      Add a step
                    </Button>
                  )}
                  {manages && !whole && (
                    <ButtonLink size="s" kind="quiet" to="/people/$personId/plan" params={{ personId: person.id }} hash="elsewhere">
                      Help {first} grow elsewhere
                    </ButtonLink>
                  )}
                  {older.length > 0 && !whole && (
                    <Button size="s" kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
                      {all ? 'Show fewer' : `Show ${older.length} more`}
                    </Button>
                  )}
                </div>
              )}
            </>
          )
        }}
      </Answered>
    </Card>
  )
}
