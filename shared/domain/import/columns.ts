import { meaningOf, privateMatter } from './headers.ts'
import type { Meaning } from './headers.ts'
import { managerKind, yesOrNo } from './managers.ts'
import { folded, meansNobody, saysNothing } from './text.ts'
import type { Chosen, Column, Field, ManagerKind } from './types.ts'

type Rows = readonly { cells: readonly string[] }[]
type Draft = Column & { meaning: Meaning | null }

const called: Record<Field, string> = {
  id: 'the id',
  name: 'the name',
  firstName: 'the first name',
  lastName: 'the last name',
  email: 'the e-mail address',
  login: 'the login',
  title: 'the title',
  team: 'the team',
  location: 'the location',
  hiredOn: 'the start date',
  leftOn: 'the leave date',
  role: 'the role that others report to',
  manager: 'the manager',
  managerFirstName: "the manager's first name",
  managerLastName: "the manager's last name",
}
const calledBy: Record<ManagerKind, string> = { id: 'id', email: 'e-mail address', login: 'login', name: 'name', role: 'role' }
const courtesies = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'herr', 'frau', 'mme', 'm', 'sr', 'sra'])
const isCourtesy = (text: string) => courtesies.has(text.toLowerCase().replace(/\.$/, ''))

const some = (rows: Rows, index: number, holds: (text: string) => boolean) =>
  rows.some((row) => {
    const text = row.cells[index]?.trim() ?? ''
    return text !== '' && holds(text)
  })
const filled = (rows: Rows, index: number) => some(rows, index, () => true)
const leftAside = (draft: Draft, why: string) => {
  draft.field = null
  draft.why = why
}

const valuesIn = (rows: Rows, index: number) => new Set(rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => text !== ''))

/** Of several columns with ids the one that managers are named by, where most of them are found in one. */
const idsOfManagers = (wanted: readonly Draft[], drafts: readonly Draft[], rows: Rows): Draft | undefined => {
  const named = drafts
    .filter(({ field, managerBy }) => field === 'manager' && (managerBy === null || managerBy === 'id'))
    .flatMap(({ index }) => [...valuesIn(rows, index)])
    .filter((text) => !meansNobody(text))
  if (named.length === 0) return undefined
  return wanted.find(({ index }) => {
    const ids = valuesIn(rows, index)
    return named.filter((text) => ids.has(text)).length * 2 > named.length
  })
}

/** One column for each field: the earlier name of two wins, unless it is blank all the way down. */
const oneEach = (drafts: Draft[], rows: Rows) => {
  const fields = new Map<Field, Draft[]>()
  for (const draft of drafts) {
    if (!draft.field || draft.field === 'manager') continue
    const same = fields.get(draft.field)
    if (same) same.push(draft)
    else fields.set(draft.field, [draft])
  }
  for (const [field, same] of fields) {
    if (same.length === 1) continue
    const wanted = same
      .filter((draft) => filled(rows, draft.index))
      .toSorted((a, b) => a.meaning!.rank - b.meaning!.rank || a.index - b.index)
    const withSign = field === 'email' ? wanted.find((draft) => some(rows, draft.index, (text) => text.includes('@'))) : undefined
    const meant = field === 'id' ? idsOfManagers(wanted, drafts, rows) : undefined
    const chosen = withSign ?? meant ?? wanted[0] ?? same[0]!
    for (const draft of same) {
      if (draft !== chosen) leftAside(draft, `"${chosen.header}" is read as ${called[field]}, so this column is left aside.`)
    }
  }
}

/** An e-mail column without a single @ holds logins, and nothing in it is ever kept as an address. */
const loginsInPlaceOfAddresses = (drafts: Draft[], rows: Rows) => {
  const hasLogin = drafts.some((draft) => draft.field === 'login')
  for (const draft of drafts) {
    if (draft.meaning?.field !== 'email') continue
    const says = (text: string) => !saysNothing(text)
    if (!some(rows, draft.index, says) || some(rows, draft.index, (text) => text.includes('@'))) continue
    if (hasLogin || drafts.some((other) => other.field === 'login')) {
      leftAside(draft, 'No value here has an @, so these are logins, and another column holds the logins.')
    } else {
      draft.field = 'login'
      draft.why = 'No value here has an @, so these are logins, not addresses.'
    }
  }
}

