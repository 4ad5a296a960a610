import { eq } from 'drizzle-orm'
import { openEnd, people, reportingLines, teams } from 'server/db/schema.ts'
import { settleLines } from 'server/people/commands.ts'
import { recordAspiration, recordEvidence } from 'shared/api/growth.ts'
import { addPerson, changePerson, leavePerson, listDirectory, listLines, listPeople, listTeams, movePerson, readMember } from 'shared/api/people.ts'
import { addTeamByHand, changeAccount, listAccounts, readSession } from 'shared/api/session.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
beforeEach(async () => {
  c = await company()
  return () => c.close()
})
const names = (rows: { name: string }[]) => rows.map(({ name }) => name.split(' ')[0])
const personOf = async (id: string) => c.db.transaction(async (tx) => (await tx.db.select().from(people).where(eq(people.id, id)))[0]!)
const move = (memberId: string, managerId: string | null, fromOn = today) => c.administrator(movePerson, { params: { memberId }, body: { managerId, fromOn } })
const leave = (memberId: string, leftOn = today) => c.administrator(leavePerson, { params: { memberId }, body: { leftOn } })
const linesOf = async (memberId: string) => (await c.administrator(listLines, { params: { memberId } })).map(({ manager, sinceOn, untilOn }) => [manager.id, sinceOn, untilOn])
const settle = (day: string) => c.db.transaction((tx) => settleLines(tx, day))

describe('the directory', () => {
  test('is whole for an administrator; for others it is who stands under them, themselves and their own line above', async () => {
    expect(names(await c.administrator(listDirectory))).toEqual(['Dana', 'Ines', 'Lena', 'Mira', 'Owen', 'Ravi', 'Theo'])
    expect(names(await c.manager(listDirectory))).toEqual(['Dana', 'Ines', 'Mira', 'Owen', 'Ravi'])
    expect(names(await c.as('ravi')(listDirectory))).toEqual(['Dana', 'Mira', 'Ravi'])
    expect((await c.stranger(listDirectory)).status).toBe(401)
  })

  test('says no more of the line above than name, title, team and manager, and counts only the reports one may know', async () => {
    const [dana] = await c.manager(listDirectory, { query: { q: 'dana' } })
    expect(dana).toMatchObject({ email: null, hiredOn: null, reports: 1, title: 'Lead' })
    expect(await c.manager(readMember, { params: { memberId: 'dana' } })).toMatchObject({ email: null, reports: 1 })
    expect(await c.manager(readMember, { params: { memberId: 'ravi' } })).toMatchObject({ email: 'ravi@example.test', manager: { id: 'mira' } })
    expect(await c.administrator(readMember, { params: { memberId: 'dana' } })).toMatchObject({ email: 'dana@example.test', reports: 2 })
  })

  test('answers alike for someone outside and for nobody', async () => {
    const outside = await c.manager(readMember, { params: { memberId: 'lena' } })
    const nobody = await c.manager(readMember, { params: { memberId: 'nobody' } })
    expect([outside.status, outside]).toEqual([404, nobody])
  })

  test('is searched by name, title, team and address, whatever the accents', async () => {
    await c.administrator(addPerson, { body: { name: 'Zoë Müller', title: 'Ärztin', teamName: 'Süd' } })
    for (const q of ['zoe', 'MULLER', 'arztin', 'sud']) expect(names(await c.administrator(listDirectory, { query: { q } }))).toEqual(['Zoë'])
  })

  test('is changed by administrators alone', async () => {
    expect((await c.manager(addPerson, { body: { name: 'New Person' } })).status).toBe(403)
    expect((await c.director(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: today } })).status).toBe(403)
    expect((await c.director(listLines, { params: { memberId: 'ravi' } })).status).toBe(403)
    expect((await c.administrator(movePerson, { params: { memberId: 'nobody' }, body: { managerId: 'theo', fromOn: today } })).status).toBe(404)
  })
})

