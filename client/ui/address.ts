import type { SearchSchemaInput } from '@tanstack/react-router'

type Asked = Record<string, unknown>

/** A word from the address as it stands, or nothing. */
export const word = (asked: Asked, name: string) => {
  const value = asked[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** A word from the address if it is one of a list; anything else is as if it were not there. */
export const oneOf = <const Word extends string>(asked: Asked, name: string, words: readonly Word[]) =>
  words.find((one) => one === asked[name])

/** Filters as they stand in the address: links write only what there is, but a reader may have typed anything. */
export const filters =
  <Filters extends Asked>(...names: (keyof Filters & string)[]) =>
  (asked: Filters & SearchSchemaInput) =>
    Object.fromEntries(names.map((name) => [name, word(asked, name)])) as { [Name in keyof Filters]?: string }

/** Where to go after signing in: a path of ours, never another site. */
export const ownPath = (asked: Asked, name: string) => {
  const path = word(asked, name)
  return path?.startsWith('/') && !/^\/[/\\]/.test(path) ? path : undefined
}

/** What a page reads from its address, each part of it optional; what it does not know is left out. */
export const optional =
  <Search extends Asked>(read: (asked: Asked) => Search) =>
  (asked: Asked) =>
    read(asked) as Partial<Search>

/** The part of an address after the question mark: plain words, so that a number stays what was typed. */
export const readAddress = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))

export function writeAddress(asked: Record<string, unknown>) {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return given.length ? `?${new URLSearchParams(given)}` : ''
}
