const plain = /^[ -~]*$/
const accents = /[\u0300-\u036f]/g
// The same characters that the rest of the product turns away.
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const unevenSpace = /\s\s|[^\S ]/

/** A cell as it is kept: trimmed, and one spelling for what looks the same. */
export const tidied = (cell: string): string => {
  const text = cell.trim()
  return plain.test(text) ? text : text.normalize('NFC')
}

/** For comparing only: case, spacing and accents on letters aside. Vowel signs of other scripts stay. */
export const folded = (text: string): string => {
  const letters = plain.test(text) ? text : text.normalize('NFKD').replace(accents, '').normalize('NFC')
  const even = unevenSpace.test(letters) ? letters.replace(/\s+/g, ' ') : letters
  return even.trim().toLowerCase()
}

/** The words of a name in one order, so that "Last, First" and "First Last" meet. */
export const foldedWords = (name: string): string => folded(name.replaceAll(',', ' ')).split(' ').toSorted().join(' ')

/** What a reader can still take in of a cell that may hold a megabyte. */
export const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text)

/** Why a text can't be kept, or null. */
export const textTrouble = (text: string, limit: number): string | null => {
  if (text.length > limit) return `"${shown(text)}" is ${text.length} characters long. The limit is ${limit}.`
  if (plain.test(text)) return null
  if (control.test(text)) return `"${shown(text.replace(controls, '\uFFFD'))}" has a control character in it. Type it again without it.`
  if (!text.isWellFormed()) return `"${shown(text.toWellFormed())}" has half a character in it. Type it again.`
  return null
}

const nothing = new Set(['', '-', '--', '–', '—', 'n/a', 'na', 'null', 'nil', '\\n', '#n/a', 'none', '(none)', '(blank)', '.'])
const longestNothing = 7
/** True of a cell that stands for "nothing here" in columns where no real value looks like that. */
export const saysNothing = (text: string): boolean => text.length <= longestNothing && nothing.has(text.toLowerCase())

const nobody = new Set([
  ...nothing,
  'nobody',
  'no one',
  'noone',
  'no manager',
  'no supervisor',
  'root',
  'top',
  'top level',
  'not applicable',
  'no_manager',
  'nomanager',
  'unassigned',
  'unmanaged',
  'niemand',
  'keiner',
  'aucun',
  'ninguno',
  'self',
  '0',
])
/** True of the words that files use for a person whom nobody manages. */
export const meansNobody = (text: string): boolean => text !== '' && nobody.has(text.toLowerCase())
