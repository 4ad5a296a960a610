import { recordDecision } from 'shared/api/decisions.ts'
import { recordAspiration, recordCall, recordEvidence, recordReading } from 'shared/api/growth.ts'
import { readRolePacket } from 'shared/api/packet.ts'
import { addCandidacy, createRole, moveRole } from 'shared/api/roles.ts'
import { putPiece } from 'shared/api/slates.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

describe('the packet of a lead role', () => {
  let c: Company
  let roleId: string
  let criterionId: string
  beforeAll(async () => {
    c = await company()
    const role = await c.manager(createRole, { body: { title: 'Lead, Support' } })
    roleId = role.id
    criterionId = role.criteria[0]!.id
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
  }, 60_000)
  afterAll(() => c.close())
  const packet = (who = c.manager) => who(readRolePacket, { params: { roleId } })

  test('is empty, and says so, while nothing was decided', async () => {
    expect(await packet()).toMatchObject({ role: { title: 'Lead, Support' }, decision: null, sheets: [] })
    expect(await c.administrator(readRolePacket, { params: { roleId } })).toMatchObject({ status: 404 })
  })

  test('says how each person stood when it was decided, and nothing that was written since, in private or in their own words', async () => {
    const params = { personId: 'ravi' }
    const add = (personId: string, who = c.manager) =>
      who(addCandidacy, { params: { roleId }, body: { personId, interest: 'interested', interestOn: '2026-11-20' } })
    await add('ines')
    const ravi = await add('ravi')
    const lena = await add('lena', c.other)
    await c.manager(addCandidacy, { params: { roleId }, body: { outsideLabel: 'Finalist A' } })
    const piece = (what: string, more = {}, personId = 'ravi', who = c.manager) =>
      who(recordEvidence, { params: { personId }, body: { what, happenedOn: '2026-10-01', criterionIds: [criterionId], ...more } })
    const led = await piece('Led the outage review.', {
      observer: 'peer',
      observerName: 'Noor Haddad',
      links: [{ url: 'https://wiki.example.test/outage', label: 'Outage review' }],
    })
    await piece('canary-pair', { visibility: 'pair' })
    await piece('canary-private', { visibility: 'private' })
    await c.manager(recordAspiration, {
      params,
      body: { direction: 'management', heardOn: '2026-11-01', heard: 'said', words: 'canary-words' },
    })
    await c.manager(recordReading, { params, body: { criterionId, level: 'consistent', why: 'Seen twice.', cites: [led.id] } })
    await c.manager(recordCall, { params, body: { roleId, call: 'ready_now', rationale: 'Does it already.', emergencyCover: true } })
    await piece('canary-elsewhere', {}, 'lena', c.other)
    const put = await piece('Led the sales review.', {}, 'lena', c.other)
    await c.other(putPiece, { params: { roleId, candidacyId: lena.id, evidenceId: put.id } })
    const decided = await c.manager(recordDecision, {
      params: { roleId },
      body: { followsId: null, outcome: 'in_house', candidacyId: ravi.id, why: 'Ravi has done most of this work for a year.' },
    })
    expect(decided.status).toBe(200)
    c.at('2026-12-10T09:00:00.000Z')
    await piece('canary-since')
    await c.manager(recordReading, { params, body: { criterionId, level: 'lead', why: 'canary-since' } })

    const found = await packet()
    expect(found).toMatchObject({
      decision: { outcome: 'in_house', decidedOn: today, decidedBy: 'Mira Example' },
      printedBy: 'Mira Example',
      printedOn: '2026-12-10',
    })
    expect(found.sheets.map(({ person, chosen }) => [person!.id, chosen])).toEqual([
      ['ravi', true],
      ['ines', false],
      ['lena', false],
    ])
    const [sheet, , other] = found.sheets
    expect(sheet).toMatchObject({
      manager: 'Mira Example',
      at: 1,
      of: 4,
      call: { call: 'ready_now', emergencyCover: true, rationale: 'Does it already.', author: 'Mira Example', calledOn: today },
      pieces: [
        {
          number: 1,
          what: 'Led the outage review.',
          happenedOn: '2026-10-01',
          observerName: 'Noor Haddad',
          link: { url: 'https://wiki.example.test/outage', label: 'Outage review' },
        },
      ],
      further: 0,
    })
    expect(sheet!.lines[0]).toMatchObject({ level: 'consistent', readBy: 'Mira Example', readOn: today, why: 'Seen twice.', restsOn: [1] })
    expect(sheet!.lines[1]).toMatchObject({ level: null, hole: 'no_evidence' })
    expect(other).toMatchObject({ manager: null, pieces: [{ what: 'Led the sales review.' }] })
    expect(JSON.stringify(found)).not.toContain('canary')
  })

  test('to someone who sees their own people alone, holds those alone', async () => {
    const theirs = await packet(c.other)
    expect(theirs).toMatchObject({ status: 404 })
    const above = await packet(c.director)
    expect(above.sheets).toHaveLength(3)
    expect(above.sheets[2]!.pieces).toHaveLength(1)
  })
})