describe('adding and changing a person', () => {
  test('puts them under their manager and into a team, which is made when there is none of this name', async () => {
    const added = await c.administrator(addPerson, { body: { name: 'Nia Okafor', email: 'Nia@example.test', managerId: 'mira', teamName: 'Platform', hiredOn: '2025-02-03' } })
    expect(added).toMatchObject({ name: 'Nia Okafor', email: 'nia@example.test', manager: { id: 'mira' }, team: { name: 'Platform' } })
    expect(await linesOf(added.id)).toEqual([['mira', '2025-02-03', null]])
    expect(names(await c.manager(listDirectory))).toContain('Nia')
    const platform = (await c.administrator(listTeams)).find(({ name }) => name === 'Platform')
    expect(platform).toMatchObject({ people: 1, parentId: 'team-mira', lead: { id: 'mira' } })
    const again = await c.administrator(addPerson, { body: { name: 'Bo Lind', managerId: 'mira', teamName: 'platform' } })
    expect(again.team).toEqual(added.team)
  })

  test('tells at the field who has an address, login or id already', async () => {
    await c.administrator(changePerson, { params: { memberId: 'ines' }, body: { login: 'ines', externalId: '7' } })
    const refused = await c.administrator(addPerson, { body: { name: 'Someone', email: 'ravi@example.test', login: 'ines', externalId: '7' } })
    expect([refused.status, refused.fields]).toEqual([
      409,
      { email: 'Ravi Example has this e-mail address already.', login: 'Ines Example has this login already.', externalId: 'Ines Example has this id already.' },
    ])
    expect((await c.administrator(changePerson, { params: { memberId: 'ravi' }, body: { email: 'ravi@example.test', login: 'ravi' } })).status).toBe(200)
  })

  test('leaves as it is what is not sent, and empties what is sent as nothing', async () => {
    await c.administrator(changePerson, { params: { memberId: 'ravi' }, body: { location: 'Oslo', teamName: 'Platform' } })
    expect(await c.administrator(changePerson, { params: { memberId: 'ravi' }, body: { location: null } })).toMatchObject({ location: null, title: 'Specialist', team: { name: 'Platform' } })
    expect(await c.administrator(changePerson, { params: { memberId: 'ravi' }, body: { teamName: null } })).toMatchObject({ team: null })
  })

  test('never gives two people the same segment', async () => {
    for (const name of ['A', 'B', 'C']) await c.administrator(addPerson, { body: { name } })
    const all = await c.db.transaction((tx) => tx.db.select({ segment: people.segment }).from(people))
    expect(new Set(all.map(({ segment }) => segment)).size).toBe(10)
  })
})

