import type { Point } from '../model/talk.ts'
import type { AskedLevel, Level, Owner, PathWord, PromiseState, RoleState } from '../model/words.ts'
import { dayWords, daysBetween, weekdayWord } from './days.ts'
import { counted } from './grammar.ts'
import { shortBy } from './levels.ts'
import { pathWords } from './words.ts'

type Promised = {
  readonly id: string
  readonly text: string
  readonly owner: Owner
  readonly dueOn: string | null
  readonly state: PromiseState
}
type Own = { readonly id: string; readonly text: string; readonly addedOn: string; readonly leftOpenOn: string | null }
/** A criterion of the role they want that is short of what it asks; `pieces` counts what has been seen on it within the window. */
export type Gap = {
  readonly criterionId: string
  readonly name: string
  readonly asks: AskedLevel
  readonly level: Level | null
  readonly mustHave: boolean
  readonly pieces: number
}
type Wanted = {
  readonly id: string
  readonly title: string
  readonly state: RoleState
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly gaps: readonly Gap[]
}
/** Whether there is a path here for them, and how it read when they were last told. */
type Path = {
  readonly verdict: PathWord
  readonly sentence: string
  /** What they last said, and not so long ago that it is asked again first. */
  readonly wantsToLead: boolean
  readonly told: { readonly verdict: PathWord; readonly toldOn: string } | null
}
type Piece = { readonly id: string; readonly what: string; readonly happenedOn: string }

export type Around = {
  readonly today: string
  readonly promises: readonly Promised[]
  /** Points of the manager's own that are still open. */
  readonly points: readonly Own[]
  /** The lead role that they last said they want; null where none was named, or so long ago that it is asked again first. */
  readonly wanted: Wanted | null
  /** Null where nothing can be told: their team is not recorded, or there is nothing to tell them. */
  readonly path: Path | null
  /** Pieces since the last conversation; none before the first. */
  readonly pieces: readonly Piece[]
  /** More new pieces than this stay in their own list. */
  readonly most?: number
}

/** New pieces that are points to bring up: the list of what is new shows all of them. */
const newPieces = 5
/** So many days back a weekday names one day alone. */
const lastWeek = 6

/** What to bring up in the next conversation, the most pressing first; each point says where it comes from. */
export const bringUp = ({ today, promises, points, wanted, path, pieces, most = newPieces }: Around): Point[] => [
  ...promises
    .filter(({ owner, state, dueOn }) => owner === 'manager' && state === 'open' && dueOn !== null && dueOn < today)
    .toSorted((a, b) => compared(a.dueOn!, b.dueOn!) || compared(a.id, b.id))
    .map(({ id, text, dueOn }): Point => ({
      key: `promise:${id}`,
      kind: 'promise',
      text,
      from: `You promised this, due ${dueWords(dueOn!, today)}`,
    })),
  ...points
    .filter(({ leftOpenOn }) => leftOpenOn !== null)
    .toSorted((a, b) => compared(a.addedOn, b.addedOn) || compared(a.id, b.id))
    .map(({ id, text, leftOpenOn }): Point => ({
      key: `point:${id}`,
      kind: 'left_open',
      text,
      from: `Left open on ${dayWords(leftOpenOn!, today)}`,
    })),
  ...points
    .filter(({ leftOpenOn }) => leftOpenOn === null)
    .toSorted((a, b) => compared(a.addedOn, b.addedOn) || compared(a.id, b.id))
    .map(({ id, text, addedOn }): Point => ({
      key: `point:${id}`,
      kind: 'added',
      text,
      from: `You added this on ${dayWords(addedOn, today)}`,
    })),
  ...(path ? pathOf(path, today) : []),
  ...(wanted ? [...gapsOf(wanted), ...datesOf(wanted, today)] : []),
  ...pieces
    .toSorted((a, b) => compared(b.happenedOn, a.happenedOn) || compared(b.id, a.id))
    .slice(0, most)
    .map(({ id, what, happenedOn }): Point => ({
      key: `evidence:${id}`,
      kind: 'evidence',
      text: what,
      from: `New evidence, ${dayWords(happenedOn, today)}`,
    })),
]

/** That someone who wants to lead was never told about their path, or that it reads otherwise than they were told. */
const pathOf = ({ verdict, sentence, wantsToLead, told }: Path, today: string): Point[] => {
  const reads = `“${pathWords[verdict]}”. ${sentence}`
  const point = (text: string, from: string): Point[] => [{ key: `path:${verdict}`, kind: 'path', text, from }]
  if (!told)
    return wantsToLead ? point(`Say whether there is a path here. Today it reads ${reads}`, 'They want to lead and were never told') : []
  if (told.verdict === verdict) return []
  return point(
    `The path here reads otherwise now: ${reads}`,
    `Told on ${dayWords(told.toldOn, today)}, when it read “${pathWords[told.verdict]}”`,
  )
}

const fromTheRole = 'From the role they want'

/** What the role must have first, then in the role's own order; nothing that meets it. */
const gapsOf = ({ gaps }: Wanted): Point[] =>
  gaps
    .map((gap) => ({ gap, steps: shortBy(gap.level, gap.asks) }))
    .filter(({ steps }) => steps !== 0)
    .toSorted((a, b) => Number(b.gap.mustHave) - Number(a.gap.mustHave))
    .map(({ gap, steps }): Point => ({
      key: `gap:${gap.criterionId}`,
      kind: 'gap',
      text: `${gap.name} ${steps === 'not_read' ? unread(gap.pieces) : short[steps as 1 | 2 | 3]}`,
      from: fromTheRole,
    }))

const short = {
  1: 'is one step short. Agree one thing that would show it.',
  2: 'is two steps short. Agree a first step.',
  3: 'is three steps short. Agree a first step.',
}
const unread = (pieces: number) =>
  pieces === 0
    ? 'has no evidence yet. Agree one thing to try.'
    : `has ${counted(pieces, 'piece', 'pieces')} and no reading yet. Say what you have seen.`

/** The day on which the role decides, or on which a planned one is expected to open. */
const datesOf = ({ id, title, state, decideByOn, expectedOn }: Wanted, today: string): Point[] => {
  const point = (happens: string, on: string): Point[] => [
    {
      key: `date:${id}`,
      kind: 'date',
      text: `${title} ${happens} ${on === today ? 'today' : `on ${dayWords(on, today)}`}. Say plainly where they stand.`,
      from: fromTheRole,
    },
  ]
  if (decideByOn && decideByOn >= today && (state === 'open' || state === 'deciding' || state === 'planned'))
    return point('decides', decideByOn)
  if (expectedOn && expectedOn >= today && state === 'planned') return point('is expected to open', expectedOn)
  return []
}

/** "Friday" within the last days, else "3 March". */
const dueWords = (dueOn: string, today: string) => (daysBetween(dueOn, today) <= lastWeek ? weekdayWord(dueOn) : dayWords(dueOn, today))

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
