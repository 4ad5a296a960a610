import { blankReviews } from 'server/reviews/commands.ts'
import { listConversations, recordAspiration, recordCall, recordConversation } from 'shared/api/growth.ts'
import { movePerson } from 'shared/api/people.ts'
import { listReviews, readChanges, readMonths, readReview, recordReview } from 'shared/api/reviews.ts'
import { addCandidacy, createRole, moveRole, recordInterest } from 'shared/api/roles.ts'
import { plain } from 'shared/domain/sentences.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

let c: Company
beforeEach(async () => void (c = await company()), 60_000)
afterEach(() => c.close())

let now = ''
const at = (day: string) => c.at(`${(now = day)}T09:00:00.000Z`)
beforeEach(() => at('2026-10-01'))
/** A role of Mira's team. */
const planned = async (title: string) => (await c.manager(createRole, { body: { title } })).id
/** Ready for a role, called by the manager, and interested. */
async function ready(personId: string, roleId: string, call: 'ready_now' | 'within_year' | 'later' = 'ready_now', interested = true) {
  expect((await c.manager(recordCall, { params: { personId }, body: { roleId, call, rationale: 'Seen often.' } })).status).toBe(200)
  if (!interested) return ''
  const body = { personId, interest: 'interested', interestOn: now } as const
  return (await c.manager(addCandidacy, { params: { roleId }, body })).id
}
const changes = (since?: string) => c.director(readChanges, { query: since ? { since } : {} })
const names = (rows: { person: { name: string } | null; role: { title: string } | null; why?: string | null; to: string | null }[]) =>
  rows.map(({ person, role, to, why }) => [person?.name ?? null, role?.title ?? null, to, why ?? null])

