import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './days.ts'
import { homeGroups } from './grouping.ts'

const today = '2026-03-09'
const report = (name: string, gettingOld: boolean | null, plannedOn: string | null = null) => ({
  person: { name },
  want: gettingOld === null ? null : { gettingOld },
  plannedOn,
})
const names = (groups: ReturnType<typeof homeGroups<ReturnType<typeof report>>>) =>
  groups.map(({ group, rows }) => [group, ...rows.map(({ person }) => person.name)])

describe('homeGroups', () => {
  test('set a team by what needs attention first', () => {
    const team = [
      report('Leila', false, '2026-05-02'),
      report('Samuel', true),
      report('Owen', null),
      report('Hana', null),
      report('Tomás', false, '2026-03-12'),
      report('Priya', false, today),
      report('Aiko', false, '2026-04-14'),
      report('Grace', false),
    ]
    expect(names(homeGroups(team, today))).toEqual([
      ['this_week', 'Priya', 'Tomás'],
      ['never_asked', 'Hana', 'Owen'],
      ['getting_old', 'Samuel'],
      ['up_to_date', 'Aiko', 'Leila', 'Grace'],
    ])
  })
  test('leave out a group without anyone', () => {
    expect(homeGroups([], today)).toEqual([])
    expect(names(homeGroups([report('Grace', false)], today))).toEqual([['up_to_date', 'Grace']])
  })
  test('take this week for seven days and for planned days that have passed', () => {
    expect(names(homeGroups([report('A', null, '2026-03-16'), report('B', null, '2026-03-17')], today))).toEqual([
      ['this_week', 'A'],
      ['never_asked', 'B'],
    ])
    expect(names(homeGroups([report('A', null, '2026-03-01')], today))).toEqual([['this_week', 'A']])
  })

  const anyTeam = fc.array(
    fc
      .tuple(fc.string(), fc.constantFrom(null, true, false), fc.option(fc.integer({ min: -30, max: 60 })))
      .map(([name, gettingOld, ahead]) => report(name, gettingOld, ahead === null ? null : addDays(today, ahead))),
  )
  test('hold everyone exactly once, whatever the team', () => {
    fc.assert(
      fc.property(anyTeam, (team) => {
        const grouped = homeGroups(team, today).flatMap(({ rows }) => rows)
        return grouped.length === team.length && new Set(grouped).size === team.length && team.every((row) => grouped.includes(row))
      }),
    )
  })
  test('do not depend on the order they were given in', () => {
    fc.assert(
      fc.property(anyTeam, (team) => {
        expect(names(homeGroups(team.toReversed(), today))).toEqual(names(homeGroups(team, today)))
      }),
    )
  })
})
