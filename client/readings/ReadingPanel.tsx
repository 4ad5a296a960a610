import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { Standing } from 'shared/api/growth.ts'
import { firstName } from 'shared/domain/names.ts'
import { levelWord } from 'shared/domain/words.ts'
import type { JudgementState, Level } from 'shared/model/words.ts'
import { type Changed, ask, useTell } from '../api/ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import { CitedPieces } from './CitedPieces.tsx'
import { JudgementForm } from './JudgementForm.tsx'
import { LevelChoice } from '../ui/LevelChoice.tsx'
import styles from './ReadingPanel.module.css'

type Draft = { level: Level | null; why: string; cites: readonly string[] }
type Props = {
  person: { id: string; name: string }
  standing: Standing
  /** The level that was chosen by its key: what is left to say is why. */
  level?: Level
  onClose: () => void
}

const changes: readonly Changed[] = [
  'GET /api/people/:personId',
  'GET /api/people/:personId/readings',
  'GET /api/people/:personId/history',
  'GET /api/home',
  'GET /api/pipeline',
  'GET /api/pipeline/asked',
  'GET /api/roles/:roleId/slate',
]

/** A reading of one criterion: the level, why, and the pieces it rests on. Signed, or kept as a draft that nobody else sees. */
export function ReadingPanel({ person, standing, level: chosen, onClose }: Props) {
  const today = useToday()
  const toast = useToast()
  const id = useId()
  const params = { personId: person.id }
  const { criterionId, name, gist, level: current, pieces } = standing
  const readings = useQuery(ask('GET /api/people/:personId/readings', { params }))
  const given = readings.data?.filter(({ criterion, state }) => criterion.id === criterionId && state === 'given') ?? []
  const kept = readings.data?.find(({ criterion, state }) => criterion.id === criterionId && state === 'draft')
  const [written, write] = useState<Draft | null>(null)
  const why = useRef<HTMLTextAreaElement>(null)
  const draft: Draft = written ?? { level: chosen ?? kept?.level ?? current, why: kept?.why ?? '', cites: kept?.cites ?? [] }
  const change = (part: Partial<Draft>) => write({ ...draft, ...part })
  const [tried, setTried] = useState(false)
  const record = useTell('POST /api/people/:personId/readings', { changes })
  const missing = { level: draft.level ? undefined : 'Choose a level.', why: draft.why.trim() ? undefined : 'Say why, in a sentence.' }
  const fields: Record<string, string | undefined> = { ...record.error?.failure.fields, ...(tried && missing) }
  const problems = (['level', 'why', 'cites'] as const).flatMap((field) =>
    fields[field] ? [{ id: `${id}-${field}`, words: fields[field] }] : [],
  )
  const save = (state: JudgementState) => {
    setTried(true)
    if (!draft.level || missing.why) return
    const { level } = draft
    record.mutate(
      { params, body: { criterionId, level, why: draft.why, cites: [...draft.cites], state } },
      {
        onSuccess: () => {
          toast({
            words:
              state === 'given'
                ? `${firstName(person.name)} read on ${name}: ${levelWord(level).toLowerCase()}.`
                : 'Kept as a draft. Only you see it.',
          })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog open onClose={onClose} sheet title={name} description={gist} initialFocus={chosen ? why : undefined}>
      <JudgementForm draftOn={kept?.readOn} problems={problems} failure={record.error?.failure} busy={record.isPending} onSave={save}>
        <div id={`${id}-level`} tabIndex={-1}>
          <LevelChoice
            criterionId={criterionId}
            asks={standing.asks}
            value={draft.level}
            error={fields.level}
            onChange={(level) => change({ level })}
          />
        </div>
        <Field label="Why" error={fields.why} readers={<Visibility to="chain" sentence />}>
          <textarea
            id={`${id}-why`}
            ref={why}
            rows={3}
            maxLength={4000}
            value={draft.why}
            onChange={(event) => change({ why: event.target.value })}
          />
        </Field>
        <CitedPieces
          personId={person.id}
          criterionId={criterionId}
          waiting={pieces}
          value={draft.cites}
          onChange={(cites) => change({ cites })}
        />
      </JudgementForm>
      {given.length > 0 && (
        <section className={styles.before} aria-label="Readings so far">
          <h3>Readings so far</h3>
          <ul>
            {given.map((one) => (
              <li key={one.id}>
                <b>{levelWord(one.level)}</b>
                {one.current ? '' : one.againstVersion ? `, against version ${one.againstVersion}` : ', replaced'}. {one.author},{' '}
                {day(one.readOn, today)}
                <span className={styles.why}>{one.why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
