import { blankAgreements } from 'server/calibration/commands.ts'
import {
  listAgreements,
  listCalibration,
  readCalibration,
  recordAgreement,
  removeAgreement,
  restoreAgreement,
} from 'shared/api/calibration.ts'
import { recordAspiration, recordCall, recordEvidence, recordReading } from 'shared/api/growth.ts'
import { listRemoved, readPipeline } from 'shared/api/overview.ts'
import { movePerson } from 'shared/api/people.ts'
import { addCandidacy, createRole, listRoleChanges } from 'shared/api/roles.ts'
import { addDays } from 'shared/domain/days.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
beforeAll(
  async () =>
    void (c = await company({
      dana: null,
      mira: 'dana',
      theo: 'dana',
      ravi: 'mira',
      ines: 'mira',
      owen: 'mira',
      lena: 'theo',
    })),
  60_000,
)
afterAll(() => c.close())

/** A role of Mira's team: Ravi is ready, Ines wants it, Owen said no, Lena comes from another line. */
async function slateOf(title: string) {
  const { id: roleId, criteria } = await c.manager(createRole, { body: { title } })
  const line = { params: { roleId } } as const
  const interested = { interest: 'interested', interestOn: '2026-11-20' } as const
  await c.manager(addCandidacy, { ...line, body: { personId: 'ravi', ...interested } })
  await c.manager(addCandidacy, { ...line, body: { personId: 'owen', interest: 'declined', interestOn: '2026-11-20' } })
  await c.director(addCandidacy, { ...line, body: { personId: 'lena', ...interested } })
  await c.manager(recordCall, { params: { personId: 'ravi' }, body: { roleId, call: 'ready_now', rationale: 'Canary-rationale.' } })
  await c.director(recordCall, { params: { personId: 'lena' }, body: { roleId, call: 'ready_now', rationale: 'Seen.' } })
  return { roleId, criteria }
}

describe('what a room is shown', () => {
  test('is who is on the slate under the one who presents, by name alone, whatever they were called', async () => {
    const { roleId, criteria } = await slateOf('Lead, Support')
    await c.manager(recordAspiration, {
      params: { personId: 'ines' },
      body: { direction: 'management', heard: 'said', heardOn: '2026-11-10', targetRoleId: roleId, visibility: 'chain' },
    })
    for (const { id: criterionId, asks } of criteria.slice(0, 3))
      await c.manager(recordReading, { params: { personId: 'owen' }, body: { criterionId, level: asks, why: 'Canary-why.' } })
    const shown = await c.manager(readCalibration, { params: { roleId } })
    expect(shown.people.map(({ person }) => person.name)).toEqual(['Ines Example', 'Owen Example', 'Ravi Example'])
    expect(shown.people.map(({ at, of, interest }) => [at, of, interest])).toEqual([
      [0, criteria.length, 'interested'],
      [3, criteria.length, 'declined'],
      [0, criteria.length, 'interested'],
    ])
    expect(shown.people[1]!.cells.filter(({ met }) => met)).toHaveLength(3)
    expect([shown.strength, shown.readyNow, shown.more, shown.mayWrite]).toEqual(['strong', ['ravi'], 1, true])
    expect(JSON.stringify(shown)).not.toMatch(/Lena|lena/)
    const whole = await c.director(readCalibration, { params: { roleId } })
    expect([whole.people.map(({ person }) => person.id), whole.more]).toEqual([['ines', 'lena', 'owen', 'ravi'], 0])
  })

  test('holds no word that anyone wrote, and counts no piece that is not for the chain', async () => {
    const { roleId, criteria } = await slateOf('Lead, Words')
    const params = { personId: 'ravi' }
    const want = { direction: 'management', heard: 'said', words: 'Canary-words.', target: 'Canary-target' } as const
    await c.manager(recordAspiration, { params, body: { ...want, heardOn: '2026-11-12', targetRoleId: roleId, visibility: 'pair' } })
    const criterionIds = [criteria[0]!.id]
    for (const visibility of ['chain', 'pair', 'private'] as const)
      await c.manager(recordEvidence, {
        params,
        body: { what: `Canary-${visibility}.`, happenedOn: '2026-11-01', visibility, criterionIds },
      })
    const shown = await c.manager(readCalibration, { params: { roleId } })
    expect(JSON.stringify(shown)).not.toMatch(/Canary/)
    expect(shown.people.find(({ person }) => person.id === 'ravi')!.cells[0]).toMatchObject({ level: null, pieces: 1 })
    const alike = (await c.director(readCalibration, { params: { roleId } })).people.filter(({ person }) => person.id !== 'lena')
    expect(shown.people).toEqual(alike)
  })

  test('comes in the order of the pipeline, with its filters; a role that one sees in part is not shown', async () => {
    const pipeline = (await c.director(readPipeline)).roles
    const titles = async (query: Record<string, string>) => (await c.director(listCalibration, { query })).roles.map(({ title }) => title)
    expect(await titles({})).toEqual(pipeline.map(({ title }) => title))
    expect(await titles({ strength: 'one_person', team: 'nowhere' })).toEqual(
      pipeline.filter(({ strength }) => strength === 'one_person').map(({ title }) => title),
    )
    expect(await titles({ strength: 'thin' })).toEqual([])
    expect(await titles({ sort: 'title' })).toEqual(pipeline.map(({ title }) => title).toSorted())
    const roleId = pipeline[0]!.id
    expect((await c.other(readCalibration, { params: { roleId } })).status).toBe(404)
  })
})

