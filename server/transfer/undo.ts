import { and, eq, sql } from 'drizzle-orm'
import { rebuildPaths } from '../access/tree.ts'
import type { Tx } from '../db/database.ts'
import { type Imaged, imports, secondarySeats } from '../db/imports.ts'
import { precedents } from '../db/paths.ts'
import { accounts, leadRoles, people, reportingLines, roleChanges, teams } from '../db/schema.ts'
import { conflict, notFound } from '../http/problem.ts'
import { imagesOf, picture } from './images.ts'
import { importOfId, newPeopleOf } from './queries.ts'

/** So long can an import be undone. */
export const undoHours = 24

/** Where something can be written of a person: whoever is named there can't be taken back with the import that brought them. */
export const mentions: readonly (readonly [table: string, column: string, words: string])[] = [
  ['accounts', 'person_id', 'has an account'],
  ['one_time_links', 'person_id', 'was sent a link'],
  ['handovers', 'person_id', 'stands in a hand-over'],
  ['handovers', 'from_id', 'stands in a hand-over'],
  ['grants', 'person_id', 'stands in what an account was given'],
  ['lead_roles', 'hiring_manager_id', 'hires for a lead role'],
  ['lead_roles', 'holder_id', 'holds a lead role'],
  ['aspirations', 'person_id', 'has said what they want'],
  ...(['evidence', 'evidence_criteria', 'evidence_notes', 'readings', 'readiness_calls', 'development_actions'] as const).map(
    (table) => [table, 'person_id', 'has a record by now'] as const,
  ),
  ['evidence', 'observer_person_id', 'is named in a record'],
  ['candidacies', 'person_id', 'is on a slate'],
  ...(
    ['conversations', 'talk_drafts', 'talk_points', 'promises', 'private_notes', 'talk_records', 'talk_corrections', 'leaves'] as const
  ).map((table) => [table, 'person_id', 'has had a conversation, or one is planned'] as const),
  ...(
    [
      ['decisions', 'person_id'],
      ['frozen_lines', 'person_id'],
      ['frozen_lines', 'manager_id'],
      ['frozen_pieces', 'observer_person_id'],
      ['reviewed_roles', 'holder_id'],
      ['reviewed_roles', 'matched_id'],
      ['reviewed_people', 'person_id'],
      ['reviewed_managers', 'manager_id'],
      ['agreement_people', 'person_id'],
    ] as const
  ).map(([table, column]) => [table, column, 'stands in a decision, a review or an agreement'] as const),
  ['precedents', 'person_id', 'stands in a growth path'],
  ['person_path_overrides', 'person_id', 'stands in a growth path'],
  ['path_tellings', 'person_id', 'stands in a growth path'],
]
/** Where something can be written of a team: such a team stays, also without the people that came with it. */
export const teamMentions = [
  ['teams', 'parent_id'],
  ['people', 'team_id'],
  ['lead_roles', 'team_id'],
  ['precedents', 'team_id'],
  ['move_records', 'team_id'],
  ['headcount_plans', 'team_id'],
  ['path_overrides', 'team_id'],
  ['secondary_seats', 'team_id'],
] as const

interface Image {
  about: Imaged
  rowId: string
  stood: string | null
  stands: string | null
}
const again = 'Undo what came after first, or correct it by hand.'

/** Takes an import back as a whole: everything stands as it did before it, or nothing is changed and the reason is told. */
export async function undoImport(tx: Tx, importId: string, now: string) {
  const [made] = await importOfId(tx, { importId })
  if (!made) throw notFound('import')
  if (made.undoneAt) throw conflict('This import is undone already.')
  if (Date.parse(now) - Date.parse(made.madeAt) > undoHours * 3_600_000)
    throw conflict(`An import can be undone for ${undoHours} hours, and these are over. Correct the people by hand, or by another file.`)
  const images = await imagesOf(tx, { importId })
  if (images.length !== (made.counts.images ?? 0))
    throw conflict('Someone in this import was erased since, so it can’t be undone as a whole.')
  await requireUntouched(tx, images, made.madeAt)
  await requireUnmentioned(tx, importId)
  await requireNoFurtherSeat(tx, importId)
  await tx.db.delete(precedents).where(eq(precedents.importId, importId))
  await tx.db.delete(secondarySeats).where(eq(secondarySeats.importId, importId))
  await takeNewPeopleOut(tx, importId, idsIn(images, 'person'))
  await putBack(tx, images)
  await dropTeams(tx, importId)
  await rebuildPaths(tx)
  await tx.db.update(imports).set({ undoneAt: now }).where(eq(imports.id, importId))
}

const idsIn = (images: readonly Image[], about: Imaged) => images.filter((image) => image.about === about).map(({ rowId }) => rowId)
const stoodOf = <Row>(images: readonly Image[], about: Imaged) =>
  images.filter((image) => image.about === about && image.stood !== null).map(({ stood }) => JSON.parse(stood!) as Row)

