import { settleLines } from 'server/people/commands.ts'
import { recordConversation } from 'shared/api/growth.ts'
import { readHome } from 'shared/api/overview.ts'
import { listPeople, movePerson } from 'shared/api/people.ts'
import { changeTimeZone, createAccount, readSession, renewLink } from 'shared/api/session.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

/** In Auckland it is the 24th already, in San Francisco and at the server the 23rd. */
const morningInAuckland = '2026-11-23T21:00:00.000Z'
/** In San Francisco it is the 23rd still, in Auckland and at the server the 24th. */
const eveningInSanFrancisco = '2026-11-24T01:30:00.000Z'
const lives = (c: Company, who: string, timeZone: string) => c.as(who)(changeTimeZone, { body: { timeZone } })

describe('today', () => {
  let c: Company
  beforeAll(async () => {
    c = await company()
    await lives(c, 'mira', 'Pacific/Auckland')
    await lives(c, 'theo', 'America/Los_Angeles')
  }, 60_000)
  afterAll(() => c.close())
  const talked = (who: string, personId: string, heldOn: string) =>
    c.as(who)(recordConversation, { params: { personId }, body: { heldOn } })

  test('is the day where the one who asks is: a morning in Auckland is a day further than the server', async () => {
    c.at(morningInAuckland)
    expect(await c.manager(readSession)).toMatchObject({ today: '2026-11-24', timeZone: 'Pacific/Auckland' })
    expect(await c.other(readSession)).toMatchObject({ today: '2026-11-23', timeZone: 'America/Los_Angeles' })
    expect(await c.director(readSession)).toMatchObject({ today: '2026-11-23', timeZone: null })
    expect(await talked('mira', 'ravi', '2026-11-24')).toMatchObject({ status: 200, state: 'held', heldOn: '2026-11-24' })
    expect(await talked('mira', 'ravi', '2026-11-25')).toMatchObject({ status: 400, fields: { heldOn: expect.any(String) } })
  })

  test('an evening in San Francisco is not tomorrow', async () => {
    c.at(eveningInSanFrancisco)
    expect(await c.other(readSession)).toMatchObject({ today: '2026-11-23' })
    expect(await c.director(readSession)).toMatchObject({ today: '2026-11-24' })
    expect(await talked('theo', 'lena', '2026-11-24')).toMatchObject({ status: 400, fields: { heldOn: expect.any(String) } })
    expect(await talked('theo', 'lena', '2026-11-23')).toMatchObject({ status: 200, state: 'held' })
  })

  test('figures count from it: what was held today in Auckland is up to date there', async () => {
    c.at(morningInAuckland)
    const { people } = await c.manager(listPeople)
    expect(people.find(({ id }) => id === 'ravi')).toMatchObject({ lastHeldOn: '2026-11-24', cadence: 'up_to_date' })
    expect((await c.manager(readHome)).status).toBe(200)
  })
})

describe('where someone is', () => {
  let c: Company
  beforeAll(async () => void (c = await company()), 60_000)
  afterAll(() => c.close())
  const account = async (name: string) =>
    (await c.administrator(createAccount, { body: { name, email: `${name}@example.test` } })).account.id
  /** Opens a new one-time link in a browser that says this zone. */
  const enter = async (accountId: string, timeZone?: string) => {
    const { link } = await c.administrator(renewLink, { params: { accountId } })
    const payload = { token: link.split('=')[1], ...(timeZone && { timeZone }) }
    const { statusCode, headers } = await c.app.inject({ method: 'POST', url: '/api/session/link', payload })
    expect(statusCode).toBe(200)
    c.tokens[accountId] = /understory=([\w-]{43})/.exec(String(headers['set-cookie']))![1]!
    return (await c.as(accountId)(readSession)).timeZone
  }

  test('is what the browser says at the first sign-in that says so, and stays so on a journey', async () => {
    const nia = await account('nia')
    expect(await enter(nia)).toBeNull()
    expect(await enter(nia, 'Asia/Kathmandu')).toBe('Asia/Kathmandu')
    expect(await enter(nia, 'Europe/Lisbon')).toBe('Asia/Kathmandu')
  })

  test('a browser that names a zone nobody knows still comes in', async () => {
    expect(await enter(await account('ole'), 'Mars/Olympus')).toBeNull()
  })

  test('can be chosen, and a name that does not exist is refused at the field', async () => {
    for (const timeZone of ['Mars/Olympus', '', '+05:30', 'Europe/London; drop'])
      expect(await lives(c, 'mira', timeZone)).toMatchObject({
        status: 400,
        fields: { timeZone: 'There is no time zone of this name. Write one like Europe/London.' },
      })
    expect((await c.manager(readSession)).timeZone).toBeNull()
    expect(await lives(c, 'mira', ' Europe/London ')).toMatchObject({ status: 200 })
    expect((await c.manager(readSession)).timeZone).toBe('Europe/London')
  })
})

describe('a reporting line', () => {
  let c: Company
  beforeAll(async () => void (c = await company()), 60_000)
  afterAll(() => c.close())
  const leads = async (who: string) => (await c.as(who)(readSession)).team.map(({ id }) => id)
  const move = (personId: string, managerId: string, fromOn: string) =>
    c.administrator(movePerson, { params: { memberId: personId }, body: { managerId, fromOn } })
  const settle = (day: string) => c.db.transaction((tx) => settleLines(tx, day))

  test('that begins today in Auckland holds at once, and goes on when the server comes to that day', async () => {
    await settle('2026-11-23')
    c.at(morningInAuckland)
    await lives(c, 'ada', 'Pacific/Auckland')
    await move('ravi', 'theo', '2026-11-24')
    expect(await leads('theo')).toContain('ravi')
    for (const day of ['2026-11-23', '2026-11-24']) {
      await settle(day)
      expect(await leads('theo')).toContain('ravi')
    }
  })

  test('that begins tomorrow in San Francisco, on the day that the server has come to, holds at once', async () => {
    await settle('2026-11-24')
    c.at(eveningInSanFrancisco)
    await lives(c, 'ada', 'America/Los_Angeles')
    await move('ines', 'theo', '2026-11-24')
    expect(await leads('theo')).toContain('ines')
    await move('owen', 'theo', '2026-11-25')
    expect(await leads('theo')).not.toContain('owen')
    await settle('2026-11-25')
    expect(await leads('theo')).toContain('owen')
  })
})
