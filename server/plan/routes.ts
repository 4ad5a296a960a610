import {
  addAction,
  changeAction,
  changeReaders,
  listActions,
  removeAction as removeEndpoint,
  restoreAction as restoreEndpoint,
} from 'shared/api/plan.ts'
import { addDays } from 'shared/domain/days.ts'
import { shared, tooManySteps } from 'shared/domain/plan.ts'
import type { Visibility } from 'shared/model/words.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { criteriaWithin } from '../frameworks/queries.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { addStep, changeStep } from './commands.ts'
import { planOf, stepOf } from './queries.ts'

const done = { done: true } as const
/** How long a step that was taken back can be restored. */
const restorableDays = 30

type Ask = Pick<Context, 'db' | 'scope' | 'actor' | 'person' | 'today'>

const plan = ({ db, scope, actor, person }: Ask) => planOf(db, scope, actor, person.id)

async function shown(context: Ask, actionId: string) {
  const found = (await plan(context)).find(({ id }) => id === actionId)
  if (!found) throw notFound('step')
  return found
}

async function standing({ db, scope, person, today }: Ask, actionId: string) {
  const [found] = await stepOf(db, scope, { personId: person.id, actionId, since: addDays(today, -restorableDays) })
  if (!found) throw notFound('step')
  return found
}

/** Few steps are kept; many are a list. One that its author alone knows of is on nobody else's mind, and takes no room. */
async function roomFor(context: Ask, visibility: Visibility, beyondThree: boolean) {
  if (visibility === 'private') return
  const open = shared(await plan(context)).filter(({ state }) => state === 'open')
  const refusal = tooManySteps(open)
  if (refusal && !beyondThree) throw conflict(refusal, open)
}

async function known({ db, scope }: Ask, criterionId: string | null | undefined) {
  if (criterionId && (await criteriaWithin(db, scope, { criterionIds: JSON.stringify([criterionId]) })).length === 0)
    throw wrong('criterionId', 'There is no such criterion.')
}

function dueInTime(dueOn: string | null | undefined, today: string) {
  if (!dueOn) return
  if (dueOn < today) throw wrong('dueOn', 'This day is past. Choose today or a day to come.')
  if (dueOn > `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`)
    throw wrong('dueOn', 'This day is too far away. Choose one within three years.')
}

export function planRoutes(serve: Serve) {
  serve(listActions, (context) => plan(context))

  serve(addAction, async (context, { body: { text, criterionId = null, dueOn = null, beyondThree, ...rest } }) => {
    const { db, actor, person, today } = context
    dueInTime(dueOn, today)
    await known(context, criterionId)
    await roomFor(context, rest.visibility, beyondThree)
    const by = { personId: person.id, accountId: actor.accountId, today }
    return shown(context, await addStep(db, by, { ...rest, words: text, criterionId, dueOn }))
  })

  serve(changeAction, async (context, { params: { actionId }, body }) => {
    const { db, scope, person, today } = context
    const { text, state, outcome, evidenceId, beyondThree, ...rest } = body
    const before = await standing(context, actionId)
    if (before.removedAt) throw conflict('This step was taken back. Restore it first.')
    const becomes = state ?? before.state
    const words = { ...(text !== undefined && { words: text }), ...rest }
    if (becomes !== 'open' && before.state !== 'open' && Object.keys(words).length > 0)
      throw conflict('This step is closed. Open it again to change it.')
    if (rest.dueOn !== before.dueOn) dueInTime(rest.dueOn, today)
    await known(context, rest.criterionId)
    if (evidenceId && !(await evidenceOf(db, scope, person.id)).some(({ id }) => id === evidenceId))
      throw wrong('evidenceId', 'There is no such piece of evidence.')
    if (becomes === 'open' && before.state !== 'open') await roomFor(context, before.visibility, beyondThree)
    const change = {
      ...words,
      ...(outcome !== undefined && { outcome }),
      ...(evidenceId !== undefined && { evidenceId }),
      ...(becomes !== before.state && { state: becomes, closedOn: becomes === 'open' ? null : today }),
      // What came of a step is said once it is closed.
      ...(becomes === 'open' && { outcome: null }),
    }
    await changeStep(db, actionId, change)
    return shown(context, actionId)
  })

  serve(changeReaders, async (context, { params: { actionId }, body: { visibility, beyondThree } }) => {
    const before = await standing(context, actionId)
    if (before.authorId !== context.actor.accountId) throw notAllowed('Only the one who added a step says who reads it.')
    if (before.removedAt) throw conflict('This step was taken back. Restore it first.')
    if (before.state === 'open' && before.visibility === 'private') await roomFor(context, visibility, beyondThree)
    await changeStep(context.db, actionId, { visibility })
    return shown(context, actionId)
  })

  serve(removeEndpoint, async (context, { params: { actionId } }) => {
    const found = await standing(context, actionId)
    if (found.authorId !== context.actor.accountId)
      throw notAllowed('Only the one who added a step takes it back. Drop it instead, and say why.')
    if (!found.removedAt) await changeStep(context.db, actionId, { removedAt: context.now })
    return done
  })

  serve(restoreEndpoint, async (context, { params: { actionId } }) => {
    const found = await standing(context, actionId)
    if (found.removedAt && found.state === 'open') await roomFor(context, found.visibility, false)
    await changeStep(context.db, actionId, { removedAt: null })
    return shown(context, actionId)
  })
}
