import { describe, expect, test } from 'vitest'
import { csv } from '../../client/ui/csv.ts'
import { apart, drawn } from '../../client/ui/chart/figures.ts'

describe('a file of rows', () => {
  test('holds no cell that a spreadsheet takes for a formula', async () => {
    const rows = [['=1+1', '-2', '@x', 'plain "text"', 7]]
    expect(await csv(rows)).toBe('\ufeff"\'=1+1","\'-2","\'@x","plain ""text""","7"\r\n')
  })

  test('sees a formula before a second line, after a blank, and in wide signs', async () => {
    expect(await csv([['=1+1\nmore', ' +2', '＝3', 'a=b']])).toBe('\ufeff"\'=1+1\nmore","\' +2","\'＝3","a=b"\r\n')
  })

  test('keeps a negative number a number, and leaves empty what is not recorded', async () => {
    expect(await csv([['March 2026', -3, null]])).toBe('\ufeff"March 2026","-3",\r\n')
  })
})

describe('a chart', () => {
  test('draws each column of numbers, with a gap where nothing is recorded', () => {
    const figures = { columns: ['Month', 'Asked', 'People'], rows: [['March', 3, null]] }
    expect(drawn(figures)).toEqual([{ label: 'March', s0: 3, s1: null }])
  })

  test('keeps the words beside it apart, in their order and inside', () => {
    expect(apart([50, 52, 120], 16, 0, 200)).toEqual([50, 66, 120])
    expect(apart([195, 198, 199], 16, 0, 200)).toEqual([168, 184, 200])
    expect(apart([-10, 4], 16, 6, 200)).toEqual([6, 22])
  })
})
