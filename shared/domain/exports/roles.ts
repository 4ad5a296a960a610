import type { RoleState } from '../../model/words.ts'
import { roleStateWords } from '../words.ts'
import { type Grid, yesOrNo } from './cells.ts'

type Listed = {
  readonly title: string
  readonly state: RoleState
  readonly team: { readonly name: string }
  readonly holder: { readonly name: string } | null
  readonly hiringManager: { readonly name: string } | null
  readonly critical: boolean
  readonly reason: string | null
  readonly openedOn: string | null
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly asks: number
  readonly wanted: number | null
  readonly onSlate: number | null
  readonly full: boolean
}

/** Lead roles as a file lists them; of one that only its line sees whole, the outline. */
export const rolesGrid = (roles: readonly Listed[]): Grid => ({
  columns: [
    'Role',
    'State',
    'Team',
    'Held by',
    'Hiring manager',
    'Critical',
    'Why',
    'Opened',
    'Decide by',
    'Expected',
    'Criteria',
    'Want it',
    'On the slate',
    'Seen',
  ],
  rows: roles.map((role) => [
    role.title,
    roleStateWords[role.state],
    role.team.name,
    role.holder?.name ?? null,
    role.hiringManager?.name ?? null,
    role.full ? yesOrNo(role.critical) : null,
    role.reason,
    role.openedOn,
    role.decideByOn,
    role.expectedOn,
    role.asks,
    role.wanted,
    role.onSlate,
    role.full ? 'Whole' : 'Title and criteria',
  ]),
})