describe('a move', () => {
  test('takes someone along with all below them, and takes hold at the next request', async () => {
    await move('mira', 'theo')
    expect(names(await c.other(listDirectory))).toEqual(['Dana', 'Ines', 'Lena', 'Mira', 'Owen', 'Ravi', 'Theo'])
    expect((await personOf('ravi')).path).toBe(`${(await personOf('mira')).path}00003/`)
    expect((await c.as('ravi')(readSession)).account.person?.id).toBe('ravi')
    await move('ravi', 'dana')
    expect(names(await c.manager(listPeople).then(({ people }) => people))).toEqual(['Ines', 'Owen'])
  })

  test('carries the teams of those who move', async () => {
    await move('mira', 'theo')
    const [team] = await c.db.transaction((tx) => tx.db.select().from(teams).where(eq(teams.id, 'team-mira')))
    expect(team!.path).toBe((await personOf('mira')).path)
  })

  test('ends one line and begins the next, and what was written of later days gives way', async () => {
    await move('ravi', 'theo', '2026-11-01')
    expect(await linesOf('ravi')).toEqual([['mira', '2022-03-01', '2026-11-01'], ['theo', '2026-11-01', null]])
    await move('ravi', 'dana', '2027-01-01')
    await move('ravi', 'mira', '2026-10-01')
    expect(await linesOf('ravi')).toEqual([['mira', '2022-03-01', null]])
    await move('ravi', null)
    expect(await linesOf('ravi')).toEqual([['mira', '2022-03-01', today]])
    expect(await personOf('ravi')).toMatchObject({ managerId: null, path: '00003/' })
  })

  test('under oneself or under someone below is refused in a sentence', async () => {
    expect((await move('mira', 'mira')).fields).toEqual({ managerId: 'Nobody reports to themselves. Choose someone else.' })
    expect((await move('dana', 'ravi')).message).toBe('Ravi Example stands under Dana Example. Move Ravi Example first, or choose someone else.')
    expect((await move('dana', 'ravi', '2027-01-01')).status).toBe(400)
    expect((await move('ravi', 'nobody')).fields).toEqual({ managerId: 'There is no such person.' })
  })

  test('of a later day takes hold on that day', async () => {
    await move('ravi', 'theo', '2026-12-01')
    expect((await personOf('ravi')).managerId).toBe('mira')
    await settle('2026-11-30')
    expect((await personOf('ravi')).managerId).toBe('mira')
    await settle('2026-12-01')
    expect(await personOf('ravi')).toMatchObject({ managerId: 'theo', path: `${(await personOf('theo')).path}00003/` })
  })

  test('of a later day that would close a circle by then is dropped, and the line before goes on', async () => {
    await move('theo', 'mira', '2026-12-01')
    await move('mira', 'theo', '2026-11-30')
    await settle('2026-12-02')
    expect((await personOf('mira')).managerId).toBe('theo')
    expect((await personOf('theo')).managerId).toBe('dana')
    expect(await linesOf('theo')).toEqual([['dana', '2022-03-01', null]])
  })

  test('lets two people change places on one day', async () => {
    await move('ravi', 'dana', '2026-12-01')
    const changed = await move('mira', 'ravi', '2026-12-01')
    expect(changed.status).toBe(200)
    await settle('2026-12-01')
    expect([(await personOf('ravi')).managerId, (await personOf('mira')).managerId]).toEqual(['dana', 'ravi'])
  })

  test('of a thousand people takes a few milliseconds', { skip: process.env.ENGINE === 'pglite' }, async () => {
    const dana = await personOf('dana')
    await c.db.transaction(async (tx) => {
      for (let i = 0; i < 1000; i++) {
        const segment = (100_000 + i).toString(36).padStart(5, '0')
        await tx.db.insert(people).values({ id: `p${i}`, name: `Person ${i}`, managerId: 'mira', segment, path: `${(await personPath(tx, 'mira'))}${segment}/` })
      }
    })
    expect(dana.id).toBe('dana')
    const times: number[] = []
    for (const manager of ['theo', 'dana', 'theo', 'dana', 'theo']) {
      const start = performance.now()
      await move('mira', manager)
      times.push(performance.now() - start)
    }
    expect(times.sort((a, b) => a - b)[0]).toBeLessThan(60)
  })
})
const personPath = async (tx: Parameters<Parameters<Company['db']['transaction']>[0]>[0], id: string) => (await tx.db.select({ path: people.path }).from(people).where(eq(people.id, id)))[0]!.path

describe('leaving', () => {
  test('hands the reports and the team to the manager above, and hides the one who has left', async () => {
    await leave('mira')
    expect(names((await c.director(listPeople)).people)).toEqual(['Ines', 'Lena', 'Owen', 'Ravi', 'Theo'])
    expect(await linesOf('ravi')).toEqual([['mira', '2022-03-01', today], ['dana', today, null]])
    expect(await linesOf('mira')).toEqual([['dana', '2022-03-01', today]])
    expect(await personOf('mira')).toMatchObject({ managerId: null, leftOn: today, path: '00001/' })
    expect((await c.administrator(listTeams)).find(({ id }) => id === 'team-mira')?.lead?.id).toBe('dana')
    expect(names(await c.administrator(listDirectory))).not.toContain('Mira')
    expect(names(await c.administrator(listDirectory, { query: { left: 'yes' } }))).toEqual(['Mira'])
    expect(await c.director(listDirectory, { query: { left: 'yes' } })).toHaveLength(0)
  })

  test('ends the sessions and switches the account off', async () => {
    await leave('mira')
    expect((await c.manager(readSession)).status).toBe(401)
    expect((await c.administrator(listAccounts)).find(({ name }) => name === 'Mira Example')).toMatchObject({ disabled: true })
  })

  test('of the top makes roots of those below', async () => {
    await leave('dana')
    expect(await personOf('mira')).toMatchObject({ managerId: null, path: '00001/' })
    expect((await personOf('ravi')).path).toBe('00001/00003/')
    expect((await c.administrator(listTeams)).find(({ id }) => id === 'team-dana')?.lead).toBe(null)
  })

  test('of the only administrator is refused', async () => {
    await c.administrator(changeAccount, { params: { accountId: 'account-theo' }, body: { administrator: true } })
    await c.administrator(changeAccount, { params: { accountId: 'account-ada' }, body: { personId: 'lena' } }).catch(() => {})
    expect((await leave('theo')).status).toBe(200)
  })

  test('of a later day waits for it, and cannot be done twice', async () => {
    await leave('mira', '2026-12-01')
    expect((await c.manager(readSession)).status).toBe(200)
    await settle('2026-12-01')
    expect((await c.manager(readSession)).status).toBe(401)
    expect((await personOf('ravi')).managerId).toBe('dana')
    c.at('2026-12-01T09:00:00.000Z')
    expect((await leave('mira', '2026-12-01')).message).toBe('Mira Example has left already.')
    expect((await move('mira', 'dana', '2026-12-02')).status).toBe(409)
    expect((await move('ravi', 'mira', '2026-12-02')).fields).toEqual({ managerId: 'Mira Example has left.' })
  })
})

