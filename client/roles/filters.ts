import { roleStateWords } from 'shared/domain/words.ts'
import type { RoleState } from 'shared/model/words.ts'
import type { ListedRole } from './RolesTable.tsx'

export type RolesFilters = { state?: RoleState; team?: string }
/** `add` opens the form for a new role. */
export type RolesSearch = RolesFilters & { add?: 'yes' }

export const states = Object.keys(roleStateWords) as RoleState[]

export const passes =
  ({ state, team }: RolesFilters) =>
  (role: ListedRole) =>
    (!state || role.state === state) && (!team || role.team.id === team)

/** The teams that have a lead role, by name. */
export const teamsOf = (roles: ListedRole[]) =>
  [...new Map(roles.map(({ team }) => [team.id, team])).values()].toSorted((a, b) => a.name.localeCompare(b.name))
