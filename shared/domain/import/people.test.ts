import { expect, test } from 'vitest'
import { peopleOf, personOf, rowList } from './people.ts'
import type { Candidate, Merge } from './types.ts'

let next = 2
const row = (part: Partial<Candidate>): Candidate => ({
  row: next++,
  id: null,
  name: 'Ana Silva',
  otherNames: [],
  email: null,
  login: null,
  title: null,
  team: null,
  location: null,
  hiredOn: null,
  leftOn: null,
  stays: false,
  role: null,
  manager: [],
  ...part,
})
const group = (parts: Partial<Candidate>[], merge: Merge = []) => {
  next = 2
  const grouped = peopleOf(parts.map(row), { id: 'Id', email: 'E-mail', name: 'Name' }, merge)
  return { ...grouped, people: grouped.people.map((rows) => rows.map((each) => each.row)) }
}
const rowsOf = (troubles: { row: number }[]) => troubles.map((trouble) => trouble.row)

test('counts a row that says the same twice once', () => {
  const { people, repeated } = group([{ id: '1' }, { id: '1' }, { id: '2' }])
  expect(people).toEqual([[2], [4]])
  expect(repeated).toEqual([{ row: 3, column: 'Id', found: '1', why: 'The row says the same as row 2 and is counted once.' }])
})

test('takes neither of two rows with one id that differ', () => {
  const { people, conflicting, notTaken } = group([{ id: '1', title: 'Clerk' }, { id: '1', title: 'Chef' }, { id: '2' }])
  expect(people).toEqual([[4]])
  expect(rowsOf(conflicting)).toEqual([2, 3])
  expect(conflicting[0]!.why).toBe('Rows 2 and 3 have the same id and differ in title. Correct them or keep one.')
  expect(rowsOf(notTaken)).toEqual([2, 3])
})

test('sees a difference in the manager too', () => {
  const manager = [{ by: 'id' as const, column: 'Manager', text: '9' }]
  expect(group([{ id: '1' }, { id: '1', manager }]).conflicting[0]!.why).toContain('differ in manager')
})

test('takes rows that share an address or a login for the seats of one person', () => {
  const { people } = group([
    { id: '1', email: 'a@x.example', login: 'ana' },
    { id: '2', email: 'a@x.example', title: 'Interim' },
    { id: '3', login: 'ANA', name: 'Silva, Ana' },
    { id: '4', email: 'b@x.example' },
  ])
  expect(people).toEqual([[2, 3, 4], [5]])
})

test('takes nobody of two names with one address', () => {
  const { people, conflicting } = group([{ email: 'a@x.example' }, { email: 'a@x.example', name: 'Ben Wu' }])
  expect(people).toEqual([])
  expect(rowsOf(conflicting)).toEqual([2, 3])
})

test('proposes people with one name and at most one address, and joins them only when that is confirmed', () => {
  const parts = [
    { id: '1', email: 'a@x.example' },
    { id: '2', title: 'Interim' },
    { id: '3', name: 'Ben' },
  ]
  const proposed = group(parts)
  expect(proposed.people).toEqual([[2], [3], [4]])
  expect(proposed.proposals).toEqual([{ name: 'Ana Silva', rows: [2, 3], personIds: [] }])
  expect(group(parts, 'by-name').people).toEqual([[2, 3], [4]])
  expect(group(parts, ['ANA SILVA']).people).toEqual([[2, 3], [4]])
  expect(group(parts, ['Ben']).people).toHaveLength(3)
})

test('never proposes two addresses, or two ids without any address, as one person', () => {
  expect(group([{ email: 'a@x.example' }, { email: 'b@x.example' }, {}], 'by-name')).toMatchObject({
    proposals: [],
    people: [[2], [3], [4]],
  })
  expect(group([{ id: '1' }, { id: '2' }], 'by-name').people).toHaveLength(2)
})

test('takes nobody of two rows that have only a name and differ only in the manager', () => {
  const manager = [{ by: 'name' as const, column: 'Manager', text: 'Ben' }]
  expect(rowsOf(group([{}, { manager }]).conflicting)).toEqual([2, 3])
  expect(rowsOf(group([{}, {}]).repeated)).toEqual([3])
  expect(group([{}, { title: 'Clerk' }]).people).toHaveLength(2)
})

test('makes a person of the first seat and fills in who they are from the others', () => {
  next = 2
  const person = personOf([row({ id: '1', title: 'VP' }), row({ id: '2', email: 'a@x.example', title: 'Interim', team: 'Design' })])
  expect(person).toMatchObject({ externalId: '1', email: 'a@x.example', title: 'VP', team: null })
})

test('lists no more than five rows', () => {
  expect(rowList([4])).toBe('4')
  expect(rowList([4, 9, 12])).toBe('4, 9 and 12')
  expect(rowList([1, 2, 3, 4, 5, 6, 7])).toBe('1, 2, 3, 4, 5 and 2 more')
})
