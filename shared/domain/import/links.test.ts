import { expect, test } from 'vitest'
import { names, person, plan } from './testing.ts'

test('finds a manager by id, address, login and name, in any order of the name', () => {
  expect(names(plan(['id;name;boss', '01;Ana Silva;', '1;Ben Wu;01', '2;Cai Li;1']))).toEqual({
    'Ana Silva': 'unsaid',
    'Ben Wu': 'Ana Silva',
    'Cai Li': 'Ben Wu',
  })
  expect(names(plan(['name;e-mail;manager e-mail', 'Ana;ana@x.example;', 'Ben;ben@x.example;ANA@X.example']))['Ben']).toBe('Ana')
  const byName = plan([
    'first name;last name;reports to',
    'Ana;Silva;',
    'Ben;Wu;Silva, Ana',
    'Cai;Li;Silva Ana',
    'Dan;Ek;ana silva',
    'Eva;Mo;Wu, Ben',
  ])
  expect(names(byName)).toMatchObject({ 'Ben Wu': 'Ana Silva', 'Cai Li': 'Ana Silva', 'Dan Ek': 'Ana Silva', 'Eva Mo': 'Ben Wu' })
})

test('says why a manager is not linked', () => {
  const { lists, counts } = plan([
    'id;name;start;manager',
    '1;Ana;;',
    '2;Ana;;',
    '3;Ben;;Ana',
    '4;Cai;;Zoe',
    '5;Dan;soon;1',
    '6;Eva;;5',
    '7;Fay;;none',
  ])
  expect(lists.unlinked).toEqual([
    {
      row: 4,
      column: 'manager',
      found: 'Ana',
      why: 'Several people have this name: rows 2 and 3. Name the manager by id or e-mail address.',
    },
    { row: 5, column: 'manager', found: 'Zoe', why: 'Nobody in this file is "Zoe".' },
    { row: 7, column: 'manager', found: '5', why: '"5" is in row 6, which is not taken.' },
  ])
  expect(counts).toMatchObject({ rows: 7, seats: 6, roots: 6 })
})

test('takes no side when two columns name two managers', () => {
  const { lists } = plan(['id;name;manager id;manager name', '1;Ana;;', '2;Ben;1;Ana', '3;Cai;1;Ben'])
  expect(lists.unlinked).toEqual([
    { row: 4, column: 'manager name', found: 'Ben', why: '"Ben" is not the person that manager id names. Correct one of the two.' },
  ])
})

test('finds managers among the people already here when the file does not have them', () => {
  const here = [person({ id: 'p1', externalId: '9', name: 'Zoe Ash', email: 'zoe@x.example' })]
  expect(names(plan(['id;name;manager', '1;Ana;9', '2;Ben;zoe@x.example', '3;Cai;Ash, Zoe'], here))).toEqual({
    Ana: 'p1',
    Ben: 'p1',
    Cai: 'p1',
  })
})

test('links to the seat that leads a role, also one of the same person', () => {
  const lines = ['key;name;reports_to;manager_role_slug', 'a;Ana;none;ceo', 'b;Ben;ceo;vp', 'c;Ben;vp;interim', 'd;Cai;interim;']
  const { counts, lists, people } = plan(lines, [], 'by-name')
  expect(lists.loops).toEqual([])
  // Ids without any address are never joined by name.
  expect(people).toHaveLength(4)
  const withMail = plan(
    ['key;name;email;reports_to;manager_role_slug', 'a;Ana;;none;ceo', 'b;Ben;b@x.example;ceo;vp', 'c;Ben;;vp;interim', 'd;Cai;;interim;'],
    [],
    'by-name',
  )
  expect(withMail.counts).toMatchObject({ seats: 4, people: 3, levels: 4, managers: 2, managingSeats: 3, roots: 1 })
  expect(names(withMail)).toEqual({ Ana: 'nobody', Ben: 'Ana', Cai: 'Ben' })
  expect(counts.levels).toBe(4)
})
