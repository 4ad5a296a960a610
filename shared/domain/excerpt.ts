const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The beginning of a text, ended at a word where one ends near, so that it fits a line; the whole where it fits. */
export const excerpt = (text: string, most: number): string => {
  const flat = text.replace(/\s+/gu, ' ').trim()
  if (flat.length <= most) return flat
  let signs = 0
  let end = 0
  for (const { index } of graphemes.segment(flat)) {
    if (signs === most - 1) end = index
    if (signs === most) return `${atWord(flat.slice(0, end))}…`
    signs++
  }
  return flat
}

const atWord = (cut: string) => {
  const gap = cut.lastIndexOf(' ')
  return (gap > cut.length * 0.6 ? cut.slice(0, gap) : cut).replace(/[\s,;:.(–-]+$/u, '')
}
