import type { Sentence } from '../model/sentence.ts'
import type { EvidenceStatus, Level, ReadinessCallWord } from '../model/words.ts'
import { addDays, addMonths } from './days.ts'
import { type Leave, leaveDaysOfEvidence } from './leave.ts'
import { levelOf, levelRank } from './levels.ts'
import { compareNames } from './names.ts'
import type { Windows } from './windows.ts'

/** Of fewer than these no count is told: it would speak of single people, and says nothing of how somebody decides. */
const fewest = 5
/** Called ready for longer than this, and never nominated, somebody waits. */
export const readyForMonths = 6
/** Read by one manager, so many people at least stand behind their middle reading. */
const fewestRead = 2

type Named = { readonly id: string; readonly name: string }
type Role = { readonly id: string; readonly title: string }

/** How many out of how many, of five or more. */
type Share = { readonly count: number; readonly of: number }

/** How often something was left undone: over all, and by manager. Null, or among `tooFew`, where there are too few to say. */
export type Tally<Row> = {
  readonly share: Share | null
  readonly managers: { manager: Named; share: Share }[]
  readonly tooFew: Named[]
  /** What was left undone, each with its manager; nothing where there are too few to say. */
  readonly rows: Row[]
}

const shareOf = (count: number, of: number): Share | null => (of < fewest ? null : { count, of })
const byNameAndId = (a: Named, b: Named) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

type Case = { readonly manager: Named; readonly undone: boolean }
const tallied = <One extends Case, Row extends { person: Named; role?: Role }>(
  cases: readonly One[],
  rowOf: (one: One) => Row,
): Tally<Row & { managerId: string }> => {
  const share = shareOf(cases.filter(({ undone }) => undone).length, cases.length)
  const each = [...Map.groupBy(cases, ({ manager }) => manager.id).values()]
    .map((own) => ({ manager: own[0]!.manager, share: shareOf(own.filter(({ undone }) => undone).length, own.length) }))
    .sort((a, b) => byNameAndId(a.manager, b.manager))
  return {
    share,
    managers: each.flatMap(({ manager, share }) => (share ? [{ manager, share }] : [])),
    tooFew: each.flatMap(({ manager, share }) => (share ? [] : [manager])),
    rows: share
      ? cases
          .filter(({ undone }) => undone)
          .map((one) => ({ ...rowOf(one), managerId: one.manager.id }))
          .sort((a, b) => byNameAndId(a.person, b.person) || compareRoles(a.role, b.role))
      : [],
  }
}
const compareRoles = (a: Role | undefined, b: Role | undefined) =>
  a && b ? byNameAndId({ id: a.id, name: a.title }, { id: b.id, name: b.title }) : 0

export type Report = { readonly person: Named; readonly manager: Named; readonly asked: boolean }

/** Whom nobody ever asked what they want, by manager. */
export const neverAskedBy = (reports: readonly Report[]) =>
  tallied(
    reports.map((report) => ({ ...report, undone: !report.asked })),
    ({ person }) => ({ person }),
  )

export type GivenCall = {
  readonly person: Named
  readonly role: Role
  /** Whoever signed it. */
  readonly manager: Named
  readonly calledOn: string
  /** The newest supporting piece on any criterion of the role that had happened by then. */
  readonly newestOn: string | null
  readonly leaves: readonly Leave[]
}

/** Calls behind which no supporting piece stood that was recent when they were made, by who made them. */
export const callsWithoutEvidence = (calls: readonly GivenCall[], within: Windows) =>
  tallied(
    calls.map((call) => ({ ...call, undone: !hasEvidence(call, within) })),
    ({ person, role, calledOn }) => ({ person, role, calledOn }),
  )
const hasEvidence = ({ calledOn, newestOn, leaves }: GivenCall, within: Windows) =>
  newestOn !== null &&
  newestOn <= calledOn &&
  newestOn >= addDays(calledOn, -(within.evidenceDays + leaveDaysOfEvidence({ leaves }, calledOn, within)))

type Made = { readonly id: string; readonly call: ReadinessCallWord; readonly calledOn: string; readonly expiresOn: string }

/** Since when someone has been called ready for a role without a break, from all calls given for the two; null if they are not today. */
export const readySince = (calls: readonly Made[], today: string): string | null => {
  let since: string | null = null
  const made = calls.filter(({ calledOn }) => calledOn <= today)
  for (const { call, calledOn, expiresOn } of made.toSorted((a, b) =>
    a.calledOn === b.calledOn ? later(a.id, b.id) : later(a.calledOn, b.calledOn),
  )) {
    if (call !== 'ready_now' || expiresOn <= (since ?? today)) break
    since = calledOn
  }
  return since
}
const later = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)

export type ReadyPerson = {
  readonly person: Named
  readonly role: Role
  /** Their manager now, who could put them on the slate. */
  readonly manager: Named
  readonly readySince: string
  readonly nominated: boolean
}

