import { firstManager } from 'shared/domain/starters/firstManager.ts'
import { leading } from 'shared/domain/starters/leading.ts'
import { withoutReports } from 'shared/domain/starters/withoutReports.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { criteria, frameworks, frameworkVersions, pillars, versionCriteria } from '../db/schema.ts'

/** The frameworks that come with the product, the one in use first; nothing where there are frameworks already. */
export async function publishStarters(tx: Tx, now: string) {
  if ((await tx.db.select({ id: frameworks.id }).from(frameworks).limit(1)).length > 0) return
  for (const { pillars: parts, name, purpose } of [leading, firstManager, withoutReports]) {
    const frameworkId = newId()
    const versionId = newId()
    await tx.db.insert(frameworks).values({ id: frameworkId, createdAt: now })
    await tx.db
      .insert(frameworkVersions)
      .values({ id: versionId, frameworkId, number: 1, name, purpose, state: 'published', note: 'The version that came with Understory.', publishedAt: now })
    for (const [position, pillar] of parts.entries()) {
      const pillarId = newId()
      await tx.db.insert(pillars).values({ id: pillarId, versionId, name: pillar.name, meaning: pillar.meaning, position })
      for (const [at, criterion] of pillar.criteria.entries()) {
        const criterionId = newId()
        await tx.db.insert(criteria).values({ id: criterionId, frameworkId, ...criterion })
        await tx.db.insert(versionCriteria).values({ versionId, criterionId, pillarId, position: at })
      }
    }
  }
}
