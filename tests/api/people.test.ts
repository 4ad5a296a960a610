import { and, eq, gte, lt } from 'drizzle-orm'
import { hashOf } from 'server/access/session.ts'
import { people, sessions, teams } from 'server/db/schema.ts'
import type { Tx } from 'server/db/database.ts'
import { settleLines } from 'server/people/commands.ts'
import { recordAspiration, recordEvidence } from 'shared/api/growth.ts'
import {
  addPerson,
  changePerson,
  leavePerson,
  listDirectory,
  listLines,
  listPeople,
  listTeams,
  movePerson,
  readMember,
} from 'shared/api/people.ts'
import { addTeamByHand, changeAccount, listAccounts, readSession } from 'shared/api/session.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

/** One organisation to read, and a small one for each test that changes something: `b-top` leads `b-left` and `b-right`, `b-left` leads `b-one` and `b-two`. */
const toRead = { dana: null, mira: 'dana', theo: 'dana', ravi: 'mira', ines: 'mira', owen: 'mira', lena: 'theo' }
const toChange = (group: string) => ({
  [`${group}-top`]: null,
  [`${group}-left`]: `${group}-top`,
  [`${group}-right`]: `${group}-top`,
  [`${group}-one`]: `${group}-left`,
  [`${group}-two`]: `${group}-left`,
})

let c: Company
beforeAll(async () => {
  c = await company(Object.assign({ ...toRead }, ...'bcdefghijklmnopqrst'.split('').map(toChange)))
}, 120_000)
afterAll(() => c.close())

const firstNames = (rows: { name: string }[]) => rows.map(({ name }) => name.split(' ')[0])
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
const within = <T>(work: (tx: Tx) => Promise<T>) => c.db.transaction(work)
const personOf = (id: string) => within(async (tx) => (await tx.db.select().from(people).where(eq(people.id, id)))[0]!)
const move = (memberId: string, managerId: string | null, fromOn = today) =>
  c.administrator(movePerson, { params: { memberId }, body: { managerId, fromOn } })
const leave = (memberId: string, leftOn = today) => c.administrator(leavePerson, { params: { memberId }, body: { leftOn } })
const linesOf = async (memberId: string) =>
  (await c.administrator(listLines, { params: { memberId } })).map(({ manager, sinceOn, untilOn }) => [manager.id, sinceOn, untilOn])
/** Another test may have settled a later day already: the clock goes back to today first. */
const settle = async (day: string) => {
  for (const each of [today, day]) await within((tx) => settleLines(tx, each))
}

describe('the directory', () => {
  test('is whole for an administrator; for others it is who stands under them, themselves and their own line above', async () => {
    expect((await c.administrator(listDirectory, { query: {} })).length).toBeGreaterThan(90)
    expect(firstNames(await c.manager(listDirectory, { query: {} }))).toEqual(['Dana', 'Ines', 'Mira', 'Owen', 'Ravi'])
    expect(firstNames(await c.as('ravi')(listDirectory, { query: {} }))).toEqual(['Dana', 'Mira', 'Ravi'])
    expect((await c.stranger(listDirectory, { query: {} })).status).toBe(401)
  })

  test('says no more of the line above than name, title, team and manager, and counts only the reports one may know', async () => {
    const [dana] = await c.manager(listDirectory, { query: { q: 'dana' } })
    expect(dana).toMatchObject({ email: null, hiredOn: null, reports: 1, title: 'Lead' })
    expect(await c.manager(readMember, { params: { memberId: 'dana' } })).toMatchObject({ email: null, reports: 1 })
    expect(await c.manager(readMember, { params: { memberId: 'ravi' } })).toMatchObject({
      email: 'ravi@example.test',
      manager: { id: 'mira' },
    })
    expect(await c.administrator(readMember, { params: { memberId: 'dana' } })).toMatchObject({ email: 'dana@example.test', reports: 2 })
  })

  test('answers alike for someone outside and for nobody', async () => {
    const outside = await c.manager(readMember, { params: { memberId: 'lena' } })
    const nobody = await c.manager(readMember, { params: { memberId: 'nobody' } })
    expect([outside.status, outside]).toEqual([404, nobody])
  })

  test('is searched by name, title, team and address, whatever the accents', async () => {
    const { id } = await c.administrator(addPerson, { body: { name: 'Zoë Müller', title: 'Ärztin', teamName: 'Süd' } })
    for (const q of ['zoe', 'MULLER', 'arztin', 'sud']) expect(idsOf(await c.administrator(listDirectory, { query: { q } }))).toEqual([id])
  })

  test('is changed by administrators alone', async () => {
    expect((await c.manager(addPerson, { body: { name: 'New Person' } })).status).toBe(403)
    expect((await c.director(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: today } })).status).toBe(403)
    expect((await c.director(listLines, { params: { memberId: 'ravi' } })).status).toBe(403)
    for (const memberId of ['nobody', 'x'.repeat(60)]) {
      expect((await move(memberId, 'theo')).status).toBe(404)
      expect((await leave(memberId)).status).toBe(404)
      expect((await c.administrator(changePerson, { params: { memberId }, body: { name: 'New Name' } })).status).toBe(404)
      expect((await c.administrator(listLines, { params: { memberId } })).status).toBe(404)
    }
  })
})

