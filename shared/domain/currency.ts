import { addMonths, monthsBetween } from './days.ts'
import { windows, type Windows } from './windows.ts'

export type Currency = { readonly currency: 'current' | 'getting_old'; readonly monthsSince: number }

/** Whether what someone said they want is still to be relied on. */
export const aspirationCurrency = (heardOn: string, asOf: string, within: Windows = windows): Currency => ({
  currency: asOf > addMonths(heardOn, within.gettingOldMonths) ? 'getting_old' : 'current',
  monthsSince: Math.max(monthsBetween(heardOn, asOf), 0),
})

/** Whether an aspiration names a role and was said lately enough to match the two without asking again. */
export const matchesRole = (
  aspiration: { readonly targetRoleId: string | null; readonly heardOn: string },
  roleId: string,
  asOf: string,
  within: Windows = windows,
): boolean =>
  aspiration.targetRoleId === roleId &&
  aspiration.heardOn <= asOf &&
  aspirationCurrency(aspiration.heardOn, asOf, within).currency === 'current'

type Said = { readonly id: string; readonly personId: string; readonly heardOn: string }

/** What each person said last, up to a day. Ids follow the order in which things were recorded: they settle two of one day. */
export const latestAspirations = <Row extends Said>(rows: readonly Row[], asOf: string): Map<string, Row> => {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    if (row.heardOn > asOf) continue
    const before = latest.get(row.personId)
    if (!before || row.heardOn > before.heardOn || (row.heardOn === before.heardOn && row.id >= before.id)) latest.set(row.personId, row)
  }
  return latest
}
