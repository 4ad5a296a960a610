import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json } from './columns.ts'

/** The tables behind imports that can be undone. */

export const imports = sqliteTable('imports', {
  id: text().primaryKey(),
  kind: text().$type<'people' | 'history'>().notNull(),
  fileName: text('file_name').notNull(),
  accountId: text('account_id'),
  madeAt: text('made_at').notNull(),
  counts: json<Record<string, number>>('counts').notNull(),
  undoneAt: text('undone_at'),
})

export type Imaged = 'person' | 'line' | 'team' | 'account' | 'role' | 'roleChange'
/** How a row stood before an import changed it, and after; null is a row that was not there. */
export const importImages = sqliteTable('import_images', {
  importId: text('import_id').notNull(),
  about: text().$type<Imaged>().notNull(),
  rowId: text('row_id').notNull(),
  stood: text(),
  stands: text(),
})

/** Further seats of someone, with their dates. */
export const secondarySeats = sqliteTable('secondary_seats', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  title: text(),
  teamId: text('team_id'),
  managerId: text('manager_id'),
  sinceOn: text('since_on').notNull(),
  untilOn: text('until_on').notNull(),
  importId: text('import_id'),
})
