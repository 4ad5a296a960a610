import { expect, test } from 'vitest'
import { aboutWhat, type Matters } from './about.ts'

const today = '2026-03-09'
const calm: Matters = {
  plannedOn: null,
  cadence: { state: 'up_to_date', days: 40 },
  backOn: null,
  want: { heardOn: '2026-02-16', gettingOld: false },
  decidesOn: null,
  promisedFor: [],
  lastHeldOn: '2026-02-16',
  newPieces: 0,
  piecesFrom: '2025-12-15',
}
const all: Partial<Matters>[] = [
  { backOn: '2026-04-01' },
  { promisedFor: ['2026-03-01', '2026-03-02'] },
  { decidesOn: '2026-03-27' },
  { want: null },
  { want: { heardOn: '2025-04-01', gettingOld: true } },
  { cadence: { state: 'overdue', days: 12 } },
  { cadence: { state: 'due', days: 0 } },
  { promisedFor: ['2026-03-12'] },
  { newPieces: 4 },
]

test.each([
  [{}, 'Nothing new since 16 Feb'],
  [{ lastHeldOn: null }, 'No career conversation yet'],
  [{ newPieces: 4 }, '4 pieces since you talked'],
  [{ newPieces: 1, lastHeldOn: '2025-11-01' }, '1 piece since 15 Dec 2025'],
  [{ promisedFor: ['2026-03-12'] }, 'Your promise is due 12 Mar'],
  [{ promisedFor: [today] }, 'Your promise is due today'],
  [{ promisedFor: ['2026-03-01'] }, 'Your promise was due 1 Mar'],
  [{ promisedFor: ['2026-03-01', '2026-03-02', '2026-03-12'] }, '2 of your promises are overdue'],
  [{ cadence: { state: 'overdue' as const, days: 1 } }, 'The talk is 1 day overdue'],
  [{ cadence: { state: 'due' as const, days: 0 } }, 'The talk is due today'],
  [{ cadence: { state: 'overdue' as const, days: 1 }, plannedOn: '2026-03-20' }, 'Nothing new since 16 Feb'],
  [{ want: { heardOn: '2025-04-01', gettingOld: true } }, 'Ask again after 11 months'],
  [{ want: null }, 'Ask what they want'],
  [{ want: null, newPieces: 9 }, 'Ask: 9 pieces to start from'],
  [{ decidesOn: '2026-03-27' }, 'Their role decides by 27 Mar'],
  [{ decidesOn: '2026-09-01' }, 'Nothing new since 16 Feb'],
  [{ backOn: '2026-04-01' }, 'Away until 1 Apr'],
  [{ backOn: '2026-04-01', plannedOn: '2026-04-10' }, 'Away until 1 Apr'],
  [{ backOn: '2026-04-01', plannedOn: '2026-03-20' }, 'Nothing new since 16 Feb'],
])('of %o it says: %s', (part, words) => {
  expect(aboutWhat({ ...calm, ...part }, today)).toBe(words)
})

test('where several things matter, the first of the order is said', () => {
  for (const [at, first] of all.entries())
    for (const second of all.slice(at + 1)) {
      if (Object.keys(first)[0] === Object.keys(second)[0]) continue
      expect(aboutWhat({ ...calm, ...second, ...first }, today).slice(0, 3)).toBe(aboutWhat({ ...calm, ...first }, today).slice(0, 3))
    }
})
