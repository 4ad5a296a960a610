import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formulaLike, shownText } from './cells.ts'
import { exportName, narrowedTo } from './fileName.ts'
import { pipelineGrid } from './pipeline.ts'

describe('a cell', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＠x'])('%j is shown, not computed', (text) => {
    expect(shownText(text)).toBe(`'${text}`)
  })

  test.each(['Priya', '1+1', 'a=b', "'=1", '', 'e@x.org', 'Ａ＝'])('%j stays as it is', (text) => {
    expect(shownText(text)).toBe(text)
  })

  test('never begins like a formula, and loses nothing but what no file can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = shownText(text)
        expect(formulaLike.test(shown)).toBe(false)
        expect(shown.replace(/^'/, '')).toBe(
          text
            .toWellFormed()
            .replaceAll(/[\ufffe\uffff]/g, '')
            .replace(/^'/, ''),
        )
      }),
    )
  })
})

describe('the name of a file', () => {
  const of = { whose: 'Daniel Reyes', narrowed: [], on: '2026-11-23', ending: 'csv' }

  test('says what, whose, what it was narrowed to, and the day', () => {
    expect(exportName('People', of)).toBe('People of Daniel Reyes 2026-11-23.csv')
    expect(exportName('Pipeline', { ...of, narrowed: narrowedTo('Web', { state: 'open' }) })).toBe(
      'Pipeline of Daniel Reyes, Web, filtered 2026-11-23.csv',
    )
    expect(narrowedTo(undefined, {})).toEqual([])
  })

  test('holds no sign that a file system refuses, none that hides its ending, and fits', () => {
    expect(exportName('People', { ...of, whose: '../a:b\u202e"c"\n' })).toBe('People of .. a b c 2026-11-23.csv')
    const long = exportName('People', { ...of, whose: '株式会社'.repeat(60) })
    expect(new TextEncoder().encode(long).length).toBeLessThan(200)
    expect(long).toMatch(/^People of 株式会社.*株? 2026-11-23\.csv$/)
    expect(long).not.toContain('\ufffd')
  })
})

test('a bench in one cell says how much each meets, and who is ready for more than one role', () => {
  const bench = { name: 'Priya Raman', at: 4, of: 6 }
  const role = {
    id: 'web',
    title: 'Lead, Web',
    state: 'open' as const,
    team: { name: 'Web' },
    holder: null,
    critical: false,
    reason: null,
    decideByOn: '2027-01-15',
    expectedOn: null,
    strength: 'one_person' as const,
    readyNow: [{ ...bench, roles: 2 }],
    withinYear: [bench, { ...bench, name: 'Ines Duarte' }],
    matched: null,
  }
  const { columns, rows } = pipelineGrid([role], new Map([['web', [{ ...bench, name: 'Hana Novak' }]]]))
  expect(Object.fromEntries(columns.map((column, at) => [column, rows[0]![at]]))).toMatchObject({
    'Ready now': 'Priya Raman (4 of 6), ready for 2 roles',
    'Within a year': 'Priya Raman (4 of 6); Ines Duarte (4 of 6)',
    'Looks ready, never asked, not counted': 'Hana Novak (4 of 6)',
    'If all were filled at once': null,
  })
})
