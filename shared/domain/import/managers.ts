import { headerWords } from './headers.ts'
import { folded, foldedWords, meansNobody } from './text.ts'
import type { Column, Field, ManagerKind } from './types.ts'

type Rows = readonly { cells: readonly string[] }[]

const answers = new Set(['yes', 'no', 'y', 'n', 'true', 'false', 'ja', 'nein', 'oui', 'non'])

/** True of a column that says whether somebody is a manager, not who theirs is. */
export const yesOrNo = (rows: Rows, index: number): boolean => {
  let any = false
  for (const { cells } of rows) {
    const text = (cells[index] ?? '').trim().toLowerCase()
    if (text === '') continue
    if (!answers.has(text)) return false
    any = true
  }
  return any
}

const valuesOf = (rows: Rows, index: number, key: (text: string) => string) => {
  const values = new Set<string>()
  for (const { cells } of rows) {
    const text = key((cells[index] ?? '').trim())
    if (text !== '') values.add(text)
  }
  return values
}

const asIs = (text: string) => text
const lower = (text: string) => text.toLowerCase()

const namesOf = (columns: readonly Column[], rows: Rows) => {
  const at = (field: Field) => columns.find((column) => column.field === field)?.index
  const [whole, first, last] = [at('name'), at('firstName'), at('lastName')]
  const names = whole === undefined ? new Set<string>() : valuesOf(rows, whole, foldedWords)
  if (first === undefined && last === undefined) return names
  const cell = (cells: readonly string[], index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''))
  for (const { cells } of rows) {
    const name = foldedWords(`${cell(cells, first)} ${cell(cells, last)}`)
    if (name !== '') names.add(name)
  }
  return names
}

const byShape = (texts: readonly string[]): ManagerKind => {
  if (texts.some((text) => text.includes('@'))) return 'email'
  return texts.every((text) => /^[\p{L}]{0,4}[-_]?\d+$/u.test(text)) ? 'id' : 'name'
}

const roleWords = new Set(['role', 'slug', 'position', 'seat', 'post', 'job'])
// Any other column with the same values, such as a second manager, would link people to strangers.
const mayHoldRoles = (column: Column) =>
  column.field === 'role' ||
  column.field === 'title' ||
  (column.field === null && !column.dropped && headerWords(column.header).some((word) => roleWords.has(word)))

/** How a column names managers: by what most of its values are found among, in the same file. */
export const managerKind = (
  columns: readonly Column[],
  rows: Rows,
  asking: Column,
): { by: ManagerKind; role: Column | null; seen: string } => {
  const texts = rows.map(({ cells }) => (cells[asking.index] ?? '').trim()).filter((text) => text !== '' && !meansNobody(text))
  const shareOf = (among: ReadonlySet<string>, key: (text: string) => string) => {
    let hits = 0
    for (const text of texts) if (among.has(key(text))) hits++
    return texts.length === 0 ? 0 : hits / texts.length
  }
  const inField = (field: Field, key: (text: string) => string) => {
    const column = columns.find((each) => each.field === field)
    return column ? shareOf(valuesOf(rows, column.index, key), key) : 0
  }
  const share: Record<Exclude<ManagerKind, 'role'>, () => number> = {
    id: () => inField('id', asIs),
    email: () => inField('email', lower),
    login: () => inField('login', lower),
    name: () => shareOf(namesOf(columns, rows), foldedWords),
  }
  let by: ManagerKind | null = null
  let best = 0
  const hint = asking.managerBy
  const order = (['id', 'email', 'login', 'name'] as const).toSorted((a, b) => Number(b === hint) - Number(a === hint))
  for (const kind of order) {
    // Nothing else is going to be found more often than this.
    if (best > 0.6) break
    const found = share[kind]()
    if (found > best) [by, best] = [kind, found]
  }
  let role: Column | null = null
  if (best <= 0.5 && texts.length > 0) {
    for (const column of columns) {
      if (column.index === asking.index || !mayHoldRoles(column)) continue
      const found = shareOf(valuesOf(rows, column.index, folded), folded)
      if (found > best) [by, best, role] = ['role', found, column]
    }
  }
  if (by) return { by, role, seen: `${Math.round(best * texts.length)} of its ${texts.length} values are found in this file` }
  const guess = hint ?? byShape(texts)
  const held = guess === 'role' ? (columns.find((column) => column.field === 'role') ?? null) : null
  return { by: guess, role: held, seen: texts.length === 0 ? 'the column is blank' : 'as its header and values look' }
}
