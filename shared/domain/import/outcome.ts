import type { ExistingPerson, PlannedPerson } from './types.ts'

/** Where everyone stands once a file is imported: the manager of each who is here, and who is here no more. */
export type Outcome = { managers: Map<string, string | null>; gone: Set<string>; above: (id: string) => string | null }

/** `ids` names the planned people, one each, known ones by the id they have. Those who report to someone gone report to the next above who is here. */
export const outcome = (
  people: readonly PlannedPerson[],
  existing: readonly ExistingPerson[],
  ids: readonly string[],
  today: string,
): Outcome => {
  const said = new Map<string, string | null>()
  const gone = new Set<string>()
  for (const { id, managerId, leftOn } of existing) {
    said.set(id, managerId)
    if (leftOn !== null && leftOn <= today) gone.add(id)
  }
  people.forEach(({ manager, leftOn, stays }, index) => {
    const id = ids[index]!
    if (manager.to === 'unsaid') said.set(id, said.get(id) ?? null)
    else said.set(id, manager.to === 'nobody' ? null : manager.to === 'planned' ? ids[manager.person]! : manager.personId)
    if (leftOn !== null && leftOn <= today) gone.add(id)
    else if (leftOn !== null || stays) gone.delete(id)
  })

  const found = new Map<string, string | null>()
  const above = (id: string): string | null => {
    let at = said.get(id) ?? null
    if (at === null || !gone.has(at)) return at
    const passed: string[] = []
    while (at !== null && gone.has(at) && !found.has(at)) {
      passed.push(at)
      found.set(at, null)
      at = said.get(at) ?? null
    }
    const end = at !== null && gone.has(at) ? found.get(at)! : at
    for (const each of passed) found.set(each, end)
    return end
  }
  const managers = new Map<string, string | null>()
  said.forEach((_, id) => managers.set(id, gone.has(id) ? null : above(id)))
  return { managers, gone, above }
}
