import { and, asc, eq, gt, gte, isNull, lte, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { Scope } from '../access/scope.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, aspirations, conversations, evidence, leadRoles, people, reportingLines, settings, teams } from '../db/schema.ts'

export const personOfId = query((db, of) =>
  db.select({ id: people.id, name: people.name, title: people.title, path: people.path }).from(people).where(eq(people.id, of.personId)),
)

/** Someone whom the one who asks may know by name. */
export const memberWithin = scoped((db, _within, of) =>
  db
    .select({ id: people.id, name: people.name, title: people.title, path: people.path })
    .from(people)
    .where(and(eq(people.id, of.personId), sql`${Scope.directory}`)),
)

/** Someone as the administrators' commands need them. */
export const memberOfId = query((db, of) =>
  db
    .select({
      id: people.id,
      name: people.name,
      teamId: people.teamId,
      managerId: people.managerId,
      segment: people.segment,
      path: people.path,
      leftOn: people.leftOn,
    })
    .from(people)
    .where(eq(people.id, of.personId)),
)
const holding = (column: typeof people.email | typeof people.login | typeof people.externalId) =>
  query((db, of) =>
    db
      .select({ name: people.name })
      .from(people)
      .where(and(eq(column, of.value), ne(people.id, of.personId))),
  )
export const holderOf = { email: holding(people.email), login: holding(people.login), externalId: holding(people.externalId) }

export const teamsUnder = query((db, of) =>
  db
    .selectDistinct({ teamId: people.teamId })
    .from(people)
    .where(and(gte(people.path, of.from), sql`${people.path} < ${of.to}`)),
)

const line = {
  id: reportingLines.id,
  personId: reportingLines.personId,
  managerId: reportingLines.managerId,
  sinceOn: reportingLines.sinceOn,
  untilOn: reportingLines.untilOn,
}
const leader = alias(people, 'leader')
/** The day up to which the tree says what the lines say; nothing before the first time. */
export const settledOn = query((db) => db.select({ day: settings.value }).from(settings).where(eq(settings.name, 'settledOn')))
/** Lines that have begun after a day and by today, hold, and are not yet what the tree says. */
export const startedLines = query((db, of) =>
  db
    .select({ ...line, beforeId: people.managerId, managerLeftOn: leader.leftOn })
    .from(reportingLines)
    .innerJoin(people, eq(people.id, reportingLines.personId))
    .innerJoin(leader, eq(leader.id, reportingLines.managerId))
    .where(
      and(
        gt(reportingLines.sinceOn, of.after),
        lte(reportingLines.sinceOn, of.today),
        gt(reportingLines.untilOn, of.today),
        sql`coalesce(${people.managerId}, '') <> ${reportingLines.managerId}`,
      ),
    )
    .orderBy(asc(reportingLines.sinceOn), asc(reportingLines.id)),
)
/** People whose line has ended after a day and by today, with no other after it, and who still stand under the manager. */
export const endedLines = query((db, of) =>
  db
    .selectDistinct({ personId: people.id, managerId: sql<null>`null`, beforeId: people.managerId })
    .from(reportingLines)
    .innerJoin(people, eq(people.id, reportingLines.personId))
    .where(
      and(
        gt(reportingLines.untilOn, of.after),
        lte(reportingLines.untilOn, of.today),
        sql`${people.managerId} is not null`,
        sql`not exists (select 1 from reporting_lines l where l.person_id = ${people.id} and l.since_on <= ${of.today} and l.until_on > ${of.today})`,
      ),
    ),
)
/** Those who have left by today and still stand in the tree or in a lead role, the first to leave first. */
export const dueLeavers = query((db, of) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        lte(people.leftOn, of.today),
        sql`(${people.managerId} is not null or exists (select 1 from people r where r.manager_id = ${people.id}) or exists (select 1 from teams t where t.lead_id = ${people.id}) or ${people.id} in (select r.holder_id from lead_roles r) or ${people.id} in (select r.hiring_manager_id from lead_roles r))`,
      ),
    )
    .orderBy(asc(sql`coalesce(${people.leftOn}, '')`), asc(people.id)),
)
export const leaversWithAccount = query((db, of) =>
  db
    .select({ personId: accounts.personId })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(and(lte(people.leftOn, of.today), isNull(accounts.disabledAt))),
)

