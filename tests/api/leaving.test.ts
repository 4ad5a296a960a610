import { eq } from 'drizzle-orm'
import { leadRoles } from 'server/db/schema.ts'
import { settleLines } from 'server/people/commands.ts'
import { addPerson, importPeople, leavePerson, listTeams } from 'shared/api/people.ts'
import { createRole, listRoleChanges, listRoles, moveRole, readRole } from 'shared/api/roles.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

describe('the lead roles of someone who leaves', () => {
  let c: Company
  beforeEach(async () => {
    c = await company()
    return () => c.close()
  }, 60_000)

  const of = (roleId: string) => ({ params: { roleId } })
  const leave = (memberId: string, leftOn = today) => c.administrator(leavePerson, { params: { memberId }, body: { leftOn } })
  const settle = (day: string) => c.db.transaction((tx) => settleLines(tx, day))
  const changes = async (roleId: string, who = c.director) =>
    (await who(listRoleChanges, of(roleId))).map(({ what, reason, madeBy, madeAt }) => [what, reason, madeBy, madeAt.slice(0, 10)])

  test('are planned anew where they held them, or were to begin', async () => {
    const seat = (title: string) => c.director(createRole, { body: { title, holderId: 'theo', decideByOn: '2027-01-15' } })
    const held = (await seat('Head of Sales')).id
    const filled = (await seat('Head of Support')).id
    await c.db.transaction((tx) =>
      tx.db.update(leadRoles).set({ state: 'filled', openedOn: '2026-10-01', frozenAt: today }).where(eq(leadRoles.id, filled)),
    )
    const beside = (await c.director(createRole, { body: { title: 'Head of Rota', holderId: 'mira' } })).id
    await leave('theo')
    for (const [roleId, was] of [
      [held, 'held'],
      [filled, 'filled'],
    ] as const) {
      expect(await c.director(readRole, of(roleId))).toMatchObject({
        state: 'planned',
        holder: null,
        openedOn: null,
        decideByOn: null,
        frozenAt: null,
        hiringManager: { id: 'dana' },
      })
      expect(await changes(roleId)).toEqual([[`Planned, was ${was}`, 'Theo Example left', 'Understory', today]])
      expect(await c.director(moveRole, { ...of(roleId), body: { to: 'open' } })).toMatchObject({ state: 'open' })
    }
    expect(await c.director(readRole, of(beside))).toMatchObject({ state: 'held', holder: { id: 'mira' } })
    expect(await changes(beside)).toEqual([])
  })

  test('name the one who left to those whom they named the holder to', async () => {
    const { id } = await c.director(createRole, { body: { title: 'Head of Sales', holderId: 'theo' } })
    await leave('theo')
    expect(await changes(id, c.manager)).toEqual([['Planned, was held', null, 'Understory', today]])
    await c.director(moveRole, { ...of(id), body: { to: 'open', reason: 'Theo is gone.' } })
    expect((await changes(id, c.manager))[0]).toEqual(['Open, was planned', 'Theo is gone.', 'Dana Example', today])
  })

  test('are hired for by their own manager, and by nobody where there is none', async () => {
    const { id } = await c.manager(createRole, { body: { title: 'Lead, Support' } })
    await leave('mira')
    expect(await c.director(readRole, of(id))).toMatchObject({ state: 'planned', hiringManager: { id: 'dana' }, mayChange: true })
    expect(await changes(id)).toEqual([['Another hiring manager', 'Mira Example left', 'Understory', today]])
    await leave('dana')
    const [role] = await c.db.transaction((tx) => tx.db.select().from(leadRoles))
    expect(role).toMatchObject({ state: 'planned', hiringManagerId: null })
  })

  test('are seen by nobody as long as their team has no place in the tree', async () => {
    const { id } = await c.director(createRole, { body: { title: 'Head of Sales' } })
    await leave('dana')
    expect((await c.administrator(listTeams)).find(({ name }) => name === 'Dana Example’s team')).toMatchObject({ lead: null })
    for (const who of [c.manager, c.other, c.as('ravi'), c.administrator]) {
      expect(await who(readRole, of(id))).toMatchObject({ status: 404 })
      expect((await who(listRoles, { query: {} })).roles).toEqual([])
    }
  })

  test('fall free on a day to come when it has come, also where nothing else held the leaver', async () => {
    const { id } = await c.director(createRole, { body: { title: 'Head of Sales', holderId: 'lena' } })
    const nia = await c.administrator(addPerson, { body: { name: 'Nia Okafor' } })
    const alone = (await c.director(createRole, { body: { title: 'Head of Rota' } })).id
    await c.db.transaction((tx) => tx.db.update(leadRoles).set({ state: 'held', holderId: nia.id }).where(eq(leadRoles.id, alone)))
    await leave('lena', '2026-12-01')
    await leave(nia.id, '2026-12-02')
    await settle('2026-11-30')
    expect(await c.director(readRole, of(id))).toMatchObject({ state: 'held', holder: { id: 'lena' } })
    await settle('2026-12-03')
    expect(await changes(id)).toEqual([['Planned, was held', 'Lena Example left', 'Understory', '2026-12-03']])
    expect(await changes(alone)).toEqual([['Planned, was held', 'Nia Okafor left', 'Understory', '2026-12-03']])
    await settle('2026-12-04')
    expect(await changes(id)).toHaveLength(1)
  })

  test('fall free by an import that takes them out', async () => {
    const held = (await c.director(createRole, { body: { title: 'Head of Support', holderId: 'mira' } })).id
    const hired = (await c.manager(createRole, { body: { title: 'Lead, Support' } })).id
    const content = Buffer.from('name,email,leave date\nMira Example,mira@example.test,2026-11-20').toString('base64')
    expect(await c.administrator(importPeople, { body: { fileName: 'people.csv', content } })).toMatchObject({ left: 1 })
    expect(await c.director(readRole, of(held))).toMatchObject({ state: 'planned', holder: null })
    expect(await c.director(readRole, of(hired))).toMatchObject({ hiringManager: { id: 'dana' } })
    expect(await changes(held)).toEqual([['Planned, was held', 'Mira Example left', 'Understory', today]])
  })
})
