import { useQuery } from '@tanstack/react-query'
import type { Checks } from 'shared/domain/beforeRecording.ts'
import { listed } from 'shared/domain/grammar.ts'
import { firstName, shortNames } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { Field } from '../ui/Field.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import styles from './DecisionBox.module.css'
import { inWords, type Writing } from './writing.ts'

type Props = {
  id: string
  roleId: string
  checks: Checks
  writing: Writing
  wrong: Record<string, string | undefined>
  onChange: (part: Partial<Writing>) => void
}

const names = (people: readonly { name: string }[]) => listed(shortNames(people.map(({ name }) => name)))

/** What is to be known before a decision is recorded: who was not asked, who will have to be told, and what becomes of the seat left behind. */
export function BeforeYouRecord({ id, roleId, checks: { notAsked, withoutLine, toTell, leaves }, writing, wrong, onChange }: Props) {
  return (
    <div className={styles.before}>
      <h2>Before you record it</h2>
      <ul>
        {notAsked.length === 0 ? (
          <Line icon="check" tone="ok">
            Everyone on the slate was asked
          </Line>
        ) : (
          <Line icon="warn" tone="warn">
            Nobody has asked <b>{names(notAsked)}</b>. Ask before you decide about them.
          </Line>
        )}
        {withoutLine.length > 0 && (
          <Line icon="warn" tone="warn">
            <b>{names(withoutLine)}</b> {withoutLine.length === 1 ? 'wants' : 'want'} it without a line on the slate.
          </Line>
        )}
        {toTell.length > 0 && (
          <Line icon="warn" tone="warn">
            Tell <b>{names(toTell)}</b> yourself, and what comes next for them.
          </Line>
        )}
      </ul>
      {leaves && <Backfill id={id} roleId={roleId} leaves={leaves} writing={writing} wrong={wrong} onChange={onChange} />}
    </div>
  )
}

function Line({ icon, tone, children }: { icon: IconName; tone: 'ok' | 'warn'; children: React.ReactNode }) {
  return (
    <li className={styles[tone]}>
      <Icon name={icon} size={15} />
      <span>{children}</span>
    </li>
  )
}

type BackfillProps = Pick<Props, 'id' | 'roleId' | 'writing' | 'wrong' | 'onChange'> & { leaves: { name: string } }

/** What becomes of the seat that falls free: a planned role, words, or nothing yet. */
function Backfill({ id, roleId, leaves, writing: { backfill, backfillWords }, wrong, onChange }: BackfillProps) {
  const roles = useQuery(ask('GET /api/roles'))
  const seats = (roles.data?.roles ?? []).filter(
    ({ id, state, full }) => full && id !== roleId && (state === 'planned' || state === 'open'),
  )
  const first = firstName(leaves.name)
  return (
    <>
      <Field label={`Backfill for ${first}`} bare error={wrong.backfillRoleId ?? (backfill === inWords ? undefined : wrong.backfill)}>
        <select id={`${id}-backfillRoleId`} value={backfill} onChange={(event) => onChange({ backfill: event.target.value })}>
          <option value="">Backfill for {first}: not planned</option>
          {seats.map(({ id, title }) => (
            <option key={id} value={id}>
              Backfill: {title}
            </option>
          ))}
          <option value={inWords}>Backfill for {first}: in words</option>
        </select>
      </Field>
      {backfill === inWords && (
        <Field label={`How ${first}’s seat is covered`} bare error={wrong.backfill}>
          <input
            id={`${id}-backfill`}
            maxLength={200}
            dir="auto"
            placeholder="Who covers it, and until when"
            value={backfillWords}
            onChange={(event) => onChange({ backfillWords: event.target.value })}
          />
        </Field>
      )}
    </>
  )
}
