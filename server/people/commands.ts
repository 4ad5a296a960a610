import { eq } from 'drizzle-orm'
import { circleFrom } from 'shared/domain/tree.ts'
import type { PersonDraft } from 'shared/model/person.ts'
import { areLastAdministrators, closeAccountOf, takeOut } from '../access/leaving.ts'
import { chooseLeads, teamOfName } from '../access/teams.ts'
import { aboveOn, dropLine, everyStep, lineFrom, newSegments, place, rebuildPaths, startLine } from '../access/tree.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { accounts, people, settings } from '../db/schema.ts'
import { traceOf } from '../db/trail.ts'
import { conflict, Problem, wrong } from '../http/problem.ts'
import { dueLeavers, endedLines, holderOf, leaversWithAccount, memberOfId, settledOn, startedLines, teamsUnder } from './queries.ts'

interface On {
  today: string
  now: string
}
type Member = Awaited<ReturnType<typeof memberOfId>>[number]
const hasLeft = ({ leftOn }: Pick<Member, 'leftOn'>, today: string) => leftOn !== null && leftOn <= today

/** The manager that an administrator named: someone who is here. */
async function managerNamed(tx: Tx, managerId: string, today: string) {
  const [manager] = await memberOfId(tx, { personId: managerId })
  if (!manager) throw wrong('managerId', 'There is no such person.')
  if (hasLeft(manager, today)) throw wrong('managerId', `${manager.name} has left.`)
  return manager
}

const taken = { email: 'e-mail address', login: 'login', externalId: 'id' } as const
/** Addresses, logins and ids belong to one person. */
async function requireFree(tx: Tx, draft: Partial<PersonDraft>, personId = '') {
  const fields: Record<string, string> = {}
  for (const [field, words] of Object.entries(taken) as [keyof typeof taken, string][]) {
    const value = draft[field]
    if (!value) continue
    const [holder] = await holderOf[field](tx, { value, personId })
    if (holder) fields[field] = `${holder.name} has this ${words} already.`
  }
  const [first] = Object.values(fields)
  if (first) throw new Problem('conflict', first, { fields })
}

/** A day that a people list can hold. */
function requireDay(field: string, day: string | null | undefined) {
  if (day && (day < '1900-01-01' || day > '2199-12-31')) throw wrong(field, 'Write a day between 1900 and 2199.')
}

export async function addPerson(tx: Tx, draft: PersonDraft & { example?: boolean }, { today }: Pick<On, 'today'>): Promise<string> {
  const {
    name,
    title = null,
    email = null,
    login = null,
    externalId = null,
    location = null,
    teamName,
    managerId = null,
    hiredOn = null,
    inRoleSinceOn = null,
    example = false,
  } = draft
  const manager = managerId ? await managerNamed(tx, managerId, today) : null
  await requireFree(tx, draft)
  requireDay('hiredOn', hiredOn)
  requireDay('inRoleSinceOn', inRoleSinceOn)
  const id = newId()
  const [segment] = await newSegments(tx, 1)
  const teamId = teamName ? await teamOfName(tx, teamName, managerId) : null
  const path = `${segment}/`
  await tx.db.insert(people).values({
    id,
    name,
    title,
    email,
    login,
    externalId,
    location,
    teamId,
    managerId: null,
    segment: segment!,
    path,
    hiredOn,
    inRoleSinceOn,
    example,
  })
  if (manager) {
    await place(tx, { id, path }, manager)
    await startLine(tx, id, manager.id, hiredOn && hiredOn <= today ? hiredOn : today)
  }
  await chooseLeads(tx, [teamId, manager?.teamId ?? null], today)
  return id
}

export async function changePerson(tx: Tx, person: Member, change: Partial<Omit<PersonDraft, 'managerId'>>, { today }: Pick<On, 'today'>) {
  const { teamName, ...fields } = change
  await requireFree(tx, fields, person.id)
  requireDay('hiredOn', fields.hiredOn)
  requireDay('inRoleSinceOn', fields.inRoleSinceOn)
  const teamId = teamName === undefined ? person.teamId : teamName === null ? null : await teamOfName(tx, teamName, person.managerId)
  await tx.db
    .update(people)
    .set({ ...fields, teamId })
    .where(eq(people.id, person.id))
  if (teamId !== person.teamId) await chooseLeads(tx, [teamId, person.teamId], today)
}

/** Moves someone with all below them: at once up to today, and for a later day as a line that takes hold then. */
export async function movePerson(
  tx: Tx,
  person: Member,
  { managerId, fromOn }: { managerId: string | null; fromOn: string },
  { today }: Pick<On, 'today'>,
) {
  requireDay('fromOn', fromOn)
  if (hasLeft(person, today)) throw conflict(`${person.name} has left. Nobody can be moved after that.`)
  if (managerId === person.id) throw wrong('managerId', 'Nobody reports to themselves. Choose someone else.')
  const manager = managerId ? await managerNamed(tx, managerId, today) : null
  if (fromOn > today) {
    if (manager && (await aboveOn(tx, manager.id, fromOn)).includes(person.id)) throw wrong('managerId', under(manager, person))
    return lineFrom(tx, person.id, managerId, fromOn)
  }
  if (manager?.path.startsWith(person.path)) throw wrong('managerId', under(manager, person))
  await lineFrom(tx, person.id, managerId, fromOn)
  if (managerId === person.managerId) return
  const [before] = person.managerId ? await memberOfId(tx, { personId: person.managerId }) : []
  await place(tx, person, manager)
  const to = `${manager?.path ?? ''}${person.segment}/`
  const touched = await teamsUnder(tx, { from: to, to: `${to.slice(0, -1)}0` })
  await chooseLeads(tx, [...touched.map(({ teamId }) => teamId), before?.teamId ?? null, manager?.teamId ?? null], today)
}
const under = (manager: Member, person: Member) =>
  `${manager.name} stands under ${person.name}. Move ${manager.name} first, or choose someone else.`

