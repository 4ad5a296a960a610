import {
  correctEvidence as correctEndpoint,
  listEvidence,
  listEvidenceVersions,
  noteEvidence as noteEndpoint,
  recordEvidence as recordEndpoint,
  removeEvidence as removeEndpoint,
  restoreEvidence,
} from 'shared/api/growth.ts'
import { addDays } from 'shared/domain/days.ts'
import { foldedName } from 'shared/domain/names.ts'
import type { EvidenceDraft } from 'shared/model/evidence.ts'
import type { Context, Serve } from '../http/serve.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import { memberWithin } from '../people/queries.ts'
import { criteriaInUse, criteriaWithin } from '../frameworks/queries.ts'
import { correctEvidence, noteEvidence, recordEvidence, removeEvidence } from './commands.ts'
import { evidenceOf, ownPiece, pieceByKey, versionsOf } from './queries.ts'

const done = { done: true } as const
/** How long a removed piece can be restored. */
const restorableDays = 30

type Write = Pick<Context, 'db' | 'scope' | 'actor' | 'person' | 'today' | 'now'>

/** The draft with its defaults, every id in it checked against what the author may know. */
async function checked({ db, scope, actor, person, today }: Write, draft: Omit<EvidenceDraft, 'key'>) {
  const { criterionIds: given, ...rest } = draft
  const criterionIds = [...new Set(given)]
  if (draft.happenedOn > today) throw wrong('happenedOn', 'This day is still to come. Write the day it happened.')
  if (draft.happenedOn < '1950-01-01') throw wrong('happenedOn', 'This day is too long ago. Write the day it happened.')
  const criteria = criterionIds.length > 0 ? await criteriaWithin(db, scope, { criterionIds: JSON.stringify(criterionIds) }) : []
  if (criteria.length < criterionIds.length) throw wrong('criterionIds', 'There is no such criterion.')
  const observerId =
    rest.observerPersonId ??
    (rest.observer === 'self' ? person.id : rest.observer === 'manager' && !rest.observerName ? actor.personId : null)
  const own = observerId === actor.personId || observerId === person.id
  const [observer] = observerId && !own ? await memberWithin(db, scope, { personId: observerId }) : []
  if (observerId && !own && !observer) throw wrong('observerPersonId', 'There is no such person.')
  const observerName = observer?.name ?? (observerId === person.id ? person.name : (rest.observerName ?? actor.name))
  // A name tells nothing of someone who is listed: two people may share one.
  const themselves = observerId ? observerId === person.id : foldedName(observerName) === foldedName(person.name)
  if (rest.observer !== 'self' && themselves) throw wrong('observer', `${person.name} saw this themselves: choose "self".`)
  if (rest.answersId && !(await evidenceOf(db, scope, person.id)).some((e) => e.id === rest.answersId && e.stance === 'counters'))
    throw wrong('answersId', 'There is no such countering piece.')
  return {
    kept: { ...rest, observerName, observerPersonId: observerId ?? null, answersId: rest.answersId ?? null },
    criterionIds,
    criteria,
  }
}

const one = async (context: Write, evidenceId: string) => {
  const found = (await evidenceOf(context.db, context.scope, context.person.id)).find(({ id }) => id === evidenceId)
  if (!found) throw notFound('piece of evidence')
  return found
}
/** The piece that was kept under this key before, also where it was removed since. */
async function sentBefore({ db, scope, actor, person }: Write, key: string) {
  const [before] = await pieceByKey(db, { accountId: actor.accountId, key })
  if (!before) return null
  if (before.personId !== person.id) throw wrong('key', 'This key has kept a piece on someone else. Make a new one.')
  const all = [...(await evidenceOf(db, scope, person.id)), ...(await evidenceOf(db, scope, person.id, { onlyRemoved: '0000' }))]
  return all.find(({ id }) => id === before.id) ?? null
}
/** A piece that the one who asks wrote; what others wrote can be read at most. */
async function mine(context: Write, evidenceId: string) {
  const [found] = await ownPiece(context.db, { evidenceId, personId: context.person.id, accountId: context.actor.accountId })
  if (found) return found
  await one(context, evidenceId)
  throw notAllowed('Only the one who wrote a piece changes it. Add a note instead.')
}

