import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { exportPeople, exportPipeline, exportRoles, readPipelineSheet } from 'shared/api/exports.ts'
import { recordAspiration, recordCall, recordEvidence } from 'shared/api/growth.ts'
import { listTrail } from 'shared/api/audit.ts'
import { readPipeline } from 'shared/api/overview.ts'
import { addPerson, listPeople } from 'shared/api/people.ts'
import { addCandidacy, createRole, listRoles } from 'shared/api/roles.ts'
import { saveTalkDraft } from 'shared/api/talk.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
beforeAll(async () => void (c = await company()), 60_000)
afterAll(() => c.close())

const formats = ['csv', 'xlsx'] as const

/** The file that someone gets: its name, its text as it came, and its rows as a parser of its own reads them. */
async function fileOf(id: string, { at }: { at: string }, query: Record<string, string> = {}) {
  const answer = await c.app.inject({ url: at.slice(4), query, headers: { cookie: `understory=${c.tokens[id]}` } })
  expect(answer.statusCode, answer.body).toBe(200)
  const name = decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(String(answer.headers['content-disposition']))![1]!)
  const rows =
    query.format === 'xlsx'
      ? (await readSheet(answer.rawPayload)).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
      : Papa.parse<string[]>(answer.body.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data
  const [columns, ...rest] = rows as [string[], ...string[][]]
  return { name, type: answer.headers['content-type'], body: answer.body, rows: rest.map((row) => named(columns, row)) }
}
const named = (columns: string[], row: string[]) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))

test.each(formats)('the list of people as %s holds the rows of the page, in its order and with its filters', async (format) => {
  const want = { direction: 'ic', heardOn: '2026-11-02', heard: 'said', visibility: 'chain' } as const
  await c.manager(recordAspiration, { params: { personId: 'ravi' }, body: want })
  await c.manager(recordEvidence, { params: { personId: 'ravi' }, body: { what: 'Wrote it down.', happenedOn: '2026-11-01' } })
  const { people } = await c.director(listPeople)
  const { rows, name } = await fileOf('dana', exportPeople, { format })
  expect(rows.map((row) => row.Name)).toEqual(people.map((person) => person.name))
  expect(rows.find((row) => row.Name === 'Ravi Example')).toMatchObject({
    Manager: 'Mira Example',
    Wants: 'IC',
    'Said on': '2026-11-02',
    'Pieces of evidence': String(people.find(({ id }) => id === 'ravi')!.pieces),
  })
  expect(rows.find((row) => row.Name === 'Ines Example')).toMatchObject({ Wants: 'Never asked', 'Said on': '', 'Last talked': '' })
  expect(name).toBe(`People of Dana Example ${today}.${format}`)

  const never = await fileOf('dana', exportPeople, { format, want: 'never', q: 'mira', sort: 'talked' })
  expect(never.rows.map((row) => row.Name)).toEqual(['Ines Example', 'Mira Example', 'Owen Example'])
  expect(never.name).toBe(`People of Dana Example, filtered ${today}.${format}`)
  const strange = await fileOf('dana', exportPeople, { format, want: 'everything', team: '__proto__' })
  expect(strange.rows).toHaveLength(people.length)
})

test.each(formats)('lead roles and pipeline as %s hold what their pages show', async (format) => {
  const { id: roleId } = await c.manager(createRole, { body: { title: `Lead, Support ${format}`, critical: true } })
  await c.manager(addCandidacy, { params: { roleId }, body: { personId: 'ravi', interest: 'interested', interestOn: '2026-11-20' } })
  await c.manager(recordCall, { params: { personId: 'ravi' }, body: { roleId, call: 'ready_now', rationale: 'Seen often.' } })
  const { roles } = await c.director(listRoles, { query: {} })
  const listed = await fileOf('dana', exportRoles, { format })
  expect(listed.rows.map((row) => row.Role)).toEqual(roles.map(({ title }) => title))
  expect(listed.rows.find((row) => row.Role === `Lead, Support ${format}`)).toMatchObject({
    State: 'Planned',
    'On the slate': '1',
    'Want it': '1',
  })
  expect((await fileOf('dana', exportRoles, { format, state: 'open' })).rows).toEqual([])

  const pipeline = await c.director(readPipeline)
  const shown = await fileOf('dana', exportPipeline, { format, strength: 'one_person' })
  const alike = pipeline.roles.filter(({ strength }) => strength === 'one_person')
  expect(shown.rows.map((row) => row.Role)).toEqual(alike.map(({ title }) => title))
  const { at, of, roles: several } = alike.find(({ id }) => id === roleId)!.readyNow[0]!
  expect(shown.rows.find((row) => row.Role === `Lead, Support ${format}`)).toMatchObject({
    Critical: 'Yes',
    Bench: 'One person',
    'Ready now': `Ravi Example (${at} of ${of})${several > 1 ? `, ready for ${several} roles` : ''}`,
  })
  expect((await fileOf('dana', exportPipeline, { format, strength: 'thin' })).rows).toEqual([])
  const byTitle = await fileOf('dana', exportPipeline, { format, sort: 'title' })
  expect(byTitle.rows.map((row) => row.Role)).toEqual(pipeline.roles.map(({ title }) => title).toSorted())
  expect(byTitle.name).toBe(`Pipeline of Dana Example ${today}.${format}`)
  const team = pipeline.teams.find(({ name }) => name === 'Mira Example’s team')!
  expect((await fileOf('dana', exportPipeline, { format, team: team.id })).name).toBe(
    `Pipeline of Dana Example, Mira Example’s team ${today}.${format}`,
  )
})

