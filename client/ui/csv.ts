import { formulaLike } from 'shared/domain/exports/cells.ts'
import { keepFile } from './keepFile.ts'

export type CsvCell = string | number | null

/** Rows as CSV, no cell of which a spreadsheet takes for a formula. */
export async function csv(rows: readonly (readonly CsvCell[])[]): Promise<string> {
  const { default: papa } = await import('papaparse')
  const text = papa.unparse(rows as CsvCell[][], { escapeFormulae: formulaLike, quotes: true, newline: '\r\n' })
  return `\ufeff${text}\r\n`
}

/** Gives the reader these rows as a file to keep. */
export const downloadCsv = async (fileName: string, rows: readonly (readonly CsvCell[])[]) =>
  keepFile(fileName, new Blob([await csv(rows)], { type: 'text/csv;charset=utf-8' }))
