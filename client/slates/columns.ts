import type { Slate, SlateFinalist, SlatePerson } from 'shared/api/roles.ts'

/** One column of a slate: someone in-house, or a finalist from outside. Its id is what the address names it by. */
export type Column =
  | { id: string; name: string; person: SlatePerson; finalist?: never }
  | { id: string; name: string; finalist: SlateFinalist; person?: never }

/** How many people in-house a slate shows beside each other, and how many columns in all. */
const inHouse = 4
const most = 6

const columnOf = (person: SlatePerson): Column => ({ id: person.person.id, name: person.person.name, person })
const outsideColumn = (finalist: SlateFinalist): Column => ({ id: finalist.id, name: finalist.outsideLabel ?? '', finalist })

/** The first of them, and the rest; `shownId` takes the last place for one of the rest. */
function first(all: Column[], places: number, shownId: string | undefined) {
  const rest = all.slice(places)
  const chosen = rest.find(({ id }) => id === shownId)
  if (!chosen) return { shown: all.slice(0, places), rest }
  return { shown: [...all.slice(0, places - 1), chosen], rest: all.slice(places - 1).filter((one) => one !== chosen) }
}

/** The columns of a slate: those in-house first, then those from outside, and whoever has no room. */
export function inColumns({ people, outside }: Pick<Slate, 'people' | 'outside'>, shownId: string | undefined) {
  const ours = first(people.map(columnOf), inHouse, shownId)
  const theirs = first(outside.map(outsideColumn), most - Math.min(people.length, inHouse), shownId)
  return { shown: [...ours.shown, ...theirs.shown], rest: [...ours.rest, ...theirs.rest] }
}

/** How a column stands on one criterion: a finalist has a reading and no pieces. */
export function cellOn({ person, finalist }: Column, criterionId: string) {
  const cell = (person ?? finalist).cells.find((one) => one.criterionId === criterionId)
  return cell && { pieces: 0, ...cell }
}
