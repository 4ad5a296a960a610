type Export = {
  readonly name: string
  readonly madeAt: string
  readonly sections: readonly { readonly name: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[]
  readonly sealed: readonly { readonly what: string; readonly on: string; readonly count: number }[]
  readonly aboutOthers: readonly { readonly what: string; readonly count: number }[]
}

/** "heardOn" as a reader reads it: "Heard on". */
export const fieldWords = (key: string): string => {
  const words = key.replaceAll(/(?<=[a-z])([A-Z])/g, (_, letter: string) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value as a reader reads it; a name that is somebody else's is marked. */
export const valueWords = (value: unknown): string => {
  if (value === true || value === false) return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map(valueWords).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('thirdParty' in value) return `${String(value.thirdParty)} (somebody else)`
  return Object.entries(value)
    .map(([key, inner]) => `${fieldWords(key)}: ${valueWords(inner)}`)
    .join(', ')
}

/** An export as lines of plain text. */
export const exportLines = ({ name, madeAt, sections, sealed, aboutOthers }: Export): string[] => [
  `Everything that is kept about ${name}, as of ${madeAt}`,
  ...sections.flatMap((section) => [
    '',
    section.name,
    ...section.rows.map(
      (row) =>
        `  - ${Object.entries(row)
          .map(([key, value]) => `${fieldWords(key)}: ${valueWords(value)}`)
          .join(' | ')}`,
    ),
  ]),
  '',
  'Sealed: written by others for themselves alone',
  ...(sealed.length > 0 ? sealed.map(({ what, on, count }) => `  - ${what}, ${on}: ${count}`) : ['  Nothing']),
  '',
  'Written about others, and theirs',
  ...(aboutOthers.length > 0 ? aboutOthers.map(({ what, count }) => `  - ${what}: ${count}`) : ['  Nothing']),
]
