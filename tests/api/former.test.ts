import { listFormer } from 'shared/api/former.ts'
import { recordAspiration, recordEvidence } from 'shared/api/growth.ts'
import { movePerson } from 'shared/api/people.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
const params = { personId: 'ravi' }
beforeEach(async () => {
  c = await company()
  const want = { direction: 'management', heardOn: '2026-10-01', heard: 'said', words: 'I want to lead', visibility: 'chain' } as const
  await c.manager(recordAspiration, { params, body: want })
  await c.manager(recordEvidence, { params, body: { what: 'seen by Mira', happenedOn: '2026-10-02', visibility: 'pair' } })
  await c.director(recordEvidence, { params, body: { what: 'seen by Dana', happenedOn: '2026-10-02', visibility: 'chain' } })
}, 60_000)
afterEach(() => c.close())
const move = (memberId: string, managerId: string) =>
  c.administrator(movePerson, { params: { memberId }, body: { managerId, fromOn: today } })

test('a former manager reads for 90 days what they wrote themselves, and nothing else', async () => {
  await move('ravi', 'theo')
  await move('ines', 'theo')
  // Of Ines nothing was written, so her name is not told either.
  expect(await c.manager(listFormer)).toEqual([
    {
      person: { id: 'ravi', name: 'Ravi Example' },
      lastOn: '2027-02-20',
      written: [
        { id: expect.any(String), kind: 'evidence', on: '2026-10-02', text: 'seen by Mira' },
        { id: expect.any(String), kind: 'aspiration', on: '2026-10-01', text: 'Management. “I want to lead”' },
      ],
    },
  ])
  c.at('2027-02-20T12:00:00.000Z')
  expect(await c.manager(listFormer)).toHaveLength(1)
  c.at('2027-02-21T12:00:00.000Z')
  expect(await c.manager(listFormer)).toEqual([])
})

test('nobody else has former reports by it: neither who was above, nor the manager now', async () => {
  await move('ravi', 'theo')
  expect(await c.other(listFormer)).toEqual([])
  expect(await c.director(listFormer)).toEqual([])
  expect(await c.administrator(listFormer)).toEqual([])
})

test('who reports to them again is no former report', async () => {
  await move('ravi', 'theo')
  await move('ravi', 'mira')
  expect(await c.manager(listFormer)).toEqual([])
})
