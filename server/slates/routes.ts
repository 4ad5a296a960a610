import {
  addCandidacy as addEndpoint,
  readSlate,
  recordInterest as interestEndpoint,
  removeCandidacy as removeEndpoint,
  restoreCandidacy,
  type Slate,
  type SlatePerson,
} from 'shared/api/roles.ts'
import { isClose } from 'shared/domain/close.ts'
import { aspirationCurrency, matchesRole } from 'shared/domain/currency.ts'
import { addDays } from 'shared/domain/days.ts'
import { foldedName } from 'shared/domain/names.ts'
import { slateSentence } from 'shared/domain/sentences.ts'
import { cameBy, interestOf, placeOnSlate, slateOrder, wantsRole } from 'shared/domain/slate.ts'
import { callDoubt, readingDoubts, slateFigures } from 'shared/domain/slateCells.ts'
import type { Want } from 'shared/model/aspiration.ts'
import type { Candidacy, RoleCriterion } from 'shared/model/role.ts'
import type { Interest, Level } from 'shared/model/words.ts'
import { personWithin } from '../access/queries.ts'
import type { Read } from '../db/database.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { levelsOf, toldOf } from '../readings/queries.ts'
import { roleOf } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { addCandidacy, recordInterest, removeCandidacy } from './commands.ts'
import {
  callsForRole,
  linesOn,
  lineWithin,
  namesUnder,
  nearlyAll,
  neverAskedUnder,
  piecesForChain,
  piecesUnder,
  standingLine,
  textsOf,
  wantsForChain,
  wantsNaming,
  wantsOf,
} from './queries.ts'

type Ask = Pick<Context, 'scope' | 'role' | 'today'> & { db: Read }
type Line = Awaited<ReturnType<typeof linesOn>>[number]

const done = { done: true } as const
/** How long someone taken off a slate can be put back. */
const restorableDays = 30

const candidacyOf = ({ id, personId, name, title, outsideLabel, came, interest, interestOn }: Line): Candidacy => ({
  id,
  person: personId === null ? null : { id: personId, name: name!, title },
  outsideLabel,
  came,
  interest,
  interestOn,
})

const idsOf = (list: Iterable<string>) => JSON.stringify([...new Set(list)])

/** The people that a slate is about: those with a line, those who want the role, and those whose readings come close. */
async function peopleOn({ db, scope, role }: Ask, lines: Line[], criteria: number) {
  const of = { roleIds: JSON.stringify([role.id]), roleId: role.id, version: role.criteriaVersion, criteria }
  const naming = await wantsNaming(db, scope, of)
  const near = criteria > 0 ? await nearlyAll(db, scope, of) : []
  const onLines = new Set(lines.flatMap(({ personId }) => personId ?? []))
  const seen = [...naming, ...near].map(({ personId }) => personId).filter((id) => id !== role.holderId)
  const personIds = idsOf([...onLines, ...seen])
  const under = new Map((await namesUnder(db, scope, { personIds })).map((person) => [person.id, person]))
  const besideIds = idsOf([...onLines].filter((id) => !under.has(id)))
  const wants = [...(await wantsOf(db, scope, { personIds })), ...(await wantsForChain(db, { personIds: besideIds }))]
  return { personIds, under, besideIds, wantOf: new Map(wants.map((want) => [want.personId, want])) }
}

type Asked = RoleCriterion[]
type Windows = Awaited<ReturnType<typeof windowsOf>>

/** Everyone who has a place on the slate, with what is known of their wish and of their being close. */
async function placedOn(ask: Ask, criteria: Asked, lines: Line[], windows: Windows) {
  const { personIds, under, besideIds, wantOf } = await peopleOn(ask, lines, criteria.length)
  const read = new Map<string, Map<string, Level>>()
  for (const { personId, criterionId, level } of await levelsOf(ask.db, { personIds })) {
    const levels = read.get(personId) ?? new Map<string, Level>()
    read.set(personId, levels.set(criterionId, level))
  }
  const lineOf = new Map(lines.flatMap((line) => (line.personId === null ? [] : [[line.personId, line]])))
  const placed = [...new Set([...lineOf.keys(), ...under.keys()])].flatMap((id) => {
    const line = lineOf.get(id) ?? null
    const want = wantOf.get(id) ?? null
    const levels = read.get(id) ?? new Map<string, Level>()
    const namesIt = want !== null && matchesRole(want, ask.role.id, ask.today, windows)
    const facts = { candidacy: line, namesIt, close: isClose(criteria, levels), neverAsked: want === null }
    const place = placeOnSlate(facts)
    const mine = under.get(id)
    const { name, title, managerId, manager } = mine ?? { name: line!.name!, title: line!.title, managerId: null, manager: null }
    return place
      ? [
          {
            person: { id, name, title },
            mine: mine !== undefined,
            managerId,
            manager,
            line,
            want,
            levels,
            facts,
            place,
            wants: wantsRole(facts),
          },
        ]
      : []
  })
  return { placed: placed.toSorted(slateOrder), besideIds }
}
type Placed = Awaited<ReturnType<typeof placedOn>>['placed'][number]

