import type { ReactNode } from 'react'
import { dayWords } from 'shared/domain/days.ts'
import { decisionSentence } from 'shared/domain/decisionSentence.ts'
import type { Decision, LookBack } from 'shared/model/decision.ts'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Saying } from '../ui/Saying.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToday, When } from '../ui/When.tsx'
import styles from './DecisionCard.module.css'

type Props = {
  decision: Decision
  /** One of those before the last. */
  earlier?: boolean
  /** How many are still to be told; null where that is not said. */
  untold: number | null
  lookBacks: readonly LookBack[]
  children?: ReactNode
}

const answerWords = { yes: 'yes', no: 'no', too_early: 'too early to say' }

/** What was decided, with the reason, what follows from it, and what was said when it was looked back at. */
export function DecisionCard({ decision, earlier, untold, lookBacks, children }: Props) {
  const today = useToday()
  const { why, backfill, superseded, erasedOn, decidedOn } = decision
  const title = superseded ? 'Superseded' : earlier ? `Decision of ${dayWords(decidedOn, today)}` : 'Decision'
  return (
    <Card title={title}>
      <div className={styles.card}>
        <p className={styles.said}>
          <Saying sentence={decisionSentence(decision, today, untold)} />
        </p>
        {why && <Quote>{why}</Quote>}
        {erasedOn && (
          <p className={styles.quiet}>
            Some of its words were erased on <When on={erasedOn} />. Days and counts stay.
          </p>
        )}
        {backfill && (
          <p>
            Backfill:{' '}
            {backfill.role && (
              <TextLink to="/roles/$roleId" params={{ roleId: backfill.role.id }}>
                {backfill.role.title}
              </TextLink>
            )}
            {backfill.role && backfill.words && ', '}
            {backfill.words && <span dir="auto">{backfill.words}</span>}
          </p>
        )}
        {lookBacks.map(({ id, afterMonths, stillThere, sameAgain, words, author, answeredOn }) => (
          <div key={id} className={styles.back}>
            <p>
              After {afterMonths} months, {author}, <When on={answeredOn} />: still in the role, {answerWords[stillThere]}; the same way
              again, {answerWords[sameAgain]}.
            </p>
            {words && <Quote>{words}</Quote>}
          </div>
        ))}
        {children}
      </div>
    </Card>
  )
}
