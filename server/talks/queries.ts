import { and, asc, desc, eq, gt, gte, isNull, lte, ne, sql } from 'drizzle-orm'
import { type Around, bringUp, type Gap } from 'shared/domain/bringUp.ts'
import { aspirationCurrency, matchesRole } from 'shared/domain/currency.ts'
import { addDays } from 'shared/domain/days.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { Actor } from 'shared/domain/may.ts'
import type { Windows } from 'shared/domain/windows.ts'
import type { Aspiration } from 'shared/model/aspiration.ts'
import type { PastTalk, Promised } from 'shared/model/talk.ts'
import { type PersonFound, roleWithin } from '../access/queries.ts'
import { Scope } from '../access/scope.ts'
import { aspirationsOf } from '../aspirations/queries.ts'
import type { Read } from '../db/database.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, conversations, evidence, leadRoles, people, teams } from '../db/schema.ts'
import { privateNotes, promises, talkCorrections, talkDrafts, talkPoints, talkRecords } from '../db/talks.ts'
import { tagsOf } from '../evidence/queries.ts'
import { piecesOn } from '../home/queries.ts'
import type { Ask } from '../path/queries.ts'
import { pathOfPerson } from '../personPath/queries.ts'
import { currentReadingsOf } from '../readings/queries.ts'
import { saidOf } from '../rhythm/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'

const slot = sql.placeholder
/** What is said in conversations is its author's alone, and only while they manage the person. */
const managed = Scope.managed
const mine = (table: typeof promises | typeof talkPoints | typeof privateNotes | typeof conversations | typeof talkCorrections) =>
  and(eq(table.authorId, slot('scopeAccount')), managed)

/** And as the person agreed at a hand-over, to read for the manager now; private notes and what is still to be brought up never. */
const handedOn = (author: typeof conversations.authorId | typeof promises.authorId | typeof talkCorrections.authorId) =>
  sql`(${author} = ${slot('scopeAccount')} and ${managed} or ${managed} and ${people.managerId} = ${slot('scopePerson')} and ${Scope.passedOn(author, 'talks')})`

const promise = {
  id: promises.id,
  text: promises.words,
  owner: promises.owner,
  dueOn: promises.dueOn,
  state: promises.state,
  why: promises.why,
  madeOn: promises.madeOn,
  closedOn: promises.closedOn,
}
const openPromises = scoped((db, within, of) =>
  db
    .select(promise)
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .where(and(eq(promises.personId, of.personId), eq(promises.state, 'open'), isNull(promises.removedAt), mine(promises), within)),
)
/** Promises between me and someone whom I manage that are still open: the nearest day first, then those without one. */
export async function openPromisesOf(db: Read, scope: Scope, personId: string): Promise<Promised[]> {
  return (await openPromises(db, scope, { personId })).sort(
    (a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.id.localeCompare(b.id),
  )
}
/** One promise of mine, taken back or not. */
export const ownPromise = scoped((db, within, of) =>
  db
    .select({ ...promise, removedAt: promises.removedAt })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .where(and(eq(promises.id, of.promiseId), eq(promises.personId, of.personId), mine(promises), within)),
)

/** Points that I wrote down to bring up with someone and that no conversation has come to yet. */
const openPointsOf = scoped((db, within, of) =>
  db
    .select({ id: talkPoints.id, text: talkPoints.words, addedOn: talkPoints.addedOn, leftOpenOn: talkPoints.leftOpenOn })
    .from(talkPoints)
    .innerJoin(people, eq(people.id, talkPoints.personId))
    .where(and(eq(talkPoints.personId, of.personId), isNull(talkPoints.closedOn), isNull(talkPoints.removedAt), mine(talkPoints), within)),
)

/** My draft for someone; its content is null once it was finished or thrown away. */
export const draftOf = scoped((db, within, of) =>
  db
    .select({ revision: talkDrafts.revision, content: talkDrafts.content, savedAt: talkDrafts.savedAt })
    .from(talkDrafts)
    .innerJoin(people, eq(people.id, talkDrafts.personId))
    .where(and(eq(talkDrafts.personId, of.personId), eq(talkDrafts.accountId, slot('scopeAccount')), managed, within)),
)

const newPieces = scoped((db, within, of) =>
  db
    .select({ id: evidence.id, happenedOn: evidence.happenedOn, what: evidence.what })
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.personId))
    .where(
      and(
        eq(evidence.personId, of.personId),
        gt(evidence.happenedOn, of.since),
        lte(evidence.happenedOn, of.today),
        isNull(evidence.removedAt),
        within,
        sql`${Scope.readable}`,
      ),
    )
    .orderBy(desc(evidence.happenedOn), desc(evidence.id)),
)
/** Readable pieces since a day, the newest first, each with one criterion that it is about. */
export async function newPiecesOf(db: Read, scope: Scope, of: { personId: string; since: string; today: string }) {
  const pieces = await newPieces(db, scope, of)
  if (pieces.length === 0) return []
  const tags = Map.groupBy(await tagsOf(db, { personId: of.personId }), ({ evidenceId }) => evidenceId)
  return pieces.map((piece) => ({ ...piece, criterion: (tags.get(piece.id) ?? []).map(({ name }) => name).sort()[0] ?? null }))
}

