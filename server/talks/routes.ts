import {
  changePromise as changePromiseEndpoint,
  correctTalk as correctEndpoint,
  finishTalk as finishEndpoint,
  listTalks,
  makePromise as makePromiseEndpoint,
  readPastTalk,
  readTalk,
  removePromise as removePromiseEndpoint,
  removeTalkDraft,
  restorePromise,
  saveTalkDraft,
  type TalkPage,
} from 'shared/api/talk.ts'
import { aspirationCurrency } from 'shared/domain/currency.ts'
import { addDays, addMonths, dayWords } from 'shared/domain/days.ts'
import { byName } from 'shared/domain/names.ts'
import { questions, questionsFor } from 'shared/domain/questions.ts'
import type { PastTalk, Promised, TalkDraft, TalkFinish } from 'shared/model/talk.ts'
import { aspirationsOf } from '../aspirations/queries.ts'
import { conversationsWith } from '../conversations/queries.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { windowsOf } from '../settings/queries.ts'
import { changePromise, clearDraft, correctTalk, type Finished, finishTalk, makePromise, saveDraft } from './commands.ts'
import {
  cadenceDaysOf,
  draftOf,
  finishedBy,
  newPiecesOf,
  openPromisesOf,
  ownPromise,
  pathToTell,
  pointsOf,
  questionsAskedOf,
  rolesToName,
  talksOf,
} from './queries.ts'

const done = { done: true } as const
/** How long a promise that was taken back can be restored. */
const restorableDays = 30
/** How far back it matters which questions were asked. */
const askedDays = 730
/** Nothing is planned or promised further ahead. */
const furthestMonths = 36
const firstDay = '1950-01-01'

type Ask = Pick<Context, 'scope' | 'actor' | 'person' | 'today'> & { db: Context['db'] }
type Write = Pick<Context, 'db' | 'scope' | 'actor' | 'person' | 'today' | 'now'>
const byOf = ({ person, actor, now }: Write) => ({ personId: person.id, accountId: actor.accountId, now })

/** What the page and the finish of a conversation both stand on, read on one snapshot. */
async function preparedOf({ db, scope, actor, person, today }: Ask, most?: number) {
  const personId = person.id
  const windows = await windowsOf(db)
  const want = (await aspirationsOf(db, scope, actor, personId))[0] ?? null
  const talks = await conversationsWith(db, scope, { personId })
  const planned = talks
    .filter(({ state }) => state === 'planned')
    .sort((a, b) => a.plannedOn!.localeCompare(b.plannedOn!) || a.id.localeCompare(b.id))
  const lastHeldOn = talks.reduce<string | null>(
    (last, { state, heldOn }) => (state === 'held' && heldOn! > (last ?? '') ? heldOn : last),
    null,
  )
  const promises = await openPromisesOf(db, scope, personId)
  const pieces = await newPiecesOf(db, scope, { personId, since: lastHeldOn ?? addDays(today, -windows.evidenceDays), today })
  const roles = (await rolesToName(db, scope)).sort((a, b) => byName({ name: a.title }, { name: b.title }) || a.id.localeCompare(b.id))
  const points = await pointsOf(
    db,
    { scope, personId, today, windows, want },
    {
      promises,
      path: await pathToTell({ db, scope, actor, today }, person, { want, windows }),
      pieces: lastHeldOn ? pieces : [],
      roles,
      ...(most !== undefined && { most }),
    },
  )
  return { windows, want, planned, lastHeldOn, promises, pieces, roles, points }
}

async function pageOf(context: Ask): Promise<TalkPage> {
  const { db, scope, person, today } = context
  const { windows, want, planned, lastHeldOn, promises, pieces, roles, points } = await preparedOf(context)
  const state = !want
    ? 'never_asked'
    : aspirationCurrency(want.heardOn, today, windows).currency === 'getting_old'
      ? 'getting_old'
      : want.direction
  const asked = (await questionsAskedOf(db, scope, { personId: person.id, since: addDays(today, -askedDays) })).flatMap(
    ({ ids, askedOn }) => ids.map((id) => ({ id, askedOn: askedOn! })),
  )
  const named = want?.targetRole
  const [draft] = await draftOf(db, scope, { personId: person.id })
  const [next] = planned
  return {
    person: { id: person.id, name: person.name, title: person.title },
    conversation: next ? { id: next.id, plannedOn: next.plannedOn!, plannedTime: next.plannedTime } : null,
    lastHeldOn,
    points,
    questions: questionsFor(state, asked, today),
    pieces,
    want,
    promises,
    roles: [...(named && !roles.some(({ id }) => id === named.id) ? [named] : []), ...roles.map(({ id, title }) => ({ id, title }))],
    cadenceDays: await cadenceDaysOf(db, scope, person.id, windows),
    draft: draft?.content ? (draft as TalkDraft) : null,
  }
}

