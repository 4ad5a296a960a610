import { Button } from '../ui/Button.tsx'
import type { Guess } from './useWriting.ts'
import styles from './EvidenceBox.module.css'

/** What was read from the words, each with the reason and the way to take it away. */
export function Guesses({ guesses }: { guesses: readonly Guess[] }) {
  return (
    <ul className={styles.guesses} aria-label="Read from your words" aria-live="polite">
      {guesses.map(({ key, words, because, takeAway }) => (
        <li key={key}>
          <span>
            {words} <i>{because}</i>
          </span>
          <Button kind="quiet" size="s" icon="cross" aria-label={`Not so: ${words}`} onClick={takeAway} />
        </li>
      ))}
    </ul>
  )
}
