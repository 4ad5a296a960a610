import { outcomeWords } from 'shared/domain/words.ts'
import type { Decision } from 'shared/model/decision.ts'
import type { DecisionOutcome } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Quote } from '../ui/Quote.tsx'
import { When } from '../ui/When.tsx'
import styles from './AnotherDecision.module.css'

type Props = {
  theirs: Decision
  mine: { who: string | null; outcome: DecisionOutcome | null; why: string }
  /** Whether another decision can be recorded after theirs. */
  mayFollow: boolean
  onFollow: () => void
  onLeave: () => void
}

const whatWas = (who: string | null | undefined, outcome: DecisionOutcome | null) =>
  [who, outcome && outcomeWords[outcome]].filter(Boolean).join(', ') || 'Not chosen yet'

/** Somebody recorded a decision while this one was written: both stand beside each other, and nothing is lost. */
export function AnotherDecision({ theirs, mine, mayFollow, onFollow, onLeave }: Props) {
  return (
    <section className={styles.both} aria-label="Two decisions">
      <h2>{theirs.decidedBy} recorded a decision meanwhile. Yours is not recorded.</h2>
      <div className={styles.two}>
        <div>
          <h3>
            {theirs.decidedBy}, <When on={theirs.decidedOn} />
          </h3>
          <p>
            <b>{whatWas(theirs.person?.name ?? theirs.finalist, theirs.outcome)}</b>
          </p>
          {theirs.why && <Quote>{theirs.why}</Quote>}
        </div>
        <div>
          <h3>What you wrote</h3>
          <p>
            <b>{whatWas(mine.who, mine.outcome)}</b>
          </p>
          {mine.why && <Quote>{mine.why}</Quote>}
        </div>
      </div>
      <div className={styles.actions}>
        <Button onClick={onLeave}>Leave it at theirs</Button>
        {mayFollow ? (
          <Button onClick={onFollow}>{theirs.outcome === 'not_yet' ? 'Go on with mine' : 'Put mine in its place'}</Button>
        ) : (
          <p>The role is held now: it is decided again once the seat falls free. Your text stands here for as long as you need it.</p>
        )}
      </div>
    </section>
  )
}
