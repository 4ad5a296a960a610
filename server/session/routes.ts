import { endLookAlong, letLookAlong, readLookAlong, seeAs } from 'shared/api/access.ts'
import {
  changeAccount as changeAccountEndpoint,
  changePassword,
  changeTimeZone,
  closeExample,
  createAccount as createAccountEndpoint,
  endAccountSession,
  endAccountSessions,
  endOneSession,
  endSession as endSessionEndpoint,
  listAccounts,
  listAccountSessions,
  listSessions,
  readSession,
  readSetup,
  renewLink,
  setUp,
  startSession as startSessionEndpoint,
  startSessionByLink,
} from 'shared/api/session.ts'
import { may } from 'shared/domain/may.ts'
import { byName } from 'shared/domain/names.ts'
import type { Account } from 'shared/model/account.ts'
import { hashPassword, easyToGuess, isPassword } from '../access/password.ts'
import { cookieName, tokenHashOf } from '../access/session.ts'
import type { Read, Tx } from '../db/database.ts'
import { isTaken } from '../db/database.ts'
import { conflict, notFound, Problem, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { personOfId } from '../people/queries.ts'
import { viewsOf } from '../views/queries.ts'
import {
  changeAccount,
  countAttempt,
  createAccount,
  createLink,
  endLooksAt,
  endSession,
  endSessionOf,
  endSessionsOf,
  forgetAttempts,
  learnTimeZone,
  startSession,
  useLink,
  waitOf,
} from './commands.ts'
import {
  accountOf,
  accountOfEmail,
  accountsByName,
  administrators,
  linkedAccounts,
  openerOf,
  passwordHashOf,
  peopleInSight,
  sessionsOf,
  teamOf,
  examplePeople,
} from './queries.ts'

type Ask = Pick<Context, 'request' | 'reply' | 'now'>
/** How long someone lets others look along. */
const lookMs = 3_600_000

/** Gives the browser the token of a new session. */
export async function enter(
  tx: Tx,
  { request, reply, now }: Ask,
  { timeZone, ...of }: { accountId: string; openedById?: string; lookUntil?: string; timeZone?: string | null | undefined },
) {
  const old = tokenHashOf(request.headers.cookie)
  if (old) await endSession(tx, old)
  if (timeZone) await learnTimeZone(tx, of.accountId, timeZone)
  const token = await startSession(tx, { ...of, agent: request.headers['user-agent'] ?? 'unknown', now })
  const https = request.protocol === 'https'
  void reply.header(
    'set-cookie',
    `${cookieName(https)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${of.openedById ? 86_400 : 2_592_000}${https ? '; Secure' : ''}`,
  )
}
const done = { done: true } as const

const shown = (found: Awaited<ReturnType<typeof accountOf>>[number]): Account => {
  const { personId, personName, personTitle, disabledAt, ...rest } = found
  return {
    ...rest,
    person: personId && personName ? { id: personId, name: personName, title: personTitle } : null,
    disabled: disabledAt !== null,
  }
}
async function accountShown(read: Read, accountId: string) {
  const [found] = await accountOf(read, { accountId })
  if (!found) throw notFound('account')
  return shown(found)
}
async function sessionsShown({ db, now, request }: { db: Read } & Pick<Ask, 'now' | 'request'>, accountId: string) {
  const asking = tokenHashOf(request.headers.cookie)
  return (await sessionsOf(db, { accountId, now })).map(({ tokenHash, ...session }) => ({ ...session, current: tokenHash === asking }))
}
async function existing(read: Read, personId: string | null | undefined) {
  if (personId && !(await personOfId(read, { personId }))[0]) throw wrong('personId', 'There is no such person.')
}
const hardToGuess = async (password: string, about: string[]) => {
  const why = await easyToGuess(password, about)
  if (why) throw wrong('password', why)
}

export function sessionRoutes(serve: Serve) {
  serve(readSession, async ({ db, scope, actor, today, request }) => {
    const [opener] = await openerOf(db, { tokenHash: tokenHashOf(request.headers.cookie) })
    const team = actor.personId ? (await teamOf(db, scope)).sort(byName) : []
    const [inSight] = actor.path || scope.granted ? await peopleInSight(db, scope) : []
    const own = actor.looking?.accountId ?? actor.accountId
    const account = await accountShown(db, own)
    return {
      account,
      team,
      director: team.some(({ reports }) => reports > 0),
      people: inSight?.n ?? 0,
      observes: team.length > 0 || (actor.grants ?? []).some(({ kind }) => kind === 'stand_in'),
      example: (await examplePeople(db)).length > 0 && (account.example || actor.administrator),
      openedBy: opener?.openedBy ?? null,
      keepsFrameworks: may.keepFrameworks(actor),
      lookUntil: actor.looking ? account.lookedUntil : null,
      views: await viewsOf(db, { accountId: own }),
      firstAnswersDue: team.length > 0 && team.every(({ neverAsked }) => neverAsked),
      today,
      timeZone: actor.timeZone,
    }
  })

  serve(
    startSessionEndpoint,
    async ({ database, now, request }, { body: { email, password } }) => {
      const names = [`email ${email}`, `address ${request.ip}`]
      const [account, wait] = await database.transaction(async (tx) => [
        (await accountOfEmail(tx, { email }))[0],
        Math.max(await waitOf(tx, names[0]!, now), await waitOf(tx, names[1]!, now)),
      ])
      if (wait > 0) throw new Problem('too-many', `Too many tries. Wait ${Math.ceil(wait / 1000)} seconds and try again.`)
      const right = await isPassword(password, account?.passwordHash ?? null)
      const accountId = right && account && !account.disabledAt ? account.id : null
      await database.transaction(async (tx) => {
        for (const name of names) await (accountId ? forgetAttempts(tx, name) : countAttempt(tx, name, now))
      })
      if (!accountId) throw new Problem('not-signed-in', 'This e-mail and password do not go together. Check both and try again.')
      return accountId
    },
    async ({ db, ...ask }, { body: { timeZone } }, accountId) => {
      await enter(db, ask, { accountId, timeZone })
      return done
    },
  )

  serve(startSessionByLink, async ({ db, ...ask }, { body }) => {
    const link = await useLink(db, { token: body.token, purpose: 'sign_in', now: ask.now })
    const [account] = link?.accountId ? await accountOf(db, { accountId: link.accountId }) : []
    if (!account || account.disabledAt)
      throw new Problem('not-signed-in', 'This link was used before or has ended. Ask your administrator for a new one.')
    await enter(db, ask, { accountId: account.id, timeZone: body.timeZone })
    return done
  })

  serve(endSessionEndpoint, async ({ db, request, reply }) => {
    await endSession(db, tokenHashOf(request.headers.cookie)!)
    void reply.header(
      'set-cookie',
      `${cookieName(request.protocol === 'https')}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${request.protocol === 'https' ? '; Secure' : ''}`,
    )
    return done
  })

  serve(listSessions, ({ actor, ...ask }) => sessionsShown(ask, actor.accountId))
  serve(listAccountSessions, async (ask, { params: { accountId } }) => {
    await accountShown(ask.db, accountId)
    return sessionsShown(ask, accountId)
  })
  serve(endAccountSession, async ({ db }, { params }) => {
    if ((await endSessionOf(db, params)).length === 0) throw notFound('session')
    return done
  })
  serve(endAccountSessions, async ({ db, request }, { params: { accountId } }) => {
    await accountShown(db, accountId)
    await endSessionsOf(db, accountId, tokenHashOf(request.headers.cookie)!)
    return done
  })
  serve(endOneSession, async ({ db, actor: { accountId } }, { params }) => {
    if ((await endSessionOf(db, { accountId, sessionId: params.sessionId })).length === 0) throw notFound('session')
    return done
  })

  serve(
    changePassword,
    async ({ database, actor }, { body }) => {
      const kept = await database.read(
        async (read) => (await passwordHashOf(read, { accountId: actor.accountId }))[0]?.passwordHash ?? null,
      )
      if (kept && !(await isPassword(body.current ?? '', kept))) throw wrong('current', 'This is not your password now.')
      await hardToGuess(body.password, [actor.name])
      return hashPassword(body.password)
    },
    async ({ db, actor, request }, _input, passwordHash) => {
      await changeAccount(db, actor.accountId, { passwordHash })
      await endSessionsOf(db, actor.accountId, tokenHashOf(request.headers.cookie)!)
      return done
    },
  )

  serve(changeTimeZone, async ({ db, actor }, { body }) => {
    await changeAccount(db, actor.accountId, body)
    return done
  })

  serve(listAccounts, async ({ db }) => (await accountsByName(db)).map(shown).sort(byName))
  serve(
    createAccountEndpoint,
    async (_before, { body }) => {
      if (body.password) await hardToGuess(body.password, [body.name, body.email])
      return body.password ? hashPassword(body.password) : null
    },
    async ({ db, now, concerns }, { body }, passwordHash) => {
      await existing(db, body.personId)
      concerns(body.personId ?? null)
      const accountId = await createAccount(db, { ...body, passwordHash, now }).catch((error) => {
        throw isTaken(error) ? conflict('An account with this e-mail address, or for this person, is already there.') : error
      })
      const token = passwordHash ? null : await createLink(db, { purpose: 'sign_in', accountId, now })
      return { account: await accountShown(db, accountId), link: token && `/sign-in#link=${token}` }
    },
  )
  serve(changeAccountEndpoint, async ({ db, now, actor, concerns }, { params: { accountId }, body }) => {
    const { disabled, ...change } = body
    const { person } = await accountShown(db, accountId)
    concerns(change.personId ?? person?.id ?? null)
    await existing(db, change.personId)
    if (change.personId && change.personId !== person?.id && accountId === actor.accountId && (await linkedAccounts(db))[0]!.n > 0)
      throw wrong('personId', 'Nobody links their own account to a person. Ask another administrator to do it.')
    await changeAccount(db, accountId, { ...change, ...(disabled !== undefined && { disabledAt: disabled ? now : null }) }).catch(
      (error) => {
        throw isTaken(error) ? conflict('This person already has an account.') : error
      },
    )
    if (disabled || body.administrator !== undefined || body.personId !== undefined) await endSessionsOf(db, accountId)
    if ((await administrators(db))[0]!.n === 0) throw conflict('Keep at least one administrator who can sign in.')
    return accountShown(db, accountId)
  })
  serve(renewLink, async ({ db, now }, { params: { accountId } }) => {
    await accountShown(db, accountId)
    return { link: `/sign-in#link=${await createLink(db, { purpose: 'sign_in', accountId, now })}` }
  })

  serve(readSetup, async ({ db }) => ({ needed: (await administrators(db))[0]!.n === 0 }))
  serve(
    setUp,
    async (_before, { body }) => {
      await hardToGuess(body.password, [body.name, body.email])
      return hashPassword(body.password)
    },
    async ({ db, ...ask }, { body: { token, name, email, timeZone } }, passwordHash) => {
      if ((await administrators(db))[0]!.n > 0) throw conflict('Understory is already set up. Sign in instead.')
      const link = await useLink(db, { token, purpose: 'setup', now: ask.now })
      if (!link) throw new Problem('not-allowed', 'This set-up link has ended. Start the server again to get a new one.')
      const accountId = await createAccount(db, { name, email, administrator: true, passwordHash, now: ask.now })
      await enter(db, ask, { accountId, timeZone })
      return done
    },
  )

  serve(readLookAlong, async ({ db, actor, now }) => {
    const [account] = await accountOf(db, { accountId: actor.accountId })
    return { until: account?.lookedUntil && account.lookedUntil > now ? account.lookedUntil : null }
  })
  serve(letLookAlong, async ({ db, actor, now }) => {
    const until = new Date(Date.parse(now) + lookMs).toISOString()
    await changeAccount(db, actor.accountId, { lookedUntil: until })
    return { until }
  })
  serve(endLookAlong, async ({ db, actor }) => {
    await changeAccount(db, actor.accountId, { lookedUntil: null })
    await endLooksAt(db, actor.accountId)
    return { until: null }
  })
  serve(seeAs, async ({ db, actor, concerns, ...ask }, { params: { accountId } }) => {
    const { name, person, lookedUntil, disabled } = await accountShown(db, accountId)
    concerns(person?.id ?? null)
    if (accountId === actor.accountId) throw conflict('This is your own account: you see what you see.')
    if (disabled || !lookedUntil || lookedUntil <= ask.now)
      throw conflict(`${name} has not let anybody look along. Ask them: they find it in their settings.`)
    await enter(db, ask, { accountId, openedById: actor.accountId, lookUntil: lookedUntil })
    return done
  })

  serve(closeExample, async ({ db, ...ask }) => {
    const [opener] = await openerOf(db, { tokenHash: tokenHashOf(ask.request.headers.cookie) })
    if (!opener?.openedById) throw conflict('You are in your own account already.')
    await enter(db, ask, { accountId: opener.openedById })
    return done
  })
}
