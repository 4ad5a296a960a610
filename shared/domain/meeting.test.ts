import { expect, test } from 'vitest'
import { peopleToAsk, rolesToAskAbout } from './meeting.ts'
import { plain } from './sentences.ts'

const role = {
  id: 'web',
  title: 'Lead, Web',
  strength: 'strong' as const,
  decideByOn: null,
  expectedOn: null,
  readyNow: [] as { id: string; name: string }[],
}
const priya = { id: 'priya', name: 'Priya Raman' }
const ines = { id: 'ines', name: 'Ines Duarte' }

test('names who is the only one ready for several roles, and not who shares one of two', () => {
  const roles = [
    { ...role, readyNow: [priya] },
    { ...role, id: 'brand', readyNow: [priya] },
    { ...role, id: 'field', readyNow: [ines] },
    { ...role, id: 'content', readyNow: [ines, priya] },
  ]
  const several = new Map([
    ['priya', ['web', 'brand', 'content']],
    ['ines', ['field', 'content']],
  ])
  expect(rolesToAskAbout(roles, several).map(plain)).toEqual([
    'Priya Raman is the only ready person for 2 roles. If Priya moves, both are empty.',
  ])
})

test('asks about a role with nobody once it has a day', () => {
  const nobody = { ...role, strength: 'nobody' as const }
  const roles = [nobody, { ...nobody, id: 'brand', title: 'Lead, Brand', expectedOn: '2027-03-01' }]
  expect(rolesToAskAbout(roles, new Map()).map(plain)).toEqual([
    'Lead, Brand has a day and nobody growing towards it. Who could, and was never asked?',
  ])
})

test('names at most three who look ready and were never asked, and says nothing of nobody', () => {
  const people = ['Ana Sousa', 'Bea Lund', 'Joel Kim', 'Noor Rahman'].map((name) => ({ id: name, name }))
  expect(peopleToAsk(people).map(plain)).toEqual(['Ana Sousa, Bea Lund and Joel Kim look ready for a lead role and were never asked.'])
  expect(peopleToAsk([priya]).map(plain)).toEqual(['Priya Raman looks ready for a lead role and was never asked.'])
  expect(peopleToAsk([])).toEqual([])
})
