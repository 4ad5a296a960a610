import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'

/** Sends one SQL statement to an engine. Rows come back as arrays, in column order. */
export type Execute = (sql: string, params: unknown[], method: 'run' | 'all' | 'values' | 'get') => Promise<{ rows: unknown[] }>

/** Statements that run in this order, each with the number of its text. */
export interface Batch {
  texts: string[]
  runs: [text: number, params: unknown[]][]
}
export type ExecuteAll = (batch: Batch) => Promise<void>

/** One connection and the Drizzle that speaks through it, kept together for as long as the connection lives. */
export interface Connection {
  readonly engine: 'sqlite' | 'postgres'
  readonly db: SqliteRemoteDatabase
  readonly execute: Execute
  readonly executeAll: ExecuteAll
}

/** All that differs between SQLite and PostgreSQL. Nothing above this folder knows which one it talks to. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres'
  /** Lends a connection on which every statement of `work` sees one snapshot. Never waits for a writer. */
  snapshot<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /**
   * Commits when `work` resolves, rolls back when it rejects. The only way to write; writers take turns.
   * `apart` is for changes to thousands of rows, which other requests must not wait for.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>, how?: { apart?: boolean }): Promise<T>
  /** Runs a migration file in one transaction: several statements, no parameters. */
  script(sql: string): Promise<void>
  /** Leaves no trace of what was deleted in the files that the engine keeps. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** The text with each `?` that stands for a value written another way; a question mark in quotes is none. */
export const withSlots = (sql: string, slot: (nth: number) => string) => {
  let nth = 0
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\?/g, (token) => (token === '?' ? slot(++nth) : token))
}

/** For an engine that takes one statement at a time. */
export const oneByOne =
  (execute: Execute): ExecuteAll =>
  async ({ texts, runs }) => {
    for (const [text, params] of runs) await execute(texts[text]!, params, 'run')
  }

/** A row with this key is already there. Engines throw it in place of their own error. */
export class AlreadyThere extends Error {
  override name = 'AlreadyThere'
}

/** The engine can't do its work now (disk full, file read-only, connection gone): nothing was written, and it may work again later. */
export class Unavailable extends Error {
  override name = 'Unavailable'
  readonly full: boolean
  constructor(message: string, full = false) {
    super(message)
    this.full = full
  }
}
