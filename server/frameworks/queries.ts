import { and, asc, eq, sql } from 'drizzle-orm'
import { Scope } from '../access/scope.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { criteria, leadRoles, pillars, teams, versionCriteria } from '../db/schema.ts'

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

const published = sql`exists (select 1 from version_criteria vc join framework_versions v on v.id = vc.version_id where vc.criterion_id = ${criteria.id} and v.state = 'published')`

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
