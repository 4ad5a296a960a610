import { byKey } from './group.ts'
import { confirmedNames } from './people.ts'
import { folded } from './text.ts'
import type { Candidate, ExistingPerson, Merge, PlannedPerson, Proposal } from './types.ts'

/** What became of one planned person: matched, new, or in contradiction with the people already here. */
export type Match = { personId: string | null } | { why: string }

const unknown: Match = { personId: null }

type Holder = ExistingPerson | 'several'
const holders = (existing: readonly ExistingPerson[], key: (person: ExistingPerson) => string | null) => {
  const held = new Map<string, Holder>()
  for (const person of existing) {
    const of = key(person)
    if (of !== null) held.set(of, held.has(of) ? 'several' : person)
  }
  return held
}
const lower = (text: string | null) => text?.toLowerCase() ?? null
const isNamedOnly = (person: { externalId: string | null; email: string | null; login: string | null }) =>
  person.externalId === null && person.email === null && person.login === null
const everything = (person: PlannedPerson | ExistingPerson) =>
  JSON.stringify([person.name, person.title, person.team, person.location, person.hiredOn, person.leftOn])

const byNameAlone = (planned: readonly PlannedPerson[], matches: Match[], existing: readonly ExistingPerson[]) => {
  const here = byKey(existing, (person) => (isNamedOnly(person) ? folded(person.name) : null))
  if (here.size === 0) return
  const asking = byKey(planned.keys(), (index) => (isNamedOnly(planned[index]!) ? folded(planned[index]!.name) : null))
  for (const [name, indices] of asking) {
    const found = here.get(name)
    if (!found) continue
    if (found.length === 1 && indices.length === 1) {
      matches[indices[0]!] = { personId: found[0]!.id }
      continue
    }
    const alike = byKey(found, everything)
    const used = new Map<string, number>()
    for (const index of indices) {
      const text = everything(planned[index]!)
      const turn = used.get(text) ?? 0
      used.set(text, turn + 1)
      const person = alike.get(text)?.[turn]
      if (person) matches[index] = { personId: person.id }
    }
  }
}

/**
 * Who of the planned people is already here: by id, else e-mail, else login.
 * A name decides only where neither side has anything else to go by.
 */
export const matchesOf = (
  planned: readonly PlannedPerson[],
  rows: readonly (readonly Candidate[])[],
  existing: readonly ExistingPerson[],
): Match[] => {
  if (existing.length === 0) return planned.map(() => unknown)
  const ids = holders(existing, (person) => person.externalId)
  const emails = holders(existing, (person) => lower(person.email))
  const logins = holders(existing, (person) => lower(person.login))
  // Whoever is meant by two rows is claimed by both, also by a row that is turned away: else the next run would differ.
  const claims = new Map<string, number>()
  const found = planned.map((_, index) => {
    const people = new Map<string, ExistingPerson>()
    let several: string | null = null
    for (const row of rows[index]!) {
      for (const [holder, text] of [
        [row.id === null ? undefined : ids.get(row.id), row.id],
        [row.email === null ? undefined : emails.get(row.email), row.email],
        [row.login === null ? undefined : logins.get(row.login.toLowerCase()), row.login],
      ] as const) {
        if (holder === 'several') several ??= text
        else if (holder) people.set(holder.id, holder)
      }
    }
    for (const id of people.keys()) claims.set(id, (claims.get(id) ?? 0) + 1)
    return { people: [...people.values()], several }
  })
  const checked = found.map(({ people, several }): Match => {
    if (several !== null) return { why: `"${several}" belongs to several people here already.` }
    const [only, ...others] = people
    if (!only) return unknown
    if (others.length > 0) {
      const names = people.map((person) => person.name)
      return { why: `The id, e-mail address and login belong to different people here already: ${names.slice(0, 5).join(', ')}.` }
    }
    if (claims.get(only.id) === 1) return { personId: only.id }
    return { why: `Several rows are ${only.name} here already, one by the id and another by the e-mail address or login.` }
  })
  byNameAlone(planned, checked, existing)
  return checked
}

const contradict = (before: string | null, after: string | null) =>
  before !== null && after !== null && before.toLowerCase() !== after.toLowerCase()

/** New people who share a name with one person here, and nothing that contradicts it. They are matched only where somebody confirmed it. */
export const sameNames = (
  planned: readonly PlannedPerson[],
  rows: readonly (readonly Candidate[])[],
  matches: Match[],
  existing: readonly ExistingPerson[],
  merge: Merge,
): Proposal[] => {
  const isNew = (match: Match | undefined) => match !== undefined && 'personId' in match && match.personId === null
  if (existing.length === 0 || !matches.some(isNew)) return []
  const claimed = new Set(matches.map((match) => ('personId' in match ? match.personId : null)))
  const free = byKey(existing, (person) => (claimed.has(person.id) ? null : folded(person.name)))
  const isConfirmed = confirmedNames(merge)
  const proposals: Proposal[] = []
  for (const [name, indices] of byKey(planned.keys(), (index) => (isNew(matches[index]) ? folded(planned[index]!.name) : null))) {
    const here = free.get(name)
    if (!here || here.length > 1 || indices.length > 1) continue
    const [person, index] = [here[0]!, indices[0]!]
    const { externalId, email, login } = planned[index]!
    if (contradict(person.externalId, externalId) || contradict(person.email, email) || contradict(person.login, login)) continue
    proposals.push({ name: planned[index]!.name, rows: rows[index]!.map((row) => row.row), personIds: [person.id] })
    if (isConfirmed(name)) matches[index] = { personId: person.id }
  }
  return proposals
}
