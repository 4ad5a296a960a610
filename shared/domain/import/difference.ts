import type { ChangedField, ExistingPerson, FieldChange, PlannedPerson } from './types.ts'

/** A person whom the file says something new of. `person` is the index in the plan. */
type Changed = { person: number; personId: string; changes: FieldChange[]; move: Move | null }
/** Another manager than before; `after` is null for nobody, an index in the plan, or the id of a person already here. */
type Move = { before: string | null; after: { person: number } | { personId: string } | null }
export type Difference = { new: number[]; changed: Changed[]; unchanged: number[]; left: Changed[] }

const foldsCase: ReadonlySet<ChangedField> = new Set(['email', 'login'])
const fields = ['externalId', 'name', 'email', 'login', 'title', 'team', 'location', 'hiredOn', 'leftOn'] as const

const changesOf = (before: ExistingPerson, planned: PlannedPerson): FieldChange[] => {
  const changes: FieldChange[] = []
  for (const field of fields) {
    const after = planned[field]
    // A blank says nothing. Only a leave date can be taken back, and only by a cell that says so.
    if (after === null && !(field === 'leftOn' && planned.stays)) continue
    const was = before[field]
    const same = foldsCase.has(field) ? was?.toLowerCase() === after?.toLowerCase() : was === after
    if (!same && (was !== null || after !== null)) changes.push({ field, before: was, after })
  }
  return changes
}

const moveOf = (
  before: ExistingPerson,
  { manager, leftOn, stays }: PlannedPerson,
  people: readonly PlannedPerson[],
  today: string,
): Move | null => {
  // Someone who has left reports to nobody, whatever manager stands in their row, until a row says that they are back.
  const leaves = leftOn ?? (stays ? null : before.leftOn)
  if (leaves !== null && leaves <= today) return null
  if (manager.to === 'unsaid') return null
  if (manager.to === 'nobody') return before.managerId === null ? null : { before: before.managerId, after: null }
  const personId = manager.to === 'existing' ? manager.personId : people[manager.person]!.personId
  if (personId !== null && personId === before.managerId) return null
  return { before: before.managerId, after: manager.to === 'planned' ? { person: manager.person } : { personId: manager.personId } }
}

/** What an import would change. Each planned person is in one of the four; nobody leaves by being absent from a file. */
export const difference = (existing: readonly ExistingPerson[], people: readonly PlannedPerson[], today = ''): Difference => {
  const here = new Map(existing.map((person) => [person.id, person]))
  const result: Difference = { new: [], changed: [], unchanged: [], left: [] }
  people.forEach((planned, index) => {
    const before = planned.personId === null ? undefined : here.get(planned.personId)
    if (!before) {
      result.new.push(index)
      return
    }
    const changes = changesOf(before, planned)
    const move = moveOf(before, planned, people, today)
    const changed = { person: index, personId: before.id, changes, move }
    if (before.leftOn === null && planned.leftOn !== null) result.left.push(changed)
    else if (changes.length > 0 || move) result.changed.push(changed)
    else result.unchanged.push(index)
  })
  return result
}
