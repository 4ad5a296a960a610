import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { slateOrder } from 'shared/domain/slate.ts'
import { slateFigures } from 'shared/domain/slateCells.ts'
import type { FrozenLine, FrozenSlate } from 'shared/model/decision.ts'
import type { RoleCriterion } from 'shared/model/role.ts'
import type { Level } from 'shared/model/words.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { frozenCells, frozenLines, frozenPieces } from '../db/decisions.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, candidacies, criteria, evidence, people, readinessCalls, readings, roleCriteria } from '../db/schema.ts'
import { finalistsRead, piecesPutOn } from '../candidacies/queries.ts'
import { decisionsOf, placesOf, type RoleInSight } from '../decisions/queries.ts'
import { notFound } from '../http/problem.ts'
import { toldOf } from '../readings/queries.ts'
import { leavesByPerson } from '../rhythm/queries.ts'
import { criteriaOfRoles, pillarOf } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { piecesForChain, textsOf } from '../slates/queries.ts'

const caller = alias(accounts, 'caller')
const teller = alias(accounts, 'teller')

/**
 * Lines that the one who asks may see today: where the role is theirs to change all but their own, as its people partner also none of
 * those above them; else the people under them.
 */
const inSight = (of: Record<string, unknown>, within: typeof Scope.within) =>
  sql`(${of.whole} = 1 and coalesce(${frozenLines.personId}, '-') <> ${sql.placeholder('scopePerson')} or ${of.part} = 1 and ${Scope.notAbove} or ${within})`
const linesOfDecision = scoped((db, within, of) =>
  db
    .select({
      line: frozenLines,
      caller: caller.name,
      teller: teller.name,
      mine: sql<boolean>`coalesce(${within}, false)`.mapWith(Boolean),
    })
    .from(frozenLines)
    .leftJoin(people, eq(people.id, frozenLines.personId))
    .leftJoin(caller, eq(caller.id, frozenLines.calledBy))
    .leftJoin(teller, eq(teller.id, frozenLines.toldBy))
    .where(and(eq(frozenLines.decisionId, of.decisionId), inSight(of, within)))
    .orderBy(asc(frozenLines.id)),
)

const cellsOf = query((db, of) =>
  db
    .select({ cell: frozenCells, reader: accounts.name })
    .from(frozenCells)
    .leftJoin(accounts, eq(accounts.id, frozenCells.readBy))
    .where(sql`${frozenCells.lineId} in ${idsOf(of.lineIds)}`),
)

/** Those pieces whose text the reader may read today: put on the slate, or of someone under them and not narrowed since. */
const piecesOf = scoped((db, within, of) =>
  db
    .select({ piece: frozenPieces })
    .from(frozenPieces)
    .innerJoin(frozenLines, eq(frozenLines.id, frozenPieces.lineId))
    .leftJoin(people, eq(people.id, frozenLines.personId))
    .leftJoin(evidence, eq(evidence.id, frozenPieces.evidenceId))
    .where(
      and(
        sql`${frozenPieces.lineId} in ${idsOf(of.lineIds)}`,
        sql`(${frozenPieces.onSlate} = 1 or ${within} and (${evidence.id} is null or ${Scope.readable}))`,
      ),
    )
    .orderBy(desc(frozenPieces.happenedOn), desc(frozenPieces.evidenceId)),
)

const criteriaAt = query((db, of) =>
  db
    .select({
      id: criteria.id,
      name: criteria.name,
      gist: criteria.gist,
      pillar: pillarOf,
      asks: roleCriteria.asks,
      mustHave: roleCriteria.mustHave,
    })
    .from(roleCriteria)
    .innerJoin(criteria, eq(criteria.id, roleCriteria.criterionId))
    .where(and(eq(roleCriteria.roleId, of.roleId), eq(roleCriteria.version, of.version)))
    .orderBy(asc(roleCriteria.position)),
)

