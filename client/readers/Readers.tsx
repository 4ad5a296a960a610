import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { readerSentence } from 'shared/domain/readers.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Card } from '../ui/Card.tsx'
import { Loading } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './Readers.module.css'

/** Who can see what about someone today, and why: one sentence a reader. */
export function Readers({ person, children }: { person: { id: string; name: string }; children?: ReactNode }) {
  const today = useToday()
  const readers = useQuery(ask('GET /api/people/:personId/readers', { params: { personId: person.id } }))
  return (
    <Card title={`Who can see what about ${firstName(person.name)}`} open>
      <Answered of={readers} what="Who can see what" loading={<Loading rows={3} shape="lines" />}>
        {(readers) => (
          <ul className={styles.readers}>
            {readers
              .map((reader) => readerSentence(reader, person.name, (on) => day(on, today)))
              .map((words, i) => (
                <li key={`${i} ${words}`}>{words}</li>
              ))}
            <li>
              Nobody else reads anything here. A private note is its author’s alone, and administrators see none of it by their title.
            </li>
          </ul>
        )}
      </Answered>
      {readers.data && children}
    </Card>
  )
}
