import type { Account } from 'shared/model/account.ts'
import { counted } from 'shared/domain/grammar.ts'

/** How many people stand under each person, by the reporting lines of today. */
export function peopleBelow(directory: readonly { id: string; manager: { id: string } | null }[]): Map<string, number> {
  const below = new Map<string, number>()
  const above = new Map(directory.map(({ id, manager }) => [id, manager?.id]))
  for (const { id } of directory) {
    let up = above.get(id)
    for (let steps = 0; up !== undefined && steps < directory.length; steps++) {
      below.set(up, (below.get(up) ?? 0) + 1)
      up = above.get(up)
    }
  }
  return below
}

/** What an account lets its owner see, in sentences; `below` is null while the directory is not known. */
export function seesWords({ name, person, administrator, disabled }: Account, below: number | null): string[] {
  if (disabled) return ['Switched off: cannot sign in.']
  const reach = !person
    ? `${name} belongs to nobody in the directory, and sees nobody’s aspirations or readiness.`
    : below === null
      ? `${name} sees aspirations and readiness of the people who report to them, and of all below.`
      : below === 0
        ? `${name} leads nobody today, and sees nobody’s aspirations or readiness.`
        : `${name} sees aspirations and readiness of ${counted(below, 'person', 'people')}, and no private notes but their own.`
  return administrator ? [reach, 'Keeps accounts, the directory, imports, settings and the audit trail.'] : [reach]
}
