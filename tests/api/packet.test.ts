import { eq } from 'drizzle-orm'
import { auditTrail } from 'server/db/trail.ts'
import { privateNotes } from 'server/db/talks.ts'
import { listEvidence, recordAspiration, recordEvidence, recordReading } from 'shared/api/growth.ts'
import { readPacket } from 'shared/api/packet.ts'
import { addAction } from 'shared/api/plan.ts'
import { createRole, setRoleCriteria } from 'shared/api/roles.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const ravi = { personId: 'ravi' }

describe('the sheet', () => {
  let c: Company
  let criteria: { id: string; name: string }[]
  let roleId: string
  const packet = (who = c.manager, role?: string) => who(readPacket, { params: ravi, query: role ? { role } : {} })
  const piece = (what: string, part: object = {}, who = c.manager) =>
    who(recordEvidence, { params: ravi, body: { what, happenedOn: '2026-11-01', criterionIds: [criteria[0]!.id], ...part } })
  beforeAll(async () => {
    c = await company()
    ;({ criteria } = await c.manager(listEvidence, { params: ravi, query: {} }))
    roleId = (await c.manager(createRole, { body: { title: 'Lead, Growth' } })).id
    await c.manager(setRoleCriteria, {
      params: { roleId },
      body: { criteria: criteria.slice(0, 3).map(({ id }) => ({ criterionId: id, asks: 'consistent' as const })) },
    })
  }, 60_000)
  afterAll(() => c.close())

  test('of someone of whom nothing is known says just that', async () => {
    expect(await packet()).toMatchObject({
      person: { name: 'Ravi Example', manager: 'Mira Example' },
      role: null,
      want: null,
      at: 0,
      of: 0,
      pieces: [],
      plan: [],
      leftOut: { notes: 0, onlyYours: 0, further: 0, steps: 0 },
      printedBy: 'Mira Example',
      printedOn: '2026-11-23',
    })
  })

  test('says what they want in their words, and where they stand against the role they want', async () => {
    await c.manager(recordAspiration, {
      params: ravi,
      body: { direction: 'management', heardOn: '2026-11-01', heard: 'said', targetRoleId: roleId, words: 'I want to build a team.' },
    })
    await c.manager(recordReading, { params: ravi, body: { criterionId: criteria[0]!.id, level: 'lead', why: 'Seen.' } })
    await c.manager(recordReading, { params: ravi, body: { criterionId: criteria[1]!.id, level: 'early', why: 'Seen.' } })
    await piece('Ran the launch.', { links: [{ url: 'https://wiki.example/launch', label: 'Launch notes' }] })
    const sheet = await packet()
    expect(sheet).toMatchObject({
      role: { id: roleId },
      want: { words: 'I want to build a team.', target: 'Lead, Growth', shortened: false },
      at: 1,
      of: 3,
      pieces: [{ what: 'Ran the launch.', link: 'Launch notes' }],
    })
    expect(sheet.lines.map(({ level, pieces, strongest, gap }) => [level, pieces, strongest, gap])).toEqual([
      ['lead', 1, 'Ran the launch.', 'Above it'],
      ['early', 0, null, 'One step short'],
      [null, 0, null, 'No evidence yet'],
    ])
    expect(sheet.short).toHaveLength(2)
    expect(await packet(c.manager, 'any')).toMatchObject({ role: null, of: 0 })
    expect(await packet(c.manager, 'nowhere')).toMatchObject({ status: 404 })
  })

  test('shows the plan, and counts what does not fit', async () => {
    for (let n = 1; n <= 6; n++)
      await c.manager(addAction, { params: ravi, body: { text: `Step ${n}`, kind: 'course', beyondThree: true } })
    for (let n = 1; n <= 6; n++) await piece(`Piece ${n}.`, { happenedOn: `2026-10-0${n}` })
    const { plan, pieces, leftOut } = await packet()
    expect([plan.length, pieces.length, leftOut.steps, leftOut.further]).toEqual([5, 5, 1, 2])
  })

  test('holds nothing that is its author’s alone, and says how much of that there is', async () => {
    await piece('canary-private', { visibility: 'private' })
    await piece('canary-of-the-director', { visibility: 'private' }, c.director)
    await c.manager(recordAspiration, {
      params: ravi,
      body: {
        direction: 'lateral',
        heardOn: '2026-11-20',
        heard: 'said',
        target: 'canary-want',
        words: 'canary-words',
        visibility: 'private',
      },
    })
    await c.db.transaction((tx) =>
      tx.db.insert(privateNotes).values([
        { id: 'n1', personId: 'ravi', words: 'canary-note', authorId: 'account-mira', writtenAt: '2026-11-01T09:00:00.000Z' },
        { id: 'n2', personId: 'ravi', words: 'canary-note', authorId: 'account-dana', writtenAt: '2026-11-01T09:00:00.000Z' },
      ]),
    )
    const sheet = await packet()
    expect(JSON.stringify(sheet)).not.toContain('canary')
    expect(sheet.want).toMatchObject({ direction: 'management' })
    expect(sheet.leftOut).toMatchObject({ notes: 1, onlyYours: 2 })
    expect(sheet.lines[0]!.pieces).toBe(7)
  })

  test('the line above reads it without their own words and without what is for the manager; others get nothing', async () => {
    await piece('For the manager alone.', { visibility: 'pair', happenedOn: '2026-11-22' })
    expect(JSON.stringify(await packet())).toContain('For the manager alone.')
    const above = await packet(c.director)
    expect(above).toMatchObject({ manages: false, want: { direction: 'management', words: null }, leftOut: { notes: 1, onlyYours: 1 } })
    expect(JSON.stringify(above)).not.toMatch(/For the manager alone|build a team|canary/)
    for (const who of [c.other, c.administrator, c.as('ravi')]) expect(await packet(who)).toMatchObject({ status: 404 })
  })

  test('long words are cut and said to be', async () => {
    await c.manager(recordAspiration, {
      params: ravi,
      body: { direction: 'ic', heardOn: '2026-11-23', heard: 'said', words: 'I would like to go on with this. '.repeat(40) },
    })
    const { want } = await packet()
    expect([want!.shortened, want!.words!.length <= 320, want!.words!.endsWith('…')]).toEqual([true, true, true])
  })

  test('each look at it leaves a trace', async () => {
    const traces = async () =>
      (await c.db.transaction((tx) => tx.db.select().from(auditTrail).where(eq(auditTrail.act, readPacket.at)))).filter(
        ({ outcome, personId }) => outcome === 'read' && personId === 'ravi',
      ).length
    await new Promise((later) => setTimeout(later, 1100))
    const before = await traces()
    await packet()
    await new Promise((later) => setTimeout(later, 1100))
    expect(await traces()).toBe(before + 1)
  })
})
