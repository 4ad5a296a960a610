import { useState } from 'react'
import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { interestWords } from 'shared/domain/words.ts'
import type { Interest } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useToday, When } from '../ui/When.tsx'
import { pastDayProblem } from '../ui/days.ts'
import styles from './InterestControl.module.css'
import { useAdding, useInterest, useRemoving } from './changes.ts'

const interests: readonly Interest[] = ['not_asked', 'interested', 'declined']
export const interestOptions = interests.map((value) => ({ value, words: value === 'not_asked' ? 'Not asked yet' : interestWords[value] }))

type Props = { role: Slate['role']; of: SlatePerson }

/** The day of what they last said of this role: recorded on the slate, or in what they want. */
const saidOn = ({ candidacy, interest, want }: SlatePerson, roleId: string) =>
  candidacy?.interest === interest
    ? candidacy.interestOn
    : interest === 'interested' && want?.targetRole?.id === roleId
      ? want.heardOn
      : null

/** Whether they are interested in this role and since when, and a small panel that records it. */
export function InterestControl({ role, of }: Props) {
  const on = saidOn(of, role.id)
  const words = (
    <>
      {interestWords[of.interest]}
      {on && (
        <>
          , <When on={on} as="short" />
        </>
      )}
    </>
  )
  const opener = (
    <>
      <VisuallyHidden>{`Interest of ${of.person.name}: `}</VisuallyHidden>
      <Icon name={of.interest === 'interested' ? 'check' : of.interest === 'declined' ? 'cross' : 'never'} size={13} />
      <span>{words}</span>
      <Icon name="chevron" size={12} />
    </>
  )
  return (
    <Popover opener={opener} className={styles.opener} title={`Is ${of.person.name} interested in this role?`}>
      {(close) => <InterestForm role={role} of={of} on={on} onDone={close} />}
    </Popover>
  )
}

function InterestForm({ role, of, on, onDone }: Props & { on: string | null; onDone: () => void }) {
  const today = useToday()
  const [interest, setInterest] = useState(of.interest)
  const [interestOn, setInterestOn] = useState(on ?? today)
  const [problem, setProblem] = useState('')
  const add = useAdding(role.id)
  const record = useInterest(role.id)
  const remove = useRemoving(role.id)
  const said = { interest, interestOn: interest === 'not_asked' ? null : interestOn }
  const after = { onSuccess: onDone, onError: (error: Error) => setProblem(`Not saved. ${error.message}`) }
  const save = () => {
    const wrong = interest !== 'not_asked' && pastDayProblem(interestOn, today, 'Say on which day.')
    if (wrong) return setProblem(wrong)
    if (of.candidacy) record.mutate({ params: { roleId: role.id, candidacyId: of.candidacy.id }, body: said }, after)
    else add.mutate({ params: { roleId: role.id }, body: { personId: of.person.id, came: of.came ?? 'nominated', ...said } }, after)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Choice label="Interest" bare options={interestOptions} value={interest} onChange={setInterest} />
      {interest !== 'not_asked' && (
        <Field label="They said so on">
          <DayInput lean="past" value={interestOn} max={today} onChange={setInterestOn} />
        </Field>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" size="s" busy={add.isPending || record.isPending}>
          Save
        </Button>
        {of.candidacy && (
          <Button
            kind="quiet"
            size="s"
            icon="cross"
            onClick={() => {
              onDone()
              remove(of.candidacy!.id, of.person.name)
            }}
          >
            Take off the slate
          </Button>
        )}
      </div>
    </form>
  )
}
