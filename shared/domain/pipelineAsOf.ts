import type { BenchStrength, Interest, RoleState } from '../model/words.ts'
import { benchesOf, type BenchRows, benchStrength, netBench } from './bench.ts'
import { windows, type Windows } from './windows.ts'

/** Dated facts from which a pipeline can be told for any day that has passed. */
export type DatedFacts = {
  readonly roles: readonly {
    readonly id: string
    /** Today. */
    readonly state: RoleState
    readonly createdOn: string
    /** Its moves in their order: the day, and the state that it left. */
    readonly moves: readonly { readonly on: string; readonly from: RoleState }[]
  }[]
  readonly calls: BenchRows['calls']
  readonly lines: readonly {
    readonly personId: string | null
    readonly roleId: string
    readonly addedOn: string
    readonly removedOn: string | null
    /** What was recorded of their interest, in that order, each with the day that it is of. */
    readonly said: readonly { readonly on: string; readonly interest: Interest }[]
  }[]
  readonly aspirations: BenchRows['aspirations']
}

export type RoleStood = {
  readonly id: string
  readonly state: RoleState
  /** Null for a role that is filled or cancelled: it has no bench to look after. */
  readonly strength: BenchStrength | null
  readonly readyNow: readonly string[]
  readonly withinYear: readonly string[]
}

/** A role that is filled or cancelled no longer stands on the pipeline. */
export const isOnPipeline = (state: RoleState): boolean => state !== 'filled' && state !== 'cancelled'

/** The state that a role was in on a day; null before it was there. */
export const stateOn = ({ state, createdOn, moves }: DatedFacts['roles'][number], on: string): RoleState | null => {
  if (createdOn > on) return null
  const next = moves.reduce<(typeof moves)[number] | null>(
    (first, move) => (move.on > on && (!first || move.on < first.on) ? move : first),
    null,
  )
  return next?.from ?? state
}

/** What was known of interest by a day: what was said later was not known yet. */
const interestsOn = (lines: DatedFacts['lines'], on: string): BenchRows['interests'] =>
  lines.flatMap(({ personId, roleId, addedOn, removedOn, said }) =>
    addedOn > on || (removedOn !== null && removedOn <= on)
      ? []
      : [{ personId, roleId, interest: said.findLast((one) => one.on <= on)?.interest ?? 'not_asked' }],
  )

/** The pipeline as it stood at the end of a day, by the same rule as today's. */
export const pipelineAsOf = (
  facts: DatedFacts,
  on: string,
  within: Windows = windows,
): { readonly roles: RoleStood[]; readonly net: number } => {
  const stood = facts.roles.flatMap((role) => {
    const state = stateOn(role, on)
    return state && isOnPipeline(state) ? [{ id: role.id, state }] : []
  })
  const benches = benchesOf(
    stood,
    { calls: facts.calls, interests: interestsOn(facts.lines, on), aspirations: facts.aspirations },
    on,
    within,
  )
  const strengths = benchStrength(benches)
  const benchOf = new Map(benches.map((bench) => [bench.id, bench]))
  return {
    roles: stood.map(({ id, state }) => {
      const { readyNow, withinYear } = benchOf.get(id)!
      return { id, state, strength: strengths.get(id)!, readyNow, withinYear }
    }),
    net: netBench(benches).size,
  }
}
