import { listEvidence, recordEvidence } from 'shared/api/growth.ts'
import { listRemoved } from 'shared/api/overview.ts'
import { readPacket } from 'shared/api/packet.ts'
import { addAction, changeAction, changeReaders, listActions, removeAction, restoreAction } from 'shared/api/plan.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const ravi = { personId: 'ravi' }
const ines = { personId: 'ines' }
const step = { text: 'Sit on the analyst hiring panel', kind: 'shadowing' as const }

describe('the plan', () => {
  let c: Company
  let bar: string
  beforeAll(async () => {
    c = await company()
    bar = (await c.manager(listEvidence, { params: ravi, query: {} })).criteria[0]!.id
  }, 60_000)
  afterAll(() => c.close())

  test('a step is added towards a gap, read by the line above, and closed with what came of it', async () => {
    const added = await c.manager(addAction, { params: ravi, body: { ...step, criterionId: bar, dueOn: '2027-01-15' } })
    expect(added).toMatchObject({
      ...step,
      owner: 'person',
      state: 'open',
      criterion: { id: bar },
      dueOn: '2027-01-15',
      mine: true,
      author: 'Mira Example',
    })
    expect(await c.director(listActions, { params: ravi })).toMatchObject([{ id: added.id, mine: false }])
    const params = { ...ravi, actionId: added.id }
    const closed = await c.manager(changeAction, { params, body: { state: 'done', outcome: 'Two hires, one on their advice.' } })
    expect(closed).toMatchObject({ state: 'done', closedOn: '2026-11-23', outcome: 'Two hires, one on their advice.' })
    expect(await c.manager(changeAction, { params, body: { text: 'Other words' } })).toMatchObject({ status: 409 })
    expect(await c.manager(changeAction, { params, body: { state: 'open' } })).toMatchObject({
      state: 'open',
      closedOn: null,
      outcome: null,
    })
    await c.manager(changeAction, { params, body: { state: 'dropped', outcome: 'The panel was called off.' } })
  })

  test('a fourth open step is refused with the names of the three, unless it is meant', async () => {
    for (const text of ['Teach', 'Lead', 'Write']) await c.manager(addAction, { params: ines, body: { ...step, text } })
    const refused = await c.manager(addAction, { params: ines, body: { ...step, text: 'Speak' } })
    expect(refused).toMatchObject({ status: 409, message: expect.stringContaining('“Teach”, “Lead” and “Write”') })
    expect(await c.manager(listActions, { params: ines })).toHaveLength(3)
    const meant = await c.manager(addAction, { params: ines, body: { ...step, text: 'Speak', beyondThree: true } })
    expect(meant).toMatchObject({ text: 'Speak', state: 'open' })
  })

  test('one that is opened again counts as open, and so does one that is restored', async () => {
    const [first, second] = await c.manager(listActions, { params: ines })
    const of = (id: string) => ({ ...ines, actionId: id })
    await c.manager(changeAction, { params: of(first!.id), body: { state: 'done' } })
    expect(await c.manager(changeAction, { params: of(first!.id), body: { state: 'open' } })).toMatchObject({ status: 409 })
    expect(await c.manager(changeAction, { params: of(first!.id), body: { state: 'open', beyondThree: true } })).toMatchObject({
      state: 'open',
    })
    expect(await c.manager(removeAction, { params: of(second!.id) })).toMatchObject({ done: true })
    expect(await c.manager(restoreAction, { params: of(second!.id) })).toMatchObject({ status: 409 })
    expect(await c.manager(listActions, { params: ines })).toHaveLength(3)
    await c.manager(removeAction, { params: of(first!.id) })
    expect(await c.manager(restoreAction, { params: of(second!.id) })).toMatchObject({ id: second!.id, status: 200 })
  })

  test('a step that was taken back is gone for everyone, and comes back for its author within 30 days', async () => {
    const { id } = await c.manager(addAction, { params: ravi, body: step })
    const params = { ...ravi, actionId: id }
    await c.manager(removeAction, { params })
    expect((await c.director(listActions, { params: ravi })).some((one) => one.id === id)).toBe(false)
    expect(await c.manager(changeAction, { params, body: { text: 'Other' } })).toMatchObject({ status: 409 })
    c.at('2026-12-30T09:00:00.000Z')
    expect(await c.manager(restoreAction, { params })).toMatchObject({ status: 404 })
    c.at('2026-11-24T09:00:00.000Z')
    expect(await c.manager(restoreAction, { params })).toMatchObject({ id, status: 200 })
    c.at('2026-11-23T09:00:00.000Z')
  })

  test('it becomes a piece of evidence, which is named to those who may read the piece', async () => {
    const { id } = await c.manager(addAction, { params: ravi, body: step })
    const params = { ...ravi, actionId: id }
    const secret = await c.manager(recordEvidence, {
      params: ravi,
      body: { what: 'Sat on it.', happenedOn: '2026-11-20', visibility: 'private' },
    })
    expect(await c.manager(changeAction, { params, body: { state: 'done', evidenceId: secret.id } })).toMatchObject({
      evidenceId: secret.id,
    })
    expect((await c.director(listActions, { params: ravi })).find((one) => one.id === id)).toMatchObject({ evidenceId: null })
    const foreign = await c.other(recordEvidence, { params: { personId: 'lena' }, body: { what: 'Other.', happenedOn: '2026-11-20' } })
    expect(await c.manager(changeAction, { params, body: { evidenceId: foreign.id } })).toMatchObject({
      status: 400,
      fields: { evidenceId: 'There is no such piece of evidence.' },
    })
  })

  test('who reads a step is its author’s to say: only them, the manager now and the person, or the chain', async () => {
    const text = 'Introduce them to the head of Product'
    const made = await c.manager(addAction, {
      params: ravi,
      body: { ...step, text, kind: 'elsewhere', visibility: 'private', notHere: true },
    })
    expect(made).toMatchObject({ visibility: 'private', notHere: true })
    const params = { ...ravi, actionId: made.id }
    const readBy = async (who: Company['manager']) => (await who(listActions, { params: ravi })).some(({ id }) => id === made.id)
    const onSheet = async (who: Company['manager']) =>
      JSON.stringify((await who(readPacket, { params: ravi, query: {} })).plan).includes(text)
    expect([await readBy(c.manager), await readBy(c.director), await onSheet(c.manager), await onSheet(c.director)]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect((await c.manager(readPacket, { params: ravi, query: {} })).leftOut.onlyYours).toBeGreaterThan(
      (await c.director(readPacket, { params: ravi, query: {} })).leftOut.onlyYours,
    )
    expect(await c.manager(changeReaders, { params, body: { visibility: 'pair' } })).toMatchObject({ visibility: 'pair', notHere: true })
    expect([await readBy(c.manager), await readBy(c.director), await onSheet(c.manager), await onSheet(c.director)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    await c.manager(changeReaders, { params, body: { visibility: 'chain' } })
    expect([await readBy(c.director), await onSheet(c.director)]).toEqual([true, true])
    await c.manager(changeReaders, { params, body: { visibility: 'private' } })
    expect(await readBy(c.director)).toBe(false)
    await c.manager(removeAction, { params })
    expect(await c.manager(changeReaders, { params, body: { visibility: 'pair' } })).toMatchObject({ status: 409 })
    expect((await c.manager(listRemoved)).some(({ id }) => id === made.id)).toBe(true)
    expect(JSON.stringify(await c.director(listRemoved))).not.toContain(text)
  })

  test('a step that its author alone knows of takes no room among the three, until others read it', async () => {
    const owen = { personId: 'owen' }
    const made = await c.manager(addAction, { params: owen, body: { ...step, text: 'Kept', visibility: 'private' } })
    for (const text of ['Teach', 'Lead', 'Write']) await c.manager(addAction, { params: owen, body: { ...step, text } })
    const further = await c.manager(addAction, { params: owen, body: { ...step, text: 'Kept too', visibility: 'private' } })
    expect(further).toMatchObject({ state: 'open' })
    const params = { ...owen, actionId: made.id }
    const refused = await c.manager(changeReaders, { params, body: { visibility: 'pair' } })
    expect(refused).toMatchObject({ status: 409, message: expect.stringContaining('“Teach”, “Lead” and “Write”') })
    expect(JSON.stringify(refused)).not.toContain('Kept')
    expect(await c.manager(changeReaders, { params, body: { visibility: 'pair', beyondThree: true } })).toMatchObject({
      visibility: 'pair',
    })
    expect(await c.manager(changeReaders, { params, body: { visibility: 'chain' } })).toMatchObject({ visibility: 'chain' })
    await c.manager(removeAction, { params: { ...owen, actionId: further.id } })
    expect(await c.manager(restoreAction, { params: { ...owen, actionId: further.id } })).toMatchObject({ status: 200 })
  })

  test('the line above reads and does not write; others see nothing', async () => {
    const [found] = await c.manager(listActions, { params: ravi })
    const params = { ...ravi, actionId: found!.id }
    expect(await c.director(addAction, { params: ravi, body: step })).toMatchObject({ status: 403 })
    expect(await c.director(changeAction, { params, body: { state: 'done' } })).toMatchObject({ status: 403 })
    expect(await c.director(removeAction, { params })).toMatchObject({ status: 403 })
    for (const who of [c.other, c.administrator, c.as('ravi')]) {
      expect(await who(listActions, { params: ravi })).toMatchObject({ status: 404 })
      expect(await who(addAction, { params: ravi, body: step })).toMatchObject({ status: 404 })
    }
    // A step of someone else does not answer under this person.
    const other = await c.manager(listActions, { params: ines })
    expect(await c.manager(removeAction, { params: { ...ravi, actionId: other[0]!.id } })).toMatchObject({ status: 404 })
    expect(await c.manager(changeAction, { params: { ...ravi, actionId: other[0]!.id }, body: { state: 'done' } })).toMatchObject({
      status: 404,
    })
  })

  test('a new manager goes on with the plan, and takes back only what they added', async () => {
    const lena = { personId: 'lena' }
    const mine = await c.other(addAction, { params: lena, body: step })
    const kept = await c.other(addAction, { params: lena, body: { ...step, visibility: 'private' } })
    const between = await c.other(addAction, { params: lena, body: { ...step, visibility: 'pair' } })
    const { movePerson } = await import('shared/api/people.ts')
    await c.administrator(movePerson, { params: { memberId: 'lena' }, body: { managerId: 'mira', fromOn: '2026-11-23' } })
    const params = { ...lena, actionId: mine.id }
    expect(await c.other(listActions, { params: lena })).toMatchObject({ status: 404 })
    expect(await c.manager(removeAction, { params })).toMatchObject({ status: 403 })
    expect(await c.manager(changeReaders, { params, body: { visibility: 'private' } })).toMatchObject({ status: 403 })
    expect(await c.manager(changeAction, { params, body: { state: 'done' } })).toMatchObject({ state: 'done', mine: false })
    // What the former manager kept to themselves answers like nothing.
    const read = (await c.manager(listActions, { params: lena })).map(({ id }) => id)
    expect([read.includes(kept.id), read.includes(between.id)]).toEqual([false, true])
    const hidden = { params: { ...lena, actionId: kept.id } }
    expect(await c.manager(changeAction, { ...hidden, body: { text: 'Other' } })).toMatchObject({ status: 404 })
    expect(await c.manager(changeReaders, { ...hidden, body: { visibility: 'chain' } })).toMatchObject({ status: 404 })
    expect(await c.manager(removeAction, hidden)).toMatchObject({ status: 404 })
    expect(await c.manager(restoreAction, hidden)).toMatchObject({ status: 404 })
  })

  test.each([
    [{ text: ' ' }, { text: 'Write something here.' }],
    [{ text: 'x'.repeat(10_000) }, { text: 'Use at most 200 characters.' }],
    [{ dueOn: '2020-01-01' }, { dueOn: 'This day is past. Choose today or a day to come.' }],
    [{ dueOn: '9999-01-01' }, { dueOn: 'This day is too far away. Choose one within three years.' }],
    [{ dueOn: 'soon' }, { dueOn: 'Write the day like 2026-02-28.' }],
    [{ criterionId: 'nowhere' }, { criterionId: 'There is no such criterion.' }],
    [{ kind: 'holiday' as never }, { kind: expect.stringContaining('Use one of') }],
  ])('%o is told at its field, and nothing is saved', async (part, fields) => {
    const before = await c.manager(listActions, { params: ravi })
    expect(await c.manager(addAction, { params: ravi, body: { ...step, beyondThree: true, ...part } })).toMatchObject({
      status: 400,
      fields,
    })
    expect(await c.manager(listActions, { params: ravi })).toHaveLength(before.length)
  })
})