describe('adding and changing a person', () => {
  test('puts them under their manager and into a team, which is made when there is none of this name', async () => {
    const added = await c.administrator(addPerson, {
      body: { name: 'Nia Okafor', email: 'Nia@example.test', managerId: 'b-left', teamName: 'Platform', hiredOn: '2025-02-03' },
    })
    expect(added).toMatchObject({ name: 'Nia Okafor', email: 'nia@example.test', manager: { id: 'b-left' }, team: { name: 'Platform' } })
    expect(await linesOf(added.id)).toEqual([['b-left', '2025-02-03', null]])
    expect(idsOf(await c.as('b-left')(listDirectory, { query: {} }))).toContain(added.id)
    const platform = (await c.administrator(listTeams)).find(({ name }) => name === 'Platform')
    expect(platform).toMatchObject({ people: 1, parentId: 'team-b-left', lead: { id: 'b-left' } })
    const again = await c.administrator(addPerson, { body: { name: 'Bo Lind', managerId: 'b-left', teamName: 'platform' } })
    expect(again.team).toEqual(added.team)
  })

  test('tells at the field who has an address, login or id already', async () => {
    await c.administrator(changePerson, { params: { memberId: 'b-one' }, body: { login: 'one', externalId: '7' } })
    const refused = await c.administrator(addPerson, {
      body: { name: 'Someone', email: 'b-two@example.test', login: 'one', externalId: '7' },
    })
    expect([refused.status, refused.fields]).toEqual([
      409,
      {
        email: 'B-two Example has this e-mail address already.',
        login: 'B-one Example has this login already.',
        externalId: 'B-one Example has this id already.',
      },
    ])
    expect(
      (await c.administrator(changePerson, { params: { memberId: 'b-two' }, body: { email: 'b-two@example.test', login: 'two' } })).status,
    ).toBe(200)
  })

  test('leaves as it is what is not sent, and empties what is sent as nothing', async () => {
    await c.administrator(changePerson, { params: { memberId: 'c-one' }, body: { location: 'Oslo', teamName: 'Harbour' } })
    expect(await c.administrator(changePerson, { params: { memberId: 'c-one' }, body: { location: null } })).toMatchObject({
      location: null,
      title: 'Specialist',
      team: { name: 'Harbour' },
    })
    expect(await c.administrator(changePerson, { params: { memberId: 'c-one' }, body: { teamName: null } })).toMatchObject({ team: null })
    expect((await c.administrator(changePerson, { params: { memberId: 'c-one' }, body: { hiredOn: '0001-01-01' } })).fields).toEqual({
      hiredOn: 'Write a day between 1900 and 2199.',
    })
  })
})

