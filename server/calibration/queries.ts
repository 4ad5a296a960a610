import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from 'drizzle-orm'
import { matchesRole } from 'shared/domain/currency.ts'
import { meets } from 'shared/domain/levels.ts'
import { byName } from 'shared/domain/names.ts'
import { interestOf } from 'shared/domain/slate.ts'
import { slateFigures } from 'shared/domain/slateCells.ts'
import type { Level } from 'shared/model/words.ts'
import { Scope } from '../access/scope.ts'
import type { RoleFound } from '../access/queries.ts'
import { agreementPeople, agreements } from '../db/agreements.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, leadRoles, teams } from '../db/schema.ts'
import { levelsOf } from '../readings/queries.ts'
import { leavesByPerson } from '../rhythm/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { linesOn, namesUnder, piecesUnder, seenWhole, wantsNaming } from '../slates/queries.ts'

const agreement = {
  id: agreements.id,
  words: agreements.words,
  agreedOn: agreements.agreedOn,
  author: accounts.name,
  authorId: agreements.authorId,
  recordedAt: agreements.recordedAt,
  removedAt: agreements.removedAt,
  erasedOn: agreements.erasedOn,
}
const standing = query((db, of) =>
  db
    .select(agreement)
    .from(agreements)
    .innerJoin(accounts, eq(accounts.id, agreements.authorId))
    .where(and(eq(agreements.roleId, of.roleId), isNull(agreements.removedAt)))
    .orderBy(desc(agreements.recordedAt), desc(agreements.id)),
)
const namesThere = query((db, of) =>
  db
    .select({ agreementId: agreementPeople.agreementId, name: agreementPeople.name })
    .from(agreementPeople)
    .where(and(sql`${agreementPeople.agreementId} in ${idsOf(of.agreementIds)}`, isNotNull(agreementPeople.name)))
    .orderBy(asc(agreementPeople.position)),
)

/** What was agreed about a role, the newest first; for those alone who see all lines of its slate, as it may name any of them. */
export async function agreementsOf(db: Read, roleId: string, accountId: string) {
  const found = await standing(db, { roleId })
  const there = Map.groupBy(
    found.length > 0 ? await namesThere(db, { agreementIds: JSON.stringify(found.map(({ id }) => id)) }) : [],
    ({ agreementId }) => agreementId,
  )
  return found.map(({ authorId, removedAt: _, ...rest }) => ({
    ...rest,
    mine: authorId === accountId,
    there: (there.get(rest.id) ?? []).flatMap(({ name }) => name ?? []),
  }))
}

/** One of them, also one that was taken back. */
export const agreementOfId = query((db, of) =>
  db
    .select(agreement)
    .from(agreements)
    .innerJoin(accounts, eq(accounts.id, agreements.authorId))
    .where(and(eq(agreements.id, of.agreementId), eq(agreements.roleId, of.roleId))),
)
export const agreementByKey = query((db, of) =>
  db
    .select({ id: agreements.id, roleId: agreements.roleId })
    .from(agreements)
    .where(and(eq(agreements.authorId, of.accountId), eq(agreements.writeKey, of.key))),
)

/** What the one who asks wrote down about roles whose lines they still see all of, and took back. */
export const removedAgreements = scoped((db, _within, of) =>
  db
    .select({
      id: agreements.id,
      role: { id: leadRoles.id, title: leadRoles.title },
      text: sql<string>`coalesce(${agreements.words}, '')`,
      removedAt: sql<string>`${agreements.removedAt}`,
    })
    .from(agreements)
    .innerJoin(leadRoles, eq(leadRoles.id, agreements.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(
      and(
        eq(agreements.authorId, sql.placeholder('scopeAccount')),
        gte(agreements.removedAt, of.since),
        isNotNull(agreements.words),
        sql`(${Scope.myRoles} or coalesce(${leadRoles.hiringManagerId} = ${sql.placeholder('scopePerson')}, false))`,
      ),
    ),
)

/** Who is on a slate under the one who asks, on the lines of the role: by name alone, and only what is for the chain. */
export async function calibrationPeople(db: Read, scope: Scope, role: RoleFound, today: string) {
  const reads = scope.forChain()
  const windows = await windowsOf(db)
  const roleIds = JSON.stringify([role.id])
  const criteria = (await criteriaOfRoles(db, { roleIds })).map(({ criterionId: id, name, asks, mustHave }) => ({
    id,
    name,
    asks,
    mustHave,
  }))
  const lines = await linesOn(db, reads, { roleIds, ...seenWhole([role]) })
  const wants = await wantsNaming(db, reads, { roleIds })
  const naming = new Set(wants.filter((want) => matchesRole(want, role.id, today, windows)).map(({ personId }) => personId))
  const lineOf = new Map(lines.flatMap((line) => (line.personId === null ? [] : [[line.personId, line]])))
  const personIds = JSON.stringify([...new Set([...lineOf.keys(), ...naming])].filter((id) => id !== role.holderId))
  const under = await namesUnder(db, reads, { personIds })
  const underIds = JSON.stringify(under.map(({ id }) => id))
  const levels = Map.groupBy(await levelsOf(db, { personIds: underIds }), ({ personId }) => personId)
  const criterionIds = JSON.stringify(criteria.map(({ id }) => id))
  const pieces = Map.groupBy(await piecesUnder(db, reads, { personIds: underIds, criterionIds }), ({ personId }) => personId)
  const leaves = await leavesByPerson(db, underIds)

  const people = under.map(({ id, name, title, managerId, manager }) => {
    const read = new Map<string, Level>((levels.get(id) ?? []).map(({ criterionId, level }) => [criterionId, level]))
    const around = { asOf: today, managerId, personId: id, leaves: leaves.get(id) ?? [], windows }
    const { at, of, cells } = slateFigures(criteria, read, pieces.get(id) ?? [], around)
    const candidacy = lineOf.get(id) ?? null
    return {
      person: { id, name, title },
      manager,
      interest: interestOf({ candidacy, namesIt: naming.has(id), close: false, neverAsked: false }),
      at,
      of,
      cells: cells.map(({ criterionId, level, pieces, gap }, i) => ({
        criterionId,
        level,
        pieces,
        met: meets(level, criteria[i]!.asks),
        gap,
      })),
    }
  })
  return {
    criteria,
    people: people.sort((a, b) => byName(a.person, b.person)),
    more: [...lineOf.keys()].filter((id) => id !== role.holderId && !under.some((one) => one.id === id)).length,
  }
}
