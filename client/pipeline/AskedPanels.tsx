import type { Sentence } from 'shared/model/sentence.ts'
import { AskedBar } from '../ui/AskedBar.tsx'
import { Card } from '../ui/Card.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Saying } from '../ui/Saying.tsx'
import { StackedWants } from '../ui/StackedWants.tsx'
import styles from './AskedPanels.module.css'

type Managers = { manager: { id: string; name: string }; asked: number; old: number; of: number }[]

/** How many of each manager's people were ever asked: it measures the manager, the longest silence first. */
export function WhoWasAsked({ managers }: { managers: Managers }) {
  return (
    <Card open title="Who has been asked" aside={managers.some(({ old }) => old > 0) && 'Striped: over a year ago'}>
      <ul className={styles.managers}>
        {managers.map(({ manager, asked, old, of }) => (
          <li key={manager.id}>
            <PlainLink to="/people" search={{ q: manager.name }}>
              <span className={styles.name}>{manager.name}</span>
              <AskedBar asked={asked} old={old} of={of} />
            </PlainLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Wants = { management: number; ic: number; lateral: number; undecided: number; never_asked: number }

export function WhatPeopleWant({ wants: { never_asked: never, ...wants } }: { wants: Wants }) {
  return (
    <Card open title="What people want">
      <div className={styles.wants}>
        <StackedWants counts={{ ...wants, never }} />
      </div>
    </Card>
  )
}

/** As many as a meeting has room for. */
const questions = 3

/** Questions for the meeting, each a fact with its names; room is kept for those never asked. */
export function AskInMeeting({ roles, people }: { roles: Sentence[]; people: Sentence[] }) {
  const facts = [
    ...roles
      .slice(0, questions - Math.min(people.length, 1))
      .map((sentence) => ({ icon: 'warn' as const, words: <Saying sentence={sentence} /> })),
    ...people.map((sentence) => ({ icon: 'never' as const, words: <Saying sentence={sentence} /> })),
  ].slice(0, questions)
  if (facts.length === 0) return null
  return (
    <Card open title="Ask about these in the meeting">
      <Facts ruled facts={facts} />
    </Card>
  )
}