type Row = Awaited<ReturnType<typeof linesOfDecision>>[number]['line']
const placed = ({ name, interest, came }: Row) => ({
  person: { name: name ?? '' },
  wants: interest === 'interested' || (interest === 'not_asked' && came === 'wants_it'),
})
/** As a slate of today is ordered, with those from outside last. */
const frozenOrder = (a: Row, b: Row) => Number(a.outside) - Number(b.outside) || slateOrder(placed(a), placed(b))

/** One decision with the slate as it stood, as far as the reader may see its lines today. */
export async function frozenSlateOf(db: Read, scope: Scope, role: RoleInSight, decisionId: string): Promise<FrozenSlate> {
  const decision = (await decisionsOf(db, scope, role)).find(({ id }) => id === decisionId)
  if (!decision) throw notFound('decision')
  const asked: RoleCriterion[] = await criteriaAt(db, { roleId: role.id, version: decision.criteriaVersion })
  const place = new Map(asked.map(({ id }, i) => [id, i]))
  const lines = await linesOfDecision(db, scope, { decisionId, whole: Number(role.mayChange), part: Number(role.seesAll) })
  const of = { lineIds: JSON.stringify(lines.map(({ line }) => line.id)) }
  const cells = Map.groupBy(await cellsOf(db, of), ({ cell }) => cell.lineId)
  const pieces = Map.groupBy(await piecesOf(db, scope, of), ({ piece }) => piece.lineId)
  return {
    decision,
    criteria: asked,
    lines: lines
      .toSorted((a, b) => frozenOrder(a.line, b.line))
      .map(({ line, caller, teller, mine }): FrozenLine => {
        const { id, candidacyId, personId, name, title, outside, chosen, came, interest, interestOn, erasedOn } = line
        return {
          id,
          candidacyId,
          person: !outside && personId !== null && name !== null ? { id: personId, name, title } : null,
          finalist: outside ? name : null,
          outside,
          chosen,
          manager: mine ? line.manager : null,
          came,
          interest,
          interestOn,
          call: line.call && {
            call: line.call,
            emergencyCover: line.emergencyCover,
            rationale: line.rationale,
            author: caller,
            calledOn: line.calledOn!,
            expiresOn: line.expiresOn!,
          },
          at: line.met,
          of: line.asked,
          cells: (cells.get(id) ?? [])
            .map(({ cell: { lineId: _, readBy: __, ...cell }, reader }) => ({ ...cell, readBy: reader }))
            .sort((a, b) => (place.get(a.criterionId) ?? 0) - (place.get(b.criterionId) ?? 0)),
          pieces: (pieces.get(id) ?? []).map(({ piece: { lineId: _, evidenceId, observerPersonId: __, ...piece } }) => ({
            id: evidenceId,
            ...piece,
          })),
          told: line.toldOn === null ? null : { on: line.toldOn, nextStep: line.nextStep, by: teller },
          erasedOn,
        }
      }),
  }
}

const readingsOn = query((db, of) =>
  db
    .select({
      personId: readings.personId,
      criterionId: readings.criterionId,
      level: readings.level,
      why: readings.why,
      cites: readings.cites,
      authorId: readings.authorId,
      readOn: readings.readOn,
    })
    .from(readings)
    .where(
      and(
        sql`${readings.personId} in ${idsOf(of.personIds)}`,
        sql`${readings.criterionId} in ${idsOf(of.criterionIds)}`,
        eq(readings.state, 'given'),
        eq(readings.superseded, false),
      ),
    ),
)

const signedCalls = query((db, of) =>
  db
    .select({
      personId: readinessCalls.personId,
      call: readinessCalls.call,
      emergencyCover: readinessCalls.emergencyCover,
      rationale: readinessCalls.rationale,
      state: readinessCalls.state,
      superseded: readinessCalls.superseded,
      authorId: readinessCalls.authorId,
      calledOn: readinessCalls.calledOn,
      expiresOn: readinessCalls.expiresOn,
    })
    .from(readinessCalls)
    .where(
      and(
        eq(readinessCalls.roleId, of.roleId),
        sql`${readinessCalls.personId} in ${idsOf(of.personIds)}`,
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
      ),
    ),
)

