import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { statement } from '../db/query.ts'
import { sessions } from '../db/schema.ts'
import { type Trace, traceOf } from '../db/trail.ts'

const markUsed = statement((db, of) => db.update(sessions).set({ seenAt: of.at }).where(eq(sessions.tokenHash, of.tokenHash)))

/** Reads, refusals and the last use of a session: kept in memory and written in batches, within a second and at the stop. */
export interface Trail {
  later(trace: Trace): void
  used(tokenHash: string, at: string): void
  flush(): Promise<void>
  close(): Promise<void>
}

/** A second's worth of a very busy server; past it, a flush comes early. */
const mostWaiting = 5000

export function trailOn(database: Database, log: (error: unknown) => void): Trail {
  let waiting: Trace[] = []
  const used = new Map<string, string>()
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    if (waiting.length === 0 && used.size === 0) return writing
    const batch = waiting
    const sessionsUsed = [...used]
    waiting = []
    used.clear()
    writing = writing.then(() =>
      database
        .transaction(async (tx) => {
          if (batch.length > 0) await traceOf(tx, ...batch)
          for (const [tokenHash, at] of sessionsUsed) await markUsed(tx, { tokenHash, at })
        })
        .catch((error) => {
          log(error)
          if (waiting.length < mostWaiting) waiting = [...batch, ...waiting] // kept for the next try
        }),
    )
    return writing
  }
  const timer = setInterval(() => void write(), 900)
  timer.unref()
  return {
    later(trace) {
      waiting.push(trace)
      if (waiting.length === mostWaiting) void write()
    },
    used: (tokenHash, at) => void used.set(tokenHash, at),
    flush: write,
    async close() {
      clearInterval(timer)
      await write()
    },
  }
}