/** What was changed since stays; then the import can't be undone. Who leads a team follows from the lines and may differ. */
async function requireUntouched(tx: Tx, images: readonly Image[], madeAt: string) {
  const linesOf = images
    .filter(({ about }) => about === 'line')
    .map(({ stood, stands }) => (JSON.parse((stood ?? stands)!) as { personId: string }).personId)
  const now = await picture(tx, {
    personIds: [...new Set([...idsIn(images, 'person'), ...linesOf])],
    leaverIds: [],
    roleIds: idsIn(images, 'role'),
    now: madeAt,
  })
  for (const { about, rowId, stands } of images) {
    if (about !== 'person' && about !== 'line' && about !== 'role') continue
    if ((now.get(`${about} ${rowId}`) ?? null) === stands) continue
    const { name } = JSON.parse(now.get(`person ${rowId}`) ?? '{}') as { name?: string }
    const whom = about === 'role' ? 'A lead role' : (name ?? 'Someone')
    throw conflict(`${whom} was changed after this import, so it can't be undone as a whole. ${again}`)
  }
}

async function requireUnmentioned(tx: Tx, importId: string) {
  for (const [table, column, words] of mentions) {
    const mentioned = sql`${people.id} in (select m.${sql.raw(column)} from ${sql.raw(table)} m where m.${sql.raw(column)} is not null)`
    const [found] = await tx.db
      .select({ name: people.name })
      .from(people)
      .where(and(eq(people.importId, importId), mentioned))
      .limit(1)
    if (found) throw conflict(`${found.name} came with this import and ${words}, so it can't be undone. ${again}`)
  }
}

/** Seats go with the people they name, also those that came otherwise. */
async function requireNoFurtherSeat(tx: Tx, importId: string) {
  const others = sql`from secondary_seats where coalesce(import_id, '') <> ${importId}`
  const named = sql`${people.id} in (select person_id ${others} union all select manager_id ${others} and manager_id is not null)`
  const [found] = await tx.db
    .select({ name: people.name })
    .from(people)
    .where(and(eq(people.importId, importId), named))
    .limit(1)
  if (found)
    throw conflict(`${found.name} came with this import and is named in a further seat that came later, so it can't be undone. ${again}`)
}

async function takeNewPeopleOut(tx: Tx, importId: string, changedIds: readonly string[]) {
  const ofImport = sql`(select id from people where import_id = ${importId})`
  const changed = JSON.stringify(changedIds)
  const [stranded] = await newPeopleOf(tx, { importId, changed })
  if (stranded) throw conflict(`${stranded.name} reports to ${stranded.manager} by now, who came with this import. ${again}`)
  await tx.db
    .update(teams)
    .set({ leadId: null })
    .where(sql`${teams.leadId} in ${ofImport}`)
  await tx.db.delete(reportingLines).where(sql`${reportingLines.personId} in ${ofImport} or ${reportingLines.managerId} in ${ofImport}`)
  await tx.db
    .update(people)
    .set({ managerId: null })
    .where(sql`${people.importId} = ${importId} or ${people.managerId} in ${ofImport}`)
  await tx.db.delete(people).where(eq(people.importId, importId))
}

type Person = typeof people.$inferSelect
async function putBack(tx: Tx, images: readonly Image[]) {
  const persons = stoodOf<Person>(images, 'person')
  // Two people may have changed addresses with each other.
  for (const { id } of persons) await tx.db.update(people).set({ externalId: null, email: null, login: null }).where(eq(people.id, id))
  for (const { id, ...stood } of persons) await tx.db.update(people).set(stood).where(eq(people.id, id))
  for (const id of idsIn(images, 'line')) await tx.db.delete(reportingLines).where(eq(reportingLines.id, id))
  for (const line of stoodOf<typeof reportingLines.$inferInsert>(images, 'line')) await tx.db.insert(reportingLines).values(line)
  for (const { id, leadId, parentId } of stoodOf<typeof teams.$inferSelect>(images, 'team'))
    await tx.db.update(teams).set({ leadId, parentId }).where(eq(teams.id, id))
  for (const { id, disabledAt } of stoodOf<typeof accounts.$inferSelect>(images, 'account'))
    await tx.db.update(accounts).set({ disabledAt }).where(eq(accounts.id, id))
  for (const { id, ...stood } of stoodOf<typeof leadRoles.$inferSelect>(images, 'role'))
    await tx.db.update(leadRoles).set(stood).where(eq(leadRoles.id, id))
  for (const id of idsIn(images, 'roleChange')) await tx.db.delete(roleChanges).where(eq(roleChanges.id, id))
}

async function dropTeams(tx: Tx, importId: string) {
  const unused = teamMentions
    .map(([table, column]) => sql`not exists (select 1 from ${sql.raw(table)} m where m.${sql.raw(column)} = teams.id)`)
    .reduce((all, one) => sql`${all} and ${one}`)
  // One that only stands above another that goes, goes after it.
  for (
    let before = -1, left = await madeTeams(tx, importId);
    left !== before && left > 0;
    before = left, left = await madeTeams(tx, importId)
  )
    await tx.db.delete(teams).where(and(eq(teams.importId, importId), unused))
}
const madeTeams = async (tx: Tx, importId: string) =>
  (await tx.db.select({ id: teams.id }).from(teams).where(eq(teams.importId, importId))).length