describe('a review', () => {
  test('keeps the pipeline as it stands, and stays as it is while the pipeline goes on', async () => {
    const brand = await planned('Lead, Brand')
    await planned('Lead, Web')
    const candidacyId = await ready('ravi', brand)
    await ready('ines', brand, 'within_year')
    const made = await c.director(recordReview, { body: { note: 'Ask Mira about Web.' } })
    expect(made).toMatchObject({
      reviewedOn: '2026-10-01',
      note: 'Ask Mira about Web.',
      strengths: { nobody: 1, thin: 0, one_person: 1, strong: 0 },
    })
    at('2026-11-23')
    await c.manager(recordInterest, { params: { roleId: brand, candidacyId }, body: { interest: 'declined', interestOn: '2026-11-20' } })
    await planned('Lead, Field')
    const stood = await c.director(readReview, { params: { reviewId: made.id } })
    expect(plain(stood.sentence)).toBe('Of 2 lead roles, 1 rests on one person and 1 has nobody.')
    expect(stood.sentence.every((part) => typeof part === 'string' || part.href === undefined)).toBe(true)
    expect(stood).toMatchObject({ netBench: { size: 1, of: 2 }, coverage: { covered: 1, readyNow: 1, of: 2 }, people: 6, neverAsked: 6 })
    expect(stood.roles).toMatchObject([
      { title: 'Lead, Web', strength: 'nobody', readyNow: [] },
      {
        id: brand,
        title: 'Lead, Brand',
        strength: 'one_person',
        state: 'planned',
        readyNow: [{ id: 'ravi', name: 'Ravi Example', calledBy: 'Mira Example', calledOn: '2026-10-01' }],
        withinYear: [{ id: 'ines' }],
        matched: { id: 'ravi', name: 'Ravi Example' },
      },
    ])
    expect(stood.managers.map(({ manager, asked, of }) => [manager?.name, asked, of])).toEqual([
      ['Dana Example', 0, 2],
      ['Mira Example', 0, 3],
      ['Theo Example', 0, 1],
    ])
    await c.director(recordReview, { body: {} })
    expect((await c.director(listReviews)).map(({ reviewedOn, note }) => [reviewedOn, note])).toEqual([
      ['2026-11-23', null],
      ['2026-10-01', 'Ask Mira about Web.'],
    ])
  })

  test('is its author’s: to anyone else it is as if it were not there', async () => {
    await planned('Lead, Brand')
    const { id } = await c.director(recordReview, { body: { note: 'Mine.' } })
    const answers = await Promise.all([
      c.manager(readReview, { params: { reviewId: id } }),
      c.manager(readReview, { params: { reviewId: 'nothing' } }),
      c.manager(readChanges, { query: { since: id } }),
      c.manager(readChanges, { query: { since: 'nothing' } }),
    ])
    for (const answer of answers) expect(answer).toEqual({ ...answers[0], status: 404 })
    expect(await c.manager(listReviews)).toEqual([])
    expect((await c.administrator(listReviews)).status).toBe(403)
    expect((await c.administrator(recordReview, { body: {} })).status).toBe(403)
  })

  test('of nothing is refused, and says what to do first', async () => {
    expect(await c.other(recordReview, { body: {} })).toMatchObject({
      status: 409,
      message: 'There is no lead role here to review yet. Add the ones you have and expect first.',
    })
    expect(await c.other(listReviews)).toEqual([])
  })

  test('shows who and what is no longer under its author without name or id', async () => {
    const brand = await planned('Lead, Brand-canary')
    await ready('ravi', brand)
    await ready('ines', brand, 'within_year')
    const { id: reviewId } = await c.director(recordReview, { body: {} })
    const texts = async () => [
      JSON.stringify(await c.director(readReview, { params: { reviewId } })),
      JSON.stringify(await c.director(readChanges, { query: { since: reviewId } })),
    ]
    for (const text of await texts()) expect(text).toMatch(/Brand-canary|"line":""/)
    at('2026-11-23')
    // Mira goes, with her people, her team and its role.
    const gone = await c.administrator(movePerson, { params: { memberId: 'mira' }, body: { managerId: null, fromOn: '2026-11-23' } })
    expect(gone.status).toBe(200)
    const [stood, changed] = await texts()
    for (const text of [stood!, changed!])
      for (const word of ['ravi', 'Ravi', 'ines', 'mira', 'Mira', 'canary', brand]) expect(text).not.toContain(word)
    const review = await c.director(readReview, { params: { reviewId } })
    expect(review.roles).toMatchObject([
      { id: null, title: null, team: null, strength: 'one_person', readyNow: [{ id: null, name: null, calledBy: null }] },
    ])
    expect(review.managers).toContainEqual({ key: '1', manager: null, asked: 0, old: 0, of: 3 })
    const { line, roles, people } = await changes(reviewId)
    expect(line).toBe('1 lead role is out of your sight, none could be filled at the same time (1 before)')
    expect(roles).toEqual([{ role: null, from: 'planned', to: null }])
    expect(people.every(({ person, role, why }) => person === null && role === null && why === 'role_gone')).toBe(true)
  })

  test('forgets someone whose record is erased, in its note too, and keeps its counts', async () => {
    const brand = await planned('Lead, Brand')
    await ready('ravi', brand)
    const { id: reviewId } = await c.director(recordReview, { body: { note: 'Talk to Ravi before May.' } })
    const { id: other } = await c.director(recordReview, { body: { note: 'Nothing to say.' } })
    await c.db.transaction((tx) => blankReviews(tx, 'ravi', '2026-11-23'))
    await c.db.transaction((tx) => blankReviews(tx, 'mira', '2026-11-23'))
    const text = JSON.stringify([
      await c.director(readReview, { params: { reviewId } }),
      await c.director(readReview, { params: { reviewId: other } }),
    ])
    for (const word of ['ravi', 'Ravi', 'mira', 'Mira Example"']) expect(text).not.toContain(word)
    const stood = await c.director(readReview, { params: { reviewId } })
    expect(stood.review).toMatchObject({ note: null, erasedOn: '2026-11-23', strengths: { one_person: 1 } })
    expect(stood.roles).toMatchObject([{ readyNow: [{ id: null, name: null, erasedOn: '2026-11-23', at: 0 }], matched: null }])
    expect(stood.netBench.size).toBe(1)
    expect((await c.director(readReview, { params: { reviewId: other } })).review).toMatchObject({
      note: 'Nothing to say.',
      erasedOn: null,
    })
  })
})

