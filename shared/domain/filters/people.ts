import type { Direction } from '../../model/words.ts'
import { byName, foldedName } from '../names.ts'
import { type Wanted, wants } from '../wanted.ts'

export type PeopleFilters = { q?: string; team?: string; want?: Wanted; asked?: 'never' | 'old' | 'current'; sort?: 'name' | 'talked' }

type Listed = {
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly manager: string | null
  readonly lastHeldOn: string | null
  readonly want: { readonly direction: Direction; readonly gettingOld: boolean } | null
}

/** Every word that a filter of people may have. */
export const peopleWords = (teams: readonly string[]) =>
  ({ q: 'any', team: teams, want: wants, asked: ['never', 'old', 'current'], sort: ['name', 'talked'] }) as const

export const wantOf = ({ want }: Pick<Listed, 'want'>): Wanted => want?.direction ?? 'never'
const askedOf = ({ want }: Listed) => (!want ? 'never' : want.gettingOld ? 'old' : 'current')

/** Those who pass every filter, by name or by the longest silence. */
export const passing = <Person extends Listed>(people: readonly Person[], { q, team, want, asked, sort }: PeopleFilters): Person[] => {
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
