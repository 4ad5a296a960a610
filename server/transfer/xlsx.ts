import { unzipSync } from 'fflate'
import { Parser } from 'saxen'
import type { Read } from './csv.ts'
import { mostCells, mostColumns } from './csv.ts'

const megabyte = 1024 * 1024
/** A file of a few kilobytes may unpack to gigabytes: it says how much before anything is unpacked. */
const largestUnpacked = 120 * megabyte
const damaged = 'This spreadsheet is damaged, so it can’t be read. Open it, save it again as XLSX or CSV UTF-8, and choose that file.'

class Unreadable extends Error {}

const decode = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : '')

const attributesOf = (raw: Record<string, string>, decodeEntities: (text: string) => string) => {
  for (const [name, value] of Object.entries(raw)) if (value.includes('&')) raw[name] = decodeEntities(value)
  return raw
}
type Open = (name: string, attributes: () => Record<string, string>) => void
/** Walks through XML; names come without their prefix. */
const walk = (xml: string, open: Open, close: (name: string) => void = () => {}, text: (words: string) => void = () => {}) => {
  if (xml === '') return
  const bare = (name: string) => name.slice(name.indexOf(':') + 1)
  new Parser()
    .on('openTag', (name, attributes, decodeEntities) => open(bare(name), () => attributesOf(attributes(), decodeEntities)))
    .on('closeTag', (name) => close(bare(name)))
    .on('text', (words, decodeEntities) => text(words.includes('&') ? decodeEntities(words) : words))
    .on('cdata', text)
    .on('error', (error) => {
      throw error instanceof Unreadable ? error : new Unreadable(damaged)
    })
    .parse(xml)
}

const escaped = /_x([0-9a-f]{4})_/gi
const plainText = (text: string) =>
  text.includes('_x') ? text.replace(escaped, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text

/** Texts that several cells share. Pronunciation marks beside them are no part of the text. */
const sharedTexts = (xml: string): string[] => {
  const texts: string[] = []
  let [text, inText, aside] = ['', false, false]
  walk(
    xml,
    (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') aside = true
      else if (name === 't') inText = !aside
    },
    (name) => {
      if (name === 'si') texts.push(plainText(text))
      else if (name === 'rPh') aside = false
      else if (name === 't') inText = false
    },
    (words) => {
      if (inText) text += words
    },
  )
  return texts
}

const dayFormats = new Set([
  14,
  15,
  16,
  17,
  22,
  ...Array.from({ length: 10 }, (_, nth) => 27 + nth),
  ...Array.from({ length: 9 }, (_, nth) => 50 + nth),
])
const isDayFormat = (code: string) => /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))

/** Which styles of a cell show its number as a day. */
const dayStyles = (xml: string): Set<number> => {
  const own = new Map<number, boolean>()
  const styles = new Set<number>()
  let [within, nth] = [false, 0]
  walk(
    xml,
    (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes().numFmtId), isDayFormat(attributes().formatCode ?? ''))
      else if (name === 'cellXfs') within = true
      else if (name === 'xf' && within) {
        const format = Number(attributes().numFmtId)
        if (own.get(format) ?? dayFormats.has(format)) styles.add(nth)
        nth++
      }
    },
    (name) => {
      if (name === 'cellXfs') within = false
    },
  )
  return styles
}

type Book = { sheets: { id: string; hidden: boolean }[]; since1904: boolean }
const bookOf = (xml: string): Book => {
  const book: Book = { sheets: [], since1904: false }
  walk(xml, (name, attributes) => {
    if (name === 'workbookPr') book.since1904 = ['1', 'true'].includes(attributes().date1904 ?? '')
    if (name !== 'sheet') return
    const of = attributes()
    book.sheets.push({
      id: of['r:id'] ?? Object.entries(of).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
      hidden: (of.state ?? 'visible') !== 'visible',
    })
  })
  return book
}