const dayAhead = (field: string, day: string | null | undefined, from: string, today: string) => {
  if (!day) return
  if (day < from) throw wrong(field, 'This day is past. Choose a day to come.')
  if (day > addMonths(today, furthestMonths)) throw wrong(field, 'This day is too far away. Choose one within three years.')
}

/** A finished conversation with every value in it checked, as the command writes it. */
async function checked(context: Write, body: TalkFinish): Promise<Finished> {
  const { today } = context
  const { heldOn, want, words, discussed, dropped } = body
  if (heldOn > today) throw wrong('heldOn', 'This day is still to come. Write the day on which you talked.')
  if (heldOn < firstDay) throw wrong('heldOn', 'This day is too long ago. Write the day on which you talked.')
  dayAhead('nextOn', body.nextOn, today, today)
  for (const [i, { dueOn }] of body.promises.entries()) dayAhead(`promises.${i}.dueOn`, dueOn, heldOn, today)
  if (!want.direction && (words || want.target || want.targetRoleId))
    throw wrong('want.direction', 'Choose what they want, so that their words can be kept with it. "Not sure" is an answer too.')

  const prepared = await preparedOf(context, Number.POSITIVE_INFINITY)
  const named = prepared.want?.targetRole?.id
  if (want.targetRoleId && want.targetRoleId !== named && !prepared.roles.some(({ id }) => id === want.targetRoleId))
    throw wrong('want.targetRoleId', 'There is no such lead role.')

  const ticked = new Set(discussed)
  const gone = new Set(dropped)
  const own = prepared.points.filter(({ key }) => key.startsWith('point:'))
  const idOf = ({ key }: { key: string }) => key.slice('point:'.length)
  const added = body.points.filter(({ key }) => !gone.has(key)).map(({ key, text }) => ({ text, discussed: ticked.has(key) }))
  const [planned, another] = prepared.planned
  return {
    key: body.key,
    heldOn,
    plannedId: planned?.id ?? null,
    want: want.direction && {
      direction: want.direction,
      horizon: want.horizon,
      targetRoleId: want.targetRoleId,
      target: want.target || null,
      words: words || null,
    },
    note: body.note,
    discussed: [
      ...prepared.points.filter(({ key }) => ticked.has(key)).map(({ text, from }) => ({ text, from })),
      ...added.filter((point) => point.discussed).map(({ text }) => ({ text, from: `You added this on ${dayWords(heldOn, today)}` })),
    ],
    closedIds: own.filter(({ key }) => ticked.has(key)).map(idOf),
    droppedIds: own.filter(({ key }) => gone.has(key) && !ticked.has(key)).map(idOf),
    carried: [
      ...own.filter(({ key }) => !ticked.has(key) && !gone.has(key)).map(({ text }) => text),
      ...added.filter((point) => !point.discussed).map(({ text }) => text),
    ],
    added,
    promises: body.promises.map(({ text, owner, dueOn }) => ({ text, owner, dueOn })),
    questions: questions.map(({ id }) => id).filter((id) => body.questions.includes(id)),
    next: body.nextOn ? { on: body.nextOn, time: body.nextTime, movedId: another?.id ?? null } : null,
  }
}

async function one({ db, scope, actor, person }: Write | Ask, conversationId: string): Promise<PastTalk> {
  const found = (await talksOf(db, scope, actor, person.id)).find(({ id }) => id === conversationId)
  if (!found) throw notFound('conversation')
  return found
}
async function promiseOf({ db, scope, person }: Write, promiseId: string) {
  const [found] = await ownPromise(db, scope, { personId: person.id, promiseId })
  if (!found) throw notFound('promise of yours')
  return found
}
async function shownPromise(context: Write, promiseId: string): Promise<Promised> {
  const { removedAt: _, ...promise } = await promiseOf(context, promiseId)
  return promise
}

