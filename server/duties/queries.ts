import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { addMonths } from 'shared/domain/days.ts'
import type { Fill } from 'shared/domain/fills.ts'
import { lookBackDue } from 'shared/domain/lookBack.ts'
import { byName } from 'shared/domain/names.ts'
import { stillToTell } from 'shared/domain/telling.ts'
import type { LookBack, Telling } from 'shared/model/decision.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { decisions, frozenLines, lookBacks } from '../db/decisions.ts'
import { standsOnIt } from '../decisions/queries.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, leadRoles, people, teams } from '../db/schema.ts'

const slot = sql.placeholder
const decider = alias(people, 'decider')

/** Decisions by which a seat was filled and that stand. */
const standing = and(inArray(decisions.outcome, ['in_house', 'outside']), eq(decisions.superseded, false))
const mayChange = sql`(${Scope.myRoles} or ${leadRoles.hiringManagerId} = ${slot('scopePerson')})`
/** Whether who decided still has the role to change; where not, its duties are those of who hires for it now. */
const deciderStands = sql`(${accounts.disabledAt} is null and ${decider.id} is not null and (coalesce(${leadRoles.hiringManagerId} = ${decider.id}, false) or ${teams.path} <> '' and substr(${teams.path}, 1, length(${decider.path})) = ${decider.path}))`
const mine = sql`(${mayChange} and (${decisions.decidedBy} = ${slot('scopeAccount')} or not ${deciderStands} and ${leadRoles.hiringManagerId} = ${slot('scopePerson')}))`

const untold = {
  decisionId: decisions.id,
  lineId: frozenLines.id,
  role: { id: leadRoles.id, title: leadRoles.title },
  person: { id: sql<string>`${people.id}`, name: sql<string>`${people.name}`, title: people.title },
  mine: sql<boolean>`coalesce(${people.managerId} = ${slot('scopePerson')}, false)`.mapWith(Boolean),
  decidedOn: decisions.decidedOn,
  outcome: decisions.outcome,
  superseded: decisions.superseded,
  outside: frozenLines.outside,
  chosen: frozenLines.chosen,
  toldOn: frozenLines.toldOn,
  personId: frozenLines.personId,
  leftOn: people.leftOn,
  deciderId: sql<string | null>`${decider.id}`,
}
const untoldWhere = (within: (of: Record<string, unknown>) => ReturnType<typeof sql>) =>
  scoped((db, _within, of) =>
    db
      .select(untold)
      .from(decisions)
      .innerJoin(frozenLines, eq(frozenLines.decisionId, decisions.id))
      .innerJoin(leadRoles, eq(leadRoles.id, decisions.roleId))
      .innerJoin(teams, eq(teams.id, leadRoles.teamId))
      .innerJoin(accounts, eq(accounts.id, decisions.decidedBy))
      .leftJoin(decider, eq(decider.id, accounts.personId))
      .innerJoin(people, eq(people.id, frozenLines.personId))
      .where(and(standing, isNull(frozenLines.toldOn), sql`${frozenLines.personId} <> ${slot('scopePerson')}`, within(of)))
      .orderBy(asc(decisions.decidedAt), asc(frozenLines.id)),
  )
const untoldOfMine = untoldWhere(() => mine)
const untoldOnRoles = untoldWhere((of) => sql`${decisions.roleId} in ${idsOf(of.roleIds)} and ${mayChange}`)

const toTell = (rows: Awaited<ReturnType<typeof untoldOfMine>>, today: string): Telling[] =>
  rows
    .filter((row) => stillToTell([row], row, today).length > 0)
    .map(({ decisionId, lineId, role, person, mine, decidedOn }) => ({ decisionId, lineId, role, person, mine, decidedOn }))

/** Whom the one who asks has to tell, the earliest decision first. */
export const tellingsOf = async (db: Read, scope: Scope, today: string) => toTell(await untoldOfMine(db, scope), today)

/** Who is still to be told about these roles, by name, where they are the reader's to change. */
export const tellingsOn = async (db: Read, scope: Scope, today: string, roleIds: readonly string[]) =>
  roleIds.length === 0
    ? []
    : toTell(await untoldOnRoles(db, scope, { roleIds: JSON.stringify(roleIds) }), today).toSorted((a, b) => byName(a.person, b.person))

