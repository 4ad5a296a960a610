import type { HomeRow } from 'shared/api/overview.ts'
import { daysBetween } from 'shared/domain/days.ts'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { ago, day, shortDay, weekday } from '../ui/when.ts'
import styles from './NextTalk.module.css'

type Props = { rows: readonly HomeRow[]; onPlan: (row: HomeRow) => void }

const never = '0000'

/** A conversation without a time stands at the end of its day. */
const startOf = ({ plannedOn, plannedTime }: HomeRow) => `${plannedOn} ${plannedTime ?? '~'}`

/** The row whose conversation is planned next; where none is, the one that has waited longest. */
export function nextOf(rows: readonly HomeRow[]): HomeRow | undefined {
  const planned = rows.filter(({ plannedOn }) => plannedOn !== null).toSorted((a, b) => startOf(a).localeCompare(startOf(b)))[0]
  if (planned) return planned
  return rows.toSorted(
    (a, b) => (a.lastHeldOn ?? never).localeCompare(b.lastHeldOn ?? never) || Number(a.want !== null) - Number(b.want !== null),
  )[0]
}

/** The conversation that comes next, with the way to its page. */
export function NextTalk({ rows, onPlan }: Props) {
  const today = useToday()
  const next = nextOf(rows)
  if (!next) return null
  const { person, plannedOn, plannedTime, lastHeldOn, newPieces, dueOn } = next
  const name = (
    <TextLink to="/people/$personId" params={{ personId: person.id }}>
      {person.name}
    </TextLink>
  )
  if (!plannedOn)
    return (
      <Card label="Next conversation" className={styles.card}>
        <div className={styles.line}>
          <p className={styles.when}>Nothing planned</p>
          <div className={styles.words}>
            <p className={styles.title}>
              {lastHeldOn ? <>The longest silence is with {name}</> : <>No career conversation with {name} yet</>}
            </p>
            <p className={styles.detail}>
              {lastHeldOn
                ? `You last talked on ${day(lastHeldOn, today)}${dueOn ? `; the next is due ${dueOn < today ? 'since' : 'on'} ${day(dueOn, today)}` : ''}.`
                : 'A first one takes half an hour. Start with what they would like more of.'}
            </p>
          </div>
          <div className={styles.actions}>
            <Button onClick={() => onPlan(next)}>Plan a day</Button>
            <Prepare personId={person.id} />
          </div>
        </div>
      </Card>
    )
  const passed = plannedOn < today
  const detail = [
    passed ? `Planned for ${ago(plannedOn, today)}.` : null,
    lastHeldOn
      ? `You last talked on ${day(lastHeldOn, today)}${newPieces ? `, ${counted(newPieces, 'new piece', 'new pieces')} of evidence since` : ', no new evidence since'}.`
      : `Your first with ${firstName(person.name)}.`,
  ]
  return (
    <Card label="Next conversation" className={styles.card}>
      <div className={styles.line}>
        <p className={styles.when}>
          <time dateTime={plannedOn}>{whenOf(plannedOn, today, plannedTime)}</time>
        </p>
        <div className={styles.words}>
          <p className={styles.title}>Career conversation with {name}</p>
          <p className={styles.detail}>{detail.filter(Boolean).join(' ')}</p>
        </div>
        <div className={styles.actions}>
          <Button onClick={() => onPlan(next)}>Move</Button>
          <Prepare personId={person.id} />
        </div>
      </div>
    </Card>
  )
}

const Prepare = ({ personId }: { personId: string }) => (
  <ButtonLink kind="primary" keys="C" to="/people/$personId/talk" params={{ personId }}>
    Prepare
  </ButtonLink>
)

/** "14:00", "Today", "Thu 11:00", "Thursday", "14 Apr": as short as it can be said. */
export function whenOf(on: string, today: string, time: string | null = null) {
  const days = daysBetween(today, on)
  if (days === 0) return time ?? 'Today'
  if (days > 0 && days < 7 && time) return `${weekday(on).slice(0, 3)} ${time}`
  if (days === 1) return 'Tomorrow'
  return days > 1 && days < 7 ? weekday(on) : shortDay(on, today)
}