export function evidenceRoutes(serve: Serve) {
  serve(listEvidence, async ({ db, scope, person, today }, { query }) => {
    const all = await evidenceOf(db, scope, person.id, {
      onlyRemoved: query.removed === 'yes' ? addDays(today, -restorableDays) : null,
    })
    const text = query.q && foldedName(query.q)
    const evidence = all.filter(
      (e) =>
        (!query.criterion ||
          (query.criterion === 'unsorted' ? e.criteria.length === 0 : e.criteria.some(({ id }) => id === query.criterion))) &&
        (!query.observer || e.observer === query.observer) &&
        (!query.stance || e.stance === query.stance) &&
        (!query.linked || e.links.length > 0) &&
        (!query.removed || e.mine) &&
        (!text || foldedName(e.what).includes(text)),
    )
    return { total: all.length, criteria: (await criteriaInUse(db)).map(({ id, name, pillar }) => ({ id, name, pillar })), evidence }
  })

  serve(recordEndpoint, async (context, { body: { key, ...draft } }) => {
    const { db, actor, person, now } = context
    const before = key && (await sentBefore(context, key))
    if (before) return before
    const { kept, criterionIds, criteria } = await checked(context, draft)
    const id = await recordEvidence(db, { personId: person.id, accountId: actor.accountId, now }, kept, criterionIds, key)
    const tags = criteria.map((criterion) => ({ id: criterion.id, name: criterion.name }))
    return { id, personId: person.id, ...kept, criteria: tags, author: actor.name, writtenAt: now, version: 1, notes: [], mine: true }
  })

  serve(correctEndpoint, async (context, { params, body: { version, ...draft } }) => {
    const { db, actor, person, now } = context
    const before = await mine(context, params.evidenceId)
    if (before.removedAt) throw conflict('This piece was removed. Restore it first.')
    const stands = await one(context, params.evidenceId)
    if (before.version !== version) throw conflict('This piece was corrected in the meantime. Compare both texts and save again.', stands)
    const { kept, criterionIds } = await checked(context, draft)
    const { what, happenedOn, observer, observerName, stance, links } = stands
    const stood = { what, happenedOn, observer, observerName, stance, links, criteria: stands.criteria.map(({ name }) => name) }
    await correctEvidence(
      db,
      { personId: person.id, accountId: actor.accountId, now },
      { evidenceId: params.evidenceId, version, stood, writtenAt: before.writtenAt },
      kept,
      criterionIds,
    )
    return one(context, params.evidenceId)
  })

  serve(listEvidenceVersions, async (context, { params }) => {
    await one(context, params.evidenceId)
    return (await versionsOf(context.db, { evidenceId: params.evidenceId })).map(({ stood, ...rest }) => ({ ...rest, ...stood }))
  })

  serve(removeEndpoint, async (context, { params }) => {
    const { removedAt } = await mine(context, params.evidenceId)
    if (!removedAt) await removeEvidence(context.db, params.evidenceId, context.now)
    return done
  })

  serve(restoreEvidence, async (context, { params }) => {
    const { removedAt } = await mine(context, params.evidenceId)
    if (removedAt && removedAt.slice(0, 10) < addDays(context.today, -restorableDays))
      throw conflict(`This piece was removed more than ${restorableDays} days ago.`)
    await removeEvidence(context.db, params.evidenceId, null)
    return one(context, params.evidenceId)
  })

  serve(noteEndpoint, async (context, { params, body }) => {
    const { db, actor, person, now } = context
    await one(context, params.evidenceId)
    await noteEvidence(db, { personId: person.id, accountId: actor.accountId, now }, params.evidenceId, body.text)
    return one(context, params.evidenceId)
  })
}
