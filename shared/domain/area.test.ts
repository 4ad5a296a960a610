import { expect, test } from 'vitest'
import { areasIn, reachOf, wholeOf } from './area.ts'

const teams = [
  { id: 'marketing', parentId: null },
  { id: 'growth', parentId: 'marketing' },
  { id: 'content', parentId: 'marketing' },
  { id: 'lifecycle', parentId: 'growth' },
  { id: 'mail', parentId: 'lifecycle' },
  { id: 'guides', parentId: 'content' },
  { id: 'sales', parentId: null },
]

test('the reach of a team is itself, the team above and those beside it; with those below it is the area', () => {
  const area = areasIn(teams)('growth')
  expect([...reachOf(area)]).toEqual(['growth', 'marketing', 'content'])
  expect([...wholeOf(area)]).toEqual(['growth', 'marketing', 'content', 'lifecycle', 'mail'])
})

test('two teams at the top are not beside each other', () => {
  expect([...reachOf(areasIn(teams)('sales'))]).toEqual(['sales'])
  expect([...wholeOf(areasIn(teams)('marketing'))].toSorted()).toEqual(['content', 'growth', 'guides', 'lifecycle', 'mail', 'marketing'])
})

test('teams that stand in a circle come to an end', () => {
  const circle = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ]
  expect(areasIn(circle)('a')).toEqual({ teamId: 'a', parentId: 'b', siblingIds: [], belowIds: ['b'] })
})
