import { aspirations, candidacies, evidence, evidenceCriteria, leadRoles, readinessCalls, readings } from 'server/db/schema.ts'
import { recordDecision, readFrozenSlate } from 'shared/api/decisions.ts'
import { correctEvidence, recordCall, recordEvidence, recordReading, removeEvidence, restoreEvidence } from 'shared/api/growth.ts'
import { addCandidacy, createRole, moveRole, readSlate, recordInterest, removeCandidacy, restoreCandidacy } from 'shared/api/roles.ts'
import { estimateOutside, putPiece, readFinalist, readSlateLine, takePieceBack } from 'shared/api/slates.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { Visibility } from 'shared/model/words.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
let roleId: string
let criteria: { id: string; name: string }[]
beforeAll(async () => void (c = await company()), 60_000)
afterAll(() => c.close())
beforeEach(async () => {
  c.at(`${today}T09:00:00.000Z`)
  await c.db.transaction(async (tx) => {
    for (const table of [evidenceCriteria, evidence, readings, readinessCalls, candidacies, aspirations, leadRoles])
      await tx.db.delete(table)
  })
  const role = await c.manager(createRole, { body: { title: 'Lead, Support' } })
  roleId = role.id
  criteria = role.criteria
  await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
})

const slate = (who = c.manager) => who(readSlate, { params: { roleId } })
const line = async (personId: string, who = c.manager) => (await slate(who)).people.find(({ person }) => person.id === personId)!
const add = (body: Parameters<typeof c.manager<typeof addCandidacy>>[1]['body'], who = c.manager) =>
  who(addCandidacy, { params: { roleId }, body })
const behind = (candidacyId: string, who = c.manager) => who(readSlateLine, { params: { roleId, candidacyId } })

describe('a finalist from outside', () => {
  const read = (
    candidacyId: string,
    body: { criterionId: string; level: 'early' | 'consistent' | 'lead' | 'none'; why?: string },
    who = c.manager,
  ) => who(readFinalist, { params: { roleId, candidacyId }, body: { why: 'Shown in the second talk.', ...body } })

  test('is judged on the same lines, signed; what was read before stays and the last one counts', async () => {
    const { id } = await add({ outsideLabel: 'Finalist B' })
    await add({ outsideLabel: 'Finalist A' })
    expect((await slate()).outside).toMatchObject([
      { outsideLabel: 'Finalist A', at: 0, of: 4 },
      { outsideLabel: 'Finalist B', at: 0, of: 4, cells: [{ level: null, reading: null, gap: 'Not read yet' }, {}, {}, {}] },
    ])
    expect(await read(id, { criterionId: criteria[0]!.id, level: 'early' })).toMatchObject({ author: 'Mira Example', readOn: today })
    c.at('2026-11-30T09:00:00.000Z')
    await read(id, { criterionId: criteria[0]!.id, level: 'consistent', why: 'Her former lead said the same.' }, c.director)
    const [, finalist] = (await slate()).outside
    expect(finalist).toMatchObject({ at: 1, of: 4 })
    expect(finalist!.cells[0]).toEqual({
      criterionId: criteria[0]!.id,
      level: 'consistent',
      gap: 'Meets it',
      reading: { why: 'Her former lead said the same.', author: 'Dana Example', readOn: '2026-11-30' },
    })
    expect((await behind(id)).readings.map(({ level, current, author }) => [level, current, author])).toEqual([
      ['consistent', true, 'Dana Example'],
      ['early', false, 'Mira Example'],
    ])
  })

  test('is read by those alone whose role it is, on what the role asks, with why; nobody in-house is read there', async () => {
    const { id } = await add({ outsideLabel: 'Finalist A' })
    const criterionId = criteria[0]!.id
    expect(await read(id, { criterionId, level: 'lead' }, c.other)).toMatchObject({ status: 403 })
    expect(await behind(id, c.other)).toMatchObject({ status: 404 })
    expect(await read(id, { criterionId, level: 'lead', why: ' ' })).toMatchObject({
      status: 400,
      fields: { why: 'Write something here.' },
    })
    expect(await read(id, { criterionId: 'unknown', level: 'lead' })).toMatchObject({
      status: 400,
      fields: { criterionId: 'This role does not ask for that.' },
    })
    const ravi = await add({ personId: 'ravi' })
    expect(await read(ravi.id, { criterionId, level: 'lead' })).toMatchObject({ status: 409 })
    await c.manager(removeCandidacy, { params: { roleId, candidacyId: id } })
    expect(await read(id, { criterionId, level: 'lead' })).toMatchObject({ status: 409 })
    expect((await slate()).outside).toEqual([])
  })

  test('stands in what a decision keeps as they were read', async () => {
    const { id } = await add({ outsideLabel: 'Finalist A' })
    await read(id, { criterionId: criteria[0]!.id, level: 'lead' })
    const decided = await c.manager(recordDecision, {
      params: { roleId },
      body: { followsId: null, outcome: 'outside', candidacyId: id, why: 'Nobody in-house wanted it this year.' },
    })
    const frozen = await c.manager(readFrozenSlate, { params: { roleId, decisionId: decided.id } })
    expect(frozen.lines[0]).toMatchObject({
      finalist: 'Finalist A',
      at: 1,
      cells: [{ level: 'lead', why: 'Shown in the second talk.', readBy: 'Mira Example', readOn: today }, {}, {}, {}],
    })
  })
})