test('the sheet to print holds the rows of the page, says what its filters leave out, and knows what the chain knows', async () => {
  const { roles, coverage } = await c.director(readPipeline)
  const sheet = await c.director(readPipelineSheet, { query: {} })
  expect(sheet.roles.map(({ looksReady: _, ...role }) => role)).toEqual(roles)
  expect([sheet.coverage, sheet.leftOut, sheet.printedBy, sheet.printedOn]).toEqual([coverage, 0, 'Dana Example', today])
  const narrowed = await c.director(readPipelineSheet, { query: { strength: 'thin', team: 'nowhere' } })
  expect([narrowed.roles, narrowed.leftOut, narrowed.team]).toEqual([[], roles.length, null])
})

test('what a spreadsheet would compute stays a text in both formats, whatever else stands in it', async () => {
  const names = [
    '=HYPERLINK("http://evil.example","Bonus")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '＝1',
    '"quoted", and; split',
    'עברית ‮אב',
    '株式会社 O’Neill',
  ]
  for (const name of names)
    expect((await c.administrator(addPerson, { body: { name, managerId: 'lena', title: `=${name}` } })).status).toBe(200)
  for (const format of formats) {
    const { rows } = await fileOf('theo', exportPeople, { format })
    const found = rows.map((row) => row.Name!)
    for (const name of names) expect(found, format).toContain(/^[=+\-@＝]/.test(name) ? `'${name}` : name)
    expect(rows.every((row) => row.Title!.startsWith("'=") || row.Title === 'Specialist' || row.Title === '' || row.Title === 'Lead')).toBe(
      true,
    )
  }
})

test('holds nothing that is narrower than the chain, not even for the one who wrote it', async () => {
  const canary = (what: string) => `canary-${what}-end`
  const params = { personId: 'owen' }
  const want = { direction: 'management', heard: 'said', words: canary('words'), target: canary('pair'), visibility: 'pair' } as const
  await c.manager(recordAspiration, { params, body: { ...want, heardOn: '2026-11-10' } })
  for (const visibility of ['pair', 'private'] as const)
    await c.manager(recordEvidence, { params, body: { what: canary(visibility), happenedOn: '2026-11-01', visibility } })
  const said = { ...want, target: canary('chain'), visibility: 'chain' } as const
  await c.manager(recordAspiration, { params: { personId: 'ines' }, body: { ...said, heardOn: '2026-11-10' } })
  const blank = {
    form: 1 as const,
    want: { direction: null, horizon: null, targetRoleId: null, target: '' },
    words: '',
    dropped: [],
    discussed: [],
  }
  const content = { ...blank, note: canary('note'), points: [], promises: [], nextOn: null, nextTime: null }
  expect((await c.manager(saveTalkDraft, { params, body: { revision: 0, content } })).status).toBe(200)
  for (const format of formats)
    for (const endpoint of [exportPeople, exportRoles, exportPipeline]) {
      const { rows } = await fileOf('mira', endpoint, { format })
      expect(JSON.stringify(rows).match(/canary-\w+-end/g) ?? []).toEqual(endpoint === exportPeople ? ['canary-chain-end'] : [])
    }
  const { rows } = await fileOf('mira', exportPeople)
  expect(rows.find((row) => row.Name === 'Owen Example')).toMatchObject({ Wants: 'Never asked', Target: '', 'Pieces of evidence': '0' })
  // With a filter, a row that only the pair knows of does not come in.
  expect((await fileOf('mira', exportPeople, { want: 'management' })).rows.map((row) => row.Name)).toEqual(['Ines Example'])
})

test('ends at one’s own scope, and stands in the audit trail as an export', async () => {
  const theirs = (await fileOf('theo', exportPeople)).rows.map((row) => row.Manager)
  expect(new Set(theirs)).toEqual(new Set(['Theo Example', 'Lena Example']))
  await new Promise((done) => setTimeout(done, 1200))
  const trail = await c.administrator(listTrail, { query: {} })
  for (const { at } of [exportPeople, exportRoles, exportPipeline])
    expect(
      trail.some(({ act, outcome }) => act === at && outcome === 'read'),
      at,
    ).toBe(true)
  const refused = await c.app.inject({ url: '/api/exports/people', headers: { cookie: `understory=${c.tokens.ada}` } })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-allowed'])
})
