import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { plannedFramework } from 'server/frameworks/ladderFile.ts'
import { readCsv } from 'server/transfer/csv.ts'
import { columns } from 'shared/domain/import/columns.ts'
import { figuresOf, importPlan } from 'shared/domain/import/plan.ts'
import type { Merge } from 'shared/domain/import/types.ts'
import { FrameworkDraft } from 'shared/model/framework.ts'
import { describe, expect, test } from 'vitest'

// The material is not ours to copy: it stays in a folder beside the project.
const material = resolve(import.meta.dirname, '../../shared/acceptance')
const bytesOf = (file: string) => readFileSync(resolve(material, file))
const sheetOf = (file: string) => {
  const read = readCsv(bytesOf(file))
  if ('refused' in read) throw new Error(read.refused)
  return read.sheet
}
const planOf = (file: string, merge: Merge = []) => importPlan(sheetOf(file), [], { merge })
const nothingToTell = { unlinked: [], loops: [], repeated: [], conflicting: [], refused: [] }

const present = existsSync(material)
/** Runs the tests of one case where the material is, and defines none where it is not. */
const given: (name: string, tests: () => void) => void = present ? describe : () => undefined

test('the acceptance material is here, or is plainly said to be absent', () => {
  const said = present ? 'The acceptance material is here.' : 'The acceptance material is absent: its figures are not checked.'
  console.log(`${said} (${material})`)
  expect(existsSync(resolve(material, 'README.md'))).toBe(present)
})

given('D1 Northwind and Chinook', () => {
  test('Northwind: 9 people, 1 root, 3 levels, 2 managers, widest span 5', () => {
    const plan = planOf('northwind/employees.csv')
    expect(figuresOf(plan)).toMatchObject({
      rows: 9,
      people: 9,
      new: 9,
      roots: 1,
      levels: 3,
      managers: 2,
      widestSpan: 5,
      ...nothingToTell,
    })
    expect(plan.people[1]).toMatchObject({
      externalId: '2',
      name: 'Andrew Fuller',
      title: 'Vice President, Sales',
      hiredOn: '1992-08-14',
    })
    expect(plan.columns.filter((column) => column.dropped).map((column) => column.header)).toEqual([
      'BirthDate',
      'Address',
      'PostalCode',
      'HomePhone',
    ])
  })

  test('Chinook: 8 people, 1 root, 3 levels, 3 managers, widest span 3', () => {
    const plan = planOf('chinook/employees.csv')
    expect(figuresOf(plan)).toMatchObject({ rows: 8, people: 8, roots: 1, levels: 3, managers: 3, widestSpan: 3, ...nothingToTell })
    expect(plan.people[0]).toMatchObject({ hiredOn: '2002-08-14', email: 'andrew@chinookcorp.com' })
  })
})

given('D2 Oracle HR', () => {
  test('107 people, 1 root, 4 levels, 18 managers, widest 14, 3 managers of managers, and logins for addresses', () => {
    const plan = planOf('oracle_hr/employees.csv')
    const figures = { rows: 107, people: 107, roots: 1, levels: 4, managers: 18, widestSpan: 14, managersOfManagers: 3 }
    expect(figuresOf(plan)).toMatchObject({ ...figures, ...nothingToTell })
    expect(plan.people.every((person) => person.email === null && person.login !== null)).toBe(true)
    expect(plan.columns.filter((column) => column.dropped).map((column) => column.header)).toEqual(['salary', 'commission_pct'])
    const leads = plan.people.findIndex((person) => person.externalId === '103')
    expect(plan.people.filter(({ manager }) => manager.to === 'planned' && manager.person === leads)).toHaveLength(4)
  })
})

given('D4 a thousand people', () => {
  test('they come in by number, with nothing private kept', () => {
    const plan = planOf('employees_db_small/employees.csv')
    expect(figuresOf(plan)).toMatchObject({ rows: 1000, people: 1000, ...nothingToTell })
    expect(plan.proposals).toEqual([])
    expect(plan.columns.filter((column) => column.dropped).map((column) => column.header)).toEqual(['birth_date', 'gender'])
  })
})

