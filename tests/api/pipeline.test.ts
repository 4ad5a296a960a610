import { recordReading } from 'shared/api/growth.ts'
import { readAsked } from 'shared/api/overview.ts'
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
  expect((await c.director(readAsked)).ask.map(plain)).toEqual(['Ravi Example looks ready for a lead role and was never asked.'])
  await c.manager(addCandidacy, {
    params: { roleId: otherId },
    body: { personId: 'ravi', interest: 'interested', interestOn: '2026-11-20' },
  })
  expect(await c.director(readAsked)).toMatchObject({ looksReady: [], ask: [] })
})
