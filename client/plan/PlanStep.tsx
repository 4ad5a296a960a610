import { firstName } from 'shared/domain/names.ts'
import { actionKindWords } from 'shared/domain/plan.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import type { MenuEntry } from '../ui/overlay/MenuParts.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useToday } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { day } from '../ui/when.ts'
import styles from './Plan.module.css'
import type { Plan } from './usePlan.tsx'

type Props = { step: DevelopmentAction; person: { name: string }; manages: boolean; plan: Plan }

/** One step of the plan, and what can be done with it. */
export function PlanStep({ step, person, manages, plan }: Props) {
  const { text, state, outcome, evidenceId, mine, visibility, notHere } = step
  const first = firstName(person.name)
  const open = state === 'open'
  const own: MenuEntry[] = mine
    ? [
        { words: 'Who sees it', icon: 'eye', onPick: () => plan.readers(step) },
        { words: 'Remove', icon: 'bin', onPick: () => plan.remove(step) },
      ]
    : []
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
        {(notHere || visibility !== 'chain') && (
          <small>
            <Visibility to={visibility} person={person.name} />
          </small>
        )}
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
                  ...own,
                ]
              : [{ words: 'Open again', icon: 'undo', onPick: () => plan.reopen(step) }, ...own]
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
