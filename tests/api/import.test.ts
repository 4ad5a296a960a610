import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { accounts, people, reportingLines } from 'server/db/schema.ts'
import { importPeople as carryOut, plannedImport } from 'server/transfer/commands.ts'
import { undoImport } from 'shared/api/imports.ts'
import { addPerson, importPeople, listDirectory, listLines, listTeams, previewPeople } from 'shared/api/people.ts'
import { readSession } from 'shared/api/session.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const sent = (content: string | Buffer, fileName = 'people.csv') => ({
  body: { fileName, content: Buffer.from(content).toString('base64') },
})
const csv = (...lines: string[]) => sent(lines.join('\n'))
const nothingToTell = { unlinked: [], loops: [], repeated: [], conflicting: [], refused: [] }

let c: Company
const bring = (...lines: string[]) => c.administrator(importPeople, csv(...lines))
const personNamed = async (name: string) => (await c.administrator(listDirectory, { query: {} })).find((person) => person.name === name)
const linesOf = async (name: string) =>
  (await c.administrator(listLines, { params: { memberId: (await personNamed(name))!.id } })).map(({ manager, sinceOn, untilOn }) => [
    manager.name,
    sinceOn,
    untilOn,
  ])

/** Every path as the managers make it. */
async function requirePaths() {
  const all = await c.db.transaction((tx) => tx.db.select().from(people))
  const byId = new Map(all.map((person) => [person.id, person]))
  const pathOf = (id: string): string => `${byId.get(id)!.managerId ? pathOf(byId.get(id)!.managerId!) : ''}${byId.get(id)!.segment}/`
  expect(all.filter(({ id, path }) => path !== pathOf(id))).toEqual([])
  expect(new Set(all.map(({ segment }) => segment)).size).toBe(all.length)
}

