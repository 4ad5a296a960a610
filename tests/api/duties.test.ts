import { decisions } from 'server/db/decisions.ts'
import { candidacies, leadRoles } from 'server/db/schema.ts'
import { blankFrozen, settleSeats } from 'server/decisions/commands.ts'
import { answerLookBack, listDuties, readDecisions, readFrozenSlate, recordDecision, recordTelling } from 'shared/api/decisions.ts'
import { leavePerson, movePerson } from 'shared/api/people.ts'
import { addCandidacy, createRole, listRoleChanges, listRoles, moveRole, readRole, removeCandidacy } from 'shared/api/roles.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { DecisionDraft } from 'shared/model/decision.ts'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const why = 'Ravi has done most of this work for a year already.'

describe('what is left to do after a decision', () => {
  let c: Company
  let roleId: string
  let lines: Record<'ravi' | 'ines' | 'owen', string>
  /** Set by tests that change who reports to whom. */
  let moved = true
  beforeEach(async () => {
    if (moved) {
      await c?.close()
      c = await company()
      moved = false
    }
    c.at(`${today}T09:00:00.000Z`)
    await c.db.transaction(async (tx) => {
      for (const table of [decisions, candidacies, leadRoles]) await tx.db.delete(table)
    })
    roleId = (await c.manager(createRole, { body: { title: 'Lead, Support' } })).id
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    lines = { ravi: await add('ravi'), ines: await add('ines'), owen: await add('owen') }
  }, 60_000)
  afterAll(() => c.close())

  const add = async (personId: string, who = c.manager) => (await who(addCandidacy, { params: { roleId }, body: { personId } })).id
  const decide = (body: Partial<DecisionDraft>, who = c.manager) =>
    who(recordDecision, { params: { roleId }, body: { followsId: null, outcome: 'in_house', why, candidacyId: lines.ravi, ...body } })
  const page = (who = c.manager) => who(readDecisions, { params: { roleId } })
  const duties = (who = c.manager) => who(listDuties)
  const toTell = async (who = c.manager) => (await duties(who)).toTell.map(({ person }) => person.id)
  const lineIn = async (decisionId: string, personId: string) =>
    (await c.manager(readFrozenSlate, { params: { roleId, decisionId } })).lines.find(({ person }) => person?.id === personId)!
  const tell = async (
    decisionId: string,
    personId: string,
    body = { toldOn: today, nextStep: 'Leads the spring launch.' },
    who = c.manager,
  ) => who(recordTelling, { params: { roleId, decisionId, lineId: (await lineIn(decisionId, personId)).id }, body })

  test('everyone else on the slate is to be told with a next step; until then the role says so', async () => {
    const { id } = await decide({})
    expect(await toTell()).toEqual(['ines', 'owen'])
    expect((await duties()).toTell[0]).toMatchObject({ role: { id: roleId }, decidedOn: today, mine: true })
    expect(await toTell(c.director)).toEqual([])
    expect((await c.manager(readRole, { params: { roleId } })).untold).toBe(2)
    expect(plain((await page()).sentence)).toBe(
      'Ravi Example, in-house, decided by Mira Example on 23 November. 2 people still to be told.',
    )
    expect((await tell(id, 'ines')).status).toBe(200)
    expect(await lineIn(id, 'ines')).toMatchObject({ told: { on: today, nextStep: 'Leads the spring launch.', by: 'Mira Example' } })
    expect((await page(c.director)).toTell.map(({ person }) => person.id)).toEqual(['owen'])
    await tell(id, 'owen')
    expect(await toTell()).toEqual([])
    expect((await c.manager(listRoles, { query: {} })).roles[0]!.untold).toBe(0)
    expect(plain((await page()).sentence)).toContain('Everyone on the slate was told.')
  })

  test.each<[string, { toldOn: string; nextStep: string }, Record<string, string>]>([
    [
      'a day to come',
      { toldOn: '2026-11-24', nextStep: 'A project.' },
      { toldOn: 'This day is still to come. Write it down once they were told.' },
    ],
    [
      'a day long before',
      { toldOn: '2026-10-01', nextStep: 'A project.' },
      { toldOn: 'This is more than a month before the decision. Check the day.' },
    ],
    ['no next step', { toldOn: today, nextStep: ' ' }, { nextStep: 'Write something here.' }],
  ])('being told with %s is answered at the field', async (_, body, fields) => {
    const { id } = await decide({})
    expect((await tell(id, 'ines', body)).fields).toEqual(fields)
    expect(await toTell()).toEqual(['ines', 'owen'])
  })

  test('the one who got the seat, someone from outside, and a line of another decision are not told here', async () => {
    const label = (await c.manager(addCandidacy, { params: { roleId }, body: { outsideLabel: 'Finalist A' } })).id
    const { id } = await decide({})
    expect((await tell(id, 'ravi')).status).toBe(409)
    const { lines: kept } = await c.manager(readFrozenSlate, { params: { roleId, decisionId: id } })
    const outside = kept.find(({ candidacyId }) => candidacyId === label)!
    const body = { toldOn: today, nextStep: 'A project.' }
    expect((await c.manager(recordTelling, { params: { roleId, decisionId: id, lineId: outside.id }, body })).status).toBe(409)
    expect((await c.manager(recordTelling, { params: { roleId, decisionId: id, lineId: 'nothing' }, body })).status).toBe(404)
    expect((await c.manager(recordTelling, { params: { roleId, decisionId: 'nothing', lineId: outside.id }, body })).status).toBe(404)
  })

  test('the duty stays when someone is taken off the slate, moves to another manager, or the seat falls free again', async () => {
    moved = true
    await decide({})
    await c.manager(removeCandidacy, { params: { roleId, candidacyId: lines.ines } })
    await c.administrator(movePerson, { params: { memberId: 'owen' }, body: { managerId: 'theo', fromOn: today } })
    await c.administrator(leavePerson, { params: { memberId: 'ravi' }, body: { leftOn: today } })
    expect((await c.manager(readRole, { params: { roleId } })).state).toBe('planned')
    expect(await toTell()).toEqual(['ines', 'owen'])
    expect((await duties()).toTell.map(({ mine }) => mine)).toEqual([true, false])
  })

  test('whoever has left, or was erased, need not be told', async () => {
    moved = true
    await decide({})
    await c.administrator(leavePerson, { params: { memberId: 'ines' }, body: { leftOn: today } })
    expect(await toTell()).toEqual(['owen'])
    await c.db.transaction((tx) => blankFrozen(tx, 'owen', today))
    expect(await toTell()).toEqual([])
  })

  test('another decision asks for those who did not get the seat this time; who was told already is not told twice', async () => {
    const first = await decide({})
    await tell(first.id, 'ines')
    await tell(first.id, 'owen')
    const second = await decide({ candidacyId: lines.owen, followsId: first.id })
    expect(await toTell()).toEqual(['ravi'])
    expect(await lineIn(second.id, 'ines')).toMatchObject({ told: { nextStep: 'Leads the spring launch.' } })
    expect((await tell(first.id, 'ravi')).status).toBe(409)
    await decide({ candidacyId: lines.ravi, followsId: second.id })
    expect(await toTell()).toEqual(['owen'])
  })

  test('nobody is asked to tell themselves, and whoever decided knows', async () => {
    await add('mira', c.director)
    await decide({})
    expect(await toTell()).toEqual(['ines', 'owen'])
    expect((await page(c.director)).toTell.map(({ person }) => person.id)).toEqual(['ines', 'owen'])
    const { id } = (await page()).decisions[0]!
    const { lines } = await c.director(readFrozenSlate, { params: { roleId, decisionId: id } })
    const own = lines.find(({ person }) => person?.id === 'mira')!
    const told = { params: { roleId, decisionId: id, lineId: own.id }, body: { toldOn: today, nextStep: 'A larger team.' } }
    expect((await c.manager(recordTelling, told)).status).toBe(404)
  })

  test('not yet leaves nobody to be told', async () => {
    await decide({ outcome: 'not_yet', candidacyId: null })
    expect(await toTell()).toEqual([])
  })

  test('when who decided leaves, or has the role no longer, the duties are those of who hires for it', async () => {
    moved = true
    await decide({}, c.director)
    expect([await toTell(c.director), await toTell()]).toEqual([['ines', 'owen'], []])
    await c.administrator(movePerson, { params: { memberId: 'mira' }, body: { managerId: null, fromOn: today } })
    expect([await toTell(c.director), await toTell()]).toEqual([[], ['ines', 'owen']])
  })

  test('whoever does not see the whole slate is told neither of duties nor of reasons', async () => {
    const { id } = await decide({})
    expect(await page(c.as('ravi'))).toMatchObject({ readers: [], toTell: [], outcomes: [], rates: [], decisions: [{ why: null }] })
    expect((await tell(id, 'ines', undefined, c.as('ravi'))).status).toBe(403)
    expect((await page(c.other)).status).toBe(404)
    expect((await page()).readers).toEqual(['Dana Example'])
    expect((await page(c.director)).readers).toEqual(['Mira Example'])
  })

  test('from the start day on the role is held, once and by the one who was chosen', async () => {
    await decide({ startOn: '2026-12-01' })
    const settle = (day: string) => c.db.transaction((tx) => settleSeats(tx, day))
    await settle('2026-11-30')
    expect((await c.manager(readRole, { params: { roleId } })).state).toBe('filled')
    await settle('2026-12-01')
    await settle('2026-12-02')
    expect(await c.manager(readRole, { params: { roleId } })).toMatchObject({ state: 'held', holder: { id: 'ravi' }, untold: 2 })
    const held = (await c.manager(listRoleChanges, { params: { roleId } })).filter(({ what }) => what === 'Held, was filled')
    expect(held).toMatchObject([{ madeBy: 'Understory', reason: null }])
  })

  test('a seat that fell free is not held by an earlier decision', async () => {
    await decide({ startOn: today })
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    const last = (await page()).decisions[0]!
    await decide({ followsId: last.id, candidacyId: lines.ines, startOn: '2027-03-01' })
    await c.db.transaction((tx) => settleSeats(tx, '2026-12-01'))
    expect(await c.manager(readRole, { params: { roleId } })).toMatchObject({ state: 'filled', holder: { id: 'ines' } })
  })

  test('a filled seat is held by nobody else than the decision names', async () => {
    await decide({})
    const refused = await c.manager(moveRole, { params: { roleId }, body: { to: 'held', holderId: 'ines' } })
    expect(refused.fields).toEqual({ holderId: 'The decision says who takes this seat. Record another one to give it to someone else.' })
    expect((await c.manager(moveRole, { params: { roleId }, body: { to: 'held' } })).status).toBe(200)
  })

  describe('looking back', () => {
    const answer = { afterMonths: 6, stillThere: 'yes', sameAgain: 'too_early', words: 'She settled in well.' } as const
    const lookBack = (decisionId: string, body = {}, who = c.manager) =>
      who(answerLookBack, { params: { roleId, decisionId }, body: { ...answer, ...body } })

    test('is asked of who decided after six months in the seat, and again after twelve', async () => {
      const { id } = await decide({ startOn: '2026-12-01' })
      expect((await lookBack(id)).message).toBe('This can be answered from 1 June 2027 on.')
      c.at('2027-05-31T09:00:00.000Z')
      expect((await duties()).lookBacks).toEqual([])
      c.at('2027-06-01T09:00:00.000Z')
      expect((await duties()).lookBacks).toEqual([
        { decisionId: id, role: { id: roleId, title: 'Lead, Support' }, who: 'Ravi Example', afterMonths: 6, decidedOn: today },
      ])
      expect((await duties(c.director)).lookBacks).toEqual([])
      expect((await page()).lookBackDue).toEqual({ decisionId: id, afterMonths: 6 })
      expect(await lookBack(id)).toMatchObject({ ...answer, author: 'Mira Example', answeredOn: '2027-06-01' })
      expect([(await duties()).lookBacks, (await page()).lookBackDue]).toEqual([[], null])
      c.at('2027-12-01T09:00:00.000Z')
      expect((await duties()).lookBacks).toMatchObject([{ afterMonths: 12 }])
    })

    test('adds up to the base rates that the page of a new decision tells; a later answer takes the place of an earlier one', async () => {
      const { id } = await decide({ startOn: today })
      c.at('2027-06-01T09:00:00.000Z')
      await lookBack(id)
      await lookBack(id, { stillThere: 'no', sameAgain: 'no' })
      expect((await page()).rates).toEqual([
        'Of 1 filled from inside, nobody is still in the role after 6 months, and 0 of 1 would be decided the same way again.',
      ])
      const elsewhere = await c.other(createRole, { body: { title: 'Lead, Shops' } })
      expect((await c.other(readDecisions, { params: { roleId: elsewhere.id } })).rates).toEqual([])
      const whole = await c.director(readDecisions, { params: { roleId: elsewhere.id } })
      expect(whole.rates).toHaveLength(1)
    })

    test('is not for decisions that gave the seat to nobody, nor for those that another took the place of', async () => {
      const first = await decide({})
      const second = await decide({ candidacyId: lines.ines, followsId: first.id })
      c.at('2027-12-01T09:00:00.000Z')
      expect((await duties()).lookBacks.map(({ decisionId }) => decisionId)).toEqual([second.id])
      expect((await lookBack(first.id)).status).toBe(409)
      expect((await lookBack(second.id, {}, c.as('ravi'))).status).toBe(403)
    })

    test('what was said of someone goes when they are erased', async () => {
      const { id } = await decide({})
      c.at('2027-06-01T09:00:00.000Z')
      await lookBack(id)
      await c.db.transaction((tx) => blankFrozen(tx, 'ravi', '2027-06-02'))
      expect((await page()).lookBacks).toMatchObject([{ words: null, stillThere: 'yes' }])
    })
  })
})
