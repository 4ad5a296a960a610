import type { PersonRow } from 'shared/api/people.ts'
import { passing, type PeopleFilters, wantOf } from 'shared/domain/filters/people.ts'
import { type Wanted, wants } from 'shared/domain/wanted.ts'

/** How many want what, of those who pass every other filter. */
export function countsOf(people: readonly PersonRow[], filters: PeopleFilters): Record<Wanted, number> {
  const among = passing(people, { ...filters, want: undefined })
  return Object.fromEntries(wants.map((want) => [want, among.filter((person) => wantOf(person) === want).length])) as Record<Wanted, number>
}