describe('an import of people', () => {
  beforeAll(async () => void (c = await company({ dana: null, mira: 'dana' })), 60_000)
  afterAll(() => c.close())
  const list = [
    'id,name,email,title,department,manager id,start date',
    '1,Asha Rao,asha@example.org,Head of support,Support,,2019-04-01',
    '2,Ben Lund,ben@example.org,Team lead,Support,1,2020-01-01',
    '3,Cleo Park,cleo@example.org,Agent,Support,2,2027-01-01',
    '4,Dev Nair,dev@example.org,Agent,Night desk,2,',
  ]

  test('tells first, row by row, what it would do, and writes nothing', async () => {
    const preview = await c.administrator(previewPeople, csv(...list))
    expect(preview).toMatchObject({ rows: 4, people: 4, new: 4, roots: 1, levels: 3, managers: 2, ...nothingToTell })
    expect(preview.changes[1]).toEqual({ row: 3, name: 'Ben Lund', change: 'new', what: 'Team lead, Support, reports to Asha Rao' })
    expect(preview.columns.map(({ field }) => field)).toEqual(['id', 'name', 'email', 'title', 'team', 'manager', 'hiredOn'])
    expect(await personNamed('Asha Rao')).toBe(undefined)
  })

  test('brings people, their lines, their teams and who leads these', async () => {
    expect(await bring(...list)).toMatchObject({ new: 4 })
    await requirePaths()
    expect(await personNamed('Ben Lund')).toMatchObject({
      externalId: '2',
      email: 'ben@example.org',
      manager: { name: 'Asha Rao' },
      team: { name: 'Support' },
      reports: 2,
      hiredOn: '2020-01-01',
    })
    expect(await linesOf('Ben Lund')).toEqual([['Asha Rao', '2020-01-01', null]])
    expect(await linesOf('Cleo Park')).toEqual([['Ben Lund', today, null]])
    const all = await c.administrator(listTeams)
    const support = all.find(({ name }) => name === 'Support')!
    expect(support).toMatchObject({ lead: { name: 'Asha Rao' }, people: 3, parentId: null })
    expect(all.find(({ name }) => name === 'Night desk')).toMatchObject({ lead: { name: 'Ben Lund' }, people: 1, parentId: support.id })
  })

  test('of the same file again changes nothing', async () => {
    const before = await c.db.transaction((tx) => tx.db.select().from(people).orderBy(asc(people.id)))
    expect(await bring(...list)).toMatchObject({ new: 0, changed: 0, unchanged: 4, left: 0 })
    expect(await c.db.transaction((tx) => tx.db.select().from(people).orderBy(asc(people.id)))).toEqual(before)
  })

  test('never erases by a blank cell, and tells what it changes', async () => {
    const rows = ['id,name,email,title,department', '3,Cleo Park,,Senior agent,']
    expect((await c.administrator(previewPeople, csv(...rows))).changes).toEqual([
      { row: 2, name: 'Cleo Park', change: 'changed', what: 'title: Agent → Senior agent' },
    ])
    expect(await bring(...rows)).toMatchObject({ changed: 1 })
    expect(await personNamed('Cleo Park')).toMatchObject({
      email: 'cleo@example.org',
      title: 'Senior agent',
      team: { name: 'Support' },
      manager: { name: 'Ben Lund' },
      hiredOn: '2027-01-01',
    })
  })

  test('moves whoever has another manager now: one line ends today and the next begins', async () => {
    const rows = ['id,name,manager id', '4,Dev Nair,1']
    expect((await c.administrator(previewPeople, csv(...rows))).changes).toEqual([
      { row: 2, name: 'Dev Nair', change: 'moved', what: 'reports to Asha Rao, before to Ben Lund' },
    ])
    await c.db.transaction((tx) => tx.db.update(reportingLines).set({ sinceOn: '2020-05-05' }))
    await bring(...rows)
    await requirePaths()
    expect(await linesOf('Dev Nair')).toEqual([
      ['Ben Lund', '2020-05-05', today],
      ['Asha Rao', today, null],
    ])
    expect((await c.administrator(listTeams)).find(({ name }) => name === 'Night desk')?.lead?.name).toBe('Asha Rao')
  })

  test('takes nothing of a row whose id and address belong to two people', async () => {
    const made = await bring('id,name,email', '3,Cleo Park,dev@example.org', '4,Dev Nair,cleo@example.org')
    expect(made.conflicting.map(({ row }) => row)).toEqual([2, 3])
    expect([(await personNamed('Cleo Park'))?.email, (await personNamed('Dev Nair'))?.email]).toEqual([
      'cleo@example.org',
      'dev@example.org',
    ])
  })

  test('says so when an address belongs to someone of the example', async () => {
    await c.db.transaction((tx) =>
      tx.db
        .insert(people)
        .values({ id: 'example', name: 'Made Up', email: 'made@example.org', segment: '000zz', path: '000zz/', example: true }),
    )
    expect((await bring('id,name,email', '66,Real One,made@example.org')).fields).toEqual({
      content: 'An id, e-mail address or login of this file belongs to someone in the example. Remove the example first.',
    })
  })

  test('takes out those who leave by a row that says so, and nobody else', async () => {
    const rows = ['id,name,manager id,leave date', '2,Ben Lund,,2026-11-20', '5,Eli Ohm,2,', '6,Fay Oz,,2026-10-01']
    expect((await c.administrator(previewPeople, csv(...rows))).changes.map(({ name, change }) => [name, change])).toEqual([
      ['Ben Lund', 'left'],
      ['Eli Ohm', 'new'],
      ['Fay Oz', 'new'],
    ])
    expect(await bring(...rows)).toMatchObject({ left: 1, new: 2 })
    await requirePaths()
    expect(await personNamed('Ben Lund')).toBe(undefined)
    expect(await linesOf('Cleo Park')).toEqual([
      ['Ben Lund', '2020-05-05', '2026-11-20'],
      ['Asha Rao', '2026-11-20', null],
    ])
    expect(await personNamed('Eli Ohm')).toMatchObject({ manager: { name: 'Asha Rao' } })
    expect((await c.administrator(listDirectory, { query: { left: 'yes' } })).map(({ name }) => name)).toEqual(['Ben Lund', 'Fay Oz'])
    expect(await bring(...list.slice(0, 3))).toMatchObject({ unchanged: 2 })
    expect(await personNamed('Ben Lund')).toBe(undefined)
  })

  test('brings back whom a row says to stay', async () => {
    expect(await bring('id,name,manager id,leave date', '2,Ben Lund,1,9999-01-01')).toMatchObject({ changed: 1 })
    await requirePaths()
    expect(await personNamed('Ben Lund')).toMatchObject({ leftOn: null, manager: { name: 'Asha Rao' } })
  })

  test('signs out and switches off whoever left', async () => {
    await c.db.transaction((tx) => tx.db.update(people).set({ externalId: '90' }).where(eq(people.id, 'mira')))
    expect((await c.manager(readSession)).status).toBe(200)
    await bring('id,name,leave date', '90,Mira Example,2026-11-01')
    expect((await c.manager(readSession)).status).toBe(401)
  })

  test('that would leave nobody to administer is refused whole', async () => {
    const asha = (await personNamed('Asha Rao'))!
    await c.db.transaction(async (tx) => {
      await tx.db.update(accounts).set({ personId: asha.id }).where(eq(accounts.id, 'account-ada'))
    })
    expect((await bring('id,name,leave date', '1,Asha Rao,2026-11-01', '77,Someone New,')).fields).toEqual({
      content: 'With this file no administrator could sign in any more. Make someone else an administrator first.',
    })
    expect(await personNamed('Someone New')).toBe(undefined)
  })

  test('takes the rows that can be read and gives the reason for the others', async () => {
    const made = await bring(
      'id,name,email,manager id',
      '20,Ivo Bast,not an address,',
      '21,Jo Quist,jo@example.org,404',
      '22,Kai Rem,kai@example.org,22',
      '23,Lo Sun,lo@example.org,1,extra',
    )
    expect(made).toMatchObject({ rows: 4, new: 2 })
    expect(made.refused.map(({ row }) => row)).toEqual([2, 5])
    expect(made.unlinked).toEqual([
      { row: 3, column: 'manager id', found: '404', why: 'Nobody in this file or among the people already here is "404".' },
    ])
    expect(made.loops.map(({ row }) => row)).toEqual([4])
    await requirePaths()
  })

  test('of a file that cannot be read is refused with a sentence at the file', async () => {
    const refused = async (content: string | Buffer) => (await c.administrator(importPeople, sent(content))).fields
    expect(await refused(Buffer.from([0xc3, 0x81, 0x28, 0x8d, 0xff, 0x0a]))).toEqual({
      content: 'This file is not UTF-8 or UTF-16. Save it as CSV UTF-8.',
    })
    expect(await refused('name\nA\0B\n')).toEqual({
      content: 'Line 2 has a NUL byte in it, so this is not a plain CSV file. Save it as CSV UTF-8.',
    })
    expect(await refused('')).toEqual({ content: 'This file is empty.' })
    expect(await refused('name\n"A')).toMatchObject({ content: expect.stringContaining('quote') as string })
    expect(await refused(`${'name,'.repeat(1001)}\nA\n`)).toMatchObject({ content: expect.stringContaining('columns') as string })
    expect((await c.administrator(importPeople, { body: { fileName: 'x.csv', content: 'not base 64' } })).status).toBe(400)
    expect((await c.administrator(previewPeople, sent(''))).status).toBe(400)
  })

  test('of a chain that no organisation has is refused whole', async () => {
    const deep = Array.from({ length: 5000 }, (_, i) => `d${i},Deep ${i},${i === 0 ? '' : `d${i - 1}`}`)
    expect((await bring('id,name,manager id', ...deep)).fields).toEqual({
      content: 'With this file the organisation would be more than 200 levels deep. Check the managers.',
    })
    expect(await personNamed('Deep 0')).toBe(undefined)
  })

  test('is for administrators alone', async () => {
    expect((await c.director(importPeople, csv('name', 'A'))).status).toBe(403)
    expect((await c.director(previewPeople, csv('name', 'A'))).status).toBe(403)
    expect((await c.stranger(importPeople, csv('name', 'A'))).status).toBe(401)
  })

  test('writes nothing when the people have changed since the file was compared with them', async () => {
    const planned = await plannedImport(c.db, Buffer.from('id,name\n600,Too Late'), today)
    await c.administrator(addPerson, { body: { name: 'Someone Else' } })
    await expect(
      c.db.transaction((tx) => carryOut(tx, planned, { today, now: `${today}T09:00:00.000Z`, accountId: null, fileName: 'people.csv' })),
    ).rejects.toThrow('The people list was changed while this file was read.')
    expect(await personNamed('Too Late')).toBe(undefined)
  })

  test('does not say since when somebody holds a title that the file changed', async () => {
    await c.administrator(addPerson, { body: { name: 'Title Holder', externalId: '700', title: 'Agent', inRoleSinceOn: '2020-01-01' } })
    await bring('id,name,title', '700,Title Holder,Senior agent')
    expect(await personNamed('Title Holder')).toMatchObject({ title: 'Senior agent', inRoleSinceOn: null })
  })

  test('brings thousands of people, read by a thread of its own, and finds nothing to change the second time', async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, i) =>
        `n${i},Number ${i} of many,n${i}@example.org,Works on part ${i % 90},Part ${i % 90},${i === 0 ? '' : `n${Math.floor((i - 1) / 7)}`}`,
    )
    const many = ['id,name,email,title,department,manager id', ...rows]
    expect(many.join('\n').length).toBeGreaterThan(200_000)
    expect(await bring(...many)).toMatchObject({ new: 4000, levels: 6, widestSpan: 7, ...nothingToTell })
    await requirePaths()
    expect(await personNamed('Number 7 of many')).toMatchObject({
      manager: { name: 'Number 0 of many' },
      team: { name: 'Part 7' },
      reports: 7,
    })
    expect(await bring(...many)).toMatchObject({ new: 0, unchanged: 4000 })
    expect(
      (await c.administrator(previewPeople, csv(...many.slice(0, 1), ...rows.map((row) => row.replace('Works', 'Worked'))))).changes,
    ).toHaveLength(4000)
  })

  test('brings all of thousands of people or nobody, and goes on to the next change', async () => {
    await c.db.transaction((tx) =>
      tx.db
        .insert(people)
        .values({ id: 'taken', name: 'Made Up Too', email: 'taken@example.org', segment: '0000-', path: '0000-/', example: true }),
    )
    const rows = (last: string) => [
      'id,name,email',
      ...Array.from({ length: 2100 }, (_, i) => `t${i},Thousandth ${i},t${i}@example.org`),
      `last,Last of all,${last}`,
    ]
    const before = (await c.administrator(listDirectory, { query: {} })).length
    expect((await bring(...rows('taken@example.org'))).fields).toMatchObject({
      content: expect.stringContaining('belongs to someone in the example'),
    })
    expect(await c.administrator(listDirectory, { query: {} })).toHaveLength(before)
    const made = await bring(...rows('last@example.org'))
    expect(await c.administrator(listDirectory, { query: {} })).toHaveLength(before + 2101)
    expect(await c.administrator(undoImport, { params: { importId: made.importId } })).toMatchObject({ done: true })
    expect(await c.administrator(listDirectory, { query: {} })).toHaveLength(before)
    await requirePaths()
  })

  test('takes a file of many megabytes', async () => {
    const large = `name,notes\n${`Someone Large,${'x'.repeat(900_000)}\n`.repeat(9)}`
    expect(await c.administrator(previewPeople, sent(large))).toMatchObject({ rows: 9 })
  })
})

