import { and, asc, eq, gt, gte, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { Scope } from '../access/scope.ts'
import { query, scoped } from '../db/query.ts'
import { aspirations, conversations, evidence, people, readinessCalls, readings, reportingLines } from '../db/schema.ts'
import { developmentActions, handovers, privateNotes } from '../db/talks.ts'

const reportsTo = (of: Record<string, unknown>) =>
  sql`${reportingLines.personId} = ${of.personId} and ${reportingLines.managerId} = ${of.fromId} and ${reportingLines.sinceOn} <= ${of.today} and ${reportingLines.untilOn} > ${of.today}`

/** The day from which on someone reports to this manager, in the line that holds today. */
export const lineNow = query((db, of) => db.select({ sinceOn: reportingLines.sinceOn }).from(reportingLines).where(reportsTo(of)))

/** What was agreed with someone in the line that holds today: what they said in an earlier one to the same manager is over. */
export const agreedWith = query((db, of) =>
  db
    .select({ words: handovers.words, talks: handovers.talks, agreedOn: handovers.agreedOn })
    .from(handovers)
    .innerJoin(reportingLines, gte(handovers.agreedOn, reportingLines.sinceOn))
    .where(and(eq(handovers.personId, of.personId), eq(handovers.fromId, of.fromId), reportsTo(of))),
)

/** The line that follows, where one is written down; its manager by name where the one who asks may know them. */
export const nextLine = scoped((db, _within, of) =>
  db
    .select({ manager: sql<string | null>`case when ${Scope.directory} then ${people.name} end`, fromOn: reportingLines.sinceOn })
    .from(reportingLines)
    .innerJoin(people, eq(people.id, reportingLines.managerId))
    .where(and(eq(reportingLines.personId, of.personId), gt(reportingLines.sinceOn, of.today)))
    .orderBy(asc(reportingLines.sinceOn))
    .limit(1),
)

const next = alias(reportingLines, 'next')
/** Reports of the one who asks for whom another manager is written down from a later day on, and nothing was agreed in the line of now. */
export const handoversDue = scoped((db, within, of) =>
  db
    .select({ person: { id: people.id, name: people.name }, fromOn: next.sinceOn })
    .from(people)
    .innerJoin(
      reportingLines,
      sql`${reportingLines.personId} = ${people.id} and ${reportingLines.managerId} = ${people.managerId} and ${reportingLines.sinceOn} <= ${of.today} and ${reportingLines.untilOn} > ${of.today}`,
    )
    .innerJoin(next, and(eq(next.personId, people.id), eq(next.sinceOn, reportingLines.untilOn)))
    .where(
      and(
        eq(people.managerId, sql.placeholder('scopePerson')),
        sql`${next.managerId} <> ${people.managerId}`,
        sql`not exists (select 1 from handovers h where h.person_id = ${people.id} and h.from_id = ${people.managerId} and h.agreed_on >= ${reportingLines.sinceOn})`,
        within,
      ),
    )
    .orderBy(asc(next.sinceOn), asc(people.id)),
)

const n = (condition: ReturnType<typeof sql>) => sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number)
const mine = (author: typeof evidence.authorId | typeof developmentActions.authorId) => sql`${author} = ${sql.placeholder('scopeAccount')}`
export const wantsToPass = scoped((db, within, of) =>
  db
    .select({
      pass: n(sql`${aspirations.visibility} <> 'private'`),
      words: n(
        sql`${aspirations.visibility} <> 'private' and ${aspirations.authorId} = ${of.accountId} and coalesce(${aspirations.words}, '') <> ''`,
      ),
    })
    .from(aspirations)
    .innerJoin(people, eq(people.id, aspirations.personId))
    .where(and(eq(aspirations.personId, of.personId), isNull(aspirations.removedAt), within)),
)
export const evidenceToPass = scoped((db, within, of) =>
  db
    .select({
      pass: n(sql`${evidence.visibility} <> 'private'`),
      stay: n(sql`${evidence.visibility} = 'private' and ${mine(evidence.authorId)}`),
    })
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.personId))
    .where(and(eq(evidence.personId, of.personId), isNull(evidence.removedAt), within)),
)
export const stepsToPass = scoped((db, within, of) =>
  db
    .select({
      pass: n(sql`${developmentActions.visibility} <> 'private'`),
      stay: n(sql`${developmentActions.visibility} = 'private' and ${mine(developmentActions.authorId)}`),
    })
    .from(developmentActions)
    .innerJoin(people, eq(people.id, developmentActions.personId))
    .where(and(eq(developmentActions.personId, of.personId), isNull(developmentActions.removedAt), within)),
)
const counted = sql<number>`count(*)`.mapWith(Number)
export const readingsToPass = query((db, of) =>
  db
    .select({ n: counted })
    .from(readings)
    .where(and(eq(readings.personId, of.personId), eq(readings.state, 'given'), eq(readings.superseded, false))),
)
export const callsToPass = query((db, of) =>
  db
    .select({ n: counted })
    .from(readinessCalls)
    .where(and(eq(readinessCalls.personId, of.personId), eq(readinessCalls.state, 'given'), eq(readinessCalls.superseded, false))),
)
export const talksToPass = query((db, of) =>
  db
    .select({ n: counted })
    .from(conversations)
    .where(and(eq(conversations.personId, of.personId), eq(conversations.authorId, of.accountId), eq(conversations.state, 'held'))),
)
export const notesToKeep = query((db, of) =>
  db
    .select({ n: counted })
    .from(privateNotes)
    .where(and(eq(privateNotes.personId, of.personId), eq(privateNotes.authorId, of.accountId), isNull(privateNotes.removedAt))),
)
