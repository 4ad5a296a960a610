import { firstName } from 'shared/domain/names.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './NeverAsked.module.css'

const questions = [
  'Which part of your work this year would you like more of, and which part less?',
  'Does leading other people’s work draw you, or would you rather go deeper in your own?',
  'If we sat here again in a year and it had gone well for you, what would have changed?',
]

/** Nobody has asked: how to begin. Only the manager can write the answer down. */
export function NeverAsked({ person, manager, onAsk }: { person: { name: string }; manager: string | null; onAsk: (() => void) | null }) {
  const first = firstName(person.name)
  return (
    <Card label={`What ${first} wants`} className={styles.card}>
      <div className={styles.head}>
        <span className={styles.mark}>
          <Icon name="never" size={22} />
        </span>
        <div>
          <h2 className={styles.title}>Nobody has asked {first} what they want.</h2>
          <p className={styles.lead}>Three questions that work:</p>
          <ol className={styles.questions}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
          {onAsk ? (
            <div className={styles.act}>
              <Button kind="primary" onClick={onAsk}>
                Ask
              </Button>
              <span className={styles.note}>Then write down what they said. It takes a minute.</span>
            </div>
          ) : (
            <p className={styles.note}>{manager ?? 'Their manager'} can write down what they say.</p>
          )}
        </div>
      </div>
    </Card>
  )
}
