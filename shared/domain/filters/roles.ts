import type { RoleState } from '../../model/words.ts'
import { roleStateWords } from '../words.ts'

export type RolesFilters = { state?: RoleState; team?: string }

type Listed = { readonly state: RoleState; readonly team: { readonly id: string; readonly name: string } }

export const states = Object.keys(roleStateWords) as RoleState[]

/** Every word that a filter of lead roles may have. */
export const rolesWords = (roles: readonly Listed[]) => ({ state: states, team: teamsOf(roles).map(({ id }) => id) }) as const

export const passes =
  ({ state, team }: RolesFilters) =>
  (role: Listed): boolean =>
    (!state || role.state === state) && (!team || role.team.id === team)

/** The teams that have a lead role, by name. */
export const teamsOf = (roles: readonly Listed[]): { readonly id: string; readonly name: string }[] =>
  [...new Map(roles.map(({ team }) => [team.id, team])).values()].toSorted((a, b) => a.name.localeCompare(b.name))
