import { type AnyColumn, getTableColumns, getTableName, is, type SQL, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { withoutName } from 'shared/domain/names.ts'
import type { Tx } from '../db/database.ts'
import { headcountPlans, moveRecords, pathOverrides } from '../db/paths.ts'
import { query, statement } from '../db/query.ts'
import { accounts, criteria, people } from '../db/schema.ts'
import { attempts } from '../db/signIn.ts'
import { finalistReadings, outsideEstimates } from '../db/slates.ts'
import { holdings } from './tables.ts'

/** Where words of anybody's may name somebody else; accounts and people are called by their own names alone. */
const spoken = [
  ...holdings.map(({ table }) => table).filter((table) => table !== people && table !== accounts && table !== attempts),
  outsideEstimates,
  pathOverrides,
  finalistReadings,
  criteria,
  headcountPlans,
  moveRecords,
]
const isWords =
  /^(words|why|what|told|reason|note|target|rationale|outcome|next_step|backfill|from_words|to_words|sentence|discussed|carried|questions|stood|content|title|name|gist|observer_name|team|links)$/

/** A name in a row that says by id whose it is: only where it says nobody's may it be the one that goes. */
const whoseName: Record<string, SQL> = {
  'frozen_lines.name': sql`person_id is null`,
  'agreement_people.name': sql`person_id is null`,
  'evidence.observer_name': sql`observer_person_id is null`,
  'frozen_pieces.observer_name': sql`observer_person_id is null`,
}

const wordsIn = (table: SQLiteTable, { name, columnType }: AnyColumn, field: string) => {
  const column = sql.identifier(name)
  const may = whoseName[`${getTableName(table)}.${name}`] ?? sql`1 = 1`
  return {
    isJson: columnType !== 'SQLiteText',
    found: query((db, of) =>
      db
        .selectDistinct({ text: sql<string>`${column}` })
        .from(table)
        .where(sql`lower(${column}) like '%' || ${of.part} || '%' and ${may}`),
    ),
    write: statement((db, of) =>
      db
        .update(table)
        .set({ [field]: sql`${of.text}` })
        .where(sql`${column} = ${of.was} and ${may}`),
    ),
  }
}
const everyWord = [...new Set(spoken)]
  .filter((table) => is(table, SQLiteTable))
  .flatMap((table) =>
    Object.entries(getTableColumns(table))
      .filter(([, column]) => column.getSQLType() === 'text' && isWords.test(column.name))
      .map(([field, column]) => wordsIn(table, column, field)),
  )

const allNames = query((db) =>
  db
    .select({ name: people.name })
    .from(people)
    .unionAll(db.select({ name: accounts.name }).from(accounts)),
)

/** What both engines find in any case: the longest run of plain letters, or a word as it stands where there is none. */
const partOf = (name: string) =>
  (name.match(/[a-z]{2,}/gi) ?? []).toSorted((a, b) => b.length - a.length)[0]?.toLowerCase() ?? name.trim().split(/\s+/u)[0]!

/** Wherever a full name stands in words of anybody's it says "someone"; longer names of others that contain it stay. */
export async function redactName(tx: Tx, name: string) {
  const others = (await allNames(tx)).map((one) => one.name)
  const without = (text: string) => withoutName(text, name, others, 'someone')
  const part = partOf(name)
  for (const { isJson, found, write } of everyWord)
    for (const { text: was } of await found(tx, { part })) {
      const text = isJson
        ? JSON.stringify(JSON.parse(was), (_, said: unknown) => (typeof said === 'string' ? without(said) : said))
        : without(was)
      if (text !== was) await write(tx, { was, text })
    }
}
