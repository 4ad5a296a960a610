import { headed } from 'shared/domain/import/headerRows.ts'
import { largestFile, type Read, readCsvText, tooLarge } from './csv.ts'
import { readJson } from './json.ts'
import { decoded } from './text.ts'
import { readXlsx } from './xlsx.ts'

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)
export const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 3, 4)

const rawSheet = (bytes: Uint8Array): Read => {
  if (bytes.length > largestFile) return { refused: tooLarge }
  if (isZip(bytes)) return readXlsx(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { refused: 'This is an old Excel file, or one with a password. Save it as XLSX without a password, or as CSV UTF-8.' }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return { refused: 'This is a PDF, which holds no rows. Save the list as XLSX or CSV UTF-8.' }
  const file = decoded(bytes)
  if ('refused' in file) return file
  return readJson(file.text) ?? readCsvText(file.text)
}

/** The rows of a file in any form that people lists come in, under the headers that it has; or why it can't be read. */
export const readSheet = (bytes: Uint8Array): Read => {
  const read = rawSheet(bytes)
  return 'refused' in read ? read : { sheet: headed(read.sheet) }
}
