import { shared } from './group.ts'
import { folded, foldedWords } from './text.ts'
import type { Candidate, Merge, NotTaken, PlannedPerson, Proposal, Trouble } from './types.ts'

type Headers = { id: string; email: string; name: string }
type Grouped = {
  /** The rows of each person, in the order of the file. */
  people: Candidate[][]
  repeated: Trouble[]
  conflicting: Trouble[]
  notTaken: NotTaken[]
  proposals: Proposal[]
}

const compared = ['name', 'email', 'login', 'title', 'team', 'location', 'hiredOn', 'leftOn', 'stays', 'role'] as const
const spoken: Record<(typeof compared)[number], string> = {
  name: 'name',
  email: 'e-mail address',
  login: 'login',
  title: 'title',
  team: 'team',
  location: 'location',
  hiredOn: 'start date',
  leftOn: 'leave date',
  stays: 'leave date',
  role: 'role',
}
const managerText = (row: Candidate) => row.manager.map((words) => `${words.by} ${words.text}`).join('\n')
const whole = (row: Candidate) => JSON.stringify([row.id, ...compared.map((field) => row[field]), managerText(row)])
const isNamedOnly = (row: Candidate) => row.id === null && row.email === null && row.login === null
const named = (row: Candidate) => JSON.stringify([row.name, row.title, row.team, row.location, row.hiredOn, row.leftOn])

/** "4 and 9", "4, 9 and 12", and no more than five of many. */
export const rowList = (rows: readonly number[]): string => {
  if (rows.length > 5) return `${rows.slice(0, 5).join(', ')} and ${rows.length - 5} more`
  return rows.length < 2 ? String(rows[0]) : `${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`
}

const differences = (rows: readonly Candidate[]): string => {
  const first = rows[0]!
  const fields: string[] = compared.filter((field) => rows.some((row) => row[field] !== first[field])).map((field) => spoken[field])
  if (rows.some((row) => managerText(row) !== managerText(first))) fields.push('manager')
  return [...new Set(fields)].join(', ')
}

/** A row as it is named to others when it is not taken. */
export const asNotTaken = ({ row, id, email, login, name }: Candidate): NotTaken => ({ row, id, email, login, name })

/** The rows that share an address or a login, through others where need be. */
const bySharedAddress = (rows: readonly Candidate[]): Candidate[][] => {
  const leader = Int32Array.from(rows.keys())
  const lead = (index: number) => {
    let top = index
    while (leader[top] !== top) {
      leader[top] = leader[leader[top]!]!
      top = leader[top]!
    }
    return top
  }
  const join = (holders: Map<string, number>, key: string, index: number) => {
    const other = holders.get(key)
    if (other === undefined) {
      holders.set(key, index)
      return
    }
    const [a, b] = [lead(other), lead(index)]
    leader[Math.max(a, b)] = Math.min(a, b)
  }
  const emails = new Map<string, number>()
  const logins = new Map<string, number>()
  rows.forEach(({ email, login }, index) => {
    if (email !== null) join(emails, email, index)
    if (login !== null) join(logins, login.toLowerCase(), index)
  })
  const groups: Candidate[][] = []
  const at = new Int32Array(rows.length)
  rows.forEach((row, index) => {
    const top = lead(index)
    if (top === index) at[index] = groups.push([row]) - 1
    else groups[at[top]!]!.push(row)
  })
  return groups
}

/** Which folded names somebody has confirmed to be one person. */
export const confirmedNames = (merge: Merge): ((name: string) => boolean) => {
  if (merge === 'by-name') return () => true
  const confirmed = new Set(merge.map(folded))
  return (name) => confirmed.has(name)
}

const mayBeOne = (groups: readonly Candidate[][]) => {
  let email: string | null = null
  let login: string | null = null
  let withoutId = false
  for (const group of groups) {
    for (const row of group) {
      if (row.email !== null && email !== null && row.email !== email) return false
      if (row.login !== null && login !== null && row.login.toLowerCase() !== login) return false
      email ??= row.email
      login ??= row.login?.toLowerCase() ?? null
      withoutId ||= row.id === null
    }
  }
  // Ids of their own and no address at all: two people who happen to share a name.
  return email !== null || login !== null || withoutId
}

