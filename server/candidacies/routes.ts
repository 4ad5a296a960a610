import {
  addCandidacy as addEndpoint,
  recordInterest as interestEndpoint,
  removeCandidacy as removeEndpoint,
  restoreCandidacy,
} from 'shared/api/roles.ts'
import {
  putPiece as putEndpoint,
  readFinalist as readFinalistEndpoint,
  readSlateLine,
  takePieceBack as takeBackEndpoint,
} from 'shared/api/slates.ts'
import { addDays } from 'shared/domain/days.ts'
import { firstName, foldedName } from 'shared/domain/names.ts'
import { isAbove } from 'shared/domain/tree.ts'
import type { SlateLine } from 'shared/model/slate.ts'
import type { Interest } from 'shared/model/words.ts'
import { personWithin } from '../access/queries.ts'
import type { Scope } from '../access/scope.ts'
import type { Read, Tx } from '../db/database.ts'
import { tagsOf } from '../evidence/queries.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { standingLine } from '../slates/queries.ts'
import { addCandidacy, putPiece, readFinalist, recordInterest, removeCandidacy, takeAllBack, takePieceBack } from './commands.ts'
import { candidacyOf, hiringFor, interestOnLine, oneLine, piecesPutOn, readablePiece, readingsOfFinalist } from './queries.ts'

type Ask = Pick<Context, 'scope' | 'role' | 'today'>
type Write = Ask & { db: Tx }
type Line = Awaited<ReturnType<typeof oneLine>>

const done = { done: true } as const
/** How long someone taken off a slate can be put back. */
const restorableDays = 30

type Saying = { interest: Interest; interestOn?: string | null | undefined; askedOn?: string | null | undefined }
/** Interest is said on a day; not having been asked has none. Whether and when they were asked is kept unless it is said anew. */
function saidOn({ interest, interestOn, askedOn }: Saying, askedBefore: string | null, today: string) {
  const asked = askedOn === undefined ? askedBefore : askedOn
  if (asked !== null && asked > today) throw wrong('askedOn', 'This day is still to come. Write the day on which they were asked.')
  if (interest === 'not_asked') return { interest, interestOn: null, askedOn: asked }
  if (!interestOn) throw wrong('interestOn', 'Write the day on which they said so.')
  if (interestOn > today) throw wrong('interestOn', 'This day is still to come. Write the day on which they said so.')
  return { interest, interestOn, askedOn: asked }
}

/** A line that stands on the slate today. */
async function standing({ db, scope, role }: Ask & { db: Read }, candidacyId: string) {
  const line = await oneLine(db, scope, role, candidacyId)
  if (line.removedAt) throw conflict('This line was taken off the slate. Put it back first.')
  return line
}

/** Nobody stands on a slate twice, nor on the slate of the role that they hold. */
async function requireFree(db: Read, role: Ask['role'], one: { personId: string | null; outsideLabel: string | null }, name: string) {
  if (one.personId !== null && one.personId === role.holderId) throw conflict(`${name} holds this role.`)
  const same = ({ personId, outsideLabel }: typeof one) =>
    one.personId === null ? outsideLabel !== null && foldedName(outsideLabel) === foldedName(one.outsideLabel!) : personId === one.personId
  if ((await standingLine(db, { roleId: role.id })).some(same)) throw conflict(`${name} is on this slate already.`)
}

/** Of someone from outside nobody here speaks by their place. */
const speaksFor = (scope: Scope, path: string | null) => path !== null && (scope.leads(path) || scope.standsInOver(path))

/** A line is kept by those who decide about the role and by those above the person; their people partner reads it. */
async function kept(context: Write, candidacyId: string): Promise<Line> {
  const line = await oneLine(context.db, context.scope, context.role, candidacyId)
  if (!context.role.mayChange && !speaksFor(context.scope, line.path))
    throw notAllowed('Their manager, someone above, or who decides about this role keeps this line.')
  return line
}

/** What is shown of someone on a slate is chosen by those above that person. */
async function ofOneUnderMe(context: Write, candidacyId: string): Promise<Line & { personId: string }> {
  const line = await standing(context, candidacyId)
  const { personId } = line
  if (personId === null) throw conflict('A finalist from outside has no evidence here. Read them on the criteria instead.')
  if (!speaksFor(context.scope, line.path)) throw notAllowed('What is shown of someone on a slate is chosen by those above them.')
  return { ...line, personId }
}

