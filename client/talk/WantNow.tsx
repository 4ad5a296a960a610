import { useId, useState } from 'react'
import type { TalkPage } from 'shared/api/talk.ts'
import { directionWords, horizonWords } from 'shared/domain/words.ts'
import type { TalkContent } from 'shared/model/talk.ts'
import type { Direction, Horizon } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { wantWords } from '../ui/wants.ts'
import { day } from '../ui/when.ts'
import styles from './WantNow.module.css'
import { sameWant } from './content.ts'

const directions = (['management', 'ic', 'lateral', 'undecided'] as const).map((value) => ({
  value,
  words: wantWords[value].short,
  icon: wantWords[value].icon,
}))
const horizons = Object.keys(horizonWords) as Horizon[]

type Props = {
  first: string
  /** What they last said; null where nobody has asked, undefined as long as that is not known. */
  before: TalkPage['want'] | undefined
  roles: TalkPage['roles']
  want: TalkContent['want']
  wrong: Record<string, string>
  onChange: (want: TalkContent['want']) => void
}

/** What they want now, set to what they last said, so that one look confirms it; when and which role unfold. */
export function WantNow({ first, before, roles, want, wrong, onChange }: Props) {
  const today = useToday()
  const list = useId()
  const [unfolded, setUnfolded] = useState(false)
  const change = (part: Partial<TalkContent['want']>) => onChange({ ...want, ...part })
  const title = roles.find(({ id }) => id === want.targetRoleId)?.title ?? (want.targetRoleId ? (before?.targetRole?.title ?? '') : '')
  const target = title || want.target
  const name = (typed: string) => {
    const role = roles.find(({ title }) => title.toLowerCase() === typed.trim().toLowerCase())
    change(role ? { targetRoleId: role.id, target: '' } : { targetRoleId: null, target: typed })
  }
  const rest = [target.trim(), want.horizon && horizonWords[want.horizon].toLowerCase()].filter(Boolean).join(', ')
  const same =
    before === undefined
      ? '\u00a0'
      : !before
        ? 'Nobody has asked before. Leave it open if it did not come up.'
        : sameWant(want, before)
          ? `Same as on ${day(before.heardOn, today)}`
          : `On ${day(before.heardOn, today)}: ${[directionWords[before.direction], before.targetRole?.title ?? before.target, before.horizon && horizonWords[before.horizon]].filter(Boolean).join(', ')}`
  const open = unfolded || Boolean(wrong['want.target'] ?? wrong['want.horizon'] ?? wrong['want.targetRoleId'])
  return (
    <div className={styles.want} id="talk-want" tabIndex={-1}>
      <Choice<Direction>
        label={`What ${first} wants now`}
        options={directions}
        value={want.direction}
        onChange={(direction) => change({ direction })}
        error={wrong['want.direction'] ?? wrong.want}
      />
      <div className={styles.line}>
        <p className={styles.same}>{same}</p>
        <Button kind="quiet" size="s" aria-expanded={open} className={styles.unfold} onClick={() => setUnfolded(!open)}>
          {rest || 'Which role, and when'}
        </Button>
      </div>
      {open && (
        <div className={styles.more}>
          <Field
            label="Which role"
            optional
            error={wrong['want.target'] ?? wrong['want.targetRoleId']}
            readers={<Visibility to="chain" sentence />}
          >
            <input list={list} value={target} autoComplete="off" onChange={(event) => name(event.target.value)} />
          </Field>
          <datalist id={list}>
            {roles.map(({ id, title }) => (
              <option key={id} value={title} />
            ))}
          </datalist>
          <Field label="When" optional error={wrong['want.horizon']}>
            <select value={want.horizon ?? ''} onChange={(event) => change({ horizon: (event.target.value || null) as Horizon | null })}>
              <option value="">Not recorded</option>
              {horizons.map((value) => (
                <option key={value} value={value}>
                  {horizonWords[value]}
                </option>
              ))}
            </select>
          </Field>
        </div>
      )}
    </div>
  )
}