/** Which rows are one person, which say the same twice, and which contradict each other. The same id, address or login is the same person. */
export const peopleOf = (candidates: readonly Candidate[], headers: Headers, merge: Merge): Grouped => {
  const grouped: Grouped = { people: [], repeated: [], conflicting: [], notTaken: [], proposals: [] }
  const out = new Set<Candidate>()
  const repeat = (row: Candidate, of: Candidate) => {
    out.add(row)
    const found = row.id ?? row.email ?? row.name
    const column = row.id !== null ? headers.id : row.email !== null ? headers.email : headers.name
    grouped.repeated.push({ row: row.row, column, found, why: `The row says the same as row ${of.row} and is counted once.` })
  }
  const conflict = (rows: readonly Candidate[], column: string, found: (row: Candidate) => string, why: string) => {
    for (const row of rows) {
      out.add(row)
      grouped.conflicting.push({ row: row.row, column, found: found(row), why })
      grouped.notTaken.push(asNotTaken(row))
    }
  }
  const oneOrConflict = (rows: Candidate[], column: string, found: (row: Candidate) => string, ending: string) => {
    const first = whole(rows[0]!)
    if (rows.every((row) => whole(row) === first)) rows.slice(1).forEach((row) => repeat(row, rows[0]!))
    else
      conflict(
        rows,
        column,
        found,
        `Rows ${rowList(rows.map((row) => row.row))} ${ending} and differ in ${differences(rows)}. Correct them or keep one.`,
      )
  }

  for (const rows of shared(candidates, (row) => row.id).values()) oneOrConflict(rows, headers.id, (row) => row.id!, 'have the same id')
  const namedOnly = candidates.filter(isNamedOnly)
  for (const rows of shared(namedOnly, named).values()) {
    oneOrConflict(rows, headers.name, (row) => row.name, 'name the same person')
  }

  const groups: Candidate[][] = []
  for (const group of bySharedAddress(candidates.filter((row) => !out.has(row)))) {
    if (group.length === 1) {
      groups.push(group)
      continue
    }
    const names = new Set(group.map((row) => foldedWords(row.name)))
    if (names.size > 1) {
      const column = group[0]!.email === null ? 'Login' : headers.email
      const why = `Rows ${rowList(group.map((row) => row.row))} share an e-mail address or login and differ in name. Correct them or keep one.`
      conflict(group, column, (row) => row.email ?? row.login ?? row.name, why)
      continue
    }
    for (const same of shared(group, whole).values()) same.slice(1).forEach((row) => repeat(row, same[0]!))
    groups.push(group.filter((row) => !out.has(row)))
  }

  const isConfirmed = confirmedNames(merge)
  const joined = new Map<Candidate[], Candidate[]>()
  for (const [name, sharing] of shared(groups, (group) => folded(group[0]!.name))) {
    if (!mayBeOne(sharing)) continue
    const rows = sharing.flat().toSorted((a, b) => a.row - b.row)
    grouped.proposals.push({ name: rows[0]!.name, rows: rows.map((row) => row.row), personIds: [] })
    if (!isConfirmed(name)) continue
    sharing.forEach((group, index) => joined.set(group, index === 0 ? rows : []))
  }
  grouped.people = groups.map((group) => joined.get(group) ?? group).filter((group) => group.length > 0)
  return grouped
}

/** The person that rows make together: the first row is the seat that counts, a blank there is filled from the others where it names them. */
export const personOf = (rows: readonly Candidate[]): PlannedPerson => {
  const first = rows[0]!
  const said = (field: 'id' | 'email' | 'login' | 'hiredOn') => first[field] ?? rows.find((row) => row[field] !== null)?.[field] ?? null
  return {
    personId: null,
    seats: [],
    externalId: said('id'),
    name: first.name,
    email: said('email'),
    login: said('login'),
    title: first.title,
    team: first.team,
    location: first.location,
    hiredOn: said('hiredOn'),
    leftOn: first.leftOn,
    stays: first.stays,
    manager: { to: 'unsaid' },
  }
}
