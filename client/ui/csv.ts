export type CsvCell = string | number | null

/** How a cell begins that a spreadsheet would take for a formula, in wide signs too; also where more lines follow. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** Rows as CSV, no cell of which a spreadsheet takes for a formula. */
export async function csv(rows: readonly (readonly CsvCell[])[]): Promise<string> {
  const { default: papa } = await import('papaparse')
  const text = papa.unparse(rows as CsvCell[][], { escapeFormulae: formula, quotes: true, newline: '\r\n' })
  return `\ufeff${text}\r\n`
}

/** Gives the reader these rows as a file to keep. */
export async function downloadCsv(fileName: string, rows: readonly (readonly CsvCell[])[]) {
  const address = URL.createObjectURL(new Blob([await csv(rows)], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
