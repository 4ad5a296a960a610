import type { BenchStrength, Interest, JudgementState, ReadinessCallWord } from '../model/words.ts'
import { currentCalls } from './calls.ts'
import { latestAspirations, matchesRole } from './currency.ts'
import { compareNames } from './names.ts'
import { windows, type Windows } from './windows.ts'

/** The people on the bench of one lead role, none of them twice. */
export type Bench = { readonly id: string; readonly readyNow: readonly string[]; readonly withinYear: readonly string[] }

export type BenchRows = {
  readonly calls: readonly {
    readonly id: string
    readonly personId: string
    readonly roleId: string
    readonly call: ReadinessCallWord
    readonly state: JudgementState
    readonly calledOn: string
  }[]
  /** The candidacies on the slates; an outside finalist has no person. */
  readonly interests: readonly { readonly personId: string | null; readonly roleId: string; readonly interest: Interest }[]
  readonly aspirations: readonly {
    readonly id: string
    readonly personId: string
    readonly targetRoleId: string | null
    readonly heardOn: string
  }[]
}

const strengths = ['nobody', 'thin', 'one_person', 'strong'] as const satisfies readonly BenchStrength[]

/** From 0 for nobody to 3 for strong, to put the roles that need someone first. */
export const strengthRank = (strength: BenchStrength): number => strengths.indexOf(strength)

type Standing = {
  readonly title: string
  readonly strength: BenchStrength
  readonly decideByOn: string | null
  readonly expectedOn: string | null
}
/** The day by which a role is decided or expected; a role without one comes last. */
export const whenOf = ({ decideByOn, expectedOn }: Pick<Standing, 'decideByOn' | 'expectedOn'>): string =>
  decideByOn ?? expectedOn ?? '9999'

/** The least covered role first; one that decides soon before one that does not. */
export const leastCoveredFirst = (a: Standing, b: Standing): number =>
  strengthRank(a.strength) - strengthRank(b.strength) || whenOf(a).localeCompare(whenOf(b)) || compareNames(a.title, b.title)

/** The benches of several roles from one pass over the rows. */
export const benchesOf = (roles: readonly { readonly id: string }[], rows: BenchRows, asOf: string, within: Windows = windows): Bench[] => {
  const callsOn = Map.groupBy(currentCalls(rows.calls, asOf, within), ({ roleId }) => roleId)
  const interestsOn = Map.groupBy(rows.interests, ({ roleId }) => roleId)
  const aspirations = latestAspirations(rows.aspirations, asOf)

  return roles.map(({ id }) => {
    const said = (interest: Interest) =>
      new Set((interestsOn.get(id) ?? []).filter((candidacy) => candidacy.interest === interest).map(({ personId }) => personId))
    const declined = said('declined')
    const interested = said('interested')
    const wantsIt = (personId: string) => {
      if (declined.has(personId)) return false
      const aspiration = aspirations.get(personId)
      return interested.has(personId) || (aspiration !== undefined && matchesRole(aspiration, id, asOf, within))
    }
    const called = (word: ReadinessCallWord) =>
      (callsOn.get(id) ?? []).filter(({ call, personId }) => call === word && wantsIt(personId)).map(({ personId }) => personId)
    return { id, readyNow: called('ready_now'), withinYear: called('within_year') }
  })
}

/** Who is on the bench of one role: a current call for it, and interest that they confirmed. */
export const benchOf = (role: { readonly id: string }, rows: BenchRows, asOf: string, within: Windows = windows): Bench =>
  benchesOf([role], rows, asOf, within)[0] ?? { id: role.id, readyNow: [], withinYear: [] }

/** How strong each bench is, seen together: people who are the only one ready elsewhere make no bench strong. */
export const benchStrength = (benches: readonly Bench[]): Map<string, BenchStrength> => {
  const onlyOnes = new Set<string>()
  const ready = benches.map(({ id, readyNow, withinYear }) => ({ id, withinYear, readyNow: new Set(readyNow) }))
  for (const { readyNow } of ready) if (readyNow.size === 1) for (const personId of readyNow) onlyOnes.add(personId)
  return new Map(ready.map(({ id, readyNow, withinYear }) => [id, strengthOf(readyNow, withinYear, onlyOnes)]))
}

const strengthOf = (readyNow: ReadonlySet<string>, withinYear: readonly string[], onlyOnes: ReadonlySet<string>): BenchStrength => {
  if (readyNow.size === 0) return withinYear.length > 0 ? 'thin' : 'nobody'
  return readyNow.size > 1 && !readyNow.isSubsetOf(onlyOnes) ? 'strong' : 'one_person'
}

type Ready = Pick<Bench, 'id' | 'readyNow'>

/** How many of the roles could be filled at the same time, and one way to do it: each person counts once. */
export const netBench = (benches: readonly Ready[]): { readonly size: number; readonly matching: ReadonlyMap<string, string> } => {
  const readyFor = new Map(benches.map(({ id, readyNow }) => [id, readyNow]))
  const roleOf = new Map<string, string>()
  const personOf = new Map<string, string>()
  // What a search without success has reached can never lead to one later, so it stays here for good.
  const deadEnds = new Set<string>()

  for (const start of readyFor.keys()) {
    const cameFrom = new Map<string, string>()
    const free = freePerson(start, readyFor, roleOf, cameFrom, deadEnds)
    if (free === null) {
      for (const personId of cameFrom.keys()) deadEnds.add(personId)
      continue
    }
    // Back along the way to the start, each role takes the person found for it and leaves the one it had.
    let next: string | undefined = free
    while (next !== undefined) {
      const personId: string = next
      const roleId = cameFrom.get(personId) ?? start
      next = personOf.get(roleId)
      personOf.set(roleId, personId)
      roleOf.set(personId, roleId)
    }
  }
  return { size: personOf.size, matching: personOf }
}

/** The nearest person without a role, asking everyone on the way whether theirs could take someone else. */
const freePerson = (
  start: string,
  readyFor: ReadonlyMap<string, readonly string[]>,
  roleOf: ReadonlyMap<string, string>,
  cameFrom: Map<string, string>,
  deadEnds: ReadonlySet<string>,
): string | null => {
  const roles = [start]
  for (const roleId of roles) {
    for (const personId of readyFor.get(roleId) ?? []) {
      if (cameFrom.has(personId) || deadEnds.has(personId)) continue
      cameFrom.set(personId, roleId)
      const taken = roleOf.get(personId)
      if (taken === undefined) return personId
      roles.push(taken)
    }
  }
  return null
}

export type Coverage = { readonly covered: number; readonly of: number }

/** Roles with at least one person on the bench. */
export const coverage = (benches: readonly Bench[]): Coverage => ({
  covered: benches.filter(({ readyNow, withinYear }) => readyNow.length + withinYear.length > 0).length,
  of: benches.length,
})

/** Roles with at least one person who is ready now. */
export const readyNowCoverage = (benches: readonly Ready[]): Coverage => ({
  covered: benches.filter(({ readyNow }) => readyNow.length > 0).length,
  of: benches.length,
})

/** The people who are ready now for more than one role, and for which. */
export const onSeveral = (benches: readonly Ready[]): Map<string, string[]> => {
  const rolesOf = new Map<string, string[]>()
  for (const { id, readyNow } of benches)
    for (const personId of new Set(readyNow)) {
      const roles = rolesOf.get(personId)
      if (roles) roles.push(id)
      else rolesOf.set(personId, [id])
    }
  return new Map([...rolesOf].filter(([, roles]) => roles.length > 1))
}
