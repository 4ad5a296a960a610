import type { ImportPreview } from 'shared/api/people.ts'
import { counted, listed } from 'shared/domain/grammar.ts'
import { Button } from '../ui/Button.tsx'
import { Check, Choice, Choices } from '../ui/Choice.tsx'
import type { Asked } from './asked.ts'
import styles from './Lists.module.css'

type Props = { of: ImportPreview; asked: Asked; onAsk: (asked: Asked) => void }

const mostNames = 50
const some = (names: readonly string[], all: number) =>
  listed(all > names.length ? [...names.slice(0, 5), `${all - Math.min(5, names.length)} others`] : names.slice(0, 20))

/** What the file leaves open, each to be answered once: nothing of it is decided in silence. */
export function Questions({ of, asked, onAsk }: Props) {
  const { asks, strangers, proposals, missing } = of
  const [day] = asks
  return (
    <>
      {(day ?? asked.dayOrder) && (
        <Choice
          label={day ? `How is “${day.found}” in “${day.column}” to be read?` : 'How are the days of this file to be read?'}
          hint="Nothing in the column shows which comes first."
          value={asked.dayOrder ?? null}
          onChange={(dayOrder) => onAsk({ ...asked, dayOrder })}
          options={[
            { value: 'day-first', words: 'Day, month, year' },
            { value: 'month-first', words: 'Month, day, year' },
          ]}
        />
      )}
      {strangers.rows > 0 && (
        <Choice
          label={`${counted(strangers.rows, 'row names', 'rows name')} a manager who is not in the file, nor here: ${some(strangers.names, strangers.names.length)}`}
          list
          value={asked.unknownManagers}
          onChange={(unknownManagers) => onAsk({ ...asked, unknownManagers })}
          options={[
            { value: 'none', words: 'Take the rows without a manager' },
            { value: 'add', words: 'Add these managers', hint: 'By their name or e-mail address. An id alone adds nobody.' },
            { value: 'skip', words: 'Leave these rows out' },
          ]}
        />
      )}
      {proposals.length > 0 && (
        <div className={styles.block}>
          <Choices
            label="Are these one person each?"
            hint="They share a name, and nothing in the file says otherwise. A name alone joins nobody until you say so."
            list
            value={asked.merge}
            onChange={(merge) => onAsk({ ...asked, merge })}
            options={proposals.slice(0, mostNames).map(({ name, rows, here }) => ({
              value: name,
              words: name,
              hint: here
                ? `Row ${rows[0]}, and someone who is here already`
                : `Rows ${listed(rows.map(String))}: one person on ${rows.length} seats`,
            }))}
          />
          {proposals.length > 1 && asked.merge.length < proposals.length && (
            <span>
              <Button size="s" onClick={() => onAsk({ ...asked, merge: proposals.map(({ name }) => name) })}>
                All {proposals.length} are one person each
              </Button>
            </span>
          )}
        </div>
      )}
      {missing.people > 0 && (
        <Check
          words={`This file names everybody: ${counted(missing.people, 'person who is missing has', 'people who are missing have')} left`}
          hint={`${some(missing.names, missing.people)}. Without this they stay as they are.`}
          checked={asked.missingLeave}
          onChange={(missingLeave) => onAsk({ ...asked, missingLeave })}
        />
      )}
    </>
  )
}