describe('what was agreed', () => {
  let roleId: string
  beforeAll(async () => void ({ roleId } = await slateOf('Lead, Agreed')))
  const params = () => ({ roleId })
  const listed = async (who = c.director) => (await who(listAgreements, { params: params() })).map(({ words }) => words)

  test('is written with the day, the author and who was there, for those who see all lines, and stands among the changes', async () => {
    const there = [{ personId: 'theo' }, { name: 'Someone from outside' }, { personId: 'theo' }]
    const key = crypto.randomUUID()
    const made = await c.director(recordAgreement, { params: params(), body: { words: 'Ravi first.', there, key } })
    expect(made).toMatchObject({
      words: 'Ravi first.',
      agreedOn: today,
      author: 'Dana Example',
      mine: true,
      there: ['Theo Example', 'Someone from outside'],
    })
    expect((await c.director(recordAgreement, { params: params(), body: { words: 'Ravi first.', there, key } })).id).toBe(made.id)
    expect(await listed()).toEqual(['Ravi first.'])
    expect(await listed(c.manager)).toEqual(['Ravi first.'])
    expect((await c.manager(listRoleChanges, { params: params() }))[0]).toMatchObject({ reason: 'Ravi first.', madeBy: 'Dana Example' })
    // Someone on the slate who leads others themselves is not told what was agreed about them.
    await c.administrator(movePerson, { params: { memberId: 'owen' }, body: { managerId: 'ravi', fromOn: today } })
    expect((await c.as('ravi')(readCalibration, { params: params() })).people.map(({ person }) => person.id)).toEqual(['owen'])
    expect(await listed(c.as('ravi'))).toEqual([])
    expect(JSON.stringify(await c.as('ravi')(listRoleChanges, { params: params() }))).not.toContain('Ravi first.')
    expect((await c.as('ravi')(recordAgreement, { params: params(), body: { words: 'Me.' } })).status).toBe(403)
    await c.administrator(movePerson, { params: { memberId: 'owen' }, body: { managerId: 'mira', fromOn: today } })
  })

  test('names only people whom the author may know', async () => {
    for (const personId of ['lena', 'nobody-at-all'])
      expect(await c.manager(recordAgreement, { params: params(), body: { words: 'No.', there: [{ personId }] } })).toMatchObject({
        status: 400,
        fields: { 'there.0.personId': 'There is no such person.' },
      })
    expect(await listed()).toEqual(['Ravi first.'])
  })

  test('is taken back by its author alone, and restored for 30 days', async () => {
    const { id: agreementId } = await c.director(recordAgreement, { params: params(), body: { words: 'Ines in spring.' } })
    const of = { params: { roleId, agreementId } }
    expect((await c.manager(removeAgreement, of)).status).toBe(403)
    expect((await c.director(removeAgreement, of)).status).toBe(200)
    expect(await listed()).toEqual(['Ravi first.'])
    expect((await c.manager(removeAgreement, of)).status).toBe(404)
    expect(await c.director(listRemoved)).toMatchObject([{ kind: 'agreement', text: 'Ines in spring.', role: { id: roleId } }])
    expect(await c.manager(listRemoved)).toEqual([])
    expect((await c.director(restoreAgreement, of)).status).toBe(200)
    expect(await listed()).toEqual(['Ines in spring.', 'Ravi first.'])
    await c.director(removeAgreement, of)
    c.at(`${addDays(today, 31)}T09:00:00.000Z`)
    expect((await c.director(restoreAgreement, of)).status).toBe(409)
    c.at(`${today}T09:00:00.000Z`)
    await c.director(restoreAgreement, of)
  })

  test('erasing someone blanks their name among those there and words that name them, and nothing else', async () => {
    await c.director(recordAgreement, {
      params: params(),
      body: { words: 'Nobody before spring.', there: [{ name: 'ravi  example' }, { personId: 'mira' }] },
    })
    await c.db.transaction((tx) => blankAgreements(tx, 'ravi', '2026-12-24'))
    const after = await c.director(listAgreements, { params: params() })
    expect(after.map(({ words, erasedOn, there }) => [words, erasedOn, there])).toEqual([
      ['Nobody before spring.', null, ['Mira Example']],
      ['Ines in spring.', null, []],
      [null, '2026-12-24', ['Theo Example', 'Someone from outside']],
    ])
    await c.db.transaction((tx) => blankAgreements(tx, 'theo', '2026-12-25'))
    expect((await c.director(listAgreements, { params: params() })).at(-1)).toMatchObject({
      there: ['Someone from outside'],
      erasedOn: '2026-12-24',
    })
    expect((await c.director(listRoleChanges, { params: params() })).filter(({ reason }) => reason === null)).toHaveLength(1)
  })
})
