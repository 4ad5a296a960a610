import { and, eq, isNull, lt, ne, or } from 'drizzle-orm'
import { hashOf, newToken } from '../access/session.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { accounts, sessions } from '../db/schema.ts'
import { attempts, oneTimeLinks } from '../db/signIn.ts'
import { attemptsOf, linkOf } from './queries.ts'

const days = (n: number) => n * 86_400_000
const after = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString()

/** A session ends after thirty days; a look at the example after a day. */
export async function startSession(
  tx: Tx,
  of: { accountId: string; agent: string; now: string; openedById?: string; lookUntil?: string },
): Promise<string> {
  const token = newToken()
  const { accountId, agent, now, openedById = null, lookUntil } = of
  const endsAt = lookUntil ?? after(now, openedById ? days(1) : days(30))
  await tx.db.insert(sessions).values({
    tokenHash: hashOf(token),
    id: newId(),
    accountId,
    openedById,
    looking: lookUntil !== undefined,
    agent: agent.slice(0, 200),
    startedAt: now,
    seenAt: now,
    endsAt,
  })
  await tx.db.delete(sessions).where(lt(sessions.endsAt, now))
  return token
}

export const endSession = (tx: Tx, tokenHash: string) => tx.db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
/** Someone's sessions are those of their account, and those in which they look as somebody else. */
const ofSomeone = (accountId: string) => or(eq(sessions.accountId, accountId), eq(sessions.openedById, accountId))
export const endSessionOf = (tx: Tx, of: { accountId: string; sessionId: string }) =>
  tx.db
    .delete(sessions)
    .where(and(ofSomeone(of.accountId), eq(sessions.id, of.sessionId)))
    .returning({ id: sessions.id })
export const endLooksAt = (tx: Tx, accountId: string) =>
  tx.db.delete(sessions).where(and(eq(sessions.accountId, accountId), eq(sessions.looking, true)))
export const endSessionsOf = (tx: Tx, accountId: string, butTokenHash = '') =>
  tx.db.delete(sessions).where(and(ofSomeone(accountId), ne(sessions.tokenHash, butTokenHash)))

/** A link that works once: set-up for an hour, signing in for a week. Only its hash is kept. */
export async function createLink(tx: Tx, of: { purpose: 'setup' | 'sign_in'; accountId?: string; now: string }): Promise<string> {
  const token = newToken()
  const { purpose, accountId = null, now } = of
  if (accountId) await tx.db.delete(oneTimeLinks).where(eq(oneTimeLinks.accountId, accountId))
  else await tx.db.delete(oneTimeLinks).where(eq(oneTimeLinks.purpose, purpose))
  await tx.db
    .insert(oneTimeLinks)
    .values({ tokenHash: hashOf(token), purpose, accountId, endsAt: after(now, purpose === 'setup' ? days(1) : days(7)) })
  return token
}

/** Takes a link out of use; null when it was used before, has ended, or never was. */
export async function useLink(tx: Tx, of: { token: string; purpose: 'setup' | 'sign_in'; now: string }) {
  const tokenHash = hashOf(of.token)
  const [link] = await linkOf(tx, { tokenHash, now: of.now })
  if (link?.purpose !== of.purpose) return null
  await tx.db.delete(oneTimeLinks).where(eq(oneTimeLinks.tokenHash, tokenHash))
  return link
}

/** Tries that cost nothing; from the next on, each wrong one doubles the wait, up to a quarter of an hour. */
const freeTries = 5
const longestWaitMs = 15 * 60_000

/** How long this name must still wait before its next try, in ms. */
export async function waitOf(tx: Tx, name: string, now: string): Promise<number> {
  const [found] = await attemptsOf(tx, { name })
  if (!found || found.failed < freeTries) return 0
  const wait = Math.min(longestWaitMs, 1000 * 2 ** (found.failed - freeTries))
  return Math.max(0, Date.parse(found.lastAt) + wait - Date.parse(now))
}

export async function countAttempt(tx: Tx, name: string, now: string) {
  const [found] = await attemptsOf(tx, { name })
  await tx.db.delete(attempts).where(lt(attempts.lastAt, after(now, -days(1))))
  const failed = (found && found.lastAt > after(now, -days(1)) ? found.failed : 0) + 1
  await tx.db
    .insert(attempts)
    .values({ name, failed, lastAt: now })
    .onConflictDoUpdate({ target: attempts.name, set: { failed, lastAt: now } })
}
export const forgetAttempts = (tx: Tx, name: string) => tx.db.delete(attempts).where(eq(attempts.name, name))

export async function createAccount(
  tx: Tx,
  of: {
    name: string
    email: string
    administrator?: boolean
    personId?: string | null
    passwordHash?: string | null
    example?: boolean
    now: string
  },
): Promise<string> {
  const { name, email, administrator = false, personId = null, passwordHash = null, example = false, now } = of
  const id = newId()
  await tx.db.insert(accounts).values({ id, name, email, administrator, personId, passwordHash, example, createdAt: now })
  return id
}

export async function changeAccount(
  tx: Tx,
  accountId: string,
  change: Partial<
    Pick<typeof accounts.$inferInsert, 'name' | 'personId' | 'administrator' | 'disabledAt' | 'passwordHash' | 'timeZone' | 'lookedUntil'>
  >,
) {
  if (Object.keys(change).length > 0) await tx.db.update(accounts).set(change).where(eq(accounts.id, accountId))
}

/** Takes the zone of a browser for that of an account which has none. */
export const learnTimeZone = (tx: Tx, accountId: string, timeZone: string) =>
  tx.db
    .update(accounts)
    .set({ timeZone })
    .where(and(eq(accounts.id, accountId), isNull(accounts.timeZone)))
