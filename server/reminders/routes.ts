import type { FastifyInstance } from 'fastify'
import { changeDigest, downloadTalk, endFeed as endFeedEndpoint, makeFeed as makeFeedEndpoint, readReminders } from 'shared/api/rhythm.ts'
import { addDays } from 'shared/domain/days.ts'
import { dayIn, zoneOf } from 'shared/domain/zones.ts'
import { Scope } from '../access/scope.ts'
import { hashOf } from '../access/session.ts'
import { conversationOf } from '../conversations/queries.ts'
import { conflict, notFound } from '../http/problem.ts'
import type { Serve, World } from '../http/serve.ts'
import { calendarOf } from './calendar.ts'
import { endFeed, makeFeed, off, setDigest } from './commands.ts'
import { digestOfAccount, feedOf, feedOfToken, mailAddressOf, talksPlanned } from './queries.ts'

const done = { done: true } as const
/** A planned day that has passed stays in the calendar for so long. */
const pastDays = 30
const calendarType = 'text/calendar; charset=utf-8'

export function reminderRoutes(serve: Serve, { sendsMail }: { sendsMail: boolean }) {
  serve(readReminders, async ({ db, actor }) => {
    const of = { accountId: actor.accountId }
    const [feed] = await feedOf(db, of)
    const [digest] = await digestOfAccount(db, of)
    const [account] = sendsMail ? await mailAddressOf(db, of) : []
    const weekday = digest && digest.weekday !== off ? digest.weekday : null
    return { feed: feed ?? null, mail: account ? { address: account.email, weekday } : null }
  })

  serve(makeFeedEndpoint, async ({ db, actor, now }, { body: { shows } }) => {
    const { token, feed } = await makeFeed(db, { accountId: actor.accountId, shows, now })
    return { feed, path: `/calendar/${token}` }
  })
  serve(endFeedEndpoint, async ({ db, actor, now }) => {
    await endFeed(db, actor.accountId, now)
    return done
  })

  serve(changeDigest, async ({ db, actor, today }, { body: { weekday } }) => {
    if (weekday !== null && !sendsMail) throw conflict('This server sends no mail. An administrator sets that up where it is started.')
    await setDigest(db, { accountId: actor.accountId, weekday, today })
    return done
  })

  serve(downloadTalk, async ({ db, actor, person, now, reply }, { params: { conversationId } }) => {
    const [found] = await conversationOf(db, { personId: person.id, conversationId })
    if (!found || found.state !== 'planned' || !found.plannedOn) throw notFound('planned conversation')
    void reply.type(calendarType).header('content-disposition', `attachment; filename="conversation-${found.plannedOn}.ics"`)
    const { id, plannedOn, plannedTime } = found
    return calendarOf([{ id, plannedOn, plannedTime, name: person.name }], { shows: 'names', now, timeZone: actor.timeZone })
  })
}

/** The calendar at its private address: no session, as a calendar program has none; the token is the key. */
export function calendarFeed(app: FastifyInstance, { database, trail, clock }: World) {
  app.get(
    '/calendar/:token',
    {
      config: { may: 'askAnything' } as never,
      schema: { summary: 'My planned conversations as a calendar', tags: ['Reminders'] } as never,
    },
    async (request, reply) => {
      const { token } = request.params as { token: string }
      const now = clock().toISOString()
      const text = await database.read(async (db) => {
        const [feed] = await feedOfToken(db, { tokenHash: hashOf(token.replace(/\.ics$/, '')) })
        if (!feed) return null
        const talks = await talksPlanned(db, new Scope(feed), { since: addDays(dayIn(zoneOf(feed), now), -pastDays) })
        trail.later({ at: now, accountId: feed.accountId, act: 'GET /calendar/:token', outcome: 'read', personId: null, roleId: null })
        return calendarOf(talks, { shows: feed.shows, now, timeZone: feed.timeZone })
      })
      if (text === null) throw notFound('calendar')
      return reply.type(calendarType).send(text)
    },
  )
}
