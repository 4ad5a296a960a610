import { readConsistency } from 'shared/api/consistency.ts'
import { recordAspiration, recordCall, recordEvidence, recordReading, removeEvidence } from 'shared/api/growth.ts'
import { addCandidacy, createRole, removeCandidacy } from 'shared/api/roles.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { Level } from 'shared/model/words.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const many = (lead: string, n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`${lead}${i}`, lead]))
/** Zoe leads Dana and Otto; Dana leads Mira with five reports and Theo with four; Otto leads Pia with six. */
const tree = {
  zoe: null,
  dana: 'zoe',
  otto: 'zoe',
  mira: 'dana',
  theo: 'dana',
  pia: 'otto',
  ...many('mira', 5),
  ...many('theo', 4),
  ...many('pia', 6),
}

let c: Company
beforeEach(async () => void (c = await company(tree)), 60_000)
afterEach(() => c.close())

const consistency = async (who: string) => (await c.as(who)(readConsistency)).found!
const names = (rows: readonly { person: { name: string } }[]) => rows.map(({ person }) => person.name.replace(' Example', ''))
const asks = (who: string, personId: string, visibility: 'chain' | 'pair' = 'chain') =>
  c.as(who)(recordAspiration, { params: { personId }, body: { direction: 'ic', heardOn: '2026-10-01', heard: 'said', visibility } })
const calls = (who: string, personId: string, roleId: string, call: 'ready_now' | 'later' = 'ready_now') =>
  c.as(who)(recordCall, { params: { personId }, body: { roleId, call, rationale: 'Seen often.' } })
const clock = (day: string) => c.at(`${day}T09:00:00.000Z`)

test('whoever leads no managers gets a sentence and nothing else, and an account of nobody none', async () => {
  expect(await c.as('mira')(readConsistency)).toEqual({
    status: 200,
    sentence: ['How decisions are made is shown to those who lead managers.'],
    found: null,
  })
  expect((await c.as('mira0')(readConsistency)).found).toBeNull()
  expect((await c.as('ada')(readConsistency)).status).toBe(403)
})

test('never asked is told by manager, from five people on; another director’s people never count', async () => {
  await asks('mira', 'mira0')
  await asks('mira', 'mira1', 'pair')
  await asks('pia', 'pia0')
  const dana = await c.as('dana')(readConsistency)
  expect(plain(dana.sentence)).toBe('10 of 11 people were never asked.')
  expect(dana.found!.neverAsked).toMatchObject({
    share: { count: 10, of: 11 },
    // What Mira keeps between the two of them is not for the chain.
    managers: [{ manager: { id: 'mira', name: 'Mira Example' }, share: { count: 4, of: 5 } }],
    tooFew: [{ name: 'Dana Example' }, { name: 'Theo Example' }],
  })
  expect(names(dana.found!.neverAsked.rows)).not.toContain('Pia1')
  expect(JSON.stringify(dana)).not.toMatch(/pia|otto|zoe/i)
  const zoe = await consistency('zoe')
  expect(zoe.neverAsked.share).toEqual({ count: 18, of: 20 })
  expect(zoe.neverAsked.managers.map(({ manager, share }) => [manager.id, share.of])).toEqual([
    ['mira', 5],
    ['pia', 6],
  ])
})