const here = (of: Record<string, unknown>) => sql`coalesce(${people.leftOn}, '9999-12-31') > ${of.today}`
const manager = alias(people, 'manager')
const reports = sql<number>`(select count(*) from people r where r.manager_id = ${people.id})`.mapWith(Number)
const card = {
  id: people.id,
  name: people.name,
  title: people.title,
  email: people.email,
  login: people.login,
  externalId: people.externalId,
  location: people.location,
  teamId: people.teamId,
  teamName: teams.name,
  managerId: people.managerId,
  managerName: manager.name,
  hiredOn: people.hiredOn,
  inRoleSinceOn: people.inRoleSinceOn,
  leftOn: people.leftOn,
  path: people.path,
}
/** The whole directory, for administrators; nobody else is asked this. */
export const everyCard = query((db, of) =>
  db
    .select({ ...card, reports })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(here(of)),
)
export const cardsOfLeavers = query((db, of) =>
  db
    .select({ ...card, reports })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(lte(people.leftOn, of.today)),
)
export const cardOfId = query((db, of) =>
  db
    .select({ ...card, reports })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(eq(people.id, of.personId)),
)
/** The directory as far as the one who asks may know it. */
const cardInSight = { ...card, managerName: sql<string | null>`${Scope.managerName(manager)}` }
export const cardsWithin = scoped((db) =>
  db
    .select(cardInSight)
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(sql`${Scope.directory}`),
)
export const cardWithin = scoped((db, _within, of) =>
  db
    .select(cardInSight)
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(and(eq(people.id, of.personId), sql`${Scope.directory}`)),
)
export const reportsWithin = scoped((db, _within, of) =>
  db
    .select({ reports: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(and(eq(people.managerId, of.personId), sql`${Scope.directory}`)),
)

export const linesOf = query((db, of) =>
  db
    .select({ ...line, managerName: people.name })
    .from(reportingLines)
    .innerJoin(people, eq(people.id, reportingLines.managerId))
    .where(eq(reportingLines.personId, of.personId))
    .orderBy(asc(reportingLines.sinceOn), asc(reportingLines.id)),
)

const team = { id: teams.id, name: teams.name, parentId: teams.parentId, leadId: people.id, leadName: people.name, leadTitle: people.title }
export const everyTeam = query((db) => db.select(team).from(teams).leftJoin(people, eq(people.id, teams.leadId)))
/** Teams that stand under the one who asks or on their line, and those of the people they may know. */
export const teamsWithin = scoped((db, _within, of) =>
  db
    .select(team)
    .from(teams)
    .leftJoin(people, and(eq(people.id, teams.leadId), sql`${Scope.directory}`))
    .where(
      sql`(${Scope.myRoles} or ${teams.path} in (select value from json_each(${sql.placeholder('scopeLine')})) or ${teams.id} in (select value from json_each(${of.teamIds})))`,
    ),
)
export const membersByTeam = query((db, of) =>
  db
    .select({ teamId: people.teamId, people: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(here(of))
    .groupBy(people.teamId),
)
export const membersByTeamWithin = scoped((db) =>
  db
    .select({ teamId: people.teamId, people: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(sql`${Scope.directory}`)
    .groupBy(people.teamId),
)

const slot = sql.placeholder
/** Everyone under the one who asks: the latest that they said they want, as far as that may be known, and the last conversation held. */
export const rowsWithin = scoped((db, within) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      team: teams.name,
      managerId: sql<string | null>`${Scope.managerId(manager)}`,
      manager: sql<string | null>`${Scope.managerName(manager)}`,
      direction: aspirations.direction,
      horizon: aspirations.horizon,
      targetRoleId: aspirations.targetRoleId,
      targetRoleTitle: leadRoles.title,
      target: aspirations.target,
      heardOn: aspirations.heardOn,
      lastHeldOn: sql<string | null>`(select max(c.held_on) from ${conversations} c where c.person_id = ${people.id} and c.state = 'held')`,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .leftJoin(
      aspirations,
      sql`${aspirations.id} = (select a.id from aspirations a where a.person_id = ${people.id} and a.removed_at is null and (a.visibility = 'chain' or a.author_id = ${slot('scopeAccount')} or a.visibility = 'pair' and ${Scope.managed}) order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)`,
    )
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(within),
)
/** How many pieces since a day the one who asks may read of each person under them. */
export const piecesWithin = scoped((db, within, of) =>
  db
    .select({ personId: evidence.personId, pieces: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .crossJoin(evidence)
    .where(
      and(within, eq(evidence.personId, people.id), gte(evidence.happenedOn, of.since), isNull(evidence.removedAt), sql`${Scope.readable}`),
    )
    .groupBy(evidence.personId),
)

/** People here whom this text names by id, by the organisation's own id, or by e-mail address. */
export const peopleNamed = query((db, of) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(sql`(${people.id} = ${of.text} or ${people.externalId} = ${of.text} or ${people.email} = ${of.lower})`, here(of))),
)
