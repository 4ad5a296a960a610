import type { BenchStrength, RoleState } from '../../model/words.ts'
import { benchStrengthWords, roleStateWords } from '../words.ts'
import { type Grid, together, yesOrNo } from './cells.ts'

type Met = { readonly name: string; readonly at: number; readonly of: number }
type Listed = {
  readonly id: string
  readonly title: string
  readonly state: RoleState
  readonly team: { readonly name: string }
  readonly holder: { readonly name: string } | null
  readonly critical: boolean
  readonly reason: string | null
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly strength: BenchStrength
  readonly readyNow: readonly (Met & { readonly roles: number })[]
  readonly withinYear: readonly Met[]
  readonly matched: { readonly name: string } | null
}

const met = ({ name, at, of }: Met) => `${name} (${at} of ${of})`

/** The pipeline as a file lists it: each bench with how many criteria are at the level asked. */
export const pipelineGrid = (roles: readonly Listed[], looksReady: ReadonlyMap<string, readonly Met[]>): Grid => ({
  columns: [
    'Role',
    'State',
    'Team',
    'Held by',
    'Critical',
    'Why',
    'Decide by',
    'Expected',
    'Bench',
    'Ready now',
    'Within a year',
    'Looks ready, never asked, not counted',
    'If all were filled at once',
  ],
  rows: roles.map((role) => [
    role.title,
    roleStateWords[role.state],
    role.team.name,
    role.holder?.name ?? null,
    yesOrNo(role.critical),
    role.reason,
    role.decideByOn,
    role.expectedOn,
    benchStrengthWords[role.strength],
    together(role.readyNow.map((person) => (person.roles > 1 ? `${met(person)}, ready for ${person.roles} roles` : met(person)))),
    together(role.withinYear.map(met)),
    together((looksReady.get(role.id) ?? []).map(met)),
    role.matched?.name ?? null,
  ]),
})
