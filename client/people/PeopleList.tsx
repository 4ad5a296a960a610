import type { Answer } from '../api/call.ts'
import { counted } from 'shared/domain/grammar.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyFilter, EmptyNew } from '../ui/States.tsx'
import { WantFilter } from '../ui/WantFilter.tsx'
import { PeopleFilterBar } from './PeopleFilterBar.tsx'
import styles from './PeopleFilterBar.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { type PeopleFilters, countsOf, passing } from './filters.ts'

type Props = { answer: Answer<'GET /api/people'>; filters: PeopleFilters; onChange: (part: PeopleFilters) => void; onClear: () => void }

/** Everyone under the reader, with the filters of the address. */
export function PeopleList({ answer: { people, teams }, filters: asked, onChange, onClear }: Props) {
  if (people.length === 0)
    return (
      <EmptyNew title="There is nobody here yet." icon="people">
        Everyone who reports to you, and to those who do, will stand here.
      </EmptyNew>
    )
  // A team that is gone, or was never in sight, filters nothing.
  const unknown = asked.team !== undefined && !teams.includes(asked.team) ? asked.team : null
  const filters = unknown ? { ...asked, team: undefined } : asked
  const found = passing(people, filters)
  return (
    <>
      <WantFilter
        counts={countsOf(people, filters)}
        chosen={filters.want ?? null}
        link={(want) => ({ to: '/people', search: { ...asked, want: want ?? undefined } })}
      />
      <PeopleFilterBar filters={filters} teams={teams} onChange={onChange} onClear={onClear} />
      <p className={styles.found} role="status">
        {unknown
          ? `There is no team called “${unknown}” here, so all teams are shown.`
          : found.length < people.length && found.length > 0
            ? `${counted(found.length, 'person', 'people')} of ${people.length}`
            : ''}
      </p>
      {found.length === 0 ? (
        <EmptyFilter
          title={filters.q ? `Nobody here matches “${filters.q}” with these filters.` : 'Nobody passes these filters.'}
          actions={<Button onClick={onClear}>Show everyone</Button>}
        />
      ) : (
        <PeopleTable
          people={found}
          caption={filters.sort === 'talked' ? 'People, those without a conversation for longest first' : 'People by name'}
        />
      )}
    </>
  )
}
