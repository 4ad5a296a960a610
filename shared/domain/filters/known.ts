type Words = Record<string, readonly string[] | 'any'>
type Known<Of extends Words> = { [Name in keyof Of]?: Of[Name] extends readonly (infer Word)[] ? Word : string }

/** Tells the filters that name something there is from the words that do not, which filter nothing. */
export function known<const Of extends Words>(asked: { readonly [Name in keyof Of]?: string | undefined }, words: Of) {
  const names = Object.keys(words).filter((name) => asked[name] !== undefined)
  const isKnown = (name: string) => words[name] === 'any' || words[name]!.includes(asked[name]!)
  return {
    filters: Object.fromEntries(names.filter(isKnown).map((name) => [name, asked[name]])) as Known<Of>,
    unknown: names.filter((name) => !isKnown(name)).map((name) => asked[name]!),
  }
}
