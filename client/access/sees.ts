import { counted } from 'shared/domain/grammar.ts'
import type { Account } from 'shared/model/account.ts'
import type { Grant } from 'shared/model/grant.ts'
import { day } from '../ui/when.ts'

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
export function seesWords(
  { name, person, administrator, disabled }: Account,
  below: number | null,
  grants: readonly Grant[] = [],
): string[] {
  if (disabled) return ['Switched off: cannot sign in.']
  const reach = !person
    ? `${name} belongs to nobody in the directory, and sees nobody’s aspirations or readiness.`
    : below === null
      ? `${name} sees aspirations and readiness of the people who report to them, and of all below.`
      : below === 0
        ? `${name} leads nobody today, and sees nobody’s aspirations or readiness.`
        : `${name} sees aspirations and readiness of ${counted(below, 'person', 'people')}, and no private notes but their own.`
  const given = grants
    .filter(({ state }) => state === 'holds')
    .map(({ kind, person }) => (kind === 'partner' ? `people partner of ${person.name}` : `standing in for ${person.name}`))
  return [
    given.length > 0 && !below ? `${name} sees whom they were given alone.` : reach,
    ...(given.length > 0 ? [`Given beside: ${given.join(', ')}.`] : []),
    ...(administrator ? ['Keeps accounts, the directory, imports, settings and the audit trail.'] : []),
  ]
}

const datesOf = ({ sinceOn, lastOn }: Grant, today: string) =>
  [sinceOn > today && `from ${day(sinceOn, today)}`, lastOn && `until ${day(lastOn, today)}`].filter(Boolean).join(' ')

/** What a grant lets someone see and do, and what it never does; `below` is null while the directory is not known. */
export function grantWords(grant: Grant, below: number | null, today: string): string[] {
  const { kind, account, person } = grant
  const dates = datesOf(grant, today)
  const when = dates && `, ${dates}`
  if (kind === 'stand_in')
    return [
      `${account.name} stands in for ${person.name}${when}: acts for the people who report to ${person.name}.`,
      'Never sees private notes, nor what was said in conversations before, and cannot pass it on.',
    ]
  const under = below === null ? 'everyone under them' : below === 0 ? null : `${counted(below, 'person', 'people')} under them`
  return [
    `${account.name} is people partner of ${person.name}${under ? ` and ${under}` : ''}${when}: reads what is for the chain.`,
    'Never sees private notes, own words or conversations.',
  ]
}
