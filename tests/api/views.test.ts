import { readSession } from 'shared/api/session.ts'
import { removeView, renameView, restoreView, saveView } from 'shared/api/views.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

let c: Company
beforeAll(async () => void (c = await company()), 60_000)
afterAll(() => c.close())

const named = async (as: 'manager' | 'director' | 'other') => (await c[as](readSession)).views.map(({ name }) => name)
const save = (as: 'manager' | 'director' | 'other', name: string, address: string) => c[as](saveView, { body: { name, address } })

test('a saved view stands in its owner’s session alone: renamed, removed, restored in its place', async () => {
  const { id: viewId } = await save('manager', 'Uncovered', '/pipeline?strength=nobody')
  await save('manager', 'Never asked', '/people?want=never')
  expect((await c.manager(readSession)).views).toEqual([
    { id: viewId, name: 'Uncovered', address: '/pipeline?strength=nobody' },
    { id: expect.any(String), name: 'Never asked', address: '/people?want=never' },
  ])
  expect(await named('director')).toEqual([])
  expect(await c.manager(renameView, { params: { viewId }, body: { name: ' With nobody ' } })).toMatchObject({ name: 'With nobody' })
  await c.manager(removeView, { params: { viewId } })
  expect(await named('manager')).toEqual(['Never asked'])
  expect((await c.manager(renameView, { params: { viewId }, body: { name: 'Back' } })).status).toBe(404)
  expect(await c.manager(restoreView, { params: { viewId } })).toMatchObject({ status: 200, name: 'With nobody' })
  expect(await named('manager')).toEqual(['With nobody', 'Never asked'])
})

test('another’s view is as one that is not there, for every verb', async () => {
  const { id: viewId } = await save('manager', 'Mine', '/roles?state=open')
  const asked = (id: string) =>
    Promise.all([
      c.director(renameView, { params: { viewId: id }, body: { name: 'Theirs' } }),
      c.director(removeView, { params: { viewId: id } }),
      c.director(restoreView, { params: { viewId: id } }),
    ])
  const foreign = await asked(viewId)
  expect(foreign).toEqual(await asked('nothing'))
  expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(await named('manager')).toContain('Mine')
})

test('only an address of a list here is saved, and each once', async () => {
  for (const address of ['https://example.org/people', '//example.org', '/settings', '/people#add', 'javascript:alert(1)'])
    expect(await save('other', 'Elsewhere', address), address).toMatchObject({ status: 400, fields: { address: expect.any(String) } })
  for (const name of ['', 'x'.repeat(61), 'two\nlines']) expect((await save('other', name, '/people')).status).toBe(400)
  await save('other', 'All', '/people')
  expect(await save('other', 'Again', '/people')).toMatchObject({ status: 409, message: 'This view is saved already: “All”.' })
})

test('there are at most twenty, also by way of restoring', async () => {
  const made = []
  for (let n = 0; n < 20; n++) made.push(await save('director', `View ${n}`, `/people?q=${n}`))
  expect(await save('director', 'More', '/roles')).toMatchObject({ status: 409, message: 'You have 20 saved views. Remove one first.' })
  const params = { viewId: made[3]!.id }
  await c.director(removeView, { params })
  expect((await save('director', 'More', '/roles')).status).toBe(200)
  expect((await c.director(restoreView, { params })).status).toBe(409)
  c.at('2027-01-15T09:00:00.000Z')
  expect((await c.director(restoreView, { params })).status).toBe(404)
  expect(await named('director')).toHaveLength(20)
})