/** Every line of a slate, also that of the one who decides, which they don't see: to be kept, not to be shown. */
const everyLineOf = query((db, of) =>
  db
    .select({
      id: candidacies.id,
      personId: candidacies.personId,
      name: people.name,
      title: people.title,
      outsideLabel: candidacies.outsideLabel,
      came: candidacies.came,
      interest: candidacies.interest,
      interestOn: candidacies.interestOn,
    })
    .from(candidacies)
    .leftJoin(people, eq(people.id, candidacies.personId))
    .where(and(eq(candidacies.roleId, of.roleId), isNull(candidacies.removedAt)))
    .orderBy(asc(candidacies.id)),
)

/** The slate as it stands, to be kept: of evidence what is for the chain, with its text where the decider may read it or it was put there. */
export async function slateToFreeze(db: Read, scope: Scope, roleId: string, today: string) {
  const windows = await windowsOf(db)
  const asked = (await criteriaOfRoles(db, { roleIds: JSON.stringify([roleId]) })).map(({ criterionId: id, ...rest }) => ({ id, ...rest }))
  const lines = await everyLineOf(db, { roleId })
  const of = {
    roleId,
    personIds: JSON.stringify(lines.flatMap(({ personId }) => personId ?? [])),
    criterionIds: JSON.stringify(asked.map(({ id }) => id)),
  }
  const places = new Map((await placesOf(db, of)).map((place) => [place.id, place]))
  const read = Map.groupBy(await readingsOn(db, of), ({ personId }) => personId)
  const calls = new Map((await signedCalls(db, of)).map(({ personId, ...call }) => [personId, toldOf(call, today, windows)]))
  const tagged = (await piecesForChain(db, of)).filter(({ happenedOn }) => happenedOn <= today)
  const leaves = await leavesByPerson(db, of.personIds)
  const lineIds = { candidacyIds: JSON.stringify(lines.map(({ id }) => id)) }
  const finalists = Map.groupBy(await finalistsRead(db, lineIds), ({ candidacyId }) => candidacyId)
  const putOn = await piecesPutOn(db, lineIds)
  const put = new Set(putOn.map(({ id }) => id))
  const texts = await textsOf(db, scope, { evidenceIds: JSON.stringify([...new Set(tagged.map(({ id }) => id))]) })
  const textOf = new Map([...texts, ...putOn].map(({ id, what }) => [id, what]))
  return lines.map((line) => {
    const personId = line.personId ?? ''
    const place = places.get(personId)
    const readings = line.personId === null ? finalists.get(line.id) : read.get(personId)
    const given = new Map((readings ?? []).map((reading) => [reading.criterionId, { cites: [], ...reading }]))
    const levels = new Map<string, Level>([...given].map(([id, { level }]) => [id, level]))
    const known = tagged.filter((piece) => piece.personId === personId)
    const around = { asOf: today, managerId: place?.managerId ?? null, personId, leaves: leaves.get(personId) ?? [], windows }
    const figures = slateFigures(asked, levels, known, around)
    const call = calls.get(personId)
    const pieces = [...Map.groupBy(known, ({ id }) => id)].flatMap(([id, tags]) => {
      const what = textOf.get(id)
      return what === undefined
        ? []
        : [{ ...tags[0]!, what, criterionIds: tags.map(({ criterionId }) => criterionId), onSlate: put.has(id) }]
    })
    const kept = new Set(pieces.map(({ id }) => id))
    return {
      line,
      manager: place ? { id: place.managerId, name: place.manager } : null,
      leftOn: place?.leftOn ?? null,
      call: call?.current ? call : null,
      met: figures.at,
      asked: figures.of,
      cells: figures.cells.map(({ criterionId, level, status, pieces: count }) => {
        const reading = given.get(criterionId)
        return {
          criterionId,
          level,
          why: reading?.why ?? null,
          cites: (reading?.cites ?? []).filter((id) => kept.has(id)),
          readBy: reading?.authorId ?? null,
          readOn: reading?.readOn ?? null,
          status,
          pieces: count,
        }
      }),
      pieces,
    }
  })
}
export type LineToFreeze = Awaited<ReturnType<typeof slateToFreeze>>[number]
