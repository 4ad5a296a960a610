import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Evidence } from 'shared/model/evidence.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, criteria, evidence, evidenceCriteria, evidenceNotes, evidenceVersions, people } from '../db/schema.ts'

const piece = {
  id: evidence.id,
  personId: evidence.personId,
  what: evidence.what,
  happenedOn: evidence.happenedOn,
  observer: evidence.observer,
  observerName: evidence.observerName,
  observerPersonId: evidence.observerPersonId,
  stance: evidence.stance,
  links: evidence.links,
  answersId: evidence.answersId,
  visibility: evidence.visibility,
  author: accounts.name,
  writtenAt: evidence.writtenAt,
  version: evidence.version,
}
const ofPerson = (removed: boolean) =>
  scoped((db, within, of) =>
    db
      .select({ ...piece, mine: sql<boolean>`${evidence.authorId} = ${sql.placeholder('scopeAccount')}`.mapWith(Boolean) })
      .from(evidence)
      .innerJoin(people, eq(people.id, evidence.personId))
      .innerJoin(accounts, eq(accounts.id, evidence.authorId))
      .where(
        and(
          eq(evidence.personId, of.personId),
          removed ? gte(evidence.removedAt, of.since) : isNull(evidence.removedAt),
          within,
          sql`${Scope.readable}`,
        ),
      )
      .orderBy(desc(evidence.happenedOn), desc(evidence.id)),
  )
const kept = ofPerson(false)
const removed = ofPerson(true)

/** What each piece of a person is tagged with. */
export const tagsOf = query((db, of) =>
  db
    .select({ evidenceId: evidenceCriteria.evidenceId, id: criteria.id, name: criteria.name })
    .from(evidenceCriteria)
    .innerJoin(criteria, eq(criteria.id, evidenceCriteria.criterionId))
    .where(eq(evidenceCriteria.personId, of.personId)),
)
const notesOf = query((db, of) =>
  db
    .select({
      evidenceId: evidenceNotes.evidenceId,
      id: evidenceNotes.id,
      text: evidenceNotes.words,
      author: accounts.name,
      writtenAt: evidenceNotes.writtenAt,
    })
    .from(evidenceNotes)
    .innerJoin(accounts, eq(accounts.id, evidenceNotes.authorId))
    .where(eq(evidenceNotes.personId, of.personId))
    .orderBy(asc(evidenceNotes.id)),
)

/** The pieces on someone within scope that the reader may read, the newest first; or those removed since the day `onlyRemoved`. */
export async function evidenceOf(
  db: Read,
  scope: Scope,
  personId: string,
  { onlyRemoved = null as string | null } = {},
): Promise<Evidence[]> {
  const rows = onlyRemoved ? await removed(db, scope, { personId, since: onlyRemoved }) : await kept(db, scope, { personId })
  if (rows.length === 0) return []
  const tags = Map.groupBy(await tagsOf(db, { personId }), ({ evidenceId }) => evidenceId)
  const notes = Map.groupBy(await notesOf(db, { personId }), ({ evidenceId }) => evidenceId)
  return rows.map((row) =>
    Object.assign(row, {
      criteria: (tags.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
      notes: (notes.get(row.id) ?? []).map(({ id, text, author, writtenAt }) => ({ id, text, author, writtenAt })),
    }),
  )
}

/** One piece as it stands, whoever removed it: for its author's own changes. */
export const ownPiece = query((db, of) =>
  db
    .select({ ...piece, removedAt: evidence.removedAt })
    .from(evidence)
    .innerJoin(accounts, eq(accounts.id, evidence.authorId))
    .where(and(eq(evidence.id, of.evidenceId), eq(evidence.personId, of.personId), eq(evidence.authorId, of.accountId))),
)

/** The piece that its author sent under this key. */
export const pieceByKey = query((db, of) =>
  db
    .select({ id: evidence.id, personId: evidence.personId })
    .from(evidence)
    .where(and(eq(evidence.authorId, of.accountId), eq(evidence.writeKey, of.key))),
)

export const versionsOf = query((db, of) =>
  db
    .select({
      version: evidenceVersions.version,
      stood: evidenceVersions.stood,
      author: accounts.name,
      writtenAt: evidenceVersions.writtenAt,
    })
    .from(evidenceVersions)
    .innerJoin(accounts, eq(accounts.id, evidenceVersions.authorId))
    .where(eq(evidenceVersions.evidenceId, of.evidenceId))
    .orderBy(desc(evidenceVersions.version)),
)
