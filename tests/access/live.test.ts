import { endGrant, giveGrant } from 'shared/api/access.ts'
import { recordConversation } from 'shared/api/growth.ts'
import { leavePerson, movePerson } from 'shared/api/people.ts'
import { makeFeed } from 'shared/api/rhythm.ts'
import { changeAccount, endAccountSessions, listAccounts } from 'shared/api/session.ts'
import { eq } from 'drizzle-orm'
import { accounts, sessions } from 'server/db/schema.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'
import { matrix, verdictOf } from './matrix.ts'
import type { World } from './statement.ts'

let c: Company
let world: World
const people = ['dana', 'mira', 'theo', 'ravi', 'ines', 'owen', 'lena']
const ended = new Set<string>()
beforeEach(async () => {
  ended.clear()
  c = await company()
  world = {
    manager: { dana: null, mira: 'dana', theo: 'dana', ravi: 'mira', ines: 'mira', owen: 'mira', lena: 'theo' },
    administrators: ['ada'],
    grants: [],
  }
}, 60_000)
afterEach(() => c.close())

/** What can be read of a person, and of who somebody is: each address of the matrix that names nothing else. */
const readable = Object.entries(matrix).filter(([at]) => /^GET \/api\/(people\/:personId|directory\/:memberId)(\/\w+)*$/.test(at))

/** Everybody's session lives on, and the very next request of each, to every such address, is answered as the world is now: but for these. */
async function disobeyed() {
  const found: string[] = []
  for (const actor of [...people, 'ada'])
    for (const person of people)
      for (const [at, row] of readable) {
        const url = at.slice(4).replace(/:\w+/, person)
        const verdict = ended.has(actor) ? 'sign in' : verdictOf(row, world, actor, { params: {}, person, member: person })
        const { statusCode } = await c.app.inject({ url, headers: { cookie: `understory=${c.tokens[actor]}` } })
        if (statusCode !== { yes: 200, no: 403, hidden: 404, 'sign in': 401 }[verdict])
          found.push(`${actor} ${url}: ${verdict}, but ${statusCode}`)
      }
  return found
}
const move = async (memberId: string, managerId: string) => {
  const moved = await c.administrator(movePerson, { params: { memberId }, body: { managerId, fromOn: '2026-11-23' } })
  expect(moved.status).toBe(200)
  world.former = { ...world.former, [memberId]: [world.manager[memberId]!] }
  world.manager[memberId] = managerId
}
const give = async (kind: 'partner' | 'stand_in', holder: string, over: string, lastOn = '2026-11-30') => {
  const { id, status } = await c.administrator(giveGrant, { body: { kind, accountId: `account-${holder}`, personId: over, lastOn } })
  expect(status).toBe(200)
  world.grants!.push({ kind, holder, over })
  return id
}

test('whoever gets another manager is read by the new line from the next request on, and by the old one no more', async () => {
  expect(await disobeyed()).toEqual([])
  await move('ravi', 'theo')
  expect(await disobeyed()).toEqual([])
  // With a whole part of the tree, too.
  await move('mira', 'theo')
  expect(await disobeyed()).toEqual([])
})

test('whoever leaves is signed out at the next request, and the manager above reads their reports', async () => {
  const { status } = await c.administrator(leavePerson, { params: { memberId: 'mira' }, body: { leftOn: '2026-11-23' } })
  expect(status).toBe(200)
  ended.add('mira')
  world.manager = { ...world.manager, mira: null, ravi: 'dana', ines: 'dana', owen: 'dana' }
  people.splice(people.indexOf('mira'), 1)
  expect(await disobeyed()).toEqual([])
  people.splice(1, 0, 'mira')
})

test('an account that is switched off, or whose sessions are ended, asks in vain from the next request on', async () => {
  const off = await c.administrator(changeAccount, { params: { accountId: 'account-mira' }, body: { disabled: true } })
  expect(off.status).toBe(200)
  ended.add('mira')
  await c.administrator(endAccountSessions, { params: { accountId: 'account-theo' } })
  ended.add('theo')
  // Also where a session was left open.
  await c.db.transaction(async (tx) => {
    await tx.db.update(accounts).set({ disabledAt: '2026-11-23T08:00:00.000Z' }).where(eq(accounts.id, 'account-lena'))
  })
  ended.add('lena')
  expect(await disobeyed()).toEqual([])
})

test('a session ends with its day', async () => {
  await c.db.transaction(async (tx) => {
    await tx.db.update(sessions).set({ endsAt: '2026-11-23T08:59:59.000Z' }).where(eq(sessions.accountId, 'account-mira'))
  })
  ended.add('mira')
  expect(await disobeyed()).toEqual([])
})

test('whoever stands in does so until the last day, and not a request longer', async () => {
  await give('stand_in', 'theo', 'mira', '2026-11-24')
  expect(await disobeyed()).toEqual([])
  c.at('2026-11-24T23:59:00.000Z')
  expect(await disobeyed()).toEqual([])
  c.at('2026-11-25T00:00:01.000Z')
  world.grants = []
  expect(await disobeyed()).toEqual([])
})

test('whoever comes to the team that they stand in for reads nothing of it as its report', async () => {
  await give('stand_in', 'lena', 'mira')
  expect(await disobeyed()).toEqual([])
  await move('lena', 'mira')
  expect(await disobeyed()).toEqual([])
})

test('a people partner whose part of the tree is taken away, or moves, reads of it no more', async () => {
  await give('partner', 'lena', 'mira')
  expect(await disobeyed()).toEqual([])
  await move('ravi', 'theo')
  expect(await disobeyed()).toEqual([])
  await move('mira', 'lena')
  expect(await disobeyed()).toEqual([])
})

test('a people partner whose grant is ended keeps what another gives them, and no more', async () => {
  const grantId = await give('partner', 'lena', 'mira')
  await give('partner', 'lena', 'ines')
  expect(await disobeyed()).toEqual([])
  await c.administrator(endGrant, { params: { grantId } })
  world.grants = world.grants!.slice(1)
  expect(await disobeyed()).toEqual([])
})

test('a calendar names nobody any more who was moved away since', async () => {
  await c.manager(recordConversation, { params: { personId: 'ravi' }, body: { plannedOn: '2026-12-01' } })
  const { path } = await c.manager(makeFeed, { body: { shows: 'names' } })
  const feed = async () => (await c.app.inject(path)).body
  expect(await feed()).toContain('Ravi')
  await move('ravi', 'theo')
  expect(await feed()).not.toContain('Ravi')
})

test('whoever is an administrator no more administers nothing in the next request', async () => {
  expect(await disobeyed()).toEqual([])
  await c.db.transaction(async (tx) => void (await tx.db.update(accounts).set({ administrator: false })))
  world.administrators = []
  expect(await disobeyed()).toEqual([])
  expect((await c.administrator(listAccounts)).status).toBe(403)
})
