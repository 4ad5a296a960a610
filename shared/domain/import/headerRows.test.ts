import { expect, test } from 'vitest'
import { headed } from './headerRows.ts'

const sheetOf = (...lines: string[]) => {
  const [headers, ...rows] = lines.map((line) => line.split(','))
  return headed({ headers: headers!, rows: rows.map((cells, index) => ({ row: index + 2, cells })) })
}

test('headers on top stay as they are', () => {
  const sheet = sheetOf('Name,Title,Team', 'Ana,Manager,Team', 'Bo,Clerk,Sales')
  expect([sheet.headers, sheet.rows.map(({ row }) => row)]).toEqual([
    ['Name', 'Title', 'Team'],
    [2, 3],
  ])
})

test('a title and a date above the headers are passed over, and rows keep their numbers', () => {
  const sheet = sheetOf('People list,,', 'Exported 2024-01-01,,', 'Employee #,Last name,First name', '1,Rao,Asha')
  expect([sheet.headers, sheet.rows]).toEqual([['Employee #', 'Last name', 'First name'], [{ row: 4, cells: ['1', 'Rao', 'Asha'] }]])
})

test('a line of headings over several columns tells the manager’s name from the person’s', () => {
  const sheet = sheetOf('Employee,,,Manager,', 'ID,First name,Last name,First name,Last name', '1,Asha,Rao,Ben,Lund')
  expect(sheet.headers).toEqual(['ID', 'First name', 'Last name', 'Manager First name', 'Manager Last name'])
})

test('of technical names and their labels one line is the headers and neither is a person', () => {
  const sheet = sheetOf(
    'STATUS,USERID,FIRSTNAME,LASTNAME,EMAIL,MANAGER',
    'Status,User ID,First Name,Last Name,Email,Manager',
    'active,1,Asha,Rao,a@x.org,NO_MANAGER',
  )
  expect([sheet.headers[1], sheet.rows.map(({ cells }) => cells[2])]).toEqual(['USERID', ['Asha']])
})

test('a list without headers that are known is left as it is', () => {
  const sheet = sheetOf('Ana,Clerk', 'Bo,Clerk')
  expect(sheet.headers).toEqual(['Ana', 'Clerk'])
})
