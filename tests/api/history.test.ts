import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { importHistory, previewHistory } from 'shared/api/history.ts'
import { listTeams, importPeople } from 'shared/api/people.ts'
import { readPath } from 'shared/api/path.ts'
import { precedents } from 'server/db/paths.ts'
import { people } from 'server/db/schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const sent = (content: string | Buffer, fileName = 'history.csv', more: { leadJobs?: string[] } = {}) => ({
  body: { fileName, content: Buffer.from(content).toString('base64'), ...more },
})
const csv = (...lines: string[]) => sent(lines.join('\n'))

let c: Company
const recorded = () => c.db.transaction((tx) => tx.db.select().from(precedents))

describe('an import of a history', () => {
  beforeAll(async () => {
    c = await company({})
    const list = [
      'id,name,title,department,manager id,start date',
      '1,Asha Rao,Head,Support,,2015-01-01',
      '2,Ben Lund,Lead,Support,1,2015-01-01',
    ]
    await c.administrator(importPeople, csv(...list, '3,Cleo Park,Clerk,Support,2,2015-01-01', '4,Dev Nair,Clerk,Support,2,2015-01-01'))
  }, 60_000)
  afterAll(() => c.close())
  const titles = ['id,title,from,to', '2,Clerk,2015-01-01,2025-03-31', '3,Junior clerk,2015-01-01,2018-01-01', '9,Clerk,2015-01-01,']

  test('tells first what it would record, and writes nothing', async () => {
    const preview = await c.administrator(previewHistory, csv(...titles))
    expect(preview).toMatchObject({
      rows: 3,
      titleChanges: 2,
      precedents: 1,
      byKind: { into_management: 1 },
      readAs: 'titles',
      leadJobs: [{ job: 'Lead', confirmed: true }],
      moves: [{ name: 'Ben Lund', kind: 'into_management', movedOn: '2025-03-31', from: 'Clerk', to: 'Lead', team: 'Support' }],
    })
    expect(preview.refused.map(({ row }) => row)).toEqual([4])
    expect(await recorded()).toEqual([])
  })

  test('records nothing of a job that nobody confirmed', async () => {
    const body = { ...csv(...titles).body, leadJobs: [] }
    expect(await c.administrator(importHistory, { body })).toMatchObject({ precedents: 0, leadJobs: [{ job: 'Lead', confirmed: false }] })
    expect(await recorded()).toEqual([])
  })

  test('records the moves in the growth path of the team, and of the same file again nothing', async () => {
    expect(await c.administrator(importHistory, csv(...titles))).toMatchObject({ precedents: 1, known: 0 })
    expect(await c.administrator(importHistory, csv(...titles))).toMatchObject({ precedents: 1, known: 1 })
    const support = (await c.administrator(listTeams)).find(({ name }) => name === 'Support')!
    const path = await c.administrator(readPath, { params: { teamId: support.id } })
    expect(path.precedents).toMatchObject([{ kind: 'into_management', movedOn: '2025-03-31', months: 122, source: 'imported' }])
  })

  test('counts every move that it would record, also where it lists only the first', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => `${100 + index}`)
    await c.administrator(importPeople, csv('id,name,title,start date', ...many.map((id) => `${id},Person ${id},Clerk,2015-01-01`)))
    const table = sent(`id,department,from,to\n${many.map((id) => `${id},Desk ${id},2016-01-01,2018-01-01`).join('\n')}\n`, 'managers.csv')
    const preview = await c.administrator(previewHistory, table)
    expect(preview.toRecord).toBe(1001)
    expect(preview.moves).toHaveLength(1000)
  })

  test('says of a long file, read by a thread of its own, what it says of a short one', async () => {
    const lines = ['id,title,from,to', '4,Clerk,2015-01-01,2020-06-30', '4,Lead,2020-07-01,']
    const short = await c.administrator(previewHistory, csv(...lines))
    const strangers = Array.from({ length: 9000 }, (_, n) => `${n + 100_000},Clerk,2015-01-01,2016-01-01`)
    const long = await c.administrator(previewHistory, csv(...lines, ...strangers))
    expect(short).toMatchObject({ precedents: 1, moves: [{ row: 3, to: 'Lead' }] })
    expect({ ...long, rows: 2, refused: [] }).toEqual(short)
    expect([long.rows, long.refused.length]).toEqual([9002, 9000])
  })

  test('sent twice at once is recorded once', async () => {
    const before = (await recorded()).length
    const again = csv('id,title,from,to', '4,Clerk,2015-01-01,2021-06-30', '4,Lead,2021-07-01,')
    const made = await Promise.all([c.administrator(importHistory, again), c.administrator(importHistory, again)])
    expect(made.map(({ status }) => status)).toEqual([200, 200])
    expect((await recorded()).length).toBe(before + 1)
  })

  test('adds the team that a table of managers names', async () => {
    const made = await c.administrator(importHistory, sent('id,department,from,to\n3,Night desk,2016-01-01,2018-01-01', 'managers.csv'))
    expect(made).toMatchObject({ readAs: 'managers', precedents: 1 })
    expect((await c.administrator(listTeams)).map(({ name }) => name)).toContain('Night desk')
  })

  test('says of a move without a team that it cannot be recorded', async () => {
    await c.administrator(importPeople, csv('id,name,title,start date', '7,Alone Here,Clerk,2015-01-01'))
    const made = await c.administrator(importHistory, csv('id,title,from,to', '7,Lead,2016-01-01,2018-01-01', '7,Clerk,2018-01-01,'))
    expect(made.refused.map(({ why }) => why)).toEqual([
      'A move belongs to a team, and neither the row nor the directory says which is Alone Here’s. It is counted, and not recorded.',
    ])
  })

  test('is refused in words where it cannot be read, and is for administrators alone', async () => {
    expect((await c.administrator(importHistory, csv('id,title', '1,Head'))).fields).toEqual({
      content: 'No column of this file says from which day on. Name it "From" or "Start date".',
    })
    expect((await c.as('nobody')(importHistory, csv('id'))).status).toBe(401)
  })
})