async function lineTold({ db, scope, role }: Ask & { db: Read }, { id, personId, path }: Line): Promise<SlateLine> {
  const [hiring] = await hiringFor(db, scope, { roleId: role.id, whole: Number(role.mayChange) })
  const pieces = personId === null ? [] : await piecesPutOn(db, { candidacyIds: JSON.stringify([id]) })
  const tags = Map.groupBy(pieces.length > 0 ? await tagsOf(db, { personId }) : [], ({ evidenceId }) => evidenceId)
  const readers = [role.teamPath, hiring?.path].filter((path) => path !== undefined && path !== '')
  return {
    interest: await interestOnLine(db, { candidacyId: id }),
    pieces: pieces.map(({ candidacyId: _, ...piece }) => ({ ...piece, criterionIds: (tags.get(piece.id) ?? []).map(({ id }) => id) })),
    hiringManager: hiring?.known && role.full ? { id: hiring.id, name: hiring.name, title: hiring.title } : null,
    seenFromElsewhere: personId !== null && readers.some((reader) => !isAbove(reader!, path!)),
    readings:
      personId === null
        ? (await readingsOfFinalist(db, { candidacyId: id })).map(({ candidacyId: _, authorId: __, superseded, ...reading }) => ({
            ...reading,
            current: !superseded,
          }))
        : [],
  }
}

export function candidacyRoutes(serve: Serve) {
  serve(addEndpoint, async ({ db, scope, role, actor, now, today }, { body: { came, ...body } }) => {
    const personId = body.personId ?? null
    const outsideLabel = body.outsideLabel ?? null
    const said = saidOn(body, null, today)
    if (personId === null && !role.mayChange) throw notAllowed('Only the hiring manager and the line of this role name someone outside.')
    const [person] = personId === null ? [] : await personWithin(db, scope, { personId })
    if (personId !== null && !person) throw wrong('personId', 'There is no such person.')
    if (person && !speaksFor(scope, person.path)) throw notAllowed('Their manager, or someone above, puts them on a slate.')
    await requireFree(db, role, { personId, outsideLabel }, person?.name ?? outsideLabel!)
    const by = { accountId: actor.accountId, now }
    const candidacyId = await addCandidacy(db, by, { roleId: role.id, personId, outsideLabel, came, ...said })
    return candidacyOf(await oneLine(db, scope, role, candidacyId))
  })

  serve(interestEndpoint, async (context, { params: { candidacyId }, body }) => {
    const { db, actor, now, today } = context
    await kept(context, candidacyId)
    const line = await standing(context, candidacyId)
    const said = saidOn(body, line.askedOn, today)
    const changed = said.interest !== line.interest || said.interestOn !== line.interestOn || said.askedOn !== line.askedOn
    if (changed) await recordInterest(db, { accountId: actor.accountId, now }, candidacyId, said)
    return { ...candidacyOf(line), ...said }
  })

  serve(removeEndpoint, async (context, { params: { candidacyId } }) => {
    const { removedAt } = await kept(context, candidacyId)
    if (!removedAt) await removeCandidacy(context.db, candidacyId, context.now)
    return done
  })

  serve(restoreCandidacy, async (context, { params: { candidacyId } }) => {
    const { db, scope, role, today } = context
    const line = await kept(context, candidacyId)
    if (!line.removedAt) return done
    if (line.removedAt.slice(0, 10) < addDays(today, -restorableDays))
      throw conflict(`This line was taken off more than ${restorableDays} days ago. Add it again.`)
    await requireFree(db, role, line, line.name ?? line.outsideLabel!)
    await removeCandidacy(db, candidacyId, null)
    // With the line, its evidence was taken back: it returns with whoever may show it, and with nobody else.
    if (line.path !== null && !speaksFor(scope, line.path)) await takeAllBack(db, candidacyId)
    return done
  })

  serve(readSlateLine, async (context, { params: { candidacyId } }) => lineTold(context, await standing(context, candidacyId)))

  serve(putEndpoint, async (context, { params: { candidacyId, evidenceId } }) => {
    const { db, scope, actor, today } = context
    const { personId, name } = await ofOneUnderMe(context, candidacyId)
    const [piece] = await readablePiece(db, scope, { evidenceId, personId })
    if (!piece) throw notFound('piece of evidence')
    if (piece.visibility !== 'chain')
      throw conflict(`This piece on ${firstName(name!)} is not for the chain. Whoever wrote it widens it first.`)
    await putPiece(db, { accountId: actor.accountId, today }, candidacyId, evidenceId)
    return done
  })

  serve(takeBackEndpoint, async (context, { params: { candidacyId, evidenceId } }) => {
    await ofOneUnderMe(context, candidacyId)
    await takePieceBack(context.db, candidacyId, evidenceId)
    return done
  })

  serve(readFinalistEndpoint, async (context, { params: { candidacyId }, body }) => {
    const { db, role, actor, now, today } = context
    const line = await standing(context, candidacyId)
    if (line.personId !== null) throw conflict(`${line.name} is in-house. Read them on their own page.`)
    const asked = await criteriaOfRoles(db, { roleIds: JSON.stringify([role.id]) })
    if (!asked.some(({ criterionId }) => criterionId === body.criterionId)) throw wrong('criterionId', 'This role does not ask for that.')
    const id = await readFinalist(db, { accountId: actor.accountId, now, today }, candidacyId, body)
    return { id, ...body, author: actor.name, readOn: today, current: true }
  })
}
