import { addDays } from './days.ts'
import { byName } from './names.ts'
import { windows, type Windows } from './windows.ts'

export type HomeGroup = 'this_week' | 'never_asked' | 'getting_old' | 'up_to_date'

type Report = {
  readonly person: { readonly name: string }
  /** Null when they were never asked. */
  readonly want: { readonly gettingOld: boolean } | null
  /** The day of the next conversation that is planned. */
  readonly plannedOn: string | null
}

const order: readonly HomeGroup[] = ['this_week', 'never_asked', 'getting_old', 'up_to_date']

/** A team by what needs attention first; groups without anyone are left out. Inside one, by planned day and then by name. */
export const homeGroups = <Row extends Report>(
  rows: readonly Row[],
  today: string,
  within: Pick<Windows, 'thisWeekDays'> = windows,
): { readonly group: HomeGroup; readonly rows: readonly Row[] }[] => {
  const weekEndsOn = addDays(today, within.thisWeekDays)
  const grouped = Map.groupBy(rows, (row) => groupOf(row, weekEndsOn))
  return order.flatMap((group) => {
    const found = grouped.get(group)
    return found ? [{ group, rows: found.toSorted(byPlannedDay) }] : []
  })
}

/** A planned day that has passed stays in this week until the conversation is held or cancelled. */
const groupOf = ({ want, plannedOn }: Report, weekEndsOn: string): HomeGroup => {
  if (plannedOn !== null && plannedOn <= weekEndsOn) return 'this_week'
  if (want === null) return 'never_asked'
  return want.gettingOld ? 'getting_old' : 'up_to_date'
}

const afterAll = '9999-12-31'

const byPlannedDay = (a: Report, b: Report) => {
  const first = a.plannedOn ?? afterAll
  const second = b.plannedOn ?? afterAll
  return first < second ? -1 : first > second ? 1 : byName(a.person, b.person)
}
