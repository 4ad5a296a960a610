/** What a chart draws, its table says and its file holds. The first cell of a row names it; null is what is not recorded. */
export type Figures = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Fewer points than this are told in a sentence: a drawing would claim more than is known. */
export const fewestPoints = 4

/** The rows as objects, with one field for each column of numbers: `s0`, `s1` ... */
export const drawn = ({ rows }: Figures) =>
  rows.map(([label, ...values]) => ({ label: String(label), ...Object.fromEntries(values.map((value, at) => [`s${at}`, value])) }))

/**
 * Where words beside a drawing stand, as near to where each belongs as they can without one covering another. In the
 * order in which they are given, from the top down.
 */
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const placed: number[] = []
  for (const at of wanted) placed.push(Math.max(at, placed.length === 0 ? top : placed.at(-1)! + gap))
  let lowest = bottom
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, lowest)
    lowest = placed[i]! - gap
  }
  return placed
}
