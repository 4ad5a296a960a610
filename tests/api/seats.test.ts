import { readPerson } from 'shared/api/growth.ts'
import { readMember } from 'shared/api/people.ts'
import { secondarySeats } from 'server/db/imports.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
const seat = (id: string, more: object) => ({ id, personId: 'ravi', title: id, sinceOn: '2026-01-01', untilOn: '9999-12-31', ...more })
beforeAll(async () => {
  c = await company()
  await c.db.transaction(async (tx) => {
    await tx.db
      .insert(secondarySeats)
      .values([
        seat('chair', { teamId: 'team-theo', managerId: 'theo' }),
        seat('over', { untilOn: today }),
        seat('later', { sinceOn: '2026-12-01' }),
      ])
  })
}, 60_000)
afterAll(() => c.close())
const seatsFor = async (who: Company['manager']) => (await who(readPerson, { params: { personId: 'ravi' }, query: {} })).seats

test('the further seats that someone has today stand on their page and in the directory, without a manager whom the reader may not know', async () => {
  const known = { id: 'chair', title: 'chair', team: 'Theo Example’s team', manager: 'Theo Example', sinceOn: '2026-01-01' }
  expect(await seatsFor(c.director)).toEqual([known])
  expect(await seatsFor(c.manager)).toEqual([{ ...known, manager: null }])
  const member = { params: { memberId: 'ravi' } }
  expect((await c.administrator(readMember, member)).seats).toEqual([known])
  expect((await c.manager(readMember, member)).seats).toEqual([{ ...known, manager: null }])
})

test('a further seat gives its manager no access', async () => {
  expect(await c.other(readPerson, { params: { personId: 'ravi' }, query: {} })).toMatchObject({ status: 404 })
  expect((await c.other(readMember, { params: { memberId: 'ravi' } })).status).toBe(404)
})
