import Papa from 'papaparse'
import type { Sheet, SheetRow } from 'shared/domain/import/types.ts'
import { decoded } from './text.ts'

const megabyte = 1024 * 1024
/** Larger files are turned away before they are decoded. */
export const largestFile = 25 * megabyte
export const mostColumns = 1000
// What keeps the memory of one import bounded: the rows of the largest file could be nothing but separators.
export const mostCells = 4_000_000

export const tooLarge = `This file is larger than ${largestFile / megabyte} MB. Split it in two.`

export type Read = { sheet: Sheet } | { refused: string }
const lineEnds = /(?<=^|[,;\t\r\n"])"[^"]*"|\r\n?/g
/** One kind of line end outside quotes: a file put together from two may have both, and the parser knows one. */
const evenLines = (text: string) => (text.includes('\r') ? text.replace(lineEnds, (part) => (part.startsWith('\r') ? '\n' : part)) : text)

const separators = [',', ';', '\t']
/** The separator that the header uses most outside quotes; a first line `sep=;` says it outright. */
const separatorOf = (text: string): { separator: string; said: boolean } => {
  const said = /^sep=([,;\t])\n/i.exec(text)
  if (said) return { separator: said[1]!, said: true }
  const counts = new Map(separators.map((separator) => [separator, 0]))
  let quoted = false
  let written = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    if (sign === '\n' && !quoted && written) break
    if (sign.trim() !== '') written = true
    if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1)
  }
  const best = separators.reduce((most, separator) => (counts.get(separator)! > counts.get(most)! ? separator : most))
  return { separator: best, said: false }
}

/** Why a text has more cells than one import can hold, before any of them is made. */
const tooWide = (text: string, separator: string): string | null => {
  const split = separator.charCodeAt(0)
  let [row, cells, all, quoted, fresh] = [1, 1, 0, false, true]
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 10 : text.charCodeAt(at)
    if (code === 34 && (quoted || fresh)) quoted = !quoted
    if (quoted && at < text.length) {
      fresh = false
      continue
    }
    fresh = code === split || code === 10
    if (code === split) cells++
    if (code !== 10) continue
    if (cells > mostColumns)
      return `Row ${row} has ${cells.toLocaleString('en')} cells. A people list has at most ${mostColumns.toLocaleString('en')} columns.`
    all += cells
    row++
    cells = 1
  }
  return all > mostCells ? `This file has ${all.toLocaleString('en')} cells, more than one import can hold. Split it in two.` : null
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/** The rows of a CSV file as they stand in it, or the sentence that says why it can't be read. */
export const readCsv = (bytes: Uint8Array): Read => {
  if (bytes.length > largestFile) return { refused: tooLarge }
  const file = decoded(bytes)
  return 'refused' in file ? file : readCsvText(file.text)
}

export const readCsvText = (raw: string): Read => {
  const text = evenLines(raw)
  if (text.trim() === '') return { refused: 'This file is empty.' }
  const { separator, said } = separatorOf(text)
  const wide = tooWide(text, separator)
  if (wide) return { refused: wide }
  const { data: records, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' })

  const troubles = new Map<number, string>()
  for (const error of errors) {
    const index = error.row ?? 0
    if (error.code === 'MissingQuotes')
      return { refused: `Row ${index + 1} opens a quote that is never closed, so the rest can't be read. Close it, or write it twice.` }
    if (error.type !== 'Quotes') continue
    const why = 'A quote inside a quoted cell stands alone. Write it twice: "".'
    // The cell may have swallowed the rows below, and a row that vanishes is worse than a file turned away.
    if (records[index]?.some((cell) => cell.includes('\n'))) return { refused: `Row ${index + 1}: ${why}` }
    troubles.set(index, why)
  }
  const top = records.findIndex((cells, index) => !(said && index === 0) && !isBlank(cells))
  if (top < 0) return { refused: 'This file is empty.' }
  if (troubles.has(top)) return { refused: `Row ${top + 1}, the header: ${troubles.get(top)}` }
  const headers = records[top]!
  while (
    headers.length > 1 &&
    headers.at(-1)!.trim() === '' &&
    !records.some((cells, row) => row > top && (cells[headers.length - 1] ?? '').trim() !== '')
  )
    headers.pop()
  const rows: SheetRow[] = []
  for (let index = top + 1; index < records.length; index++) {
    const cells = records[index]!
    const trouble = troubles.get(index)
    if (trouble === undefined && isBlank(cells)) continue
    rows.push(trouble === undefined ? { row: index + 1, cells } : { row: index + 1, cells, trouble })
  }
  return { sheet: { headers, rows } }
}
