import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Review, ReviewedRole } from 'shared/api/reviews.ts'
import { onSeveral } from 'shared/domain/bench.ts'
import type { RoleStood } from 'shared/domain/pipelineAsOf.ts'
import { pipelineSentence } from 'shared/domain/sentences.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { reviewedManagers, reviewedPeople, reviewedRoles, reviews } from '../db/reviews.ts'
import { accounts, leadRoles, people, readinessCalls, teams } from '../db/schema.ts'

const reviewsBy = query((db, of) =>
  db
    .select({
      id: reviews.id,
      reviewedOn: reviews.reviewedOn,
      recordedAt: reviews.recordedAt,
      note: reviews.note,
      erasedOn: reviews.erasedOn,
      people: reviews.people,
      neverAsked: reviews.neverAsked,
      wants: reviews.wants,
      net: reviews.net,
    })
    .from(reviews)
    .where(eq(reviews.accountId, of.accountId))
    .orderBy(desc(reviews.recordedAt), desc(reviews.id)),
)
const strengthsAt = query((db, of) =>
  db
    .select({ reviewId: reviewedRoles.reviewId, strength: reviewedRoles.strength, n: count() })
    .from(reviewedRoles)
    .where(sql`${reviewedRoles.reviewId} in ${idsOf(of.reviewIds)}`)
    .groupBy(reviewedRoles.reviewId, reviewedRoles.strength),
)
type Row = Awaited<ReturnType<typeof reviewsBy>>[number]

async function shown(db: Read, rows: readonly Row[]): Promise<Review[]> {
  const found = Map.groupBy(await strengthsAt(db, { reviewIds: JSON.stringify(rows.map(({ id }) => id)) }), ({ reviewId }) => reviewId)
  return rows.map(({ id, reviewedOn, recordedAt, note, erasedOn }) => ({
    id,
    reviewedOn,
    recordedAt,
    note,
    erasedOn,
    strengths: {
      nobody: 0,
      thin: 0,
      one_person: 0,
      strong: 0,
      ...Object.fromEntries((found.get(id) ?? []).map(({ strength, n }) => [strength, n])),
    },
  }))
}

/** The reviews that an account recorded, the latest first. */
export const reviewsOf = async (db: Read, accountId: string): Promise<Review[]> => shown(db, await reviewsBy(db, { accountId }))

const rolesAt = query((db, of) =>
  db.select().from(reviewedRoles).where(eq(reviewedRoles.reviewId, of.reviewId)).orderBy(asc(reviewedRoles.position)),
)
const peopleAt = query((db, of) =>
  db
    .select()
    .from(reviewedPeople)
    .where(eq(reviewedPeople.reviewId, of.reviewId))
    .orderBy(asc(reviewedPeople.rolePosition), asc(reviewedPeople.position)),
)
const managersAt = query((db, of) =>
  db.select().from(reviewedManagers).where(eq(reviewedManagers.reviewId, of.reviewId)).orderBy(asc(reviewedManagers.position)),
)

/** Those of these people whom the reader may know of today: by the directory, or because they stand for a role that is the reader's. */
export const peopleInSight = scoped((db, within, of) =>
  db
    .select({ id: people.id, name: people.name, under: sql<boolean>`${within}`.mapWith(Boolean) })
    .from(people)
    .where(
      and(
        sql`${people.id} in ${idsOf(of.personIds)}`,
        sql`(${Scope.directory} or exists (
          select 1 from candidacies c join lead_roles r on r.id = c.role_id join teams on teams.id = r.team_id
          where c.person_id = ${people.id} and c.removed_at is null and ${Scope.myRoles}
        ) or exists (
          select 1 from readiness_calls c join lead_roles r on r.id = c.role_id join teams on teams.id = r.team_id
          where c.person_id = ${people.id} and c.state = 'given' and c.superseded = 0 and c.expires_on > ${of.today} and ${Scope.myRoles}
        ))`,
      ),
    ),
)
/** Those of these roles that are the reader's to change, in whatever state. */
export const rolesInSight = scoped((db, _within, of) =>
  db
    .select({ id: leadRoles.id, title: leadRoles.title, state: leadRoles.state })
    .from(leadRoles)
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(sql`${leadRoles.id} in ${idsOf(of.roleIds)}`, Scope.myRoles)),
)
const callers = query((db, of) =>
  db
    .select({ roleId: readinessCalls.roleId, personId: readinessCalls.personId, calledOn: readinessCalls.calledOn, name: accounts.name })
    .from(readinessCalls)
    .innerJoin(accounts, eq(accounts.id, readinessCalls.authorId))
    .where(
      and(
        sql`${readinessCalls.roleId} in ${idsOf(of.roleIds)}`,
        sql`${readinessCalls.personId} in ${idsOf(of.personIds)}`,
        eq(readinessCalls.state, 'given'),
      ),
    ),
)

