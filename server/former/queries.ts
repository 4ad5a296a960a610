import { and, eq, isNull, sql } from 'drizzle-orm'
import { Scope } from '../access/scope.ts'
import { scoped } from '../db/query.ts'
import {
  aspirations,
  conversations,
  criteria,
  evidence,
  leadRoles,
  people,
  readinessCalls,
  readings,
  reportingLines,
} from '../db/schema.ts'
import { developmentActions, privateNotes, promises, talkRecords } from '../db/talks.ts'

/** How long a manager reads what they wrote about someone who no longer reports to them. */
export const readableDays = 90

const slot = sql.placeholder
const person = { personId: people.id, name: people.name }
const mine = { authorId: slot('scopeAccount') }

/** Whose line to the one who asks ended since a day, and when. */
export const endedWithMe = scoped((db, _within, of) =>
  db
    .select({ ...person, untilOn: sql<string>`max(${reportingLines.untilOn})` })
    .from(reportingLines)
    .innerJoin(people, eq(people.id, reportingLines.personId))
    .where(and(eq(reportingLines.managerId, slot('scopePerson')), Scope.formerly(of)))
    .groupBy(people.id, people.name),
)
export const wantsWritten = scoped((db, _within, of) =>
  db
    .select({
      personId: people.id,
      id: aspirations.id,
      on: aspirations.heardOn,
      direction: aspirations.direction,
      role: leadRoles.title,
      target: aspirations.target,
      words: aspirations.words,
    })
    .from(aspirations)
    .innerJoin(people, eq(people.id, aspirations.personId))
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(and(eq(aspirations.authorId, mine.authorId), isNull(aspirations.removedAt), Scope.formerly(of))),
)
export const talksWritten = scoped((db, _within, of) =>
  db
    .select({
      personId: people.id,
      id: conversations.id,
      on: sql<string>`${conversations.heldOn}`,
      discussed: talkRecords.discussed,
      carried: talkRecords.carried,
    })
    .from(conversations)
    .innerJoin(people, eq(people.id, conversations.personId))
    .leftJoin(talkRecords, and(eq(talkRecords.conversationId, conversations.id), eq(talkRecords.authorId, mine.authorId)))
    .where(and(eq(conversations.authorId, mine.authorId), eq(conversations.state, 'held'), Scope.formerly(of))),
)
export const promisesWritten = scoped((db, _within, of) =>
  db
    .select({ personId: people.id, id: promises.id, on: promises.madeOn, text: promises.words })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .where(and(eq(promises.authorId, mine.authorId), isNull(promises.removedAt), Scope.formerly(of))),
)
export const notesWritten = scoped((db, _within, of) =>
  db
    .select({ personId: people.id, id: privateNotes.id, on: privateNotes.writtenAt, text: privateNotes.words })
    .from(privateNotes)
    .innerJoin(people, eq(people.id, privateNotes.personId))
    .where(and(eq(privateNotes.authorId, mine.authorId), isNull(privateNotes.removedAt), Scope.formerly(of))),
)
export const piecesWritten = scoped((db, _within, of) =>
  db
    .select({ personId: people.id, id: evidence.id, on: evidence.happenedOn, text: evidence.what })
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.personId))
    .where(and(eq(evidence.authorId, mine.authorId), isNull(evidence.removedAt), Scope.formerly(of))),
)
export const readingsWritten = scoped((db, _within, of) =>
  db
    .select({
      personId: people.id,
      id: readings.id,
      on: readings.readOn,
      level: readings.level,
      criterion: criteria.name,
      why: readings.why,
    })
    .from(readings)
    .innerJoin(people, eq(people.id, readings.personId))
    .innerJoin(criteria, eq(criteria.id, readings.criterionId))
    .where(and(eq(readings.authorId, mine.authorId), eq(readings.state, 'given'), Scope.formerly(of))),
)
export const callsWritten = scoped((db, _within, of) =>
  db
    .select({
      personId: people.id,
      id: readinessCalls.id,
      on: readinessCalls.calledOn,
      call: readinessCalls.call,
      why: readinessCalls.rationale,
    })
    .from(readinessCalls)
    .innerJoin(people, eq(people.id, readinessCalls.personId))
    .where(and(eq(readinessCalls.authorId, mine.authorId), eq(readinessCalls.state, 'given'), Scope.formerly(of))),
)
export const stepsWritten = scoped((db, _within, of) =>
  db
    .select({ personId: people.id, id: developmentActions.id, on: developmentActions.addedOn, text: developmentActions.words })
    .from(developmentActions)
    .innerJoin(people, eq(people.id, developmentActions.personId))
    .where(and(eq(developmentActions.authorId, mine.authorId), isNull(developmentActions.removedAt), Scope.formerly(of))),
)
