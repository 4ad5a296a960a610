import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Member, teamLeads } from './teams.ts'

const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  teamId: 'sales',
  managerId: null,
  path: `${id}/`,
  reports: 0,
  ...more,
})
const leadOf = (...members: Member[]) => teamLeads(members).get('sales')

describe('who leads a team', () => {
  test('is the member with reports who stands highest', () => {
    expect(
      leadOf(member('a', { path: 'x/b/a/', reports: 3 }), member('b', { path: 'x/b/', reports: 1 }), member('c', { path: 'c/' })),
    ).toBe('b')
  })

  test('is the manager whom more than half share, where nobody in it has reports', () => {
    expect(leadOf(member('a', { managerId: 'm' }), member('b', { managerId: 'm' }), member('c', { managerId: 'n' }))).toBe('m')
  })

  test('is nobody where no manager is shared by more than half', () => {
    expect(leadOf(member('a', { managerId: 'm' }), member('b', { managerId: 'n' }))).toBe(null)
    expect(leadOf(member('a'), member('b'))).toBe(null)
  })

  test('is not asked of a team without members', () => {
    expect(teamLeads([]).size).toBe(0)
  })

  test('does not depend on the order of the members', () => {
    const any = fc.array(
      fc.record({
        id: fc.uuid(),
        teamId: fc.constantFrom('sales', 'support'),
        managerId: fc.constantFrom(null, 'm', 'n'),
        path: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map((steps) => `${steps.join('/')}/`),
        reports: fc.nat(2),
      }),
    )
    fc.assert(
      fc.property(any, (members) => {
        const distinct = members.map((each, index) => ({ ...each, path: `${each.path}${index}/` }))
        expect(Object.fromEntries(teamLeads(distinct.toReversed()))).toEqual(Object.fromEntries(teamLeads(distinct)))
      }),
    )
  })
})
