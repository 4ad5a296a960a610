import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What is kept of links that work once and of tries to sign in. */

export const oneTimeLinks = sqliteTable('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text().$type<'setup' | 'sign_in' | 'export'>().notNull(),
  accountId: text('account_id'),
  /** Of an export: whom it is about. */
  personId: text('person_id'),
  endsAt: text('ends_at').notNull(),
})

export const attempts = sqliteTable('attempts', {
  name: text().primaryKey(),
  failed: integer().notNull(),
  lastAt: text('last_at').notNull(),
})
