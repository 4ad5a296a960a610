import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { LeadRole, RoleCriterion } from 'shared/model/role.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, candidacies, criteria, leadRoles, people, roleChanges, roleCriteria, teams } from '../db/schema.ts'

/** A criterion's pillar in the latest version that was published with it; null for a role's own. */
export const pillarOf = sql<
  string | null
>`(select p.name from version_criteria vc cross join framework_versions v cross join pillars p where vc.criterion_id = ${criteria.id} and v.id = vc.version_id and v.state = 'published' and p.id = vc.pillar_id order by v.number desc limit 1)`

/** What each of these roles asks for today, in order. */
export const criteriaOfRoles = query((db, of) =>
  db
    .select({
      roleId: roleCriteria.roleId,
      criterionId: criteria.id,
      name: criteria.name,
      gist: criteria.gist,
      pillar: pillarOf,
      asks: roleCriteria.asks,
      mustHave: roleCriteria.mustHave,
    })
    .from(leadRoles)
    .innerJoin(roleCriteria, and(eq(roleCriteria.roleId, leadRoles.id), eq(roleCriteria.version, leadRoles.criteriaVersion)))
    .innerJoin(criteria, eq(criteria.id, roleCriteria.criterionId))
    .where(sql`${leadRoles.id} in ${idsOf(of.roleIds)}`)
    .orderBy(asc(roleCriteria.roleId), asc(roleCriteria.position)),
)

const rolesInSight = (onlyOne: boolean) =>
  scoped((db, _within, of) =>
    db
      .select({
        id: leadRoles.id,
        title: leadRoles.title,
        state: leadRoles.state,
        team: { id: teams.id, name: teams.name },
        hiringManagerId: leadRoles.hiringManagerId,
        holderId: leadRoles.holderId,
        critical: leadRoles.critical,
        reason: leadRoles.reason,
        openedOn: leadRoles.openedOn,
        decideByOn: leadRoles.decideByOn,
        expectedOn: leadRoles.expectedOn,
        frozenAt: leadRoles.frozenAt,
        stateBeforeHold: leadRoles.stateBeforeHold,
        criteriaVersion: leadRoles.criteriaVersion,
        full: sql<boolean>`${Scope.roles}`.mapWith(Boolean),
        mayChange:
          sql<boolean>`(${Scope.myRoles} or coalesce(${leadRoles.hiringManagerId} = ${sql.placeholder('scopePerson')}, false))`.mapWith(
            Boolean,
          ),
        partnered: sql<boolean>`${Scope.partnered}`.mapWith(Boolean),
      })
      .from(leadRoles)
      .innerJoin(teams, eq(teams.id, leadRoles.teamId))
      .where(and(onlyOne ? eq(leadRoles.id, of.roleId) : undefined, sql`(${Scope.roles} or ${Scope.openNearby})`))
      .orderBy(asc(leadRoles.id)),
  )
/** Every lead role that the one who asks may see, whole or in part. */
export const allInSight = rolesInSight(false)
const oneInSight = rolesInSight(true)
type RoleRow = Awaited<ReturnType<typeof allInSight>>[number]

/** People by name: those in the directory of the one who asks, and those on the roles that are theirs to change. */
const namesOf = scoped((db, _within, of) =>
  db
    .select({ id: people.id, name: people.name, title: people.title })
    .from(people)
    .where(sql`${people.id} in ${idsOf(of.personIds)} and (${Scope.directory} or ${people.id} in ${idsOf(of.mineIds)})`),
)

