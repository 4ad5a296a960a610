import { useQuery } from '@tanstack/react-query'
import { weekdayWords } from 'shared/domain/weekdays.ts'
import { ask, useTell } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { Loading } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import { CalendarAddress } from './CalendarAddress.tsx'
import styles from './Settings.module.css'

const reminders = ['GET /api/reminders'] as const

/** Conversations in one's own calendar, and a weekly mail of what is due. */
export function Reminders() {
  const query = useQuery(ask('GET /api/reminders'))
  const toast = useToast()
  const change = useTell('PUT /api/reminders/mail', { changes: reminders })
  const choose = (weekday: number | null, before: number | null) =>
    change.mutate(
      { body: { weekday } },
      {
        onSuccess: () =>
          toast({
            words: weekday === null ? 'No more weekly mail.' : `A mail every ${weekdayWords[weekday - 1]}.`,
            undo: () => change.mutateAsync({ body: { weekday: before } }),
          }),
        onError: ({ message }) => toast({ words: message }),
      },
    )
  return (
    <Card title="Reminders">
      <Answered of={query} what="Your reminders" loading={<Loading shape="lines" rows={3} />}>
        {({ feed, mail }) => (
          <div className={styles.choices}>
            <CalendarAddress feed={feed} />
            {mail ? (
              <Field
                label="Weekly mail"
                hint={`What is due and whom you never asked, to ${mail.address}. No notes, and nobody’s own words.`}
              >
                <select
                  value={mail.weekday ?? ''}
                  onChange={(event) => choose(event.target.value ? Number(event.target.value) : null, mail.weekday)}
                >
                  <option value="">Off</option>
                  {weekdayWords.map((words, at) => (
                    <option key={words} value={at + 1}>
                      {words}
                    </option>
                  ))}
                </select>
              </Field>
            ) : (
              <p className={styles.hint}>A weekly mail is not offered: this server sends no mail.</p>
            )}
          </div>
        )}
      </Answered>
    </Card>
  )
}
