import { useState } from 'react'
import type { PersonPage, Standing } from 'shared/api/growth.ts'
import { firstName } from 'shared/domain/names.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import { Card } from '../ui/Card.tsx'
import { Select } from '../ui/Select.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { CallLines } from './CallLines.tsx'
import { ReadingPanel } from './ReadingPanel.tsx'
import { StandingTable } from './StandingTable.tsx'
import styles from './ReadyCard.module.css'

const any = 'any'

/** Where someone stands against one lead role: the readings, the evidence behind them, the gaps, and the readiness call. */
export function ReadyCard({ page, onRole }: { page: PersonPage; onRole: (role: string) => void }) {
  const [reading, setReading] = useState<Standing | null>(null)
  const { person, role, roles, at, of, standings } = page
  const first = firstName(person.name)
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
        <StandingTable page={page} onRead={setReading} />
      ) : (
        <p className={styles.none}>This role does not say yet what it asks.</p>
      )}
      <CallLines page={page} />
      {reading && <ReadingPanel key={reading.criterionId} person={person} standing={reading} onClose={() => setReading(null)} />}
    </Card>
  )
}

type Choice = { id: string; title: string; state?: PersonPage['roles'][number]['state']; wanted: boolean }

/** A role that came by its address stands in the list as well. */
const withChosen = (roles: PersonPage['roles'], role: PersonPage['role']): Choice[] =>
  role && !roles.some(({ id }) => id === role.id) ? [{ ...role, wanted: false }, ...roles] : roles
