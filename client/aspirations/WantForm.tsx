import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { heardWords, horizonWords } from 'shared/domain/words.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { Direction, Heard, Horizon, Visibility as Readers } from 'shared/model/words.ts'
import { ask } from '../api/ask.ts'
import { Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { Visibility, readersWords } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { wantWords } from '../ui/wants.ts'
import { pastDayProblem } from '../ui/days.ts'
import styles from './WantForm.module.css'

export type WantDraft = {
  direction: Direction | null
  heard: Heard
  heardOn: string
  horizon: Horizon | null
  /** As typed: the title of a lead role, or their own words for it. */
  target: string
  words: string
  visibility: Readers
}

export type WantSent = Omit<WantDraft, 'direction' | 'target' | 'words'> & {
  direction: Direction
  target: string | null
  targetRoleId: string | null
  words: string | null
}

export const emptyWant = (heardOn: string): WantDraft => ({
  direction: null,
  heard: 'said',
  heardOn,
  horizon: null,
  target: '',
  words: '',
  visibility: 'chain',
})

const directions = (['management', 'ic', 'lateral', 'undecided'] as const).map((value) => ({
  value,
  words: wantWords[value].short,
  icon: wantWords[value].icon,
}))
const heards = (['said', 'written'] as const).map((value) => ({ value, words: heardWords[value] }))
const horizons = ['now', 'within_year', 'one_to_two_years', 'later', 'no_change'] as const

type Props = {
  person: { id: string; name: string }
  draft: WantDraft
  failure: Failure | null
  onChange: (draft: WantDraft) => void
  onSave: (sent: WantSent) => void
  onClose: () => void
}

/** What someone said that they want: a direction and a day are needed, the rest may stay open. */
export function WantForm({ person, draft, failure, onChange, onSave, onClose }: Props) {
  const today = useToday()
  const list = useId()
  const [tried, setTried] = useState(false)
  const roles = useQuery(ask('GET /api/roles', { query: {} }))
  const choices = titled(roles.data?.roles.filter(({ state }) => state !== 'cancelled') ?? [])
  const change = (part: Partial<WantDraft>) => onChange({ ...draft, ...part })
  const role = choices.find(({ words }) => words.toLowerCase() === draft.target.trim().toLowerCase())
  const missing = {
    direction: draft.direction ? undefined : 'Choose what they said.',
    heardOn: pastDayProblem(draft.heardOn, today, 'Give the day they said it.'),
  }
  const fields: Record<string, string | undefined> = tried ? { ...failure?.fields, ...missing } : { ...failure?.fields }
  const problems = (['direction', 'heardOn', 'target', 'words'] as const).flatMap((name) =>
    fields[name] ? [{ id: `want-${name}`, words: fields[name] }] : [],
  )
  const save = () => {
    setTried(true)
    const { direction, target, words, ...rest } = draft
    if (!direction || missing.heardOn) return
    onSave({ ...rest, direction, targetRoleId: role?.id ?? null, target: role ? null : target.trim() || null, words: words.trim() || null })
  }
  return (
    <Form onSave={save} problems={problems} failure={failure} onCancel={onClose}>
      <div id="want-direction" tabIndex={-1}>
        <Choice
          label="What have they told you they want?"
          options={directions}
          value={draft.direction}
          onChange={(direction) => change({ direction })}
          error={fields.direction}
        />
      </div>
      <div className={styles.when}>
        <Field label="The day" error={fields.heardOn}>
          <DayInput id="want-heardOn" lean="past" max={today} value={draft.heardOn} onChange={(heardOn) => change({ heardOn })} required />
        </Field>
        <Choice label="How you heard it" options={heards} value={draft.heard} onChange={(heard) => change({ heard })} />
      </div>
      <div className={styles.pair}>
        <Field
          label="Which role"
          optional
          error={fields.target}
          hint={role ? `A lead role of ${role.team}.` : 'A lead role from the list, or in words.'}
        >
          <input
            id="want-target"
            list={list}
            value={draft.target}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change({ target: event.target.value })}
          />
        </Field>
        <datalist id={list}>
          {choices.map(({ id, words }) => (
            <option key={id} value={words} />
          ))}
        </datalist>
        <Field label="When" optional hint="How soon they would like it.">
          <select value={draft.horizon ?? ''} onChange={(event) => change({ horizon: (event.target.value || null) as Horizon | null })}>
            <option value="">Not recorded</option>
            {horizons.map((value) => (
              <option key={value} value={value}>
                {horizonWords[value]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Field
        label="Their own words"
        optional
        error={fields.words}
        readers={<ReadersOfWords visibility={draft.visibility} person={person.name} />}
      >
        <textarea
          id="want-words"
          rows={3}
          maxLength={4000}
          value={draft.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </Field>
      <Choice
        label="Who sees direction and day"
        options={(['chain', 'pair', 'private'] as const).map((value) => ({ value, words: readersWords(value, person.name) }))}
        value={draft.visibility}
        onChange={(visibility) => change({ visibility })}
      />
    </Form>
  )
}

/** Titles as they stand in the list; two that are alike carry their team. */
function titled(roles: readonly { id: string; title: string; team: { name: string } }[]) {
  const alike = Map.groupBy(roles, ({ title }) => title)
  return roles.map(({ id, title, team }) => ({
    id,
    team: team.name,
    words: alike.get(title)!.length > 1 ? `${title} (${team.name})` : title,
  }))
}

function ReadersOfWords({ visibility, person }: { visibility: Readers; person: string }) {
  const who = firstName(person)
  if (visibility === 'private') return <Visibility to="private" sentence />
  const rest =
    visibility === 'chain' ? 'Direction and day are seen by your chain.' : `Direction and day stay with you, and may be shown to ${who}.`
  return <>Only you read their words. {rest}</>
}
