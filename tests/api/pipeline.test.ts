import { recordCall, recordReading } from 'shared/api/growth.ts'
import { readAsked, readPipeline } from 'shared/api/overview.ts'
import { addLeave } from 'shared/api/rhythm.ts'
import { addCandidacy, createRole, readSlate, recordInterest } from 'shared/api/roles.ts'
import { plain } from 'shared/domain/sentences.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

let c: Company
beforeAll(async () => void (c = await company()), 60_000)
afterAll(() => c.close())

test('looks ready is close to a role and never asked, of that role or at all', async () => {
  const { id: roleId, criteria } = await c.manager(createRole, { body: { title: 'Lead, Support' } })
  const { id: otherId } = await c.manager(createRole, { body: { title: 'Lead, Rota' } })
  for (const { id: criterionId } of criteria)
    await c.manager(recordReading, { params: { personId: 'ravi' }, body: { criterionId, level: 'consistent', why: 'Seen often.' } })
  const looksReady = async () => (await c.director(readAsked)).looksReady.map((role) => role.roleId).toSorted()
  const both = [roleId, otherId].toSorted()
  expect(await looksReady()).toEqual(both)
  const { id: candidacyId } = await c.manager(addCandidacy, { params: { roleId }, body: { personId: 'ravi' } })
  expect(await looksReady()).toEqual(both)
  for (const interest of ['interested', 'declined'] as const) {
    await c.manager(recordInterest, { params: { roleId, candidacyId }, body: { interest, interestOn: '2026-11-20' } })
    expect(await looksReady(), interest).toEqual([otherId])
    expect((await c.manager(readSlate, { params: { roleId } })).closeNeverAsked).toEqual([])
  }
  expect((await c.director(readAsked)).ask.map(({ sentence }) => plain(sentence))).toEqual([
    'Ravi Example looks ready for a lead role and was never asked.',
  ])
  await c.manager(addCandidacy, {
    params: { roleId: otherId },
    body: { personId: 'ravi', interest: 'interested', interestOn: '2026-11-20' },
  })
  expect(await c.director(readAsked)).toMatchObject({ looksReady: [], ask: [] })
})

test('emergency cover stands on the bench with its mark, and beside it where someone is not on it; not once they declined', async () => {
  const { id: roleId } = await c.manager(createRole, { body: { title: 'Lead, Night desk' } })
  const called = (personId: string, call: 'ready_now' | 'later') =>
    c.manager(recordCall, { params: { personId }, body: { roleId, call, rationale: 'Seen often.', emergencyCover: true } })
  await called('ravi', 'ready_now')
  await called('ines', 'later')
  const { id: candidacyId } = await c.manager(addCandidacy, {
    params: { roleId },
    body: { personId: 'ravi', interest: 'interested', interestOn: '2026-11-20' },
  })
  const desk = async () => (await c.director(readPipeline)).roles.find(({ id }) => id === roleId)!
  expect(await desk()).toMatchObject({
    readyNow: [{ id: 'ravi', emergencyCover: true }],
    cover: [{ id: 'ines', name: 'Ines Example' }],
  })
  await c.manager(recordInterest, { params: { roleId, candidacyId }, body: { interest: 'declined', interestOn: '2026-11-21' } })
  expect(await desk()).toMatchObject({ readyNow: [], cover: [{ id: 'ines' }] })
})

test('what to ask in the meeting comes with its rows; who is on leave is told of the people under the one who asks', async () => {
  const { id: roleId } = await c.other(createRole, { body: { title: 'Lead, Archive', expectedOn: '2027-01-01' } })
  const rules = async (as: 'director' | 'other') => (await c[as](readPipeline)).ask.map(({ rule, rows }) => [rule, rows.map(plain)])
  expect(await rules('other')).toEqual([['nobody_with_day', ['Lead, Archive: expected 1 January 2027.']]])
  await c.other(recordCall, { params: { personId: 'lena' }, body: { roleId, call: 'ready_now', rationale: 'Seen often.' } })
  await c.other(addCandidacy, { params: { roleId }, body: { personId: 'lena', interest: 'interested', interestOn: '2026-11-20' } })
  expect(await rules('other')).toEqual([])
  await c.other(addLeave, { params: { personId: 'lena' }, body: { fromOn: '2026-11-01', untilOn: '2026-12-01' } })
  const rests = ['rests_on_absent', ['Lead, Archive rests on Lena Example, who is on leave.']]
  expect(await rules('other')).toEqual([rests])
  expect(await rules('director')).toContainEqual(rests)
})
