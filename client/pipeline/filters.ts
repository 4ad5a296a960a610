import type { PipelineRole } from 'shared/api/overview.ts'
import { benchStrengthWords, roleStateWords } from 'shared/domain/words.ts'
import type { BenchStrength, RoleState } from 'shared/model/words.ts'

/** Someone close to what a role asks whom nobody has asked. */
export type LooksReady = { id: string; name: string; at: number; of: number }
export type PipelineFilters = { team?: string; strength?: BenchStrength; state?: RoleState; asked?: 'never' }

/** The roles that pass. */
export function filtered(
  roles: PipelineRole[],
  { team, strength, state, asked }: PipelineFilters,
  looksReady: ReadonlyMap<string, LooksReady[]>,
) {
  return roles.filter(
    (role) =>
      (!team || role.team.id === team) &&
      (!strength || role.strength === strength) &&
      (!state || role.state === state) &&
      (!asked || looksReady.has(role.id)),
  )
}

export type Team = { id: string; name: string; roles: number }

const strengths = Object.keys(benchStrengthWords) as BenchStrength[]
const states = Object.keys(roleStateWords) as RoleState[]

/** Every word that a filter may have. */
export const wordsOf = (teams: Team[]) =>
  ({ team: teams.map(({ id }) => id), strength: strengths, state: states, asked: ['never'] }) as const

const every = { value: '' as const }

/** What the lists offer: what there is and what is chosen, with how many roles each. */
export function optionsOf(roles: PipelineRole[], teams: Team[], chosen: PipelineFilters) {
  const count = (is: (role: PipelineRole) => boolean) => String(roles.filter(is).length)
  return {
    team: [{ ...every, words: 'All teams' }, ...teams.map(({ id, name, roles }) => ({ value: id, words: name, detail: String(roles) }))],
    strength: [
      { ...every, words: 'Any bench' },
      ...strengths
        .filter((one) => one === chosen.strength || roles.some(({ strength }) => strength === one))
        .map((value) => ({ value, words: benchStrengthWords[value], detail: count(({ strength }) => strength === value) })),
    ],
    state: [
      { ...every, words: 'Any state' },
      ...states
        .filter((one) => one === chosen.state || roles.some(({ state }) => state === one))
        .map((value) => ({ value, words: roleStateWords[value], detail: count(({ state }) => state === value) })),
    ],
    asked: [
      { ...every, words: 'Asked or not' },
      { value: 'never' as const, words: 'Looks ready, never asked' },
    ],
  }
}
