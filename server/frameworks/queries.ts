import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { countTold, leastOutOfSight } from 'shared/domain/shares.ts'
import type { Pillar } from 'shared/model/framework.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { frameworkVersions, pillars, versionCriteria } from '../db/frameworks.ts'
import { accounts, criteria, leadRoles, people, readings, roleCriteria, teams } from '../db/schema.ts'

const inLatest = (frameworkId: unknown) =>
  sql`${versionCriteria.versionId} = (select v.id from framework_versions v where v.state = 'published' and v.framework_id = ${frameworkId} order by v.number desc limit 1)`

/** What is seen, tagged and read unless a lead role asks for something else: the latest version of the first framework. */
export const criteriaInUse = query((db, _of) =>
  db
    .select({ id: criteria.id, name: criteria.name, gist: criteria.gist, pillar: pillars.name })
    .from(versionCriteria)
    .innerJoin(criteria, eq(criteria.id, versionCriteria.criterionId))
    .innerJoin(pillars, eq(pillars.id, versionCriteria.pillarId))
    .where(inLatest(sql`(select min(f.framework_id) from framework_versions f where f.state = 'published')`))
    .orderBy(asc(pillars.position), asc(versionCriteria.position)),
)

const published = sql<boolean>`exists (select 1 from version_criteria vc join framework_versions v on v.id = vc.version_id where vc.criterion_id = criteria.id and v.state = 'published')`

/** Those of these criteria that the one who asks may use: published ones, and what a lead role in sight asks of its own. */
export const criteriaWithin = scoped((db, _within, of) =>
  db
    .select({ id: criteria.id, name: criteria.name, roleId: criteria.roleId })
    .from(criteria)
    .leftJoin(leadRoles, eq(leadRoles.id, criteria.roleId))
    .leftJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(sql`${criteria.id} in ${idsOf(of.criterionIds)}`, sql`(${published} or ${Scope.roles} or ${Scope.openNearby})`)),
)

/** The criteria of the latest version of a framework, in order; of none that was never published. */
export const latestCriteriaOf = query((db, of) =>
  db
    .select({ id: versionCriteria.criterionId })
    .from(versionCriteria)
    .innerJoin(pillars, eq(pillars.id, versionCriteria.pillarId))
    .where(inLatest(of.frameworkId))
    .orderBy(asc(pillars.position), asc(versionCriteria.position)),
)

const version = {
  id: frameworkVersions.id,
  frameworkId: frameworkVersions.frameworkId,
  name: frameworkVersions.name,
  purpose: frameworkVersions.purpose,
  grades: frameworkVersions.grades,
  origin: frameworkVersions.origin,
  licence: frameworkVersions.licence,
  attribution: frameworkVersions.attribution,
  number: frameworkVersions.number,
  state: frameworkVersions.state,
  note: frameworkVersions.note,
  publishedAt: frameworkVersions.publishedAt,
  publishedBy: accounts.name,
  criteria: sql<number>`(select count(*) from version_criteria vc where vc.version_id = ${frameworkVersions.id})`.mapWith(Number),
}
/** The versions of every framework, the first framework first, the latest version of each first. */
export const versionsOfAll = query((db, _of) =>
  db
    .select(version)
    .from(frameworkVersions)
    .leftJoin(accounts, eq(accounts.id, frameworkVersions.publishedBy))
    .orderBy(asc(frameworkVersions.frameworkId), desc(frameworkVersions.number)),
)
export const versionsOf = query((db, of) =>
  db
    .select(version)
    .from(frameworkVersions)
    .leftJoin(accounts, eq(accounts.id, frameworkVersions.publishedBy))
    .where(eq(frameworkVersions.frameworkId, of.frameworkId))
    .orderBy(desc(frameworkVersions.number)),
)

const pillarRows = query((db, of) =>
  db
    .select({ id: pillars.id, name: pillars.name, meaning: pillars.meaning })
    .from(pillars)
    .where(eq(pillars.versionId, of.versionId))
    .orderBy(asc(pillars.position)),
)
const criterion = {
  id: criteria.id,
  name: criteria.name,
  gist: criteria.gist,
  descriptors: criteria.descriptors,
  examples: criteria.examples,
  grade: criteria.grade,
  replaces: criteria.replacesId,
}
const criterionRows = query((db, of) =>
  db
    .select({ pillarId: versionCriteria.pillarId, criterion })
    .from(versionCriteria)
    .innerJoin(criteria, eq(criteria.id, versionCriteria.criterionId))
    .where(eq(versionCriteria.versionId, of.versionId))
    .orderBy(asc(versionCriteria.position)),
)
/** The pillars of one version with their criteria, in order. */
export async function pillarsOf(db: Read, versionId: string): Promise<Pillar[]> {
  const rows = Map.groupBy(await criterionRows(db, { versionId }), ({ pillarId }) => pillarId)
  return (await pillarRows(db, { versionId })).map((pillar) => ({
    ...pillar,
    criteria: (rows.get(pillar.id) ?? []).map(({ criterion }) => criterion),
  }))
}

/** Every criterion that a framework has or had, and whether it was ever published. */
export const criteriaOfFramework = query((db, of) =>
  db
    .select({ ...criterion, published: published.mapWith(Boolean) })
    .from(criteria)
    .where(eq(criteria.frameworkId, of.frameworkId)),
)

/** How many lead roles ask for criteria of a version today. */
export const rolesAsking = query((db, of) =>
  db
    .select({ roles: sql<number>`count(distinct ${leadRoles.id})`.mapWith(Number) })
    .from(versionCriteria)
    .innerJoin(roleCriteria, eq(roleCriteria.criterionId, versionCriteria.criterionId))
    .innerJoin(leadRoles, and(eq(leadRoles.id, roleCriteria.roleId), eq(leadRoles.criteriaVersion, roleCriteria.version)))
    .where(and(eq(versionCriteria.versionId, of.versionId), ne(leadRoles.state, 'cancelled'))),
)
/** People whom the one who asks can't see, with a reading on a criterion of a version: not more than it takes to tell the count. */
const readOutOfSight = scoped((db, within, of) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(
      sql`not ${within} and exists (select 1 from readings r where r.person_id = people.id and r.state = 'given' and r.superseded = 0 and r.criterion_id in (select vc.criterion_id from version_criteria vc where vc.version_id = ${of.versionId}))`,
    )
    .limit(leastOutOfSight),
)
const readingsStanding = query((db, of) =>
  db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(versionCriteria)
    .innerJoin(readings, eq(readings.criterionId, versionCriteria.criterionId))
    .where(and(eq(versionCriteria.versionId, of.versionId), eq(readings.state, 'given'), eq(readings.superseded, false))),
)
/** How many readings stand on criteria of a version today; null where that may not be told. */
export async function readingsOn(db: Read, scope: Scope, versionId: string): Promise<number | null> {
  const [{ count } = { count: 0 }] = await readingsStanding(db, { versionId })
  return count === 0 ? 0 : countTold(count, (await readOutOfSight(db, scope, { versionId })).length)
}