given('D5 a company where reports_to names a role', () => {
  const shape = { rows: 259, seats: 259, roots: 1, levels: 6, managingSeats: 54, widestSpan: 16 }

  test('proposes two people who hold several seats, and joins nobody in silence', () => {
    const plan = planOf('org_by_role/org.csv')
    expect(figuresOf(plan)).toMatchObject({ ...shape, people: 259, managers: 54, ...nothingToTell })
    expect(plan.proposals.map((proposal) => proposal.rows.length)).toEqual([2, 3])
  })

  test('counts 256 people and 51 managers once that is confirmed', () => {
    const plan = planOf('org_by_role/org.csv', 'by-name')
    expect(figuresOf(plan)).toMatchObject({ ...shape, people: 256, managers: 51, ...nothingToTell })
    expect(plan.columns.find((column) => column.header === 'reports_to')?.managerBy).toBe('role')
    const toThemselves = plan.seats.filter(({ person, manager }) => manager.to === 'seat' && plan.seats[manager.seat]!.person === person)
    expect(toThemselves).toHaveLength(3)
    const roles = new Set(plan.seats.flatMap((seat) => seat.role ?? []))
    const used = new Set(plan.seats.flatMap(({ manager }) => (manager.to === 'seat' ? (plan.seats[manager.seat]!.role ?? []) : [])))
    expect([roles.size, roles.size - used.size]).toEqual([57, 3])
  })

  test('has 10 rows without an address', () => {
    const sheet = sheetOf('org_by_role/org.csv')
    const email = columns(sheet.headers, sheet.rows).find((column) => column.field === 'email')!
    expect(sheet.rows.filter((row) => row.cells[email.index] === '')).toHaveLength(10)
  })
})

given('hostile files', () => {
  const folder = 'hostile/csv-spectrum'
  const cases = readdirSync(resolve(material, folder, 'csvs')).map((file) => file.replace('.csv', ''))

  test.each(cases)('csv-spectrum %s reads exactly', (name) => {
    const sheet = sheetOf(`${folder}/csvs/${name}.csv`)
    const read = sheet.rows.map((row) => Object.fromEntries(sheet.headers.map((header, index) => [header, row.cells[index]])))
    const written: unknown = JSON.parse(bytesOf(`${folder}/json/${name}.json`).toString('utf8'))
    // The JSON of this one case gives another telephone number than its CSV; the coordinates are its point.
    const expected = name === 'location_coordinates' ? [{ ...(written as object), 'Contact Phone Number': '2095257564' }] : written
    expect(read).toEqual(expected)
  })

  test('formula payloads are names like any other', () => {
    const payloads = bytesOf('hostile/csv-injection-payloads.txt')
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
    const quoted = payloads.map((payload) => `"${payload.replaceAll('"', '""')}"`)
    const read = readCsv(Buffer.from(`Name\n${quoted.join('\n')}\n`))
    if ('refused' in read) throw new Error(read.refused)
    expect(importPlan(read.sheet).people.map((person) => person.name)).toEqual(payloads)
  })
})

given('D5 the framework', () => {
  const planned = (name: string) => plannedFramework([{ name, text: bytesOf(`framework_ft/${name}`).toString('utf8') }])

  test('8 levels x 9 themes = 72 criteria, which fork into individual contributors and people managers', () => {
    const { draft, figures, troubles } = planned('engineering.yml')
    expect(troubles).toEqual([])
    expect(figures).toMatchObject({ grades: 8, themes: 9, criteria: 72 })
    expect(figures.forks!.ic).toHaveLength(2)
    expect(figures.forks!.management.length).toBeGreaterThanOrEqual(2)
    expect(FrameworkDraft.safeParse(draft).error).toBeUndefined()
  })

  test.each([
    ['engineering-v1.yml', 4, 4],
    ['operations.yml', 3, 4],
  ])('of %s every statement stands in the criterion of its theme and level', (name, grades, themes) => {
    const text = bytesOf(`framework_ft/${name}`).toString('utf8')
    const { draft, figures } = planned(name)
    expect(figures).toMatchObject({ grades, themes, forks: null })
    expect(FrameworkDraft.safeParse(draft).error).toBeUndefined()
    const all = draft!.pillars.flatMap(({ criteria }) => criteria.map(({ descriptors }) => descriptors.consistent)).join('\n')
    const summaries = [...text.matchAll(/^ {4}summary: ([^>|"'\n].*)$/gm)].map(([, summary]) => summary!.trim())
    expect(summaries.length).toBeGreaterThan(10)
    expect(summaries.filter((summary) => !all.includes(summary))).toEqual([])
  })
})