async function slateOf(ask: Ask): Promise<Slate> {
  const { db, scope, today } = ask
  const windows = await windowsOf(db)
  const role = await roleOf(db, scope, ask.role.id)
  const lines = await linesOn(db, scope, { roleIds: JSON.stringify([role.id]), wholeIds: JSON.stringify(role.mayChange ? [role.id] : []) })
  const { placed, besideIds } = await placedOn(ask, role.criteria, lines, windows)
  const of = {
    roleId: role.id,
    personIds: idsOf(placed.map(({ person }) => person.id)),
    criterionIds: idsOf(role.criteria.map(({ id }) => id)),
  }
  const pieces = [...(await piecesUnder(db, scope, of)), ...(await piecesForChain(db, { ...of, personIds: besideIds }))]
  const piecesOf = Map.groupBy(pieces, ({ personId }) => personId)
  const called = (await callsForRole(db, of)).map(({ personId, ...call }) => [personId, toldOf(call, today, windows)] as const)
  const callOf = new Map(called.filter(([, { current }]) => current))
  const figures = placed.map(({ person, managerId, levels }) =>
    slateFigures(role.criteria, levels, piecesOf.get(person.id) ?? [], { asOf: today, managerId, personId: person.id, windows }),
  )
  const strongest = figures.flatMap(({ cells }) => cells.flatMap((cell) => cell.strongest?.id ?? []))
  const textOf = new Map((await textsOf(db, scope, { evidenceIds: idsOf(strongest) })).map(({ id, what }) => [id, what]))

  const shown = placed.map((one, i): SlatePerson => {
    const { person, mine, manager, line, want, facts } = one
    const { at, of, cells } = figures[i]!
    const call = callOf.get(person.id)
    return {
      person,
      manager,
      mine,
      want: want && wantTold(want, mine ? null : role.id, today, windows),
      candidacy: line && candidacyOf(line),
      came: cameBy(facts),
      interest: interestOf(facts),
      call: call ? { ...call, person, role: { id: role.id, title: role.title } } : null,
      at,
      of,
      close: facts.close,
      disagreements: [...callDoubt(call?.call ?? null, figures[i]!), ...(mine ? readingDoubts(role.criteria, figures[i]!, windows) : [])],
      cells: cells.map(({ strongest, ...cell }) => ({ ...cell, strongest: strongest && pieceTold(strongest, textOf) })),
    }
  })
  const inPlace = (place: Placed['place']) => shown.filter((_, i) => placed[i]!.place === place)
  const closeNeverAsked = inPlace('close_never_asked')
  const outside = lines.filter(({ personId }) => personId === null).map(candidacyOf)
  return {
    role,
    sentence: slateSentence({
      wantIt: placed.filter(({ wants }) => wants).length,
      closeNeverAsked: closeNeverAsked.length,
      outside: outside.length,
    }),
    people: inPlace('considered'),
    closeNeverAsked,
    neverAsked: (await neverAskedUnder(db, scope))[0]!.people,
    outside,
  }
}

/** A piece as a cell names it; nothing where its text is not for the reader. */
function pieceTold({ id, happenedOn, links }: Awaited<ReturnType<typeof piecesUnder>>[number], textOf: ReadonlyMap<string, string>) {
  const what = textOf.get(id)
  return what === undefined ? null : { id, what, happenedOn, url: links[0]?.url ?? null }
}

