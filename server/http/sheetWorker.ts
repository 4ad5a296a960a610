import { parentPort, workerData } from 'node:worker_threads'
import { type Grid, shownText } from 'shared/domain/exports/cells.ts'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'

/** The thread that writes a spreadsheet: of ten thousand rows it would hold up the one who asked for half a second. */
export type GridRows = Grid['rows']
const columns = workerData as Grid['columns']
const bold = { fontWeight: 'bold', type: String } as const
const sheet: SheetData = [columns.map((words) => ({ value: words, ...bold }))]
const widths = columns.map((words) => words.length)

parentPort!.on('message', (asked: GridRows | 'all') => {
  if (asked === 'all') return void write()
  for (const row of asked) {
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at]!, String(cell ?? '').length)))
    sheet.push(row.map((cell) => (typeof cell === 'string' ? { value: shownText(cell), type: String } : cell)))
  }
})

async function write() {
  const options = { stickyRowsCount: 1, columns: widths.map((width) => ({ width: Math.min(width + 2, 48) })) }
  const bytes = new Uint8Array(await writeExcelFile(sheet, options).toBuffer())
  parentPort!.postMessage(bytes, [bytes.buffer])
}