/** Lead roles in sight that someone can say they want; their days only where the role is seen whole. */
export const rolesToName = scoped((db, _within, _of) =>
  db
    .select({
      id: leadRoles.id,
      title: leadRoles.title,
      state: leadRoles.state,
      decideByOn: sql<string | null>`case when ${Scope.roles} then ${leadRoles.decideByOn} end`,
      expectedOn: sql<string | null>`case when ${Scope.roles} then ${leadRoles.expectedOn} end`,
    })
    .from(leadRoles)
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(ne(leadRoles.state, 'cancelled'), sql`(${Scope.roles} or ${Scope.openNearby})`)),
)

/** Days between conversations: as said for the person, else for their manager's team, else in the settings. */
export async function cadenceDaysOf(db: Read, scope: Scope, personId: string, windows: Windows): Promise<number> {
  const [said] = await saidOf(db, scope, { personId })
  return said?.own ?? said?.ofTeam ?? windows.cadenceDays
}

/** The questions that I was shown for someone since a day. */
export const questionsAskedOf = scoped((db, within, of) =>
  db
    .select({ ids: talkRecords.questions, askedOn: conversations.heldOn })
    .from(talkRecords)
    .innerJoin(conversations, eq(conversations.id, talkRecords.conversationId))
    .innerJoin(people, eq(people.id, talkRecords.personId))
    .where(
      and(
        eq(talkRecords.personId, of.personId),
        eq(talkRecords.authorId, slot('scopeAccount')),
        gte(conversations.heldOn, of.since),
        managed,
        within,
      ),
    ),
)

interface Asked {
  scope: Scope
  personId: string
  today: string
  windows: Windows
  want: Aspiration | null
}
/** What the rule of what to bring up needs to know, read on one snapshot. */
export async function pointsOf(
  db: Read,
  { scope, personId, today, windows, want }: Asked,
  around: Pick<Around, 'promises' | 'path' | 'pieces' | 'most'> & { roles: Awaited<ReturnType<typeof rolesToName>> },
) {
  const points = await openPointsOf(db, scope, { personId })
  const targetRoleId = want?.targetRole?.id ?? null
  const wanted =
    want && targetRoleId && matchesRole({ targetRoleId, heardOn: want.heardOn }, targetRoleId, today, windows)
      ? around.roles.find(({ id }) => id === targetRoleId)
      : undefined
  const { roles: _, ...rest } = around
  return bringUp({ ...rest, today, points, wanted: wanted ? { ...wanted, gaps: await gapsOf(wanted.id) } : null })

  async function gapsOf(roleId: string): Promise<Gap[]> {
    const criteria = await criteriaOfRoles(db, { roleIds: JSON.stringify([roleId]) })
    const levels = new Map((await currentReadingsOf(db, { personId })).map(({ criterionId, level }) => [criterionId, level]))
    const seen = await piecesOn(db, scope, {
      personIds: JSON.stringify([personId]),
      criterionIds: JSON.stringify(criteria.map(({ criterionId }) => criterionId)),
      since: addDays(today, -windows.evidenceDays),
    })
    const pieces = new Map(seen.map(({ criterionId, pieces }) => [criterionId, pieces]))
    return criteria.map((criterion) => ({
      ...criterion,
      level: levels.get(criterion.criterionId) ?? null,
      pieces: pieces.get(criterion.criterionId) ?? 0,
    }))
  }
}

