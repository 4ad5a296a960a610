import { eq } from 'drizzle-orm'
import { loadExample } from 'server/demo/commands.ts'
import { accounts, evidence, people, readinessCalls, readings, sessions } from 'server/db/schema.ts'
import { privateNotes } from 'server/db/talks.ts'
import { fillFrom, NotTaken, type Organisation, organisationOf, tablesOfOrganisation } from 'server/transfer/organisation.ts'
import { recordEvidence } from 'shared/api/growth.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const at = `${today}T09:00:00.000Z`
const written = (c: Company) => c.db.transaction((tx) => organisationOf(tx, at))
/** As the file is read: nothing but what JSON keeps. */
const file = (of: Organisation) => JSON.parse(JSON.stringify(of)) as Organisation

/** An installation in which nobody stands yet. */
async function empty() {
  const c = await company({})
  await c.db.transaction(async (tx) => {
    await tx.db.delete(sessions)
    await tx.db.delete(accounts)
  })
  return c
}
const sorted = ({ tables }: Organisation) =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).toSorted()]))

describe('an organisation in one file', () => {
  let c: Company
  let to: Company
  beforeAll(async () => {
    c = await company()
    await c.manager(recordEvidence, { params: { personId: 'ravi' }, body: { what: 'Line one,\n“two” \u202e x', happenedOn: today } })
    await c.db.transaction(async (tx) => {
      await loadExample(tx, today)
      const [ravi] = await tx.db.select().from(people).limit(1)
      await tx.db.insert(privateNotes).values({
        id: 'note',
        personId: ravi!.id,
        conversationId: null,
        authorId: 'account-mira',
        words: 'canary-private-note',
        writtenAt: at,
      })
    })
    to = await empty()
  }, 120_000)
  afterAll(async () => {
    await c.close()
    await to.close()
  })

  test('carries or leaves out every table of the database, and none twice', async () => {
    const of =
      (process.env.ENGINE ?? 'sqlite') === 'sqlite'
        ? `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
        : `select table_name from information_schema.tables where table_schema = 'public'`
    const names = await c.db.read(async (read) => (await read.connection.execute(of, [], 'values')).rows.flat().map(String))
    const { kept, leftOut } = tablesOfOrganisation
    expect([...kept, ...leftOut, 'migrations', 'trail_head'].toSorted()).toEqual(names.toSorted())
  })

  test('fills an empty installation with the same content', async () => {
    const from = file(await written(c))
    const filled = Object.values(from.tables).filter((rows) => rows.length > 0)
    expect(filled.length).toBeGreaterThan(35)
    await to.db.transaction((tx) => fillFrom(tx, from))
    expect(sorted(file(await written(to)))).toEqual(sorted(from))
  })

  test('leaves private notes with their authors, and says how many', async () => {
    const from = await written(c)
    expect(JSON.stringify(from)).not.toContain('canary-private-note')
    expect(from.leftOut).toContainEqual({ table: 'private_notes', rows: expect.any(Number), why: expect.stringMatching(/alone/) })
  })

  test('leaves drafts of readings and calls with their authors, and says how many', async () => {
    const id = 'canary-draft'
    await c.db.transaction(async (tx) => {
      const [reading] = await tx.db.select().from(readings).where(eq(readings.state, 'given')).limit(1)
      const [call] = await tx.db.select().from(readinessCalls).where(eq(readinessCalls.state, 'given')).limit(1)
      await tx.db.insert(readings).values({ ...reading!, id, state: 'draft' })
      await tx.db.insert(readinessCalls).values({ ...call!, id, state: 'draft' })
    })
    const drafts = async (table: typeof readings | typeof readinessCalls) =>
      (await c.db.transaction((tx) => tx.db.select().from(table).where(eq(table.state, 'draft')))).length
    const from = await written(c)
    expect(JSON.stringify(from).includes(id)).toBe(false)
    expect(from.tables.readings!.length).toBeGreaterThan(0)
    for (const [table, rows] of [
      ['readings', await drafts(readings)],
      ['readiness_calls', await drafts(readinessCalls)],
    ])
      expect(from.leftOut).toContainEqual({ table, rows, why: expect.stringMatching(/draft/) })
  })

  test('fills nothing where people stand already, and leaves them as they were', async () => {
    const from = file(await written(c))
    const before = sorted(await written(to))
    await expect(to.db.transaction((tx) => fillFrom(tx, from))).rejects.toThrow(/There are people or accounts here already/)
    expect(sorted(await written(to))).toEqual(before)
  })

  test.each<[string, (of: Organisation) => unknown, RegExp]>([
    ['something else', () => ({ people: [] }), /not the file of an organisation/],
    ['a list', () => [], /not the file of an organisation/],
    ['a later form', (of) => ({ ...of, version: 2 }), /later Understory/],
    ['a table that is not known', (of) => ({ ...of, tables: { ...of.tables, __proto__x: [] } }), /“__proto__x” is not known here/],
    ['a column that is not known', (of) => ({ ...of, tables: { ...of.tables, people: [{ id: 'a', rank: 1 }] } }), /has “rank”/],
    ['a row that is a text', (of) => ({ ...of, tables: { ...of.tables, people: ['a'] } }), /Row 1 of “people” is no row/],
    [
      'people who report in a circle',
      (of) => ({
        ...of,
        tables: { ...of.tables, people: of.tables.people!.map((row, i, all) => ({ ...row, managerId: all[(i + 1) % all.length]!.id })) },
      }),
      /in a circle/,
    ],
    ['evidence about nobody', (of) => ({ ...of, tables: { ...of.tables, people: [], teams: [] } }), /can't be stored/],
  ])('is refused with a reason where it is %s, and nothing is written', async (_, change, words) => {
    const other = await empty()
    try {
      const before = sorted(await written(other))
      const from = change(file(await written(c)))
      const failed = await other.db.transaction((tx) => fillFrom(tx, from)).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(NotTaken)
      expect((failed as Error).message).toMatch(words)
      expect(sorted(await written(other))).toEqual(before)
    } finally {
      await other.close()
    }
  })

  test('keeps every sign of a text', async () => {
    const found = await to.db.transaction((tx) => tx.db.select().from(evidence))
    expect(found.map(({ what }) => what)).toContain('Line one,\n“two” \u202e x')
  })
})
