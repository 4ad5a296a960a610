import { firstName } from 'shared/domain/names.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './NeverAsked.module.css'

const questions = [
  'Which part of your work this year would you like more of, and which part less?',
  'Does leading other people’s work draw you, or would you rather go deeper in your own?',
  'If we sat here again in a year and it had gone well for you, what would have changed?',
]

/** Nobody has asked: how to begin. Only the manager can write the answer down. */
export function NeverAsked({
  person,
  manager,
  onHeard,
}: {
  person: { id: string; name: string }
  manager: string | null
  onHeard: (() => void) | null
}) {
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
          {onHeard ? (
            <div className={styles.act}>
              <ButtonLink kind="primary" to="/people/$personId/talk" params={{ personId: person.id }}>
                Ask
              </ButtonLink>
              <Button kind="quiet" onClick={onHeard}>
                They have told me already
              </Button>
            </div>
          ) : (
            <p className={styles.note}>{manager ?? 'Their manager'} can write down what they say.</p>
          )}
        </div>
      </div>
    </Card>
  )
}