const dayOf = (serial: number, since1904: boolean): string | null => {
  // Its calendar has a 29 February 1900 that never was, and may begin four years later.
  const days = Math.floor(serial) + (since1904 ? 1462 : serial < 60 ? 1 : 0)
  const at = new Date((days - 25_569) * 86_400_000)
  return serial < 1 || Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? null : at.toISOString().slice(0, 10)
}

const columnOf = (reference: string): number => {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > 20_000) break
  }
  return column - 1
}

type Row = { row: number; cells: string[] }
type Around = { texts: readonly string[]; days: ReadonlySet<number>; since1904: boolean }

const rowsOf = (xml: string, { texts, days, since1904 }: Around): Row[] => {
  const rows: Row[] = []
  let all = 0
  let [row, column, kind, style, words, inValue] = [0, -1, '', 0, '', false]
  let cells: string[] = []
  const cell = (): string => {
    if (kind === 's') return texts[Number(words)] ?? ''
    if (kind === 'b') return words === '1' ? 'TRUE' : 'FALSE'
    if (kind !== '' && kind !== 'n') return plainText(words)
    const number = Number(words)
    if (words.trim() === '' || Number.isNaN(number)) return words
    if (days.has(style)) return dayOf(number, since1904) ?? words
    return /e/i.test(words) ? String(number) : words
  }
  walk(
    xml,
    (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes().r ?? row + 1)
        column = -1
        cells = []
      } else if (name === 'c') {
        const { r, t = '', s = '0' } = attributes()
        column = r ? columnOf(r) : column + 1
        ;[kind, style, words] = [t, Number(s), '']
        if (column >= mostColumns)
          throw new Unreadable(
            `Row ${row} has ${(column + 1).toLocaleString('en')} cells. A people list has at most ${mostColumns.toLocaleString('en')} columns.`,
          )
      } else if (name === 'v' || name === 't') inValue = true
    },
    (name) => {
      if (name === 'v' || name === 't') inValue = false
      else if (name === 'c') {
        const text = words === '' ? '' : cell()
        if (text === '') return
        while (cells.length < column) cells.push('')
        cells[column] = text
      } else if (name === 'row' && cells.length > 0) {
        all += cells.length
        if (all > mostCells) throw new Unreadable('This file has more cells than one import can hold. Split it in two.')
        rows.push({ row, cells })
      }
    },
    (text) => {
      if (inValue) words += text
    },
  )
  return rows
}

const unpacked = (bytes: Uint8Array) => {
  let size = 0
  let found = false
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const wanted = /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/i.test(
        name,
      )
      if (!wanted) return false
      found = true
      size += originalSize
      if (size > largestUnpacked)
        throw new Unreadable(
          `This spreadsheet unpacks to more than ${largestUnpacked / megabyte} MB. Split it in two, or save it as CSV UTF-8.`,
        )
      return true
    },
  })
  if (!found) throw new Unreadable('This is not an XLSX spreadsheet. Save the list as XLSX or CSV UTF-8.')
  return files
}

/** The first visible sheet of a spreadsheet that has rows, or the sentence that says why it can't be read. */
export const readXlsx = (bytes: Uint8Array): Read => {
  try {
    const files = unpacked(bytes)
    const file = (name: string) => decode(files[name])
    const addresses = new Map<string, string>()
    walk(file('xl/_rels/workbook.xml.rels'), (name, attributes) => {
      const { Id, Target = '' } = attributes()
      if (name === 'Relationship' && Id) addresses.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    })
    const book = bookOf(file('xl/workbook.xml'))
    const around = { texts: sharedTexts(file('xl/sharedStrings.xml')), days: dayStyles(file('xl/styles.xml')), since1904: book.since1904 }
    for (const { id, hidden } of book.sheets) {
      const sheet = files[addresses.get(id) ?? '']
      if (hidden || !sheet) continue
      const [top, ...rows] = rowsOf(decode(sheet), around).filter(({ cells }) => cells.some((text) => text.trim() !== ''))
      if (top) return { sheet: { headers: top.cells, rows } }
    }
    return { refused: book.sheets.length === 0 ? damaged : 'This file is empty.' }
  } catch (error) {
    return { refused: error instanceof Unreadable ? error.message : damaged }
  }
}
