import { useQuery } from '@tanstack/react-query'
import type { FormerReport } from 'shared/api/former.ts'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { DeleteNote } from '../talk/DeleteNote.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './Earlier.module.css'

const kindWords: Record<FormerReport['written'][number]['kind'], string> = {
  aspiration: 'What they wanted',
  conversation: 'Conversation',
  promise: 'Promise',
  note: 'Your private note',
  evidence: 'Evidence',
  reading: 'Reading',
  call: 'Readiness call',
  step: 'Step of the plan',
}

/** What the reader wrote about people who reported to them until lately: their own words, and nothing else. */
export function Earlier() {
  const former = useQuery(ask('GET /api/former-reports'))
  const today = useToday()
  const words = ({ length }: readonly FormerReport[]) =>
    length === 0
      ? 'Nobody has left your team within 90 days of whom you wrote anything.'
      : `You read what you wrote yourself of ${counted(length, 'person', 'people')} who reported to you, for 90 days.`
  return (
    <Page
      title="Earlier reports"
      under={[{ words: 'People', link: { to: '/people' } }]}
      lede={<Lede>{former.data ? words(former.data) : '\u00a0'}</Lede>}
      narrow
    >
      <Answered of={former} what="What you wrote" loading={<Loading rows={6} shape="lines" />}>
        {(people) =>
          people.length === 0 ? (
            <EmptyNew title="Nothing to read here" icon="people" actions={<ButtonLink to="/people">Your people now</ButtonLink>}>
              When someone moves to another manager, what you wrote about them stands here until 90 days have passed.
            </EmptyNew>
          ) : (
            people.map(({ person, lastOn, written }) => (
              <Card key={person.id} title={person.name} aside={`Until ${day(lastOn, today)}`} open>
                <ul className={styles.texts}>
                  {written.map(({ id, kind, on, text }) => (
                    <li key={id}>
                      <span className={styles.kind}>
                        {kindWords[kind]}, {day(on, today)}
                        {kind === 'note' && <DeleteNote noteId={id} about={firstName(person.name)} />}
                      </span>
                      <span>{text}</span>
                    </li>
                  ))}
                </ul>
              </Card>
            ))
          )
        }
      </Answered>
    </Page>
  )
}
