import { importPlan } from './plan.ts'
import type { ImportPlan } from './plan.ts'
import type { ExistingPerson, Merge, Sheet } from './types.ts'

const sheetOf = (lines: readonly string[]): Sheet => {
  const [headers = [], ...rows] = lines.map((line) => line.split(';').map((cell) => cell.trim()))
  return { headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }
}
/** Lines with semicolons, the first the headers, as a plan. */
export const plan = (lines: readonly string[], existing: readonly ExistingPerson[] = [], merge: Merge = []) =>
  importPlan(sheetOf(lines), existing, { merge })

export const person = (part: Partial<ExistingPerson> & { id: string }): ExistingPerson => ({
  externalId: null,
  name: part.id,
  email: null,
  login: null,
  title: null,
  team: null,
  location: null,
  hiredOn: null,
  leftOn: null,
  managerId: null,
  ...part,
})

/** The people as they are once a plan is carried out. */
export const afterwards = (existing: readonly ExistingPerson[], { people }: ImportPlan): ExistingPerson[] => {
  const ids = people.map((each, index) => each.personId ?? `new ${existing.length} ${index}`)
  const here = new Map(existing.map((each) => [each.id, each]))
  people.forEach((each, index) => {
    const before = here.get(ids[index]!) ?? person({ id: ids[index]! })
    const { externalId, name, email, login, title, team, location, hiredOn, leftOn, stays, manager } = each
    here.set(before.id, {
      id: before.id,
      externalId: externalId ?? before.externalId,
      name,
      email: email ?? before.email,
      login: login ?? before.login,
      title: title ?? before.title,
      team: team ?? before.team,
      location: location ?? before.location,
      hiredOn: hiredOn ?? before.hiredOn,
      leftOn: stays ? null : (leftOn ?? before.leftOn),
      managerId:
        manager.to === 'planned'
          ? ids[manager.person]!
          : manager.to === 'existing'
            ? manager.personId
            : manager.to === 'nobody'
              ? null
              : before.managerId,
    })
  })
  return [...here.values()]
}

/** The name of each person with whom they report to. */
export const names = (of: ImportPlan) =>
  Object.fromEntries(
    of.people.map(({ name, manager }) => [
      name,
      manager.to === 'planned' ? of.people[manager.person]!.name : manager.to === 'existing' ? manager.personId : manager.to,
    ]),
  )
