import type { BenchStrength, RoleState } from '../../model/words.ts'
import { whenOf } from '../bench.ts'
import { compareNames } from '../names.ts'
import { benchStrengthWords } from '../words.ts'
import { states } from './roles.ts'

export type PipelineFilters = {
  team?: string
  strength?: BenchStrength
  state?: RoleState
  asked?: 'never'
  sort?: 'day' | 'title'
}

type Listed = {
  readonly id: string
  readonly title: string
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly state: RoleState
  readonly strength: BenchStrength
  readonly team: { readonly id: string }
}

export const benchStrengths = Object.keys(benchStrengthWords) as BenchStrength[]

/** Every word that a filter of the pipeline may have. */
export const pipelineWords = (teams: readonly { readonly id: string }[]) =>
  ({ team: teams.map(({ id }) => id), strength: benchStrengths, state: states, asked: ['never'], sort: ['day', 'title'] }) as const

/** The roles that pass, in the order that they came in unless another is asked for; `looksReady` names those with someone close whom nobody asked. */
export const filtered = <Role extends Listed>(
  roles: readonly Role[],
  { team, strength, state, asked, sort }: PipelineFilters,
  looksReady: { has: (roleId: string) => boolean },
): Role[] => {
  const found = roles.filter(
    (role) =>
      (!team || role.team.id === team) &&
      (!strength || role.strength === strength) &&
      (!state || role.state === state) &&
      (!asked || looksReady.has(role.id)),
  )
  if (sort === 'title') return found.toSorted((a, b) => compareNames(a.title, b.title))
  return sort === 'day' ? found.toSorted((a, b) => whenOf(a).localeCompare(whenOf(b))) : found
}
