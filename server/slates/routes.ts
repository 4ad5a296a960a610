import { readSlate, type Slate, type SlateFinalist, type SlatePerson } from 'shared/api/roles.ts'
import { estimateOutside } from 'shared/api/slates.ts'
import { atLevelAsked } from 'shared/domain/atLevelAsked.ts'
import { isClose } from 'shared/domain/close.ts'
import { aspirationCurrency, matchesRole } from 'shared/domain/currency.ts'
import { gapWords } from 'shared/domain/levels.ts'
import { byName, compareNames } from 'shared/domain/names.ts'
import { slateSentence } from 'shared/domain/sentences.ts'
import { cameBy, interestOf, placeOnSlate, slateOrder, wantsRole } from 'shared/domain/slate.ts'
import { callDoubt, readingDoubts, slateFigures } from 'shared/domain/slateCells.ts'
import { strongestPiece } from 'shared/domain/strongest.ts'
import type { Want } from 'shared/model/aspiration.ts'
import type { RoleCriterion } from 'shared/model/role.ts'
import { candidacyOf, estimateFor, finalistsRead, piecesPutOn } from '../candidacies/queries.ts'
import type { Read } from '../db/database.ts'
import type { Context, Serve } from '../http/serve.ts'
import { coverFor, signedReadingsOf, toldOf } from '../readings/queries.ts'
import { leavesByPerson } from '../rhythm/queries.ts'
import { roleOf } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { recordEstimate } from './commands.ts'
import {
  callsForRole,
  linesOn,
  namesUnder,
  nearlyAll,
  neverAskedUnder,
  piecesForChain,
  piecesUnder,
  seenWhole,
  textsOf,
  wantsForChain,
  wantsNaming,
  wantsOf,
} from './queries.ts'

