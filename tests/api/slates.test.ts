import { aspirations, candidacies, evidence, evidenceCriteria, leadRoles, readinessCalls, readings } from 'server/db/schema.ts'
import { recordAspiration, recordCall, recordEvidence, recordReading } from 'shared/api/growth.ts'
import {
  addCandidacy,
  createRole,
  listRoles,
  moveRole,
  readSlate,
  recordInterest,
  removeCandidacy,
  restoreCandidacy,
  setRoleCriteria,
  type Slate,
} from 'shared/api/roles.ts'
import { addLeave, removeLeave } from 'shared/api/rhythm.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { Level } from 'shared/model/words.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const namesOf = (lines: Slate['people']) => lines.map(({ person }) => person.id)

describe('the slate of a lead role', () => {
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
  })

  const slate = (who = c.manager) => who(readSlate, { params: { roleId } })
  const line = async (personId: string, who = c.manager) => (await slate(who)).people.find(({ person }) => person.id === personId)
  const add = (body: Parameters<typeof c.manager<typeof addCandidacy>>[1]['body'], who = c.manager) =>
    who(addCandidacy, { params: { roleId }, body })
  const say = (candidacyId: string, body: Parameters<typeof c.manager<typeof recordInterest>>[1]['body'], who = c.manager) =>
    who(recordInterest, { params: { roleId, candidacyId }, body })
  const read = async (personId: string, levels: Level[], who = c.manager) => {
    for (const [i, level] of levels.entries())
      await who(recordReading, { params: { personId }, body: { criterionId: criteria[i]!.id, level, why: 'Seen often.' } })
  }
  const wants = (
    personId: string,
    targetRoleId: string | null,
    heardOn = '2026-11-01',
    visibility: 'chain' | 'pair' = 'chain',
    who = c.manager,
  ) =>
    who(recordAspiration, {
      params: { personId },
      body: { direction: 'management', heardOn, heard: 'said', targetRoleId, visibility, words: 'I would like to lead.' },
    })

  test('starts empty and says so', async () => {
    const empty = await slate()
    expect(empty).toMatchObject({ people: [], closeNeverAsked: [], outside: [], neverAsked: 3, role: { id: roleId } })
    expect(plain(empty.sentence)).toBe('Nobody has said they want this role. No call says who could step in tomorrow.')
  })

  test('holds those who want it first, then by name, never by readiness', async () => {
    await wants('ravi', roleId)
    await add({ personId: 'ines' })
    await add({ personId: 'owen', interest: 'interested', interestOn: '2026-11-20' })
    await read('ines', ['lead', 'lead', 'lead', 'lead'])
    const shown = await slate()
    expect(namesOf(shown.people)).toEqual(['owen', 'ravi', 'ines'])
    expect(shown.people.map(({ came, interest }) => [came, interest])).toEqual([
      ['nominated', 'interested'],
      ['wants_it', 'interested'],
      ['nominated', 'not_asked'],
    ])
    expect(plain(shown.sentence)).toContain('2 want this role.')
    expect(shown.people[1]!.want).toMatchObject({
      direction: 'management',
      targetRole: { id: roleId, title: 'Lead, Support' },
      gettingOld: false,
    })
    expect(JSON.stringify(shown)).not.toContain('I would like to lead')
  })

  test('an aspiration that is getting old, or that was followed by another, wants nothing', async () => {
    await wants('ravi', roleId, '2026-01-01')
    await wants('ines', roleId, '2026-10-01')
    await wants('ines', null, '2026-11-01')
    expect((await slate()).people).toEqual([])
    const listed = (await c.manager(listRoles, { query: {} })).roles.find(({ id }) => id === roleId)
    expect(listed).toMatchObject({ wanted: 0, onSlate: 0 })
  })

  test('close and never asked stands apart and is not counted; close and asked is among the people', async () => {
    await read('ravi', ['consistent', 'consistent', 'lead'])
    await read('ines', ['consistent', 'consistent', 'lead'])
    await read('owen', ['consistent', 'consistent', 'early'])
    await wants('ines', null)
    const shown = await slate()
    expect(namesOf(shown.closeNeverAsked)).toEqual(['ravi'])
    expect(shown.closeNeverAsked[0]).toMatchObject({ close: true, came: 'close', interest: 'not_asked', want: null, at: 3, of: 4 })
    expect(namesOf(shown.people)).toEqual(['ines'])
    expect(plain(shown.sentence)).toContain('Nobody has said they want this role, 1 is close and was never asked.')
    expect(shown.neverAsked).toBe(2)
  })

  test('nobody is close who is two levels below on a must-have, and nobody on readings that were superseded or are drafts', async () => {
    await c.manager(setRoleCriteria, {
      params: { roleId },
      body: { criteria: criteria.map(({ id }, i) => ({ criterionId: id, asks: 'lead' as const, mustHave: i === 3 })) },
    })
    await read('ravi', ['lead', 'lead', 'lead', 'early'])
    await read('ines', ['lead', 'lead', 'lead', 'consistent'])
    await read('owen', ['lead', 'lead', 'lead', 'consistent'])
    await read('owen', ['early', 'early'])
    expect(namesOf((await slate()).closeNeverAsked)).toEqual(['ines'])
  })

  test('each cell has the reading, the pieces, the strongest of them and the gap in words', async () => {
    const piece = (what: string, more = {}) =>
      c.manager(recordEvidence, {
        params: { personId: 'ravi' },
        body: { what, happenedOn: '2026-10-01', criterionIds: [criteria[0]!.id], ...more },
      })
    await piece('Led the review.', { links: [{ url: 'https://example.test/review' }] })
    await piece('Led the retro.', { happenedOn: '2026-11-01', observer: 'peer', observerName: 'Noor Haddad' })
    await piece('Thinks it went well.', { observer: 'self', happenedOn: '2026-11-20' })
    await add({ personId: 'ravi' })
    await read('ravi', ['early', 'consistent'])
    const { cells, at, of } = (await line('ravi'))!
    expect([at, of]).toEqual([1, 4])
    expect(cells[0]).toMatchObject({
      level: 'early',
      status: 'supported',
      pieces: 3,
      gap: 'One step short',
      strongest: { what: 'Led the review.', happenedOn: '2026-10-01', url: 'https://example.test/review' },
    })
    expect(cells[1]).toMatchObject({ level: 'consistent', status: 'none', pieces: 0, strongest: null, gap: 'Meets it' })
    expect(cells[2]).toMatchObject({ level: null, gap: 'No evidence yet' })
  })

  test('evidence from before a leave stays within the window, which the leave made longer', async () => {
    await c.manager(recordEvidence, {
      params: { personId: 'ravi' },
      body: { what: 'Led the review.', happenedOn: '2025-10-01', criterionIds: [criteria[0]!.id] },
    })
    await add({ personId: 'ravi' })
    expect((await line('ravi'))!.cells[0]).toMatchObject({ status: 'stale' })
    const { leaves } = await c.manager(addLeave, { params: { personId: 'ravi' }, body: { fromOn: '2026-02-01', untilOn: '2026-05-01' } })
    expect((await line('ravi'))!.cells[0]).toMatchObject({ status: 'one_source' })
    await c.manager(removeLeave, { params: { personId: 'ravi', leaveId: leaves[0]!.id } })
  })

  test('a countering piece counts until it is answered, by a piece on whatever criterion', async () => {
    const counter = await c.manager(recordEvidence, {
      params: { personId: 'ravi' },
      body: { what: 'Missed the handover.', happenedOn: '2026-10-01', stance: 'counters', criterionIds: [criteria[0]!.id] },
    })
    await add({ personId: 'ravi' })
    expect((await line('ravi'))!.cells[0]).toMatchObject({ status: 'contested' })
    await c.manager(recordEvidence, {
      params: { personId: 'ravi' },
      body: { what: 'Ran the next one.', happenedOn: '2026-11-01', answersId: counter.id },
    })
    expect((await line('ravi'))!.cells[0]).toMatchObject({ status: 'none' })
  })

  test('shows the current call for this role, and where it and the readings differ', async () => {
    await add({ personId: 'ravi' })
    await read('ravi', ['lead', 'early'])
    await c.manager(recordCall, { params: { personId: 'ravi' }, body: { roleId, call: 'ready_now', rationale: 'Runs it already.' } })
    await c.manager(recordCall, {
      params: { personId: 'ravi' },
      body: { roleId, call: 'later', rationale: 'Perhaps not.', state: 'draft' },
    })
    expect(await line('ravi')).toMatchObject({
      call: { call: 'ready_now', author: 'Mira Example', current: true },
      disagreements: [
        'Called ready now, 1 criterion below what the role asks and 2 criteria not read yet',
        'Work that others copy: read as lead level, no evidence within a year',
      ],
    })
  })

  test('a name is put on it once, by someone above that person who sees the role', async () => {
    expect(await add({ personId: 'lena' })).toMatchObject({ status: 400, fields: { personId: 'There is no such person.' } })
    expect(await add({ personId: 'ravi' })).toMatchObject({
      person: { id: 'ravi', name: 'Ravi Example' },
      came: 'nominated',
      interest: 'not_asked',
      interestOn: null,
    })
    expect(await add({ personId: 'ravi' })).toMatchObject({ status: 409, message: 'Ravi Example is on this slate already.' })
    expect(await add({ personId: 'lena' }, c.other)).toMatchObject({ status: 404 })
    expect(await add({})).toMatchObject({ status: 400 })
    expect(await add({ personId: 'ines', outsideLabel: 'Someone' })).toMatchObject({ status: 400 })
  })

  test('the holder is not on the slate of their own role', async () => {
    const held = await c.manager(createRole, { body: { title: 'Lead, Rota', holderId: 'owen' } })
    await read('owen', ['lead', 'lead', 'lead', 'lead'])
    roleId = held.id
    expect((await slate()).closeNeverAsked).toEqual([])
    expect(await add({ personId: 'owen' })).toMatchObject({ status: 409 })
  })

  test('interest has the day on which it was said; declining stays on the slate and ends the wish', async () => {
    await wants('ravi', roleId)
    const { id } = await add({ personId: 'ravi', came: 'wants_it' })
    expect(await say(id, { interest: 'interested' })).toMatchObject({
      status: 400,
      fields: { interestOn: 'Write the day on which they said so.' },
    })
    expect(await say(id, { interest: 'interested', interestOn: '2026-11-24' })).toMatchObject({ status: 400 })
    expect(await add({ personId: 'ines', interest: 'declined' })).toMatchObject({ status: 400 })
    expect(await say(id, { interest: 'declined', interestOn: '2026-11-22' })).toMatchObject({
      interest: 'declined',
      interestOn: '2026-11-22',
    })
    const shown = await slate()
    expect(shown.people).toMatchObject([{ person: { id: 'ravi' }, interest: 'declined' }])
    expect(plain(shown.sentence)).toContain('Nobody has said they want this role.')
    expect(await say(id, { interest: 'not_asked', interestOn: '2026-11-22' })).toMatchObject({ interest: 'not_asked', interestOn: null })
  })

  test('a line is taken off and put back within 30 days', async () => {
    const { id } = await add({ personId: 'ravi' })
    const of = { params: { roleId, candidacyId: id } }
    expect(await c.manager(removeCandidacy, of)).toMatchObject({ done: true })
    expect(await line('ravi')).toBeUndefined()
    expect(await say(id, { interest: 'not_asked' })).toMatchObject({ status: 409 })
    expect(await c.manager(restoreCandidacy, of)).toMatchObject({ done: true })
    expect(await line('ravi')).toBeDefined()
    await c.manager(removeCandidacy, of)
    await add({ personId: 'ravi' })
    expect(await c.manager(restoreCandidacy, of)).toMatchObject({ status: 409, message: 'Ravi Example is on this slate already.' })
    c.at('2027-01-01T09:00:00.000Z')
    expect(await c.manager(restoreCandidacy, of)).toMatchObject({
      status: 409,
      message: 'This line was taken off more than 30 days ago. Add it again.',
    })
  })

  test('someone outside is named by the hiring manager, once, on the same slate', async () => {
    expect(await add({ outsideLabel: 'Finalist A' })).toMatchObject({ person: null, outsideLabel: 'Finalist A' })
    expect(await add({ outsideLabel: 'finalist  a' })).toMatchObject({ status: 409 })
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    expect(await add({ outsideLabel: 'Finalist B' }, c.other)).toMatchObject({ status: 403 })
    expect(plain((await slate()).sentence)).toContain('Nobody has said they want this role. 1 finalist is from outside.')
    expect((await slate(c.other)).outside).toEqual([])
  })

  test('of an open role elsewhere a manager sees and puts forward their own people, and nobody else’s', async () => {
    await add({ personId: 'ravi' })
    expect(await slate(c.other)).toMatchObject({ status: 404 })
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    const { id } = await add({ personId: 'lena', interest: 'interested', interestOn: '2026-11-20' }, c.other)
    const theirs = await slate(c.other)
    expect(namesOf(theirs.people)).toEqual(['lena'])
    expect(JSON.stringify(theirs)).not.toMatch(/Ravi|Ines|Owen/)
    expect(theirs.neverAsked).toBe(1)
    const raviLine = (await line('ravi'))!.candidacy!.id
    expect(await say(raviLine, { interest: 'not_asked' }, c.other)).toMatchObject({ status: 404 })
    expect(await c.other(removeCandidacy, { params: { roleId, candidacyId: raviLine } })).toMatchObject({ status: 404 })
    expect(await say(id, { interest: 'declined', interestOn: '2026-11-21' }, c.other)).toMatchObject({ interest: 'declined' })
    expect(await c.administrator(readSlate, { params: { roleId } })).toMatchObject({ status: 404 })
  })

  test('of people elsewhere on their slate, the hiring manager sees readings and counts, and no text of a piece', async () => {
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    const piece = { happenedOn: '2026-10-01', criterionIds: [criteria[0]!.id] }
    await c.other(recordEvidence, { params: { personId: 'lena' }, body: { ...piece, what: 'Led the sales review.' } })
    await c.other(recordEvidence, { params: { personId: 'lena' }, body: { ...piece, what: 'Said in confidence.', visibility: 'pair' } })
    await read('lena', ['consistent'], c.other)
    await wants('lena', roleId, '2026-10-01', 'chain', c.other)
    expect((await slate()).people).toEqual([])
    await add({ personId: 'lena' }, c.other)
    const shown = (await line('lena'))!
    expect(shown).toMatchObject({
      mine: false,
      manager: null,
      interest: 'interested',
      want: { direction: 'management', targetRole: { id: roleId } },
      at: 1,
    })
    expect(shown.cells[0]).toMatchObject({ level: 'consistent', pieces: 1, status: 'one_source', strongest: null })
    expect(JSON.stringify(await slate())).not.toMatch(/sales review|confidence|I would like/)
    expect((await c.manager(listRoles, { query: {} })).roles.find(({ id }) => id === roleId)).toMatchObject({ wanted: 1, onSlate: 1 })
    await wants('lena', null, '2026-11-01', 'pair', c.other)
    expect(await line('lena')).toMatchObject({ want: { targetRole: { id: roleId } } })
    expect(await line('lena', c.director)).toMatchObject({
      mine: true,
      manager: 'Theo Example',
      cells: [{ strongest: { what: 'Led the sales review.' } }, {}, {}, {}],
    })
  })

  test('the list counts what the slate shows, for whoever looks', async () => {
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    await wants('ravi', roleId)
    await add({ personId: 'ines', interest: 'interested', interestOn: '2026-11-20' })
    await add({ outsideLabel: 'Finalist A' })
    await add({ personId: 'lena', came: 'wants_it' }, c.other)
    for (const who of [c.manager, c.director]) {
      const { people, outside, sentence } = await slate(who)
      const listed = (await who(listRoles, { query: {} })).roles.find(({ id }) => id === roleId)!
      expect(listed.onSlate).toBe(people.filter(({ candidacy }) => candidacy).length + outside.length)
      expect(plain(sentence)).toContain(`${listed.wanted} want this role`)
    }
  })
})
