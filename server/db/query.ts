import { setImmediate } from 'node:timers/promises'
import { Column, is, Param, Placeholder, SQL, sql } from 'drizzle-orm'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { forGranted, Scope, scopeNames } from '../access/scope.ts'
import type { Read, Tx } from './database.ts'
import { type Batch, type Connection, withSlots } from './engine.ts'

type Values = Record<string, unknown>
interface Text {
  toSQL(): { sql: string; params: unknown[] }
}
interface Built<Row> extends Text {
  prepare(): { all(values?: Values): Promise<Row[]> }
  readonly _: { readonly selectedFields: object }
}
type Reads = Pick<SqliteRemoteDatabase, 'select' | 'selectDistinct' | 'with' | '$with'>
type Writes = Pick<SqliteRemoteDatabase, 'insert' | 'update' | 'delete'>
/** Where the values will be: an SQL placeholder for each name, typed as the value that takes its place. */
// oxlint-disable-next-line typescript/no-explicit-any -- Drizzle takes a placeholder for a value of any column
type Slots = Record<string, any>

/** A query over what everybody may know, or about someone known to be in scope. Built once a connection, its values filled in at each call. */
export function query<Row>(build: (db: Reads, of: Slots) => Built<Row>) {
  const prepared = onEach((connection) => rowsOf<Row>(connection, build(connection.db, slots)))
  return (read: Read, of: Values = {}): Promise<Row[]> => prepared(read)(of)
}

/** A query about people: can't be asked without the scope of who asks, nor built without putting it into the SQL. */
export function scoped<Row>(build: (db: Reads, within: typeof Scope.within, of: Slots) => Built<Row>) {
  const prepare = (connection: Connection) => {
    const built = build(connection.db, Scope.within, slots)
    if (!built.toSQL().params.some((p) => scopeNames.has((p as { name?: string })?.name ?? '')))
      throw new Error('A scoped query must use its scope.')
    return rowsOf<Row>(connection, built)
  }
  const [plain, granted] = [onEach(prepare), onEach((connection) => forGranted(() => prepare(connection)))]
  return (read: Read, scope: Scope, of: Values = {}): Promise<Row[]> => (scope.granted ? granted : plain)(read)({ ...scope.values, ...of })
}

/** An insert, update or delete on a path where building it at each call would cost more than running it. */
export function statement(build: (db: Writes, of: Slots) => Text) {
  const prepared = onEach((connection) => textOf(build(connection.db, slots)))
  const run = async (tx: Tx, of: Values): Promise<void> => {
    const { text, fill } = prepared(tx)
    await tx.connection.execute(text, fill(of), 'run')
  }
  return Object.assign(run, { prepared })
}
export type Statement = ReturnType<typeof statement>

const mostAtOnce = 1000

/** Statements that run in the order in which they were put in, some hundreds at a time; other requests go on in between. */
export class Several {
  readonly #tx: Tx
  #batch: Batch = { texts: [], runs: [] }
  #sent: Promise<void> = Promise.resolve()

  constructor(tx: Tx) {
    this.#tx = tx
  }
  get areMany() {
    return this.#batch.runs.length >= mostAtOnce
  }
  put(statement: Statement, of: Values) {
    const { text, fill } = statement.prepared(this.#tx)
    const { texts, runs } = this.#batch
    const at = texts.indexOf(text)
    runs.push([at < 0 ? texts.push(text) - 1 : at, fill(of)])
  }
  /** Begins to run what was put in, once what was sent before has run: the next can be made meanwhile. */
  async send() {
    await this.#sent
    this.#sent = this.#tx.connection.executeAll(this.#batch)
    // Told at the next step.
    this.#sent.catch(() => {})
    this.#batch = { texts: [], runs: [] }
    await setImmediate()
  }
  async end() {
    await this.send()
    await this.#sent
  }
}

/**
 * Drizzle's text, and its values in the order in which they stand. Filling them in by Drizzle at each call would cost as
 * much as running it; values that never change stand in the text, where the planner can count on them.
 */
function textOf(built: Text) {
  const { sql, params } = built.toSQL()
  const fills: ((of: Values) => unknown)[] = []
  const text = withSlots(sql, (nth) => {
    const param = params[nth - 1]
    if (is(param, Placeholder)) fills.push((of) => of[param.name])
    else if (is(param, Param) && is(param.value, Placeholder)) {
      const { encoder, value } = param
      fills.push((of) => {
        const given = of[(value as Placeholder).name]
        return given === null || given === undefined ? null : encoder.mapToDriverValue(given)
      })
    } else if (typeof param === 'string') return `'${param.replaceAll("'", "''")}'`
    else if (typeof param === 'number' || param === null) return String(param)
    else throw new Error(`A constant of type ${typeof param} can't stand in a statement.`)
    return '?'
  })
  return { text, fill: (of: Values) => fills.map((fill) => fill(of)) }
}

/** A query of Drizzle's, and its rows as objects: the way to each field and its decoder are looked up once, not for every cell. */
function rowsOf<Row>(connection: Connection, built: Built<Row>) {
  const { text, fill } = textOf(built)
  const cells = Object.entries(built._.selectedFields).flatMap(([name, field]) =>
    isOne(field)
      ? [{ path: [name], decode: decoderOf(field) }]
      : Object.entries(field as object).map(([inner, of]) => ({ path: [name, inner], decode: decoderOf(of) })),
  )
  const rowOf = (cellsOfRow: unknown[]) => {
    const row: Record<string, unknown> = {}
    for (let i = 0; i < cells.length; i++) {
      const { path, decode } = cells[i]!
      const kept = cellsOfRow[i]
      const value = kept === null || !decode ? kept : decode(kept)
      if (path.length === 1) row[path[0]!] = value
      else ((row[path[0]!] ??= {}) as Record<string, unknown>)[path[1]!] = value
    }
    return row as Row
  }
  return async (of: Values) => {
    const { rows } = await connection.execute(text, fill(of), 'all')
    if (rows.length < many) return rows.map((cells) => rowOf(cells as unknown[]))
    await setImmediate()
    const found = rows.map((cells) => rowOf(cells as unknown[]))
    await setImmediate()
    return found
  }
}
/** After so many rows other requests go on before anything is made of them. */
const many = 2000

const isOne = (field: unknown) => is(field, Column) || is(field, SQL) || is(field, SQL.Aliased)

/** Null where what is kept is what is meant, as for a text. */
function decoderOf(field: unknown): ((kept: unknown) => unknown) | null {
  const decoder = is(field, Column)
    ? field
    : is(field, SQL)
      ? (field as unknown as { decoder: Column }).decoder
      : (field as SQL.Aliased & { sql: { decoder: Column } }).sql.decoder
  return decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue ? null : (kept) => decoder.mapFromDriverValue(kept)
}

const slots: Slots = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) })

function onEach<Prepared>(prepare: (connection: Connection) => Prepared) {
  const prepared = new WeakMap<Connection, Prepared>()
  return ({ connection }: Read): Prepared => {
    let made = prepared.get(connection)
    if (!made) prepared.set(connection, (made = prepare(connection)))
    return made
  }
}

/** A list of ids, passed as one JSON text and read as rows. */
export const idsOf = (list: unknown) => sql`(select value from json_each(${list}))`
