import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Fill } from 'shared/domain/fills.ts'
import type { PathMove } from 'shared/domain/pathFacts.ts'
import { monthsBetween } from 'shared/domain/days.ts'
import type { Precedent } from 'shared/model/path.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { decisions, frozenLines } from '../db/decisions.ts'
import { moveRecords, precedents } from '../db/paths.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, leadRoles, people, teams } from '../db/schema.ts'

const slot = sql.placeholder

/** Whether the texts of a move may be read: in teams of one's own, below, and on one's own line. */
const textsInSight = (of: { all: unknown }) =>
  sql<boolean>`(${Scope.myRoles} or ${teams.path} in (select value from json_each(${slot('scopeLine')})) or ${of.all} = 'yes')`.mapWith(
    Boolean,
  )

/** Moves that were typed or imported. A person is named where the name may be shown and the reader may know them; a typed name in the reader's own subtree alone. */
const recordedIn = scoped((db, _within, of) =>
  db
    .select({
      id: precedents.id,
      team: { id: teams.id, name: teams.name },
      personId: sql<
        string | null
      >`case when ${precedents.showable} = 1 and (${Scope.directory} or ${of.all} = 'yes') then ${people.id} end`,
      name: sql<
        string | null
      >`case when ${precedents.showable} = 1 then case when ${people.id} is not null then case when ${Scope.directory} or ${of.all} = 'yes' then ${people.name} end when ${Scope.myRoles} then ${precedents.personName} end end`,
      named: sql<boolean>`(${precedents.personId} is not null or ${precedents.personName} is not null)`.mapWith(Boolean),
      showable: precedents.showable,
      textsInSight: textsInSight(of as never),
      from: precedents.fromWords,
      to: precedents.toWords,
      kind: precedents.kind,
      movedOn: precedents.movedOn,
      months: precedents.months,
      source: precedents.source,
    })
    .from(precedents)
    .innerJoin(teams, eq(teams.id, precedents.teamId))
    .leftJoin(people, eq(people.id, precedents.personId))
    .where(and(sql`${precedents.teamId} in ${idsOf(of.teamIds)}`, isNull(precedents.removedAt))),
)

/** Seats that were filled by a decision that stands: read, never copied. Who holds a seat is known to all who may know them. */
const decidedIn = scoped((db, _within, of) =>
  db
    .select({
      id: decisions.id,
      team: { id: teams.id, name: teams.name },
      personId: sql<string | null>`case when ${Scope.directory} or ${of.all} = 'yes' then ${people.id} end`,
      name: sql<string | null>`case when ${Scope.directory} or ${of.all} = 'yes' then ${people.name} end`,
      from: sql<string | null>`case when ${Scope.directory} then ${frozenLines.title} end`,
      roleId: sql<string | null>`case when ${Scope.roles} then ${leadRoles.id} end`,
      to: sql<string | null>`case when ${Scope.roles} then ${leadRoles.title} end`,
      kind: sql<NonNullable<(typeof decisions.$inferSelect)['move']>>`${decisions.move}`,
      movedOn: sql<string>`coalesce(${decisions.startOn}, ${decisions.decidedOn})`,
      hiredOn: people.hiredOn,
      outcome: decisions.outcome,
      decidedOn: decisions.decidedOn,
      openedOn: decisions.openedOn,
      inSight: sql<boolean>`${Scope.roles}`.mapWith(Boolean),
    })
    .from(decisions)
    .innerJoin(leadRoles, eq(leadRoles.id, decisions.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .leftJoin(frozenLines, and(eq(frozenLines.decisionId, decisions.id), eq(frozenLines.chosen, true)))
    .leftJoin(people, eq(people.id, decisions.personId))
    .where(
      and(
        sql`${leadRoles.teamId} in ${idsOf(of.teamIds)}`,
        ne(decisions.outcome, 'not_yet'),
        eq(decisions.superseded, false),
        sql`${decisions.move} is not null`,
      ),
    ),
)

/** Since when moves are recorded, as it was said; the latest first. */
export const recordsOf = query((db, of) =>
  db
    .select({ teamId: moveRecords.teamId, sinceOn: moveRecords.sinceOn, saidOn: moveRecords.saidOn, by: accounts.name })
    .from(moveRecords)
    .innerJoin(accounts, eq(accounts.id, moveRecords.authorId))
    .where(sql`${moveRecords.teamId} in ${idsOf(of.teamIds)}`)
    .orderBy(desc(moveRecords.saidOn), desc(moveRecords.id)),
)

type Told = Omit<Precedent, 'mayChange'>
/** Moves in some teams, recorded or decided, the latest first, as the one who asks may be told them. `all` is `yes` for an administrator. */
export async function movesIn(db: Read, scope: Scope, of: { teamIds: string; all: 'yes' | 'no' }): Promise<Told[]> {
  const recorded = (await recordedIn(db, scope, of)).map(({ personId, name, textsInSight, from, to, ...move }): Told => ({
    ...move,
    who: name === null ? null : { id: personId, name },
    from: textsInSight ? from : null,
    to: textsInSight ? to : null,
    roleId: null,
  }))
  const decided = (await decidedIn(db, scope, of)).map(({ id, team, personId, name, from, to, roleId, kind, movedOn, hiredOn }): Told => ({
    id,
    team,
    who: name === null ? null : { id: personId, name },
    from,
    to,
    roleId,
    kind,
    movedOn,
    months: hiredOn === null || hiredOn > movedOn ? null : monthsBetween(hiredOn, movedOn),
    source: 'decision',
    named: true,
    showable: true,
  }))
  return [...recorded, ...decided].sort((a, b) => b.movedOn.localeCompare(a.movedOn) || b.id.localeCompare(a.id))
}
/** Seats in some teams that were filled by a decision, for how long that took. */
export const fillsIn = async (db: Read, scope: Scope, of: { teamIds: string; all: 'yes' | 'no' }) =>
  (await decidedIn(db, scope, of)).map(({ outcome, kind, decidedOn, openedOn, inSight }): Fill => ({
    outcome: outcome === 'outside' ? 'outside' : 'in_house',
    move: kind,
    decidedOn,
    openedOn,
    inSight,
    lookBacks: [],
  }))
export const asMove = ({ id, team, kind, movedOn, months, source }: Told): PathMove => ({ id, team, kind, movedOn, months, source })

/** A recorded move as it stands, also one that was removed. */
export const precedentOf = query((db, of) =>
  db
    .select({
      id: precedents.id,
      personId: precedents.personId,
      personName: precedents.personName,
      removedAt: precedents.removedAt,
      removedBy: precedents.removedBy,
    })
    .from(precedents)
    .where(and(eq(precedents.id, of.precedentId), eq(precedents.teamId, of.teamId))),
)