describe('the estimate of someone outside', () => {
  const estimate = (body: object, who = c.manager) => who(estimateOutside, { params: { roleId }, body: body as never })
  const ten = { weeksToHire: 10, monthsToRampUp: 6 }

  test('is signed and dated, appended, and told to those who see the whole slate', async () => {
    expect((await slate()).estimate).toBeNull()
    await estimate({ ...ten, told: 'Ravi and Ines, before the role is advertised' })
    c.at('2026-11-24T09:00:00.000Z')
    await estimate({ weeksToHire: 14, monthsToRampUp: 5 }, c.director)
    expect((await slate()).estimate).toEqual({
      weeksToHire: 14,
      monthsToRampUp: 5,
      told: null,
      author: 'Dana Example',
      estimatedOn: '2026-11-24',
    })
    expect((await slate(c.other)).estimate).toBeNull()
    expect(await estimate(ten, c.other)).toMatchObject({ status: 403 })
  })

  test.each<[string, object, object]>([
    ['no weeks', { ...ten, weeksToHire: 0 }, { weeksToHire: 'Nobody is hired in less than a week. Write at least 1.' }],
    ['10,000 weeks', { ...ten, weeksToHire: 10_000 }, { weeksToHire: 'More than two years is no estimate. Write at most 104 weeks.' }],
    ['half a week', { ...ten, weeksToHire: 1.5 }, { weeksToHire: 'Write whole weeks.' }],
    ['no months', { ...ten, monthsToRampUp: 0 }, { monthsToRampUp: 'Nobody knows new work in less than a month. Write at least 1.' }],
    ['400 months', { ...ten, monthsToRampUp: 400 }, { monthsToRampUp: 'More than three years is no estimate. Write at most 36 months.' }],
    ['nothing', {}, { weeksToHire: 'This is missing.', monthsToRampUp: 'This is missing.' }],
  ])('of %s is refused at its field', async (_, body, fields) => {
    expect(await estimate(body)).toMatchObject({ status: 400, fields })
    expect((await slate()).estimate).toBeNull()
  })
})

describe('interest in a role', () => {
  const say = (candidacyId: string, body: Parameters<typeof c.manager<typeof recordInterest>>[1]['body'], who = c.manager) =>
    who(recordInterest, { params: { roleId, candidacyId }, body })

  test('that somebody was asked has its day before they answer, and stays when they do', async () => {
    const { id } = await add({ personId: 'ravi', askedOn: '2026-11-02' })
    expect((await line('ravi')).candidacy).toMatchObject({ interest: 'not_asked', interestOn: null, askedOn: '2026-11-02' })
    expect(await say(id, { interest: 'interested', interestOn: '2026-11-05' })).toMatchObject({ askedOn: '2026-11-02' })
    expect(await say(id, { interest: 'not_asked', askedOn: null })).toMatchObject({ interestOn: null, askedOn: null })
    expect(await say(id, { interest: 'not_asked', askedOn: '2026-11-24' })).toMatchObject({
      status: 400,
      fields: { askedOn: 'This day is still to come. Write the day on which they were asked.' },
    })
  })

  test('keeps every change, with who recorded it and when; the same again is no change', async () => {
    const { id } = await add({ personId: 'ravi' })
    c.at('2026-11-24T10:00:00.000Z')
    await say(id, { interest: 'not_asked', askedOn: '2026-11-24' })
    await say(id, { interest: 'not_asked', askedOn: '2026-11-24' })
    c.at('2026-11-26T10:00:00.000Z')
    await say(id, { interest: 'declined', interestOn: '2026-11-25' }, c.director)
    expect((await behind(id)).interest.map(({ id: _, ...change }) => change)).toEqual([
      { interest: 'not_asked', interestOn: null, askedOn: null, recordedBy: 'Mira Example', recordedAt: `${today}T09:00:00.000Z` },
      {
        interest: 'not_asked',
        interestOn: null,
        askedOn: '2026-11-24',
        recordedBy: 'Mira Example',
        recordedAt: '2026-11-24T10:00:00.000Z',
      },
      {
        interest: 'declined',
        interestOn: '2026-11-25',
        askedOn: '2026-11-24',
        recordedBy: 'Dana Example',
        recordedAt: '2026-11-26T10:00:00.000Z',
      },
    ])
  })
})

