import type { Level, Observer, Stance, Visibility } from '../model/words.ts'
import { strongestPiece } from './strongest.ts'

/** What fits one sheet of paper, and in which order. */

type Piece = {
  readonly id: string
  readonly happenedOn: string
  readonly observer: Observer
  readonly stance: Stance
  readonly links: readonly unknown[]
  readonly visibility: Visibility
  readonly criteria: readonly { readonly id: string }[]
}

/** Pieces that stand on the sheet in full. */
export const piecesOnSheet = 5

const newestFirst = (a: Piece, b: Piece) => (a.happenedOn === b.happenedOn ? (a.id > b.id ? -1 : 1) : a.happenedOn > b.happenedOn ? -1 : 1)

/** The strongest piece of each criterion, and those of the sheet: these first, then other supporting ones, linked ones before; the newest on top. */
export const onSheet = <One extends Piece>(pieces: readonly One[], criterionIds: readonly string[]) => {
  const shown = pieces.filter(({ visibility, stance }) => visibility !== 'private' && stance === 'supports')
  const strongest = new Map(
    criterionIds.map((id) => [id, strongestPiece(shown.filter(({ criteria }) => criteria.some((tag) => tag.id === id)))]),
  )
  const first = [...new Set([...strongest.values()].filter((piece) => piece !== null))]
  const others = shown
    .filter((piece) => !first.includes(piece) && piece.observer !== 'self')
    .toSorted((a, b) => Number(b.links.length > 0) - Number(a.links.length > 0) || newestFirst(a, b))
  const listed = [...first.toSorted(newestFirst), ...others].slice(0, piecesOnSheet).toSorted(newestFirst)
  return { strongest, listed, further: shown.length - listed.length }
}

/** The gap that stands beside the strongest piece of a criterion: none where nothing is asked, read or short. */
export const gapOnSheet = (forRole: boolean, { gap, level }: { readonly gap: string; readonly level: Level | null }): string =>
  forRole && level !== null && gap !== 'Meets it' && gap !== 'Above it' ? gap : ''

export type SheetTexts = {
  readonly name: string
  /** Title, team and manager, as they stand under the name. */
  readonly place: string
  readonly words: string
  readonly want: string
  readonly short: readonly string[]
  /** What they were told of the path; empty where they were not. */
  readonly path: string
  readonly lines: readonly { readonly name: string; readonly strongest: string; readonly gap: string }[]
  readonly pieces: readonly string[]
  readonly steps: readonly string[]
}

/** What one side has room for, in CSS pixels: A4 within its margins, less what an estimate may be wrong by. */
const sideHeight = 1000
/** Letters that surely fit a line of each part: capitals and wide scripts take more than small Latin letters. */
const width = (text: string) => text.length + (text.match(/[^\u0000-\u024f]/gu)?.length ?? 0) * 0.9
/** How many rows a text takes on paper, where so many letters surely fit one. */
export const rowsOnPaper = (text: string, letters: number) => Math.max(1, Math.ceil(width(text) / letters))
const rows = rowsOnPaper
const sum = (heights: readonly number[]) => heights.reduce((all, one) => all + one, 0)

/** How high the sheet becomes, by its texts. */
const heightOf = ({ name, place, words, want, short, path, lines, pieces, steps }: SheetTexts): number =>
  sum([
    10 + 37 * rows(name, 22) + 20 * rows(place, 54),
    33 + Math.max(23 * rows(words, 48) + 4 + 17 * rows(want, 62), 54 + 17 * rows(short.join(', '), 34)),
    path ? 14 + 18 * rows(path, 94) : 0,
    40 + sum(lines.map(({ name, strongest, gap }) => 11 + 18 * Math.max(rows(name, 24), rows(`${strongest} ${gap}`, 48)))),
    pieces.length > 0 ? 33 + sum(pieces.map((piece) => 8 + 20 * rows(piece, 86))) : 0,
    33 + Math.max(60, sum(steps.map((step) => 20 * rows(step, 52)))),
    56,
  ])

/** Fewest pieces and steps that are shown before the letters become smaller. */
const fewest = { pieces: 3, steps: 3 }

/** How many of the pieces and steps one side has room for, and whether its letters have to be small. */
export const fitting = (texts: SheetTexts): { pieces: number; steps: number; dense: boolean } => {
  let { length: pieces } = texts.pieces
  let { length: steps } = texts.steps
  const height = () => heightOf({ ...texts, pieces: texts.pieces.slice(0, pieces), steps: texts.steps.slice(0, steps) })
  while (height() > sideHeight && (pieces > fewest.pieces || steps > fewest.steps))
    if (steps > fewest.steps && steps >= pieces) steps--
    else if (pieces > fewest.pieces) pieces--
    else steps--
  return { pieces, steps, dense: height() > sideHeight }
}
