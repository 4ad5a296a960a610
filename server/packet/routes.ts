import { type Packet, readPacket, readRolePacket, type RolePacket } from 'shared/api/packet.ts'
import { aspirationCurrency } from 'shared/domain/currency.ts'
import { addDays } from 'shared/domain/days.ts'
import { excerpt } from 'shared/domain/excerpt.ts'
import { leaveDaysOfEvidence } from 'shared/domain/leave.ts'
import { meets } from 'shared/domain/levels.ts'
import { fitting, gapOnSheet, onSheet } from 'shared/domain/packet.ts'
import { shared } from 'shared/domain/plan.ts'
import { packetOrder, sheetOf } from 'shared/domain/rolePacket.ts'
import { standings } from 'shared/domain/standings.ts'
import { pathWords } from 'shared/domain/words.ts'
import { areaNear } from '../access/scope.ts'
import { aspirationsOf } from '../aspirations/queries.ts'
import { decisionsOf } from '../decisions/queries.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { criteriaInUse } from '../frameworks/queries.ts'
import { frozenSlateOf } from '../frozen/queries.ts'
import { notFound } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { roleOfId, rolesConsideredFor, rolesNear } from '../person/queries.ts'
import { toldOf } from '../personPath/queries.ts'
import { planOf } from '../plan/queries.ts'
import { currentReadingsOf } from '../readings/queries.ts'
import { rhythmsByPerson, rhythmsOf } from '../rhythm/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { ownNotesOn } from './queries.ts'

/** What fits the sheet: signs of their own words, of their path, of a piece, of a piece in the table, of a link, a name, a step; steps of the plan. */
const room = { words: 320, path: 260, piece: 160, line: 44, link: 40, name: 40, step: 80, steps: 5 }

type Ask = Pick<Context, 'scope' | 'actor' | 'person' | 'today'> & { db: Context['db'] }

