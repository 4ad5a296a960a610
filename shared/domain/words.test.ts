import { describe, expect, test } from 'vitest'
import * as closed from '../model/words.ts'
import * as words from './words.ts'

const catalogues = [
  [closed.Direction.options, words.directionWords],
  [closed.Horizon.options, words.horizonWords],
  [closed.Heard.options, words.heardWords],
  [closed.Observer.options, words.observerWords],
  [closed.Stance.options, words.stanceWords],
  [closed.EvidenceStatus.options, words.evidenceStatusWords],
  [closed.Level.options, words.levelWords],
  [closed.RoleState.options, words.roleStateWords],
  [closed.BenchStrength.options, words.benchStrengthWords],
  [closed.ReadinessCallWord.options, words.callWords],
  [closed.Came.options, words.cameWords],
  [[...closed.Interest.options, 'asked'], words.interestWords],
  [closed.ConversationState.options, words.conversationStateWords],
] as const

describe('the catalogue', () => {
  test('has words for every member of every closed list, and no two alike in one list', () => {
    for (const [members, written] of catalogues) {
      expect(Object.keys(written).toSorted()).toEqual([...members].toSorted())
      expect(new Set(Object.values(written)).size).toBe(members.length)
    }
  })
  test('is in sentence case, without a word the product does not use', () => {
    const unused = /talent|potential|9-box|flight|resource|score|rank|\bfit\b|fail|weak|!/i
    for (const text of [...catalogues.flatMap(([, written]) => Object.values(written)), ...Object.values(words.homeGroupWords)]) {
      expect(text).toMatch(/^\p{Lu}/u)
      expect(text).not.toMatch(unused)
    }
  })
})

describe('words that depend on more than a member', () => {
  test('tell a reading of none from no reading, and pieces from no pieces', () => {
    expect(words.levelWord('none', 3)).toBe('Read as none')
    expect(words.levelWord(null)).toBe('Not read yet')
    expect(words.levelWord(null, 3)).toBe('3 pieces, not read')
    expect(words.levelWord(null, 1)).toBe('1 piece, not read')
    expect(words.levelWord(null, 0)).toBe('No evidence yet')
  })
  test('say who reads it', () => {
    expect(words.visibilityWords('private', 'Priya')).toBe('Only you')
    expect(words.visibilityWords('pair', 'Priya')).toBe('You and Priya')
    expect(words.visibilityWords('pair')).toBe('You and the person')
    expect(words.visibilityWords('chain', 'Priya')).toBe('Your chain')
  })
})
