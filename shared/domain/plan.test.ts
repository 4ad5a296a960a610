import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActionState } from '../model/words.ts'
import { inPlanOrder, planSentence, tooManySteps } from './plan.ts'

const step = (id: string, state: ActionState, dueOn: string | null, closedOn: string | null = null) => ({ id, state, dueOn, closedOn })

describe('the order of a plan', () => {
  test('open steps come first by their day, those without one last, then the closed ones from the newest', () => {
    const steps = [
      step('a', 'done', '2026-01-01', '2026-02-01'),
      step('b', 'open', null),
      step('c', 'dropped', null, '2026-03-01'),
      step('d', 'open', '2026-05-01'),
      step('e', 'open', '2026-04-01'),
    ]
    expect(inPlanOrder(steps).map(({ id }) => id)).toEqual(['e', 'd', 'b', 'c', 'a'])
  })

  test('is the same whatever order the steps came in', () => {
    const day = fc.constantFrom('2026-01-01', '2026-02-02', null)
    const any = fc.uniqueArray(
      fc.record({ id: fc.string(), state: fc.constantFrom<ActionState>('open', 'done', 'dropped'), dueOn: day, closedOn: day }),
      { selector: ({ id }) => id, maxLength: 12 },
    )
    fc.assert(
      fc.property(any, (steps) => {
        const ordered = inPlanOrder(steps)
        expect(inPlanOrder(steps.toReversed())).toEqual(ordered)
        expect(ordered.toSorted(() => 0)).toHaveLength(steps.length)
      }),
    )
  })
})

describe('the plan in a sentence', () => {
  const today = '2026-03-09'
  const here = (id: string, dueOn: string | null, state: ActionState = 'open') => ({
    ...step(id, state, dueOn),
    notHere: false,
    visibility: 'chain' as const,
  })
  const apart = (id: string, visibility: 'private' | 'chain') => ({ ...here(id, null), notHere: true, visibility })

  test.each([
    [[], 'No step is planned for Hana.'],
    [[here('a', '2026-01-01', 'done')], 'No step is open for Hana.'],
    [[here('a', null)], 'One step is open.'],
    [[here('a', '2026-04-17')], 'One step is open, by 17 April.'],
    [[here('a', '2026-05-01'), here('b', '2026-04-17'), here('c', null)], 'Three steps are open, the next by 17 April.'],
    [[here('a', '2026-03-01')], 'One step is open, due since 1 March.'],
    [[apart('a', 'private')], 'No step is open for Hana. One thing is offered elsewhere, and only you know of it.'],
    [[here('a', null), apart('b', 'private'), apart('c', 'chain')], 'One step is open. Two things are offered elsewhere.'],
  ])('%#: %s', (steps, sentence) => expect(planSentence('Hana', steps, today)).toBe(sentence))
})

describe('how many steps are open', () => {
  test('there is room for three', () => {
    expect(tooManySteps([])).toBeNull()
    expect(tooManySteps([{ text: 'One' }, { text: 'Two' }])).toBeNull()
  })

  test('a fourth is refused with the names of the three', () => {
    expect(tooManySteps([{ text: 'Teach' }, { text: 'Lead' }, { text: 'Write' }])).toBe(
      'Three steps are open already: “Teach”, “Lead” and “Write”. Finish or drop one first, or add it on top of them.',
    )
  })

  test('long ones are cut, so that the sentence can be read', () => {
    expect(tooManySteps([{ text: 'x'.repeat(200) }, { text: 'b' }, { text: 'c' }])!.length).toBeLessThan(220)
  })
})