/** Where no column holds names, people are called as they sign in. */
const namesFromLogins = (drafts: Draft[], rows: Rows) => {
  if (drafts.some(({ field }) => field === 'name' || field === 'firstName' || field === 'lastName')) return
  const from = drafts.find(({ field, index }) => field === 'login' && filled(rows, index)) ?? drafts.find(({ field }) => field === 'email')
  if (from) from.why += ' No column holds names, so people are called by it until one does.'
}

/** "Name" beside a first name alone is the last name, and the other way round. */
const halfOfAName = (drafts: Draft[], rows: Rows) => {
  const of = (field: Field) => drafts.find((draft) => draft.field === field)
  const name = of('name')
  const first = of('firstName')
  const last = of('lastName')
  const half = first ?? last
  if (!name || !half || (first && last)) return
  let apart = 0
  let within = 0
  for (const { cells } of rows) {
    const whole = folded(cells[name.index] ?? '')
    const part = folded(cells[half.index] ?? '')
    if (whole === '' || part === '') continue
    if (whole.includes(part)) within++
    else apart++
  }
  if (apart <= within) return
  name.field = first ? 'lastName' : 'firstName'
  name.why = `Beside "${half.header}" this is ${called[name.field]}.`
}

/** One column for each way of naming a manager, told apart by what the values are. */
const toldApart = (drafts: Draft[], rows: Rows) => {
  const taken = new Map<ManagerKind, Draft>()
  const asking = drafts
    .filter((draft) => draft.field === 'manager')
    .toSorted((a, b) => a.meaning!.rank - b.meaning!.rank || a.index - b.index)
  for (const draft of asking) {
    if (yesOrNo(rows, draft.index)) {
      leftAside(draft, 'The values say yes or no, not who the manager is.')
      continue
    }
    const { by, role, seen } = managerKind(drafts, rows, draft)
    const other = taken.get(by)
    if (other && filled(rows, other.index)) {
      leftAside(draft, `"${other.header}" already names the manager by ${calledBy[by]}, so this column is left aside.`)
      continue
    }
    if (other) leftAside(other, 'This column is blank.')
    taken.set(by, draft)
    draft.managerBy = by
    draft.why = `Read as the manager, by ${calledBy[by]}: ${seen}.`
    if (by === 'role' && role && role.field !== 'title') {
      for (const before of drafts) if (before.field === 'role' && before !== role) leftAside(before, `"${role.header}" holds the roles.`)
      role.field = 'role'
      role.why = `The values of "${draft.header}" are found here, so these are the roles that others report to.`
    }
  }
}

/** What each column of a file is read as, and why. The rows tell apart what the headers leave open. */
export const columns = (headers: readonly string[], rows: Rows, chosen: readonly Chosen[] = []): Column[] => {
  const set = new Map(chosen.map(({ header, field }) => [header.trim(), field]))
  const drafts = headers.map((raw, index): Draft => {
    const header = raw.trim()
    const guess = header === '' ? null : meaningOf(header)
    const never = guess ? null : privateMatter(header)
    const choice = never ? undefined : set.get(header)
    if (choice === 'aside')
      return { index, header, field: null, managerBy: null, dropped: false, why: 'Left aside, as it was set.', meaning: null }
    const found: Meaning | null = choice ? { field: choice, rank: -1, managerBy: guess?.field === choice ? guess.managerBy : null } : guess
    if (choice)
      return {
        index,
        header,
        field: choice,
        managerBy: found!.managerBy,
        dropped: false,
        why: `Read as ${called[choice]}, as it was set.`,
        meaning: found,
      }
    const why = found
      ? `Read as ${called[found.field]}.`
      : never
        ? `Never stored: ${never}.`
        : header === ''
          ? 'The column has no header.'
          : 'Not among the fields that are kept.'
    return { index, header, field: found?.field ?? null, managerBy: found?.managerBy ?? null, dropped: never !== null, why, meaning: found }
  })
  for (const draft of drafts) {
    if (draft.field !== 'title' || !filled(rows, draft.index)) continue
    if (!some(rows, draft.index, (text) => !isCourtesy(text))) leftAside(draft, 'The values are forms of address, not titles.')
  }
  oneEach(drafts, rows)
  loginsInPlaceOfAddresses(drafts, rows)
  halfOfAName(drafts, rows)
  namesFromLogins(drafts, rows)
  toldApart(drafts, rows)
  return drafts.map(({ meaning: _, ...column }) => column)
}
