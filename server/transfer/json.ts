import type { Sheet } from 'shared/domain/import/types.ts'
import type { Read } from './csv.ts'
import { mostCells, mostColumns } from './csv.ts'

type Thing = Record<string, unknown>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
const within = (value: unknown, ...path: string[]): unknown => path.reduce<unknown>((at, key) => (isThing(at) ? at[key] : undefined), value)

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const scimHeaders = [
  'Employee ID',
  'Display name',
  'First name',
  'Last name',
  'Work email',
  'Username',
  'Title',
  'Department',
  'Office location',
  'Manager ID',
  'Manager name',
] as const

const mailOf = (user: Thing): string => {
  const mails = Array.isArray(user.emails) ? user.emails.filter(isThing) : []
  const chosen = mails.find(({ primary }) => primary === true) ?? mails.find(({ type }) => type === 'work') ?? mails[0]
  const login = textOf(user.userName)
  return textOf(chosen?.value) || (login.includes('@') ? login : '')
}

/** People as directories list them by SCIM 2.0. The managers in it are named by the ids of the list itself. */
const scimSheet = (users: readonly unknown[]): Sheet => {
  const idOf = (user: Thing) => textOf(within(user, enterprise, 'employeeNumber')) || textOf(user.externalId) || textOf(user.id)
  const ids = new Map<string, string>()
  for (const user of users) if (isThing(user)) ids.set(textOf(user.id), idOf(user))
  const rows = users.map((user, index) => {
    if (!isThing(user)) return { row: index + 1, cells: [], trouble: 'This entry is no person: it is not written in braces.' }
    const above = within(user, enterprise, 'manager')
    const manager = textOf(within(above, 'value')) || textOf(above)
    const login = textOf(user.userName)
    const name = textOf(user.displayName) || textOf(within(user, 'name', 'formatted'))
    return {
      row: index + 1,
      cells: [
        idOf(user),
        name,
        textOf(within(user, 'name', 'givenName')),
        textOf(within(user, 'name', 'familyName')),
        mailOf(user),
        login.includes('@') ? '' : login,
        textOf(user.title),
        textOf(within(user, enterprise, 'department')) || textOf(within(user, enterprise, 'division')),
        textOf(user.locale === undefined ? undefined : within(user, 'addresses', '0', 'locality')),
        ids.get(manager) ?? manager,
        textOf(within(above, 'displayName')),
      ],
    }
  })
  const kept = scimHeaders.map((_, column) => rows.some(({ cells }) => (cells[column] ?? '') !== ''))
  return {
    headers: scimHeaders.filter((_, column) => kept[column]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, column) => kept[column]) })),
  }
}

const flatSheet = (entries: readonly unknown[]): Sheet => {
  const headers = [...new Set(entries.flatMap((entry) => (isThing(entry) ? Object.keys(entry) : [])))]
  return {
    headers,
    rows: entries.map((entry, index) =>
      isThing(entry)
        ? {
            row: index + 1,
            cells: headers.map((key) => textOf(entry[key]) || textOf(within(entry[key], 'name')) || textOf(within(entry[key], 'id'))),
          }
        : { row: index + 1, cells: [], trouble: 'This entry is no person: it is not written in braces.' },
    ),
  }
}

/** People in JSON: a SCIM 2.0 list, or a list of flat entries. Null for a text that is not JSON at all. */
export const readJson = (text: string): Read | null => {
  const start = text.trimStart()
  if (!start.startsWith('{') && !start.startsWith('[')) return null
  let read: unknown
  try {
    read = JSON.parse(start)
  } catch (error) {
    const named = /^\{\s*"|^\[\s*[{\]]/.test(start)
    return named
      ? { refused: `This file looks like JSON and can’t be read as such (${reasonOf(error, start)}). Write it out of the directory again.` }
      : null
  }
  const list = Array.isArray(read)
    ? read
    : ['Resources', 'resources', 'users', 'people', 'employees', 'data'].map((key) => within(read, key)).find(Array.isArray)
  if (!list) return { refused: 'This JSON holds no list of people: a list is in square brackets, or as a SCIM 2.0 list has it.' }
  if (list.length === 0) return { refused: 'This file is empty.' }
  const isScim = list.some((entry) => isThing(entry) && ('userName' in entry || 'schemas' in entry || enterprise in entry))
  const sheet = isScim ? scimSheet(list) : flatSheet(list)
  if (sheet.headers.length > mostColumns)
    return {
      refused: `The entries have ${sheet.headers.length.toLocaleString('en')} keys. A people list has at most ${mostColumns.toLocaleString('en')} columns.`,
    }
  if (sheet.headers.length * list.length > mostCells)
    return { refused: 'This file has more cells than one import can hold. Split it in two.' }
  return { sheet }
}

const reasonOf = (error: unknown, text: string) => {
  const at = /position (\d+)/.exec((error as Error).message)?.[1]
  return at === undefined ? 'it ends too early' : `line ${text.slice(0, Number(at)).split('\n').length}`
}
