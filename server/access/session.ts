import { hash, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { query } from '../db/query.ts'
import { accounts, grants, people, sessions } from '../db/schema.ts'

/** The cookie's name says by its prefix that it came over https and belongs to this host alone. */
export const cookieName = (https: boolean) => (https ? '__Host-understory' : 'understory')

/** 256 random bits; only their hash is kept. */
export const newToken = () => randomBytes(32).toString('base64url')
export const hashOf = (token: string) => hash('sha256', token, 'base64url')

/** The hash of the token in a Cookie header, if there is one. */
export function tokenHashOf(cookie: string | undefined): string | null {
  const token = cookie && /(?:^|; )(?:__Host-)?understory=([\w-]{43})(?:;|$)/.exec(cookie)?.[1]
  return token ? hashOf(token) : null
}

/** The live session of a token: whose account it is, and who they are in the tree as of now. */
export const sessionOf = query((db, of) =>
  db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      administrator: accounts.administrator,
      personId: accounts.personId,
      path: people.path,
      timeZone: accounts.timeZone,
      seenAt: sessions.seenAt,
      looking: sessions.looking,
      openedById: sessions.openedById,
      granted: sql<boolean>`exists (select 1 from grants g where g.account_id = ${accounts.id} and g.ended_at is null)`.mapWith(Boolean),
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(people, eq(people.id, accounts.personId))
    .where(
      and(
        eq(sessions.tokenHash, of.tokenHash),
        gt(sessions.endsAt, of.now),
        isNull(accounts.disabledAt),
        // A look lasts as long as the one who is looked at lets it, and as long as the other may ask for it.
        sql`(${sessions.looking} = 0 or ${accounts.lookedUntil} > ${of.now} and exists (select 1 from accounts o where o.id = ${sessions.openedById} and o.administrator = 1 and o.disabled_at is null))`,
      ),
    ),
)

/** What an account was given and holds on a day, for people who are there. */
export const grantsOf = query((db, of) =>
  db
    .select({ kind: grants.kind, personId: grants.personId, path: people.path })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .where(
      and(
        eq(grants.accountId, of.accountId),
        isNull(grants.endedAt),
        lte(grants.sinceOn, of.day),
        gt(grants.untilOn, of.day),
        sql`coalesce(${people.leftOn}, '9999-12-31') > ${of.day}`,
      ),
    ),
)