/** Who has been called ready for a role for months and never stood on its slate, by manager. */
export const neverNominated = (ready: readonly ReadyPerson[], today: string) =>
  tallied(
    ready.filter(({ readySince }) => addMonths(readySince, readyForMonths) < today).map((one) => ({ ...one, undone: !one.nominated })),
    ({ person, role, readySince }) => ({ person, role, readySince }),
  )

export type SignedReading = {
  readonly person: Named
  readonly criterion: Named
  readonly manager: Named
  readonly level: Level
  /** What the evidence amounted to when it was read. */
  readonly status: EvidenceStatus
}
/** The level in the middle of several, or the two between which it lies. */
type Middle = { readonly from: Level; readonly to: Level }
type ManagersReadings = {
  readonly manager: Named
  readonly middle: Middle
  readonly people: (Named & { level: Level })[]
}
export type ReadDifferently = {
  /** Criteria read differently, of those on which managers can be compared. */
  readonly share: Share | null
  readonly criteria: { criterion: Named; people: number; managers: ManagersReadings[] }[]
}

/**
 * Criteria on which the middle readings of two managers lie a level or more apart though the evidence is supported with
 * both. Each has read at least two people, and both together five.
 */
export const readDifferently = (readings: readonly SignedReading[]): ReadDifferently => {
  const supported = readings.filter(({ status }) => status === 'supported')
  const compared = [...Map.groupBy(supported, ({ criterion }) => criterion.id).values()].flatMap((onIt) => {
    const readers = [...Map.groupBy(onIt, ({ manager }) => manager.id).values()]
      .filter((own) => own.length >= fewestRead)
      .map((own) => ({ own, middle: middleOf(own.map(({ level }) => levelRank(level))) }))
    const beside = (one: (typeof readers)[number]) =>
      readers.filter((other) => other !== one && one.own.length + other.own.length >= fewest)
    if (!readers.some((one) => beside(one).length > 0)) return []
    const apart = readers.filter((one) => beside(one).some((other) => Math.abs(one.middle - other.middle) >= 1))
    return [{ criterion: onIt[0]!.criterion, apart }]
  })
  const found = compared.filter(({ apart }) => apart.length > 0)
  return {
    share: shareOf(found.length, compared.length),
    criteria: found
      .map(({ criterion, apart }) => ({
        criterion,
        people: new Set(apart.flatMap(({ own }) => own.map(({ person }) => person.id))).size,
        managers: apart
          .map(({ own, middle }) => ({
            manager: own[0]!.manager,
            middle: { from: levelOf(Math.floor(middle)), to: levelOf(Math.ceil(middle)) },
            people: own.map(({ person: { id, name }, level }) => ({ id, name, level })).sort(byNameAndId),
          }))
          .sort((a, b) => byNameAndId(a.manager, b.manager)),
      }))
      .sort((a, b) => byNameAndId(a.criterion, b.criterion)),
  }
}
const middleOf = (ranks: readonly number[]): number => {
  const sorted = ranks.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}

/** How decisions come about under somebody, in one sentence: what stands out, and nothing of which there is too little. */
export const consistencySentence = (found: {
  neverAsked: Pick<Tally<unknown>, 'share'>
  withoutEvidence: Pick<Tally<unknown>, 'share'>
  readDifferently: Pick<ReadDifferently, 'share' | 'criteria'>
  neverNominated: Pick<Tally<unknown>, 'share'>
}): Sentence => {
  const shares = [found.neverAsked.share, found.withoutEvidence.share, found.readDifferently.share, found.neverNominated.share]
  const [asked, calls, , ready] = shares
  const { share: read, criteria } = found.readDifferently
  const parts: Sentence[] = [
    told(asked, ' people were never asked'),
    told(calls, ' calls rest on no evidence'),
    criteria.length === 0 ? [] : read ? told(read, ' criteria are read differently') : ['managers read the same evidence differently'],
    told(ready, ' who have long been ready were never nominated'),
  ].filter((part) => part.length > 0)
  if (parts.length === 0)
    return [
      shares.some(Boolean)
        ? 'Nothing stands out in how decisions are made here.'
        : 'There is too little here to say how decisions are made.',
    ]
  const sentence = parts.flatMap((part, at) =>
    at === 0 ? part : [at === parts.length - 1 ? (parts.length > 2 ? ', and ' : ' and ') : ', ', ...part],
  )
  const [first, ...rest] = sentence
  return [typeof first === 'string' ? `${first.charAt(0).toUpperCase()}${first.slice(1)}` : first!, ...rest, '.']
}
const told = (share: Share | null | undefined, words: string): Sentence =>
  share && share.count > 0 ? [{ text: `${share.count} of ${share.of}`, strong: true }, words] : []