/** The rows as the reader may see them: where not whole, only title, state and team. */
export async function toldRoles(db: Read, scope: Scope, rows: RoleRow[]): Promise<Omit<LeadRole, 'criteria'>[]> {
  const peopleOn = (roles: RoleRow[]) =>
    JSON.stringify(roles.flatMap(({ hiringManagerId, holderId }) => [hiringManagerId, holderId]).filter(Boolean))
  const names = await namesOf(db, scope, {
    personIds: peopleOn(rows.filter(({ full }) => full)),
    mineIds: peopleOn(rows.filter(({ mayChange }) => mayChange)),
  })
  const named = new Map(names.map((person) => [person.id, person]))
  return rows.map(({ hiringManagerId, holderId, partnered, ...row }) => {
    const role = { ...row, seesAll: row.mayChange || partnered }
    const { id, title, state, team, full, mayChange, seesAll, criteriaVersion } = role
    if (full) return { ...role, hiringManager: named.get(hiringManagerId ?? '') ?? null, holder: named.get(holderId ?? '') ?? null }
    const hidden = {
      stateBeforeHold: null,
      hiringManager: null,
      holder: null,
      critical: false,
      reason: null,
      openedOn: null,
      decideByOn: null,
      expectedOn: null,
      frozenAt: null,
    }
    return { id, title, state, team, full, mayChange, seesAll, criteriaVersion, ...hidden }
  })
}

/** One lead role that the one who asks may see, with what it asks for. */
export async function roleOf(db: Read, scope: Scope, roleId: string): Promise<LeadRole> {
  const [role] = await toldRoles(db, scope, await oneInSight(db, scope, { roleId }))
  const asked = await criteriaOfRoles(db, { roleIds: JSON.stringify([roleId]) })
  return { ...role!, criteria: asked.map(({ roleId: _, criterionId: id, ...rest }): RoleCriterion => ({ id, ...rest })) }
}

/** How a role stands, for what may be done with it next. */
export const standingOf = query((db, of) =>
  db
    .select({
      state: leadRoles.state,
      stateBeforeHold: leadRoles.stateBeforeHold,
      frozenAt: leadRoles.frozenAt,
      criteriaVersion: leadRoles.criteriaVersion,
      holderId: leadRoles.holderId,
    })
    .from(leadRoles)
    .where(eq(leadRoles.id, of.roleId)),
)

/** A role's own criteria, of all times. */
export const ownCriteriaOf = query((db, of) =>
  db.select({ id: criteria.id, name: criteria.name, gist: criteria.gist }).from(criteria).where(eq(criteria.roleId, of.roleId)),
)

/** The people whose names stand on the slate of a role. */
export const namesOnSlate = query((db, of) =>
  db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.roleId, of.roleId), isNull(candidacies.removedAt)))
    .limit(1),
)

/** How a role has changed, the newest first; what follows from someone leaving was made by nobody. */
export const changesOf = query((db, of) =>
  db
    .select({
      id: roleChanges.id,
      what: roleChanges.what,
      version: roleChanges.version,
      reason: roleChanges.reason,
      madeBy: sql<string>`coalesce(${accounts.name}, 'Understory')`,
      byAnyone: sql<boolean>`${accounts.id} is not null`.mapWith(Boolean),
      madeAt: roleChanges.madeAt,
    })
    .from(roleChanges)
    .leftJoin(accounts, eq(accounts.id, roleChanges.madeBy))
    .where(eq(roleChanges.roleId, of.roleId))
    .orderBy(desc(roleChanges.madeAt), desc(roleChanges.id)),
)

/** The teams that the one who asks leads, and those below: where they may plan a role. The uppermost come first. */
export const teamsOfMine = scoped((db) =>
  db
    .select({ id: teams.id, name: teams.name, path: teams.path, leadId: teams.leadId })
    .from(teams)
    .where(Scope.myRoles)
    .orderBy(asc(teams.path), asc(teams.id)),
)

/** The one who asks, as someone who may found a team: their reports, and the nearest team above. */
export const founderOf = query((db, of) =>
  db
    .select({
      name: people.name,
      path: people.path,
      example: people.example,
      reports: sql<number>`(select count(*) from people r where r.manager_id = people.id)`.mapWith(Number),
      teamAbove: sql<
        string | null
      >`(select t.id from teams t where t.path in ${idsOf(of.line)} and t.path <> people.path order by length(t.path) desc, t.id limit 1)`,
    })
    .from(people)
    .where(eq(people.id, of.personId)),
)
