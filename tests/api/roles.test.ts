import { eq } from 'drizzle-orm'
import { teams } from 'server/db/schema.ts'
import { listFrameworks, readFramework } from 'shared/api/frameworks.ts'
import {
  addCandidacy,
  changeRole,
  createRole,
  listRoleChanges,
  listRoles,
  moveRole,
  readRole,
  readSlate,
  setRoleCriteria,
} from 'shared/api/roles.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { RoleState } from 'shared/model/words.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const of = (roleId: string) => ({ params: { roleId } })
const asking = (criteria: { id: string }[]) => criteria.map(({ id }) => ({ criterionId: id, asks: 'consistent' as const }))

describe('a lead role', () => {
  let c: Company
  beforeAll(async () => void (c = await company()), 60_000)
  afterAll(() => c.close())

  const plan = async (title = 'Lead, Support', who = c.manager) => (await who(createRole, { body: { title } })).id
  const move = (roleId: string, to: RoleState, more = {}, who = c.manager) => who(moveRole, { ...of(roleId), body: { to, ...more } })

  test('is planned for one’s own team by its manager, who then hires, and starts from the framework in use', async () => {
    const role = await c.manager(createRole, { body: { title: 'Lead, Onboarding', expectedOn: '2027-03-01' } })
    expect(role).toMatchObject({
      state: 'planned',
      team: { id: 'team-mira' },
      hiringManager: { id: 'mira' },
      holder: null,
      full: true,
      mayChange: true,
      frozenAt: null,
      criteriaVersion: 1,
    })
    const framework = await c.manager(readFramework, { params: { frameworkId: (await c.manager(listFrameworks))[0]!.id }, query: {} })
    expect(role.criteria.map(({ name, pillar, asks, mustHave }) => ({ name, pillar, asks, mustHave }))).toEqual(
      framework.pillars.flatMap((pillar) =>
        pillar.criteria.map(({ name }) => ({ name, pillar: pillar.name, asks: 'consistent', mustHave: false })),
      ),
    )
    expect(await c.manager(readFramework, { params: { frameworkId: framework.id }, query: {} })).toMatchObject({ roles: 1 })
  })

  test('for a team below, that team’s lead hires; a team beside or above is not known', async () => {
    expect(await c.director(createRole, { body: { title: 'Lead, Rota', teamId: 'team-mira' } })).toMatchObject({
      hiringManager: { id: 'mira' },
      mayChange: true,
    })
    for (const teamId of ['team-theo', 'team-dana', 'unknown'])
      expect(await c.manager(createRole, { body: { title: 'Lead', teamId } })).toMatchObject({
        status: 400,
        fields: { teamId: 'There is no such team.' },
      })
  })

  test('may start from another framework that is published', async () => {
    const [, second] = await c.manager(listFrameworks)
    const role = await c.manager(createRole, { body: { title: 'Lead, Hiring', frameworkId: second!.id } })
    expect(role.criteria).toHaveLength(second!.criteria)
    expect(await c.manager(createRole, { body: { title: 'Lead', frameworkId: 'unknown' } })).toMatchObject({ status: 400 })
  })

  test('is planned by someone who has a team, and by nobody else', async () => {
    expect(await c.as('ravi')(createRole, { body: { title: 'Lead' } })).toMatchObject({ status: 403 })
    expect(await c.administrator(createRole, { body: { title: 'Lead' } })).toMatchObject({ status: 403 })
    expect((await c.as('ravi')(listRoles, { query: {} })).mayCreate).toBe(false)
    expect((await c.manager(listRoles, { query: {} })).mayCreate).toBe(true)
  })

  test('that somebody holds today is there as held', async () => {
    expect(await c.director(createRole, { body: { title: 'Head of Support', holderId: 'mira' } })).toMatchObject({
      state: 'held',
      holder: { id: 'mira', name: 'Mira Example' },
    })
    expect(await c.manager(createRole, { body: { title: 'Lead', holderId: 'lena' } })).toMatchObject({
      status: 400,
      fields: { holderId: 'There is no such person.' },
    })
  })

  test('takes the way from planned to deciding, each step kept with its reason; only a decision fills it', async () => {
    const roleId = await plan()
    expect(await move(roleId, 'deciding')).toMatchObject({ status: 409, message: 'A role that is planned can’t be deciding next.' })
    expect(await move(roleId, 'open', { decideByOn: '2027-01-15' })).toMatchObject({
      state: 'open',
      openedOn: '2026-11-23',
      decideByOn: '2027-01-15',
      frozenAt: '2026-11-23T09:00:00.000Z',
    })
    await move(roleId, 'deciding')
    expect(await move(roleId, 'filled')).toMatchObject({
      status: 409,
      message: 'A role is filled by a decision, with its reason. This can’t be set here.',
    })
    c.at('2026-11-24T09:00:00.000Z')
    expect(await move(roleId, 'open', { reason: 'Not yet.' })).toMatchObject({
      state: 'open',
      openedOn: '2026-11-23',
      frozenAt: '2026-11-23T09:00:00.000Z',
    })
    c.at('2026-11-23T09:00:00.000Z')
    const changes = await c.manager(listRoleChanges, of(roleId))
    expect(changes.map(({ what, reason, madeBy }) => [what, reason, madeBy])).toEqual([
      ['Open, was deciding', 'Not yet.', 'Mira Example'],
      ['Deciding, was open', null, 'Mira Example'],
      ['Open, was planned', null, 'Mira Example'],
    ])
  })

  test('on hold goes back to where it came from', async () => {
    const roleId = await plan()
    await move(roleId, 'on_hold')
    expect(await move(roleId, 'open')).toMatchObject({ status: 409 })
    expect(await move(roleId, 'planned')).toMatchObject({ state: 'planned' })
    await move(roleId, 'on_hold')
    expect(await move(roleId, 'cancelled')).toMatchObject({ state: 'cancelled' })
    expect(await move(roleId, 'planned')).toMatchObject({ status: 409 })
    expect(await c.manager(changeRole, { ...of(roleId), body: { title: 'Another' } })).toMatchObject({ status: 409 })
  })

  test('that falls free loses its holder and its day, and may open at once', async () => {
    const { id } = await c.manager(createRole, { body: { title: 'Lead, Rota', holderId: 'owen', decideByOn: '2026-12-01' } })
    expect(await move(id, 'cancelled')).toMatchObject({ status: 409 })
    expect(await move(id, 'planned')).toMatchObject({ state: 'planned', holder: null, frozenAt: null, decideByOn: null })
    const other = await c.manager(createRole, { body: { title: 'Lead, Rota', holderId: 'owen' } })
    expect(await move(other.id, 'open')).toMatchObject({ state: 'open', holder: null, openedOn: '2026-11-23' })
  })

  test('keeps its day to decide when it opens without another', async () => {
    const { id } = await c.manager(createRole, { body: { title: 'Lead, Rota', decideByOn: '2027-02-02' } })
    expect(await move(id, 'open', { decideByOn: null })).toMatchObject({ decideByOn: '2027-02-02' })
  })

  test('opens only once it asks for something', async () => {
    const roleId = await plan()
    await c.manager(setRoleCriteria, { ...of(roleId), body: { criteria: [] } })
    expect(await move(roleId, 'open')).toMatchObject({ status: 409 })
  })

  test('may have its criteria written anew until it opens; from then on a change needs a reason and the version before stays', async () => {
    const roleId = await plan()
    const { criteria } = await c.manager(readRole, of(roleId))
    const set = (body: Parameters<typeof c.manager<typeof setRoleCriteria>>[1]['body']) =>
      c.manager(setRoleCriteria, { ...of(roleId), body })
    const two = asking(criteria.slice(0, 2))
    const first = await set({ criteria: two, own: [{ name: 'Calm on call', gist: 'Stays calm', asks: 'lead', mustHave: true }] })
    expect(first.criteriaVersion).toBe(1)
    expect(first.criteria.map(({ name, asks, mustHave, pillar }) => [name, asks, mustHave, pillar])).toEqual([
      [criteria[0]!.name, 'consistent', false, criteria[0]!.pillar],
      [criteria[1]!.name, 'consistent', false, criteria[1]!.pillar],
      ['Calm on call', 'lead', true, null],
    ])
    const ownId = first.criteria[2]!.id
    const own = { criterionId: ownId, name: 'Calm on call', gist: 'Stays calm', asks: 'early' } as const
    expect((await set({ criteria: two, own: [own] })).criteria[2]).toMatchObject({ id: ownId, asks: 'early' })
    await move(roleId, 'open')
    expect(await set({ criteria: two, own: [own] })).toMatchObject({ status: 400, fields: { reason: expect.any(String) } })
    expect(await set({ criteria: [], reason: 'None.' })).toMatchObject({ status: 400 })
    const second = await set({ criteria: two.slice(0, 1), own: [{ ...own, gist: 'Calm, and tells others' }], reason: 'Two is enough.' })
    expect(second.criteriaVersion).toBe(2)
    expect(second.criteria).toHaveLength(2)
    expect(second.criteria[1]!.id).not.toBe(ownId)
    expect((await c.manager(listRoleChanges, of(roleId)))[0]).toMatchObject({
      what: 'Criteria changed',
      version: 2,
      reason: 'Two is enough.',
    })
  })

  test('needs a reason for other criteria as soon as a name is on its slate', async () => {
    const roleId = await plan()
    await c.manager(addCandidacy, { ...of(roleId), body: { personId: 'ravi' } })
    const { criteria } = await c.manager(readRole, of(roleId))
    expect(await c.manager(setRoleCriteria, { ...of(roleId), body: { criteria: asking(criteria.slice(1)) } })).toMatchObject({
      status: 400,
    })
    expect(
      await c.manager(setRoleCriteria, { ...of(roleId), body: { criteria: asking(criteria.slice(1)), reason: 'Shorter.' } }),
    ).toMatchObject({ criteriaVersion: 2 })
  })

  test('has at most three criteria of its own, each criterion once, and none that belongs to another role', async () => {
    const roleId = await plan()
    const own = ['a', 'b', 'c', 'd'].map((name) => ({ name, gist: name, asks: 'early' as const }))
    const set = (body: Parameters<typeof c.manager<typeof setRoleCriteria>>[1]['body'], role = roleId) =>
      c.manager(setRoleCriteria, { ...of(role), body })
    expect(await set({ criteria: [], own })).toMatchObject({
      status: 400,
      fields: { own: 'A role has at most three criteria of its own.' },
    })
    const mine = (await set({ criteria: [], own: own.slice(0, 1) })).criteria[0]!
    const other = await plan('Lead, Rota')
    expect(await set({ criteria: asking([mine]) }, other)).toMatchObject({ status: 400 })
    expect(await set({ criteria: [], own: [{ criterionId: mine.id, name: 'a', gist: 'a', asks: 'early' }] }, other)).toMatchObject({
      status: 400,
    })
    const { criteria } = await c.manager(readRole, of(other))
    expect(await set({ criteria: asking([criteria[0]!, criteria[0]!]) }, other)).toMatchObject({
      fields: { criteria: 'Each criterion is asked for once.' },
    })
  })

  test('is changed by its hiring manager and the line above, and seen in part by others while it is open', async () => {
    const roleId = await plan('Lead, Seen')
    expect(await c.other(readRole, of(roleId))).toMatchObject({ status: 404 })
    await c.manager(changeRole, { ...of(roleId), body: { reason: 'The team grows.', critical: true } })
    await move(roleId, 'open', { decideByOn: '2027-01-15' })
    const seen = await c.other(readRole, of(roleId))
    expect(seen).toMatchObject({
      title: 'Lead, Seen',
      state: 'open',
      full: false,
      mayChange: false,
      hiringManager: null,
      critical: false,
      reason: null,
      openedOn: null,
      decideByOn: null,
      frozenAt: null,
    })
    expect(seen.criteria.length).toBeGreaterThan(0)
    expect(await c.other(changeRole, { ...of(roleId), body: { title: 'Mine' } })).toMatchObject({ status: 403 })
    expect(await c.other(listRoleChanges, of(roleId))).toHaveLength(0)
    expect(await c.director(changeRole, { ...of(roleId), body: { title: 'Lead, Seen twice' } })).toMatchObject({
      title: 'Lead, Seen twice',
      critical: true,
      reason: 'The team grows.',
    })
    expect(await c.administrator(readRole, of(roleId))).toMatchObject({ status: 404 })
    const listed = (await c.other(listRoles, { query: {} })).roles.find(({ id }) => id === roleId)
    expect(listed).toMatchObject({ full: false, wanted: null, onSlate: null, hiringManager: null })
  })

  test('of the team above is seen by managers below, who may not change it; its holder beside them stays unnamed', async () => {
    const { id } = await c.director(createRole, { body: { title: 'Head of Sales', holderId: 'theo' } })
    expect(await c.manager(readRole, of(id))).toMatchObject({ full: true, mayChange: false, hiringManager: { id: 'dana' }, holder: null })
    expect(await c.manager(moveRole, { ...of(id), body: { to: 'open' } })).toMatchObject({ status: 403 })
    expect(await c.other(readRole, of(id))).toMatchObject({ holder: { id: 'theo' } })
  })
})

