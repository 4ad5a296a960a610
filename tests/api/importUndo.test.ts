import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { imports, secondarySeats } from 'server/db/imports.ts'
import { precedents } from 'server/db/paths.ts'
import { accounts, evidence, leadRoles, people, reportingLines, roleChanges, teams } from 'server/db/schema.ts'
import { mentions, teamMentions } from 'server/transfer/undo.ts'
import { importHistory } from 'shared/api/history.ts'
import { listImports, readProgress, undoImport } from 'shared/api/imports.ts'
import { addPerson, importPeople, listDirectory, movePerson, previewPeople } from 'shared/api/people.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
beforeEach(async () => void (c = await company()), 60_000)
afterEach(() => c.close())

const sent = (...lines: string[]) => ({ body: { fileName: 'people.csv', content: Buffer.from(lines.join('\n')).toString('base64') } })
const bring = (...lines: string[]) => c.administrator(importPeople, sent(...lines))
const undo = (importId: string) => c.administrator(undoImport, { params: { importId } })
const named = async (name: string) => (await c.administrator(listDirectory, { query: {} })).find((person) => person.name === name)

/** All that an import may change. */
const everything = () =>
  c.db.transaction(async (tx) => ({
    people: await tx.db.select().from(people).orderBy(asc(people.id)),
    lines: await tx.db.select().from(reportingLines).orderBy(asc(reportingLines.id)),
    teams: await tx.db.select().from(teams).orderBy(asc(teams.id)),
    accounts: await tx.db.select().from(accounts).orderBy(asc(accounts.id)),
    roles: await tx.db.select().from(leadRoles).orderBy(asc(leadRoles.id)),
    roleChanges: await tx.db.select().from(roleChanges).orderBy(asc(roleChanges.id)),
    seats: await tx.db.select().from(secondarySeats),
    precedents: await tx.db.select().from(precedents),
  }))

const first = [
  'id,name,email,title,department,manager',
  '1,Ravi Example,ravi@example.test,Chief,Desk,Dana Example',
  '2,New One,new@example.test,Clerk,Desk,1',
  '3,New Two,two@example.test,Clerk,Night,2',
]

