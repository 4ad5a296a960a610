import { eq } from 'drizzle-orm'
import { blankFrozen } from 'server/decisions/commands.ts'
import { decisions } from 'server/db/decisions.ts'
import { aspirations, candidacies, evidence, evidenceCriteria, leadRoles, people, readinessCalls, readings } from 'server/db/schema.ts'
import { readFrozenSlate, readWayOutside, recordDecision } from 'shared/api/decisions.ts'
import { correctEvidence, recordAspiration, recordCall, recordEvidence, recordReading, removeEvidence } from 'shared/api/growth.ts'
import {
  addCandidacy,
  createRole,
  listRoleChanges,
  moveRole,
  readRole,
  recordInterest,
  removeCandidacy,
  setRoleCriteria,
} from 'shared/api/roles.ts'
import type { DecisionDraft, FrozenSlate } from 'shared/model/decision.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const why = 'Ravi has done most of this work for a year already.'

describe('a decision about a lead role', () => {
  let c: Company
  let roleId: string
  let criteria: { id: string; name: string }[]
  beforeAll(async () => void (c = await company()), 60_000)
  afterAll(() => c.close())
  beforeEach(async () => {
    c.at(`${today}T09:00:00.000Z`)
    await c.db.transaction(async (tx) => {
      for (const table of [evidenceCriteria, evidence, readings, readinessCalls, decisions, candidacies, aspirations, leadRoles])
        await tx.db.delete(table)
    })
    const role = await c.manager(createRole, { body: { title: 'Lead, Support' } })
    roleId = role.id
    criteria = role.criteria
  })

  const open = () => c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
  const add = async (personId: string, who = c.manager) => {
    const { id } = await who(addCandidacy, {
      params: { roleId },
      body: { personId, interest: 'interested', interestOn: '2026-11-20' },
    })
    return id
  }
  const finalist = async (outsideLabel = 'Finalist A') => (await c.manager(addCandidacy, { params: { roleId }, body: { outsideLabel } })).id
  const decide = (body: Partial<DecisionDraft>, who = c.manager) =>
    who(recordDecision, { params: { roleId }, body: { followsId: null, outcome: 'in_house', why, ...body } })
  const frozen = (decisionId: string, who = c.manager) => who(readFrozenSlate, { params: { roleId, decisionId } })
  const state = async (who = c.manager) => (await who(readRole, { params: { roleId } })).state
  const lineOf = (slate: FrozenSlate, personId: string) => slate.lines.find(({ person }) => person?.id === personId)!

  test('fills the seat, by way of deciding, and keeps who, why, by whom and the day', async () => {
    await open()
    const candidacyId = await add('ravi')
    const made = await decide({ candidacyId, startOn: '2027-01-04', backfill: 'Ines covers support.' })
    expect(made).toMatchObject({
      status: 200,
      outcome: 'in_house',
      person: { id: 'ravi' },
      move: 'into_management',
      why,
      decidedBy: 'Mira Example',
      decidedOn: today,
      startOn: '2027-01-04',
      backfill: { role: null, words: 'Ines covers support.' },
      superseded: false,
    })
    expect(await c.manager(readRole, { params: { roleId } })).toMatchObject({ state: 'filled', holder: { id: 'ravi' } })
    const changes = await c.manager(listRoleChanges, { params: { roleId } })
    expect(changes.map(({ what, reason }) => [what, reason])).toEqual([
      ['Filled, was deciding', null],
      ['Deciding, was open', null],
      ['Open, was planned', null],
    ])
  })

  test('keeps the slate as it stood: later readings, pieces, calls and criteria change nothing in it', async () => {
    const params = { personId: 'ravi' }
    const criterionId = criteria[0]!.id
    await open()
    const candidacyId = await add('ravi')
    await add('ines')
    const piece = await c.manager(recordEvidence, {
      params,
      body: { what: 'Led the outage review.', happenedOn: '2026-11-02', criterionIds: [criterionId] },
    })
    const pair = await c.manager(recordEvidence, {
      params,
      body: { what: 'Told me of a conflict.', happenedOn: '2026-11-03', visibility: 'pair', criterionIds: [criterionId] },
    })
    await c.manager(recordReading, { params, body: { criterionId, level: 'consistent', why: 'Seen twice.', cites: [piece.id, pair.id] } })
    await c.manager(recordCall, { params, body: { roleId, call: 'ready_now', rationale: 'Does it already.' } })
    const { id } = await decide({ candidacyId })
    const then = await frozen(id)
    expect(then.criteria.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id))
    const ravi = lineOf(then, 'ravi')
    expect(ravi).toMatchObject({
      chosen: true,
      interest: 'interested',
      interestOn: '2026-11-20',
      manager: 'Mira Example',
      at: 1,
      of: criteria.length,
      call: { call: 'ready_now', rationale: 'Does it already.', author: 'Mira Example' },
    })
    expect(ravi.cells[0]).toEqual({
      criterionId,
      level: 'consistent',
      why: 'Seen twice.',
      cites: [piece.id],
      readBy: 'Mira Example',
      readOn: today,
      status: 'one_source',
      pieces: 1,
    })
    expect(ravi.pieces).toMatchObject([{ id: piece.id, what: 'Led the outage review.', criterionIds: [criterionId], onSlate: false }])
    expect(lineOf(then, 'ines')).toMatchObject({ chosen: false, at: 0, call: null, pieces: [] })

    c.at('2026-11-30T09:00:00.000Z')
    await c.manager(correctEvidence, {
      params: { ...params, evidenceId: piece.id },
      body: { what: 'Changed since.', happenedOn: '2026-11-02', version: 1 },
    })
    await c.manager(recordReading, { params, body: { criterionId, level: 'lead', why: 'More since.' } })
    await c.manager(recordCall, { params, body: { roleId, call: 'later', rationale: 'Changed my mind.' } })
    await c.manager(recordEvidence, { params, body: { what: 'Newer.', happenedOn: '2026-11-29', criterionIds: [criterionId] } })
    await c.manager(setRoleCriteria, {
      params: { roleId },
      body: { criteria: [{ criterionId: criteria[1]!.id, asks: 'lead' }], reason: 'The role has changed.' },
    })
    await c.manager(removeCandidacy, { params: { roleId, candidacyId: lineOf(then, 'ines').candidacyId! } })
    expect(await frozen(id)).toEqual(then)
    await c.manager(removeEvidence, { params: { ...params, evidenceId: piece.id } })
    expect(await frozen(id)).toEqual(then)
  })

  test('that another was recorded meanwhile is told with what was decided, and nothing is written', async () => {
    await open()
    const [ravi, ines] = [await add('ravi'), await add('ines')]
    const first = await decide({ candidacyId: ravi }, c.director)
    const second = await decide({ candidacyId: ines })
    expect(second).toMatchObject({
      status: 409,
      message: 'Dana Example recorded a decision meanwhile: Ravi Example, in-house. Look at it before you record yours.',
      current: { id: first.id, why, person: { id: 'ravi' }, decidedBy: 'Dana Example' },
    })
    const again = await decide({ candidacyId: ines, followsId: first.id })
    expect(again).toMatchObject({ status: 200, supersedesId: first.id, person: { id: 'ines' } })
    expect(await c.manager(readRole, { params: { roleId } })).toMatchObject({ state: 'filled', holder: { id: 'ines' } })
    expect((await frozen(first.id)).decision).toMatchObject({ superseded: true, why, person: { id: 'ravi' } })
  })

  test('not yet opens the role again; a filled one is decided again for someone else alone; a held one not at all', async () => {
    await open()
    const [ravi, ines] = [await add('ravi'), await add('ines')]
    const notYet = await decide({ outcome: 'not_yet', why: 'We wait for the budget of next year.' })
    expect([notYet.status, notYet.person, await state()]).toEqual([200, null, 'open'])
    const filled = await decide({ candidacyId: ravi, followsId: notYet.id })
    expect([filled.status, filled.supersedesId]).toEqual([200, null])
    expect((await decide({ outcome: 'not_yet', followsId: filled.id })).fields).toEqual({
      outcome: 'This role is filled: another decision gives the seat to someone else.',
    })
    expect((await decide({ candidacyId: ravi, followsId: filled.id })).fields).toEqual({
      candidacyId: 'Ravi Example is who the decision that stands names.',
    })
    const held = await decide({ candidacyId: ines, followsId: filled.id, startOn: today })
    expect([held.status, await state()]).toEqual([200, 'held'])
    expect(await decide({ candidacyId: ravi, followsId: held.id })).toMatchObject({
      status: 409,
      message: 'This role is held. It is decided again once the seat falls free.',
    })
  })

  test('whoever starts on a day that has come holds the role, also before that is written down', async () => {
    await open()
    const [ravi, ines] = [await add('ravi'), await add('ines')]
    const { id } = await decide({ candidacyId: ravi, startOn: '2026-12-01' })
    c.at('2026-12-01T09:00:00.000Z')
    expect(await decide({ candidacyId: ines, followsId: id })).toMatchObject({ status: 409 })
  })

  test.each<[string, (ids: { ravi: string; label: string; elsewhere: string }) => Partial<DecisionDraft>, Record<string, string>]>([
    ['no reason', () => ({ why: 'Because.' }), { why: 'Use at least 20 characters.' }],
    ['nobody named', () => ({}), { candidacyId: 'Say who takes the seat.' }],
    ['no finalist named', () => ({ outcome: 'outside' }), { candidacyId: 'Say which finalist takes the seat.' }],
    ['a line of another slate', ({ elsewhere }) => ({ candidacyId: elsewhere }), { candidacyId: 'There is no such line on this slate.' }],
    ['an unknown line', () => ({ candidacyId: 'nobody' }), { candidacyId: 'There is no such line on this slate.' }],
    ['a finalist called in-house', ({ label }) => ({ candidacyId: label }), { candidacyId: 'Finalist A is from outside.' }],
    [
      'someone in-house called a finalist',
      ({ ravi }) => ({ outcome: 'outside', candidacyId: ravi }),
      { candidacyId: 'Ravi Example is in-house.' },
    ],
    [
      'somebody for not yet',
      ({ ravi }) => ({ outcome: 'not_yet', candidacyId: ravi }),
      { candidacyId: 'Not yet means nobody takes the seat: leave this out.' },
    ],
    [
      'a start long ago',
      ({ ravi }) => ({ candidacyId: ravi, startOn: '2025-11-22' }),
      { startOn: 'This day is more than a year ago. Check the year.' },
    ],
    [
      'a start in a far year',
      ({ ravi }) => ({ candidacyId: ravi, startOn: '2062-01-01' }),
      { startOn: 'This day is more than two years away. Check the year.' },
    ],
    [
      'a start for nobody',
      () => ({ outcome: 'not_yet', startOn: today }),
      { startOn: 'Nobody starts when it is not yet decided: leave this out.' },
    ],
    [
      'a backfill for a seat that nobody leaves',
      ({ label }) => ({ outcome: 'outside', candidacyId: label, backfill: 'Nothing.' }),
      { backfill: 'Only someone in-house leaves a seat behind.' },
    ],
    [
      'an unknown seat to fill',
      ({ ravi }) => ({ candidacyId: ravi, backfillRoleId: 'nothing' }),
      { backfillRoleId: 'There is no such lead role.' },
    ],
    [
      'a decision that nobody recorded',
      ({ ravi }) => ({ candidacyId: ravi, followsId: 'nothing' }),
      { followsId: 'There is no such decision.' },
    ],
  ])('%s is answered at the field, and nothing is written', async (_, body, fields) => {
    await open()
    const ravi = await add('ravi')
    const other = await c.manager(createRole, { body: { title: 'Another role' } })
    const elsewhere = (await c.manager(addCandidacy, { params: { roleId: other.id }, body: { personId: 'ines' } })).id
    const label = await finalist()
    const refused = await decide(body({ ravi, label, elsewhere }))
    expect([refused.status, refused.fields]).toEqual([400, fields])
    expect(await state()).toBe('open')
  })

  test('someone who declined, and someone taken off the slate, is not decided for', async () => {
    await open()
    const candidacyId = await add('ravi')
    await c.manager(recordInterest, { params: { roleId, candidacyId }, body: { interest: 'declined', interestOn: today } })
    expect((await decide({ candidacyId })).fields).toEqual({ candidacyId: 'Ravi declined this role. Ask again before you decide.' })
    await c.manager(removeCandidacy, { params: { roleId, candidacyId } })
    expect((await decide({ candidacyId })).fields).toEqual({ candidacyId: 'There is no such line on this slate.' })
  })

  test('someone who has left is not decided for, though their line still stands', async () => {
    await open()
    const candidacyId = await add('owen')
    await c.db.transaction((tx) => tx.db.update(people).set({ leftOn: today }).where(eq(people.id, 'owen')))
    expect((await decide({ candidacyId })).fields).toEqual({ candidacyId: 'Owen Example has left.' })
    await c.db.transaction((tx) => tx.db.update(people).set({ leftOn: null }).where(eq(people.id, 'owen')))
  })

  test('a role that is not open, or asks for nothing, is not decided', async () => {
    const candidacyId = await add('ravi')
    expect(await decide({ candidacyId })).toMatchObject({
      status: 409,
      message: 'A role that is planned can’t be decided. Open it first: its criteria are frozen then.',
    })
    await c.manager(setRoleCriteria, { params: { roleId }, body: { criteria: [], reason: 'Starting over with them.' } })
    expect(await decide({ candidacyId })).toMatchObject({
      status: 409,
      message: 'Say what this role asks first. People are decided about against its criteria.',
    })
  })

  test('someone from outside fills the seat without a holder until they are in the directory', async () => {
    await open()
    await add('ravi')
    const made = await decide({ outcome: 'outside', candidacyId: await finalist(), startOn: today })
    expect(made).toMatchObject({ status: 200, finalist: 'Finalist A', person: null, move: 'hired_from_outside' })
    expect(await c.manager(readRole, { params: { roleId } })).toMatchObject({ state: 'filled', holder: null })
    expect((await frozen(made.id)).lines.map(({ finalist, person, chosen }) => [finalist ?? person?.id, chosen])).toEqual([
      ['ravi', false],
      ['Finalist A', true],
    ])
  })

  test('a frozen slate is read like the slate of today: all lines by the role’s own line, else those of one’s people', async () => {
    const role = await c.director(createRole, { body: { title: 'Head of Support' } })
    roleId = role.id
    await c.director(moveRole, { params: { roleId }, body: { to: 'open' } })
    const ravi = await add('ravi')
    const lena = (await c.other(addCandidacy, { params: { roleId }, body: { personId: 'lena' } })).id
    const piece = {
      params: { personId: 'lena' },
      body: { what: 'Kept the shop open.', happenedOn: '2026-11-02', criterionIds: [role.criteria[0]!.id] },
    }
    await c.other(recordEvidence, piece)
    const { id } = await decide({ candidacyId: lena }, c.director)
    expect((await frozen(id, c.director)).lines.map(({ person }) => person!.id)).toEqual(['ravi', 'lena'])
    const mira = await frozen(id)
    expect(mira.lines.map(({ candidacyId }) => candidacyId)).toEqual([ravi])
    expect(mira.decision).toMatchObject({ outcome: 'in_house', person: null, why: null, decidedBy: null })
    expect(JSON.stringify(mira)).not.toContain('Lena')
    const theo = await frozen(id, c.other)
    expect(theo.decision).toMatchObject({ person: { id: 'lena' }, why: null })
    expect(theo.lines[0]!.pieces).toMatchObject([{ what: 'Kept the shop open.' }])
    for (const who of [c.as('ravi'), c.as('lena')]) expect((await frozen(id, who)).lines).toEqual([])
    expect((await frozen(id, c.administrator)).status).toBe(404)
    expect((await decide({ candidacyId: ravi, followsId: id })).status).toBe(403)
  })

  test('whoever hires and stands on the slate themselves sees neither their own line nor a reason, and decides nothing for themselves', async () => {
    await open()
    const mine = (await c.director(addCandidacy, { params: { roleId }, body: { personId: 'mira' } })).id
    const ravi = await add('ravi')
    expect((await decide({ candidacyId: mine })).fields).toEqual({ candidacyId: 'There is no such line on this slate.' })
    const { id } = await decide({ candidacyId: ravi }, c.director)
    const seen = await frozen(id)
    expect(seen.lines.map(({ person }) => person!.id)).toEqual(['ravi'])
    expect([seen.decision.why, seen.decision.person?.id]).toEqual([null, 'ravi'])
    expect((await frozen(id, c.director)).lines.map(({ person }) => person!.id).toSorted()).toEqual(['mira', 'ravi'])
  })

  test('a piece that is no longer for the chain is read by those alone who may read it today', async () => {
    await open()
    const params = { personId: 'ravi' }
    const draft = { what: 'Led the outage review.', happenedOn: '2026-11-02', criterionIds: [criteria[0]!.id] }
    const piece = await c.manager(recordEvidence, { params, body: draft })
    const { id } = await decide({ candidacyId: await add('ravi') })
    expect((await frozen(id, c.director)).lines[0]!.pieces).toHaveLength(1)
    await c.manager(correctEvidence, { params: { ...params, evidenceId: piece.id }, body: { ...draft, visibility: 'pair', version: 1 } })
    expect((await frozen(id, c.director)).lines[0]!.pieces).toEqual([])
    expect((await frozen(id)).lines[0]!.pieces).toHaveLength(1)
  })

  test('when someone is erased their words go from frozen slates, and from reasons that name them; days and counts stay', async () => {
    await open()
    const params = { personId: 'ravi' }
    const criterionId = criteria[0]!.id
    const piece = { happenedOn: '2026-11-02', criterionIds: [criterionId] }
    await c.manager(recordEvidence, {
      params,
      body: { ...piece, what: 'Led the review.', links: [{ url: 'https://example.test/review' }] },
    })
    await c.manager(recordEvidence, {
      params: { personId: 'ines' },
      body: { ...piece, what: 'Wrote the guide.', observer: 'peer', observerName: 'Ravi Example', observerPersonId: 'ravi' },
    })
    await c.manager(recordReading, { params, body: { criterionId, level: 'early', why: 'Seen once.' } })
    await c.manager(recordCall, { params, body: { roleId, call: 'later', rationale: 'In a while.' } })
    await add('ravi')
    const { id } = await decide({
      candidacyId: await add('ines'),
      why: 'Ines now, with Ravi’s help in the first months.',
      backfill: 'Owen',
    })
    const then = await frozen(id)
    await c.db.transaction((tx) => blankFrozen(tx, 'ravi', '2026-12-24'))
    const now = await frozen(id)
    expect(JSON.stringify(now)).not.toMatch(/Ravi|Led the review|example\.test|Seen once|In a while/)
    expect(now.decision).toEqual({ ...then.decision, why: null, erasedOn: '2026-12-24' })
    const [before, after] = [then, now].map(({ lines }) => lines.find(({ chosen }) => !chosen)!) as [
      FrozenSlate['lines'][0],
      FrozenSlate['lines'][0],
    ]
    expect(after).toEqual({
      ...before,
      person: null,
      manager: null,
      erasedOn: '2026-12-24',
      call: { ...before.call, rationale: null },
      cells: before.cells.map((cell) => ({ ...cell, why: null, cites: [] })),
      pieces: [],
    })
    expect(lineOf(now, 'ines').pieces).toMatchObject([{ what: 'Wrote the guide.', observerName: null }])
    await c.db.transaction((tx) => blankFrozen(tx, 'ines', '2026-12-25'))
    expect((await frozen(id)).decision).toMatchObject({ outcome: 'in_house', person: null, decidedOn: today, move: 'into_management' })
  })

  test('a reason elsewhere that has a first name in it stays when another of that name is erased', async () => {
    await open()
    await decide({ candidacyId: await add('ines'), why: 'Theo asked for Ines, and so did Ravi Example.' })
    const reason = async () => (await c.db.read((read) => read.connection.db.select().from(decisions)))[0]!.why
    await c.db.transaction((tx) => blankFrozen(tx, 'theo', '2026-12-24'))
    expect(await reason()).toContain('Theo')
    await c.db.transaction((tx) => blankFrozen(tx, 'ravi', '2026-12-24'))
    expect(await reason()).toBe(null)
  })

  describe('going outside', () => {
    const wants = (personId: string, who = c.manager, visibility: 'chain' | 'pair' | 'private' = 'chain') =>
      who(recordAspiration, {
        params: { personId },
        body: { direction: 'management', heardOn: '2026-11-01', heard: 'said', targetRoleId: roleId, visibility },
      })
    const readsAll = async (personId: string, who: typeof c.manager) => {
      for (const { id } of criteria)
        await who(recordReading, { params: { personId }, body: { criterionId: id, level: 'lead', why: 'Seen often.' } })
    }
    const way = (who = c.manager) => who(readWayOutside, { params: { roleId } })
    const goOutside = async (who = c.manager) =>
      decide({ outcome: 'outside', candidacyId: await finalist(`Finalist ${Math.random()}`) }, who)

    test('is refused while someone who wants the role, or is close and was never asked, has no line; a line takes them out of the way', async () => {
      await open()
      await wants('ravi')
      await readsAll('ines', c.manager)
      expect(await way()).toMatchObject({
        obstacles: [
          { person: { id: 'ravi' }, why: 'wants_it' },
          { person: { id: 'ines' }, why: 'close' },
        ],
        askAbove: null,
      })
      const refused = await goOutside()
      expect([refused.status, refused.fields, await state()]).toEqual([
        400,
        {
          outcome: 'Ravi Example wants this role and has no line. Ines Example is close, was never asked and has no line.',
        },
        'open',
      ])
      await add('ravi')
      const asked = await add('ines')
      await c.manager(recordInterest, { params: { roleId, candidacyId: asked }, body: { interest: 'declined', interestOn: today } })
      expect(await way()).toMatchObject({ obstacles: [], askAbove: null })
      expect((await goOutside()).status).toBe(200)
    })

    test('whoever is out of the decider’s sight is not named: only whom to ask is', async () => {
      await open()
      // Theo does not see a role that is decided elsewhere, so Lena wanted it while it was open.
      await wants('lena', c.other)
      const refused = await goOutside()
      expect(refused.fields).toEqual({ outcome: 'Ask Dana Example before going outside.' })
      expect(JSON.stringify([refused, await way()])).not.toMatch(/lena/i)
      expect(await way()).toMatchObject({ obstacles: [], askAbove: 'Dana Example' })
      expect(await way(c.director)).toMatchObject({ obstacles: [{ person: { id: 'lena' } }], askAbove: null })
      await add('lena', c.director)
      expect((await goOutside()).status).toBe(200)
    })

    test('what only their own manager knows stands in nobody else’s way', async () => {
      await open()
      await wants('lena', c.other, 'pair')
      expect(await way()).toMatchObject({ obstacles: [], askAbove: null })
      expect((await goOutside()).status).toBe(200)
    })

    test('in-house goes on whoever else wants the role', async () => {
      await open()
      await wants('ravi')
      expect((await decide({ candidacyId: await add('ines') })).status).toBe(200)
    })
  })
})