describe('the list of lead roles', () => {
  test('holds what can be opened, the most pressing first, and its sentence counts the rows', async () => {
    const c = await company()
    const made = async (title: string, to?: RoleState, decideByOn?: string) => {
      const { id } = await c.manager(createRole, { body: { title } })
      if (to) await c.manager(moveRole, { params: { roleId: id }, body: { to, decideByOn: decideByOn ?? null } })
    }
    await made('Planned')
    await made('Later', 'open', '2027-02-01')
    await made('Soon', 'open', '2026-12-01')
    await made('Gone', 'cancelled')
    await c.other(createRole, { body: { title: 'Unseen' } })
    const all = await c.manager(listRoles, { query: {} })
    expect(all.roles.map(({ title }) => title)).toEqual(['Soon', 'Later', 'Planned', 'Gone'])
    expect(plain(all.sentence)).toBe('4 lead roles: 2 open, 1 planned and 1 cancelled.')
    expect(all.teams).toEqual([{ id: 'team-mira', name: 'Mira Example’s team' }])
    const open = await c.manager(listRoles, { query: { state: 'open', team: 'team-mira' } })
    expect(open.roles.map(({ title }) => title)).toEqual(['Soon', 'Later'])
    expect((await c.director(listRoles, { query: {} })).roles).toHaveLength(5)
    for (const { id } of all.roles) {
      expect(await c.manager(readRole, { params: { roleId: id } })).toMatchObject({ id })
      expect(await c.manager(readSlate, { params: { roleId: id } })).toMatchObject({ role: { id } })
    }
    await c.close()
  })

  test('a manager without a team gets one with the first role, under the nearest team above', async () => {
    const c = await company()
    await c.db.transaction(async (tx) => {
      await tx.db.delete(teams).where(eq(teams.id, 'team-mira'))
    })
    expect((await c.manager(listRoles, { query: {} })).teams).toEqual([])
    const role = await c.manager(createRole, { body: { title: 'Lead, Support' } })
    expect(role.team.name).toBe('Mira’s team')
    expect(await c.manager(createRole, { body: { title: 'Lead, Rota' } })).toMatchObject({ team: role.team })
    expect((await c.director(listRoles, { query: { team: role.team.id } })).roles).toHaveLength(2)
    await c.close()
  })
})
