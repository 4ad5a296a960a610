import type { BenchPlace, BenchStrength, Interest, ReadinessCallWord, RoleState, WhyLeft } from '../model/words.ts'
import { counted, listed } from './grammar.ts'
import { strengthRank } from './bench.ts'
import { isOnPipeline, type RoleStood } from './pipelineAsOf.ts'
import { benchStrengthWords, roleStateWords } from './words.ts'

/** A pipeline on some day, as far as two of them are held beside each other. */
export type PipelineStood = {
  readonly roles: readonly RoleStood[]
  /** The day on which each person last said what they want. */
  readonly asked: ReadonlyMap<string, string>
  readonly net: number
}

type FromTo<Of> = { readonly from: Of; readonly to: Of }
export type PipelineChanges = {
  readonly strengths: readonly ({ readonly roleId: string } & FromTo<BenchStrength>)[]
  /** Who came onto a bench, left it, or moved on it. */
  readonly people: readonly ({ readonly roleId: string; readonly personId: string } & FromTo<BenchPlace | null>)[]
  /** Roles that are in another state; null where a role was not there. */
  readonly roles: readonly ({ readonly roleId: string } & FromTo<RoleState | null>)[]
  readonly asked: readonly ({ readonly personId: string } & FromTo<string | null>)[]
  readonly net: FromTo<number> | null
}

const placesOf = (role: RoleStood | undefined): ReadonlyMap<string, BenchPlace> =>
  new Map([
    ...(role?.withinYear ?? []).map((id): [string, BenchPlace] => [id, 'within_year']),
    ...(role?.readyNow ?? []).map((id): [string, BenchPlace] => [id, 'ready_now']),
  ])

const both = (...keys: Iterable<string>[]) => [...new Set(keys.flatMap((some) => [...some]))]

/** What is different between two pipelines. From the one to the other is the mirror of the way back, and with itself there is nothing. */
export const pipelineChanges = (before: PipelineStood, after: PipelineStood): PipelineChanges => {
  const was = new Map(before.roles.map((role) => [role.id, role]))
  const is = new Map(after.roles.map((role) => [role.id, role]))
  const roleIds = both(was.keys(), is.keys())
  return {
    strengths: roleIds.flatMap((roleId) => {
      const [from, to] = [was.get(roleId)?.strength, is.get(roleId)?.strength]
      return from && to && from !== to ? [{ roleId, from, to }] : []
    }),
    people: roleIds.flatMap((roleId) => {
      const [from, to] = [placesOf(was.get(roleId)), placesOf(is.get(roleId))]
      return both(from.keys(), to.keys()).flatMap((personId) => {
        const places = { from: from.get(personId) ?? null, to: to.get(personId) ?? null }
        return places.from === places.to ? [] : [{ roleId, personId, ...places }]
      })
    }),
    roles: roleIds.flatMap((roleId) => {
      const [from, to] = [was.get(roleId)?.state ?? null, is.get(roleId)?.state ?? null]
      return from === to ? [] : [{ roleId, from, to }]
    }),
    asked: both(before.asked.keys(), after.asked.keys()).flatMap((personId) => {
      const [from, to] = [before.asked.get(personId) ?? null, after.asked.get(personId) ?? null]
      return from === to ? [] : [{ personId, from, to }]
    }),
    net: before.net === after.net ? null : { from: before.net, to: after.net },
  }
}

/** What is known of someone who left a bench. */
export type Leaver = {
  /** Where the role stands today; null where it is out of sight. */
  readonly role: RoleState | null
  /** Still under the one who asks. */
  readonly under: boolean
  /** Holds a lead role today. */
  readonly seated: boolean
  readonly interest: Interest | null
  /** The latest call for this role, and whether it still counts. */
  readonly call: { readonly call: ReadinessCallWord; readonly current: boolean } | null
}

/** Why someone is no longer on a bench: the first reason that holds. */
export const whyLeft = ({ role, under, seated, interest, call }: Leaver): WhyLeft => {
  if (role === null || !isOnPipeline(role)) return 'role_gone'
  if (!under) return 'moved'
  if (seated) return 'seated'
  if (interest === 'declined') return 'declined'
  if (!call?.current) return 'expired'
  return call.call === 'ready_now' || call.call === 'within_year' ? 'not_confirmed' : 'called_anew'
}

