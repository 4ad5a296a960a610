import { useState } from 'react'
import type { Evidence } from 'shared/model/evidence.ts'
import { useTell } from '../api/ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { pastDayProblem } from '../ui/days.ts'
import styles from './CorrectDialog.module.css'
import { PieceChips } from './PieceChips.tsx'
import { evidenceChanges } from './changes.ts'
import { draftOf, isNamed, sentOf } from './draft.ts'
import { useAround } from './useAround.ts'

/** Corrects a piece that one wrote. What it said before is kept; a correction made meanwhile is shown, never overwritten. */
export function CorrectDialog({ person, piece, onClose }: { person: { id: string; name: string }; piece: Evidence; onClose: () => void }) {
  const today = useToday()
  const toast = useToast()
  const around = useAround(person.id)
  const [draft, setDraft] = useState(() => draftOf(piece, around.me))
  const [version, setVersion] = useState(piece.version)
  const [tried, setTried] = useState(false)
  const correct = useTell('PUT /api/people/:personId/evidence/:evidenceId', { changes: evidenceChanges })
  const failure = correct.error?.failure
  const meanwhile = failure?.code === 'conflict' && failure.current ? (failure.current as Evidence) : null
  const missing = {
    what: draft.what.trim() ? undefined : 'Write what you saw. One sentence is enough.',
    happenedOn: pastDayProblem(draft.happenedOn, today, 'Give the day it happened.'),
    observerName: isNamed(draft.observer) && !draft.observerName.trim() ? 'Name who saw it.' : undefined,
  }
  const wrong: Record<string, string | undefined> = { ...failure?.fields, ...(tried && missing) }
  const problems = Object.entries(wrong).flatMap(([field, words]) =>
    words ? [{ id: field === 'what' ? 'correct-what' : undefined, words }] : [],
  )
  const criteria = [
    ...around.criteria,
    ...piece.criteria.filter(({ id }) => !around.criteria.some((one) => one.id === id)).map((one) => ({ ...one, pillar: null })),
  ]
  const save = () => {
    setTried(true)
    if (Object.values(missing).some(Boolean)) return
    correct.mutate(
      {
        params: { personId: person.id, evidenceId: piece.id },
        body: { ...sentOf(draft, { me: around.me, manager: around.manager, known: around.known }), version },
      },
      {
        onSuccess: () => {
          toast({ words: 'Corrected. What it said before is kept.' })
          onClose()
        },
        onError: ({ failure }) => failure.code === 'conflict' && failure.current && setVersion((failure.current as Evidence).version),
      },
    )
  }
  return (
    <Dialog open onClose={onClose} title="Correct this piece" description="What it said before stays in its history.">
      <Form onSave={save} problems={problems} failure={failure} busy={correct.isPending} onCancel={onClose}>
        {meanwhile && (
          <div className={styles.meanwhile}>
            <p>It says now:</p>
            <Quote>{meanwhile.what}</Quote>
          </div>
        )}
        <Field label="What was seen" error={wrong.what} readers={<Visibility to={draft.visibility} person={person.name} sentence />}>
          <textarea
            id="correct-what"
            rows={3}
            maxLength={4000}
            value={draft.what}
            onChange={(event) => setDraft({ ...draft, what: event.target.value })}
          />
        </Field>
        <div className={styles.chips}>
          <PieceChips
            draft={draft}
            onChange={(part) => setDraft({ ...draft, ...part })}
            person={person}
            otherManager={around.otherManager}
            criteria={criteria}
            people={around.known}
            wrong={wrong}
          />
        </div>
      </Form>
    </Dialog>
  )
}
