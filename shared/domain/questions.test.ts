import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './days.ts'
import { type AskedState, questions, questionsFor } from './questions.ts'

const today = '2026-03-09'
const states: AskedState[] = ['never_asked', 'getting_old', 'management', 'ic', 'lateral', 'undecided']
const idsFor = (...given: Parameters<typeof questionsFor>) => questionsFor(...given).map(({ id }) => id)

describe('the questions', () => {
  test('are about thirty, each said once, each a question', () => {
    expect(questions.length).toBeGreaterThanOrEqual(28)
    expect(questions.length).toBeLessThanOrEqual(34)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length)
    for (const { id, text } of questions) {
      expect(text, id).toMatch(/^[A-Z].*\?$/)
      expect(text, id).not.toMatch(/talent|potential|resource|\bfit\b|\bscore|weak|fail|\brank|!/i)
      expect(id.length).toBeLessThanOrEqual(40)
    }
  })

  test('open with where they want to go for someone who was never asked', () => {
    expect(questionsFor('never_asked', [], today).every(({ id }) => id.startsWith('open-'))).toBe(true)
  })

  test('are two about where they stand and one for anyone', () => {
    expect(idsFor('management', [], today)).toEqual(['lead-elsewhere', 'lead-why', 'more-of'])
    expect(idsFor('getting_old', [], today)).toEqual(['old-still', 'old-changed', 'more-of'])
  })

  test('are others when they were asked lately, and come back after half a year', () => {
    const asked = (days: number) => ['lead-elsewhere', 'lead-why', 'more-of'].map((id) => ({ id, askedOn: addDays(today, -days) }))
    expect(idsFor('management', asked(30), today)).toEqual(['lead-give-up', 'lead-person', 'unnoticed'])
    expect(idsFor('management', [...asked(200), { id: 'nobody knows', askedOn: today }], today)).toEqual([
      'lead-give-up',
      'lead-person',
      'unnoticed',
    ])
    const all = questions.map(({ id }) => ({ id, askedOn: addDays(today, -200) }))
    expect(idsFor('management', all, today)).toEqual(['lead-elsewhere', 'lead-why', 'more-of'])
  })
})

test('the ones for anyone stand in where all of theirs were asked lately, and the rest come back after half a year', () => {
  const asked = (days: number) =>
    ['lateral-draw', 'lateral-try', 'lateral-keep', 'lateral-stay'].map((id) => ({ id, askedOn: addDays(today, -days) }))
  expect(idsFor('lateral', asked(180), today)).toEqual(['more-of', 'unnoticed', 'from-me'])
  expect(idsFor('lateral', asked(181), today)).toEqual(['lateral-draw', 'lateral-try', 'more-of'])
})

describe('whatever was asked before', () => {
  const asked = fc.array(
    fc.record({
      id: fc.constantFrom(...questions.map(({ id }) => id), 'unknown'),
      askedOn: fc.integer({ min: 0, max: 800 }).map((days) => addDays(today, -days)),
    }),
    { maxLength: 60 },
  )

  test('there are three, all different, the same each time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), asked, (state, before) => {
        const chosen = idsFor(state, before, today)
        expect(new Set(chosen).size).toBe(3)
        expect(idsFor(state, before.toReversed(), today)).toEqual(chosen)
      }),
    )
  })

  test('none was asked lately while three others of theirs were not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.uniqueArray(fc.constantFrom(...questions.map(({ id }) => id)), { maxLength: 2 }),
        (state, ids) => {
          const before = ids.map((id) => ({ id, askedOn: addDays(today, -10) }))
          expect(idsFor(state, before, today).filter((id) => ids.includes(id))).toEqual([])
        },
      ),
    )
  })
})