// The material is not ours to copy: it stays in a folder beside the project, which not every machine has.
const material = resolve(import.meta.dirname, '../../../shared/acceptance')
const given: (name: string, tests: () => void) => void = existsSync(material) ? describe : () => undefined
const file = (name: string) => sent(readFileSync(resolve(material, name)), name.split('/').at(-1))

given('the histories that nobody here wrote', () => {
  const idsOf = async (kind: string) => {
    const ids = new Map((await c.db.transaction((tx) => tx.db.select().from(people))).map(({ id, externalId }) => [id, externalId]))
    return (await recorded())
      .filter((move) => move.kind === kind)
      .map(({ personId }) => ids.get(personId!)!)
      .toSorted()
  }

  test('job history: into management are 101, 102, 114, 122, 176 and 201; 176 went back', { timeout: 60_000 }, async () => {
    c = await company({})
    await c.administrator(importPeople, file('oracle_hr/employees.csv'))
    const made = await c.administrator(importHistory, file('oracle_hr/job_history.csv'))
    expect(made).toMatchObject({ rows: 10, precedents: 6, byKind: { into_management: 6, step_to_ic: 1 }, refused: [] })
    expect(made.flagged.map(({ row }) => row)).toEqual([3, 4, 8, 11])
    expect(await idsOf('into_management')).toEqual(['101', '102', '114', '122', '176', '201'])
    expect(await idsOf('step_to_ic')).toEqual(['176'])
    await c.close()
  })

  test('1,000 people: 470 changes of title are no precedent, 4 of 16 manager terms are', { timeout: 60_000 }, async () => {
    c = await company({})
    await c.administrator(importPeople, file('employees_db_small/employees.csv'))
    const titles = await c.administrator(importHistory, file('employees_db_small/titles.csv'))
    expect(titles).toMatchObject({ rows: 1470, titleChanges: 470, precedents: 0, byKind: {}, flagged: [], refused: [] })
    expect(await c.administrator(importHistory, file('employees_db_small/dept_emp.csv'))).toMatchObject({ readAs: 'teams', precedents: 0 })
    const terms = await c.administrator(importHistory, file('employees_db_small/dept_manager.csv'))
    expect(terms).toMatchObject({ rows: 16, handOvers: 10, precedents: 4, byKind: { into_management: 4 }, refused: [] })
    expect(terms.flagged).toHaveLength(12)
    expect(await idsOf('into_management')).toEqual(['10039', '10228', '10386', '10420'])
    await c.close()
  })
})
