import { AsyncLocalStorage } from 'node:async_hooks'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { AlreadyThere, type Connection, type Engine } from './engine.ts'

/** Longer than any honest read takes; a snapshot held for ever would keep the log from being emptied. */
const patienceMs = 10_000

/** The right to read on one snapshot, until the request that holds it has ended. */
export class Read {
  #connection: Connection | undefined
  constructor(connection: Connection) {
    this.#connection = connection
  }
  get connection(): Connection {
    if (!this.#connection) throw new Error('This snapshot is closed: an `await` is missing before a query.')
    return this.#connection
  }
  end() {
    this.#connection = undefined
  }
}

/** The right to write in one transaction; a command takes it, a query is content with a `Read`. */
export class Tx extends Read {
  /** For statements built where they stand; the hot ones are built once, by `statement`. */
  get db(): Pick<SqliteRemoteDatabase, 'select' | 'insert' | 'update' | 'delete'> {
    return this.connection.db
  }
}

export interface Database {
  readonly engine: Engine['name']
  read<T>(work: (read: Read) => Promise<T>): Promise<T>
  /** `apart`: on a thread of its own where the engine is in this process, for changes to thousands of rows. */
  transaction<T>(work: (tx: Tx) => Promise<T>, how?: { apart?: boolean }): Promise<T>
  /** Leaves no trace of what was deleted in the files of the database. */
  forget(): Promise<void>
  close(): Promise<void>
}

export function database(engine: Engine): Database {
  const inside = new AsyncLocalStorage<true>()
  return {
    engine: engine.name,
    read: (work) => engine.snapshot((connection) => leased(new Read(connection), work)),
    transaction(work, how) {
      if (inside.getStore()) throw new Error('A transaction is already open here: pass its `tx` down.')
      return engine.transaction((connection) => inside.run(true, () => leased(new Tx(connection), work)), how)
    },
    forget: () => engine.forget(),
    close: () => engine.close(),
  }
}

async function leased<Lease extends Read, T>(lease: Lease, work: (lease: Lease) => Promise<T>): Promise<T> {
  let giveUp: NodeJS.Timeout | undefined
  try {
    const late = new Promise<never>((_, fail) => {
      giveUp = setTimeout(
        () => fail(new Error('This request took the database for too long.')),
        lease instanceof Tx ? 6 * patienceMs : patienceMs,
      )
    })
    return await Promise.race([work(lease), late])
  } finally {
    clearTimeout(giveUp)
    lease.end()
  }
}

/** True when an insert or update failed because its key is taken. Drizzle puts the engine's error in `cause`. */
export const isTaken = (error: unknown) => error instanceof AlreadyThere || (error as Error)?.cause instanceof AlreadyThere