/** What someone wants, as lists show it; of people elsewhere no other role is named than the one that is looked at. */
function wantTold(
  { personId: _, targetRoleId, targetRoleTitle, ...want }: Awaited<ReturnType<typeof wantsOf>>[number],
  onlyRoleId: string | null,
  today: string,
  windows: Windows,
): Want {
  const named = targetRoleId && targetRoleTitle && (onlyRoleId === null || targetRoleId === onlyRoleId)
  return {
    ...want,
    targetRole: named ? { id: targetRoleId, title: targetRoleTitle } : null,
    gettingOld: aspirationCurrency(want.heardOn, today, windows).currency === 'getting_old',
  }
}

/** Interest is said on a day; not having been asked has none. */
function saidOn(interest: Interest, interestOn: string | null | undefined, today: string) {
  if (interest === 'not_asked') return { interest, interestOn: null }
  if (!interestOn) throw wrong('interestOn', 'Write the day on which they said so.')
  if (interestOn > today) throw wrong('interestOn', 'This day is still to come. Write the day on which they said so.')
  return { interest, interestOn }
}

/** A line of the slate that the one who asks may see, and therefore change: of people under them, or any where the role is theirs. */
async function oneLine({ db, scope, role }: Pick<Ask, 'db' | 'scope' | 'role'>, candidacyId: string) {
  const [line] = await lineWithin(db, scope, { candidacyId, roleId: role.id, wholeIds: JSON.stringify(role.mayChange ? [role.id] : []) })
  if (!line) throw notFound('line on this slate')
  return line
}

/** Nobody stands on a slate twice, nor on the slate of the role that they hold. */
async function requireFree(db: Read, role: Ask['role'], one: { personId: string | null; outsideLabel: string | null }, name: string) {
  if (one.personId !== null && one.personId === role.holderId) throw conflict(`${name} holds this role.`)
  const same = ({ personId, outsideLabel }: typeof one) =>
    one.personId === null ? outsideLabel !== null && foldedName(outsideLabel) === foldedName(one.outsideLabel!) : personId === one.personId
  if ((await standingLine(db, { roleId: role.id })).some(same)) throw conflict(`${name} is on this slate already.`)
}

export function slateRoutes(serve: Serve) {
  serve(readSlate, (context) => slateOf(context))

  serve(addEndpoint, async ({ db, scope, role, actor, now, today }, { body: { came, ...body } }) => {
    const personId = body.personId ?? null
    const outsideLabel = body.outsideLabel ?? null
    const said = saidOn(body.interest, body.interestOn, today)
    if (personId === null && !role.mayChange) throw notAllowed('Only the hiring manager and the line of this role name someone outside.')
    const [person] = personId === null ? [] : await personWithin(db, scope, { personId })
    if (personId !== null && !person) throw wrong('personId', 'There is no such person.')
    await requireFree(db, role, { personId, outsideLabel }, person?.name ?? outsideLabel!)
    const candidacyId = await addCandidacy(
      db,
      { accountId: actor.accountId, now },
      { roleId: role.id, personId, outsideLabel, came, ...said },
    )
    return candidacyOf(await oneLine({ db, scope, role }, candidacyId))
  })

  serve(interestEndpoint, async ({ db, scope, role, today }, { params: { candidacyId }, body }) => {
    const line = await oneLine({ db, scope, role }, candidacyId)
    if (line.removedAt) throw conflict('This line was taken off the slate. Put it back first.')
    const said = saidOn(body.interest, body.interestOn, today)
    await recordInterest(db, candidacyId, said)
    return { ...candidacyOf(line), ...said }
  })

  serve(removeEndpoint, async ({ db, scope, role, now }, { params: { candidacyId } }) => {
    const line = await oneLine({ db, scope, role }, candidacyId)
    if (!line.removedAt) await removeCandidacy(db, candidacyId, now)
    return done
  })

  serve(restoreCandidacy, async ({ db, scope, role, today }, { params: { candidacyId } }) => {
    const line = await oneLine({ db, scope, role }, candidacyId)
    if (!line.removedAt) return done
    if (line.removedAt.slice(0, 10) < addDays(today, -restorableDays))
      throw conflict(`This line was taken off more than ${restorableDays} days ago. Add it again.`)
    await requireFree(db, role, line, line.name ?? line.outsideLabel!)
    await removeCandidacy(db, candidacyId, null)
    return done
  })
}
