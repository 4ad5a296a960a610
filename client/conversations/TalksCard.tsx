import type { ReactNode } from 'react'
import type { PersonPage } from 'shared/api/growth.ts'
import { counted } from 'shared/domain/grammar.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { type Fact, Facts } from '../ui/Facts.tsx'
import { useToday } from '../ui/When.tsx'
import { ago, day } from '../ui/when.ts'
import styles from './TalksCard.module.css'

type Props = {
  page: PersonPage
  onPlan: () => void
  onHeld: () => void
  /** How often to talk, where the reader keeps it. */
  rhythm?: ReactNode
}

/** Career conversations: the next one, the last one, and what there is since. */
export function TalksCard({ page: { person, conversations, nextOn, evidence, manages }, onPlan, onHeld, rhythm }: Props) {
  const today = useToday()
  const held = conversations.filter(({ state }) => state === 'held')
  const planned = conversations.find(({ state }) => state === 'planned')
  const last = held[0]?.heldOn ?? null
  const since = evidence.filter(({ happenedOn }) => last && happenedOn > last).length
  const atLeast = since > 0 && since === evidence.length
  const facts: (Fact | false | null)[] = [
    {
      key: 'held',
      icon: 'chat',
      words: last ? `${counted(held.length, 'conversation', 'conversations')}, the last on ${day(last, today)}` : 'None held yet',
    },
    last !== null && {
      key: 'new',
      icon: 'up',
      words:
        since === 0
          ? 'No new evidence since'
          : `${since}${atLeast && since >= 12 ? ' or more' : ''} new ${since === 1 ? 'piece' : 'pieces'} of evidence since`,
    },
    !planned &&
      nextOn !== null && {
        key: 'due',
        icon: 'clock',
        words: nextOn < today ? `The next was due on ${day(nextOn, today)}` : `The next is due on ${day(nextOn, today)}`,
      },
  ]
  const plannedOn = planned?.plannedOn ?? null
  return (
    <Card
      title={plannedOn ? titleOf(plannedOn, today) : 'Conversations'}
      aside={plannedOn && ago(plannedOn, today) !== 'today' && ago(plannedOn, today)}
    >
      <Facts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
      {rhythm}
      {manages && (
        <div className={styles.actions}>
          <Button size="s" onClick={onPlan}>
            {plannedOn ? 'Move or cancel' : 'Plan a day'}
          </Button>
          {planned && (
            <a className={styles.calendar} href={`/api/people/${person.id}/conversations/${planned.id}/calendar`} download>
              Add to my calendar
            </a>
          )}
          {!plannedOn && (
            <Button size="s" kind="quiet" onClick={onHeld}>
              Record one that was held
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

const titleOf = (on: string, today: string) =>
  on === today ? 'Conversation today' : on < today ? `Planned for ${day(on, today)}` : `Next on ${day(on, today)}`