async function packetOf({ db, scope, actor, person, today }: Ask, asked: string | null): Promise<Packet> {
  const of = { personId: person.id }
  const windows = await windowsOf(db)
  const said = await aspirationsOf(db, scope, actor, person.id)
  const want = said.find(({ visibility }) => visibility !== 'private') ?? null
  const all = await evidenceOf(db, scope, person.id)
  const leaveDays = leaveDaysOfEvidence(rhythmsByPerson(await rhythmsOf(db, scope, of)).get(person.id), today, windows)
  const since = addDays(today, -windows.evidenceDays - leaveDays)
  const recent = all.filter(({ happenedOn }) => happenedOn >= since && happenedOn <= today)

  const wanted = want?.targetRole?.id
  const [named] =
    asked && asked !== 'any'
      ? await roleOfId(db, scope, { roleId: asked })
      : wanted && !asked
        ? await roleOfId(db, scope, { roleId: wanted })
        : []
  if (asked && asked !== 'any' && !named) throw notFound('lead role')
  const near = await rolesNear(db, scope, areaNear(person.path))
  const considered = await rolesConsideredFor(db, scope, of)
  const roles = new Map([...(named ? [named] : []), ...considered, ...near].map(({ id, title }) => [id, { id, title }]))
  const criteria = named
    ? await criteriaOfRoles(db, { roleIds: JSON.stringify([named.id]) })
    : (await criteriaInUse(db)).map((c) => ({ ...c, criterionId: c.id, asks: null, mustHave: false }))
  const levels = new Map((await currentReadingsOf(db, of)).map(({ criterionId, level }) => [criterionId, level]))
  const shown = shared(all)
  const figures = standings(
    criteria.map(({ criterionId, name, asks, mustHave }) => ({ id: criterionId, name, asks, mustHave })),
    levels,
    shown,
    { asOf: today, managerId: person.managerId, personId: person.id, leaveDays, windows },
  )
  const sheet = onSheet(
    recent,
    criteria.map(({ criterionId }) => criterionId),
  )
  // A pillar with one criterion stands for it, as people call it by that name.
  const nameOf = ({ name, pillar }: (typeof criteria)[number]) =>
    pillar !== null && criteria.filter((other) => other.pillar === pillar).length === 1 ? pillar : name
  const names = new Map(criteria.map((criterion) => [criterion.criterionId, nameOf(criterion)]))
  const current = (await planOf(db, scope, actor, person.id)).filter(
    ({ state, closedOn }) => state === 'open' || (state === 'done' && closedOn! >= addDays(today, -windows.cadenceDays)),
  )
  const steps = shared(current)
  const [own] = await ownNotesOn(db, scope, of)
  const words = want?.words ?? null
  const target = want && (want.targetRole?.title ?? want.target)
  const lines = criteria.map((criterion, i) => {
    const { evidence, gap } = figures.each[i]!
    const strongest = sheet.strongest.get(criterion.criterionId)
    return {
      id: criterion.criterionId,
      name: excerpt(nameOf(criterion), room.name),
      asks: criterion.asks,
      level: levels.get(criterion.criterionId) ?? null,
      pieces: evidence.count,
      strongest: strongest ? excerpt(strongest.what, room.line) : null,
      gap,
    }
  })
  const pieces = sheet.listed.map(({ id, happenedOn, what, criteria: tags, links: [link] }) => ({
    id,
    happenedOn,
    what: excerpt(what, room.piece),
    criterion: tags.map((tag) => excerpt(names.get(tag.id) ?? tag.name, room.name))[0] ?? null,
    link: link ? excerpt(link.label ?? new URL(link.url).hostname, room.link) : null,
  }))
  const plan = steps
    .slice(0, room.steps)
    .map(({ id, text, owner, dueOn, state }) => ({ id, text: excerpt(text, room.step), owner, dueOn, state }))
  const short = lines.flatMap(({ name, level, asks }) => (asks && !meets(level, asks) ? [name] : []))
  const told = await toldOf({ db, scope, actor, today }, { person, role: named ?? null })
  const path = told && {
    verdict: told.verdict,
    sentence: told.sentence && excerpt(told.sentence, room.path),
    toldOn: told.toldOn,
    by: told.by,
  }
  const fits = fitting({
    name: person.name,
    place: [person.title, 'in role for years and months', person.teamName, person.managerName].join(', '),
    words: excerpt(words ?? '', room.words),
    want: `${target ?? ''} and how and when it was said or written`,
    short: short.length > 5 ? [] : short,
    path: path
      ? `Is there a path? ${pathWords[path.verdict]}. ${path.sentence ?? ''} Told on a day of some month ${path.by === person.managerName ? '' : path.by}`
      : '',
    lines: lines.map((line) => ({ name: line.name, strongest: line.strongest ?? '', gap: gapOnSheet(named !== undefined, line) })),
    pieces: pieces.map(({ what, criterion, link }) => `${criterion ?? ''}. ${what} Open: ${link ?? ''}`),
    steps: plan.map(({ text, owner }) => `${text}, by a day of some month ${owner === 'manager' ? (person.managerName ?? '') : ''}`),
  })
  const shownPieces = pieces.slice(0, fits.pieces)
  const shownSteps = plan.slice(0, fits.steps)
  return {
    person: {
      id: person.id,
      name: person.name,
      title: person.title,
      inRoleSinceOn: person.inRoleSinceOn,
      team: person.teamName,
      manager: person.managerName,
    },
    manages: scope.manages(person.managerId),
    role: named ? { id: named.id, title: named.title } : null,
    roles: [...roles.values()],
    want: want && {
      direction: want.direction,
      horizon: want.horizon,
      target,
      words: words && excerpt(words, room.words),
      shortened: words !== null && excerpt(words, room.words) !== excerpt(words, words.length),
      heardOn: want.heardOn,
      heard: want.heard,
      gettingOld: aspirationCurrency(want.heardOn, today, windows).currency === 'getting_old',
    },
    path,
    at: figures.at,
    of: figures.of,
    short,
    lines,
    pieces: shownPieces,
    plan: shownSteps,
    leftOut: {
      notes: own?.notes ?? 0,
      onlyYours: [...all, ...said, ...current].filter(({ visibility }) => visibility === 'private').length,
      further: sheet.further + pieces.length - shownPieces.length,
      steps: steps.length - shownSteps.length,
    },
    dense: fits.dense,
    printedBy: actor.name,
    printedOn: today,
  }
}

type AskRole = Pick<Context, 'scope' | 'actor' | 'role' | 'today'> & { db: Context['db'] }

/** The people in-house on a slate as they stood at the decision that stands: nothing that was written since. */
async function rolePacketOf({ db, scope, actor, role, today }: AskRole): Promise<RolePacket> {
  const printed = { role: { id: role.id, title: role.title }, printedBy: actor.name, printedOn: today }
  const [last] = await decisionsOf(db, scope, role)
  if (!last) return { ...printed, decision: null, sheets: [] }
  const { criteria, lines } = await frozenSlateOf(db, scope, role, last.id)
  const { id, outcome, decidedOn, decidedBy } = last
  return {
    ...printed,
    decision: { id, outcome, decidedOn, decidedBy },
    sheets: packetOrder(lines).map((line) => {
      const { rationale, ...sheet } = sheetOf(criteria, line)
      const { id, person, manager, erasedOn, chosen, came, interest, interestOn, at, of, call } = line
      const stood = { id, person, manager, erasedOn, chosen, came, interest, interestOn, at, of }
      return { ...stood, ...sheet, call: call && { ...call, rationale } }
    }),
  }
}

export function packetRoutes(serve: Serve) {
  serve(readPacket, (context, { query }) => packetOf(context, query.role ?? null))
  serve(readRolePacket, (context) => rolePacketOf(context))
}
