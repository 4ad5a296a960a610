import type { Reader } from './candidates.ts'
import { asNotTaken } from './people.ts'
import { folded } from './text.ts'
import type { Candidate, Stranger, Trouble } from './types.ts'

export type ReadRows = Reader

const blank = {
  title: null,
  team: null,
  location: null,
  hiredOn: null,
  leftOn: null,
  stays: false,
  role: null,
  manager: [],
  otherNames: [],
}
/** Only a name or an address is enough to add somebody: an id says nothing of who it is. */
const added = ({ row, by, text }: Stranger): Candidate | null => {
  if (by === 'name') return { ...blank, row, id: null, name: text, email: null, login: null }
  if (by === 'email' && text.includes('@'))
    return { ...blank, row, id: null, name: text.split('@')[0]!, email: text.toLowerCase(), login: null }
  return null
}

/** The rows with each manager who is nowhere added once, as the rows name them. */
export const withStrangers = (rows: ReadRows, strangers: readonly Stranger[]): ReadRows => {
  const found = new Map<string, Candidate>()
  for (const stranger of strangers) {
    const key = `${stranger.by} ${folded(stranger.text)}`
    const person = found.has(key) ? null : added(stranger)
    if (person) found.set(key, person)
  }
  return { ...rows, taken: [...rows.taken, ...found.values()] }
}

/** The rows without those that name a manager who is nowhere; each is refused with what it says. */
export const withoutStrangers = (rows: ReadRows, strangers: readonly Stranger[], unlinked: readonly Trouble[]): ReadRows => {
  const out = new Set(strangers.map(({ row }) => row))
  const skipped = rows.taken.filter(({ row }) => out.has(row))
  const told = new Map(unlinked.map((trouble) => [trouble.row, trouble]))
  return {
    ...rows,
    taken: rows.taken.filter(({ row }) => !out.has(row)),
    refused: [...rows.refused, ...skipped.flatMap(({ row }) => told.get(row) ?? [])],
    notTaken: [...rows.notTaken, ...skipped.map(asNotTaken)],
  }
}
