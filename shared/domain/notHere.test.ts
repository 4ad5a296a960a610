import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DevelopmentActionDraft } from '../model/plan.ts'
import { lateralOffer, offers } from './notHere.ts'

const today = '2026-03-09'

test('there is something to offer of every way: work, a mentor, teaching, an introduction, a reference, support to leave', () => {
  expect(offers('Hana', today).map(({ key }) => key)).toEqual(['acting', 'mentor', 'teaching', 'introduction', 'reference', 'leaving'])
})

test('an offer begins a step with words, a kind, an owner and a day to come, which its author alone sees', () => {
  const introduction = offers('Hana', today).find(({ key }) => key === 'introduction')!
  expect(introduction.step).toEqual({
    text: 'Introduce Hana to a lead of another team',
    kind: 'cross_team',
    owner: 'manager',
    dueOn: '2026-03-23',
    visibility: 'private',
    notHere: true,
  })
  expect(lateralOffer('Hana', { id: 'a', name: 'Product' }, today).step).toMatchObject({
    text: 'Ask about a move to Product for Hana',
    kind: 'elsewhere',
    visibility: 'private',
  })
})

test('whatever the names, what begins can be saved as it stands', () => {
  const name = fc.string({ minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(name, name, (first, team) => {
      for (const { step } of [...offers(first, today), lateralOffer(first, { id: 'a', name: team }, today)]) {
        expect(DevelopmentActionDraft.safeParse(step).success).toBe(true)
        expect(step.dueOn > today).toBe(true)
        expect(step.visibility).toBe('private')
      }
    }),
  )
})
