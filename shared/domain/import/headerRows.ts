import { meaningOf, privateMatter } from './headers.ts'
import type { Sheet } from './types.ts'

/** Exports put a title, a date or a heading over several columns above the headers, seldom more. */
const mostAbove = 6

const isKnown = (text: string) => text !== '' && (meaningOf(text) !== null || privateMatter(text) !== null)
const knownIn = (cells: readonly string[]) => cells.filter((cell) => cell.trim().length < 80 && isKnown(cell.trim())).length
const filledIn = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length

/** The headers of a table whose upper line stands over several columns: "Manager" over "First name", "Last name". */
const joined = (above: readonly string[], below: readonly string[]): string[] => {
  let group = ''
  return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
    const over = above[index]?.trim() ?? ''
    const own = below[index]?.trim() ?? ''
    if (over !== '') group = over
    if (own === '') return over
    const both = `${group} ${own}`
    return meaningOf(both)?.field.startsWith('manager') ? both : own
  })
}

/** A sheet with its headers where they are: below a title or a second line of headings, and one line of two that say the same. */
export const headed = (sheet: Sheet): Sheet => {
  const lines = [{ row: 0, cells: sheet.headers }, ...sheet.rows.slice(0, mostAbove).map(({ cells }) => ({ row: 0, cells }))]
  const known = lines.map(({ cells }) => knownIn(cells))
  const first = lines.findIndex(({ cells }, at) => known[at]! >= 2 && known[at]! * 2 >= filledIn(cells))
  if (first < 0) return sheet
  // A second line right below that reads like headers too: the labels of technical names, or the columns under headings.
  const next = lines[first + 1]
  const second = next && known[first + 1]! >= 3 && known[first + 1]! * 4 >= filledIn(next.cells) * 3 ? first + 1 : null
  const above = lines[first - 1]
  let headers = lines[first]!.cells
  let last = first
  if (second !== null) {
    const better = known[second]! > known[first]!
    headers = better ? joined(headers, next!.cells) : headers
    last = second
  } else if (above && first > 0 && filledIn(above.cells) >= 2) headers = joined(above.cells, headers)
  return last === 0 ? sheet : { headers, rows: sheet.rows.slice(last) }
}
