import { addCandidacy as addEndpoint, readSlate, recordInterest as interestEndpoint, removeCandidacy as removeEndpoint, restoreCandidacy, type SlatePerson } from 'shared/api/roles.ts'
import { isClose } from 'shared/domain/close.ts'
import { aspirationCurrency, matchesRole } from 'shared/domain/currency.ts'
import { addDays } from 'shared/domain/days.ts'
import { callDisagreement, readingDisagreement } from 'shared/domain/disagreement.ts'
import { byName, foldedName } from 'shared/domain/names.ts'
import { slateSentence } from 'shared/domain/sentences.ts'
import { cameBy, interestOf, placeOnSlate, slateOrder, wantsRole } from 'shared/domain/slate.ts'
import { standings } from 'shared/domain/standings.ts'
import { strongestPiece } from 'shared/domain/strongest.ts'
import type { Candidacy } from 'shared/model/role.ts'
import type { Interest, Level } from 'shared/model/words.ts'
import { personWithin } from '../access/queries.ts'
import type { Read } from '../db/database.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { currentReadingsOf, toldOf } from '../readings/queries.ts'
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

async function slateOf(ask: Ask) {
  const { db, scope, role, today } = ask
  const windows = await windowsOf(db)
  const told = await roleOf(db, scope, role.id)
  const lines = await linesOn(db, scope, { roleIds: JSON.stringify([role.id]), wholeIds: JSON.stringify(role.mayChange ? [role.id] : []) })
  const lineOf = new Map(lines.map((line) => [line.personId, line]))
  const { personIds, under, besideIds, wantOf } = await peopleOn(ask, lines, told.criteria.length)

  const levels = new Map<string, Map<string, Level>>()
  for (const { personId, criterionId, level } of await currentReadingsOf(db, { personIds })) {
    const ofPerson = levels.get(personId) ?? new Map<string, Level>()
    levels.set(personId, ofPerson.set(criterionId, level))
  }
  const placed = [...new Set([...lineOf.keys(), ...under.keys()])].flatMap((id) => {
    if (id === null) return []
    const line = lineOf.get(id) ?? null
    const want = wantOf.get(id)
    const close = isClose(told.criteria, levels.get(id) ?? new Map())
    const facts = { candidacy: line, namesIt: want !== undefined && matchesRole(want, role.id, today, windows), close, neverAsked: want === undefined }
    const place = placeOnSlate(facts)
    const person = under.get(id) ?? { id, name: line!.name!, title: line!.title, managerId: null, manager: null }
    return place ? [{ person, line, want, facts, place, wants: wantsRole(facts) }] : []
  })

  const shownIds = idsOf(placed.map(({ person }) => person.id))
  const criterionIds = JSON.stringify(told.criteria.map(({ id }) => id))
  const pieces = Map.groupBy(
    [...(await piecesUnder(db, scope, { personIds: shownIds, criterionIds })), ...(await piecesForChain(db, { personIds: besideIds, criterionIds }))],
    ({ personId }) => personId,
  )
  const calls = new Map((await callsForRole(db, { roleId: role.id, personIds: shownIds })).map((call) => [call.personId, call]))

  const drawn = placed.map(({ person: { id, name, title, managerId, manager }, line, want, facts, place, wants }) => {
    const mine = under.has(id)
    const asked = told.criteria
    const onPerson = [...Map.groupBy(pieces.get(id) ?? [], (piece) => piece.id).values()].map((tags) => ({
      ...tags[0]!,
      criteria: tags.map(({ criterionId }) => ({ id: criterionId })),
      notes: tags[0]!.answered ? [true] : [],
    }))
    const read = levels.get(id) ?? new Map<string, Level>()
    const figures = standings(asked, read, onPerson, { asOf: today, managerId, personId: id, windows })
    const cells = figures.each.map(({ criterionId, evidence, gap }) => {
      const onCriterion = onPerson.filter(({ happenedOn, criteria }) => happenedOn <= today && criteria.some((tag) => tag.id === criterionId))
      const strongest = mine ? strongestPiece(onCriterion) : null
      return { criterionId, level: read.get(criterionId) ?? null, status: evidence.status, pieces: evidence.count, strongest, gap }
    })
    const call = calls.get(id)
    const signed = call && toldOf(call, today, windows)
    const current = signed?.current ? signed : null
    const notRead = cells.filter(({ level }) => level === null).length
    const { at, of } = figures
    const doubts = [
      callDisagreement({ call: current?.call ?? null, at, of, below: of - at - notRead, notRead }),
      ...(mine ? cells.map(({ level, status }, i) => about(asked[i]!.name, readingDisagreement({ level, status }, windows))) : []),
    ]
    return { place, wants, person: { id, name, title }, mine, manager, line, want, facts, at, of, cells, current, disagreements: doubts.filter((text) => text !== null) }
  })

  const texts = new Map(
    (await textsOf(db, scope, { evidenceIds: idsOf(drawn.flatMap(({ cells }) => cells.flatMap(({ strongest }) => strongest?.id ?? []))) })).map(({ id, what }) => [id, what]),
  )
  const shown = drawn.toSorted(slateOrder).map(({ place, wants, line, want, facts, cells, current, ...rest }) => ({
    place,
    wants,
    line: {
      ...rest,
      want: want ? wantTold(want, rest.mine, role.id, aspirationCurrency(want.heardOn, today, windows).currency === 'getting_old') : null,
      candidacy: line && candidacyOf(line),
      came: cameBy(facts),
      interest: interestOf(facts),
      close: facts.close,
      call: current && callTold(current, rest.person, told),
      cells: cells.map(({ strongest, ...cell }) => ({
        ...cell,
        strongest: strongest && { id: strongest.id, what: texts.get(strongest.id)!, happenedOn: strongest.happenedOn, url: strongest.links[0]?.url ?? null },
      })),
    } satisfies SlatePerson,
  }))
  const people = shown.filter(({ place }) => place === 'considered')
  const closeNeverAsked = shown.filter(({ place }) => place === 'close_never_asked').map(({ line }) => line)
  const outside = lines.filter(({ personId }) => personId === null).map(candidacyOf)
  return {
    role: told,
    sentence: slateSentence({ wantIt: people.filter(({ wants }) => wants).length, closeNeverAsked: closeNeverAsked.length, outside: outside.length }),
    people: people.map(({ line }) => line),
    closeNeverAsked,
    neverAsked: (await neverAskedUnder(db, scope))[0]!.people,
    outside,
  }
}