/** Someone leaves: at once up to today, and for a later day on that day. */
export async function leavePerson(tx: Tx, person: Member, leftOn: string, { today, now }: On) {
  requireDay('leftOn', leftOn)
  if (hasLeft(person, today)) throw conflict(`${person.name} has left already.`)
  if (await areLastAdministrators(tx, [person.id]))
    throw conflict(`${person.name} is the only administrator who can sign in. Make someone else an administrator first.`)
  if (leftOn > today) return void (await tx.db.update(people).set({ leftOn }).where(eq(people.id, person.id)))
  await takeOut(tx, person, { leftOn, today, now })
  await closeAccountOf(tx, person.id, now)
}

/** Lines that begin or end by this day take hold, and those who have left by it are taken out. */
export async function settleLines(tx: Tx, today: string) {
  const [settled] = (await settledOn(tx)) as { day: string }[]
  // Lines that took hold before are not looked at again, unless the clock went back.
  const after = settled && settled.day <= today ? settled.day : ''
  const on = { today, after, now: `${today}T00:00:00.000Z` }
  while (await dropImpossible(tx, on)) {
    // What was dropped lets an earlier line go on, which may itself be due: look again.
  }
  const started = await startedLines(tx, on)
  const ended = await endedLines(tx, on)
  const changes = [
    ...started.map(({ personId, managerId }) => ({ personId, managerId })),
    ...ended.map(({ personId }) => ({ personId, managerId: null })),
  ]
  for (const { personId, managerId } of changes) await tx.db.update(people).set({ managerId }).where(eq(people.id, personId))
  if (changes.length > 0) {
    await rebuildPaths(tx)
    const touched = []
    for (const personId of new Set(
      [...started, ...ended].flatMap(({ personId, managerId, beforeId }) => [personId, managerId, beforeId]),
    )) {
      const [person] = personId ? await memberOfId(tx, { personId }) : []
      if (person)
        touched.push(
          person.teamId,
          ...(await teamsUnder(tx, { from: person.path, to: `${person.path.slice(0, -1)}0` })).map(({ teamId }) => teamId),
        )
    }
    await chooseLeads(tx, touched, today)
  }
  for (const { id } of await dueLeavers(tx, on)) {
    const [person] = await memberOfId(tx, { personId: id })
    await takeOut(tx, person!, { ...on, leftOn: person!.leftOn! })
  }
  for (const { personId } of await leaversWithAccount(tx, on))
    if (personId && !(await areLastAdministrators(tx, [personId]))) await closeAccountOf(tx, personId, on.now)
  await tx.db
    .insert(settings)
    .values({ name: 'settledOn', value: today })
    .onConflictDoUpdate({ target: settings.name, set: { value: today } })
}

/** Drops due lines to someone who has left, and the latest of those that would close a circle; true when there was one. */
async function dropImpossible(tx: Tx, { today, after, now }: On & { after: string }): Promise<boolean> {
  const due = await startedLines(tx, { today, after })
  if (due.length === 0) return false
  const wanted = new Map(due.map((line) => [line.personId, line]))
  const ended = new Set((await endedLines(tx, { today, after })).map(({ personId }) => personId))
  const managers = new Map((await everyStep(tx)).map(({ id, managerId }) => [id, managerId]))
  const managerOf = (id: string) => wanted.get(id)?.managerId ?? (ended.has(id) ? null : managers.get(id))
  const dropped = due.filter(({ managerLeftOn }) => managerLeftOn !== null && managerLeftOn <= today)
  for (const line of dropped) wanted.delete(line.personId)
  for (const line of due) {
    const circle = wanted.has(line.personId) ? circleFrom(line.personId, managerOf) : []
    const last = circle
      .flatMap((id) => wanted.get(id) ?? [])
      .sort((a, b) => (a.sinceOn === b.sinceOn ? (a.id < b.id ? -1 : 1) : a.sinceOn < b.sinceOn ? -1 : 1))
      .at(-1)
    if (!last) continue
    wanted.delete(last.personId)
    dropped.push(last)
  }
  for (const line of dropped) {
    await dropLine(tx, line)
    await traceOf(tx, {
      at: now,
      accountId: null,
      act: 'A planned move was dropped',
      outcome: 'refused',
      personId: line.personId,
      roleId: null,
    })
  }
  return dropped.length > 0
}

/** Links an account to a new person who leads these new people. */
export async function addTeamByHand(
  tx: Tx,
  account: { id: string; name: string; email: string },
  draft: { teamName: string; title?: string | null | undefined; reports: readonly { name: string; title?: string | null | undefined }[] },
  on: On,
): Promise<string[]> {
  const leadId = await addPerson(tx, { name: account.name, email: account.email, title: draft.title, teamName: draft.teamName }, on)
  await tx.db.update(accounts).set({ personId: leadId }).where(eq(accounts.id, account.id))
  const ids: string[] = []
  for (const { name, title } of draft.reports)
    ids.push(await addPerson(tx, { name, title, teamName: draft.teamName, managerId: leadId }, on))
  return ids
}
