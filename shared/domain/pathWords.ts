import type { Sentence } from '../model/sentence.ts'
import type { PathWord } from '../model/words.ts'
import { dayWords } from './days.ts'
import { counted, listed, numberWord } from './grammar.ts'
import { firstName } from './names.ts'
import type { PathFacts, PathMove, PathRole, Seen } from './pathFacts.ts'
import type { Windows } from './windows.ts'

/** What a path verdict says: plain facts, each with its number and its window. */

type Part = Sentence[number]
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
const quarters = ['first', 'second', 'third', 'fourth']
const quarterOf = (day: string) => Math.floor((Number(day.slice(5, 7)) - 1) / 3)

/** "Q3 2026": the quarter of a day, for a list. */
export const quarterShort = (day: string): string => `Q${quarterOf(day) + 1} ${day.slice(0, 4)}`
/** "the third quarter of 2026": the same in a sentence. */
export const quarterWords = (day: string): string => `the ${quarters[quarterOf(day)]} quarter of ${day.slice(0, 4)}`

/** "14 months", "2 years", "2 and a half years": about how long, where a month more or less says nothing. */
export const aboutLong = (months: number): string => {
  if (months < 21) return counted(Math.round(months), 'month', 'months')
  const halves = Math.round(months / 6)
  return `${numberWord(Math.floor(halves / 2))}${halves % 2 === 1 ? ' and a half' : ''} years`
}

/** The middle of several numbers; null where there are none. */
export const middleOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Fewer than this say nothing of what is usual. */
const fewestForUsual = 3

/** "2 of 7 lead seats were filled from inside in 24 months, usually after about two years." */
export const fillWords = (fromInside: readonly Pick<PathMove, 'months'>[], filled: number, months: number): string => {
  const n = fromInside.length
  const took = fromInside.flatMap(({ months }) => months ?? [])
  const usual = took.length >= fewestForUsual ? `, usually after about ${aboutLong(middleOf(took)!)}` : ''
  if (filled === 0) return `No lead seat was filled in ${months} months.`
  if (filled === 1) return `The one lead seat filled in ${months} months went to someone from ${n === 1 ? 'inside' : 'outside'}.`
  if (n === 0) return `None of ${filled} lead seats was filled from inside in ${months} months.`
  return `${n === filled ? `All ${filled}` : `${n} of ${filled}`} lead seats ${n === 1 ? 'was' : 'were'} filled from inside in ${months} months${usual}.`
}

const roleParts = ({ id, title, team }: PathRole): Sentence =>
  title === null ? [`A lead role in ${team.name}`] : [{ text: title, roleId: id, strong: true }, ` in ${team.name}`]

const severalRoles = (roles: readonly PathRole[]): Sentence => {
  const [first, second] = roles
  if (!first) return []
  if (!second) return roleParts(first)
  const more = roles.length - 2
  return [
    ...roleParts(first),
    more > 0 ? ', ' : ' and ',
    ...roleParts(second),
    ...(more > 0 ? [` and ${counted(more, 'other', 'others')}`] : []),
  ]
}

const openParts = ({ open }: Seen): Sentence => [...severalRoles(open), open.length === 1 ? ' is open.' : ' are open.']

const confirmed = ({ confirmedBy, confirmedOn }: PathRole, asOf: string) =>
  confirmedOn === null
    ? 'which nobody has confirmed yet'
    : `confirmed${confirmedBy === null ? '' : ` by ${firstName(confirmedBy)}`} on ${dayWords(confirmedOn, asOf)}`

const plannedParts = ({ planned }: Seen, asOf: string): Sentence => {
  const [next] = planned
  if (!next) return []
  const others = planned.length - 1
  const more: Part[] = others === 0 ? [] : [` ${counted(others, 'more is', 'more are')} planned after it.`]
  return [...roleParts(next), ` is planned for ${quarterWords(next.expectedOn!)}, ${confirmed(next, asOf)}.`, ...more]
}

/** Where rows were counted: the team, and what stands around it. */
export const areaWords = ({ team, area }: Pick<PathFacts, 'team' | 'area'>): string => {
  const parts = [
    team.name,
    ...(area.parentId === null ? [] : ['the team above']),
    ...(area.siblingIds.length === 0 ? [] : ['the teams beside it']),
    ...(area.belowIds.length === 0 ? [] : ['the teams below it']),
  ]
  return listed(parts)
}
const reachWords = (facts: Pick<PathFacts, 'team' | 'area'>) => areaWords({ ...facts, area: { ...facts.area, belowIds: [] } })

const movedWords = (n: number, { precedentKind }: Seen) =>
  `${n === 1 ? '1 person' : `${n} people`} moved ${precedentKind === 'into_management' ? 'into management' : 'up within management'}`

const spanWords = ({ grows, widest }: Seen, within: Windows) =>
  grows.bySpan
    ? `${widest!.name === null ? 'one manager' : firstName(widest!.name)} leads ${widest!.reports} people`
    : `nobody leads more than ${within.widestSpan} people`

const headsWords = ({ plan, heads }: PathFacts, { grows }: Seen, asOf: string) => {
  if (plan === null) return 'no headcount is approved'
  if (plan.forOn < asOf) return `the approved headcount was for ${dayWords(plan.forOn, asOf)}`
  if (!heads.told) return `${grows.byPlan ? 'more' : 'no more'} heads are approved than there are people today`
  const today = heads.today === 0 ? 'nobody is' : heads.today === 1 ? 'one is' : `${heads.today} are`
  return `${counted(plan.heads, 'head is', 'heads are')} approved for ${dayWords(plan.forOn, asOf)} where ${today} today`
}

