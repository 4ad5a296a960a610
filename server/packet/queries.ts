import { and, eq, isNull, sql } from 'drizzle-orm'
import { scoped } from '../db/query.ts'
import { people } from '../db/schema.ts'
import { privateNotes } from '../db/talks.ts'

/** How many private notes the one who asks has written on someone within scope: how many, never what they say. */
export const ownNotesOn = scoped((db, within, of) =>
  db
    .select({ notes: sql<number>`count(*)`.mapWith(Number) })
    .from(privateNotes)
    .innerJoin(people, eq(people.id, privateNotes.personId))
    .where(
      and(
        eq(privateNotes.personId, of.personId),
        eq(privateNotes.authorId, sql.placeholder('scopeAccount')),
        isNull(privateNotes.removedAt),
        within,
      ),
    ),
)
