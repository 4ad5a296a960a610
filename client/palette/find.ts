import { go, prepare, type Prepared } from 'fuzzysort'
import { foldedName } from 'shared/domain/names.ts'
import type { Entry } from './entries.ts'

type Target = { entry: Entry; text: Prepared; weight: number }

/** What can be found, made ready once: at each key there is only the looking. */
export type Index = readonly Target[]

const initialsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word ? [word[0]!] : []))

export const indexOf = (entries: readonly Entry[]): Index =>
  entries.flatMap((entry) =>
    [entry.words, ...(entry.also ?? [])].flatMap((words, nth) => {
      const text = foldedName(words)
      const initials = initialsOf(text)
      return [
        { entry, text: prepare(text), weight: nth === 0 ? 1 : 0.97 },
        ...(initials.length > 1 ? [{ entry, text: prepare(initials.join('')), weight: 0.96 }] : []),
      ]
    }),
  )

/** The best first; of those that are as near, those that come first in the index. */
export function found(index: Index, typed: string, most: number): Entry[] {
  const query = foldedName(typed)
  if (query === '') return []
  const best = new Map<string, { entry: Entry; score: number; at: number }>()
  const results = go(query, index as Target[], { key: ({ text }) => text, limit: 120, threshold: 0.3 })
  for (const { obj, score } of results) {
    const { entry, weight } = obj
    const lifted = score * weight * (entry.near ? 1.02 : 1)
    const before = best.get(entry.key)
    if (!before || lifted > before.score) best.set(entry.key, { entry, score: lifted, at: entry.at })
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(({ entry }) => entry)
}