/** Both signs of growth, or those alone that there are. */
const growthWords = (facts: PathFacts, seen: Seen, asOf: string, within: Windows, signs: 'both' | 'there'): string => {
  const { bySpan, byPlan } = seen.grows
  const parts = [
    ...(signs === 'both' || bySpan ? [spanWords(seen, within)] : []),
    ...(signs === 'both' || byPlan ? [headsWords(facts, seen, asOf)] : []),
  ]
  return `${capital(parts.join(', and '))}.`
}

const missingWords = ({ plan }: PathFacts, { recordedSinceOn }: Seen, asOf: string, within: Windows) => ({
  moves:
    recordedSinceOn === null
      ? 'no move is recorded here, and nobody has said since when moves are'
      : `moves here are recorded since ${dayWords(recordedSinceOn, asOf)} only, and ${within.historyMonths} months are needed`,
  plan:
    plan === null
      ? 'there is no headcount plan'
      : `the headcount plan was last looked at on ${dayWords(plan.lookedOn, asOf)}, more than ${within.planLookedMonths} months ago`,
})

const notKnown = (facts: PathFacts, seen: Seen, asOf: string, within: Windows) => {
  const missing = missingWords(facts, seen, asOf, within)
  return `${capital([...(seen.historyKnown ? [] : [missing.moves]), ...(seen.planKnown ? [] : [missing.plan])].join('; '))}.`
}

/** The verdict's facts in a sentence or two, to stand after its word. */
export const verdictSentence = (word: PathWord, facts: PathFacts, seen: Seen, asOf: string, within: Windows): Sentence => {
  const filled = seen.historyKnown ? [` ${fillWords(seen.fromInside, seen.filled.length, within.historyMonths)}`] : []
  switch (word) {
    case 'open_now':
      return [...openParts(seen), ...filled]
    case 'not_known_yet':
      return [notKnown(facts, seen, asOf, within)]
    case 'planned':
      return [...plannedParts(seen, asOf), ...filled]
    case 'has_happened':
      return [`${movedWords(seen.precedents.length, seen)} in ${within.precedentMonths} months.`, ...filled]
    case 'growing':
      return [growthWords(facts, seen, asOf, within, 'there'), ...filled]
    case 'not_here':
      return [
        `Nobody moved ${seen.precedentKind === 'into_management' ? 'into management' : 'up within management'} in ${within.precedentMonths} months, nothing is planned, and the team is not growing.`,
        ...filled,
      ]
  }
}

/** What each rule saw, whether it holds or not, and what is missing. */
export const rulesInWords = (facts: PathFacts, seen: Seen, asOf: string, within: Windows) => {
  const { open, planned, precedents, recordedSinceOn, historyKnown, planKnown, filled, fromInside } = seen
  return {
    open: open.length > 0 ? openParts(seen) : [`No lead role is open in ${reachWords(facts)}.`],
    known:
      historyKnown && planKnown
        ? [
            `Moves are recorded since ${dayWords(recordedSinceOn!, asOf)}, and the headcount plan was looked at on ${dayWords(facts.plan!.lookedOn, asOf)}.`,
          ]
        : [notKnown(facts, seen, asOf, within)],
    planned:
      planned.length > 0
        ? plannedParts(seen, asOf)
        : [`No lead role is planned within ${within.plannedMonths} months in ${areaWords(facts)}.`],
    happened: [
      precedents.length > 0
        ? `${movedWords(precedents.length, seen)} in ${within.precedentMonths} months in ${areaWords(facts)}.`
        : `Nobody moved ${seen.precedentKind === 'into_management' ? 'into management' : 'up within management'} in ${within.precedentMonths} months in ${areaWords(facts)}.`,
      ` ${fillWords(fromInside, filled.length, within.historyMonths)}`,
    ],
    growing: [growthWords(facts, seen, asOf, within, 'both')],
    else: ['None of the rules before this one holds: lateral moves, other teams with a path, acting roles, and support to leave well.'],
    other: ['One of the rules before this one holds.'],
    missing: missingWords(facts, seen, asOf, within),
  } satisfies Record<string, Sentence | Record<string, string>>
}

/** How the teams of a scope stand, each count leading to those it counted. */
export const pathsSentence = (counts: Readonly<Partial<Record<PathWord, number>>>): Sentence => {
  const present = order.flatMap(([word, one, many]) => {
    const count = counts[word] ?? 0
    return count > 0 ? [{ word, count, text: `${count} ${count === 1 ? one : many}` }] : []
  })
  const teams = present.reduce((sum, { count }) => sum + count, 0)
  const [first] = present
  if (!first) return ['There is no team here yet.']
  const link = (text: string, word: PathWord): Part => ({ text, strong: true, href: `/path?verdict=${word}` })
  if (teams === 1) return ['Your team ', link(first.text.slice(2), first.word), '.']
  return [
    `Of ${teams} teams, `,
    ...present.flatMap(({ text, word }, at) => [...(at === 0 ? [] : [at === present.length - 1 ? ' and ' : ', ']), link(text, word)]),
    '.',
  ]
}
const order: readonly [PathWord, one: string, many: string][] = [
  ['open_now', 'has a lead role open', 'have a lead role open'],
  ['planned', 'has one planned', 'have one planned'],
  ['has_happened', 'has precedents and nothing planned', 'have precedents and nothing planned'],
  ['growing', 'is growing without a precedent', 'are growing without a precedent'],
  ['not_here', 'has no path for now', 'have no path for now'],
  ['not_known_yet', 'is not known yet', 'are not known yet'],
]
