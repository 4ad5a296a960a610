import { useId, useRef, useState } from 'react'
import { moveKindWords } from 'shared/domain/words.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { Precedent, PrecedentChange, PrecedentDraft } from 'shared/model/path.ts'
import type { MoveKind } from 'shared/model/words.ts'
import { isDay } from 'shared/domain/days.ts'
import { Check, Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { isUnpicked, type Picked, PersonPicker, pickOne } from '../ui/PersonPicker.tsx'
import { useToday } from '../ui/When.tsx'
import { notADay } from '../ui/days.ts'
import styles from './Dialogs.module.css'

type Team = { id: string; name: string }
type Props = {
  /** Where a move can be recorded, the first one offered first. */
  teams: readonly Team[]
  /** The move that is changed; null for a new one. */
  move: Precedent | null
  busy: boolean
  failure: Failure | null
  onAdd: (teamId: string, draft: PrecedentDraft) => void
  onChange: (before: Precedent, change: PrecedentChange) => void
  onClose: () => void
}
type Named = 'nobody' | 'here' | 'elsewhere' | 'kept'

const kinds = Object.entries(moveKindWords) as [MoveKind, string][]
const hints: Record<MoveKind, string> = {
  into_management: 'The first time they led others. Only this makes a path into a lead role.',
  up_within_management: 'They led others already, and now lead more.',
  lateral: 'To another job of the same level.',
  step_to_ic: 'They led others and went back to their own work.',
  interim: 'They held a lead seat for a while.',
  hired_from_outside: 'The lead seat went to someone new, shown beside the moves from inside.',
}
const moveReaders = <span>The managers of this team and above read this. Teams beside it read only that somebody moved.</span>
const fields = ['teamId', 'personId', 'personName', 'from', 'to', 'kind', 'movedOn', 'months'] as const

/** One move that happened: who, from what to what, when, and how long it took. */
export function PrecedentDialog({ teams, move, busy, failure, onAdd, onChange, onClose }: Props) {
  const today = useToday()
  const id = useId()
  const form = useRef<HTMLDivElement>(null)
  const [teamId, setTeamId] = useState(move?.team.id ?? teams[0]?.id ?? '')
  const [named, setNamed] = useState<Named>(move?.named ? 'kept' : 'nobody')
  const [person, setPerson] = useState<Picked | null>(null)
  const [words, setWords] = useState({
    personName: '',
    from: move?.from ?? '',
    to: move?.to ?? '',
    kind: move?.kind ?? 'into_management',
    movedOn: move?.movedOn ?? '',
    months: move?.months == null ? '' : String(move.months),
    showable: move?.showable ?? false,
  })
  const [wrong, setWrong] = useState<Partial<Record<(typeof fields)[number], string>>>({})
  const set = (part: Partial<typeof words>) => setWords({ ...words, ...part })
  const told = { ...failure?.fields, ...wrong }
  const problems = fields.flatMap((field) => (told[field] ? [{ id: `${id}-${field}`, words: told[field] }] : []))

  function save() {
    const months = words.months.trim() === '' ? null : Number(words.months)
    const unpicked = named === 'here' && !person
    const found: typeof wrong = {
      ...(unpicked && {
        personId: isUnpicked(form.current?.closest('form') ?? null) ? pickOne : 'Pick who it was, or leave the name out.',
      }),
      ...(named === 'elsewhere' && !words.personName.trim() && { personName: 'Write the name, or leave it out.' }),
      ...(!words.to.trim() && { to: 'Say what they moved into.' }),
      ...(!isDay(words.movedOn) && { movedOn: words.movedOn ? notADay : 'Say on which day; the first of the month is near enough.' }),
      ...(months !== null &&
        !(Number.isInteger(months) && months >= 0) && { months: 'Write a whole number of months, or leave it empty.' }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const who =
      named === 'kept'
        ? {}
        : named === 'here'
          ? { personId: person!.id }
          : named === 'elsewhere'
            ? { personName: words.personName.trim() }
            : { personId: null }
    const { kind, movedOn } = words
    const showable = named !== 'nobody' && words.showable
    const draft = { ...who, from: words.from.trim() || null, to: words.to.trim(), kind, movedOn, months, showable }
    if (move) onChange(move, draft)
    else onAdd(teamId, draft)
  }

  const options: { value: Named; words: string }[] = [
    ...(move?.named ? [{ value: 'kept' as const, words: move.who?.name ?? 'As it stands' }] : []),
    { value: 'nobody', words: 'Someone' },
    { value: 'here', words: 'Someone here' },
    { value: 'elsewhere', words: 'Someone who left' },
  ]
  return (
    <Dialog open onClose={onClose} size="m" title={move ? 'Change the move' : 'Add a precedent'}>
      <div ref={form}>
        <Form onSave={save} problems={problems} failure={failure} busy={busy} onCancel={onClose}>
          {!move && teams.length > 1 && (
            <Field label="Team" error={told.teamId}>
              <select id={`${id}-teamId`} value={teamId} onChange={(event) => setTeamId(event.target.value)}>
                {teams.map((team) => (
                  <option key={team.id} value={team.id}>
                    {team.name}
                  </option>
                ))}
              </select>
            </Field>
          )}
          <Choice label="Who moved" options={options} value={named} onChange={setNamed} />
          {named === 'here' && (
            <PersonPicker id={`${id}-personId`} label="Their name" value={person} onChange={setPerson} error={told.personId} />
          )}
          {named === 'elsewhere' && (
            <Field
              label="Their name"
              error={told.personName}
              readers={<span>The managers of this team and above read it, and only if it may be shown.</span>}
            >
              <input
                id={`${id}-personName`}
                dir="auto"
                maxLength={200}
                autoComplete="off"
                value={words.personName}
                onChange={(event) => set({ personName: event.target.value })}
              />
            </Field>
          )}
          {named !== 'nobody' && (
            <Check
              words="The name may be shown"
              hint="They agreed, or everybody knows. Else the move reads “Someone”, for you too."
              checked={words.showable}
              onChange={(showable) => set({ showable })}
            />
          )}
          <div className={styles.pair}>
            <Field label="From" optional error={told.from} readers={moveReaders}>
              <input
                id={`${id}-from`}
                dir="auto"
                maxLength={200}
                autoComplete="off"
                placeholder="Senior Analyst"
                value={words.from}
                onChange={(event) => set({ from: event.target.value })}
              />
            </Field>
            <Field label="To" error={told.to} readers={moveReaders}>
              <input
                id={`${id}-to`}
                dir="auto"
                maxLength={200}
                autoComplete="off"
                placeholder="Lead, Analytics"
                value={words.to}
                onChange={(event) => set({ to: event.target.value })}
              />
            </Field>
          </div>
          <Field label="What the move was" hint={hints[words.kind]} error={told.kind}>
            <select id={`${id}-kind`} value={words.kind} onChange={(event) => set({ kind: event.target.value as MoveKind })}>
              {kinds.map(([kind, said]) => (
                <option key={kind} value={kind}>
                  {said}
                </option>
              ))}
            </select>
          </Field>
          <div className={styles.pair}>
            <Field label="When" error={told.movedOn}>
              <DayInput id={`${id}-movedOn`} lean="past" max={today} value={words.movedOn} onChange={(movedOn) => set({ movedOn })} />
            </Field>
            <Field label="After how many months here" optional error={told.months}>
              <input
                id={`${id}-months`}
                inputMode="numeric"
                maxLength={3}
                autoComplete="off"
                value={words.months}
                onChange={(event) => set({ months: event.target.value })}
              />
            </Field>
          </div>
        </Form>
      </div>
    </Dialog>
  )
}
