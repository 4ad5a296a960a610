import { and, eq, gte, or, sql } from 'drizzle-orm'
import { Scope } from '../access/scope.ts'
import { scoped } from '../db/query.ts'
import { precedents } from '../db/paths.ts'
import { aspirations, evidence, leadRoles, people, teams } from '../db/schema.ts'
import { developmentActions, privateNotes, promises } from '../db/talks.ts'

const slot = sql.placeholder
const person = { id: people.id, name: people.name }

/** Pieces that the one who asks wrote and removed, on people who are still under them. */
export const removedPieces = scoped((db, within, of) =>
  db
    .select({ id: evidence.id, person, text: evidence.what, removedAt: sql<string>`${evidence.removedAt}` })
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.personId))
    .where(and(eq(evidence.authorId, slot('scopeAccount')), gte(evidence.removedAt, of.since), within)),
)

/** What follows is restored by the manager now alone. */
const managed = Scope.managed

export const removedAspirations = scoped((db, within, of) =>
  db
    .select({
      id: aspirations.id,
      person,
      direction: aspirations.direction,
      target: aspirations.target,
      targetRoleTitle: leadRoles.title,
      heardOn: aspirations.heardOn,
      removedAt: sql<string>`${aspirations.removedAt}`,
    })
    .from(aspirations)
    .innerJoin(people, eq(people.id, aspirations.personId))
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(and(eq(aspirations.authorId, slot('scopeAccount')), gte(aspirations.removedAt, of.since), managed, within)),
)

export const removedPromises = scoped((db, within, of) =>
  db
    .select({ id: promises.id, person, text: promises.words, removedAt: sql<string>`${promises.removedAt}` })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .where(and(eq(promises.authorId, slot('scopeAccount')), gte(promises.removedAt, of.since), managed, within)),
)

export const removedActions = scoped((db, within, of) =>
  db
    .select({ id: developmentActions.id, person, text: developmentActions.words, removedAt: sql<string>`${developmentActions.removedAt}` })
    .from(developmentActions)
    .innerJoin(people, eq(people.id, developmentActions.personId))
    .where(and(eq(developmentActions.authorId, slot('scopeAccount')), gte(developmentActions.removedAt, of.since), managed, within)),
)

/** My private notes on people whom I manage, or did until lately. */
export const removedNotes = scoped((db, within, of) =>
  db
    .select({ id: privateNotes.id, person, text: privateNotes.words, removedAt: sql<string>`${privateNotes.removedAt}` })
    .from(privateNotes)
    .innerJoin(people, eq(people.id, privateNotes.personId))
    .where(
      and(
        eq(privateNotes.authorId, slot('scopeAccount')),
        gte(privateNotes.removedAt, of.since),
        or(and(managed, within), Scope.formerly({ today: of.today, since: of.leftSince })),
      ),
    ),
)

/** Moves that the one who asks removed, and the team of each. */
export const removedMoves = scoped((db, _within, of) =>
  db
    .select({
      id: precedents.id,
      team: { id: teams.id, name: teams.name },
      path: teams.path,
      leadId: teams.leadId,
      kind: precedents.kind,
      to: precedents.toWords,
      movedOn: precedents.movedOn,
      removedAt: sql<string>`${precedents.removedAt}`,
    })
    .from(precedents)
    .innerJoin(teams, eq(teams.id, precedents.teamId))
    .where(and(eq(precedents.removedBy, slot('scopeAccount')), gte(precedents.removedAt, of.since))),
)