type Ask = Pick<Context, 'scope' | 'role' | 'today'> & { db: Read }
type Line = Awaited<ReturnType<typeof linesOn>>[number]

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
  const given = await signedReadingsOf(ask.db, { personIds, criterionIds: idsOf(criteria.map(({ id }) => id)) })
  const readingsOf = Map.groupBy(given, ({ personId }) => personId)
  const lineOf = new Map(lines.flatMap((line) => (line.personId === null ? [] : [[line.personId, line]])))
  const placed = [...new Set([...lineOf.keys(), ...under.keys()])].flatMap((id) => {
    const line = lineOf.get(id) ?? null
    const want = wantOf.get(id) ?? null
    const read = new Map((readingsOf.get(id) ?? []).map((reading) => [reading.criterionId, reading]))
    const levels = new Map([...read].map(([criterionId, { level }]) => [criterionId, level]))
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
            judges: mine !== undefined && ask.scope.leads(mine.path),
            keeps: ask.role.mayChange || (mine !== undefined && (ask.scope.leads(mine.path) || ask.scope.standsInOver(mine.path))),
            managerId,
            manager,
            line,
            want,
            read,
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
  const lines = await linesOn(db, scope, { roleIds: JSON.stringify([role.id]), ...seenWhole([role]) })
  const { placed, besideIds } = await placedOn(ask, role.criteria, lines, windows)
  const of = {
    roleId: role.id,
    personIds: idsOf(placed.map(({ person }) => person.id)),
    criterionIds: idsOf(role.criteria.map(({ id }) => id)),
  }
  const pieces = [...(await piecesUnder(db, scope, of)), ...(await piecesForChain(db, { ...of, personIds: besideIds }))]
  const piecesOf = Map.groupBy(pieces, ({ personId }) => personId)
  const callOf = new Map((await callsForRole(db, of)).map(({ personId, ...call }) => [personId, toldOf(call, today, windows)]))
  const leaves = await leavesByPerson(db, of.personIds)
  const figures = placed.map(({ person, managerId, levels }) => {
    const around = { asOf: today, managerId, personId: person.id, leaves: leaves.get(person.id) ?? [], windows }
    return slateFigures(role.criteria, levels, piecesOf.get(person.id) ?? [], around)
  })
  const named = figures.flatMap(({ cells }) => cells.flatMap((cell) => cell.strongest?.id ?? []))
  const putOn = await piecesPutOn(db, { candidacyIds: idsOf(lines.map(({ id }) => id)) })
  const textOf = new Map([...(await textsOf(db, scope, { evidenceIds: idsOf(named) })), ...putOn].map(({ id, what }) => [id, what]))
  /** Of people elsewhere, the strongest of what was put on the slate. */
  const strongestPut = (personId: string, criterionId: string) =>
    strongestPiece((piecesOf.get(personId) ?? []).filter((piece) => piece.criterionId === criterionId && textOf.has(piece.id)))

  const shown = placed.map((one, i): SlatePerson => {
    const { person, mine, judges, keeps, manager, line, want, read, facts } = one
    const { at, of, cells } = figures[i]!
    const called = callOf.get(person.id)
    const call = called?.current ? called : null
    return {
      person,
      manager,
      mine,
      judges,
      keeps,
      want: want && wantTold(want, mine ? null : role.id, today, windows),
      candidacy: line && candidacyOf(line),
      came: cameBy(facts),
      interest: interestOf(facts),
      call: call && { ...call, person, role: { id: role.id, title: role.title } },
      callRanOutOn: called && !called.current ? called.expiresOn : null,
      at,
      of,
      close: facts.close,
      disagreements: [...callDoubt(call?.call ?? null, figures[i]!), ...(mine ? readingDoubts(role.criteria, figures[i]!, windows) : [])],
      cells: cells.map(({ strongest, ...cell }) => ({
        ...cell,
        reading: signed(read.get(cell.criterionId)),
        strongest: pieceTold(mine ? strongest : strongestPut(person.id, cell.criterionId), textOf),
      })),
    }
  })
  const inPlace = (place: Placed['place']) => shown.filter((_, i) => placed[i]!.place === place)
  const closeNeverAsked = inPlace('close_never_asked')
  const outside = await finalistsOn(db, lines, role.criteria)
  const onlyOwn = !role.seesAll
  const cover = (await coverFor(db, scope, { roleId: role.id, personIds: idsOf(lines.flatMap(({ personId }) => personId ?? [])) }))
    .filter((call) => toldOf(call, today, windows).current)
    .toSorted(byName)
  return {
    role,
    sentence: slateSentence({
      wantIt: placed.filter(({ wants }) => wants).length,
      closeNeverAsked: closeNeverAsked.length,
      outside: outside.length,
      onlyOwn,
      ...((cover.length > 0 || !onlyOwn) && { cover }),
    }),
    people: inPlace('considered'),
    closeNeverAsked,
    neverAsked: (await neverAskedUnder(db, scope))[0]!.people,
    outside,
    estimate: (role.seesAll && (await estimateFor(db, { roleId: role.id }))[0]) || null,
  }
}

type Piece = Awaited<ReturnType<typeof piecesUnder>>[number]
/** A piece as a cell names it; nothing where its text is not for the reader. */
function pieceTold(piece: Piece | null, textOf: ReadonlyMap<string, string>) {
  const what = piece && textOf.get(piece.id)
  return piece && what !== null && what !== undefined
    ? { id: piece.id, what, happenedOn: piece.happenedOn, url: piece.links[0]?.url ?? null }
    : null
}

const signed = (reading: { why: string; author: string; readOn: string } | undefined) =>
  reading ? { why: reading.why, author: reading.author, readOn: reading.readOn } : null

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

/** Finalists judged on the same lines: the last reading of each criterion that the role asks for. */
async function finalistsOn(db: Read, lines: Line[], criteria: Asked): Promise<SlateFinalist[]> {
  const outside = lines.filter(({ personId }) => personId === null)
  const read = Map.groupBy(await finalistsRead(db, { candidacyIds: idsOf(outside.map(({ id }) => id)) }), ({ candidacyId }) => candidacyId)
  const told = outside.map((line) => {
    const given = new Map((read.get(line.id) ?? []).map((reading) => [reading.criterionId, reading]))
    const levels = new Map([...given].map(([id, { level }]) => [id, level]))
    const { at, of } = atLevelAsked(criteria, levels)
    const cells = criteria.map(({ id, asks }) => ({
      criterionId: id,
      level: levels.get(id) ?? null,
      reading: signed(given.get(id)),
      gap: gapWords(levels.get(id) ?? null, asks),
    }))
    return { ...candidacyOf(line), at, of, cells }
  })
  return told.toSorted((a, b) => compareNames(a.outsideLabel!, b.outsideLabel!))
}

export function slateRoutes(serve: Serve) {
  serve(readSlate, (context) => slateOf(context))

  serve(estimateOutside, async ({ db, role, actor, now, today }, { body }) => {
    const told = body.told ?? null
    await recordEstimate(db, { accountId: actor.accountId, now, today }, role.id, { ...body, told })
    return { ...body, told, author: actor.name, estimatedOn: today }
  })
}