describe('an import of people', () => {
  test('is undone as a whole: who is new, changed, moved and left, their lines, teams, roles and accounts', async () => {
    await c.db.transaction(async (tx) => {
      await tx.db.insert(leadRoles).values({
        id: 'seat',
        title: 'Lead',
        teamId: 'team-theo',
        holderId: 'theo',
        hiringManagerId: 'theo',
        state: 'held',
        createdAt: today,
      })
    })
    const before = await everything()
    const made = await bring(
      'id,name,email,title,department,manager,leave date',
      ',Ravi Example,ravi@example.test,Chief,Desk,Dana Example,',
      ',Theo Example,theo@example.test,,,,2026-11-20',
      '2,New One,new@example.test,Clerk,Desk,Ravi Example,',
      '3,New Two,two@example.test,Clerk,Night,2,',
    )
    expect(made).toMatchObject({ new: 2, changed: 1, left: 1 })
    const after = await everything()
    expect(after.people.find(({ id }) => id === 'lena')!.managerId).toBe('dana')
    expect(after.roles[0]).toMatchObject({ state: 'planned', holderId: null })
    expect(after.accounts.find(({ id }) => id === 'account-theo')!.disabledAt).not.toBe(null)
    expect(await undo(made.importId)).toMatchObject({ done: true })
    expect(await everything()).toEqual(before)
    expect((await undo(made.importId)).message).toBe('This import is undone already.')
  })

  test('that swapped two addresses is undone as well', async () => {
    await bring('id,name,email', '1,Ravi Example,ravi@example.test', '2,Ines Example,ines@example.test')
    const before = await everything()
    await c.db.transaction(async (tx) => {
      await tx.db.update(people).set({ externalId: '9' }).where(eq(people.id, 'ravi'))
      await tx.db.update(people).set({ externalId: '8' }).where(eq(people.id, 'ines'))
      await tx.db.update(people).set({ externalId: '1' }).where(eq(people.id, 'ravi'))
      await tx.db.update(people).set({ externalId: '2' }).where(eq(people.id, 'ines'))
    })
    const made = await bring('id,name,title', '1,Ravi Example,Other', '2,Ines Example,Another')
    expect(await undo(made.importId)).toMatchObject({ done: true })
    expect(await everything()).toEqual(before)
  })

  test('is not undone in part: something written of someone new, a report of theirs, or a change since keeps all of it', async () => {
    const made = await bring(...first)
    const newOne = (await named('New One'))!.id
    await c.db.transaction((tx) =>
      tx.db.insert(evidence).values({
        id: 'piece',
        personId: newOne,
        what: 'x',
        happenedOn: today,
        observer: 'manager',
        observerName: 'x',
        stance: 'supports',
        links: [],
        visibility: 'chain',
        authorId: 'account-ravi',
        writtenAt: `${today}T09:00:00.000Z`,
      }),
    )
    expect((await undo(made.importId)).message).toBe(
      'New One came with this import and has a record by now, so it can’t be undone. Undo what came after first, or correct it by hand.'.replace(
        '’',
        "'",
      ),
    )
    await c.db.transaction((tx) => tx.db.delete(evidence))
    await c.administrator(movePerson, { params: { memberId: 'lena' }, body: { managerId: newOne, fromOn: today } })
    expect((await undo(made.importId)).message).toContain('Lena Example reports to New One by now')
    await c.administrator(movePerson, { params: { memberId: 'lena' }, body: { managerId: 'theo', fromOn: today } })
    await c.db.transaction((tx) => tx.db.update(people).set({ title: 'By hand' }).where(eq(people.id, 'ravi')))
    expect((await undo(made.importId)).message).toContain('Ravi Example was changed after this import')
    expect(await named('New Two')).toBeDefined()
  })

  test('is not undone where a later one brought a further seat of somebody new, or below them; that one goes first', async () => {
    const headers = 'name,title,team,reports_to,manager_role_slug'
    const lines = ['Asha Rao,Chief,Top,,chief', 'Bo Lund,Lead,Desk,chief,lead', 'Cy Park,Clerk,Desk,lead,']
    const made = await bring(headers, ...lines)
    const seats = () => c.db.transaction((tx) => tx.db.select().from(secondarySeats))
    const later = await c.administrator(importPeople, {
      body: { ...sent(headers, ...lines, 'Bo Lund,Chair,Board,chief,').body, merge: ['Bo Lund'] },
    })
    expect(later).toMatchObject({ new: 0, changed: 0 })
    const refused = /^(Asha Rao|Bo Lund) came with this import and is named in a further seat that came later/
    expect((await undo(made.importId)).message).toMatch(refused)
    await c.db.transaction((tx) => tx.db.update(secondarySeats).set({ personId: 'ravi' }))
    expect((await undo(made.importId)).message).toMatch(/^Asha Rao came with this import and is named in a further seat/)
    expect(await seats()).toHaveLength(1)
    expect(await undo(later.importId)).toMatchObject({ done: true })
    expect(await undo(made.importId)).toMatchObject({ done: true })
    expect(await named('Asha Rao')).toBeUndefined()
  })

  test('can be undone for 24 hours and no longer, by administrators alone', async () => {
    const made = await bring(...first)
    expect(await c.administrator(listImports)).toMatchObject([
      { kind: 'people', fileName: 'people.csv', by: 'Ada Admin', counts: { new: 2, changed: 1 }, undoUntil: '2026-11-24T09:00:00.000Z' },
    ])
    expect((await c.director(undoImport, { params: { importId: made.importId } })).status).toBe(403)
    expect((await c.director(listImports)).status).toBe(403)
    expect((await c.director(readProgress)).status).toBe(403)
    expect((await undo('nothing')).status).toBe(404)
    c.at('2026-11-24T09:00:01.000Z')
    expect((await c.administrator(listImports))[0]!.undoUntil).toBe(null)
    expect((await undo(made.importId)).message).toContain('for 24 hours, and these are over')
    expect(await c.administrator(readProgress)).toMatchObject({ doing: 'nothing' })
  })

  test('keeps a team that came with it and is used by now', async () => {
    const made = await bring(...first)
    const desk = (await c.db.transaction((tx) => tx.db.select().from(teams).where(eq(teams.name, 'Desk'))))[0]!
    await c.administrator(addPerson, { body: { name: 'By Hand', teamName: 'Desk' } })
    expect(await undo(made.importId)).toMatchObject({ done: true })
    expect((await c.db.transaction((tx) => tx.db.select().from(teams))).map(({ name }) => name)).toContain(desk.name)
    expect((await c.db.transaction((tx) => tx.db.select().from(teams))).map(({ name }) => name)).not.toContain('Night')
  })

  test('has its undo look at every place where a person or a team can be written', () => {
    const folder = resolve(import.meta.dirname, '../../server/db/migrations')
    const found = { people: new Set<string>(), teams: new Set<string>() }
    for (const file of readdirSync(folder)) {
      let table = ''
      for (const line of readFileSync(resolve(folder, file), 'utf8').split('\n')) {
        table = /^create table (\w+)/.exec(line)?.[1] ?? /^alter table (\w+)/.exec(line)?.[1] ?? table
        const [, column, to] = /(\w+) text[^,]* references (people|teams) \(id\)/.exec(line) ?? []
        if (column) found[to as 'people'].add(`${table}.${column}`)
      }
    }
    const itself = [
      'people.manager_id',
      'teams.lead_id',
      'reporting_lines.person_id',
      'reporting_lines.manager_id',
      'secondary_seats.person_id',
      'secondary_seats.manager_id',
    ]
    expect([...found.people].toSorted()).toEqual([...mentions.map(([table, column]) => `${table}.${column}`), ...itself].toSorted())
    expect([...found.teams, 'people.team_id'].toSorted()).toEqual(teamMentions.map(([table, column]) => `${table}.${column}`).toSorted())
  })
})