describe('a move', () => {
  test('takes someone along with all below them and their teams, and takes hold at the next request', async () => {
    expect(idsOf((await c.as('d-right')(listPeople)).people)).toEqual([])
    await move('d-left', 'd-right')
    expect(idsOf((await c.as('d-right')(listPeople)).people)).toEqual(['d-left', 'd-one', 'd-two'])
    const { path } = await personOf('d-left')
    expect((await personOf('d-one')).path).toBe(`${path}${(await personOf('d-one')).segment}/`)
    const [team] = await within((tx) => tx.db.select().from(teams).where(eq(teams.id, 'team-d-left')))
    expect(team!.path).toBe(path)
    await move('d-one', 'd-top')
    expect(idsOf((await c.as('d-left')(listPeople)).people)).toEqual(['d-two'])
  })

  test('ends one line and begins the next, and what was written of later days gives way', async () => {
    await move('e-one', 'e-right', '2026-11-01')
    expect(await linesOf('e-one')).toEqual([
      ['e-left', '2022-03-01', '2026-11-01'],
      ['e-right', '2026-11-01', null],
    ])
    await move('e-one', 'e-top', '2027-01-01')
    await move('e-one', 'e-left', '2026-10-01')
    expect(await linesOf('e-one')).toEqual([['e-left', '2022-03-01', null]])
    await move('e-one', null)
    expect(await linesOf('e-one')).toEqual([['e-left', '2022-03-01', today]])
    const { managerId, path, segment } = await personOf('e-one')
    expect([managerId, path]).toEqual([null, `${segment}/`])
  })

  test('under oneself or under someone below is refused in a sentence', async () => {
    expect((await move('mira', 'mira')).fields).toEqual({ managerId: 'Nobody reports to themselves. Choose someone else.' })
    expect((await move('dana', 'ravi')).message).toBe(
      'Ravi Example stands under Dana Example. Move Ravi Example first, or choose someone else.',
    )
    expect((await move('dana', 'ravi', '2027-01-01')).status).toBe(400)
    expect((await move('ravi', 'nobody')).fields).toEqual({ managerId: 'There is no such person.' })
  })

  test('of a later day takes hold on that day, and not before', async () => {
    await move('f-one', 'f-right', '2026-12-01')
    await settle('2026-11-30')
    expect((await personOf('f-one')).managerId).toBe('f-left')
    await settle('2026-12-01')
    const { managerId, path, segment } = await personOf('f-one')
    expect([managerId, path]).toEqual(['f-right', `${(await personOf('f-right')).path}${segment}/`])
    expect(idsOf((await c.as('f-right')(listPeople)).people)).toEqual(['f-one'])
  })

  test('of a later day that would close a circle by then is dropped, and the line before goes on', async () => {
    await move('g-right', 'g-left', '2026-12-01')
    await move('g-left', 'g-right', '2026-11-30')
    await settle('2026-12-02')
    expect([(await personOf('g-left')).managerId, (await personOf('g-right')).managerId]).toEqual(['g-right', 'g-top'])
    expect(await linesOf('g-right')).toEqual([['g-top', '2022-03-01', null]])
  })

  test('lets two people change places on one day', async () => {
    await move('h-one', 'h-top', '2026-12-01')
    expect((await move('h-left', 'h-one', '2026-12-01')).status).toBe(200)
    await settle('2026-12-01')
    expect([(await personOf('h-one')).managerId, (await personOf('h-left')).managerId]).toEqual(['h-top', 'h-one'])
  })

  test('to someone who has left by then is dropped', async () => {
    await move('i-one', 'i-right', '2026-12-05')
    await leave('i-right', '2026-12-01')
    await settle('2026-12-05')
    expect((await personOf('i-one')).managerId).toBe('i-left')
  })
})

