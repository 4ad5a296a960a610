import { useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { actionKindWords } from 'shared/domain/plan.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Loading } from '../ui/States.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useToday } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { day } from '../ui/when.ts'
import styles from './Plan.module.css'
import type { Plan } from './usePlan.tsx'

/** Closed steps that stand under the open ones until one asks for the others. */
const closedShown = 2

type Props = { person: { id: string; name: string }; manages: boolean; plan: Plan }

/** The steps that someone takes next, each towards a gap, and what came of those before. */
export function PlanCard({ person, manages, plan }: Props) {
  const [all, setAll] = useState(false)
  const first = firstName(person.name)
  const steps = plan.query.data ?? []
  const done = steps.filter(({ state }) => state === 'done').length
  const planned = steps.filter(({ state }) => state !== 'dropped').length
  return (
    <Card title="Plan" aside={planned > 0 && `${done} of ${planned} done`}>
      <Answered of={plan.query} what="The plan" loading={<Loading shape="lines" rows={2} />}>
        {(steps) => {
          const open = steps.filter(({ state }) => state === 'open')
          const closed = steps.filter(({ state }) => state !== 'open')
          const shown = all ? closed : closed.slice(0, closedShown)
          return (
            <>
              {steps.length === 0 && (
                <p className={styles.none}>
                  {manages ? `No step yet. One that closes a named gap is enough to begin with.` : `No step is planned for ${first}.`}
                </p>
              )}
              <ul className={styles.steps}>
                {[...open, ...shown].map((step) => (
                  <Step key={step.id} step={step} first={first} manages={manages} plan={plan} />
                ))}
              </ul>
              {(manages || closed.length > closedShown) && (
                <div className={styles.below}>
                  {manages && (
                    <Button size="s" icon="plus" onClick={() => plan.add()}>
                      Add a step
                    </Button>
                  )}
                  {closed.length > closedShown && (
                    <Button size="s" kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
                      {all ? 'Show fewer' : `Show ${closed.length - closedShown} more`}
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

function Step({ step, first, manages, plan }: { step: DevelopmentAction; first: string; manages: boolean; plan: Plan }) {
  const { text, state, outcome, evidenceId, mine } = step
  const open = state === 'open'
  const mark = state === 'done' ? 'check' : state === 'dropped' ? 'cross' : null
  const box = <span className={classes(styles.box, state === 'done' && styles.on)}>{mark && <Icon name={mark} size={12} />}</span>
  return (
    <li className={styles.step}>
      {open && manages ? (
        <button type="button" className={styles.tick} aria-label={`Finish: ${text}`} onClick={() => plan.close(step, 'done')}>
          {box}
        </button>
      ) : (
        <span className={styles.tick}>
          {box}
          <VisuallyHidden>{open ? 'Open: ' : state === 'done' ? 'Done: ' : 'Dropped: '}</VisuallyHidden>
        </span>
      )}
      <span className={classes(styles.words, !open && styles.closed)} dir="auto">
        {text}
        <Detail step={step} first={first} />
        {outcome && <small className={styles.outcome}>{outcome}</small>}
        {manages && state === 'done' && !evidenceId && (
          <button type="button" className={styles.offer} onClick={() => plan.write(step)}>
            Write it down as evidence
          </button>
        )}
      </span>
      {manages && (
        <Menu
          label={`More about ${text}`}
          kind="quiet"
          size="s"
          entries={
            open
              ? [
                  { words: 'Finish', icon: 'check', onPick: () => plan.close(step, 'done') },
                  { words: 'Change', icon: 'pencil', onPick: () => plan.change(step) },
                  { words: 'Drop', icon: 'cross', onPick: () => plan.close(step, 'dropped') },
                  ...(mine ? [{ words: 'Remove', icon: 'bin' as const, onPick: () => plan.remove(step) }] : []),
                ]
              : [
                  { words: 'Open again', icon: 'undo', onPick: () => plan.reopen(step) },
                  ...(mine ? [{ words: 'Remove', icon: 'bin' as const, onPick: () => plan.remove(step) }] : []),
                ]
          }
        />
      )}
    </li>
  )
}

/** Whose step it is, until when, and which gap it closes; for a closed one, since when. */
function Detail({ step, first }: { step: DevelopmentAction; first: string }) {
  const today = useToday()
  const { state, closedOn, dueOn, owner, criterion, kind, mine, evidenceId } = step
  if (state !== 'open')
    return (
      <small>
        {state === 'done' ? 'Done' : 'Dropped'} {closedOn && day(closedOn, today)}
        {evidenceId && ', written down as evidence'}
      </small>
    )
  const who = owner === 'person' ? first : mine ? 'You' : 'Their manager'
  const late = dueOn !== null && dueOn < today
  return (
    <small>
      <span className={classes(late && styles.late)}>
        {who}
        {dueOn && (late ? `, was due ${day(dueOn, today)}` : `, by ${day(dueOn, today)}`)}.
      </span>{' '}
      {criterion ? `Closes ${lowered(criterion.name)}.` : `${actionKindWords[kind]}.`}
    </small>
  )
}

const lowered = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name)
