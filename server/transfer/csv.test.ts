import { expect, test } from 'vitest'
import { largestFile, readCsv } from './csv.ts'

const rowsOf = (bytes: Uint8Array) => {
  const read = readCsv(bytes)
  return 'refused' in read ? read.refused : [read.sheet.headers, ...read.sheet.rows.map(({ cells }) => cells)]
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

test('reads UTF-8 with and without a mark, and UTF-16 both ways, alike', () => {
  const text = 'name,title\nZoë 李明 👩‍💻,Clerk\n'
  const rows = [
    ['name', 'title'],
    ['Zoë 李明 👩‍💻', 'Clerk'],
  ]
  for (const bytes of [utf8(text), utf8(`\ufeff${text}`), utf16(text), utf16(text, true)]) expect(rowsOf(bytes)).toEqual(rows)
})

test('finds the separator, also where other cells hold the other ones', () => {
  const rows = [
    ['a', 'b'],
    ['x,y', 'z'],
  ]
  expect(rowsOf(utf8('a;b\nx,y;z'))).toEqual(rows)
  expect(rowsOf(utf8('a\tb\nx,y\tz'))).toEqual(rows)
  expect(rowsOf(utf8('a,b\n"x,y",z'))).toEqual(rows)
  expect(rowsOf(utf8('"a";"b"\r\n"x,y";"z"\r\n'))).toEqual(rows)
  expect(rowsOf(utf8('sep=;\r\na;b\r\nx,y;z'))).toEqual(rows)
  expect(rowsOf(utf8('name\nAna'))).toEqual([['name'], ['Ana']])
})

test('keeps commas, quotes and newlines of quoted cells, whatever the line ends around them', () => {
  expect(rowsOf(utf8('a,b\r\n"x\r\ny","1 ""2"""\n3,5" pipe\r6,7'))).toEqual([
    ['a', 'b'],
    ['x\r\ny', '1 "2"'],
    ['3', '5" pipe'],
    ['6', '7'],
  ])
})

test('numbers rows as a spreadsheet does, blank ones and quoted newlines included', () => {
  const read = readCsv(utf8('\na,b\n\n"1\n2",3\n,\n4\n'))
  expect(read).toEqual({
    sheet: {
      headers: ['a', 'b'],
      rows: [
        { row: 4, cells: ['1\n2', '3'] },
        { row: 6, cells: ['4'] },
      ],
    },
  })
})

test('says in a sentence why a file cannot be read', () => {
  const refusals: [Uint8Array, string][] = [
    [utf8(''), 'This file is empty.'],
    [utf8(' \n,,\n'), 'This file is empty.'],
    [Uint8Array.of(0x61, 0x81, 0x0a), 'This file is not UTF-8 or UTF-16. Save it as CSV UTF-8.'],
    [Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 'This file is not UTF-8 or UTF-16. Save it as CSV UTF-8.'],
    [utf8('a,b\n1,\0'), 'Line 2 has a NUL byte in it, so this is not a plain CSV file. Save it as CSV UTF-8.'],
    [utf8('a,b\n1,2\n"x,2\n3,4'), "Row 3 opens a quote that is never closed, so the rest can't be read. Close it, or write it twice."],
    [utf8('a,b\n"x"y,2\n3,"z"\n'), 'Row 2: A quote inside a quoted cell stands alone. Write it twice: "".'],
    [new Uint8Array(largestFile + 1), 'This file is larger than 25 MB. Split it in two.'],
    [utf8(`${'a,'.repeat(99_999)}a\n1`), 'Row 1 has 100,000 cells. A people list has at most 1,000 columns.'],
    [utf8(`a\n${','.repeat(2000)}`), 'Row 2 has 2,001 cells. A people list has at most 1,000 columns.'],
    [utf8('\n'.repeat(5_000_000) + 'a'), 'This file has 5,000,001 cells, more than one import can hold. Split it in two.'],
  ]
  for (const [bytes, sentence] of refusals) expect(rowsOf(bytes)).toBe(sentence)
})

test('marks a row whose quotes are broken and reads the others', () => {
  const read = readCsv(utf8('a,b\n"x "y" z",2\n3,4\n'))
  expect('sheet' in read && read.sheet.rows.map(({ row, trouble }) => [row, trouble])).toEqual([
    [2, 'A quote inside a quoted cell stands alone. Write it twice: "".'],
    [3, undefined],
  ])
})

test('takes a cell of a megabyte, and leaves blank columns at the end out', () => {
  const cell = '"nested ""quotes"", commas\n"'.repeat(1)
  const large = `"${'x,"";\n'.replaceAll('"', '""').repeat(200_000)}"`
  const read = readCsv(utf8(`a,b,,\n${cell},${large},,\n`))
  expect('sheet' in read && [read.sheet.headers, read.sheet.rows.length, read.sheet.rows[0]!.cells[1]!.length]).toEqual([
    ['a', 'b'],
    1,
    1_200_000,
  ])
})
