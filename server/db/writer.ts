import { parentPort, workerData } from 'node:worker_threads'
import { AlreadyThere, Unavailable } from './engine.ts'
import { opened } from './sqliteFile.ts'
import type { Answered, Asked } from './sqliteThread.ts'

/** The thread that a long transaction runs on: it does what it is sent, in turn. */
const { sqlite, execute, executeAll, exec } = opened(workerData as string)
// The log is emptied once the change is answered.
sqlite.pragma('wal_autocheckpoint = 0')
// Beside the memory of the others this is enough: what is new is written nearly in order.
sqlite.pragma('cache_size = -16384')

async function answerTo(asked: Asked): Promise<unknown[]> {
  if ('exec' in asked) exec(asked.exec)
  else if ('runs' in asked) await executeAll(asked)
  else return (await execute(asked.sql, asked.params, asked.method)).rows
  return []
}

parentPort!.on('message', (asked: Asked | 'close') => {
  if (asked === 'close') {
    sqlite.close()
    return parentPort!.close()
  }
  void answerTo(asked).then(
    (rows) => parentPort!.postMessage({ rows } satisfies Answered),
    (error: Error) => {
      const kind = error instanceof AlreadyThere ? 'taken' : error instanceof Unavailable ? 'unavailable' : 'other'
      parentPort!.postMessage({ kind, message: error.message, full: error instanceof Unavailable && error.full } satisfies Answered)
    },
  )
})
