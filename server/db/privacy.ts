import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ErasureCount, ErasureReason } from 'shared/model/privacy.ts'
import { json } from './columns.ts'

/** That someone was erased: nothing of who they were. */
export const erasures = sqliteTable('erasures', {
  id: text().primaryKey(),
  erasedOn: text('erased_on').notNull(),
  reason: text().$type<ErasureReason>().notNull(),
  erasedBy: text('erased_by'),
  counts: json<ErasureCount[]>('counts').notNull(),
})