export type NamesOf = {
  /** Null for someone or something out of the reader's sight. */
  readonly person: (id: string) => string | null
  readonly role: (id: string) => string | null
}

/** As many as one line holds. */
const mostPhrases = 3

/** "Brand", of "Lead, Brand". */
const shortTitle = (title: string) => title.replace(/^Lead(?:,| of| for)? +(?=\S)/i, '')

/** The changes in one line, the gravest first; empty where nothing changed. */
export const changesLine = (changes: PipelineChanges, names: NamesOf): string => {
  const phrases = [
    strengthPhrase(changes.strengths, names),
    peoplePhrase(changes, (to) => to !== 'ready_now', ['is no longer ready', 'are no longer ready'], names),
    peoplePhrase(changes, (to) => to === 'ready_now', ['became ready', 'became ready'], names),
    changes.asked.length > 0 ? counted(changes.asked.length, 'person was asked', 'people were asked') : null,
    rolePhrase(changes.roles, names),
    changes.net ? `${changes.net.to || 'none'} could be filled at the same time (${changes.net.from || 'none'} before)` : null,
  ].filter((phrase) => phrase !== null)
  if (phrases.length === 0 && changes.people.length > 0)
    phrases.push(counted(both(changes.people.map(({ personId }) => personId)).length, 'person moved on a bench', 'people moved on a bench'))
  return phrases.slice(0, mostPhrases).join(', ')
}

const strengthPhrase = (changed: PipelineChanges['strengths'], { role }: NamesOf): string | null => {
  const step = ({ from, to }: FromTo<BenchStrength>) => strengthRank(to) - strengthRank(from)
  // What got worse is told before what got better, and the larger step before the smaller.
  const [first, ...others] = changed.toSorted((a, b) => Math.sign(step(a)) - Math.sign(step(b)) || Math.abs(step(b)) - Math.abs(step(a)))
  if (!first) return null
  const title = role(first.roleId)
  const words = `${title === null ? 'A role out of your sight' : shortTitle(title)} went from ${benchStrengthWords[first.from].toLowerCase()} to ${benchStrengthWords[first.to].toLowerCase()}`
  return others.length === 0 ? words : `${words} and ${counted(others.length, 'other bench changed', 'other benches changed')}`
}

/** Up to two by name, where all of them may be named; else how many. A role that is gone takes its bench along, which is told with the role. */
const peoplePhrase = (
  { people, roles }: PipelineChanges,
  isTo: (to: BenchPlace | null) => boolean,
  [one, many]: readonly [string, string],
  { person }: NamesOf,
): string | null => {
  const gone = new Set(roles.flatMap(({ roleId, to }) => (to === null || !isOnPipeline(to) ? roleId : [])))
  const ids = both(
    people.flatMap(({ roleId, personId, from, to }) =>
      isTo(to) && (from === 'ready_now' || to === 'ready_now') && !gone.has(roleId) ? [personId] : [],
    ),
  )
  if (ids.length === 0) return null
  const named = ids.flatMap((id) => person(id) ?? [])
  return ids.length <= 2 && named.length === ids.length
    ? `${listed(named)} ${ids.length === 1 ? one : many}`
    : counted(ids.length, `person ${one}`, `people ${many}`)
}

const rolePhrase = (changed: PipelineChanges['roles'], { role }: NamesOf): string | null => {
  const fresh = changed.filter(({ from }) => from === null)
  if (fresh.length > 0) return counted(fresh.length, 'lead role is new', 'lead roles are new')
  const [first, ...others] = changed
  if (!first) return null
  if (others.length > 0) return `${changed.length} lead roles are in another state`
  const title = role(first.roleId)
  if (title === null || first.to === null) return '1 lead role is out of your sight'
  return `${shortTitle(title)} is ${roleStateWords[first.to].toLowerCase()}`
}