test('an import of a history is undone with the teams that it added', async () => {
  await bring('id,name,email,start date', '7,Ravi Example,ravi@example.test,2015-01-01')
  const before = await everything()
  await c.administrator(importHistory, {
    body: { ...sent('id,department,from,to', '7,Away,2018-01-01,2019-01-01').body, fileName: 'managers.csv' },
  })
  const [made] = await c.administrator(listImports)
  expect(made).toMatchObject({ kind: 'history', counts: { precedents: 1 } })
  expect((await everything()).precedents).toHaveLength(1)
  await undo(made!.id)
  expect(await everything()).toEqual(before)
})

describe('what is set or confirmed at an import', () => {
  const asked = (body: object, ...lines: string[]) => ({ body: { ...sent(...lines).body, ...body } })

  test('columns: read as somebody set them, and remembered for the next file', async () => {
    const lines = ['ref,who,squad', 'q1,Someone Else,Desk']
    const columns = [
      { header: 'who', field: 'name' as const },
      { header: 'ref', field: 'id' as const },
    ]
    expect((await c.administrator(previewPeople, sent(...lines))).people).toBe(0)
    expect((await c.administrator(previewPeople, asked({ columns }, ...lines))).columns.map(({ field }) => field)).toEqual([
      'id',
      'name',
      'team',
    ])
    expect((await c.administrator(previewPeople, sent(...lines))).people).toBe(0)
    expect(await c.administrator(importPeople, asked({ columns }, ...lines))).toMatchObject({ new: 1 })
    const next = await c.administrator(previewPeople, sent('ref,who', 'q2,One More'))
    expect(next.columns).toMatchObject([
      { header: 'ref', field: 'id', samples: ['q2'] },
      { header: 'who', field: 'name', why: 'Read as the name, as it was set.' },
    ])
  })

  test('a name on several seats: one person with further seats, which a second import finds again', async () => {
    const lines = [
      'name,title,team,reports_to,manager_role_slug',
      'Asha Rao,Chief,Top,,chief',
      'Bo Lund,Lead,Desk,chief,lead',
      'Bo Lund,Chair,Board,chief,',
      'Cy Park,Clerk,Desk,lead,',
    ]
    const preview = await c.administrator(previewPeople, sent(...lines))
    expect(preview.proposals).toEqual([{ name: 'Bo Lund', rows: [3, 4], here: false }])
    expect(await c.administrator(importPeople, asked({ merge: ['Bo Lund'] }, ...lines))).toMatchObject({ new: 3, seats: 4 })
    const seats = () => c.db.transaction((tx) => tx.db.select().from(secondarySeats))
    expect(await seats()).toMatchObject([{ title: 'Chair', sinceOn: today, untilOn: '9999-12-31' }])
    expect(await c.administrator(importPeople, sent(...lines))).toMatchObject({ people: 3, new: 0, changed: 0, unchanged: 3 })
    expect(await seats()).toHaveLength(1)
    expect((await named('Cy Park'))!.manager!.name).toBe('Bo Lund')
  })

  test('days, managers who are nowhere, and who is missing', async () => {
    const lines = ['id,name,start date,manager', '50,Asha Rao,03/04/2020,Zoe Out']
    const preview = await c.administrator(previewPeople, sent(...lines))
    expect(preview).toMatchObject({
      asks: [{ column: 'start date', found: '03/04/2020' }],
      rejected: { rows: [{ row: 2, cells: ['50', 'Asha Rao', '03/04/2020', 'Zoe Out'] }] },
    })
    const made = await c.administrator(importPeople, asked({ dayOrder: 'month-first', unknownManagers: 'add' }, ...lines))
    expect(made).toMatchObject({ new: 2, unlinked: [] })
    expect(await named('Asha Rao')).toMatchObject({ hiredOn: '2020-03-04', manager: { name: 'Zoe Out' } })
    const next = ['id,name', '50,Asha Rao']
    expect((await c.administrator(previewPeople, sent(...next))).missing).toMatchObject({ people: 8 })
    const full = await c.administrator(importPeople, asked({ missingLeave: true }, ...next))
    expect(full).toMatchObject({ left: 8 })
    expect((await c.administrator(listDirectory, { query: {} })).map(({ name }) => name)).toEqual(['Asha Rao'])
    expect(await undo(full.importId)).toMatchObject({ done: true })
    expect(await c.administrator(listDirectory, { query: {} })).toHaveLength(9)
    expect(await c.db.transaction((tx) => tx.db.select().from(imports))).toHaveLength(2)
  })

  test('what is private never comes back in what is told of a file', async () => {
    const preview = await c.administrator(previewPeople, sent('id,name,salary,start date', '1,Asha Rao,98765,31/02/24'))
    expect(preview.columns[2]).toMatchObject({ dropped: true, samples: [] })
    expect(JSON.stringify(preview)).not.toContain('98765')
  })
})