// The material is not ours to copy: it stays in a folder beside the project, which not every machine has.
const material = resolve(import.meta.dirname, '../../../shared/acceptance')
const given: (name: string, tests: () => void) => void = existsSync(material) ? describe : () => undefined
const cases = {
  'northwind/employees.csv': { rows: 9, people: 9, new: 9, roots: 1, levels: 3, managers: 2, widestSpan: 5, ...nothingToTell },
  'chinook/employees.csv': { rows: 8, people: 8, new: 8, roots: 1, levels: 3, managers: 3, widestSpan: 3, ...nothingToTell },
  'oracle_hr/employees.csv': {
    rows: 107,
    people: 107,
    new: 107,
    roots: 1,
    levels: 4,
    managers: 18,
    managersOfManagers: 3,
    widestSpan: 14,
    ...nothingToTell,
  },
  'org_by_role/org.csv': { rows: 259, seats: 259, roots: 1, levels: 6, managingSeats: 54, widestSpan: 16 },
}

given('the lists that nobody here wrote, each on an empty organisation', () => {
  for (const [file, figures] of Object.entries(cases)) {
    test(`${file} comes out with its figures`, { timeout: 60_000 }, async () => {
      c = await company({})
      const content = sent(readFileSync(resolve(material, file)))
      expect(await c.administrator(previewPeople, content)).toMatchObject(figures)
      expect(await c.administrator(importPeople, content)).toMatchObject(figures)
      await requirePaths()
      const all = await c.administrator(listDirectory, { query: {} })
      expect(all.filter(({ manager }) => manager === null)).toHaveLength(1)
      expect(all.filter(({ reports }) => reports > 0)).toHaveLength('managers' in figures ? figures.managers : figures.managingSeats)
      expect(Math.max(...all.map(({ reports }) => reports))).toBe(figures.widestSpan)
      expect(all.every(({ email }) => email === null || email.includes('@'))).toBe(true)
      expect(await c.administrator(importPeople, content)).toMatchObject({ new: 0, changed: 0, left: 0, unchanged: all.length })
      await c.close()
    })
  }
})
