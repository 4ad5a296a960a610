import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Slate } from 'shared/api/roles.ts'
import { beforeRecording, type OnSlate } from 'shared/domain/beforeRecording.ts'
import { decidedWords, recordWords } from 'shared/domain/decisionSentence.ts'
import { byName } from 'shared/domain/names.ts'
import { askedOfRole } from 'shared/domain/slate.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { DecisionOutcome } from 'shared/model/words.ts'
import { askAgain } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { AnotherDecision } from './AnotherDecision.tsx'
import { BeforeYouRecord } from './BeforeYouRecord.tsx'
import styles from './DecisionBox.module.css'
import { WayOutside } from './WayOutside.tsx'
import { useRecording, whatStands } from './changes.ts'
import { useWriting } from './useWriting.ts'
import { type Decided, missingIn, sentOf } from './writing.ts'

const options: readonly { value: DecisionOutcome; words: string }[] = [
  { value: 'in_house', words: 'Someone in-house' },
  { value: 'outside', words: 'Someone outside' },
  { value: 'not_yet', words: 'Not yet' },
]
const order = ['outcome', 'candidacyId', 'why', 'startOn', 'backfill', 'backfillRoleId'] as const

type Props = { slate: Slate; decided: Decided; accountId: string; onRecorded: () => void }

