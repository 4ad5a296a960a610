import { useState } from 'react'
import type { PersonPage } from 'shared/api/growth.ts'
import { firstName } from 'shared/domain/names.ts'
import { callWords } from 'shared/domain/words.ts'
import type { ReadinessCall } from 'shared/model/role.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import { CallDialog } from './CallDialog.tsx'
import styles from './CallLines.module.css'

/** What was called about someone and a role, by whom and when; where call and readings differ, in a sentence. */
export function CallLines({ page }: { page: PersonPage }) {
  const today = useToday()
  const [calling, setCalling] = useState(false)
  const { person, role, calls, disagreements } = page
  const forRole = calls.filter((call) => call.role.id === role?.id)
  const others = calls.filter((call) => call.role.id !== role?.id)
  return (
    <section className={styles.calls} aria-label="Readiness calls">
      <div className={styles.line}>
        <div className={styles.words}>
          {role && forRole.length === 0 && (
            <p className={styles.none}>Nobody has called {firstName(person.name)}’s readiness for this role within a year.</p>
          )}
          {!role && <p className={styles.none}>Readiness is called for one lead role at a time. Choose one above.</p>}
          {forRole.map((call) => (
            <CallLine key={call.id} call={call} today={today} />
          ))}
        </div>
        {role && page.judges && (
          <Button size="s" kind={page.manages ? 'plain' : 'primary'} onClick={() => setCalling(true)}>
            Call readiness
          </Button>
        )}
      </div>
      {others.map((call) => (
        <p key={call.id} className={styles.other}>
          {callWords[call.call]} for {call.role.title}: {call.author}, {day(call.calledOn, today)}
        </p>
      ))}
      {disagreements.map((words) => (
        <p key={words} className={styles.differ}>
          <Icon name="warn" size={15} />
          {/[.?!]$/.test(words) ? words : `${words}.`}
        </p>
      ))}
      {calling && role && <CallDialog person={person} role={role} onClose={() => setCalling(false)} />}
    </section>
  )
}

function CallLine({ call, today }: { call: ReadinessCall; today: string }) {
  return (
    <div>
      <p>
        <b>
          {callWords[call.call]}
          {call.emergencyCover && ', and emergency cover'}
        </b>
        <span className={styles.by}>
          {' '}
          Called by {call.author} on {day(call.calledOn, today)}, counts until {day(call.expiresOn, today)}.
        </span>
      </p>
      <Quote>{call.rationale}</Quote>
    </div>
  )
}
