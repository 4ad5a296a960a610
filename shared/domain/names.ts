const collator = new Intl.Collator('en', { numeric: true })
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Scripts that write a name without a gap, family name first: no part of it may stand for the whole. */
const writtenWhole = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const plainLetters = /^[\x20-\x7e]*$/

const wordsOf = (full: string) => full.trim().split(/\s+/u).filter(Boolean)

/** What someone is called in a sentence: the first word of their name, or all of it where a part alone would be wrong. */
export const firstName = (full: string): string => {
  const words = wordsOf(full)
  const first = words[0] ?? ''
  return first.endsWith('.') || writtenWhole.test(full) ? words.join(' ') : first
}

/** First names for people who are named together: whoever shares one is called by their full name. */
export const shortNames = (names: readonly string[]): string[] => {
  const times = new Map<string, number>()
  for (const name of names) times.set(firstName(name), (times.get(firstName(name)) ?? 0) + 1)
  return names.map((name) => (times.get(firstName(name)) === 1 ? firstName(name) : wordsOf(name).join(' ')))
}

/** A plain letter before a plain letter needs no segmenter, which takes a hundred times longer. */
const firstGrapheme = (text: string) =>
  plainLetters.test(text.slice(0, 2)) ? text.slice(0, 1) : (graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? '')

/** The sign of one word: its first letter or digit in capitals, or whatever it starts with. */
const initial = (word: string) => {
  const letter = word.search(/[\p{L}\p{N}]/u)
  return firstGrapheme(firstGrapheme(word.slice(Math.max(letter, 0))).toUpperCase())
}

/** One sign for the first word of a name and one for the last; the first sign alone where a name is written whole. */
export const initials = (full: string): string => {
  const words = wordsOf(full)
  const last = words.length > 1 && !writtenWhole.test(full) ? words.at(-1) : ''
  return initial(words[0] ?? '') + initial(last ?? '')
}

export const compareNames = (a: string, b: string): number => collator.compare(a, b)

export const byName = (a: { readonly name: string }, b: { readonly name: string }): number => collator.compare(a.name, b.name)

/** A name without what two spellings of the same name differ in: case, accents, gaps, kinds of apostrophe and hyphen. */
export const foldedName = (full: string): string => {
  const cased = plainLetters.test(full) ? full.toLowerCase() : unaccented(full)
  return cased.replace(/\s+/gu, ' ').trim()
}

/** Only marks of the Latin, Greek and Cyrillic scripts are dropped: elsewhere a mark is a vowel, and names would run together. */
const withoutAccents = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '')

/** There and back by way of capitals: in them more spellings meet than in small letters. */
const unaccented = (text: string) =>
  withoutAccents(withoutAccents(text).toLowerCase().toUpperCase().toLowerCase())
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\u03c2/gu, '\u03c3')
    .normalize('NFC')

/** Scripts without gaps between words: no other letter beside a name says that it is part of a longer word. */
export const gapless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** A text in which another word stands for a name, wherever it is a name of its own: no part of a longer word, nor of the longer name of another. */
export const withoutName = (text: string, name: string, others: readonly string[], instead: string): string => {
  const wordsApart = (full: string) =>
    wordsOf(full)
      .map((word) => RegExp.escape(word))
      .join('\\s+')
  const own = wordsOf(name).join(' ').toLowerCase()
  const longer = others.filter((other) => {
    const full = wordsOf(other).join(' ').toLowerCase()
    return full !== own && full.includes(own)
  })
  const ends = (full: string) => (gapless.test(name) ? full : `(?<![\\p{L}\\p{M}\\p{N}])${full}(?![\\p{L}\\p{M}\\p{N}])`)
  const kept = longer.toSorted((a, b) => b.length - a.length).map(wordsApart)
  return text.replace(new RegExp(ends(`(?:(${kept.join('|') || '(?!)'})|${wordsApart(name)})`), 'giu'), (_, of?: string) => of ?? instead)
}