describe('what changed', () => {
  test('since the last review: benches, who came and who left and why, roles, who was asked', async () => {
    const [brand, web, field, desk] = [
      await planned('Lead, Brand'),
      await planned('Lead, Web'),
      await planned('Lead, Field'),
      await planned('Lead, Desk'),
    ]
    const declines = await ready('ravi', brand)
    await ready('ines', web)
    await ready('owen', field, 'within_year')
    await ready('owen', desk)
    await c.manager(recordAspiration, { params: { personId: 'owen' }, body: { direction: 'ic', heardOn: '2026-09-15', heard: 'said' } })
    await c.director(recordReview, { body: {} })
    expect(await changes()).toMatchObject({
      since: { on: '2026-10-01' },
      line: '',
      strengths: [],
      people: [],
      roles: [],
      asked: [],
      net: null,
    })

    at('2026-11-23')
    await c.manager(recordInterest, {
      params: { roleId: brand, candidacyId: declines },
      body: { interest: 'declined', interestOn: '2026-11-20' },
    })
    await ready('ines', web, 'later', false)
    await ready('owen', field, 'ready_now', false)
    await c.manager(moveRole, { params: { roleId: desk }, body: { to: 'cancelled', reason: 'Not needed.' } })
    await planned('Lead, Night')
    for (const personId of ['owen', 'ravi'])
      await c.manager(recordAspiration, { params: { personId }, body: { direction: 'management', heardOn: '2026-11-20', heard: 'said' } })

    const found = await changes()
    expect(found.line).toBe(
      'Brand went from one person to nobody and 2 other benches changed, Ravi Example and Ines Example are no longer ready, Owen Example became ready',
    )
    expect(found.strengths.map(({ role, from, to }) => [role?.title, from, to])).toEqual([
      ['Lead, Brand', 'one_person', 'nobody'],
      ['Lead, Field', 'thin', 'one_person'],
      ['Lead, Web', 'one_person', 'nobody'],
    ])
    expect(names(found.people)).toEqual([
      ['Ines Example', 'Lead, Web', null, 'called_anew'],
      ['Owen Example', 'Lead, Desk', null, 'role_gone'],
      ['Owen Example', 'Lead, Field', 'ready_now', null],
      ['Ravi Example', 'Lead, Brand', null, 'declined'],
    ])
    expect(found.roles.map(({ role, from, to }) => [role?.title, from, to])).toEqual([
      ['Lead, Desk', 'planned', 'cancelled'],
      ['Lead, Night', null, 'planned'],
    ])
    expect(found.asked.map(({ person, from, to }) => [person?.name, from, to])).toEqual([
      ['Owen Example', '2026-09-15', '2026-11-20'],
      ['Ravi Example', null, '2026-11-20'],
    ])
    expect(found.net).toEqual({ from: 3, to: 1 })
  })

  test('says that a call ended, that someone moved, and that someone holds a seat', async () => {
    const [brand, web, field] = [await planned('Lead, Brand'), await planned('Lead, Web'), await planned('Lead, Field')]
    await ready('ravi', brand)
    await ready('ines', web)
    await ready('owen', field, 'within_year')
    await c.director(recordReview, { body: {} })
    at('2027-10-02')
    expect(names((await changes()).people).map(([name, , , why]) => [name, why])).toEqual([
      ['Ines Example', 'expired'],
      ['Owen Example', 'expired'],
      ['Ravi Example', 'expired'],
    ])
    expect((await c.manager(createRole, { body: { title: 'Lead, Night', holderId: 'ines' } })).status).toBe(200)
    await c.administrator(movePerson, { params: { memberId: 'owen' }, body: { managerId: null, fromOn: '2027-10-02' } })
    expect(names((await changes()).people).map(([name, , , why]) => [name, why])).toEqual(
      [
        ['Ines Example', 'seated'],
        ['Ravi Example', 'expired'],
        // Still on the slate, but under nobody whom the director leads.
        ['Owen Example', 'moved'],
      ].toSorted((a, b) => a[0]!.localeCompare(b[0]!)),
    )
  })

  test('without a review is told from dated facts, since thirty days before', async () => {
    const brand = await planned('Lead, Brand')
    await ready('ines', brand, 'within_year')
    at('2026-11-20')
    await ready('ravi', brand)
    at('2026-11-23')
    expect(await changes()).toMatchObject({
      since: { reviewId: null, on: '2026-10-24' },
      line: 'Brand went from thin to one person, Ravi Example became ready, 1 could be filled at the same time (none before)',
    })
    expect((await changes('2026-11-21')).line).toBe('')
    for (const since of ['2026-11-23', '2027-01-01', '2026-02-31'])
      expect(await changes(since), since).toMatchObject({ status: 400, fields: { since: 'Choose a day that has passed.' } })
  })
})

test('months tell benches, who had been asked and conversations held, by dated facts of the people and roles of today', async () => {
  at('2026-08-10')
  const brand = await planned('Lead, Brand')
  await ready('ravi', brand)
  at('2026-11-23')
  await c.manager(recordAspiration, {
    params: { personId: 'ravi' },
    body: { direction: 'management', heardOn: '2026-09-30', heard: 'said' },
  })
  for (const heldOn of ['2026-10-31', '2026-11-02', '2026-11-20'])
    await c.manager(recordConversation, { params: { personId: 'ravi' }, body: { heldOn } })
  await c.other(recordConversation, { params: { personId: 'lena' }, body: { heldOn: '2026-11-05' } })
  expect(await c.manager(listConversations, { params: { personId: 'ravi' } })).toHaveLength(3)
  const months = async (as: 'manager' | 'director' | 'other') =>
    (await c[as](readMonths, { query: { months: '5' } })).map(({ endsOn, benches, asked, people, conversations }) => [
      endsOn,
      benches.nobody + benches.thin + benches.one_person + benches.strong,
      benches.one_person,
      `${asked} of ${people}`,
      conversations,
    ])
  expect(await months('manager')).toEqual([
    ['2026-07-31', 0, 0, '0 of 3', 0],
    ['2026-08-31', 1, 1, '0 of 3', 0],
    ['2026-09-30', 1, 1, '1 of 3', 0],
    ['2026-10-31', 1, 1, '1 of 3', 1],
    ['2026-11-23', 1, 1, '1 of 3', 2],
  ])
  expect((await months('director')).at(-1)).toEqual(['2026-11-23', 1, 1, '1 of 6', 3])
  expect((await months('other')).at(-1)).toEqual(['2026-11-23', 0, 0, '0 of 1', 1])
})
