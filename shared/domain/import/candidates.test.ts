import { expect, test } from 'vitest'
import { peopleRows } from './candidates.ts'
import { columns } from './columns.ts'

const read = (...lines: string[]) => {
  const [headers = [], ...rows] = lines.map((line) => line.split(';'))
  const sheet = { headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }
  return peopleRows(sheet, columns(headers, sheet.rows))
}

test('makes a candidate of a row: trimmed, in one spelling, blanks as nothing said', () => {
  const { taken } = read(
    'Emp no;First name;Last name;E-mail;Title;Start date;Leave date;Manager id',
    ' 007 ;Ana;Silva;Ana@X.example;;2002-08-14T00:00:00;9999-01-01;',
    '8;李;明;;Clerk;;;007',
  )
  expect(taken[0]).toEqual({
    row: 2,
    id: '007',
    name: 'Ana Silva',
    otherNames: [],
    email: 'ana@x.example',
    login: null,
    title: null,
    team: null,
    location: null,
    hiredOn: '2002-08-14',
    leftOn: null,
    stays: true,
    role: null,
    manager: [],
  })
  expect(taken[1]).toMatchObject({ name: '李 明', hiredOn: null, stays: false, manager: [{ by: 'id', column: 'Manager id', text: '007' }] })
})

test('refuses a row with the column, what was found and a sentence', () => {
  const { taken, refused } = read(
    'Name;E-mail;Start date',
    'Ana;a@x.example;31/02/24',
    'Ben;b@x;',
    ';c@x.example;',
    'Dan\u0000;;',
    `${'x'.repeat(201)};;`,
  )
  expect(taken).toEqual([])
  expect(refused).toEqual([
    { row: 2, column: 'Start date', found: '31/02/24', why: '"31/02/24" is not a date. Write it like 2024-02-28.' },
    {
      row: 3,
      column: 'E-mail',
      found: 'b@x',
      why: '"b@x" is not an e-mail address. Write it like name@example.com, or leave the cell blank.',
    },
    { row: 4, column: 'Name', found: '', why: 'The row has no name.' },
    { row: 5, column: 'Name', found: expect.any(String), why: expect.stringContaining('control character') },
    { row: 6, column: 'Name', found: expect.any(String), why: expect.stringContaining('201 characters long') },
  ])
})

test('tells a second trouble of the same row beside the first', () => {
  const { refused } = read('Name;E-mail;Start date', 'Ana;ana;soon', 'Ben;b@x.example;')
  expect(refused).toHaveLength(1)
  expect(refused[0]!.why).toContain('Also Start date: "soon" is not a date.')
})

test('refuses a value without @ among addresses, and takes a column of them as logins', () => {
  expect(read('Name;Email', 'Ana;a@x.example', 'Ben;BWU').refused).toMatchObject([{ row: 3, found: 'BWU' }])
  expect(read('Name;Email', 'Ana;ASILVA', 'Ben;BWU').taken).toMatchObject([
    { email: null, login: 'ASILVA' },
    { email: null, login: 'BWU' },
  ])
})

test('refuses cells beyond the header, and fills up short rows', () => {
  const { taken, refused } = read('Name;Title;Team', 'Ana;Clerk;Sales;oops', 'Ben;Clerk', 'Cai;Clerk;Sales;;  ;', ';Clerk')
  expect(taken.map((row) => row.name)).toEqual(['Ben', 'Cai'])
  expect(refused.map((each) => [each.row, each.why])).toEqual([
    [2, 'The row has 4 cells and the header has 3. Put quotes around cells that hold the separator.'],
    [5, 'The row has no name. The row has fewer cells than the header.'],
  ])
})

test('refuses the dates of a column that proves no order', () => {
  expect(read('Name;Hired', 'Ana;03/04/2020').refused).toHaveLength(1)
  expect(read('Name;Hired', 'Ana;03/04/2020', 'Ben;25/12/2019').taken.map((row) => row.hiredOn)).toEqual(['2020-04-03', '2019-12-25'])
})

test('passes blank rows over and keeps commas and newlines inside cells', () => {
  const { taken, refused } = read('Name;Title', ';', 'Ana;"VP, Sales"\nNorth')
  expect(refused).toEqual([])
  expect(taken).toMatchObject([{ row: 3, title: '"VP, Sales"\nNorth' }])
})

test('refuses every row of a file without names, and names no winner', () => {
  const { refused } = read('Id;Title', '1;Clerk', '2;Clerk')
  expect(refused.map((each) => each.why)).toEqual(['No column of this file holds names.', 'No column of this file holds names.'])
})

test('prefers the halves of a name to "Last, First"', () => {
  expect(read('Name;First name;Last name', 'Silva, Ana;Ana;Silva').taken).toMatchObject([{ name: 'Ana Silva', otherNames: ['Silva, Ana'] }])
  expect(read('Display name;First name;Last name', 'Anita Silva;Ana;Silva').taken).toMatchObject([
    { name: 'Anita Silva', otherNames: ['Ana Silva'] },
  ])
})

test('joins the halves of a manager name', () => {
  const { taken } = read('Name;Manager first name;Manager last name', 'Ben;Ana;Silva')
  expect(taken[0]!.manager).toEqual([{ by: 'name', column: 'Manager last name', text: 'Ana Silva' }])
})
