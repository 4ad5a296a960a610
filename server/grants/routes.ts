import { endGrant as endEndpoint, giveGrant as giveEndpoint, listGrants } from 'shared/api/access.ts'
import { addDays } from 'shared/domain/days.ts'
import type { Grant, GrantDraft } from 'shared/model/grant.ts'
import type { Read } from '../db/database.ts'
import { openEnd } from '../db/schema.ts'
import { conflict, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { memberOfId } from '../people/queries.ts'
import { endGrant, giveGrant } from './commands.ts'
import { grantsFrom, holderOfAccount } from './queries.ts'

const done = { done: true } as const

async function grantsTold(db: Read, today: string): Promise<Grant[]> {
  return (await grantsFrom(db, { today })).map(({ untilOn, path, holderPath, ...grant }) => ({
    ...grant,
    lastOn: untilOn === openEnd ? null : addDays(untilOn, -1),
    state: grant.kind === 'stand_in' && holderPath?.startsWith(path) ? 'inside' : grant.sinceOn > today ? 'later' : 'holds',
  }))
}

/** What may be given: to an open account, for someone who is here, never from inside the team, and never to oneself. */
async function requireGrantable({ db, actor, linesOn: today }: Pick<Context, 'db' | 'actor' | 'linesOn'>, draft: GrantDraft) {
  if (draft.accountId === actor.accountId)
    throw wrong('accountId', 'Nobody gives access to themselves. Ask another administrator to give it to you.')
  const [holder] = await holderOfAccount(db, { accountId: draft.accountId })
  if (!holder) throw wrong('accountId', 'There is no such account.')
  if (holder.disabledAt) throw wrong('accountId', `The account of ${holder.name} is switched off.`)
  const [person] = await memberOfId(db, { personId: draft.personId })
  if (!person) throw wrong('personId', 'There is no such person.')
  if (person.leftOn && person.leftOn <= today) throw wrong('personId', `${person.name} has left.`)
  if (draft.kind === 'stand_in' && holder.path?.startsWith(person.path))
    throw wrong(
      'accountId',
      holder.path === person.path
        ? `${person.name} cannot stand in for themselves.`
        : `${holder.name} is on the team of ${person.name}. Choose someone from outside it.`,
    )
  const sinceOn = draft.sinceOn ?? today
  if (sinceOn < today) throw wrong('sinceOn', 'Access starts today or later, never in the past.')
  if (draft.kind === 'stand_in' && !draft.lastOn) throw wrong('lastOn', 'Choose the last day: standing in always ends.')
  if (draft.lastOn && draft.lastOn < sinceOn) throw wrong('lastOn', 'The last day comes before the first. Check both.')
  return { ...draft, sinceOn, untilOn: draft.lastOn ? addDays(draft.lastOn, 1) : openEnd, names: [holder.name, person.name] as const }
}

export function grantRoutes(serve: Serve) {
  serve(listGrants, ({ db, linesOn }) => grantsTold(db, linesOn))

  serve(giveEndpoint, async (context, { body }) => {
    const { db, actor, now, linesOn } = context
    const { lastOn: _, names, ...grant } = await requireGrantable(context, body)
    const same = (await grantsTold(db, linesOn)).find(
      ({ kind, account, person }) => kind === grant.kind && account.id === grant.accountId && person.id === grant.personId,
    )
    if (same)
      throw conflict(
        grant.kind === 'partner'
          ? `${names[0]} is people partner of ${names[1]} already. End that first.`
          : `${names[0]} stands in for ${names[1]} already. End that first.`,
      )
    context.concerns(grant.personId)
    const id = await giveGrant(db, { accountId: actor.accountId, now }, grant)
    return (await grantsTold(db, linesOn)).find((given) => given.id === id)!
  })

  serve(endEndpoint, async ({ db, actor, now, concerns }, { params: { grantId } }) => {
    const [ended] = await endGrant(db, { accountId: actor.accountId, now }, grantId)
    if (!ended) throw notFound('grant')
    concerns(ended.personId)
    return done
  })
}
