import { expect, test } from 'vitest'
import { person, plan } from './testing.ts'

const here = [
  person({ id: 'p1', externalId: '1', name: 'Ana', email: 'ana@x.example', title: 'Chief' }),
  person({ id: 'p2', externalId: '2', name: 'Ben', title: 'Clerk', managerId: 'p1', leftOn: '2020-01-01' }),
  person({ id: 'p3', login: 'cai', name: 'Cai' }),
  person({ id: 'p4', name: 'Dan' }),
]

test('knows people by id, else address, else login, and by name where there is nothing else', () => {
  const of = plan(['id;name;e-mail;login', '1;Ana;;', ';Ana;ANA@x.example;', ';Cai;;CAI', ';Dan;;', ';Ben;;'], here)
  expect(of.people.map((each) => each.personId)).toEqual(['p3', 'p4', null])
  expect(of.lists.conflicting.map((each) => each.row)).toEqual([2, 3])
  expect(of.proposals).toEqual([
    { name: 'Ana', rows: [2, 3], personIds: [] },
    { name: 'Ben', rows: [6], personIds: ['p2'] },
  ])
})

test('takes nobody whose id and address belong to two people', () => {
  const of = plan(['id;name;e-mail', '2;Ben;ana@x.example'], here)
  expect(of.counts).toMatchObject({ rows: 1, people: 0 })
  expect(of.lists.conflicting[0]!.why).toContain('belong to different people here already: Ben, Ana.')
})

test('matches by name alone when somebody confirms it', () => {
  expect(plan(['id;name', '7;Dan'], here).people[0]!.personId).toBeNull()
  expect(plan(['id;name', '7;Dan'], here, ['Dan']).people[0]!.personId).toBe('p4')
})
