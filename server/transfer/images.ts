import { setImmediate } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import type { Read, Tx } from '../db/database.ts'
import { type Imaged, importImages, imports } from '../db/imports.ts'
import { idsOf, query, Several, statement } from '../db/query.ts'
import { accounts, leadRoles, people, reportingLines, roleChanges, teams } from '../db/schema.ts'

/** Whom an import touches: people who are here already, and those of them who leave. */
export interface Touched {
  personIds: readonly string[]
  leaverIds: readonly string[]
  roleIds?: readonly string[]
  now: string
}

const peopleAs = query((db, of) =>
  db
    .select({
      id: people.id,
      externalId: people.externalId,
      name: people.name,
      email: people.email,
      login: people.login,
      title: people.title,
      location: people.location,
      teamId: people.teamId,
      managerId: people.managerId,
      hiredOn: people.hiredOn,
      inRoleSinceOn: people.inRoleSinceOn,
      leftOn: people.leftOn,
    })
    .from(people)
    .where(sql`${people.id} in ${idsOf(of.ids)}`),
)
const linesAs = query((db, of) =>
  db
    .select({
      id: reportingLines.id,
      personId: reportingLines.personId,
      managerId: reportingLines.managerId,
      sinceOn: reportingLines.sinceOn,
      untilOn: reportingLines.untilOn,
    })
    .from(reportingLines)
    .where(sql`${reportingLines.personId} in ${idsOf(of.ids)}`),
)
const teamsAs = query((db) =>
  db.select({ id: teams.id, leadId: teams.leadId, parentId: teams.parentId }).from(teams).where(eq(teams.example, false)),
)
const accountsAs = query((db, of) =>
  db
    .select({ id: accounts.id, disabledAt: accounts.disabledAt })
    .from(accounts)
    .where(sql`${accounts.personId} in ${idsOf(of.ids)}`),
)
const roleFields = {
  id: leadRoles.id,
  state: leadRoles.state,
  holderId: leadRoles.holderId,
  hiringManagerId: leadRoles.hiringManagerId,
  openedOn: leadRoles.openedOn,
  frozenAt: leadRoles.frozenAt,
  decideByOn: leadRoles.decideByOn,
  expectedOn: leadRoles.expectedOn,
  stateBeforeHold: leadRoles.stateBeforeHold,
}
const rolesAs = query((db, of) =>
  db
    .select(roleFields)
    .from(leadRoles)
    .where(sql`${leadRoles.id} in ${idsOf(of.ids)}`),
)
const rolesOf = query((db, of) =>
  db
    .select({ id: leadRoles.id })
    .from(leadRoles)
    .where(sql`${leadRoles.holderId} in ${idsOf(of.ids)} or ${leadRoles.hiringManagerId} in ${idsOf(of.ids)}`),
)
const roleChangesAs = query((db, of) =>
  db
    .select({ id: roleChanges.id })
    .from(roleChanges)
    .where(and(sql`${roleChanges.roleId} in ${idsOf(of.ids)}`, eq(roleChanges.madeAt, of.now), eq(roleChanges.madeBy, ''))),
)

export const rolesTouched = async (read: Read, leaverIds: readonly string[]) =>
  leaverIds.length === 0 ? [] : (await rolesOf(read, { ids: JSON.stringify(leaverIds) })).map(({ id }) => id)

/** How all that an import may change stands now, by what it is about and its id. */
export async function picture(read: Read, { personIds, leaverIds, roleIds = [], now }: Touched): Promise<Map<string, string>> {
  const stands = new Map<string, string>()
  const keep = (about: Imaged, rows: readonly { id: string }[]) => {
    for (const row of rows) stands.set(`${about} ${row.id}`, JSON.stringify(row))
  }
  keep('team', await teamsAs(read))
  // Some at a time: of a hundred thousand, other requests would wait for all.
  for (let at = 0; at < personIds.length; at += 1000) {
    const ids = JSON.stringify(personIds.slice(at, at + 1000))
    keep('person', await peopleAs(read, { ids }))
    keep('line', await linesAs(read, { ids }))
    await setImmediate()
  }
  if (leaverIds.length > 0) keep('account', await accountsAs(read, { ids: JSON.stringify(leaverIds) }))
  if (roleIds.length > 0) {
    const ids = JSON.stringify(roleIds)
    keep('role', await rolesAs(read, { ids }))
    keep('roleChange', await roleChangesAs(read, { ids, now }))
  }
  return stands
}

const insertImage = statement((db, of) =>
  db.insert(importImages).values({ importId: of.importId, about: of.about, rowId: of.rowId, stood: of.stood, stands: of.stands }),
)
/** Keeps what an import changed: how each row stood, and how it stands. */
export async function keepImages(tx: Tx, importId: string, stood: ReadonlyMap<string, string>, stands: ReadonlyMap<string, string>) {
  const several = new Several(tx)
  let count = 0
  for (const key of new Set([...stood.keys(), ...stands.keys()])) {
    const [before, after] = [stood.get(key) ?? null, stands.get(key) ?? null]
    if (before === after) continue
    const [about, rowId] = key.split(' ') as [Imaged, string]
    several.put(insertImage, { importId, about, rowId, stood: before, stands: after })
    count++
    if (several.areMany) await several.send()
  }
  await several.end()
  return count
}

export const imagesOf = query((db, of) =>
  db
    .select({ about: importImages.about, rowId: importImages.rowId, stood: importImages.stood, stands: importImages.stands })
    .from(importImages)
    .where(eq(importImages.importId, of.importId)),
)

/** An import is told of by its counts, never by whom it named. */
export const recordImport = (tx: Tx, made: typeof imports.$inferInsert) => tx.db.insert(imports).values(made)