const given = (ids: readonly (string | null)[]) => JSON.stringify([...new Set(ids.filter((id) => id !== null))])

/** A review of one's own as the pipeline stood; null where there is none. Nobody and no role out of sight leaves a name or an id. */
export async function reviewOf(
  db: Read,
  scope: Scope,
  { accountId, reviewId, today }: { accountId: string; reviewId: string; today: string },
) {
  const row = (await reviewsBy(db, { accountId })).find(({ id }) => id === reviewId)
  if (!row) return null
  const [review] = await shown(db, [row])
  const stood = await rolesAt(db, { reviewId })
  const placed = await peopleAt(db, { reviewId })
  const managers = await managersAt(db, { reviewId })
  const personIds = given([
    ...placed.map(({ personId }) => personId),
    ...stood.flatMap(({ holderId, matchedId }) => [holderId, matchedId]),
    ...managers.map(({ managerId }) => managerId),
  ])
  const roleIds = given(stood.map(({ roleId }) => roleId))
  const named = new Map((await peopleInSight(db, scope, { personIds, today })).map((person) => [person.id, person]))
  const inSight = new Set((await rolesInSight(db, scope, { roleIds })).map(({ id }) => id))
  const calledBy = new Map(
    (await callers(db, { roleIds, personIds })).map(({ roleId, personId, calledOn, name }) => [`${roleId} ${personId} ${calledOn}`, name]),
  )
  const several = onSeveral(stoodRoles(stood, placed))
  const one = (id: string | null) => {
    const person = named.get(id ?? '')
    return person ? { id: person.id, name: person.name } : null
  }
  const roles = stood.map(({ position, roleId, title, team, holderId, matchedId, criteria, reviewId: _, ...role }): ReviewedRole => {
    const visible = roleId !== null && inSight.has(roleId)
    const at = (place: (typeof placed)[number]['place']) =>
      placed
        .filter((person) => person.rolePosition === position && person.place === place)
        .map(({ position: key, personId, met, emergencyCover, calledOn, erasedOn }) => ({
          key: String(key),
          ...(one(personId) ?? { id: null, name: null }),
          erasedOn,
          at: met,
          of: criteria,
          roles: several.get(personId ?? '')?.length ?? 1,
          calledBy: (named.has(personId ?? '') && visible && calledBy.get(`${roleId} ${personId} ${calledOn}`)) || null,
          calledOn,
          emergencyCover,
        }))
    const holder = one(holderId)
    return {
      ...role,
      key: String(position),
      ...(visible ? { id: roleId, title, team } : { id: null, title: null, team: null }),
      holder: visible && holder ? { name: holder.name } : null,
      readyNow: at('ready_now'),
      withinYear: at('within_year'),
      looksReady: at('looks_ready'),
      cover: at('cover'),
      matched: one(matchedId),
    }
  })
  const of = roles.length
  return {
    review: review!,
    // Where its numbers lead today is another pipeline than this one.
    sentence: pipelineSentence({ strengths: review!.strengths, people: 0, neverAsked: 0 }).map((part) =>
      typeof part === 'string' ? part : { text: part.text, strong: true },
    ),
    roles,
    netBench: { size: row.net, of },
    coverage: {
      covered: roles.filter(({ readyNow, withinYear }) => readyNow.length + withinYear.length > 0).length,
      readyNow: roles.filter(({ readyNow }) => readyNow.length > 0).length,
      of,
    },
    people: row.people,
    neverAsked: row.neverAsked,
    wants: row.wants,
    managers: managers.map(({ position, managerId, asked, askedLongAgo, people }) => ({
      key: String(position),
      manager: one(managerId),
      asked,
      old: askedLongAgo,
      of: people,
    })),
  }
}

type StoodRow = Awaited<ReturnType<typeof rolesAt>>[number]
type PlacedRow = Awaited<ReturnType<typeof peopleAt>>[number]
/** Who was erased or a role that is gone stands there under a key that is nobody's id. */
const stoodRoles = (stood: readonly StoodRow[], placed: readonly PlacedRow[]): RoleStood[] =>
  stood.map(({ position, roleId, state, strength }) => {
    const at = (place: PlacedRow['place']) =>
      placed
        .filter((person) => person.rolePosition === position && person.place === place)
        .map(({ personId, position: key }) => personId ?? `gone ${position} ${key}`)
    return { id: roleId ?? `gone ${position}`, state, strength, readyNow: at('ready_now'), withinYear: at('within_year') }
  })

/** What a review says of benches, to hold another pipeline beside it. */
export async function benchesAt(db: Read, reviewId: string, accountId: string) {
  const row = (await reviewsBy(db, { accountId })).find(({ id }) => id === reviewId)
  return { roles: stoodRoles(await rolesAt(db, { reviewId }), await peopleAt(db, { reviewId })), net: row?.net ?? 0 }
}
