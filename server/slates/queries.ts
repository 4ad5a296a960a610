import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { matchesRole } from 'shared/domain/currency.ts'
import { wantsRole } from 'shared/domain/slate.ts'
import { Scope } from '../access/scope.ts'
import { knowable } from '../aspirations/queries.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import {
  accounts,
  aspirations,
  candidacies,
  evidence,
  evidenceCriteria,
  leadRoles,
  people,
  readinessCalls,
  readings,
  roleCriteria,
} from '../db/schema.ts'
import { windowsOf } from '../settings/queries.ts'

const manager = alias(people, 'manager')

const line = {
  id: candidacies.id,
  roleId: candidacies.roleId,
  personId: candidacies.personId,
  name: people.name,
  title: people.title,
  path: people.path,
  outsideLabel: candidacies.outsideLabel,
  came: candidacies.came,
  interest: candidacies.interest,
  interestOn: candidacies.interestOn,
  askedOn: candidacies.askedOn,
  removedAt: candidacies.removedAt,
}
/**
 * Who stands on slates where the one who asks sees all lines but their own (`wholeIds`), or as a people partner all but their own and
 * those of people above them (`partIds`); elsewhere only the people under them.
 */
const inSight = (of: Record<string, unknown>, within: typeof Scope.within) =>
  sql`(${candidacies.roleId} in ${idsOf(of.wholeIds)} and coalesce(${people.path}, '-') <> '' and coalesce(${people.id}, '-') <> ${sql.placeholder('scopePerson')} or ${candidacies.roleId} in ${idsOf(of.partIds)} and coalesce(${people.path}, '-') <> '' and ${Scope.notAbove} or ${within})`

export type SlateRole = { id: string; mayChange: boolean; seesAll: boolean }
/** Of which of these roles the one who asks sees the lines of people who are not under them. */
export const seenWhole = (roles: readonly SlateRole[]) => ({
  wholeIds: JSON.stringify(roles.flatMap(({ id, mayChange }) => (mayChange ? [id] : []))),
  partIds: JSON.stringify(roles.flatMap(({ id, mayChange, seesAll }) => (seesAll && !mayChange ? [id] : []))),
})

/** The lines on the slates of these roles, as far as the one who asks may see them. */
export const linesOn = scoped((db, within, of) =>
  db
    .select(line)
    .from(candidacies)
    .leftJoin(people, eq(people.id, candidacies.personId))
    .where(and(sql`${candidacies.roleId} in ${idsOf(of.roleIds)}`, isNull(candidacies.removedAt), inSight(of, within)))
    .orderBy(asc(candidacies.id)),
)
/** One line of a slate, also one that was taken off. */
export const lineWithin = scoped((db, within, of) =>
  db
    .select(line)
    .from(candidacies)
    .leftJoin(people, eq(people.id, candidacies.personId))
    .where(and(eq(candidacies.id, of.candidacyId), eq(candidacies.roleId, of.roleId), inSight(of, within))),
)
/** Someone's line, or an outside finalist's, that stands on a slate today. */
export const standingLine = query((db, of) =>
  db
    .select({ id: candidacies.id, personId: candidacies.personId, outsideLabel: candidacies.outsideLabel })
    .from(candidacies)
    .where(and(eq(candidacies.roleId, of.roleId), isNull(candidacies.removedAt))),
)

/** What the reader may know of someone under them, and what everyone above a person may; `n` is an aspiration or a piece. */
export const forReader = sql`(n.visibility = 'chain' or n.author_id = ${sql.placeholder('scopeAccount')} or n.visibility = 'pair' and ${Scope.managed})`
const forChain = sql`n.visibility = 'chain'`

/** No later aspiration that the reader may know of, so that this is what the person said last. */
const newest = (later: ReturnType<typeof sql>) =>
  sql`not exists (select 1 from aspirations n where n.person_id = ${aspirations.personId} and n.removed_at is null and ${later} and (n.heard_on, n.recorded_at, n.id) > (${aspirations.heardOn}, ${aspirations.recordedAt}, ${aspirations.id}))`
const newestKnowable = newest(forReader)
const newestForChain = newest(forChain)

