const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte)

/** How UTF-16 without a mark looks: in plain letters every second byte is nothing. */
const halfEmpty = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const some = bytes.subarray(0, 2000)
  if (some.length < 4) return null
  const empty = [0, 0]
  some.forEach((byte, at) => byte === 0 && empty[at % 2]!++)
  const half = some.length / 2
  if (empty[1]! > half * 0.6 && empty[0]! < half * 0.1) return 'utf-16le'
  return empty[0]! > half * 0.6 && empty[1]! < half * 0.1 ? 'utf-16be' : null
}

const asText = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
// What Windows writes in western Europe has a meaning for every byte but these, and no other control signs than the ends of lines.
const notWestern = /[\u0001-\u0008\u000b\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/

/** The text that bytes are: UTF-8, UTF-16, or the western one-byte signs that older spreadsheets write; or why they are none. */
export const decoded = (bytes: Uint8Array): { text: string } | { refused: string } => {
  const marked = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  const wide = marked ?? halfEmpty(bytes)
  let text = asText(wide ?? 'utf-8', bytes)
  if (text === null && !wide) {
    const western = asText('windows-1252', bytes)
    if (western !== null && !notWestern.test(western)) text = western
  }
  if (text === null) return { refused: 'This file is not UTF-8 or UTF-16. Save it as CSV UTF-8.' }
  const nul = text.indexOf('\0')
  if (nul < 0) return { text }
  const line = text.slice(0, nul).split(/\r\n|\r|\n/).length
  return { refused: `Line ${line} has a NUL byte in it, so this is not a plain CSV file. Save it as CSV UTF-8.` }
}