const answersOf = scoped((db, _within, of) =>
  db
    .select({
      id: lookBacks.id,
      decisionId: lookBacks.decisionId,
      afterMonths: lookBacks.afterMonths,
      stillThere: lookBacks.stillThere,
      sameAgain: lookBacks.sameAgain,
      words: sql<string | null>`case when ${standsOnIt} then null else ${lookBacks.words} end`,
      author: accounts.name,
      answeredOn: lookBacks.answeredOn,
    })
    .from(lookBacks)
    .innerJoin(decisions, eq(decisions.id, lookBacks.decisionId))
    .innerJoin(accounts, eq(accounts.id, lookBacks.authorId))
    .where(sql`${lookBacks.decisionId} in ${idsOf(of.decisionIds)}`)
    .orderBy(desc(lookBacks.answeredAt), desc(lookBacks.id)),
)

/** What was said when these decisions were looked back at, the newest first. */
export const lookBacksOf = (db: Read, scope: Scope, decisionIds: readonly string[]): Promise<LookBack[]> =>
  answersOf(db, scope, { decisionIds: JSON.stringify(decisionIds) })

/** One line of a decision, for telling the person. */
export const lineOfDecision = query((db, of) =>
  db
    .select({ id: frozenLines.id, outside: frozenLines.outside, chosen: frozenLines.chosen, personId: frozenLines.personId })
    .from(frozenLines)
    .where(and(eq(frozenLines.id, of.lineId), eq(frozenLines.decisionId, of.decisionId))),
)

const takenOfMine = scoped((db, _within, of) =>
  db
    .select({
      id: decisions.id,
      outcome: decisions.outcome,
      superseded: decisions.superseded,
      decidedOn: decisions.decidedOn,
      startOn: decisions.startOn,
      role: { id: leadRoles.id, title: leadRoles.title },
      who: frozenLines.name,
    })
    .from(decisions)
    .innerJoin(leadRoles, eq(leadRoles.id, decisions.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .innerJoin(accounts, eq(accounts.id, decisions.decidedBy))
    .leftJoin(decider, eq(decider.id, accounts.personId))
    .leftJoin(frozenLines, and(eq(frozenLines.decisionId, decisions.id), eq(frozenLines.chosen, true)))
    .where(and(standing, lte(decisions.decidedOn, of.until), mine))
    .orderBy(asc(decisions.decidedAt), asc(decisions.id)),
)

/** The decisions that the one who asks is to look back at, the earliest first. */
export async function lookBacksDueOf(db: Read, scope: Scope, today: string) {
  const taken = await takenOfMine(db, scope, { until: addMonths(today, -6) })
  const answered = Map.groupBy(
    await lookBacksOf(
      db,
      scope,
      taken.map(({ id }) => id),
    ),
    ({ decisionId }) => decisionId,
  )
  return taken.flatMap((decision) => {
    const before = (answered.get(decision.id) ?? []).map(({ afterMonths }) => afterMonths)
    const afterMonths = lookBackDue(decision, before, today)
    const { id: decisionId, role, who, decidedOn } = decision
    return afterMonths === null ? [] : [{ decisionId, role, who, afterMonths, decidedOn }]
  })
}

const everyFill = scoped((db) =>
  db
    .select({
      id: decisions.id,
      outcome: sql<'in_house' | 'outside'>`${decisions.outcome}`,
      move: decisions.move,
      decidedOn: decisions.decidedOn,
      openedOn: decisions.openedOn,
      inSight: sql<boolean>`coalesce(${mayChange}, false)`.mapWith(Boolean),
    })
    .from(decisions)
    .innerJoin(leadRoles, eq(leadRoles.id, decisions.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(standing),
)

/** Every seat that was filled by a decision that stands, with what was said of it since: to be counted, never listed. */
export async function fillsToCount(db: Read, scope: Scope): Promise<Fill[]> {
  const fills = await everyFill(db, scope)
  const answers = Map.groupBy(
    await lookBacksOf(
      db,
      scope,
      fills.map(({ id }) => id),
    ),
    ({ decisionId }) => decisionId,
  )
  return fills.map(({ id, ...fill }) => ({ ...fill, lookBacks: answers.get(id) ?? [] }))
}