/** Who under the one who asks last said that they want one of these roles, and when. */
export const wantsNaming = scoped((db, within, of) =>
  db
    .select({ personId: aspirations.personId, targetRoleId: aspirations.targetRoleId, heardOn: aspirations.heardOn })
    .from(aspirations)
    .innerJoin(people, eq(people.id, aspirations.personId))
    .where(and(sql`${aspirations.targetRoleId} in ${idsOf(of.roleIds)}`, isNull(aspirations.removedAt), within, knowable, newestKnowable)),
)

const want = {
  personId: aspirations.personId,
  direction: aspirations.direction,
  horizon: aspirations.horizon,
  targetRoleId: aspirations.targetRoleId,
  targetRoleTitle: leadRoles.title,
  target: aspirations.target,
  heardOn: aspirations.heardOn,
}
/** What these people under the one who asks said last. */
export const wantsOf = scoped((db, within, of) =>
  db
    .select(want)
    .from(aspirations)
    .innerJoin(people, eq(people.id, aspirations.personId))
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(and(sql`${aspirations.personId} in ${idsOf(of.personIds)}`, isNull(aspirations.removedAt), within, knowable, newestKnowable)),
)
/** What people on a slate said last, for one who sees the whole slate and does not stand above them. */
export const wantsForChain = query((db, of) =>
  db
    .select(want)
    .from(aspirations)
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(
      and(
        sql`${aspirations.personId} in ${idsOf(of.personIds)}`,
        isNull(aspirations.removedAt),
        eq(aspirations.visibility, 'chain'),
        newestForChain,
      ),
    ),
)

/** Who under the one who asks has readings at the level asked on at least two thirds of a role's criteria. */
export const nearlyAll = scoped((db, within, of) =>
  db
    .select({ personId: readings.personId })
    .from(people)
    .crossJoin(readings)
    .crossJoin(roleCriteria)
    .where(
      and(
        within,
        eq(readings.personId, people.id),
        eq(readings.state, 'given'),
        eq(readings.superseded, false),
        eq(roleCriteria.roleId, of.roleId),
        eq(roleCriteria.version, of.version),
        eq(roleCriteria.criterionId, readings.criterionId),
        sql`${readings.level} >= ${roleCriteria.asks}`,
      ),
    )
    .groupBy(readings.personId)
    .having(sql`count(*) * 3 >= ${of.criteria} * 2`),
)

/** These people, under the one who asks, with the manager of each. */
export const namesUnder = scoped((db, within, of) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      path: people.path,
      managerId: sql<string | null>`${Scope.managerId(manager)}`,
      manager: sql<string | null>`${Scope.managerName(manager)}`,
    })
    .from(people)
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(and(sql`${people.id} in ${idsOf(of.personIds)}`, within)),
)

/** How many under the one who asks have never said what they want, as far as that may be known. */
export const neverAskedUnder = scoped((db, within) =>
  db
    .select({ people: sql<number>`count(*)`.mapWith(Number) })
    .from(people)
    .where(
      and(within, sql`not exists (select 1 from aspirations n where n.person_id = ${people.id} and n.removed_at is null and ${forReader})`),
    ),
)

