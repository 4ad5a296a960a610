export interface Chance {
  /** A whole number from 0 up to but not including `n`. */
  below(n: number): number
  between(low: number, high: number): number
  /** True about so often, of one. */
  some(share: number): boolean
  one<T>(of: readonly T[]): T
  shuffled<T>(of: readonly T[]): T[]
}

/** Chance that comes out the same each time for the same seed, so that the example is the same for everybody. */
export function chanceOf(seed: string): Chance {
  let state = 2_166_136_261
  for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 16_777_619)
  const next = () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    some: (share) => next() < share,
    one: (of) => of[below(of.length)]!,
    shuffled(of) {
      const left = [...of]
      for (let i = left.length - 1; i > 0; i -= 1) {
        const j = below(i + 1)
        ;[left[i], left[j]] = [left[j]!, left[i]!]
      }
      return left
    },
  }
}
