import { useQuery } from '@tanstack/react-query'
import { observerWords, stanceWords } from 'shared/domain/words.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Loading } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { day, instant } from '../ui/when.ts'
import styles from './CorrectDialog.module.css'

/** What a piece says and what it said before each correction. */
export function VersionsDialog({ person, piece, onClose }: { person: { id: string; name: string }; piece: Evidence; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="What it said before" sheet>
      <ul className={styles.versions}>
        <li>
          <p className={styles.meta}>Now, since {instant(piece.writtenAt)}</p>
          <Quote>{piece.what}</Quote>
        </li>
        <Before personId={person.id} evidenceId={piece.id} />
      </ul>
    </Dialog>
  )
}

// Asked within the dialog: a failure that comes before its parts do would not be drawn by who asked outside.
function Before(params: { personId: string; evidenceId: string }) {
  const today = useToday()
  const versions = useQuery(ask('GET /api/people/:personId/evidence/:evidenceId/versions', { params }))
  return (
    <Answered of={versions} what="What it said before" loading={<Loading shape="lines" />}>
      {(before) =>
        before.map(({ version, what, happenedOn, observer, observerName, stance, criteria, author, writtenAt }) => (
          <li key={version}>
            <p className={styles.meta}>
              {author}, {instant(writtenAt)}
            </p>
            <Quote>{what}</Quote>
            <p className={styles.meta}>
              {[
                day(happenedOn, today),
                `seen by ${observerName} (${observerWords[observer].toLowerCase()})`,
                stanceWords[stance].toLowerCase(),
                ...criteria,
              ].join(', ')}
            </p>
          </li>
        ))
      }
    </Answered>
  )
}