/** Who takes the role and why, with what is to be known before; asked once more before it is recorded. */
export function DecisionBox({ slate, decided, accountId, onRecorded }: Props) {
  const { role } = slate
  const id = useId()
  const toast = useToast()
  const client = useQueryClient()
  const [last] = decided.decisions
  const { writing, kept, change, drop } = useWriting(accountId, role, last?.id ?? null)
  const { outcome, candidacyId, why, followsId } = writing
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const recording = useRecording(role.id)

  const people = slate.people.map(({ person, candidacy, interest, came }): OnSlate => ({
    person,
    candidacyId: candidacy?.id ?? null,
    interest: askedOfRole({ interest, askedOn: candidacy?.askedOn ?? null }),
    wants: interest === 'interested' || (interest === 'not_asked' && came === 'wants_it'),
  }))
  const inHouse = people.flatMap(({ person, candidacyId }) => (candidacyId ? { id: candidacyId, name: person.name } : [])).toSorted(byName)
  const outside = slate.outside.map(({ id, outsideLabel }) => ({ id, name: outsideLabel ?? '' })).toSorted(byName)
  const offered = outcome === 'outside' ? outside : inHouse
  const who = outcome === 'not_yet' ? null : (offered.find(({ id }) => id === candidacyId)?.name ?? null)
  const filled = outcome === 'in_house' || outcome === 'outside'
  const checks = beforeRecording(people, { filled, candidacyId: who === null ? null : candidacyId })

  const overtaken = followsId !== undefined && last !== undefined && followsId !== last.id
  const missing: Record<string, string> = missingIn({ ...writing, candidacyId: who === null ? '' : candidacyId })
  const wrong: Record<string, string | undefined> = { ...failure?.fields, ...(tried && missing) }
  const problems = order.flatMap((field) => (wrong[field] ? [{ id: `${id}-${field}`, words: wrong[field] }] : []))
  const write = (part: Parameters<typeof change>[0]) => {
    setFailure(null)
    change(part)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    setFailure(null)
    if (Object.keys(missing).length === 0 && !overtaken) setAsking(true)
  }
  function record() {
    recording.mutate(
      { params: { roleId: role.id }, body: sentOf(writing, outcome!) },
      {
        onSuccess: () => {
          toast({ words: `Recorded: ${decidedWords(who, outcome!)}.` })
          void drop().then(onRecorded)
        },
        onError: ({ failure }) => {
          setFailure(failure)
          // What was decided meanwhile is shown beside what stands here.
          if (failure.code === 'conflict') void askAgain(client, whatStands(role.id))
        },
        onSettled: () => setAsking(false),
      },
    )
  }

  return (
    <section className={styles.around} aria-label="Decision">
      {overtaken && (
        <AnotherDecision
          theirs={last}
          mine={{ who, outcome, why }}
          mayFollow={decided.outcomes.length > 0}
          onFollow={() => {
            setFailure(null)
            change({ followsId: last.id, ...(outcome && decided.outcomes.includes(outcome) ? {} : { outcome: null, candidacyId: '' }) })
          }}
          onLeave={() => void drop().then(onRecorded)}
        />
      )}
      <form className={styles.form} onSubmit={submit} noValidate aria-label="Decision">
        {problems.length > 0 ? (
          <ErrorSummary problems={problems} />
        ) : (
          failure && !overtaken && <ErrorSummary title="Not recorded" problems={[{ words: failure.message }]} />
        )}
        <div className={styles.box}>
          <div className={styles.who}>
            <div id={`${id}-outcome`} tabIndex={-1}>
              <Choice
                list
                label="Decision"
                options={options.filter(({ value }) => decided.outcomes.includes(value))}
                value={outcome}
                error={wrong.outcome}
                onChange={(next) => write({ outcome: next, candidacyId: '' })}
              />
            </div>
            {filled && (
              <Field label={outcome === 'in_house' ? 'Who takes the seat' : 'Which finalist'} bare error={wrong.candidacyId}>
                <select id={`${id}-candidacyId`} value={candidacyId} onChange={(event) => write({ candidacyId: event.target.value })}>
                  <option value="">{outcome === 'in_house' ? 'Choose who' : 'Choose a finalist'}</option>
                  {offered.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </Field>
            )}
          </div>
          <div className={styles.why}>
            <p className={styles.heading} aria-hidden="true">
              Why, in a few sentences
            </p>
            {filled && (
              <div className={styles.starts}>
                <span aria-hidden="true">Starts on</span>
                <Field label="Starts on" bare error={wrong.startOn}>
                  <DayInput id={`${id}-startOn`} lean="ahead" terse value={writing.startOn} onChange={(startOn) => write({ startOn })} />
                </Field>
              </div>
            )}
            <div className={styles.reason}>
              <Field label="Why, in a few sentences" bare error={wrong.why}>
                <textarea
                  id={`${id}-why`}
                  rows={2}
                  maxLength={4000}
                  dir="auto"
                  aria-describedby={`${id}-readers`}
                  value={why}
                  onChange={(event) => write({ why: event.target.value })}
                />
              </Field>
            </div>
            <div className={styles.record}>
              <Button kind="primary" type="submit">
                Record decision
              </Button>
              <p className={styles.readers} id={`${id}-readers`}>
                {{ no: '', yes: 'Kept on this device. ', nowhere: 'Not kept yet: keep this page open. ' }[kept]}
                {readersWords(decided.readers)}
              </p>
            </div>
          </div>
          <BeforeYouRecord id={id} roleId={role.id} checks={checks} writing={writing} wrong={wrong} onChange={write} />
        </div>
        {outcome === 'outside' && <WayOutside roleId={role.id} />}
      </form>
      <Dialog
        open={asking}
        grave
        size="s"
        title="Record this decision?"
        description={
          <>
            {recordWords(who, outcome ?? 'not_yet', decided.readers.slice(0, 3))} The slate is kept as it stands now. A decision is never
            changed; a later one can take its place.
          </>
        }
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={recording.isPending} onClick={record}>
              Record it
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
          </>
        }
      />
    </section>
  )
}

/** Who will read the reason, said before anything is typed. */
function readersWords(readers: readonly string[]) {
  const [first, second] = readers
  if (!first) return 'Those who see the whole slate see this once you record it: nobody else today.'
  const more = readers.length - 2
  const names = second ? `${first}${more > 0 ? ', ' : ' and '}${second}${more > 0 ? ` and ${more} more above` : ''}` : first
  return `${names} ${readers.length === 1 ? 'sees' : 'see'} this when you record it.`
}
