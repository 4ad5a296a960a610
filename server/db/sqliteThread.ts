import { Worker } from 'node:worker_threads'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { AlreadyThere, type Batch, type Connection, type Execute, Unavailable } from './engine.ts'

export type Asked = { sql: string; params: unknown[]; method: Parameters<Execute>[2] } | Batch | { exec: string }
export type Answered = { rows: unknown[] } | { kind: 'taken' | 'unavailable' | 'other'; message: string; full: boolean }

const errorOf = ({ kind, message, full }: Exclude<Answered, { rows: unknown[] }>) =>
  kind === 'taken' ? new AlreadyThere(message) : kind === 'unavailable' ? new Unavailable(message, full) : new Error(message)

/** A connection to a file of SQLite on a thread of its own, which answers in the order in which it is asked. */
export function threadOn(path: string) {
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './writer.ts' : './writer.js', import.meta.url), {
    workerData: path,
    // A hundred thousand people answered at once take 60 MB.
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const waiting: { done: (rows: unknown[]) => void; fail: (error: Error) => void }[] = []
  let ended: Error | undefined
  const endWith = (error: Error) => {
    ended ??= error
    for (const { fail } of waiting.splice(0)) fail(error)
  }
  worker.on('message', (answered: Answered) => {
    const { done, fail } = waiting.shift()!
    if ('rows' in answered) done(answered.rows)
    else fail(errorOf(answered))
  })
  worker.on('error', endWith)
  const exited = new Promise<void>((done) => {
    worker.on('exit', () => {
      endWith(new Error('The thread that writes ended before its work was done.'))
      done()
    })
  })
  const ask = (asked: Asked) =>
    new Promise<unknown[]>((done, fail) => {
      if (ended) return fail(ended)
      waiting.push({ done, fail })
      worker.postMessage(asked)
    })
  const execute: Execute = async (sql, params, method) => ({ rows: await ask({ sql, params, method }) })
  const connection: Connection = {
    engine: 'sqlite',
    db: drizzle(execute),
    execute,
    executeAll: async (batch) => void (await ask(batch)),
  }
  return {
    connection,
    exec: async (sql: string) => void (await ask({ exec: sql })),
    close: () => {
      if (!ended) worker.postMessage('close')
      return exited
    },
  }
}
