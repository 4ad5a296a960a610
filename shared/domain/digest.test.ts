import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './days.ts'
import { digestOf, type DigestFacts, isDigestDue, startsFrom, weekdayOf } from './digest.ts'

const monday = '2026-11-23'
const nothing: DigestFacts = { planned: [], due: [], neverAsked: [], promises: { late: 0, soon: 0 } }

describe('when the weekly mail is due', () => {
  test('on its weekday, and later in the week where the server was away, once', () => {
    expect(weekdayOf(monday)).toBe(1)
    expect(isDigestDue({ weekday: 1, sentOn: null }, monday)).toBe(true)
    expect(isDigestDue({ weekday: 3, sentOn: null }, monday)).toBe(false)
    expect(isDigestDue({ weekday: 1, sentOn: '2026-11-16' }, '2026-11-26')).toBe(true)
    expect(isDigestDue({ weekday: 1, sentOn: monday }, '2026-11-26')).toBe(false)
  })

  test('who switches it on after its day waits for the next week', () => {
    expect(startsFrom(1, null, '2026-11-25')).toBe('2026-11-25')
    expect(startsFrom(3, null, '2026-11-25')).toBeNull()
    expect(startsFrom(5, '2026-11-18', '2026-11-25')).toBe('2026-11-18')
  })

  test('over any weeks, however often one looks and changes the day, at most one a week is sent', () => {
    const looks = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 3 }), weekday: fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }) }),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(looks, (all) => {
        let today = monday
        let digest: { weekday: number; sentOn: string | null } = { weekday: 1, sentOn: null }
        const sent: string[] = []
        for (const { days, weekday } of all) {
          today = addDays(today, days)
          if (weekday) digest = { weekday, sentOn: startsFrom(weekday, digest.sentOn, today) }
          if (!isDigestDue(digest, today)) continue
          digest = { ...digest, sentOn: today }
          sent.push(addDays(today, 1 - weekdayOf(today)))
        }
        expect(new Set(sent).size).toBe(sent.length)
      }),
    )
  })
})

describe('what the weekly mail says', () => {
  const priya = { id: 'p 1', name: 'Priya <b>Raman</b>' }
  test('nothing where there is nothing to say', () => expect(digestOf(nothing, monday, 'https://x.example')).toBeNull())

  test('what is planned and due, whom one never asked, how many promises: as text and as HTML', () => {
    const mail = digestOf(
      {
        planned: [{ ...priya, plannedOn: '2026-11-26', plannedTime: '14:00' }],
        due: [{ id: 't', name: 'Tomás', days: 12 }],
        neverAsked: [{ id: 'h', name: 'Hana' }],
        promises: { late: 1, soon: 2 },
      },
      monday,
      'https://x.example',
    )!
    expect(mail.subject).toBe('Your week: 1 conversation planned, 1 due, 3 promises, 1 never asked')
    expect(mail.text).toContain('1 promise of yours is overdue.\n2 promises of yours are due this week.')
    expect(mail.text).toContain('- Priya <b>Raman</b>: Thursday, 26 November at 14:00\n  https://x.example/people/p%201')
    expect(mail.text).toContain('- Tomás: 12 days overdue')
    expect(mail.text).toContain('Never asked what they want\n- Hana\n')
    expect(mail.html).toContain('Priya &lt;b&gt;Raman&lt;/b&gt;</a>: Thursday, 26 November at 14:00')
    expect(mail.html).not.toContain('<b>')
  })
})
