import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayIn, instantIn, wallIn } from './zones.ts'

const iso = (zone: string, day: string, time: string) => instantIn(zone, day, time).toISOString()

describe('the day of an instant', () => {
  test('is the one that the calendar of the zone shows', () => {
    const at = '2026-11-23T23:30:00.000Z'
    expect(dayIn('Pacific/Auckland', at)).toBe('2026-11-24')
    expect(dayIn('UTC', at)).toBe('2026-11-23')
    expect(dayIn('America/Los_Angeles', '2026-11-24T02:00:00.000Z')).toBe('2026-11-23')
  })
  test('begins at midnight, to the minute', () => {
    expect(wallIn('Asia/Kathmandu', '2026-11-23T18:14:59.999Z')).toEqual({ day: '2026-11-23', time: '23:59' })
    expect(wallIn('Asia/Kathmandu', '2026-11-23T18:15:00.000Z')).toEqual({ day: '2026-11-24', time: '00:00' })
  })
})

describe('the instant of a time of day', () => {
  test('follows summer and winter time', () => {
    expect(iso('Europe/London', '2026-11-30', '14:30')).toBe('2026-11-30T14:30:00.000Z')
    expect(iso('Europe/London', '2026-07-01', '14:30')).toBe('2026-07-01T13:30:00.000Z')
    expect(iso('Pacific/Auckland', '2026-11-30', '09:00')).toBe('2026-11-29T20:00:00.000Z')
  })
  test('a time that clocks jump over comes so much later, and one they show twice comes first', () => {
    expect(iso('Europe/Berlin', '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(iso('Europe/Berlin', '2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(iso('America/New_York', '2026-03-08', '02:30')).toBe('2026-03-08T07:30:00.000Z')
    expect(iso('America/New_York', '2026-11-01', '01:30')).toBe('2026-11-01T05:30:00.000Z')
  })
  test('leads back to the same day and time wherever clocks show it', () => {
    const zones = ['Pacific/Auckland', 'America/St_Johns', 'Europe/Lisbon', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Australia/Lord_Howe']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        (zone, at) => {
          const { day, time } = wallIn(zone, at)
          expect(wallIn(zone, instantIn(zone, day, time))).toEqual({ day, time })
        },
      ),
    )
  })
})