/** Whether there is a path for someone, towards the role that they want, and how it read when they were told. */
export async function pathToTell(
  ask: Ask,
  person: Pick<PersonFound, 'id' | 'teamId'>,
  { want, windows }: Pick<Asked, 'want' | 'windows'>,
): Promise<Around['path']> {
  const [role] = want?.targetRole ? await roleWithin(ask.db, ask.scope, { roleId: want.targetRole.id }) : []
  const { figure, told } = await pathOfPerson(ask, { person, role: role ?? null })
  const current = want !== null && aspirationCurrency(want.heardOn, ask.today, windows).currency === 'current'
  return (
    figure && { verdict: figure.verdict, sentence: plain(figure.sentence), wantsToLead: current && want.direction === 'management', told }
  )
}

/** What a conversation came to when it was finished by this key. */
export const finishedBy = query((db, of) =>
  db
    .select({ personId: talkRecords.personId, conversationId: talkRecords.conversationId, nextConversationId: talkRecords.nextId })
    .from(talkRecords)
    .where(and(eq(talkRecords.authorId, of.accountId), eq(talkRecords.finishKey, of.key))),
)

const held = scoped((db, within, of) =>
  db
    .select({
      id: conversations.id,
      heldOn: conversations.heldOn,
      aspirationId: talkRecords.aspirationId,
      discussed: talkRecords.discussed,
      carried: talkRecords.carried,
      finishedAt: talkRecords.finishedAt,
      mine: sql<boolean>`${conversations.authorId} = ${slot('scopeAccount')}`.mapWith(Boolean),
    })
    .from(conversations)
    .innerJoin(people, eq(people.id, conversations.personId))
    .leftJoin(talkRecords, and(eq(talkRecords.conversationId, conversations.id), eq(talkRecords.authorId, conversations.authorId)))
    .where(and(eq(conversations.personId, of.personId), eq(conversations.state, 'held'), handedOn(conversations.authorId), within))
    .orderBy(desc(conversations.heldOn), desc(conversations.recordedAt), desc(conversations.id)),
)
const notesIn = scoped((db, within, of) =>
  db
    .select({ conversationId: privateNotes.conversationId, id: privateNotes.id, text: privateNotes.words })
    .from(privateNotes)
    .innerJoin(people, eq(people.id, privateNotes.personId))
    .where(and(eq(privateNotes.personId, of.personId), isNull(privateNotes.removedAt), mine(privateNotes), within))
    .orderBy(asc(privateNotes.id)),
)
const promisesIn = scoped((db, within, of) =>
  db
    .select({ conversationId: promises.conversationId, ...promise })
    .from(promises)
    .innerJoin(people, eq(people.id, promises.personId))
    .where(and(eq(promises.personId, of.personId), isNull(promises.removedAt), handedOn(promises.authorId), within))
    .orderBy(asc(promises.id)),
)
const correctionsIn = scoped((db, within, of) =>
  db
    .select({
      conversationId: talkCorrections.conversationId,
      id: talkCorrections.id,
      text: talkCorrections.words,
      author: accounts.name,
      writtenAt: talkCorrections.writtenAt,
    })
    .from(talkCorrections)
    .innerJoin(people, eq(people.id, talkCorrections.personId))
    .innerJoin(accounts, eq(accounts.id, talkCorrections.authorId))
    .where(and(eq(talkCorrections.personId, of.personId), handedOn(talkCorrections.authorId), within))
    .orderBy(asc(talkCorrections.writtenAt), asc(talkCorrections.id)),
)

/** Conversations that I held with someone whom I manage, as I wrote them down, the newest first. */
export async function talksOf(db: Read, scope: Scope, actor: Actor, personId: string): Promise<PastTalk[]> {
  const of = { personId }
  const talks = await held(db, scope, of)
  if (talks.length === 0) return []
  const wants = new Map((await aspirationsOf(db, scope, actor, personId)).map((want) => [want.id, want]))
  const by = <Row extends { conversationId: string | null }>(rows: Row[]) => Map.groupBy(rows, ({ conversationId }) => conversationId)
  const notes = new Map((await notesIn(db, scope, of)).map(({ conversationId, ...note }) => [conversationId, note]))
  const made = by(await promisesIn(db, scope, of))
  const corrections = by(await correctionsIn(db, scope, of))
  return talks.map(({ aspirationId, heldOn, discussed, carried, ...talk }) => ({
    ...talk,
    heldOn: heldOn!,
    want: wants.get(aspirationId ?? '') ?? null,
    note: notes.get(talk.id) ?? null,
    discussed: discussed ?? [],
    carried: carried ?? [],
    promises: (made.get(talk.id) ?? []).map(({ conversationId: _, ...rest }) => rest),
    corrections: (corrections.get(talk.id) ?? []).map(({ conversationId: _, ...rest }) => rest),
  }))
}
