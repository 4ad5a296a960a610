import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What was agreed about a lead role, and who was there. */
export const agreements = sqliteTable('agreements', {
  id: text().primaryKey(),
  roleId: text('role_id').notNull(),
  /** Null once erasure has blanked it. */
  words: text(),
  agreedOn: text('agreed_on').notNull(),
  authorId: text('author_id').notNull(),
  recordedAt: text('recorded_at').notNull(),
  removedAt: text('removed_at'),
  erasedOn: text('erased_on'),
  writeKey: text('write_key'),
})

export const agreementPeople = sqliteTable('agreement_people', {
  id: text().primaryKey(),
  agreementId: text('agreement_id').notNull(),
  position: integer().notNull(),
  /** Of someone picked by name; whoever was only named has none. */
  personId: text('person_id'),
  name: text(),
})