describe('who could step in', () => {
  const call = (personId: string, emergencyCover: boolean, who = c.manager) =>
    who(recordCall, { params: { personId }, body: { roleId, call: 'later', rationale: 'Knows the rota.', emergencyCover } })
  const says = async (who = c.manager) => plain((await slate(who)).sentence)

  test('is said from the calls that count today, also of people who are not on the slate', async () => {
    expect(await says()).toBe('Nobody has said they want this role. No call says who could step in tomorrow.')
    await call('ravi', true)
    await call('ines', true)
    await call('owen', false)
    expect(await says()).toContain('Ines and Ravi can step in tomorrow.')
    await call('ines', false)
    expect(await says()).toContain('Ravi can step in tomorrow.')
    c.at('2027-11-23T09:00:00.000Z')
    expect(await says()).toContain('No call says who could step in tomorrow.')
  })

  test('names nobody elsewhere to whoever sees their own people alone', async () => {
    await call('ravi', true)
    await add({ personId: 'ravi' })
    expect(await says(c.other)).toBe('Of your own people, nobody has said they want this role.')
    await call('lena', true, c.other)
    expect(await says(c.other)).toBe('Of your own people, nobody has said they want this role. Lena can step in tomorrow.')
    expect(await says()).toContain('Ravi can step in tomorrow.')
    await add({ personId: 'lena' }, c.other)
    expect(await says()).toContain('Lena and Ravi can step in tomorrow.')
  })

  test('a call that ran out says on which day', async () => {
    await add({ personId: 'ravi' })
    await call('ravi', false)
    c.at('2027-12-01T09:00:00.000Z')
    expect(await line('ravi')).toMatchObject({ call: null, callRanOutOn: '2027-11-23' })
  })
})

