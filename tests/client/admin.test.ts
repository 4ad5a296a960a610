import { describe, expect, test } from 'vitest'
import { peopleBelow, seesWords } from '../../client/access/sees.ts'
import { agentWords } from '../../client/ui/agent.ts'
import { heardOn, kept } from '../../client/welcome/heard.ts'

const today = '2026-11-23'

describe('first answers', () => {
  test('are kept with a day that is no newer than what was said', () => {
    expect(heardOn({ want: 'ic', heard: 'month', on: '' }, today)).toBe('2026-11-01')
    expect(heardOn({ want: 'ic', heard: 'quarter', on: '' }, today)).toBe('2026-10-01')
    expect(heardOn({ want: 'ic', heard: 'quarter', on: '' }, '2026-01-02')).toBe('2026-01-01')
    expect(heardOn({ want: 'ic', heard: 'earlier', on: '2026-02-03' }, today)).toBe('2026-02-03')
  })

  test('without a day, or with one still to come, are not kept', () => {
    const answers = {
      a: { want: 'management', heard: null, on: '' },
      b: { want: 'ic', heard: 'earlier', on: '2026-12-01' },
      c: { want: 'never', heard: 'month', on: '' },
      d: { want: 'lateral', heard: 'month', on: '' },
    } as const
    expect(kept(answers, today)).toEqual([{ personId: 'd', direction: 'lateral', heardOn: '2026-11-01' }])
  })
})

describe('access in sentences', () => {
  const account = {
    id: '1',
    name: 'Dana Reed',
    email: 'd@example.org',
    administrator: false,
    person: { id: 'd', name: 'Dana Reed', title: null },
    disabled: false,
    hasPassword: true,
    example: false,
    lookedUntil: null,
  }

  test('counts everyone below, not only the reports', () => {
    const below = peopleBelow([
      { id: 'd', manager: null },
      { id: 'm', manager: { id: 'd' } },
      { id: 'r', manager: { id: 'm' } },
    ])
    expect([below.get('d'), below.get('m'), below.get('r')]).toEqual([2, 1, undefined])
    expect(seesWords(account, 2)).toEqual(['Dana Reed sees aspirations and readiness of 2 people, and no private notes but their own.'])
  })

  test('gives an administrator without a person nobody to see', () => {
    expect(seesWords({ ...account, person: null, administrator: true }, null)[0]).toContain('sees nobody’s aspirations')
  })
})

test('a session is called by its browser and system', () => {
  expect(agentWords('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox on Windows')
  expect(agentWords('curl/8.5.0')).toBe('curl/8.5.0')
})
