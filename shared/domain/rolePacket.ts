import type { FrozenLine } from '../model/decision.ts'
import type { AskedLevel, Level } from '../model/words.ts'
import { excerpt } from './excerpt.ts'
import { compareNames, firstName } from './names.ts'
import { rowsOnPaper } from './packet.ts'
import { strongestPiece } from './strongest.ts'

/** What one side of paper says of someone on a slate as it stood at a decision. */

type Criterion = { readonly id: string; readonly name: string; readonly pillar: string | null; readonly asks: AskedLevel }
type Line = Pick<FrozenLine, 'cells' | 'pieces' | 'call'>
type Piece = Line['pieces'][number]

/** What stands where a claim has nothing behind it: nobody wrote anything down, nobody has read it, or it is for others to read. */
export type Hole = 'no_evidence' | 'not_read' | 'not_for_you'

/** The in-house lines of a decision: whoever was chosen first, then by name; an erased name comes last. */
export const packetOrder = (lines: readonly FrozenLine[]): FrozenLine[] => {
  const nameOf = ({ person }: FrozenLine) => person?.name ?? null
  return lines
    .filter(({ outside }) => !outside)
    .toSorted(
      (a, b) =>
        Number(b.chosen) - Number(a.chosen) ||
        Number(nameOf(a) === null) - Number(nameOf(b) === null) ||
        compareNames(nameOf(a) ?? '', nameOf(b) ?? ''),
    )
}

/** How many pieces a claim can rest on here. */
const mostPieces = 3

/** What the reading of a criterion rests on: the pieces that it cites, the newest first, else the strongest there is. */
const restsOn = (pieces: readonly Piece[], criterionId: string, cites: readonly string[]): Piece[] => {
  const tagged = pieces.filter((piece) => piece.criterionIds.includes(criterionId) && piece.what !== null)
  const cited = tagged.filter(({ id }) => cites.includes(id))
  const strongest = strongestPiece(tagged)
  return (cited.length > 0 ? cited : strongest ? [strongest] : []).slice(0, mostPieces)
}

const holeOf = (level: Level | null, counted: number, behind: number): Hole | null => {
  if (counted === 0 && behind === 0) return 'no_evidence'
  if (level === null) return 'not_read'
  return behind === 0 ? 'not_for_you' : null
}

/** Height of a side in CSS pixels, and how much more it holds when its letters are smaller, once and twice. */
const sideHeight = 1000
const densities = [1, 0.82, 0.68] as const
/** Signs of a reason, of a piece, of a name: with many criteria a reason has one row. */
const room = { why: 100, shortWhy: 30, piece: 140, name: 40, rationale: 180, link: 40 }
const fewCriteria = 9

/** The claims of one sheet, each with the numbers of the pieces that it rests on, in as many as one side has room for. */
export const sheetOf = (criteria: readonly Criterion[], { cells, pieces, call }: Line) => {
  const cellOn = new Map(cells.map((cell) => [cell.criterionId, cell]))
  // A pillar with one criterion stands for it, as people call it by that name.
  const called = ({ name, pillar }: Criterion) =>
    excerpt(pillar !== null && criteria.filter((other) => other.pillar === pillar).length === 1 ? pillar : name, room.name)
  const claims = criteria.map((criterion) => {
    const cell = cellOn.get(criterion.id)
    const level = cell?.level ?? null
    const behind = restsOn(pieces, criterion.id, cell?.cites ?? [])
    const why = cell?.why ? excerpt(cell.why, criteria.length > fewCriteria ? room.shortWhy : room.why) : null
    return { criterion, name: called(criterion), cell, level, why, behind, hole: holeOf(level, cell?.pieces ?? 0, behind.length) }
  })
  // One for each claim first, then the second of each: nothing is left without its piece for another's third.
  const ordered = Array.from({ length: mostPieces }, (_, nth) => claims.flatMap(({ behind }) => behind[nth] ?? [])).flat()
  const unique = [...new Map(ordered.map((piece) => [piece.id, piece])).values()]
  const told = unique.map((piece) => ({ ...piece, what: excerpt(piece.what!, room.piece), link: linkOf(piece) }))
  const rationale = call?.rationale ? excerpt(call.rationale, room.rationale) : null
  const height = (some: number) =>
    307 +
    22 * rowsOnPaper(rationale ?? '', 48) +
    sum(claims.map((claim) => 11 + 18 * claimRows(claim))) +
    sum(told.slice(0, some).map((piece) => 6 + 18 * rowsOnPaper(pieceWords(piece), 92)))
  const first = new Set(claims.flatMap(({ behind }) => behind[0]?.id ?? [])).size
  const smallest = densities.findIndex((factor) => height(first) * factor <= sideHeight)
  const dense = smallest === -1 ? densities.length - 1 : smallest
  let some = told.length
  while (some > 0 && height(some) * densities[dense]! > sideHeight) some--
  const listed = told.slice(0, some)
  const numberOf = new Map(listed.map(({ id }, at) => [id, at + 1]))
  return {
    lines: claims.map(({ criterion, name, cell, level, why, behind, hole }) => ({
      criterionId: criterion.id,
      name,
      asks: criterion.asks,
      level,
      readBy: cell?.readBy ?? null,
      readOn: cell?.readOn ?? null,
      why,
      pieces: cell?.pieces ?? 0,
      restsOn: behind.flatMap(({ id }) => numberOf.get(id) ?? []),
      hole,
    })),
    pieces: listed.map(({ id, what, happenedOn, observer, observerName, stance, link }, at) => ({
      id,
      number: at + 1,
      what,
      happenedOn,
      observer,
      observerName,
      stance,
      link,
    })),
    rationale,
    forOthers: claims.filter(
      ({ criterion, cell }) => (cell?.pieces ?? 0) > pieces.filter(({ criterionIds }) => criterionIds.includes(criterion.id)).length,
    ).length,
    further: pieces.filter(({ what }) => what !== null).length - listed.length,
    dense,
  }
}

const sum = (heights: readonly number[]) => heights.reduce((all, one) => all + one, 0)

type Claim = { readonly name: string; readonly why: string | null; readonly cell: { readonly readBy: string | null } | undefined }
/** Rows of a claim: its numbers stand behind the reason. */
const claimRows = ({ name, why, cell }: Claim) =>
  Math.max(
    rowsOnPaper(name, 22),
    rowsOnPaper(`${why ?? ''} ${' [10]'.repeat(mostPieces)}`, 40),
    rowsOnPaper(`At lead level, ${firstName(cell?.readBy ?? '')}, 30 Sept 2026`, 34),
  )

const pieceWords = ({ what, observerName, link }: { what: string; observerName: string | null; link: { label: string } | null }) =>
  `${what} 30 Sept 2026, ${observerName ?? ''} (another team). Counters it. ${link?.label ?? ''}`

const linkOf = ({ links: [link] }: Piece) => {
  if (!link) return null
  return { url: link.url, label: excerpt(link.label || hostOf(link.url), room.link) }
}
const hostOf = (url: string) => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/.*$/, '')
