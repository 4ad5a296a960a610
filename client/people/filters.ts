import type { PersonRow } from 'shared/api/people.ts'
import { byName, foldedName } from 'shared/domain/names.ts'
import { type Wanted, wants } from '../ui/wants.ts'

export type PeopleFilters = { q?: string; team?: string; want?: Wanted; asked?: 'never' | 'old' | 'current'; sort?: 'name' | 'talked' }

/** Every word that a filter may have. */
export const wordsOf = (teams: readonly string[]) =>
  ({ q: 'any', team: teams, want: wants, asked: ['never', 'old', 'current'], sort: ['name', 'talked'] }) as const

const wantOf = ({ want }: PersonRow): Wanted => want?.direction ?? 'never'
const askedOf = ({ want }: PersonRow) => (!want ? 'never' : want.gettingOld ? 'old' : 'current')

/** Those who pass every filter, by name or by the longest silence. */
export function passing(people: readonly PersonRow[], { q, team, want, asked, sort }: PeopleFilters): PersonRow[] {
  const text = q ? foldedName(q) : ''
  const found = people.filter(
    (person) =>
      (!team || person.team === team) &&
      (!want || wantOf(person) === want) &&
      (!asked || askedOf(person) === asked) &&
      (!text || [person.name, person.title, person.manager].some((words) => words && foldedName(words).includes(text))),
  )
  // Never talked to stands before long ago: that is the longest silence there is.
  return sort === 'talked'
    ? found.toSorted((a, b) => (a.lastHeldOn ?? '').localeCompare(b.lastHeldOn ?? '') || byName(a, b))
    : found.toSorted(byName)
}

/** How many want what, of those who pass every other filter. */
export function countsOf(people: readonly PersonRow[], filters: PeopleFilters): Record<Wanted, number> {
  const among = passing(people, { ...filters, want: undefined })
  return Object.fromEntries(wants.map((want) => [want, among.filter((person) => wantOf(person) === want).length])) as Record<Wanted, number>
}
