import { useId, useState } from 'react'
import { addMonths, isDay } from 'shared/domain/days.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { TeamPath } from 'shared/model/path.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { useToday } from '../ui/When.tsx'
import { notADay } from '../ui/days.ts'
import styles from './Dialogs.module.css'

type Saving<Sent> = { path: TeamPath; busy: boolean; failure: Failure | null; onSave: (sent: Sent) => void; onClose: () => void }

const toldOf = <Name extends string>(id: string, names: readonly Name[], told: Partial<Record<Name, string>>) =>
  names.flatMap((name) => (told[name] ? [{ id: `${id}-${name}`, words: told[name] }] : []))

/** Since when the moves of a team are recorded: with it, that nobody moved becomes known. */
export function SinceDialog({ path, busy, failure, onSave, onClose }: Saving<{ sinceOn: string }>) {
  const id = useId()
  const today = useToday()
  const [sinceOn, setSinceOn] = useState(path.recorded?.sinceOn ?? '')
  const [tried, setTried] = useState(false)
  const told = { ...failure?.fields, ...(tried && !isDay(sinceOn) && { sinceOn: sinceOn ? notADay : 'Say since which day.' }) }
  const save = () => {
    setTried(true)
    if (isDay(sinceOn)) onSave({ sinceOn })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title="Since when are moves recorded?"
      description={`Every move in ${path.team.name} since that day stands here. Then the page can say that nobody moved, and not only that nobody knows.`}
    >
      <Form onSave={save} problems={toldOf(id, ['sinceOn'], told)} failure={failure} busy={busy} onCancel={onClose}>
        <Field label="Since" error={told.sinceOn}>
          <DayInput id={`${id}-sinceOn`} lean="past" max={today} value={sinceOn} onChange={setSinceOn} />
        </Field>
      </Form>
    </Dialog>
  )
}

/** How many heads are approved, and for which day. */
export function HeadcountDialog({ path, busy, failure, onSave, onClose }: Saving<{ heads: number; forOn: string }>) {
  const id = useId()
  const today = useToday()
  const [typed, setTyped] = useState(path.plan ? String(path.plan.heads) : '')
  const [forOn, setForOn] = useState(path.plan && path.plan.forOn >= today ? path.plan.forOn : '')
  const [tried, setTried] = useState(false)
  const heads = typed.trim() === '' ? Number.NaN : Number(typed)
  const whole = Number.isInteger(heads) && heads >= 0
  const told = {
    ...failure?.fields,
    ...(tried && !whole && { heads: 'Write a whole number of people.' }),
    ...(tried && !isDay(forOn) && { forOn: forOn ? notADay : 'Say for which day they are approved.' }),
  }
  const save = () => {
    setTried(true)
    if (whole && isDay(forOn)) onSave({ heads, forOn })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title="Headcount plan"
      description={`People of ${path.team.name} and the teams below it, the lead among them. Earlier plans stay in the history.`}
    >
      <Form onSave={save} problems={toldOf(id, ['heads', 'forOn'], told)} failure={failure} busy={busy} onCancel={onClose}>
        <div className={styles.pair}>
          <Field label="Approved heads" error={told.heads}>
            <input
              id={`${id}-heads`}
              inputMode="numeric"
              maxLength={7}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          <Field label="For the day" error={told.forOn}>
            <DayInput id={`${id}-forOn`} lean="ahead" min={today} value={forOn} onChange={setForOn} />
          </Field>
        </div>
      </Form>
    </Dialog>
  )
}

/** What somebody says in place of the verdict, until a day within a year. */
export function OverrideDialog({ path, busy, failure, onSave, onClose }: Saving<{ words: string; untilOn: string }>) {
  const id = useId()
  const today = useToday()
  const [words, setWords] = useState(path.override?.words ?? '')
  const [untilOn, setUntilOn] = useState(path.override?.untilOn ?? addMonths(today, 3))
  const [tried, setTried] = useState(false)
  const told = {
    ...failure?.fields,
    ...(tried && !words.trim() && { words: 'Write what you know and the rows do not.' }),
    ...(tried && !isDay(untilOn) && { untilOn: untilOn ? notADay : 'Say until which day it stands.' }),
  }
  const save = () => {
    setTried(true)
    if (words.trim() && isDay(untilOn)) onSave({ words: words.trim(), untilOn })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Say it in your own words"
      description="The computed verdict stays visible beside them. They end by themselves."
    >
      <Form onSave={save} problems={toldOf(id, ['words', 'untilOn'], told)} failure={failure} busy={busy} onCancel={onClose}>
        <Field
          label="What you know and the rows do not"
          error={told.words}
          readers={<span>Everyone who sees the growth path of {path.team.name} reads this, with your name.</span>}
        >
          <textarea
            id={`${id}-words`}
            dir="auto"
            rows={4}
            maxLength={4000}
            placeholder="A second squad is agreed for spring; its lead comes from the team."
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
        <Field label="Until" hint="At most a year." error={told.untilOn}>
          <DayInput id={`${id}-untilOn`} lean="ahead" min={today} max={addMonths(today, 12)} value={untilOn} onChange={setUntilOn} />
        </Field>
      </Form>
    </Dialog>
  )
}
