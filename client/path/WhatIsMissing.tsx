import type { TeamPath } from 'shared/model/path.ts'
import { firstName } from 'shared/domain/names.ts'
import { Button } from '../ui/Button.tsx'
import { Facts } from '../ui/Facts.tsx'
import styles from './WhatIsMissing.module.css'

type Props = { path: TeamPath; onSince: () => void; onPlan: () => void }

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)

/** What is not known, each with the next step for those who may take it. */
export function WhatIsMissing({ path: { figure, mayChange, lead }, onSince, onPlan }: Props) {
  if (figure.missing.length === 0) return null
  return (
    <section className={styles.missing} aria-label="What is not known yet">
      <Facts
        facts={figure.missing.map(({ what, words }) => ({
          key: what,
          icon: 'never',
          words: `${capital(words)}.`,
          action: mayChange && (
            <Button size="s" onClick={what === 'moves' ? onSince : onPlan}>
              {what === 'moves' ? 'Say since when' : 'Write a plan'}
            </Button>
          ),
        }))}
      />
      {!mayChange && <p>Ask whoever stands above {lead ? firstName(lead.name) : 'the team’s lead'}: they write both.</p>}
    </section>
  )
}