/** A piece without its text; a countering one is answered by a note, or by a later supporting piece that the reader may read. */
export const taggedPiece = (readable: ReturnType<typeof sql>) => ({
  id: evidence.id,
  personId: evidence.personId,
  criterionId: evidenceCriteria.criterionId,
  happenedOn: evidence.happenedOn,
  observer: evidence.observer,
  observerName: evidence.observerName,
  observerPersonId: evidence.observerPersonId,
  stance: evidence.stance,
  links: evidence.links,
  answersId: evidence.answersId,
  answered:
    sql<boolean>`(${evidence.stance} = 'counters' and (exists (select 1 from evidence_notes n where n.person_id = ${evidence.personId} and n.evidence_id = ${evidence.id}) or exists (select 1 from evidence n where n.person_id = ${evidence.personId} and n.answers_id = ${evidence.id} and n.stance = 'supports' and n.removed_at is null and n.happened_on >= ${evidence.happenedOn} and ${readable})))`.mapWith(
      Boolean,
    ),
})
/** The pieces on these people and criteria that the one who asks may read, without their text. */
export const piecesUnder = scoped((db, within, of) =>
  db
    .select(taggedPiece(forReader))
    .from(people)
    .crossJoin(evidenceCriteria)
    .crossJoin(evidence)
    .where(
      and(
        sql`${people.id} in ${idsOf(of.personIds)}`,
        within,
        eq(evidenceCriteria.personId, people.id),
        sql`${evidenceCriteria.criterionId} in ${idsOf(of.criterionIds)}`,
        eq(evidence.id, evidenceCriteria.evidenceId),
        isNull(evidence.removedAt),
        sql`${Scope.readable}`,
      ),
    ),
)
/** The same of people elsewhere, for one who sees the whole slate: only what is for the chain. */
export const piecesForChain = query((db, of) =>
  db
    .select(taggedPiece(forChain))
    .from(evidenceCriteria)
    .innerJoin(evidence, eq(evidence.id, evidenceCriteria.evidenceId))
    .where(
      and(
        sql`${evidenceCriteria.personId} in ${idsOf(of.personIds)}`,
        sql`${evidenceCriteria.criterionId} in ${idsOf(of.criterionIds)}`,
        isNull(evidence.removedAt),
        eq(evidence.visibility, 'chain'),
      ),
    ),
)
export const textsOf = scoped((db, within, of) =>
  db
    .select({ id: evidence.id, what: evidence.what })
    .from(evidence)
    .innerJoin(people, eq(people.id, evidence.personId))
    .where(and(sql`${evidence.id} in ${idsOf(of.evidenceIds)}`, within, sql`${Scope.readable}`)),
)

/** The given calls for one role that nothing has superseded. */
export const callsForRole = query((db, of) =>
  db
    .select({
      id: readinessCalls.id,
      personId: readinessCalls.personId,
      call: readinessCalls.call,
      emergencyCover: readinessCalls.emergencyCover,
      rationale: readinessCalls.rationale,
      state: readinessCalls.state,
      superseded: readinessCalls.superseded,
      author: accounts.name,
      calledOn: readinessCalls.calledOn,
      expiresOn: readinessCalls.expiresOn,
    })
    .from(readinessCalls)
    .innerJoin(accounts, eq(accounts.id, readinessCalls.authorId))
    .where(
      and(
        eq(readinessCalls.roleId, of.roleId),
        sql`${readinessCalls.personId} in ${idsOf(of.personIds)}`,
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
      ),
    )
    .orderBy(desc(readinessCalls.calledOn)),
)

/** For each of these roles how many want it and how many lines its slate has, as far as the reader may see; null where they see no slate. */
export async function countsOn(db: Read, scope: Scope, roles: (SlateRole & { full: boolean })[], today: string) {
  const windows = await windowsOf(db)
  const idsOfAll = (some: typeof roles) => JSON.stringify(some.map(({ id }) => id))
  const of = { roleIds: idsOfAll(roles.filter(({ full }) => full)), ...seenWhole(roles) }
  const lines = await linesOn(db, scope, of)
  const beside = lines.filter(({ personId, path }) => personId !== null && !scope.has(path!)).map(({ personId }) => personId)
  const said = [
    ...(await wantsNaming(db, scope, of)),
    ...(beside.length > 0 ? await wantsForChain(db, { personIds: JSON.stringify(beside) }) : []),
  ]
  const linesOf = Map.groupBy(lines, ({ roleId }) => roleId)
  const naming = Map.groupBy(said, ({ targetRoleId }) => targetRoleId)
  return new Map(
    roles.map(({ id, full }): [string, { wanted: number | null; onSlate: number | null }] => {
      if (!full) return [id, { wanted: null, onSlate: null }]
      const onSlate = linesOf.get(id) ?? []
      const candidacyOf = new Map(onSlate.map((candidacy) => [candidacy.personId, candidacy]))
      const namesIt = new Set(
        (naming.get(id) ?? []).filter((want) => matchesRole(want, id, today, windows)).map(({ personId }) => personId),
      )
      const wants = [...new Set([...candidacyOf.keys(), ...namesIt])].filter(
        (personId) =>
          personId !== null &&
          wantsRole({ candidacy: candidacyOf.get(personId) ?? null, namesIt: namesIt.has(personId), close: false, neverAsked: false }),
      )
      return [id, { wanted: wants.length, onSlate: onSlate.length }]
    }),
  )
}