describe('leaving', () => {
  test('hands the reports and the team to the manager above, and hides the one who has left', async () => {
    await leave('j-left')
    expect(idsOf((await c.as('j-top')(listPeople)).people)).toEqual(['j-one', 'j-right', 'j-two'])
    expect(await linesOf('j-one')).toEqual([
      ['j-left', '2022-03-01', today],
      ['j-top', today, null],
    ])
    expect(await linesOf('j-left')).toEqual([['j-top', '2022-03-01', today]])
    const { managerId, leftOn, path, segment } = await personOf('j-left')
    expect([managerId, leftOn, path]).toEqual([null, today, `${segment}/`])
    expect((await c.administrator(listTeams)).find(({ id }) => id === 'team-j-left')?.lead?.id).toBe('j-top')
    expect(idsOf(await c.administrator(listDirectory, { query: {} }))).not.toContain('j-left')
    expect(idsOf(await c.administrator(listDirectory, { query: { left: 'yes' } }))).toContain('j-left')
    expect(await c.as('j-top')(listDirectory, { query: { left: 'yes' } })).toHaveLength(0)
  })

  test('keeps a move that was planned for one of the reports', async () => {
    await move('k-one', 'k-right', '2026-12-01')
    await leave('k-left', '2026-11-20')
    expect(await linesOf('k-one')).toEqual([
      ['k-left', '2022-03-01', '2026-11-20'],
      ['k-top', '2026-11-20', '2026-12-01'],
      ['k-right', '2026-12-01', null],
    ])
    await settle('2026-12-01')
    expect((await personOf('k-one')).managerId).toBe('k-right')
  })

  test('ends the sessions and switches the account off', async () => {
    expect((await c.as('l-left')(readSession)).status).toBe(200)
    await leave('l-left')
    expect((await c.as('l-left')(readSession)).status).toBe(401)
    expect((await c.administrator(listAccounts)).find(({ id }) => id === 'account-l-left')).toMatchObject({ disabled: true })
  })

  test('of the top makes roots of those below', async () => {
    await leave('m-top')
    const { managerId, path, segment } = await personOf('m-left')
    expect([managerId, path]).toEqual([null, `${segment}/`])
    expect((await personOf('m-one')).path).toBe(`${segment}/${(await personOf('m-one')).segment}/`)
    expect((await c.administrator(listTeams)).find(({ id }) => id === 'team-m-top')?.lead).toBe(null)
  })

  test('of a later day waits for it, and is not done twice', async () => {
    await leave('n-left', '2026-12-01')
    expect((await c.as('n-left')(readSession)).status).toBe(200)
    await settle('2026-12-01')
    expect((await c.as('n-left')(readSession)).status).toBe(401)
    expect((await personOf('n-one')).managerId).toBe('n-top')
    c.at('2026-12-01T09:00:00.000Z')
    expect((await leave('n-left', '2026-12-01')).message).toBe('N-left Example has left already.')
    expect((await move('n-left', 'n-top', '2026-12-02')).status).toBe(409)
    expect((await move('n-one', 'n-left', '2026-12-02')).fields).toEqual({ managerId: 'N-left Example has left.' })
    c.at(`${today}T09:00:00.000Z`)
  })

  test('on a day gone by makes nobody report to themselves, as someone who once reported to the one who leaves stands above them now', async () => {
    await move('t-one', null)
    await move('t-left', 't-one')
    await leave('t-left', '2026-11-01')
    expect(await linesOf('t-one')).toEqual([['t-left', '2022-03-01', '2026-11-01']])
    expect((await personOf('t-two')).managerId).toBe('t-one')
  })

  test('of the only administrator is refused', async () => {
    const signIn = (id: string, session: string) =>
      within((tx) =>
        tx.db.insert(sessions).values({
          tokenHash: hashOf(c.tokens[id]!),
          id: session,
          accountId: `account-${id}`,
          agent: 'test',
          startedAt: today,
          seenAt: today,
          endsAt: '2099-01-01T00:00:00.000Z',
        }),
      )
    await c.administrator(changeAccount, { params: { accountId: 'account-o-top' }, body: { administrator: true } })
    await c.administrator(changeAccount, { params: { accountId: 'account-ada' }, body: { administrator: false } })
    await signIn('o-top', 'another')
    for (const leftOn of [today, '2027-01-01'])
      expect((await c.as('o-top')(leavePerson, { params: { memberId: 'o-top' }, body: { leftOn } })).message).toBe(
        'O-top Example is the only administrator who can sign in. Make someone else an administrator first.',
      )
    await c.as('o-top')(changeAccount, { params: { accountId: 'account-ada' }, body: { administrator: true } })
    await signIn('ada', 'yet another')
    expect((await leave('o-top')).status).toBe(200)
  })
})

