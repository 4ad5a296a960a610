import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EvidenceStatus, Level, ReadinessCallWord } from '../model/words.ts'
import { callDisagreement, readingDisagreement } from './disagreement.ts'
import { windows } from './windows.ts'

describe('callDisagreement', () => {
  test.each([
    [{ call: 'ready_now', of: 6, at: 3, below: 3, notRead: 0 }, 'Called ready now, 3 criteria below what the role asks'],
    [{ call: 'ready_now', of: 6, at: 5, below: 1, notRead: 0 }, 'Called ready now, 1 criterion below what the role asks'],
    [
      { call: 'ready_now', of: 6, at: 3, below: 2, notRead: 1 },
      'Called ready now, 2 criteria below what the role asks and 1 criterion not read yet',
    ],
    [{ call: 'ready_now', of: 6, at: 2, below: 0, notRead: 4 }, 'Called ready now, 4 criteria not read yet'],
    [{ call: 'ready_now', of: 6, at: 6, below: 0, notRead: 0 }, null],
    [{ call: 'later', of: 6, at: 6, below: 0, notRead: 0 }, 'All six criteria met, called later: what is missing?'],
    [{ call: 'not_now', of: 2, at: 2, below: 0, notRead: 0 }, 'Both criteria met, called not now: what is missing?'],
    [{ call: 'later', of: 1, at: 1, below: 0, notRead: 0 }, 'The one criterion met, called later: what is missing?'],
    [{ call: 'later', of: 6, at: 5, below: 1, notRead: 0 }, null],
    [{ call: 'later', of: 0, at: 0, below: 0, notRead: 0 }, null],
    [{ call: null, of: 6, at: 6, below: 0, notRead: 0 }, null],
  ] as const)('says of %o: %s', (called, words) => {
    expect(callDisagreement(called)).toBe(words)
  })
  test('speaks in one direction at a time, whatever was called', () => {
    const anyCall = fc.constantFrom(null, ...ReadinessCallWord.options)
    fc.assert(
      fc.property(anyCall, fc.nat({ max: 15 }), fc.nat({ max: 15 }), fc.nat({ max: 15 }), (call, at, below, notRead) => {
        const words = callDisagreement({ call, at, below, notRead, of: at + below + notRead })
        return words === null || (words.startsWith('Called ready now') ? below + notRead > 0 : below + notRead === 0)
      }),
    )
  })
})

describe('readingDisagreement', () => {
  test('names a high reading with nothing recent behind it', () => {
    expect(readingDisagreement({ level: 'lead', status: 'stale' })).toBe('Read as lead level, no evidence within a year')
    expect(readingDisagreement({ level: 'lead', status: 'none' }, { ...windows, evidenceDays: 180 })).toBe(
      'Read as lead level, no evidence within 180 days',
    )
    expect(readingDisagreement({ level: 'lead', status: 'one_source' })).toBeNull()
  })
  test('is silent where nothing was read or little is claimed', () => {
    for (const level of [null, 'none', 'early'] as (Level | null)[])
      for (const status of EvidenceStatus.options) expect(readingDisagreement({ level, status })).toBeNull()
  })
})
