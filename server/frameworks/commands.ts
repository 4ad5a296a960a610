import { and, eq, sql } from 'drizzle-orm'
import { firstManager } from 'shared/domain/starters/firstManager.ts'
import { leading } from 'shared/domain/starters/leading.ts'
import { withoutReports } from 'shared/domain/starters/withoutReports.ts'
import type { CriterionDraft, FrameworkDraft } from 'shared/model/framework.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { idsOf } from '../db/query.ts'
import { frameworkVersions, frameworks, pillars, versionCriteria } from '../db/frameworks.ts'
import { criteria } from '../db/schema.ts'

/** A criterion of a draft: one that stands already, or new words, and what these take the place of. */
type Settled = Omit<CriterionDraft, 'id' | 'grade'> & { grade: string | null; keptId: string | null; replacesId: string | null }
export type SettledDraft = Omit<FrameworkDraft, 'pillars'> & {
  pillars: (Omit<FrameworkDraft['pillars'][number], 'criteria'> & { criteria: Settled[] })[]
}

/** The frameworks that come with the product, the one in use first; nothing where there are frameworks already. */
export async function publishStarters(tx: Tx, now: string) {
  if ((await tx.db.select({ id: frameworks.id }).from(frameworks).limit(1)).length > 0) return
  for (const starter of [leading, firstManager, withoutReports]) {
    const settled = starter.pillars.map((pillar) => ({
      ...pillar,
      criteria: pillar.criteria.map((criterion) => ({ ...criterion, grade: null, keptId: null, replacesId: null })),
    }))
    const frameworkId = await createFramework(tx, { ...starter, pillars: settled }, now)
    await publishDraft(tx, frameworkId, { note: 'The version that came with Understory.', publishedAt: now, publishedBy: null })
  }
}

export async function createFramework(tx: Tx, draft: SettledDraft, now: string): Promise<string> {
  const id = newId()
  await tx.db.insert(frameworks).values({ id, createdAt: now })
  await writeDraft(tx, id, 1, draft)
  return id
}

const draftOf = (frameworkId: string) => and(eq(frameworkVersions.frameworkId, frameworkId), eq(frameworkVersions.state, 'draft'))

/** Writes the draft anew; what it held before and nobody published goes. */
export async function writeDraft(tx: Tx, frameworkId: string, number: number, draft: SettledDraft) {
  const { name, purpose, grades = [], source, pillars: parts } = draft
  const versionId = newId()
  await tx.db.delete(frameworkVersions).where(draftOf(frameworkId))
  await tx.db.insert(frameworkVersions).values({ id: versionId, frameworkId, number, name, purpose, grades, ...source, state: 'draft' })
  const standing: string[] = []
  for (const [position, pillar] of parts.entries()) {
    const pillarId = newId()
    await tx.db.insert(pillars).values({ id: pillarId, versionId, name: pillar.name, meaning: pillar.meaning, position })
    for (const [at, { keptId, ...words }] of pillar.criteria.entries()) {
      const criterionId = keptId ?? newId()
      if (keptId === null) await tx.db.insert(criteria).values({ id: criterionId, frameworkId, ...words })
      await tx.db.insert(versionCriteria).values({ versionId, criterionId, pillarId, position: at })
      standing.push(criterionId)
    }
  }
  await dropUnpublished(tx, frameworkId, standing)
}

/** Criteria that stand in no version are words that nobody but their author saw: nothing can rest on them. */
const dropUnpublished = (tx: Tx, frameworkId: string, except: string[]) =>
  tx.db
    .delete(criteria)
    .where(
      and(
        eq(criteria.frameworkId, frameworkId),
        sql`${criteria.id} not in ${idsOf(JSON.stringify(except))}`,
        sql`not exists (select 1 from version_criteria vc where vc.criterion_id = ${criteria.id})`,
        sql`not exists (select 1 from criteria n where n.replaces_id = ${criteria.id})`,
      ),
    )

/** Throws the draft away, and the framework with it where it was never published. */
export async function discardDraft(tx: Tx, frameworkId: string, only: boolean) {
  await tx.db.delete(frameworkVersions).where(draftOf(frameworkId))
  await dropUnpublished(tx, frameworkId, [])
  if (only) await tx.db.delete(frameworks).where(eq(frameworks.id, frameworkId))
}

export const publishDraft = (tx: Tx, frameworkId: string, by: { note: string; publishedAt: string; publishedBy: string | null }) =>
  tx.db
    .update(frameworkVersions)
    .set({ state: 'published', ...by })
    .where(draftOf(frameworkId))
