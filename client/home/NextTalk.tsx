import type { HomeRow } from 'shared/api/overview.ts'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday } from '../ui/When.tsx'
import { ago, day, daysBetween, shortDay, weekday } from '../ui/when.ts'
import styles from './NextTalk.module.css'

type Props = { rows: readonly HomeRow[]; onPlan: (row: HomeRow) => void; onHeld: (row: HomeRow) => void }

const never = '0000'

/** The conversation that is planned next; where none is, the one that has waited longest. */
export function NextTalk({ rows, onPlan, onHeld }: Props) {
  const today = useToday()
  const planned = rows.filter(({ plannedOn }) => plannedOn !== null).toSorted((a, b) => a.plannedOn!.localeCompare(b.plannedOn!))[0]
  const next =
    planned ??
    rows.toSorted(
      (a, b) => (a.lastHeldOn ?? never).localeCompare(b.lastHeldOn ?? never) || Number(a.want !== null) - Number(b.want !== null),
    )[0]
  if (!next) return null
  const { person, plannedOn, lastHeldOn, newPieces, dueOn } = next
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
            <Button kind="primary" onClick={() => onPlan(next)}>
              Plan a day
            </Button>
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
          <time dateTime={plannedOn}>{whenOf(plannedOn, today)}</time>
        </p>
        <div className={styles.words}>
          <p className={styles.title}>Career conversation with {name}</p>
          <p className={styles.detail}>{detail.filter(Boolean).join(' ')}</p>
        </div>
        <div className={styles.actions}>
          <Button onClick={() => onPlan(next)}>Move</Button>
          <Button kind="primary" onClick={() => onHeld(next)}>
            It was held
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** "Today", "Thursday", "14 Apr": as short as it can be said. */
export function whenOf(on: string, today: string) {
  const days = daysBetween(today, on)
  if (days === 0) return 'Today'
  if (days === 1) return 'Tomorrow'
  return days > 1 && days < 7 ? weekday(on) : shortDay(on, today)
}
