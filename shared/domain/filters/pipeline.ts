import type { BenchStrength, RoleState } from '../../model/words.ts'
import { benchStrengthWords } from '../words.ts'
import { states } from './roles.ts'

export type PipelineFilters = { team?: string; strength?: BenchStrength; state?: RoleState; asked?: 'never' }

type Listed = {
  readonly id: string
  readonly state: RoleState
  readonly strength: BenchStrength
  readonly team: { readonly id: string }
}

export const benchStrengths = Object.keys(benchStrengthWords) as BenchStrength[]

/** Every word that a filter of the pipeline may have. */
export const pipelineWords = (teams: readonly { readonly id: string }[]) =>
  ({ team: teams.map(({ id }) => id), strength: benchStrengths, state: states, asked: ['never'] }) as const

/** The roles that pass; `looksReady` names those with someone close whom nobody asked. */
export const filtered = <Role extends Listed>(
  roles: readonly Role[],
  { team, strength, state, asked }: PipelineFilters,
  looksReady: { has: (roleId: string) => boolean },
): Role[] =>
  roles.filter(
    (role) =>
      (!team || role.team.id === team) &&
      (!strength || role.strength === strength) &&
      (!state || role.state === state) &&
      (!asked || looksReady.has(role.id)),
  )
