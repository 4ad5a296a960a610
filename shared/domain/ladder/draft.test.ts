import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameworkFrom } from './draft.ts'
import type { Ladder, Statement } from './ladder.ts'
import { notDescribed } from './notDescribed.ts'
import { forksOf } from './tracks.ts'

const say = (...texts: string[]): Statement[] => texts.map((text) => ({ text, examples: [] }))
const theme = (name: string, cells: Record<string, Statement[]>, pillar = name): Ladder['themes'][number] => ({
  pillar,
  meaning: '',
  name,
  gist: null,
  at: 'line 1',
  cells: Object.entries(cells).map(([grade, statements]) => ({ grade, statements, at: 'line 2' })),
})
const ladder = (grades: string[], ...themes: Ladder['themes'][number][]): Ladder => ({ name: 'Ours', purpose: 'For us.', grades, themes })
const draftOf = (from: Ladder) => frameworkFrom('ours.yml', from).draft!

describe('a framework made of a ladder', () => {
  test('a theme at a grade is one criterion: what is asked is consistent, and of the rest nothing is said', () => {
    const { pillars, grades } = draftOf(
      ladder(['Junior', 'Senior'], theme('Planning', { Junior: say('Plans a day.'), Senior: say('Plans a year.') })),
    )
    expect(grades).toEqual(['Junior', 'Senior'])
    expect(pillars).toHaveLength(1)
    expect(pillars[0]!.criteria.map(({ name, grade }) => [name, grade])).toEqual([
      ['Planning, Junior', 'Junior'],
      ['Planning, Senior', 'Senior'],
    ])
    expect(pillars[0]!.criteria[1]!.descriptors).toEqual({ early: notDescribed, consistent: 'Plans a year.', lead: notDescribed })
  })

  test('a ladder whose grades are the three levels has one criterion for each theme, and no grades', () => {
    const { pillars, grades } = draftOf(
      ladder(
        ['Early', 'Consistent', 'Lead'],
        theme('Tests', { Early: say('Runs them.'), Consistent: say('Writes them.'), Lead: [] }, 'Craft'),
      ),
    )
    expect(grades).toEqual([])
    expect(pillars).toMatchObject([
      {
        name: 'Craft',
        criteria: [{ name: 'Tests', grade: null, descriptors: { early: 'Runs them.', consistent: 'Writes them.', lead: notDescribed } }],
      },
    ])
  })

  test('a theme that no grade speaks of is left out; a grade that no theme speaks of stays a grade', () => {
    const { pillars, grades } = draftOf(ladder(['A', 'B'], theme('One', { A: say('Does it.'), B: [] }), theme('Two', { A: [], B: [] })))
    expect(grades).toEqual(['A', 'B'])
    expect(pillars.map(({ name }) => name)).toEqual(['One'])
  })

  test('three examples stand as such and the rest in the text', () => {
    const statements = [{ text: 'Explains.', examples: ['one', 'two', 'three', 'four', 'x'.repeat(201)] }]
    const [criterion] = draftOf(ladder(['A'], theme('Talks', { A: statements }))).pillars[0]!.criteria
    expect(criterion!.examples.consistent).toEqual(['one', 'two', 'three'])
    expect(criterion!.descriptors.consistent).toBe(`Explains.\nFor example: four\nFor example: ${'x'.repeat(201)}`)
  })

  test('what is too long, and what describes nothing, is said with its place', () => {
    const long = frameworkFrom('ours.yml', ladder(['A'], theme('Talks', { A: say('y'.repeat(10_001)) })))
    expect(long.troubles).toEqual([
      { file: 'ours.yml', at: 'line 2', words: 'What “Talks” asks has 10001 characters. Shorten it to 10000.' },
    ])
    expect(frameworkFrom('ours.yml', ladder(['A'], theme('Talks', { A: [] }))).troubles).toMatchObject([{ words: /describes nothing/ }])
  })

  test('every statement of the source stands somewhere, once', () => {
    const cells = fc.dictionary(fc.constantFrom('A', 'B', 'C'), fc.array(fc.uuid(), { maxLength: 4 }), { noNullPrototype: true })
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom('P', 'Q', 'R', 'S'), cells), { selector: ([name]) => name }), (themes) => {
        const from = ladder(
          ['A', 'B', 'C'],
          ...themes.map(([name, of]) =>
            theme(name, Object.fromEntries(Object.entries(of).map(([grade, texts]) => [grade, say(...texts)]))),
          ),
        )
        const texts = themes.flatMap(([, of]) => Object.values(of).flat())
        const { draft } = frameworkFrom('ours.yml', from)
        const all = (draft?.pillars ?? []).flatMap(({ criteria }) => criteria.map(({ descriptors }) => descriptors.consistent)).join('\n')
        for (const text of texts) expect(all.split(text)).toHaveLength(2)
        expect(draft?.pillars.flatMap(({ criteria }) => criteria).length ?? 0).toBe(
          themes.flatMap(([, of]) => Object.values(of).filter((some) => some.length > 0)).length,
        )
      }),
    )
  })
})

describe('whether a ladder forks', () => {
  test.each([
    [
      ['Engineer', 'Principal (Individual Contributor)', 'Principal (People Manager)'],
      { ic: ['Principal (Individual Contributor)'], management: ['Principal (People Manager)'] },
    ],
    [['IC4', 'Staff IC', 'Engineering Manager'], { ic: ['Staff IC'], management: ['Engineering Manager'] }],
    [['Junior', 'Senior', 'Director'], null],
    [['Individual contributor 1', 'Individual contributor 2'], null],
  ])('%j', (grades, forks) => expect(forksOf(grades)).toEqual(forks))
})
