import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, dayOrder } from './dates.ts'

const read = (cell: string, order: Parameters<typeof day>[1] = 'unproven') => day(cell, order)
const isDay = (on: string) => ({ on, noEnd: false })

test('takes ISO days, with a time or a zone, as that day', () => {
  for (const cell of [
    '2002-08-14',
    '2002-08-14T00:00:00',
    '2002-08-14 23:59',
    '2002-08-14T23:59:59.999-11:00',
    '2002-08-14T00:00:00Z',
    '20020814',
  ]) {
    expect(read(cell)).toEqual(isDay('2002-08-14'))
  }
})

test('takes days that can be read in one way only', () => {
  expect(read('28 Feb 2024')).toEqual(isDay('2024-02-28'))
  expect(read('Feb 28, 2024')).toEqual(isDay('2024-02-28'))
  expect(read('17-JUN-13')).toEqual(isDay('2013-06-17'))
  expect(read('2024/2/8')).toEqual(isDay('2024-02-08'))
  expect(read('05/05/1998')).toEqual(isDay('1998-05-05'))
})

test('says of what is not a date how to write it', () => {
  for (const cell of ['31/02/24', '2023-02-29', 'soon', '45351', '2024-13-01', '1/2', 'x'.repeat(100_000)]) {
    expect(read(cell)).toHaveProperty('why', expect.stringContaining('is not a date. Write it like 2024-02-28.'))
  }
})

test('takes 9999-01-01 as no end, and blanks as nothing said', () => {
  expect(read('9999-01-01')).toEqual({ on: null, noEnd: true })
  for (const cell of ['', ' ', 'NULL', 'n/a', '0000-00-00']) expect(read(cell)).toEqual({ on: null, noEnd: false })
})

test('reads slashes by the order the column proves', () => {
  expect(dayOrder(['03/04/2020', '25/12/2020'])).toBe('day-first')
  expect(dayOrder(['03/04/2020', '12/25/2020 0:00'])).toBe('month-first')
  expect(dayOrder(['03/04/2020', '31/02/24', '2020-12-25'])).toBe('unproven')
  expect(dayOrder(['25/12/2020', '12/25/2020'])).toBe('mixed')
  expect(dayOrder(['03.04.2020'])).toBe('day-first')
  expect(read('03/04/2020', 'day-first')).toEqual(isDay('2020-04-03'))
  expect(read('03/04/2020', 'month-first')).toEqual(isDay('2020-03-04'))
  expect(read('8/14/2002 12:00:00 AM', 'month-first')).toEqual(isDay('2002-08-14'))
})

test('refuses what could be read in two ways', () => {
  expect(read('03/04/2020')).toHaveProperty('why', expect.stringContaining('two ways'))
  expect(read('25/12/2020', 'mixed')).toHaveProperty('why', expect.stringContaining('some days before the month'))
})

test('gives back every real day that was written out', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
      const on = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = on.split('-')
      expect(read(on)).toEqual(isDay(on))
      expect(read(`${dayOfMonth}/${month}/${year}`, 'day-first')).toEqual(isDay(on))
      expect(read(`${month}/${dayOfMonth}/${year}`, 'month-first')).toEqual(isDay(on))
    }),
  )
})

test('has an answer for any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (cell) => typeof read(cell) === 'object'))
})
