import {
  correctEvidence,
  listAspirations,
  listEvidence,
  listEvidenceVersions,
  noteEvidence,
  readHistory,
  readPerson,
  recordAspiration,
  recordConversation,
  recordEvidence,
  recordReading,
  removeAspiration,
  removeEvidence,
  restoreEvidence,
} from 'shared/api/growth.ts'
import { readHome } from 'shared/api/overview.ts'
import { changePerson } from 'shared/api/people.ts'
import { readSession, recordFirstAnswers } from 'shared/api/session.ts'
import { plain } from 'shared/domain/sentences.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const ravi = { personId: 'ravi' }
const piece = { what: 'Wrote the on-call playbook. Support used it twice without asking.', happenedOn: '2026-10-01' }

describe('what someone wants and has shown', () => {
  let c: Company
  beforeAll(async () => void (c = await company()), 60_000)
  afterAll(() => c.close())

  test('never asked is a state of its own, and the sentence says who', async () => {
    const home = await c.manager(readHome)
    expect(plain(home.sentence)).toBe('You do not yet know what your 3 people want. Ines, Owen and Ravi were never asked.')
    expect(home.rows.map(({ person, want }) => [person.id, want])).toEqual([
      ['ines', null],
      ['owen', null],
      ['ravi', null],
    ])
  })

  test('the first answers are recorded in one go; those left out stay never asked', async () => {
    const answers = [{ personId: 'ines', direction: 'ic' as const, heardOn: '2026-01-15' }]
    expect(await c.manager(recordFirstAnswers, { body: { answers } })).toMatchObject({ recorded: 1 })
    const home = await c.manager(readHome)
    expect(plain(home.sentence)).toBe('You know what 1 of 3 people want. Owen and Ravi were never asked.')
    expect(home.rows[0]!.want).toMatchObject({ direction: 'ic', heardOn: '2026-01-15', gettingOld: true })
  })

  test('nothing is recorded when one of the answers is not about a report of one’s own', async () => {
    const answers = [
      { personId: 'ravi', direction: 'ic' as const, heardOn: '2026-11-01' },
      { personId: 'lena', direction: 'ic' as const, heardOn: '2026-11-01' },
    ]
    const refused = await c.manager(recordFirstAnswers, { body: { answers } })
    expect(refused.fields).toEqual({ 'answers.1.personId': 'There is no such report of yours.' })
    expect(await c.manager(listAspirations, { params: ravi })).toHaveLength(0)
  })

  test('an aspiration keeps its history, and their own words are for their manager alone', async () => {
    const first = await c.manager(recordAspiration, { params: ravi, body: { direction: 'ic', heardOn: '2026-03-02', heard: 'said' } })
    const body = {
      direction: 'management',
      heardOn: '2026-11-20',
      heard: 'said',
      horizon: 'within_year',
      target: 'Lead, Support',
      words: 'I would like to build a team.',
    } as const
    const second = await c.manager(recordAspiration, { params: ravi, body })
    expect((await c.manager(listAspirations, { params: ravi })).map(({ id }) => id)).toEqual([second.id, first.id])
    expect((await c.manager(readPerson, { params: ravi, query: {} })).want).toMatchObject({ direction: 'management', words: body.words })
    expect((await c.director(readPerson, { params: ravi, query: {} })).want).toMatchObject({
      direction: 'management',
      target: 'Lead, Support',
      words: null,
    })
  })

  test('what is kept between manager and person is not shown to the line above', async () => {
    const kept = await c.manager(recordAspiration, {
      params: ravi,
      body: { direction: 'lateral', heardOn: '2026-11-21', heard: 'written', visibility: 'pair' },
    })
    expect((await c.manager(readPerson, { params: ravi, query: {} })).want?.direction).toBe('lateral')
    expect((await c.director(readPerson, { params: ravi, query: {} })).want?.direction).toBe('management')
    expect((await c.manager(removeAspiration, { params: { ...ravi, aspirationId: kept.id } })).status).toBe(200)
    expect((await c.manager(readPerson, { params: ravi, query: {} })).want?.direction).toBe('management')
  })

  test('a guess has no day, and a day to come is no day of hearing', async () => {
    expect((await c.manager(recordAspiration, { params: ravi, body: { direction: 'ic', heard: 'said' } as never })).fields).toEqual({
      heardOn: 'This is missing.',
    })
    expect(
      (await c.manager(recordAspiration, { params: ravi, body: { direction: 'ic', heard: 'said', heardOn: '2026-11-24' } })).fields
        ?.heardOn,
    ).toContain('still to come')
    expect(
      (await c.manager(recordAspiration, { params: ravi, body: { direction: 'ic', heard: 'guessed', heardOn: '2026-11-20' } as never }))
        .fields?.heard,
    ).toBe('Use one of: said, written.')
  })

  test('only the manager now records wants; the line above may see but not write them', async () => {
    expect(
      (await c.director(recordAspiration, { params: ravi, body: { direction: 'ic', heardOn: '2026-11-20', heard: 'said' } })).status,
    ).toBe(403)
    expect(
      (await c.other(recordAspiration, { params: ravi, body: { direction: 'ic', heardOn: '2026-11-20', heard: 'said' } })).status,
    ).toBe(404)
  })

  test('evidence is recorded by the manager, read up the line, and unknown to anyone beside', async () => {
    const made = await c.manager(recordEvidence, { params: ravi, body: piece })
    expect(made).toMatchObject({ ...piece, observer: 'manager', observerName: 'Mira Example', visibility: 'chain', version: 1, mine: true })
    expect((await c.director(listEvidence, { params: ravi, query: {} })).evidence.map(({ id }) => id)).toEqual([made.id])
    const foreign = await c.other(listEvidence, { params: ravi, query: {} })
    const unknown = await c.other(listEvidence, { params: { personId: 'no-such-person' }, query: {} })
    expect(foreign).toEqual(unknown)
    expect(foreign.status).toBe(404)
    expect((await c.as('ravi')(listEvidence, { params: ravi, query: {} })).status).toBe(404) // nobody's own record
    expect((await c.administrator(listEvidence, { params: ravi, query: {} })).status).toBe(404) // the title adds nothing
  })

  test('of two people of one name the listed one is known by the id; a name alone is taken for the person themselves', async () => {
    await c.administrator(changePerson, { params: { memberId: 'ines' }, body: { name: 'Mira Example' } })
    const record = (more: object) => c.manager(recordEvidence, { params: { personId: 'ines' }, body: { ...piece, ...more } })
    expect(await record({ observer: 'manager' })).toMatchObject({ observerName: 'Mira Example', observerPersonId: 'mira' })
    expect(await record({ observer: 'peer', observerName: 'mira  example' })).toMatchObject({
      status: 400,
      fields: { observer: 'Mira Example saw this themselves: choose "self".' },
    })
    expect(await record({ observer: 'peer', observerPersonId: 'ines' })).toMatchObject({ status: 400 })
    await c.administrator(changePerson, { params: { memberId: 'ines' }, body: { name: 'Ines Example' } })
  })

  test('private is its author’s alone, pair is the manager’s', async () => {
    const count = async (who: Company['manager']) => (await who(listEvidence, { params: ravi, query: {} })).total
    const [before, above] = [await count(c.manager), await count(c.director)]
    await c.manager(recordEvidence, { params: ravi, body: { ...piece, visibility: 'private' } })
    await c.manager(recordEvidence, { params: ravi, body: { ...piece, visibility: 'pair' } })
    await c.director(recordEvidence, { params: ravi, body: { ...piece, visibility: 'private', observer: 'leader' } })
    expect([await count(c.manager), await count(c.director)]).toEqual([before + 2, above + 1])
  })

  test('a correction keeps what stood before, and one who has not seen the newest text loses nothing', async () => {
    const made = await c.manager(recordEvidence, { params: ravi, body: piece })
    const params = { ...ravi, evidenceId: made.id }
    const corrected = await c.manager(correctEvidence, { params, body: { ...piece, what: 'Wrote the on-call playbook.', version: 1 } })
    expect(corrected).toMatchObject({ what: 'Wrote the on-call playbook.', version: 2 })
    const late = await c.manager(correctEvidence, { params, body: { ...piece, what: 'Another text.', version: 1 } })
    expect(late).toMatchObject({ status: 409, current: { what: 'Wrote the on-call playbook.', version: 2 } })
    expect(await c.director(listEvidenceVersions, { params })).toMatchObject([{ version: 1, what: piece.what }])
    expect((await c.director(correctEvidence, { params, body: { ...piece, version: 2 } })).status).toBe(403)
  })

  test('what is removed comes back for thirty days and not after', async () => {
    const made = await c.manager(recordEvidence, { params: ravi, body: { ...piece, what: 'To be removed.' } })
    const params = { ...ravi, evidenceId: made.id }
    await c.manager(removeEvidence, { params })
    expect((await c.manager(listEvidence, { params: ravi, query: { q: 'removed' } })).evidence).toEqual([])
    expect((await c.manager(listEvidence, { params: ravi, query: { removed: 'yes' } })).evidence.map(({ id }) => id)).toEqual([made.id])
    expect((await c.manager(restoreEvidence, { params })).what).toBe('To be removed.')
    await c.manager(removeEvidence, { params })
    c.at('2026-12-30T09:00:00.000Z')
    expect((await c.manager(restoreEvidence, { params })).status).toBe(409)
    c.at('2026-11-23T09:00:00.000Z')
  })

  test('filters find by criterion, observer, stance, link and text', async () => {
    const { criteria } = await c.manager(listEvidence, { params: ravi, query: {} })
    const made = await c.manager(recordEvidence, {
      params: ravi,
      body: {
        ...piece,
        what: 'Émilie ran the review.',
        observer: 'peer',
        observerName: 'Noor',
        stance: 'counters',
        criterionIds: [criteria[0]!.id],
        links: [{ url: 'https://example.com/a' }],
      },
    })
    for (const query of [
      { criterion: criteria[0]!.id },
      { observer: 'peer' },
      { stance: 'counters' },
      { linked: 'yes' },
      { q: 'emilie' },
    ] as const)
      expect(
        (await c.manager(listEvidence, { params: ravi, query })).evidence.map(({ id }) => id),
        JSON.stringify(query),
      ).toEqual([made.id])
    const noted = await c.manager(noteEvidence, { params: { ...ravi, evidenceId: made.id }, body: { text: 'We agreed on a checklist.' } })
    expect(noted.notes).toMatchObject([{ text: 'We agreed on a checklist.', author: 'Mira Example' }])
  })

  test('a piece that is sent twice by its key is kept once, also after it was removed, and never under someone else', async () => {
    const body = { ...piece, what: 'Held the line during the outage.', key: '0190f1de-7a57-4b19-8d3c-2f6a51a0c9aa' }
    const made = await c.manager(recordEvidence, { params: ravi, body })
    expect(await c.manager(recordEvidence, { params: ravi, body })).toEqual(made)
    const kept = () => c.manager(listEvidence, { params: ravi, query: { q: 'during the outage' } })
    expect((await kept()).evidence).toHaveLength(1)
    expect((await c.director(recordEvidence, { params: ravi, body })).id).not.toBe(made.id)
    await c.manager(removeEvidence, { params: { ...ravi, evidenceId: made.id } })
    expect((await c.manager(recordEvidence, { params: ravi, body })).id).toBe(made.id)
    expect((await kept()).evidence).toHaveLength(1)
    const other = await c.manager(recordEvidence, { params: { personId: 'ines' }, body })
    expect(other.fields).toEqual({ key: 'This key has kept a piece on someone else. Make a new one.' })
  })

  test('every wrong value is named in a sentence, and what is not known is refused', async () => {
    const bad = {
      what: ' ',
      happenedOn: '2026-02-30',
      links: [{ url: 'javascript:alert(1)' }],
      criterionIds: ['a', 'b', 'c', 'd'],
      colour: 'red',
    }
    const refused = await c.manager(recordEvidence, { params: ravi, body: bad })
    expect(Object.keys(refused.fields!).sort()).toEqual(['colour', 'criterionIds', 'happenedOn', 'links.0.url', 'what'])
    expect(Object.values(refused.fields!).every((sentence) => sentence.endsWith('.'))).toBe(true)
    expect((await c.manager(recordEvidence, { params: ravi, body: { ...piece, criterionIds: ['no-such'] } })).fields).toEqual({
      criterionIds: 'There is no such criterion.',
    })
    expect(
      (await c.manager(recordEvidence, { params: ravi, body: { ...piece, observer: 'peer', observerPersonId: 'lena' } })).fields,
    ).toEqual({ observerPersonId: 'There is no such person.' })
    expect((await c.manager(listEvidence, { params: ravi, query: { colour: 'red' } as never })).status).toBe(400)
  })

  test('the page says where someone stands on each criterion, and what the pieces say beside it', async () => {
    const { criteria } = await c.manager(listEvidence, { params: { personId: 'owen' }, query: {} })
    const [id] = criteria.map((criterion) => criterion.id)
    const params = { personId: 'owen' }
    for (const observerName of ['Noor', 'Lars'])
      await c.manager(recordEvidence, { params, body: { ...piece, observer: 'peer', observerName, criterionIds: [id!] } })
    await c.manager(recordReading, { params, body: { criterionId: id!, level: 'consistent', why: 'Two teams use the playbook.' } })
    const page = await c.manager(readPerson, { params, query: { role: 'any' } })
    expect(page.standings[0]).toMatchObject({
      criterionId: id,
      level: 'consistent',
      status: 'supported',
      pieces: 2,
      readBy: 'Mira Example',
    })
    expect(page.standings[1]).toMatchObject({ level: null, status: 'none', pieces: 0 })
  })

  test('conversations are planned, held, and never both at once', async () => {
    const params = { personId: 'owen' }
    expect((await c.manager(recordConversation, { params, body: {} })).fields?.plannedOn).toBeTruthy()
    expect((await c.manager(recordConversation, { params, body: { plannedOn: '2026-11-27' } })).state).toBe('planned')
    expect((await c.manager(recordConversation, { params, body: { plannedOn: '2026-11-30' } })).status).toBe(409)
    expect((await c.manager(recordConversation, { params, body: { heldOn: '2026-11-02' } })).state).toBe('held')
    const home = await c.manager(readHome)
    expect(home.rows.find(({ person }) => person.id === 'owen')).toMatchObject({
      plannedOn: '2026-11-27',
      lastHeldOn: '2026-11-02',
      cadence: 'up_to_date',
    })
  })

  test('the team says what is new since the last conversation, where a next one is planned', async () => {
    for (const happenedOn of ['2026-11-02', '2026-11-03', '2026-11-20'])
      await c.manager(recordEvidence, { params: { personId: 'owen' }, body: { ...piece, happenedOn } })
    const { rows } = await c.manager(readHome)
    expect(rows.map(({ person, newPieces }) => [person.id, newPieces])).toEqual([
      ['ines', null],
      ['owen', 2],
      ['ravi', null],
    ])
  })

  test('the side bar knows who was never asked, and a director by the managers below', async () => {
    const mine = await c.manager(readSession)
    expect(mine.team.map(({ id, neverAsked }) => [id, neverAsked])).toEqual([
      ['ines', false],
      ['owen', true],
      ['ravi', false],
    ])
    expect(mine.director).toBe(false)
    const above = await c.director(readSession)
    expect(above.director).toBe(true)
    expect(above.team.map(({ id, reports }) => [id, reports])).toEqual([
      ['mira', 3],
      ['theo', 1],
    ])
  })

  test('the history tells it all, the newest first', async () => {
    const events = await c.manager(readHistory, { params: ravi })
    expect(events[0]).toMatchObject({
      kind: 'aspiration',
      text: 'Said: Management, Lead, Support',
      words: 'I would like to build a team.',
      superseded: false,
    })
    expect(events.at(-1)).toMatchObject({ kind: 'line', text: 'Reports to Mira Example' })
    expect((await c.director(readHistory, { params: ravi }))[0]).toMatchObject({ words: null })
  })
})
