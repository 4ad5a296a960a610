import { listNames } from 'shared/api/overview.ts'
import { createRole, listRoles } from 'shared/api/roles.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

let c: Company
beforeAll(async () => void (c = await company()), 60_000)
afterAll(() => c.close())

test('names those under me and my own line above, and nobody beside me', async () => {
  const { people } = await c.manager(listNames)
  expect(people.map(({ id, under }) => [id, under])).toEqual([
    ['dana', false],
    ['ines', true],
    ['mira', false],
    ['owen', true],
    ['ravi', true],
  ])
  expect((await c.as('ravi')(listNames)).people.map(({ id, under }) => [id, under])).toEqual([
    ['dana', false],
    ['mira', false],
    ['ravi', false],
  ])
})

test('names the whole directory to an administrator, nobody of it as under them', async () => {
  const { people, roles } = await c.administrator(listNames)
  expect(people).toHaveLength(7)
  expect(people.filter(({ under }) => under)).toEqual([])
  expect(roles).toEqual([])
})

test('names the lead roles that can be opened, with their teams, and no others', async () => {
  const mine = await c.manager(createRole, { body: { title: 'Lead, Field' } })
  const beside = await c.other(createRole, { body: { title: 'Lead, Trade' } })
  const names = await c.manager(listNames)
  expect(names.roles.map(({ id, title }) => [id, title])).toEqual([[mine.id, 'Lead, Field']])
  expect(names.roles.map(({ id }) => id)).toEqual((await c.manager(listRoles, { query: {} })).roles.map(({ id }) => id))
  expect(names.teams).toEqual([{ id: mine.team.id, name: mine.team.name }])
  const above = await c.director(listNames)
  expect(above.roles.map(({ id }) => id).toSorted()).toEqual([mine.id, beside.id].toSorted())
  expect(above.teams.map(({ name }) => name)).toEqual([mine.team.name, beside.team.name].toSorted())
})

test('says nothing of anyone but name, title and team', async () => {
  const { people } = await c.director(listNames)
  for (const person of people) expect(Object.keys(person).toSorted()).toEqual(['id', 'name', 'teamId', 'title', 'under'])
})
