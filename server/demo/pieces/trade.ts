/** The four pillars of the starter framework, by a short key. */
export type PillarKey = 'bar' | 'lane' | 'lifts' | 'across'

/** What people of one trade do: sentences for each pillar. `{p}` and `{q}` stand for work of two kinds, `{o}` for another department. */
export interface Trade {
  p: readonly string[]
  q: readonly string[]
  pieces: Record<PillarKey, readonly string[]>
}
