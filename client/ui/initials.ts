const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const first = (word: string) => [...letters.segment(word)][0]?.segment ?? ''
// Names in these scripts are not read by initials of words: the first sign stands for the whole.
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** One or two signs that stand for a name, in any script. */
export function initials(name: string) {
  const words = name.split(/[\s·・]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return '?'
  if (words.length === 1 || unspaced.test(words[0]!)) return first(words[0]!).toLocaleUpperCase()
  return (first(words[0]!) + first(words.at(-1)!)).toLocaleUpperCase()
}
