import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { json } from './columns.ts'

/** The tables of the frameworks and their versions; their criteria stand with those of lead roles. */

/** Its name and purpose are those of its versions, so that a draft changes nothing that is published. */
export const frameworks = sqliteTable('frameworks', { id: text().primaryKey(), createdAt: text('created_at').notNull() })

export const frameworkVersions = sqliteTable('framework_versions', {
  id: text().primaryKey(),
  frameworkId: text('framework_id').notNull(),
  number: integer().notNull(),
  name: text().notNull(),
  purpose: text().notNull(),
  state: text().$type<'draft' | 'published'>().notNull(),
  grades: json<string[]>('grades'),
  origin: text().notNull().default(''),
  licence: text().notNull().default(''),
  attribution: text().notNull().default(''),
  note: text(),
  publishedAt: text('published_at'),
  publishedBy: text('published_by'),
})

export const pillars = sqliteTable('pillars', {
  id: text().primaryKey(),
  versionId: text('version_id').notNull(),
  name: text().notNull(),
  meaning: text().notNull(),
  position: integer().notNull(),
})

export const versionCriteria = sqliteTable('version_criteria', {
  versionId: text('version_id').notNull(),
  criterionId: text('criterion_id').notNull(),
  pillarId: text('pillar_id').notNull(),
  position: integer().notNull(),
})
