import { and, eq, or, sql } from 'drizzle-orm'
import { Scope } from '../access/scope.ts'
import { scoped } from '../db/query.ts'
import { people } from '../db/schema.ts'
import { privateNotes } from '../db/talks.ts'

/** A private note of mine, deleted or not, on someone whom I manage, or who reported to me until a day. */
export const ownNote = scoped((db, within, of) =>
  db
    .select({ personId: privateNotes.personId, removedAt: privateNotes.removedAt })
    .from(privateNotes)
    .innerJoin(people, eq(people.id, privateNotes.personId))
    .where(
      and(
        eq(privateNotes.id, of.noteId),
        eq(privateNotes.authorId, sql.placeholder('scopeAccount')),
        or(and(Scope.managed, within), Scope.formerly(of)),
      ),
    ),
)
