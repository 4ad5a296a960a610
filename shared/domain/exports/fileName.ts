/** What no file system takes in a name, and what would hide how it ends. */
const unfit = /[\u0000-\u001f\u007f-\u009f"*/:<>?\\|\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g
/** Names of files end here on most systems, counted in bytes. */
const most = 180

/** What a list was narrowed to, as its file's name says it: the team by name, and whether by anything else. */
export const narrowedTo = (team: string | undefined, others: object): string[] => [
  ...(team === undefined ? [] : [team]),
  ...(Object.keys(others).length > 0 ? ['filtered'] : []),
]

/** A file's name says what it holds, whose scope it is, what it was narrowed to, and the day. */
export const exportName = (
  what: string,
  of: { readonly whose: string; readonly narrowed: readonly string[]; readonly on: string; readonly ending: string },
): string => {
  const words = [`${what} of ${of.whose}`, ...of.narrowed].join(', ').replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ').trim()
  return `${cut(words)} ${of.on}.${of.ending}`
}

/** As much of a text as fits, with no sign cut in two. */
const cut = (text: string) => {
  let bytes = 0
  let kept = ''
  for (const sign of text) {
    bytes += new TextEncoder().encode(sign).length
    if (bytes > most) return kept.trimEnd()
    kept += sign
  }
  return kept
}
