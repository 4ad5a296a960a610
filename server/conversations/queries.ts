import { and, eq, sql } from 'drizzle-orm'
import { Scope } from '../access/scope.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, conversations, people } from '../db/schema.ts'

const conversation = {
  id: conversations.id,
  state: conversations.state,
  plannedOn: conversations.plannedOn,
  plannedTime: conversations.plannedTime,
  heldOn: conversations.heldOn,
  author: accounts.name,
  recordedAt: conversations.recordedAt,
}

/** Career conversations with someone within scope: the days, not what was said; the hour for their manager alone. */
export const conversationsWith = scoped((db, within, of) =>
  db
    .select({
      ...conversation,
      plannedTime: sql<string | null>`case when ${Scope.managed} then ${conversations.plannedTime} end`,
    })
    .from(conversations)
    .innerJoin(people, eq(people.id, conversations.personId))
    .innerJoin(accounts, eq(accounts.id, conversations.authorId))
    .where(and(eq(conversations.personId, of.personId), within)),
)

export const conversationOf = query((db, of) =>
  db
    .select(conversation)
    .from(conversations)
    .innerJoin(accounts, eq(accounts.id, conversations.authorId))
    .where(and(eq(conversations.id, of.conversationId), eq(conversations.personId, of.personId))),
)
