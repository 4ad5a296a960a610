import { and, asc, count, desc, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { query, scoped } from '../db/query.ts'
import { accounts, people, sessions } from '../db/schema.ts'
import { attempts, oneTimeLinks } from '../db/signIn.ts'

const slot = sql.placeholder

const account = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  administrator: accounts.administrator,
  personId: accounts.personId,
  personName: people.name,
  personTitle: people.title,
  disabledAt: accounts.disabledAt,
  hasPassword: sql<boolean>`(${accounts.passwordHash} is not null)`.mapWith(Boolean),
  example: accounts.example,
  lookedUntil: accounts.lookedUntil,
}
const withPerson = { on: eq(people.id, accounts.personId) }

export const accountOf = query((db, of) =>
  db.select(account).from(accounts).leftJoin(people, withPerson.on).where(eq(accounts.id, of.accountId)),
)
export const accountsByName = query((db) => db.select(account).from(accounts).leftJoin(people, withPerson.on).orderBy(asc(accounts.id)))
export const accountOfEmail = query((db, of) =>
  db
    .select({ id: accounts.id, passwordHash: accounts.passwordHash, disabledAt: accounts.disabledAt })
    .from(accounts)
    .where(eq(accounts.email, of.email)),
)
export const passwordHashOf = query((db, of) =>
  db.select({ passwordHash: accounts.passwordHash }).from(accounts).where(eq(accounts.id, of.accountId)),
)
export const administrators = query((db) =>
  db
    .select({ n: count() })
    .from(accounts)
    .where(and(eq(accounts.administrator, true), isNull(accounts.disabledAt))),
)

/** Accounts that belong to somebody in the directory, but for those of the example: none of them at the first run. */
export const linkedAccounts = query((db) =>
  db
    .select({ n: count() })
    .from(accounts)
    .where(and(isNotNull(accounts.personId), eq(accounts.example, false))),
)

/** Where someone is signed in: as themselves, or to look as somebody else. A look at them is not theirs. */
export const sessionsOf = query((db, of) =>
  db
    .select({
      id: sessions.id,
      agent: sessions.agent,
      startedAt: sessions.startedAt,
      seenAt: sessions.seenAt,
      endsAt: sessions.endsAt,
      tokenHash: sessions.tokenHash,
    })
    .from(sessions)
    .where(
      and(
        or(and(eq(sessions.accountId, of.accountId), eq(sessions.looking, false)), eq(sessions.openedById, of.accountId)),
        gt(sessions.endsAt, of.now),
      ),
    )
    .orderBy(desc(sessions.startedAt), asc(sessions.id)),
)
export const openerOf = query((db, of) =>
  db
    .select({ openedById: sessions.openedById, openedBy: accounts.name })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.openedById))
    .where(and(eq(sessions.tokenHash, of.tokenHash), isNull(accounts.disabledAt))),
)
export const linkOf = query((db, of) =>
  db
    .select({ purpose: oneTimeLinks.purpose, accountId: oneTimeLinks.accountId })
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.tokenHash, of.tokenHash), gt(oneTimeLinks.endsAt, of.now))),
)
export const attemptsOf = query((db, of) =>
  db.select({ failed: attempts.failed, lastAt: attempts.lastAt }).from(attempts).where(eq(attempts.name, of.name)),
)

/** The reports of the one who asks, and which of them were never asked, as far as the one who asks may know. */
export const teamOf = scoped((db, within) =>
  db
    .select({
      id: people.id,
      name: people.name,
      // Written out: in a query of one table a column carries no table, and inside these would mean another's.
      neverAsked:
        sql<boolean>`not exists (select 1 from aspirations a where a.person_id = people.id and a.removed_at is null and (a.visibility = 'chain' or a.author_id = ${slot('scopeAccount')} or a.visibility = 'pair' and ${slot('scopeAccount')} <> ''))`.mapWith(
          Boolean,
        ),
      reports: sql<number>`(select count(*) from people r where r.manager_id = people.id)`.mapWith(Number),
    })
    .from(people)
    .where(and(eq(people.managerId, slot('scopePerson')), within)),
)
/** How many people the one who asks sees: the one count that the side bar needs. */
export const peopleInSight = scoped((db, within) => db.select({ n: count() }).from(people).where(within))
export const examplePeople = query((db) => db.select({ id: people.id }).from(people).where(eq(people.example, true)).limit(1))