export function talkRoutes(serve: Serve) {
  serve(readTalk, (context) => pageOf(context))

  serve(saveTalkDraft, async (context, { body: { revision, content } }) => {
    const { db, scope, person, now } = context
    const [kept] = await draftOf(db, scope, { personId: person.id })
    // Sent again because its answer was lost: it is what stands here.
    if (kept?.content && kept.revision === revision + 1 && JSON.stringify(kept.content) === JSON.stringify(content))
      return { revision: kept.revision, savedAt: kept.savedAt }
    refuseOlder(kept, revision)
    const next = (kept?.revision ?? 0) + 1
    await saveDraft(db, byOf(context), next, content)
    return { revision: next, savedAt: now }
  })
  serve(removeTalkDraft, async (context) => {
    await clearDraft(context.db, byOf(context))
    return done
  })

  serve(finishEndpoint, async (context, { body }) => {
    const { db, scope, actor, person } = context
    const [before] = await finishedBy(db, { accountId: actor.accountId, key: body.key })
    if (before) {
      const { personId, ...answer } = before
      if (personId !== person.id) throw wrong('key', 'This key has finished another conversation. Make a new one.')
      return answer
    }
    const talk = await checked(context, body)
    if (body.revision !== undefined) {
      const [kept] = await draftOf(db, scope, { personId: person.id })
      if (kept?.content) refuseOlder(kept, body.revision)
    }
    return finishTalk(db, byOf(context), talk)
  })

  serve(listTalks, ({ db, scope, actor, person }) => talksOf(db, scope, actor, person.id))
  serve(readPastTalk, (context, { params }) => one(context, params.conversationId))
  serve(correctEndpoint, async (context, { params: { conversationId }, body }) => {
    const talk = await one(context, conversationId)
    if (!talk.mine) throw notAllowed('Only the one who held a conversation adds to it.')
    await correctTalk(context.db, byOf(context), conversationId, body.text)
    return one(context, conversationId)
  })

  serve(makePromiseEndpoint, async (context, { body: { text, owner, dueOn = null } }) => {
    const { db, today } = context
    dayAhead('dueOn', dueOn, today, today)
    return shownPromise(context, await makePromise(db, byOf(context), { text, owner, dueOn, madeOn: today, conversationId: null }))
  })
  serve(changePromiseEndpoint, async (context, { params: { promiseId }, body: { state, why, dueOn } }) => {
    const { db, today } = context
    const { state: stood, removedAt, closedOn } = await promiseOf(context, promiseId)
    if (removedAt) throw conflict('This promise was taken back. Restore it first.')
    dayAhead('dueOn', dueOn, today, today)
    if (state === 'dropped' && !why) throw wrong('why', 'Say why it was dropped.')
    const change = {
      ...(dueOn !== undefined && { dueOn }),
      ...(state && {
        state,
        why: state === 'dropped' ? why! : null,
        closedOn: state === 'open' ? null : state === stood ? closedOn : today,
      }),
    }
    if (Object.keys(change).length > 0) await changePromise(db, promiseId, change)
    return shownPromise(context, promiseId)
  })
  serve(removePromiseEndpoint, async (context, { params: { promiseId } }) => {
    const { removedAt } = await promiseOf(context, promiseId)
    if (!removedAt) await changePromise(context.db, promiseId, { removedAt: context.now })
    return done
  })
  serve(restorePromise, async (context, { params: { promiseId } }) => {
    const { removedAt } = await promiseOf(context, promiseId)
    if (removedAt && removedAt.slice(0, 10) < addDays(context.today, -restorableDays))
      throw conflict(`This promise was taken back more than ${restorableDays} days ago.`)
    await changePromise(context.db, promiseId, { removedAt: null })
    return shownPromise(context, promiseId)
  })
}

/** Nobody writes over what they have not seen: a draft that was changed elsewhere comes back beside the refusal. */
function refuseOlder(kept: { revision: number; content: unknown } | undefined, revision: number) {
  const stands = kept?.revision ?? 0
  if (revision === stands || (revision === 0 && !kept?.content)) return
  if (!kept?.content) throw conflict('This was finished or thrown away on another page. What you wrote is still here.', null)
  throw conflict('This was changed on another page. Compare both texts and save again.', kept)
}
