import { expect, test } from 'vitest'
import { columns } from './columns.ts'

const read = (text: string) => {
  const [headers = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(';').map((cell) => cell.trim()))
  return columns(
    headers,
    rows.map((cells) => ({ cells })),
  )
}
const fields = (text: string) => read(text).map(({ field, managerBy }) => (managerBy ? `${field} by ${managerBy}` : field))

test('tells ids, addresses, logins, names and roles of managers apart by their values', () => {
  expect(fields('id;name;manager\n1;Ana;\n2;Ben;1')).toEqual(['id', 'name', 'manager by id'])
  expect(fields('id;name;email;manager\n1;Ana;a@x.example;\n2;Ben;b@x.example;A@x.example')[3]).toBe('manager by email')
  expect(fields('id;name;login;reports to\n1;Ana;ana;\n2;Ben;ben;ANA')[3]).toBe('manager by login')
  expect(fields('id;first name;last name;manager id\n1;Ana;Silva;\n2;Ben;Wu;Silva, Ana')[3]).toBe('manager by name')
  expect(fields('key;name;reports_to;manager_role_slug\n1;Ana;none;ceo\n2;Ben;ceo;')).toEqual(['id', 'name', 'manager by role', 'role'])
  expect(fields('name;title;reports to\nAna;CEO;\nBen;Clerk;CEO')[2]).toBe('manager by role')
})

test('does not take another column of people for roles', () => {
  expect(fields('name;manager;partner\nAna;Zoe;Zoe\nBen;Zoe;Max')).toEqual(['name', 'manager by name', null])
})

test('keeps one column for each way of naming the manager', () => {
  expect(
    fields('id;name;email;manager id;manager email;manager name\n1;Ana;a@x.example;;;\n2;Ben;b@x.example;1;a@x.example;Ana').slice(3),
  ).toEqual(['manager by id', 'manager by email', 'manager by name'])
})

test('takes the plainer of two names for one field, unless it is blank', () => {
  const [first, second] = read('Title;Job title;Name\nClerk;Accountant;Ana')
  expect([first!.field, second!.field]).toEqual([null, 'title'])
  expect(first!.why).toBe('"Job title" is read as the title, so this column is left aside.')
  expect(fields('Title;Job title;Name\nClerk;;Ana')).toEqual(['title', null, 'name'])
  expect(fields('Title;Position;Name\nMs.;Clerk;Ana')).toEqual([null, 'title', 'name'])
})

test('takes an e-mail column without a single @ for logins', () => {
  const [, email] = read('id;email\n1;AKING\n2;')
  expect(email).toMatchObject({
    field: 'login',
    why: expect.stringContaining('No value here has an @, so these are logins, not addresses.') as string,
  })
  expect(fields('id;email;login\n1;AKING;aking')).toEqual(['id', null, 'login'])
  expect(fields('id;email;work email\n1;AKING;a@x.example')).toEqual(['id', 'login', 'email'])
  expect(fields('id;email\n1;a@x.example\n2;BWU')).toEqual(['id', 'email'])
})

test('takes a name beside a first name for the last name', () => {
  expect(fields('Name;Vorname\nSilva;Ana')).toEqual(['lastName', 'firstName'])
  expect(fields('Name;First name\nAna Silva;Ana')).toEqual(['name', 'firstName'])
})

test('leaves yes and no aside', () => {
  expect(fields('name;manager\nAna;yes\nBen;no')).toEqual(['name', null])
})

test('names what is dropped and what is not kept, with a reason for each column', () => {
  const [name, pay, shoe, none] = read('name;salary;shoe size;\nAna;1;2;3')
  expect(name).toMatchObject({ field: 'name', dropped: false, why: 'Read as the name.' })
  expect(pay).toMatchObject({ field: null, dropped: true, why: 'Never stored: pay.' })
  expect(shoe).toMatchObject({ field: null, dropped: false, why: 'Not among the fields that are kept.' })
  expect(none).toMatchObject({ field: null, why: 'The column has no header.' })
})