describe('the list of people', () => {
  test('says of everyone under me what they want, when we last talked and how much is on record', async () => {
    const ravi = { personId: 'ravi' }
    await c.manager(recordAspiration, {
      params: ravi,
      body: { direction: 'management', heardOn: '2026-10-01', heard: 'said', target: 'Lead a team' },
    })
    await c.manager(recordAspiration, { params: ravi, body: { direction: 'ic', heardOn: '2025-01-01', heard: 'said' } })
    await c.manager(recordAspiration, {
      params: { personId: 'ines' },
      body: { direction: 'ic', heardOn: '2026-10-01', heard: 'said', visibility: 'pair' },
    })
    for (const [happenedOn, visibility] of [
      ['2026-11-01', 'chain'],
      ['2026-11-02', 'pair'],
      ['2024-11-02', 'chain'],
    ] as const)
      await c.manager(recordEvidence, { params: ravi, body: { what: 'Led the handover', happenedOn, visibility } })
    const mine = await c.manager(listPeople)
    expect(firstNames(mine.people)).toEqual(['Ines', 'Owen', 'Ravi'])
    expect(mine.people[2]).toMatchObject({
      want: { direction: 'management', target: 'Lead a team', gettingOld: false },
      pieces: 2,
      reports: 0,
      manager: 'Mira Example',
      managerId: 'mira',
    })
    expect(mine.people[0]!.want?.direction).toBe('ic')
    const above = (await c.director(listPeople)).people
    expect(above.find(({ id }) => id === 'ravi')).toMatchObject({ want: { direction: 'management' }, pieces: 1 })
    expect(above.find(({ id }) => id === 'ines')?.want).toBe(null)
    expect(above.find(({ id }) => id === 'mira')?.reports).toBe(3)
  })

  test('is empty for someone without reports, and closed to an account without a person', async () => {
    expect(await c.as('ravi')(listPeople)).toMatchObject({ people: [], sentence: ['There is nobody here yet.'] })
    expect((await c.administrator(listPeople)).status).toBe(403)
  })
})

describe('teams', () => {
  test('are those under me, on my line, and no others; the members counted are those I may know', async () => {
    await c.administrator(changePerson, { params: { memberId: 'p-one' }, body: { teamName: 'P-left Example’s team' } })
    await c.administrator(changePerson, { params: { memberId: 'p-right' }, body: { teamName: 'P-top Example’s team' } })
    expect((await c.as('p-left')(listTeams)).map(({ id, people, lead }) => [id, people, lead?.id])).toEqual([
      ['team-p-left', 1, 'p-left'],
      ['team-p-top', 0, 'p-top'],
    ])
    expect((await c.as('p-right')(listTeams)).map(({ id, people }) => [id, people])).toEqual([['team-p-top', 1]])
  })
})

describe('adding a team by hand', () => {
  test('makes a person of the account, who leads the people named', async () => {
    const made = await c.administrator(addTeamByHand, {
      body: { title: 'Head of support', reports: [{ name: 'Kit Hale' }, { name: 'Lou Berg', title: 'Agent' }] },
    })
    expect(made.people.map(({ name, title }) => [name, title])).toEqual([
      ['Kit Hale', null],
      ['Lou Berg', 'Agent'],
    ])
    const session = await c.administrator(readSession)
    expect(session.team.map(({ name }) => name)).toEqual(['Kit Hale', 'Lou Berg'])
    const team = (await c.administrator(listTeams)).find(({ name }) => name === 'Ada’s team')
    expect(team).toMatchObject({ people: 3, lead: { name: 'Ada Admin' } })
    expect((await c.administrator(addTeamByHand, { body: { reports: [{ name: 'One More' }] } })).message).toBe(
      'Your account belongs to a person already. Add people in the directory.',
    )
  })
})

describe('the tree', () => {
  test('moves a thousand people in one statement each for people and teams', async () => {
    const { path } = await personOf('q-left')
    await within(async (tx) => {
      for (let i = 0; i < 1000; i++) {
        const segment = (1_000_000 + i).toString(36).padStart(5, '0')
        await tx.db.insert(people).values({ id: `q-${i}`, name: `Person ${i}`, managerId: 'q-left', segment, path: `${path}${segment}/` })
      }
    })
    const under = async (from: string) =>
      (
        await within((tx) =>
          tx.db
            .select({ id: people.id })
            .from(people)
            .where(and(gte(people.path, from), lt(people.path, `${from.slice(0, -1)}0`))),
        )
      ).length
    const before = await under((await personOf('q-top')).path)
    await move('q-left', 'q-right')
    expect(await under((await personOf('q-right')).path)).toBe(1004)
    expect(await under((await personOf('q-top')).path)).toBe(before)
  })

  test('is never deeper than a path can hold', async () => {
    const { segment } = await personOf('r-top')
    const deep = `${segment}/`.repeat(199)
    await within((tx) => tx.db.update(people).set({ path: deep }).where(eq(people.id, 'r-top')))
    expect((await move('s-left', 'r-top')).message).toContain('more than 200 levels deep')
    expect((await move('s-one', 'r-top')).status).toBe(200)
  })
})
