import { describe, expect, test } from 'vitest'
import type { Decision } from '../model/decision.ts'
import { decisionSentence, recordWords } from './decisionSentence.ts'
import { plain } from './sentences.ts'

const today = '2026-03-09'
const decision: Decision = {
  id: 'd',
  outcome: 'in_house',
  person: { id: 'priya', name: 'Priya Raman', title: null },
  finalist: null,
  move: 'into_management',
  why: 'Because of the year behind her.',
  decidedBy: 'Maya Okafor',
  decidedOn: '2026-03-02',
  startOn: '2026-04-01',
  backfill: null,
  criteriaVersion: 1,
  supersedesId: null,
  superseded: false,
  erasedOn: null,
}
const said = (of: Partial<Decision> | null, untold: number | null = null) =>
  plain(decisionSentence(of && { ...decision, ...of }, today, untold))

describe('the sentence of a decision', () => {
  test('says who, from where, by whom, when, and what is left to do', () => {
    expect(said({}, 2)).toBe('Priya Raman, in-house, decided by Maya Okafor on 2 March. Starts on 1 April. 2 people still to be told.')
    expect(said({ startOn: '2026-03-05' }, 0)).toBe(
      'Priya Raman, in-house, decided by Maya Okafor on 2 March. Started on 5 March. Everyone on the slate was told.',
    )
    expect(said({ outcome: 'outside', person: null, finalist: 'M. K.', startOn: null })).toBe(
      'M. K., from outside, decided by Maya Okafor on 2 March.',
    )
    expect(said({ outcome: 'not_yet', person: null, startOn: null })).toBe('Not yet, decided by Maya Okafor on 2 March.')
    expect(said(null)).toBe('Nothing has been decided about this role yet.')
  })

  test('names nobody to whom they are not known', () => {
    expect(said({ person: null, decidedBy: null, startOn: null })).toBe('Someone, in-house, decided on 2 March.')
  })
})

test('before it is recorded it is said who takes the seat and who sees it', () => {
  expect(recordWords('Priya Raman', 'in_house', ['Daniel Reyes'])).toBe('Record: Priya Raman, in-house. Daniel Reyes sees this.')
  expect(recordWords(null, 'not_yet', ['Daniel Reyes', 'Ana Ruiz'])).toBe('Record: Not yet. Daniel Reyes and Ana Ruiz see this.')
  expect(recordWords('M. K.', 'outside', [])).toBe('Record: M. K., from outside. Nobody else sees this yet.')
})