describe('the list of people', () => {
  test('says of everyone under me what they want, when we last talked and how much is on record', async () => {
    await c.manager(recordAspiration, { params: { personId: 'ravi' }, body: { direction: 'management', heardOn: '2026-10-01', heard: 'said', target: 'Lead a team' } })
    await c.manager(recordAspiration, { params: { personId: 'ravi' }, body: { direction: 'ic', heardOn: '2025-01-01', heard: 'said' } })
    await c.manager(recordAspiration, { params: { personId: 'ines' }, body: { direction: 'ic', heardOn: '2026-10-01', heard: 'said', visibility: 'pair' } })
    for (const [happenedOn, visibility] of [['2026-11-01', 'chain'], ['2026-11-02', 'pair'], ['2024-11-02', 'chain']] as const)
      await c.manager(recordEvidence, { params: { personId: 'ravi' }, body: { what: 'Led the handover', happenedOn, visibility } })
    const mine = await c.manager(listPeople)
    expect(names(mine.people)).toEqual(['Ines', 'Owen', 'Ravi'])
    expect(mine.people[2]).toMatchObject({ want: { direction: 'management', target: 'Lead a team', gettingOld: false }, pieces: 2, reports: 0, manager: 'Mira Example', managerId: 'mira' })
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
    await c.administrator(changePerson, { params: { memberId: 'ravi' }, body: { teamName: 'Mira Example’s team' } })
    await c.administrator(changePerson, { params: { memberId: 'lena' }, body: { teamName: 'Theo Example’s team' } })
    expect((await c.manager(listTeams)).map(({ id, people, lead }) => [id, people, lead?.id])).toEqual([['team-dana', 0, 'dana'], ['team-mira', 1, 'mira']])
    expect(await c.administrator(listTeams)).toHaveLength(3)
  })
})

describe('adding a team by hand', () => {
  test('makes a person of the account, who leads the people named', async () => {
    const made = await c.administrator(addTeamByHand, { body: { title: 'Head of support', reports: [{ name: 'Kit Hale' }, { name: 'Lou Berg', title: 'Agent' }] } })
    expect(made.people.map(({ name, title }) => [name, title])).toEqual([['Kit Hale', null], ['Lou Berg', 'Agent']])
    const session = await c.administrator(readSession)
    expect(session.team.map(({ name }) => name)).toEqual(['Kit Hale', 'Lou Berg'])
    const team = (await c.administrator(listTeams)).find(({ name }) => name === 'Ada’s team')
    expect(team).toMatchObject({ people: 3, lead: { name: 'Ada Admin' } })
    expect((await c.administrator(addTeamByHand, { body: { reports: [{ name: 'One More' }] } })).message).toBe('Your account belongs to a person already. Add people in the directory.')
  })
})

void [afterAll, beforeAll, openEnd, reportingLines]
