import { describe, expect, test } from 'vitest'
import { firstManager } from './firstManager.ts'
import { leading } from './leading.ts'
import { withoutReports } from './withoutReports.ts'

const starters = [leading, firstManager, withoutReports]
const levels = ['early', 'consistent', 'lead'] as const

// The words that are kept out of the product, with their endings: "fits", "failed" and "resources" too.
const forbidden = /\b(?:talent|high[- ]potential|9[- ]box|nine[- ]box|flight[- ]risk|resource|scor(?:e|ing)|rank|fit|fail|weak)\w*/i

const criteria = starters.flatMap((starter) => starter.pillars.flatMap((pillar) => pillar.criteria))
const descriptors = criteria.flatMap((criterion) => levels.map((level) => criterion.descriptors[level]))
const examples = criteria.flatMap((criterion) => levels.flatMap((level) => criterion.examples[level]))
const statements = [
  ...starters.map((starter) => starter.purpose),
  ...starters.flatMap((starter) => starter.pillars.map((pillar) => pillar.meaning)),
  ...descriptors,
  ...examples,
]
const labels = [
  ...starters.flatMap((starter) => [starter.name, ...starter.pillars.map((pillar) => pillar.name)]),
  ...criteria.flatMap((criterion) => [criterion.name, criterion.gist]),
]
const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

function repeated(texts: string[]) {
  const seen = texts.map(folded)
  return texts.filter((text, at) => seen.indexOf(folded(text)) !== at)
}

describe.each(starters.map((starter) => [starter.name, starter] as const))('%s', (_name, starter) => {
  test('has three to five pillars with one or two criteria each', () => {
    expect(starter.pillars.length).toBeGreaterThanOrEqual(3)
    expect(starter.pillars.length).toBeLessThanOrEqual(5)
    expect(starter.pillars.filter((pillar) => pillar.criteria.length < 1 || pillar.criteria.length > 2)).toEqual([])
  })

  test('names no pillar or criterion twice', () => {
    const names = starter.pillars.flatMap((pillar) => [pillar.name, ...pillar.criteria.map((criterion) => criterion.name)])
    expect(repeated(names)).toEqual([])
  })
})

test('the first starter has the four pillars, with one criterion each', () => {
  expect(leading.pillars.map((pillar) => [pillar.name, ...pillar.criteria.map((criterion) => criterion.name)])).toEqual([
    ['Raises the bar', 'Work that others copy'],
    ['Beyond the lane', 'Process, documentation, teaching'],
    ['Lifts others', 'Servant leadership'],
    ['Leads across teams', 'Complex cross-functional work'],
  ])
})

test('every level of every criterion is described in 40 to 320 characters', () => {
  expect(descriptors.filter((text) => text.length < 40 || text.length > 320)).toEqual([])
})

test('every level of every criterion has two or three examples', () => {
  const counts = criteria.flatMap((criterion) => levels.map((level) => criterion.examples[level].length))
  expect(counts.filter((count) => count < 2 || count > 3)).toEqual([])
})

test('a descriptor is one or two sentences, an example is one', () => {
  const sentences = (text: string) => text.split(/(?<=\.)\s/).length
  expect(descriptors.filter((text) => sentences(text) > 2)).toEqual([])
  expect(examples.filter((text) => sentences(text) > 1)).toEqual([])
})

test('every statement starts with a capital, ends with a full stop and stays calm', () => {
  expect(statements.filter((text) => !/^[A-Z][^!]*\.$/.test(text))).toEqual([])
})

test('a gist is two to four words', () => {
  expect(criteria.map((criterion) => criterion.gist).filter((gist) => !/^\S+(?: \S+){1,3}$/.test(gist))).toEqual([])
})

test('uses none of the words the product does not use', () => {
  expect([...labels, ...statements].filter((text) => forbidden.test(text))).toEqual([])
})

test('says nothing twice, over all starters', () => {
  expect(repeated(statements)).toEqual([])
})
