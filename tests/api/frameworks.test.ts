import {
  createFramework,
  discardFrameworkDraft,
  importFramework,
  listFrameworks,
  previewFramework,
  publishFramework,
  readFramework,
  saveFrameworkDraft,
} from 'shared/api/frameworks.ts'
import { listEvidence, listReadings, recordReading } from 'shared/api/growth.ts'
import { plain } from 'shared/domain/sentences.ts'
import type { Framework, FrameworkDraft } from 'shared/model/framework.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

/** A framework as its editor sends it back. */
const draftOf = ({ name, purpose, grades, source, pillars }: Framework): FrameworkDraft => ({
  name,
  purpose,
  grades,
  source,
  pillars: pillars.map(({ id: _, ...pillar }) => ({
    ...pillar,
    criteria: pillar.criteria.map(({ replaces: __, ...criterion }) => criterion),
  })),
})
const words = {
  descriptors: { early: 'Does it when asked.', consistent: 'Does it.', lead: 'Others do it.' },
  examples: { early: [], consistent: ['Did it.'], lead: [] },
}

describe('the frameworks', () => {
  let c: Company
  let leadingId: string
  beforeAll(async () => {
    c = await company()
    leadingId = (await c.manager(listFrameworks))[0]!.id
  }, 60_000)
  afterAll(() => c.close())

  const open = (version?: number) =>
    c.administrator(readFramework, { params: { frameworkId: leadingId }, query: version === undefined ? {} : { version } })
  const save = (body: FrameworkDraft) => c.administrator(saveFrameworkDraft, { params: { frameworkId: leadingId }, body })
  const criteria = ({ pillars }: Framework) => pillars.flatMap(({ criteria }) => criteria)

  test('three come with the product, published, the one in use first', async () => {
    const all = await c.manager(listFrameworks)
    expect(all.map(({ name, version }) => [name, version])).toEqual([
      ['Leading from where you are', 1],
      ['First people manager', 1],
      [all[2]!.name, 1],
    ])
    const first = await c.manager(readFramework, { params: { frameworkId: leadingId }, query: {} })
    expect(first.mayChange).toBe(false)
    expect(first.version).toMatchObject({ number: 1, state: 'published', publishedBy: null })
    expect(plain(first.sentence)).toMatch(
      /^4 pillars and \d+ criteria, version 1, published on 23 November\. No lead role asks for it yet\.$/,
    )
  })

  test('evidence is sorted by the criteria of the first framework, in its order', async () => {
    const { criteria: inUse } = await c.manager(listEvidence, { params: { personId: 'ravi' }, query: {} })
    const first = await open()
    expect(inUse).toEqual(first.pillars.flatMap((pillar) => pillar.criteria.map(({ id, name }) => ({ id, name, pillar: pillar.name }))))
  })

  test('only an administrator writes a framework', async () => {
    const body = draftOf(await open())
    expect(await c.manager(saveFrameworkDraft, { params: { frameworkId: leadingId }, body })).toMatchObject({ status: 403 })
    expect(await c.director(publishFramework, { params: { frameworkId: leadingId }, body: { note: 'Mine.' } })).toMatchObject({
      status: 403,
    })
    expect(await c.stranger(listFrameworks)).toMatchObject({ status: 401 })
  })

  test('a draft is seen by administrators alone and changes nothing that is published', async () => {
    const before = await open()
    const draft = draftOf(before)
    const saved = await save({ ...draft, name: 'Leading here', pillars: draft.pillars.slice(0, 3) })
    expect(saved).toMatchObject({ name: 'Leading here', version: { number: 2, state: 'draft' } })
    expect(await c.manager(readFramework, { params: { frameworkId: leadingId }, query: { version: 2 } })).toMatchObject({ status: 404 })
    const seen = await c.manager(readFramework, { params: { frameworkId: leadingId }, query: {} })
    expect(seen).toMatchObject({ name: 'Leading from where you are', version: { number: 1 } })
    expect(seen.versions).toHaveLength(1)
    expect(seen.pillars).toEqual(before.pillars)
    expect((await c.manager(listFrameworks))[0]).toMatchObject({ name: 'Leading from where you are', version: 1 })
  })

  test('a criterion keeps its id while its words stay; other words are another criterion that replaces it', async () => {
    const draft = draftOf(await open(1))
    const [first, ...others] = criteria(await open(1))
    draft.pillars[0]!.criteria[0]!.gist = 'Other words'
    const saved = await save(draft)
    const [changed, ...rest] = criteria(saved)
    expect(changed).toMatchObject({ gist: 'Other words', replaces: first!.id })
    expect(changed!.id).not.toBe(first!.id)
    expect(rest.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
    const again = draftOf(saved)
    again.pillars[0]!.criteria[0]!.gist = 'Again others'
    expect(criteria(await save(again))[0]).toMatchObject({ gist: 'Again others', replaces: first!.id })
    again.pillars[0]!.criteria[0]!.id = criteria(await open(2))[0]!.id
    again.pillars[0]!.criteria[0]!.gist = first!.gist
    expect(criteria(await save(again))[0]!.id).toBe(first!.id)
  })

  test('a criterion of another framework, or one that stands twice, is refused at its field', async () => {
    const other = await c.administrator(readFramework, { params: { frameworkId: (await c.manager(listFrameworks))[1]!.id }, query: {} })
    const draft = draftOf(await open(1))
    draft.pillars[1]!.criteria[0]!.id = criteria(other)[0]!.id
    expect(await save(draft)).toMatchObject({
      status: 400,
      fields: { 'pillars.1.criteria.0.id': 'There is no such criterion in this framework.' },
    })
    const twice = draftOf(await open(1))
    twice.pillars[0]!.criteria.push(twice.pillars[0]!.criteria[0]!)
    expect(await save(twice)).toMatchObject({
      status: 400,
      fields: { 'pillars.0.criteria.1.id': 'This criterion stands in the draft twice.' },
    })
  })

  test('publishing needs a note, and is for good: a reading on what was replaced stands against the version before', async () => {
    const [replaced, kept] = criteria(await open(1))
    const body = { level: 'consistent', why: 'Three teams use it.' } as const
    await c.manager(recordReading, { params: { personId: 'ravi' }, body: { ...body, criterionId: replaced!.id } })
    await c.manager(recordReading, { params: { personId: 'ravi' }, body: { ...body, criterionId: kept!.id } })
    const draft = draftOf(await open(1))
    draft.pillars[0]!.criteria[0]!.name = 'Work worth copying'
    await save(draft)
    expect(await c.manager(listReadings, { params: { personId: 'ravi' } })).toMatchObject([
      { againstVersion: null },
      { againstVersion: null },
    ])
    expect(await c.administrator(publishFramework, { params: { frameworkId: leadingId }, body: { note: ' ' } })).toMatchObject({
      status: 400,
    })
    const published = await c.administrator(publishFramework, { params: { frameworkId: leadingId }, body: { note: 'Clearer name.' } })
    expect(published).toMatchObject({ number: 2, state: 'published', note: 'Clearer name.', publishedBy: 'Ada Admin' })
    expect(await c.administrator(publishFramework, { params: { frameworkId: leadingId }, body: { note: 'Again.' } })).toMatchObject({
      status: 409,
    })
    const readings = await c.manager(listReadings, { params: { personId: 'ravi' } })
    expect(readings.map(({ criterion, againstVersion, current }) => [criterion.id, againstVersion, current])).toEqual(
      expect.arrayContaining([
        [replaced!.id, 1, false],
        [kept!.id, null, true],
      ]),
    )
    expect(await c.manager(readFramework, { params: { frameworkId: leadingId }, query: {} })).toMatchObject({
      version: { number: 2 },
      readings: 1,
    })
    expect(await c.manager(readFramework, { params: { frameworkId: leadingId }, query: { version: 1 } })).toMatchObject({
      version: { number: 1 },
      readings: 2,
    })
  })

  test('readings are counted for a reader when those out of sight are of five people or of none', async () => {
    const frameworkId = (await c.manager(listFrameworks))[1]!.id
    const [criterion] = criteria(await c.manager(readFramework, { params: { frameworkId }, query: {} }))
    const read = (personId: string, who = c.manager) =>
      who(recordReading, { params: { personId }, body: { criterionId: criterion!.id, level: 'early', why: 'Seen once.' } })
    const told = async (who: Company['manager']) => {
      const { readings, sentence } = await who(readFramework, { params: { frameworkId }, query: {} })
      return [readings, plain(sentence).split(/, version 1, published on 23 November\. /)[1]]
    }
    const none = 'No lead role asks for it yet.'
    expect(await told(c.other)).toEqual([0, none])
    for (const personId of ['ravi', 'ines', 'owen']) await read(personId)
    await read('lena', c.other)
    expect(await told(c.director)).toEqual([4, 'No lead role asks for it yet, and 4 readings stand on it.'])
    for (const who of [c.manager, c.other, c.as('ravi'), c.administrator])
      expect(await told(who)).toEqual([null, 'No lead role asks for it yet, and readings stand on it.'])
    await read('mira', c.director)
    expect((await told(c.other))[0]).toBe(null)
    expect(await told(c.administrator)).toEqual([5, 'No lead role asks for it yet, and 5 readings stand on it.'])
    await c.director(recordReading, {
      params: { personId: 'theo' },
      body: { criterionId: criterion!.id, level: 'early', why: 'Seen once.' },
    })
    expect((await told(c.other))[0]).toBe(6)
    expect((await told(c.manager))[0]).toBe(null)
  })

  test('a draft can be thrown away; a framework that was never published goes with it', async () => {
    const body: FrameworkDraft = {
      name: 'Ours',
      purpose: 'For us.',
      pillars: [{ name: 'One', meaning: 'The first.', criteria: [{ name: 'Care', gist: 'Cares', ...words }] }],
    }
    const made = await c.administrator(createFramework, { body })
    expect(made).toMatchObject({ name: 'Ours', version: { number: 1, state: 'draft' } })
    expect((await c.manager(listFrameworks)).some(({ id }) => id === made.id)).toBe(false)
    expect(await c.manager(readFramework, { params: { frameworkId: made.id }, query: {} })).toMatchObject({ status: 404 })
    expect(await c.administrator(discardFrameworkDraft, { params: { frameworkId: made.id } })).toMatchObject({ done: true })
    expect(await c.administrator(readFramework, { params: { frameworkId: made.id }, query: {} })).toMatchObject({ status: 404 })
    expect(await c.administrator(discardFrameworkDraft, { params: { frameworkId: leadingId } })).toMatchObject({ status: 409 })
    await save(draftOf(await open()))
    expect((await open()).versions).toHaveLength(3)
    await c.administrator(discardFrameworkDraft, { params: { frameworkId: leadingId } })
    expect((await open()).versions).toHaveLength(2)
  })

  test('a new framework knows no criterion by id', async () => {
    const body: FrameworkDraft = {
      name: 'Ours',
      purpose: 'For us.',
      pillars: [{ name: 'One', meaning: 'The first.', criteria: [{ id: 'taken', name: 'Care', gist: 'Cares', ...words }] }],
    }
    expect(await c.administrator(createFramework, { body })).toMatchObject({ status: 400 })
  })

  describe('from a file', () => {
    const table = 'Criterion,Junior,Senior\nListens,When asked,Before one asks\n'
    const files = [{ name: 'ladder.csv', text: table }]
    const source = { origin: 'A carpenters’ guild', licence: 'CC BY 4.0', attribution: 'Words by the guild.' }

    test('is looked at before anything is written, by administrators alone', async () => {
      const before = await c.administrator(listFrameworks)
      const plan = await c.administrator(previewFramework, { body: { files } })
      expect(plan).toMatchObject({ form: 'table', figures: { grades: 2, themes: 1, criteria: 2, forks: null }, troubles: [] })
      expect(await c.administrator(listFrameworks)).toEqual(before)
      expect(await c.director(previewFramework, { body: { files } })).toMatchObject({ status: 403 })
      expect(await c.director(importFramework, { body: { files, source } })).toMatchObject({ status: 403 })
    })

    test('is a draft that keeps its grades and where it comes from, through every later version', async () => {
      const made = await c.administrator(importFramework, { body: { files, name: 'Guild', source } })
      expect(made).toMatchObject({ name: 'Guild', grades: ['Junior', 'Senior'], source, version: { number: 1, state: 'draft' } })
      expect(made.pillars[0]!.criteria.map(({ name, grade }) => [name, grade])).toEqual([
        ['Listens, Junior', 'Junior'],
        ['Listens, Senior', 'Senior'],
      ])
      const params = { frameworkId: made.id }
      expect(await c.manager(readFramework, { params, query: {} })).toMatchObject({ status: 404 })
      await c.administrator(publishFramework, { params, body: { note: 'As it came.' } })
      const next = await c.administrator(saveFrameworkDraft, { params, body: { ...draftOf(made), purpose: 'Ours now.' } })
      expect(next).toMatchObject({ version: { number: 2 }, grades: ['Junior', 'Senior'], source })
      expect(criteria(next).map(({ id }) => id)).toEqual(criteria(made).map(({ id }) => id))
      expect(await c.manager(readFramework, { params, query: {} })).toMatchObject({ name: 'Guild', source, version: { number: 1 } })
    })

    test('that has something in the way is refused with its place, and nothing is written', async () => {
      const wrong = [{ name: 'ladder.csv', text: 'Criterion,Junior\nListens,Yes\nListens,No\n' }]
      const before = await c.administrator(listFrameworks)
      expect(await c.administrator(previewFramework, { body: { files: wrong } })).toMatchObject({
        draft: null,
        troubles: [{ file: 'ladder.csv', at: 'row 3', words: '“Listens” stands in row 2 already.' }],
      })
      expect(await c.administrator(importFramework, { body: { files: wrong, source } })).toMatchObject({
        status: 400,
        fields: { files: 'ladder.csv, row 3: “Listens” stands in row 2 already.' },
      })
      expect(await c.administrator(listFrameworks)).toEqual(before)
    })
  })
})
