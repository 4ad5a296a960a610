import type { TeamPath } from 'shared/model/path.ts'
import { daysBetween } from 'shared/domain/days.ts'
import { counted, listed } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { quarterShort } from 'shared/domain/pathWords.ts'
import { moveKindWords } from 'shared/domain/words.ts'
import type { MoveKind } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { useToday, When } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './Beside.module.css'

type Planned = TeamPath['planned'][number]

/** The lead roles that are expected, by quarter, each with who confirmed it. */
export function PlannedRoles({ path, onConfirm }: { path: TeamPath; onConfirm: (role: Planned) => void }) {
  const today = useToday()
  const quarters = Map.groupBy(path.planned, ({ expectedOn }) => (expectedOn ? quarterShort(expectedOn) : 'No day yet'))
  return (
    <Card open title="Planned lead roles">
      {path.planned.length === 0 && <p className={styles.none}>None that you may see.</p>}
      <dl className={styles.quarters}>
        {[...quarters].map(([quarter, roles]) => (
          <div key={quarter}>
            <dt>{quarter}</dt>
            {roles.map((role, at) => (
              <dd key={role.id ?? at}>
                <span>
                  {role.id ? (
                    <PlainLink to="/roles/$roleId" params={{ roleId: role.id }} className={styles.role}>
                      {role.title}
                    </PlainLink>
                  ) : (
                    'A lead role'
                  )}
                  <small>
                    {role.team.name}. <Confirmed of={role} today={today} />
                  </small>
                </span>
                {role.mayConfirm && role.confirmedOn === null && role.expectedOn !== null && role.expectedOn >= today && (
                  <Button size="s" className={styles.confirm} aria-label={`Confirm: ${role.title ?? ''}`} onClick={() => onConfirm(role)}>
                    Confirm
                  </Button>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Confirmed({ of: { confirmedBy, confirmedOn, expectedOn }, today }: { of: Planned; today: string }) {
  if (expectedOn !== null && expectedOn < today) return `Was expected on ${day(expectedOn, today)}.`
  if (confirmedOn === null) return 'Not confirmed yet.'
  return `Confirmed${confirmedBy ? ` by ${firstName(confirmedBy)}` : ''} on ${day(confirmedOn, today)}.`
}

type HeadcountProps = { path: TeamPath; onLooked: () => void; onPlan: () => void }

/** How many heads are approved, how many are here, and who looked at it when. */
export function Headcount({ path: { plan, plansBefore, headsToday, mayChange }, onLooked, onPlan }: HeadcountProps) {
  const today = useToday()
  const over = plan !== null && plan.forOn < today
  return (
    <Card open title="Headcount plan">
      {plan === null ? (
        <p className={styles.none}>No plan yet.{headsToday !== null && ` ${counted(headsToday, 'person is', 'people are')} here today.`}</p>
      ) : (
        <>
          <p className={styles.words}>
            <b>{counted(plan.heads, 'head', 'heads')}</b> {over ? 'were approved' : 'approved'} for <When on={plan.forOn} />
            {headsToday === null ? '.' : `, ${headsToday} here today.`}
          </p>
          <p className={styles.small}>
            Looked at by {firstName(plan.by)} on <When on={plan.lookedOn} />.{over && ' Its day is over: write the next one.'}
          </p>
        </>
      )}
      {mayChange && (
        <p className={styles.acts}>
          {plan && !over && plan.lookedOn < today && (
            <Button size="s" icon="check" onClick={onLooked}>
              Looked at today, unchanged
            </Button>
          )}
          <Button size="s" kind={plan && !over ? 'quiet' : 'plain'} onClick={onPlan}>
            {plan ? 'Write a new plan' : 'Write a plan'}
          </Button>
        </p>
      )}
      {plansBefore.length > 0 && (
        <details className={styles.before}>
          <summary>Before</summary>
          <ul>
            {plansBefore.map(({ id, heads, forOn, lookedOn, by }) => (
              <li key={id}>
                {heads} for <When on={forOn} as="short" />, {firstName(by)} on <When on={lookedOn} as="short" />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

/** How many people report to each manager of the team. */
export function Spans({ path: { spans, spansHidden } }: { path: TeamPath }) {
  if (spans.length + spansHidden === 0) return null
  return (
    <Card open title="Reports per manager">
      <ul className={styles.lines}>
        {spans.map(({ manager, reports }, at) => (
          <li key={manager?.id ?? at}>
            <span>{manager?.name ?? 'A manager'}</span>
            <span>{reports}</span>
          </li>
        ))}
      </ul>
      {spansHidden > 0 && (
        <p className={styles.small}>{counted(spansHidden, 'manager is', 'managers are')} not shown: too few to count out of your sight.</p>
      )}
    </Card>
  )
}

const fromInside: readonly MoveKind[] = ['into_management', 'up_within_management', 'lateral', 'interim']

/** How the lead seats of the last years were filled: from inside, and beside it from outside. */
export function Filled({ path: { filled, timeToFill, open } }: { path: TeamPath }) {
  const today = useToday()
  const seats = (kind: MoveKind) => filled.kinds.find((one) => one.kind === kind)?.seats ?? 0
  const inside = fromInside.reduce((sum, kind) => sum + seats(kind), 0)
  const outside = seats('hired_from_outside')
  const split = fromInside.flatMap((kind) => (seats(kind) > 0 ? [`${seats(kind)} ${moveKindWords[kind].toLowerCase()}`] : []))
  const waiting = open.filter(({ openedOn }) => openedOn !== null)
  return (
    <Card open title="How lead seats were filled">
      {inside + outside === 0 ? (
        <p className={styles.none}>None in {filled.months} months.</p>
      ) : (
        <>
          <ul className={styles.lines}>
            <li>
              <span>From inside</span>
              <span>
                {inside || 'None'} of {inside + outside}
              </span>
            </li>
            <li>
              <span>From outside</span>
              <span>
                {outside || 'None'} of {inside + outside}
              </span>
            </li>
          </ul>
          <p className={styles.small}>
            In {filled.months} months.{split.length > 0 && ` From inside: ${listed(split)}.`}
          </p>
        </>
      )}
      {timeToFill && (
        <p className={styles.small}>
          Time to fill:{' '}
          {timeToFill.of > 1
            ? `${counted(timeToFill.median, 'day', 'days')} in the middle, from ${timeToFill.least} to ${timeToFill.most}, over ${timeToFill.of} decisions.`
            : `${counted(timeToFill.median, 'day', 'days')}, from one decision.`}
          {timeToFill.missing > 0 && ` ${timeToFill.missing} without the day it opened.`}
        </p>
      )}
      {waiting.map(({ id, title, openedOn }) => (
        <p key={id ?? title} className={styles.small}>
          {title}: open for {counted(daysBetween(openedOn!, today), 'day', 'days')}, not counted.
        </p>
      ))}
    </Card>
  )
}
