import { leadRoles } from 'server/db/schema.ts'
import { readDecisions, recordDecision } from 'shared/api/decisions.ts'
import { addCandidacy, createRole, moveRole } from 'shared/api/roles.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

let c: Company
let roleId: string
beforeEach(async () => {
  c = await company()
  ;({ id: roleId } = await c.manager(createRole, { body: { title: 'Lead of Mira’s team' } }))
  await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
}, 60_000)
afterEach(() => c.close())
const params = () => ({ params: { roleId } })

test('who sees no more of an open role than its title is told of no decision about it', async () => {
  const body = { followsId: null, outcome: 'not_yet', why: 'Nobody is ready for it as yet' } as const
  expect(await c.manager(recordDecision, { ...params(), body })).toMatchObject({ status: 200 })
  expect((await c.director(readDecisions, params())).decisions).toHaveLength(1)
  expect(await c.other(readDecisions, params())).toMatchObject({ status: 200, decisions: [] })
})

test('who hires from elsewhere is not told the title of the role that takes over the seat, where they can’t see it', async () => {
  const { id: backfillRoleId } = await c.manager(createRole, { body: { title: 'Hidden behind' } })
  await c.db.transaction(async (tx) => {
    await tx.db.update(leadRoles).set({ hiringManagerId: 'lena' }).where(eq(leadRoles.id, roleId))
  })
  const { id: candidacyId } = await c.manager(addCandidacy, { ...params(), body: { personId: 'ravi' } })
  const body = {
    followsId: null,
    outcome: 'in_house',
    candidacyId,
    why: 'Ravi has led two releases',
    startOn: '2026-12-23',
    backfillRoleId,
  } as const
  expect(await c.manager(recordDecision, { ...params(), body })).toMatchObject({ status: 200 })
  const backfill = async (who: string) => (await c.as(who)(readDecisions, params())).decisions[0]!.backfill
  expect(await backfill('mira')).toMatchObject({ role: { title: 'Hidden behind' } })
  expect(JSON.stringify(await backfill('lena'))).not.toContain('Hidden')
})