describe('calls', () => {
  let roleId = ''
  let criterionId = ''
  beforeEach(async () => {
    clock('2026-04-01')
    const role = await c.as('dana')(createRole, { body: { title: 'Lead, Support' } })
    roleId = role.id
    criterionId = role.criteria[0]!.id
    clock(today)
  })
  const sees = (who: string, personId: string, happenedOn: string, over: object = {}) =>
    c.as(who)(recordEvidence, {
      params: { personId },
      body: { what: 'Ran the rota.', happenedOn, criterionIds: [criterionId], ...over },
    })

  test('lack evidence without a supporting piece for the chain in the year before; a later piece mends nothing', async () => {
    await sees('mira', 'mira0', '2026-03-20')
    await sees('mira', 'mira1', '2025-03-20')
    await sees('mira', 'mira2', '2026-03-20', { stance: 'counters' })
    await sees('mira', 'mira3', '2026-03-20', { visibility: 'pair' })
    await sees('mira', 'mira4', '2026-05-20')
    // What only she who asks may read is not for the chain; what came later takes nothing from what was there.
    await sees('dana', 'mira3', '2026-03-20', { visibility: 'private' })
    await sees('mira', 'mira0', '2026-05-20')
    const theirs = await sees('theo', 'theo0', '2026-03-20')
    clock('2026-04-02')
    for (const id of ['mira0', 'mira1', 'mira2', 'mira3', 'mira4']) await calls('mira', id, roleId)
    await calls('theo', 'theo0', roleId, 'later')
    clock(today)
    const before = (await consistency('dana')).withoutEvidence
    expect(before).toMatchObject({
      share: { count: 4, of: 6 },
      managers: [{ manager: { id: 'mira' }, share: { count: 4, of: 5 } }],
      tooFew: [{ name: 'Theo Example' }],
    })
    expect(names(before.rows)).toEqual(['Mira1', 'Mira2', 'Mira3', 'Mira4'])
    expect(before.rows[0]).toMatchObject({ role: { id: roleId, title: 'Lead, Support' }, calledOn: '2026-04-02', managerId: 'mira' })
    await c.as('theo')(removeEvidence, { params: { personId: 'theo0', evidenceId: theirs.id } })
    expect(names((await consistency('dana')).withoutEvidence.rows)).toContain('Theo0')
    clock('2027-04-02')
    expect((await consistency('dana')).withoutEvidence).toEqual({ share: null, managers: [], tooFew: [], rows: [] })
  })

  test('of ready now that have stood for six months wait where nobody ever put the person on the slate', async () => {
    clock('2026-04-02')
    for (const id of ['mira0', 'mira1', 'mira2', 'mira3']) await calls('mira', id, roleId)
    await calls('theo', 'theo0', roleId)
    await calls('theo', 'theo1', roleId, 'later')
    // Made anew, it has stood since the first.
    clock('2026-09-01')
    await calls('mira', 'mira1', roleId)
    await calls('theo', 'theo2', roleId)
    clock(today)
    const waiting = async () => (await consistency('dana')).neverNominated
    expect(await waiting()).toMatchObject({ share: { count: 5, of: 5 }, managers: [] })
    expect((await waiting()).rows.map(({ person, readySince }) => [person.id, readySince])).toEqual([
      ['mira0', '2026-04-02'],
      ['mira1', '2026-04-02'],
      ['mira2', '2026-04-02'],
      ['mira3', '2026-04-02'],
      ['theo0', '2026-04-02'],
    ])
    const { id: candidacyId } = await c.as('mira')(addCandidacy, { params: { roleId }, body: { personId: 'mira0' } })
    expect(names((await waiting()).rows)).toEqual(['Mira1', 'Mira2', 'Mira3', 'Theo0'])
    // Who was nominated once was not forgotten.
    await c.as('mira')(removeCandidacy, { params: { roleId, candidacyId } })
    expect((await waiting()).share).toEqual({ count: 4, of: 5 })
    await calls('theo', 'theo0', roleId, 'later')
    expect(await waiting()).toEqual({ share: null, managers: [], tooFew: [{ id: 'mira', name: 'Mira Example' }], rows: [] })
  })

  test('and readings on evidence that is supported alike are compared between two managers with five people', async () => {
    const read = async (who: string, levels: Level[], supported = true) => {
      for (const [i, level] of levels.entries()) {
        const personId = `${who}${i}`
        await sees(who, personId, '2026-03-10', { observer: 'peer', observerName: 'Lou Beside' })
        if (supported) await sees(who, personId, '2026-03-12', { observer: 'peer', observerName: 'Kim Aside' })
        await c.as(who)(recordReading, { params: { personId }, body: { criterionId, level, why: 'Seen often.' } })
      }
    }
    await read('mira', ['early', 'early', 'lead'])
    await read('theo', ['consistent'])
    await read('pia', ['lead', 'lead'], false)
    const differently = async (who: string) => (await consistency(who)).readDifferently
    expect(await differently('dana')).toEqual({ share: null, criteria: [] })
    expect(await differently('zoe')).toEqual({ share: null, criteria: [] })
    await read('theo', ['consistent', 'consistent'])
    for (const personId of ['mira4', 'theo3']) {
      await sees('zoe', personId, '2026-03-10')
      await sees('zoe', personId, '2026-03-12', { observer: 'peer', observerName: 'Kim Aside' })
      await c.as('zoe')(recordReading, { params: { personId }, body: { criterionId, level: 'none', why: 'Seen often.' } })
    }
    const found = await differently('dana')
    expect(JSON.stringify(found)).not.toMatch(/zoe/i)
    expect(found.share).toBeNull()
    expect(found.criteria).toMatchObject([
      {
        criterion: { id: criterionId },
        people: 5,
        managers: [
          { manager: { id: 'mira' }, middle: { from: 'early', to: 'early' } },
          { manager: { id: 'theo' }, middle: { from: 'consistent', to: 'consistent' } },
        ],
      },
    ])
    expect(found.criteria[0]!.managers[0]!.people.map(({ id, level }) => [id, level])).toEqual([
      ['mira0', 'early'],
      ['mira1', 'early'],
      ['mira2', 'lead'],
    ])
    expect((await differently('zoe')).criteria[0]!.managers.map(({ manager }) => manager.id)).toEqual(['mira', 'theo', 'zoe'])
    expect(await c.as('dana')(readConsistency)).toMatchObject({
      sentence: [{ text: '11 of 11' }, expect.anything(), ' and ', 'managers read the same evidence differently', '.'],
    })
  })

  test('on a role out of sight, and those that somebody out of sight has made, are not told', async () => {
    clock('2026-04-02')
    const { id: theirs } = await c.as('otto')(createRole, { body: { title: 'Lead, Night desk' } })
    for (const id of ['mira0', 'mira1', 'mira2', 'mira3', 'mira4']) {
      await calls('mira', id, roleId)
      await calls('zoe', id, theirs)
    }
    clock(today)
    const { withoutEvidence, neverNominated } = await consistency('dana')
    expect(withoutEvidence.share).toEqual({ count: 5, of: 5 })
    expect(neverNominated.share).toEqual({ count: 5, of: 5 })
    expect((await consistency('zoe')).withoutEvidence).toMatchObject({
      share: { count: 10, of: 10 },
      managers: [{ manager: { id: 'mira' } }, { manager: { id: 'zoe' } }],
    })
  })
})
