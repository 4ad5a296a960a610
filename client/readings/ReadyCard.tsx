import { useState } from 'react'
import type { PersonPage, Standing } from 'shared/api/growth.ts'
import { firstName } from 'shared/domain/names.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import type { Level } from 'shared/model/words.ts'
import { Card } from '../ui/Card.tsx'
import { Select } from '../ui/Select.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useKeys } from '../ui/keys.ts'
import { CallLines } from './CallLines.tsx'
import { ReadingPanel } from './ReadingPanel.tsx'
import { StandingTable } from './StandingTable.tsx'
import styles from './ReadyCard.module.css'

const any = 'any'

type Props = {
  page: PersonPage
  onRole: (role: string) => void
  /** The plan: an open step stands at the gap that it closes. */
  steps: readonly DevelopmentAction[]
  /** Plans a step for the gap in a criterion; null for one who may not. */
  onPlan: ((criterion: { id: string; name: string }) => void) | null
}

/** Where someone stands against one lead role: the readings, the evidence behind them, the gaps, and the readiness call. */
export function ReadyCard({ page, onRole, steps, onPlan }: Props) {
  const [reading, setReading] = useState<{ standing: Standing; level?: Level } | null>(null)
  const { person, role, roles, at, of, standings } = page
  const first = firstName(person.name)
  const toast = useToast()
  const read = (level: Level) => () => {
    const row = document.activeElement?.closest('tr[id^="criterion-"]')?.id
    const standing = standings.find(({ criterionId }) => row === `criterion-${criterionId}`)
    if (!page.judges) return
    if (standing) setReading({ standing, level })
    else toast({ words: 'Go to a criterion first, with J or K; then T and a number from 1 to 4.' })
  }
  useKeys({ 't 1': read('none'), 't 2': read('early'), 't 3': read('consistent'), 't 4': read('lead') })
  const options = [
    ...withChosen(roles, role).map(({ id, title, state, wanted }) => ({
      value: id,
      words: title,
      detail: wanted ? `${first} wants it` : state && roleStateWords[state],
    })),
    { value: any, words: 'Any lead role' },
  ]
  return (
    <Card label={`What ${first} is ready for`} className={styles.card}>
      <header className={styles.head}>
        <h2 className={styles.title}>Ready for</h2>
        <Select label="Lead role" options={options} value={role?.id ?? any} onChange={onRole} />
        {role ? (
          <p className={styles.count}>
            <b>
              {at} of {of}
            </b>{' '}
            at the level{' '}
            <TextLink to="/roles/$roleId" params={{ roleId: role.id }}>
              this role
            </TextLink>{' '}
            asks
          </p>
        ) : (
          <p className={styles.count}>No role chosen, so nothing is asked</p>
        )}
      </header>
      {standings.length > 0 ? (
        <StandingTable page={page} onRead={page.judges ? (standing) => setReading({ standing }) : null} steps={steps} onPlan={onPlan} />
      ) : (
        <p className={styles.none}>This role does not say yet what it asks.</p>
      )}
      <CallLines page={page} />
      {reading && <ReadingPanel key={reading.standing.criterionId} person={person} {...reading} onClose={() => setReading(null)} />}
    </Card>
  )
}

type Choice = { id: string; title: string; state?: PersonPage['roles'][number]['state']; wanted: boolean }

/** A role that came by its address stands in the list as well. */
const withChosen = (roles: PersonPage['roles'], role: PersonPage['role']): Choice[] =>
  role && !roles.some(({ id }) => id === role.id) ? [{ ...role, wanted: false }, ...roles] : roles
