import { and, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import { freeSeat, moveWords, takenStates } from 'shared/domain/roleStates.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { idsOf, query } from '../db/query.ts'
import { accounts, leadRoles, people, reportingLines, roleChanges, sessions, teams } from '../db/schema.ts'
import { carry, lineFrom, rebuildTeamPaths, startLine } from './tree.ts'

const linesOfReports = query((db, of) =>
  db
    .select({ id: reportingLines.id, personId: reportingLines.personId, sinceOn: reportingLines.sinceOn, untilOn: reportingLines.untilOn })
    .from(reportingLines)
    .where(and(eq(reportingLines.managerId, of.personId), lte(reportingLines.sinceOn, of.today), gt(reportingLines.untilOn, of.leftOn))),
)
const otherAdministrators = query((db, of) =>
  db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.administrator, true),
        isNull(accounts.disabledAt),
        sql`coalesce(${accounts.personId}, '') not in ${idsOf(of.personIds)}`,
      ),
    )
    .limit(1),
)
const administratorsAmong = query((db, of) =>
  db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.administrator, true), isNull(accounts.disabledAt), sql`${accounts.personId} in ${idsOf(of.personIds)}`))
    .limit(1),
)

/** Whether nobody could administer Understory any more if all of these people left. */
export async function areLastAdministrators(tx: Tx, personIds: string[]): Promise<boolean> {
  const of = { personIds: JSON.stringify(personIds) }
  return (await administratorsAmong(tx, of)).length > 0 && (await otherAdministrators(tx, of)).length === 0
}

/** From now on nobody signs in as someone who has left. */
export async function closeAccountOf(tx: Tx, personId: string, now: string) {
  await tx.db
    .delete(sessions)
    .where(
      sql`(${sessions.accountId} in (select id from accounts where person_id = ${personId}) or ${sessions.openedById} in (select id from accounts where person_id = ${personId}))`,
    )
  await tx.db
    .update(accounts)
    .set({ disabledAt: now })
    .where(and(eq(accounts.personId, personId), isNull(accounts.disabledAt)))
}

/** The lines of someone's reports go on with the manager above from the day on which theirs ends; their own line ends. */
export async function handOver(tx: Tx, of: { personId: string; aboveId: string | null; leftOn: string; today: string }) {
  const { personId, aboveId, leftOn } = of
  for (const line of await linesOfReports(tx, of)) {
    if (line.sinceOn < leftOn) await tx.db.update(reportingLines).set({ untilOn: leftOn }).where(eq(reportingLines.id, line.id))
    else await tx.db.delete(reportingLines).where(eq(reportingLines.id, line.id))
    if (aboveId && aboveId !== line.personId)
      await startLine(tx, line.personId, aboveId, line.sinceOn < leftOn ? leftOn : line.sinceOn, line.untilOn)
  }
  await lineFrom(tx, personId, null, leftOn)
}

const seatsOf = query((db, of) =>
  db
    .select({ id: leadRoles.id, state: leadRoles.state, holderId: people.id, leaver: people.name })
    .from(leadRoles)
    .innerJoin(people, eq(people.id, leadRoles.holderId))
    .where(and(sql`${leadRoles.holderId} in ${idsOf(of.personIds)}`, inArray(leadRoles.state, takenStates))),
)
const rolesHiredBy = query((db, of) =>
  db
    .select({ id: leadRoles.id, hiringManagerId: people.id, leaver: people.name })
    .from(leadRoles)
    .innerJoin(people, eq(people.id, leadRoles.hiringManagerId))
    .where(sql`${leadRoles.hiringManagerId} in ${idsOf(of.personIds)}`),
)

/** The lead roles that people who leave held are planned anew; for those they hired for, the manager above hires. */
export async function leaveRoles(tx: Tx, leavers: readonly { id: string; aboveId: string | null }[], now: string) {
  const aboveOf = new Map(leavers.map(({ id, aboveId }) => [id, aboveId]))
  const personIds = JSON.stringify([...aboveOf.keys()])
  // No account made the change: it follows from their leaving.
  const note = (roleId: string, what: string, personId: string, name: string) =>
    tx.db
      .insert(roleChanges)
      .values({ id: newId(), roleId, what, version: null, reason: `${name} left`, madeBy: '', madeAt: now, personId })
  for (const { id, state, holderId, leaver } of await seatsOf(tx, { personIds })) {
    await tx.db
      .update(leadRoles)
      .set({ state: 'planned', ...freeSeat })
      .where(eq(leadRoles.id, id))
    await note(id, moveWords('planned', state), holderId, leaver)
  }
  for (const { id, hiringManagerId, leaver } of await rolesHiredBy(tx, { personIds })) {
    await tx.db
      .update(leadRoles)
      .set({ hiringManagerId: aboveOf.get(hiringManagerId) ?? null })
      .where(eq(leadRoles.id, id))
    await note(id, 'Another hiring manager', hiringManagerId, leaver)
  }
}

/** Takes someone out of the tree and of their roles: who reported to them reports to the manager above, who also leads their teams. */
export async function takeOut(
  tx: Tx,
  person: { id: string; path: string; segment: string; managerId: string | null },
  of: { leftOn: string; today: string; now: string },
) {
  const { id, path, segment, managerId } = person
  const [above] = managerId ? await pathOf(tx, { personId: managerId }) : []
  await handOver(tx, { ...of, personId: id, aboveId: managerId })
  await tx.db.update(people).set({ managerId }).where(eq(people.managerId, id))
  await tx.db.update(people).set({ managerId: null, path: '', leftOn: of.leftOn }).where(eq(people.id, id))
  await carry(tx, path, above?.path ?? '')
  await tx.db
    .update(people)
    .set({ path: `${segment}/` })
    .where(eq(people.id, id))
  await tx.db.update(teams).set({ leadId: managerId }).where(eq(teams.leadId, id))
  await rebuildTeamPaths(tx)
  await leaveRoles(tx, [{ id, aboveId: managerId }], of.now)
}
const pathOf = query((db, of) => db.select({ path: people.path }).from(people).where(eq(people.id, of.personId)))
