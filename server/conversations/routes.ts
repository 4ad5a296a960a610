import { changeConversation as changeEndpoint, listConversations, recordConversation as recordEndpoint } from 'shared/api/growth.ts'
import type { Read } from '../db/database.ts'
import { conflict, notFound, wrong } from '../http/problem.ts'
import type { Serve } from '../http/serve.ts'
import { changeConversation, recordConversation } from './commands.ts'
import { conversationOf, conversationsWith } from './queries.ts'

type Found = Awaited<ReturnType<typeof conversationOf>>[number]
const shown = ({ recordedAt: _, ...conversation }: Found) => conversation
/** The day that stands for a conversation: when it was held, else when it is planned. */
const dayOf = ({ heldOn, plannedOn }: Found) => heldOn ?? plannedOn ?? ''

const held = (heldOn: string | null | undefined, today: string) => {
  if (heldOn && heldOn > today) throw wrong('heldOn', 'This day is still to come. Plan the conversation instead.')
  if (heldOn && heldOn < '1950-01-01') throw wrong('heldOn', 'This day is too long ago.')
}
const planned = (plannedOn: string | null | undefined, today: string) => {
  if (plannedOn && plannedOn < today) throw wrong('plannedOn', 'This day is past. Choose today or a day to come, or record it as held.')
  if (plannedOn && plannedOn > `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`)
    throw wrong('plannedOn', 'This day is too far away. Choose one within three years.')
}

export function conversationRoutes(serve: Serve) {
  const one = async (db: Read, personId: string, conversationId: string) => {
    const [found] = await conversationOf(db, { personId, conversationId })
    if (!found) throw notFound('conversation')
    return found
  }

  serve(listConversations, async ({ db, scope, person }) =>
    (await conversationsWith(db, scope, { personId: person.id }))
      .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.recordedAt.localeCompare(a.recordedAt))
      .map(shown),
  )

  serve(
    recordEndpoint,
    async ({ db, scope, actor, person, today, now }, { body: { plannedOn = null, plannedTime = null, heldOn = null } }) => {
      held(heldOn, today)
      if (!heldOn) {
        planned(plannedOn, today)
        if ((await conversationsWith(db, scope, { personId: person.id })).some(({ state }) => state === 'planned'))
          throw conflict('A conversation is planned already. Move it, or mark it as held.')
      }
      return shown(
        await one(
          db,
          person.id,
          await recordConversation(db, { personId: person.id, accountId: actor.accountId, now }, { plannedOn, plannedTime, heldOn }),
        ),
      )
    },
  )

  serve(
    changeEndpoint,
    async ({ db, person, today }, { params: { conversationId }, body: { plannedOn, plannedTime, heldOn, cancelled } }) => {
      const found = await one(db, person.id, conversationId)
      if (found.state !== 'planned')
        throw conflict(`This conversation was ${found.state === 'held' ? 'held' : 'cancelled'} and stays as it is.`)
      held(heldOn, today)
      planned(plannedOn, today)
      const state = cancelled ? 'cancelled' : heldOn ? 'held' : 'planned'
      await changeConversation(db, conversationId, {
        state,
        ...(plannedOn && { plannedOn }),
        ...(plannedTime !== undefined && { plannedTime }),
        ...(heldOn && !cancelled && { heldOn }),
      })
      return shown(await one(db, person.id, conversationId))
    },
  )
}
