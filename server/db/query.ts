import { sql } from 'drizzle-orm'
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import { Scope, scopeNames } from '../access/scope.ts'
import type { Read, Tx } from './database.ts'
import type { Connection } from './engine.ts'

type Values = Record<string, unknown>
interface Built<Row> {
  prepare(): { all(values?: Values): Promise<Row[]> }
  toSQL(): { params: unknown[] }
}
interface BuiltWrite {
  prepare(): { run(values?: Values): Promise<unknown> }
}
type Reads = Pick<SqliteRemoteDatabase, 'select' | 'selectDistinct' | 'with' | '$with'>
type Writes = Pick<SqliteRemoteDatabase, 'insert' | 'update' | 'delete'>
/** Where the values will be: an SQL placeholder for each name, typed as the value that takes its place. */
type Slots = Record<string, any>

/** A query over what everybody may know, or about someone known to be in scope. Built once a connection, its values filled in at each call. */
export function query<Row>(build: (db: Reads, of: Slots) => Built<Row>) {
  const prepared = onEach((connection) => build(connection.db, slots).prepare())
  return (read: Read, of: Values = {}): Promise<Row[]> => prepared(read).all(of)
}

/** A query about people: can't be asked without the scope of who asks, nor built without putting it into the SQL. */
export function scoped<Row>(build: (db: Reads, within: typeof Scope.within, of: Slots) => Built<Row>) {
  const prepared = onEach((connection) => {
    const built = build(connection.db, Scope.within, slots)
    if (!built.toSQL().params.some((p) => scopeNames.has((p as { name?: string })?.name ?? ''))) throw new Error('A scoped query must use its scope.')
    return built.prepare()
  })
  return (read: Read, scope: Scope, of: Values = {}): Promise<Row[]> => prepared(read).all({ ...scope.values, ...of })
}

/** An insert, update or delete on a path where building it at each call would cost more than running it. */
export function statement(build: (db: Writes, of: Slots) => BuiltWrite) {
  const prepared = onEach((connection) => build(connection.db, slots).prepare())
  return async (tx: Tx, of: Values): Promise<void> => void (await prepared(tx).run(of))
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
