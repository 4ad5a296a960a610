import type { ImportPlan } from './plan.ts'
import type { ChangedField, ExistingPerson } from './types.ts'

/** One thing that an import would do to one person, to be read before it is done. */
export type ImportChange = { row: number; name: string; change: 'new' | 'changed' | 'moved' | 'left'; what: string }

type Changed = ImportPlan['difference']['changed'][number]
const called: Record<ChangedField, string> = {
  externalId: 'id',
  name: 'name',
  email: 'e-mail address',
  login: 'login',
  title: 'title',
  team: 'team',
  location: 'location',
  hiredOn: 'start date',
  leftOn: 'leave date',
}

/** What an import would do, person by person, in the order of the file; no more of it than somebody reads. */
export const importChanges = (
  { people, seats, difference }: ImportPlan,
  existing: readonly ExistingPerson[],
  most: number,
): ImportChange[] => {
  const names = new Map(existing.map(({ id, name }) => [id, name]))
  const rowOf = (person: number) => {
    const seat = people[person]!.seats[0]
    return seat === undefined ? 0 : seats[seat]!.row
  }
  const changes: ImportChange[] = []
  for (const person of difference.new.slice(0, most)) {
    const { name, title, team, manager } = people[person]!
    const above =
      manager.to === 'planned' ? people[manager.person]!.name : manager.to === 'existing' ? names.get(manager.personId) : undefined
    const parts = [title, team, above && `reports to ${above}`].filter(Boolean)
    changes.push({ row: rowOf(person), name, change: 'new', what: parts.length > 0 ? parts.join(', ') : 'A new person' })
  }
  const tell = ({ person, personId, changes: fields, move }: Changed, left: boolean) => {
    const row = rowOf(person)
    const name = names.get(personId) ?? people[person]!.name
    const others = left ? fields.filter(({ field }) => field !== 'leftOn') : fields
    if (left) changes.push({ row, name, change: 'left', what: row === 0 ? 'Is not in the file' : `Leave date: ${people[person]!.leftOn}` })
    if (others.length > 0)
      changes.push({
        row,
        name,
        change: 'changed',
        what: others
          .map(({ field, before, after }) => `${called[field]}: ${before ?? 'not recorded'} → ${after ?? 'not recorded'}`)
          .join('; '),
      })
    if (!move) return
    const before = move.before === null ? 'nobody' : (names.get(move.before) ?? 'someone else')
    const after =
      move.after === null
        ? 'nobody'
        : 'person' in move.after
          ? people[move.after.person]!.name
          : (names.get(move.after.personId) ?? 'someone else')
    changes.push({ row, name, change: 'moved', what: `reports to ${after}, before to ${before}` })
  }
  for (const changed of difference.changed.slice(0, most)) tell(changed, false)
  for (const changed of difference.left.slice(0, most)) tell(changed, true)
  return changes.sort((a, b) => a.row - b.row).slice(0, most)
}
