import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import Papa from 'papaparse'
import type { FileAnswer } from 'shared/api/endpoint.ts'
import { formulaLike, type Grid } from 'shared/domain/exports/cells.ts'
import type { GridRows } from './sheetWorker.ts'

export type FileFormat = 'csv' | 'xlsx'
const types: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** So many rows are written or sent on in a few milliseconds; other requests go on in between. */
const chunk = 250

/** A list as a file: written piece by piece once its request has let go of the database. */
export const gridFile = (grid: Grid, format: FileFormat, name: string): FileAnswer => ({
  name,
  type: types[format],
  content: format === 'csv' ? csvOf(grid) : xlsxOf(grid),
})

function* chunksOf({ rows }: Grid) {
  for (let at = 0; at < rows.length; at += chunk) yield rows.slice(at, at + chunk)
}

async function* csvOf(grid: Grid): AsyncGenerator<string> {
  const lines = (rows: Grid['rows']) => Papa.unparse(rows as string[][], { escapeFormulae: formulaLike, newline: '\r\n' })
  // Its first sign tells a spreadsheet that the text is UTF-8.
  yield `\ufeff${lines([grid.columns])}\r\n`
  for (const rows of chunksOf(grid)) {
    yield `${lines(rows)}\r\n`
    await setImmediate()
  }
}

/** One after the other, as each takes a thread and its memory. */
let last: Promise<unknown> = Promise.resolve()

async function* xlsxOf(grid: Grid): AsyncGenerator<Uint8Array> {
  const mine = last.then(() => writtenApart(grid))
  last = mine.catch(() => {})
  yield await mine
}

async function writtenApart(grid: Grid): Promise<Uint8Array> {
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './sheetWorker.ts' : './sheetWorker.js', import.meta.url), {
    workerData: grid.columns,
    resourceLimits: { maxOldGenerationSizeMb: 320 },
  })
  try {
    const written = new Promise<Uint8Array>((done, fail) => {
      worker.on('message', done)
      worker.on('error', fail)
      worker.on('exit', () => fail(new Error('The thread that writes a spreadsheet ended before it was written.')))
    })
    for (const rows of chunksOf(grid)) {
      worker.postMessage(rows satisfies GridRows)
      await setImmediate()
    }
    worker.postMessage('all')
    return await written
  } finally {
    await worker.terminate()
  }
}
