import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessedCriterion, guessedPerson, linksIn, namedIn, nameIndex } from './guess.ts'
import { guessWords } from './guessWords.ts'
import { firstManager } from './starters/firstManager.ts'
import { leading } from './starters/leading.ts'
import { withoutReports } from './starters/withoutReports.ts'

const people = [
  { id: 'priya', name: 'Priya Raman' },
  { id: 'tomas', name: 'Tomás Herrera' },
  { id: 'mark', name: 'Mark Hale' },
  { id: 'ana1', name: 'Ana Ruiz' },
  { id: 'ana2', name: 'Ana Silva' },
  { id: 'wang', name: '王小明' },
]
const index = nameIndex(people)
const nobody = { pageId: null, lastId: null, not: new Set<string>() }
const person = (text: string, rest: Partial<typeof nobody> | { pageId?: string; lastId?: string } = {}) =>
  guessedPerson(text, index, { ...nobody, ...rest })

describe('whom a piece is about', () => {
  test.each([
    ['Priya ran the retro', 'priya', 'begins'],
    ['priya ran the retro', 'priya', 'begins'],
    ['Ran the retro with tomas', 'tomas', 'named'],
    ['Tomás’s brief went round', 'tomas', 'begins'],
    ['The brief of @tom went round', 'tomas', 'marked'],
    ['The brief of @anasi went round', 'ana2', 'marked'],
    ['Showed Ana Silva how to read it', 'ana2', 'named'],
    ['昨天王小明做了演示', 'wang', 'named'],
    ['Mark ran the review', 'mark', 'begins'],
  ])('%s', (text, id, because) => expect(person(text)).toMatchObject({ id, because }))

  test.each([
    ['a first name that two people share', 'Ana helped'],
    ['a name that is a word, written small', 'left a mark on the whole team'],
    ['part of a word', 'the priyanka project'],
    ['a mark that fits two', 'asked @ana'],
    ['nothing', ''],
  ])('is not guessed from %s', (_, text) => expect(person(text)).toBeNull())

  test('is the person of the page, unless the text begins with another or marks one', () => {
    const page = { pageId: 'priya' }
    expect(person('Taught Tomás the launch list', page)).toEqual({ id: 'priya', because: 'page', words: null })
    expect(person('Tomás taught the launch list', page)).toMatchObject({ id: 'tomas', because: 'begins' })
    expect(person('Taught the list, says @tomas', page)).toMatchObject({ id: 'tomas', because: 'marked' })
  })

  test('is the one written about last where nothing else is known', () => {
    expect(person('Ran the retro', { lastId: 'mark' })).toEqual({ id: 'mark', because: 'last', words: null })
    expect(person('Ran the retro with Priya', { lastId: 'mark' })).toMatchObject({ id: 'priya' })
  })

  test('is never someone who was taken away', () => {
    expect(person('Priya ran it with Tomás', { not: new Set(['priya']) })).toMatchObject({ id: 'tomas' })
    fc.assert(
      fc.property(fc.string(), fc.subarray(people), (text, taken) => {
        const not = new Set(taken.map(({ id }) => id))
        const found = guessedPerson(`${text} Priya @tomas`, index, { pageId: 'mark', lastId: 'ana1', not })
        expect(found === null || !not.has(found.id)).toBe(true)
      }),
    )
  })

  test('whoever is named stands in the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('Priya', '@tom', 'Ana', 'Silva', 'Mark', '王小明'), fc.string())), (parts) => {
        const text = parts.join(' ')
        for (const { id, at, words } of namedIn(text, index)) {
          expect(people.some((one) => one.id === id)).toBe(true)
          expect(at).toBeLessThan(text.normalize('NFKD').length)
          expect(words.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('is told among 5,000 names within a few milliseconds', () => {
    const many = nameIndex(Array.from({ length: 5000 }, (_, i) => ({ id: String(i), name: `Name${i} Family${i % 700}` })))
    const text = `${'Name77 wrote the guide with Name4999 Family99 and half the team. '.repeat(10)} @name4321`
    const times = [1, 2, 3].map(() => {
      const began = performance.now()
      expect(guessedPerson(text, many, nobody)?.id).toBe('4321')
      return performance.now() - began
    })
    expect(Math.min(...times)).toBeLessThan(25)
  })
})

const starters = [leading, firstManager, withoutReports].flatMap(({ pillars }) => pillars.flatMap(({ criteria }) => criteria))
const criteria = leading.pillars.flatMap((pillar) => pillar.criteria.map(({ name }) => ({ id: name, name })))

describe('what a piece speaks to', () => {
  test.each([
    ['Mentored two newcomers every week', 'Servant leadership', ['mentored']],
    ['Wrote a playbook that support uses', 'Process, documentation, teaching', ['playbook']],
    ['Sales, legal and finance agreed to one plan with her', 'Complex cross-functional work', ['sales', 'legal']],
    ['Her template is the standard now', 'Work that others copy', ['template', 'standard']],
  ])('%s', (text, id, words) => expect(guessedCriterion(text, criteria)).toEqual({ id, words }))

  test('is nothing where no word speaks for any', () => {
    expect(guessedCriterion('Was on holiday', criteria)).toBeNull()
    expect(guessedCriterion('', criteria)).toBeNull()
  })

  test('is that for which more words are there, and of two the one that comes first', () => {
    expect(guessedCriterion('Helped sales with a checklist and a guide', criteria)?.id).toBe('Process, documentation, teaching')
    expect(guessedCriterion('Mentored someone in sales', criteria)?.id).toBe('Servant leadership')
    expect(guessedCriterion('Got sales and a mentor to agree', criteria)?.id).toBe('Complex cross-functional work')
  })

  test('knows a criterion of one’s own by its name', () => {
    const own = [{ id: 'x', name: 'Pricing (EMEA) + forecasting?' }]
    expect(guessedCriterion('Her cast held', own)).toBeNull()
    expect(guessedCriterion('Forecasted the quarter to the euro', own)).toEqual({ id: 'x', words: ['forecasted'] })
    expect(guessedCriterion('Set the pricing', own)).toEqual({ id: 'x', words: ['pricing'] })
  })

  test('has a list for every criterion of the starters, and none for another', () => {
    expect(Object.keys(guessWords).toSorted()).toEqual(starters.map(({ name }) => name).toSorted())
  })

  test('is right more often than not on the examples that the starters ship', () => {
    for (const starter of [leading, firstManager, withoutReports]) {
      const among = starter.pillars.flatMap((pillar) => pillar.criteria.map(({ name }) => ({ id: name, name })))
      const told = starter.pillars.flatMap((pillar) =>
        pillar.criteria.flatMap(({ name, examples }) =>
          Object.values(examples)
            .flat()
            .flatMap((example) => guessedCriterion(example, among) ?? [])
            .map(({ id }) => id === name),
        ),
      )
      expect(told.filter(Boolean).length / told.length, starter.name).toBeGreaterThan(0.5)
    }
  })

  test('never breaks, whatever the names and the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (text, names) => {
        const found = guessedCriterion(
          text,
          names.map((name, i) => ({ id: String(i), name })),
        )
        if (found) expect(found.words.length).toBeGreaterThan(0)
      }),
    )
  })
})

test('picks addresses out of a text, without what only closes the sentence', () => {
  expect(linksIn('See https://wiki.example.org/a(b), and (http://x.example/1). Also https://wiki.example.org/a(b)!')).toEqual([
    'https://wiki.example.org/a(b)',
    'http://x.example/1',
  ])
  expect(linksIn('ftp://x.example javascript:alert(1) www.example.org')).toEqual([])
  fc.assert(
    fc.property(fc.webUrl(), (url) => linksIn(`Look: ${url} there`).length === 1),
    { numRuns: 30 },
  )
})
