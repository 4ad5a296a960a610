import type { RolesFilters } from 'shared/domain/filters/roles.ts'

/** `add` opens the form for a new role. */
export type RolesSearch = RolesFilters & { add?: 'yes' }