describe('evidence that is put on a slate', () => {
  let candidacyId: string
  beforeEach(async () => void (candidacyId = (await add({ personId: 'lena' }, c.other)).id))
  const piece = (what: string, visibility: Visibility = 'chain', personId = 'lena', who = c.other) =>
    who(recordEvidence, {
      params: { personId },
      body: { what, happenedOn: '2026-10-01', criterionIds: [criteria[0]!.id], visibility, observer: 'peer', observerName: 'Noor Haddad' },
    })
  const put = (evidenceId: string, who = c.other, of = candidacyId) => who(putPiece, { params: { roleId, candidacyId: of, evidenceId } })
  const takeBack = (evidenceId: string, who = c.other) => who(takePieceBack, { params: { roleId, candidacyId, evidenceId } })
  const shown = async (who = c.manager) => (await behind(candidacyId, who)).pieces.map(({ what }) => what)

  test('is read in full by the hiring manager, and by nobody before', async () => {
    const { id } = await piece('Led the sales review.')
    await piece('Taught the newcomers.')
    expect(await shown()).toEqual([])
    expect((await line('lena')).cells[0]).toMatchObject({ pieces: 2, strongest: null })
    expect(await put(id)).toMatchObject({ done: true })
    expect((await behind(candidacyId)).pieces).toMatchObject([
      {
        id,
        what: 'Led the sales review.',
        happenedOn: '2026-10-01',
        observerName: 'Noor Haddad',
        criterionIds: [criteria[0]!.id],
        putBy: 'Theo Example',
        putOn: today,
      },
    ])
    expect((await line('lena')).cells[0]).toMatchObject({ pieces: 2, strongest: { id, what: 'Led the sales review.' } })
    expect(JSON.stringify(await slate())).not.toContain('newcomers')
    expect(await put(id)).toMatchObject({ done: true })
    expect(await takeBack(id)).toMatchObject({ done: true })
    expect(await shown()).toEqual([])
    expect((await line('lena')).cells[0]).toMatchObject({ strongest: null })
  })

  test('says who will read it: others than those above the person, or nobody else', async () => {
    expect(await behind(candidacyId, c.other)).toMatchObject({ seenFromElsewhere: true, hiringManager: null })
    expect(await behind(candidacyId, c.director)).toMatchObject({ seenFromElsewhere: true, hiringManager: { name: 'Mira Example' } })
    const { id } = await add({ personId: 'ravi' })
    expect(await behind(id)).toMatchObject({ seenFromElsewhere: false, hiringManager: { name: 'Mira Example' } })
  })

  test('is chosen by those above the person alone, from their pieces that are for the chain', async () => {
    const { id } = await piece('Led the sales review.')
    const narrow = await piece('Said in confidence.', 'pair')
    const alone = await piece('Only mine.', 'private')
    const ravis = await piece('Ravi led the retro.', 'chain', 'ravi', c.manager)
    expect(await put(id, c.manager)).toMatchObject({
      status: 403,
      message: 'What is shown of someone on a slate is chosen by those above them.',
    })
    expect(await takeBack(id, c.manager)).toMatchObject({ status: 403 })
    expect(await put(narrow.id)).toMatchObject({
      status: 409,
      message: 'This piece on Lena is not for the chain. Whoever wrote it widens it first.',
    })
    expect(await put(alone.id, c.director)).toMatchObject({ status: 404 })
    expect(await put(ravis.id)).toMatchObject({ status: 404 })
    expect(await put(ravis.id, c.director)).toMatchObject({ status: 404 })
    expect(await put('unknown')).toMatchObject({ status: 404 })
    expect(await shown()).toEqual([])
    expect(await put(id, c.director)).toMatchObject({ done: true })
    expect(await shown()).toEqual(['Led the sales review.'])
  })

  test('is of no finalist, and of nobody who was taken off', async () => {
    const { id } = await piece('Led the sales review.')
    const finalist = await add({ outsideLabel: 'Finalist A' })
    expect(await put(id, c.manager, finalist.id)).toMatchObject({ status: 409 })
    await c.other(removeCandidacy, { params: { roleId, candidacyId } })
    expect(await put(id)).toMatchObject({ status: 409 })
    expect(await behind(candidacyId)).toMatchObject({ status: 409 })
  })

  test('is taken back when the piece is removed or narrowed; widened again it has to be chosen again', async () => {
    const { id } = await piece('Led the sales review.')
    await put(id)
    const of = { params: { personId: 'lena', evidenceId: id } }
    await c.other(removeEvidence, of)
    expect(await shown()).toEqual([])
    expect((await line('lena')).cells[0]).toMatchObject({ strongest: null })
    await c.other(restoreEvidence, of)
    expect(await shown()).toEqual(['Led the sales review.'])
    const body = { what: 'Led the sales review.', happenedOn: '2026-10-01', criterionIds: [criteria[0]!.id] }
    await c.other(correctEvidence, { ...of, body: { ...body, visibility: 'pair', version: 1 } })
    expect(await shown()).toEqual([])
    await c.other(correctEvidence, { ...of, body: { ...body, visibility: 'chain', version: 2 } })
    expect(await shown()).toEqual([])
    await put(id)
    expect(await shown()).toEqual(['Led the sales review.'])
  })

  test('is taken back with the person; only those above them bring it back', async () => {
    const { id } = await piece('Led the sales review.')
    const of = { params: { roleId, candidacyId } }
    await put(id)
    await c.other(removeCandidacy, of)
    expect(JSON.stringify(await slate())).not.toContain('sales review')
    await c.other(restoreCandidacy, of)
    expect(await shown()).toEqual(['Led the sales review.'])
    await c.other(removeCandidacy, of)
    await c.manager(restoreCandidacy, of)
    expect(await shown()).toEqual([])
  })

  test('stands in full in what a decision keeps, and nothing else of someone elsewhere', async () => {
    const { id } = await piece('Led the sales review.')
    await piece('Taught the newcomers.')
    await put(id)
    await c.other(recordReading, {
      params: { personId: 'lena' },
      body: { criterionId: criteria[0]!.id, level: 'consistent', why: 'Seen often.', cites: [id] },
    })
    expect((await line('lena')).cells[0]).toMatchObject({ reading: { why: 'Seen often.', author: 'Theo Example', readOn: today } })
    const decided = await c.manager(recordDecision, {
      params: { roleId },
      body: { followsId: null, outcome: 'not_yet', why: 'We wait for the budget of next year.' },
    })
    const frozen = await c.manager(readFrozenSlate, { params: { roleId, decisionId: decided.id } })
    expect(frozen.lines[0]).toMatchObject({
      person: { id: 'lena' },
      cells: [{ level: 'consistent', pieces: 2, cites: [id] }, {}, {}, {}],
      pieces: [{ id, what: 'Led the sales review.', onSlate: true }],
    })
  })
})
