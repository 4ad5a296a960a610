import type { Answer } from '../api/call.ts'
import { known } from 'shared/domain/filters/known.ts'
import { passing, type PeopleFilters, peopleWords } from 'shared/domain/filters/people.ts'
import { counted } from 'shared/domain/grammar.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyFilter, EmptyNew } from '../ui/States.tsx'
import { UnknownFilters } from '../ui/UnknownFilters.tsx'
import { WantFilter } from '../ui/WantFilter.tsx'
import { useKeys } from '../ui/keys.ts'
import { PeopleFilterBar } from './PeopleFilterBar.tsx'
import styles from './PeopleFilterBar.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { countsOf } from './filters.ts'

type Props = {
  answer: Answer<'GET /api/people'>
  /** The filters as the address says them. */
  asked: { [Name in keyof PeopleFilters]?: string }
  onChange: (filters: PeopleFilters) => void
}

/** Everyone under the reader, with the filters of the address. */
export function PeopleList({ answer: { people, teams }, asked, onChange }: Props) {
  const { filters, unknown } = known(asked, peopleWords(teams))
  const clear = () => onChange({ sort: filters.sort })
  useKeys({ x: clear })
  if (people.length === 0)
    return (
      <EmptyNew title="There is nobody here yet." icon="people">
        Everyone who reports to you, and to those who do, will stand here.
      </EmptyNew>
    )
  const found = passing(people, filters)
  return (
    <>
      <WantFilter
        counts={countsOf(people, filters)}
        chosen={filters.want ?? null}
        link={(want) => ({ to: '/people', search: { ...filters, want: want ?? undefined } })}
      />
      <PeopleFilterBar filters={filters} teams={teams} onChange={(part) => onChange({ ...filters, ...part })} onClear={clear} />
      <UnknownFilters of={unknown} />
      <p className={styles.found} role="status">
        {found.length < people.length && found.length > 0 && `${counted(found.length, 'person', 'people')} of ${people.length}`}
      </p>
      {found.length === 0 ? (
        <EmptyFilter
          title={filters.q ? `Nobody here matches “${filters.q}” with these filters.` : 'Nobody passes these filters.'}
          actions={<Button onClick={clear}>Show everyone</Button>}
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
