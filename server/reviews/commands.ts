import { eq, inArray, isNotNull } from 'drizzle-orm'
import { callsByName } from 'shared/domain/decision.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { query, statement } from '../db/query.ts'
import { reviewedManagers, reviewedPeople, reviewedRoles, reviews } from '../db/reviews.ts'
import { people } from '../db/schema.ts'
import type { askedOf, pipelineOf } from '../pipeline/queries.ts'

interface By {
  accountId: string
  now: string
  today: string
}
type Pipeline = Awaited<ReturnType<typeof pipelineOf>>
type Asked = Awaited<ReturnType<typeof askedOf>>

const insertRole = statement((db, of) =>
  db.insert(reviewedRoles).values({
    reviewId: of.reviewId,
    position: of.position,
    roleId: of.roleId,
    title: of.title,
    team: of.team,
    state: of.state,
    strength: of.strength,
    critical: of.critical,
    decideByOn: of.decideByOn,
    expectedOn: of.expectedOn,
    criteria: of.criteria,
    holderId: of.holderId,
    matchedId: of.matchedId,
  }),
)
const insertPerson = statement((db, of) =>
  db.insert(reviewedPeople).values({
    reviewId: of.reviewId,
    rolePosition: of.rolePosition,
    position: of.position,
    place: of.place,
    personId: of.personId,
    met: of.met,
    emergencyCover: of.emergencyCover,
    calledOn: of.calledOn,
    erasedOn: null,
  }),
)

/** Keeps the pipeline as it stands: whom it is about by id, counts and days as they are. */
export async function recordReview(
  tx: Tx,
  { accountId, now, today }: By,
  { pipeline, asked, note }: { pipeline: Pipeline; asked: Asked; note: string | null },
): Promise<string> {
  const reviewId = newId()
  const { wants, managers, neverAsked, looksReady } = asked
  await tx.db.insert(reviews).values({
    id: reviewId,
    accountId,
    reviewedOn: today,
    recordedAt: now,
    note,
    people: asked.people,
    neverAsked,
    wants,
    net: pipeline.netBench.size,
  })
  const ready = new Map(looksReady.map(({ roleId, people }) => [roleId, people]))
  for (const [position, role] of pipeline.roles.entries()) {
    const beside = ready.get(role.id) ?? []
    const criteria = [...role.readyNow, ...role.withinYear, ...beside][0]?.of ?? 0
    await insertRole(tx, {
      ...role,
      reviewId,
      position,
      criteria,
      roleId: role.id,
      team: role.team.name,
      holderId: role.holder?.id ?? null,
      matchedId: role.matched?.id ?? null,
    })
    const uncalled = { emergencyCover: false, calledOn: null, at: 0 }
    const rows = [
      ...role.readyNow.map((person) => ({ place: 'ready_now', ...person })),
      ...role.withinYear.map((person) => ({ place: 'within_year', ...person })),
      ...beside.map((person) => ({ place: 'looks_ready', ...uncalled, ...person })),
      ...role.cover.map((person) => ({ place: 'cover', ...uncalled, ...person, emergencyCover: true })),
    ]
    for (const [at, { id, place, emergencyCover, calledOn, at: met }] of rows.entries())
      await insertPerson(tx, { reviewId, rolePosition: position, position: at, place, personId: id, met, emergencyCover, calledOn })
  }
  for (const [position, { manager, asked, old, of }] of managers.entries())
    await tx.db.insert(reviewedManagers).values({ reviewId, position, managerId: manager.id, asked, askedLongAgo: old, people: of })
  return reviewId
}

const nameOf = query((db, of) => db.select({ name: people.name }).from(people).where(eq(people.id, of.personId)))
const notes = query((db) => db.select({ id: reviews.id, note: reviews.note }).from(reviews).where(isNotNull(reviews.note)))
const reviewsAbout = query((db, of) =>
  db.selectDistinct({ id: reviewedPeople.reviewId }).from(reviewedPeople).where(eq(reviewedPeople.personId, of.personId)),
)

/** Blanks what reviews hold of someone: where they stood on a bench, a seat that they held, notes that name them. Counts and days stay. */
export async function blankReviews(tx: Tx, personId: string, on: string) {
  const [person] = await nameOf(tx, { personId })
  const about = new Set((await reviewsAbout(tx, { personId })).map(({ id }) => id))
  const named = (await notes(tx)).flatMap(({ id, note }) =>
    // Where they stood in the review a first name is theirs; elsewhere it may be another's.
    person && callsByName(note!, person.name, about.has(id) ? 'any part' : 'whole name') ? [id] : [],
  )
  if (named.length > 0) await tx.db.update(reviews).set({ note: null, erasedOn: on }).where(inArray(reviews.id, named))
  await tx.db.update(reviewedPeople).set({ personId: null, erasedOn: on }).where(eq(reviewedPeople.personId, personId))
  await tx.db.update(reviewedRoles).set({ holderId: null }).where(eq(reviewedRoles.holderId, personId))
  await tx.db.update(reviewedRoles).set({ matchedId: null }).where(eq(reviewedRoles.matchedId, personId))
  await tx.db.update(reviewedManagers).set({ managerId: null }).where(eq(reviewedManagers.managerId, personId))
}
