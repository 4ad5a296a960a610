import type { PipelineRole } from 'shared/api/overview.ts'
import { benchStrengths, type PipelineFilters } from 'shared/domain/filters/pipeline.ts'
import { states } from 'shared/domain/filters/roles.ts'
import { benchStrengthWords, roleStateWords } from 'shared/domain/words.ts'

/** Someone close to what a role asks whom nobody has asked. */
export type LooksReady = { id: string; name: string; at: number; of: number }
export type Team = { id: string; name: string; roles: number }

const every = { value: '' as const }

/** What the lists offer: what there is and what is chosen, with how many roles each. */
export function optionsOf(roles: PipelineRole[], teams: Team[], chosen: PipelineFilters) {
  const count = (is: (role: PipelineRole) => boolean) => String(roles.filter(is).length)
  return {
    team: [{ ...every, words: 'All teams' }, ...teams.map(({ id, name, roles }) => ({ value: id, words: name, detail: String(roles) }))],
    strength: [
      { ...every, words: 'Any bench' },
      ...benchStrengths
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
    sort: [
      { ...every, words: 'Least covered first' },
      { value: 'day' as const, words: 'By day' },
      { value: 'title' as const, words: 'By name' },
    ],
  }
}
