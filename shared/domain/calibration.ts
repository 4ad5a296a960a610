import { shortNames } from './names.ts'
import { listed } from './grammar.ts'

/** What someone is called while names are hidden: A to Z, then AA. */
export const letterOf = (at: number): string => {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : `${letterOf(Math.floor(at / 26) - 1)}${last}`
}

/** So many columns side by side; a page further on starts where the one before ended. An unknown page is the first. */
export const columnsOf = <Person>(
  people: readonly Person[],
  page: string | undefined,
  wide: number,
): { readonly shown: readonly Person[]; readonly from: number; readonly page: number; readonly pages: number } => {
  const pages = Math.max(1, Math.ceil(people.length / wide))
  const asked = /^[1-9]\d{0,3}$/.test(page ?? '') ? Number(page) : 1
  const at = Math.min(asked, pages)
  const from = (at - 1) * wide
  return { shown: people.slice(from, from + wide), from, page: at, pages }
}

/** Who is on the bench, in a sentence; nobody is said too. */
export const benchWords = (readyNow: readonly string[], withinYear: readonly string[]): string => {
  const short = shortNames([...readyNow, ...withinYear])
  const ready = short.slice(0, readyNow.length)
  const soon = short.slice(readyNow.length)
  if (ready.length + soon.length === 0) return 'Nobody is on the bench.'
  const now = ready.length === 0 ? 'Nobody is ready now' : `${listed(ready)} ${ready.length === 1 ? 'is' : 'are'} ready now`
  return soon.length === 0 ? `${now}.` : `${now}, ${listed(soon)} within a year.`
}
