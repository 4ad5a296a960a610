import type { ActionKind, MoveKind, Owner, PathWord } from '../model/words.ts'
import { addDays, addMonths } from './days.ts'
import { excerpt } from './excerpt.ts'
import { compareNames } from './names.ts'
import { windows, type Windows } from './windows.ts'

/** What a manager can offer where there is no path here, for now: each is the beginning of a step that they alone see at first. */

/** A step as it begins. */
type Begun = {
  readonly text: string
  readonly kind: ActionKind
  readonly owner: Owner
  readonly dueOn: string
  readonly visibility: 'private'
  readonly notHere: true
}
export type Offer = {
  readonly key: string
  readonly title: string
  /** What it does for the person. */
  readonly why: string
  readonly step: Begun
}

type Words = readonly [key: string, title: string, why: string, text: string, kind: ActionKind, owner: Owner, inDays: number]

const wordsFor = (first: string): readonly Words[] => [
  [
    'acting',
    'Acting or stretch work',
    'Leading for a while, with the dates agreed, shows what they can do without a seat.',
    `Stand in for a lead for a quarter, with the dates agreed`,
    'stretch',
    'person',
    90,
  ],
  [
    'mentor',
    'A mentor',
    'Someone who leads elsewhere and has no say over them.',
    `Find ${first} a mentor who leads elsewhere`,
    'mentoring',
    'manager',
    30,
  ],
  [
    'teaching',
    'Teaching',
    'Others learn from them, and more people know what they can do.',
    'Teach people of other teams what they know best',
    'teaching',
    'person',
    60,
  ],
  [
    'introduction',
    'An introduction',
    'A lead who does not know them yet hears of them from you.',
    `Introduce ${first} to a lead of another team`,
    'cross_team',
    'manager',
    14,
  ],
  [
    'reference',
    'A reference',
    'In writing, with what was seen and when.',
    `Write ${first} a reference that names what was seen`,
    'elsewhere',
    'manager',
    14,
  ],
  [
    'leaving',
    'Support to leave well',
    'A good move elsewhere is worth more than a year of waiting.',
    `Agree with ${first} what a move elsewhere needs: time, a hand-over, the words for it`,
    'elsewhere',
    'manager',
    30,
  ],
]

const offer = ([key, title, why, text, kind, owner, inDays]: Words, today: string): Offer => ({
  key,
  title,
  why,
  step: { text, kind, owner, dueOn: addDays(today, inDays), visibility: 'private', notHere: true },
})

/** Signs of a name that a step has room for. */
const room = { first: 40, team: 100 }

/** What can be offered to anybody. */
export const offers = (first: string, today: string): Offer[] => wordsFor(excerpt(first, room.first)).map((words) => offer(words, today))

/** A move to a team that has a path, by its name. */
export const lateralOffer = (first: string, team: { readonly id: string; readonly name: string }, today: string): Offer =>
  offer(
    [
      `team ${team.id}`,
      team.name,
      '',
      `Ask about a move to ${excerpt(team.name, room.team)} for ${excerpt(first, room.first)}`,
      'elsewhere',
      'manager',
      30,
    ],
    today,
  )

/** A team that someone could move to, as far as the reader may know of it. */
export type Elsewhere = {
  readonly team: { readonly id: string; readonly name: string }
  /** Null where the reader does not see the path of the team. */
  readonly verdict: PathWord | null
  /** Whether the reader sees the path of the team, with all that it stands on. */
  readonly inSight: boolean
  /** An open lead role there. */
  readonly role: { readonly id: string; readonly title: string } | null
  /** Lateral moves that are recorded there within the window. */
  readonly lateral: number
}
type Named = { readonly id: string; readonly name: string }
type Around = {
  readonly own: string | null
  readonly paths: readonly { readonly team: Named; readonly verdict: PathWord }[]
  readonly open: readonly { readonly id: string; readonly title: string; readonly team: Named }[]
  readonly moves: readonly { readonly id: string; readonly team: Named; readonly kind: MoveKind; readonly movedOn: string }[]
}

/** A verdict that says yes, the surest first. */
const yes: readonly PathWord[] = ['open_now', 'planned', 'has_happened']
export const hasPath = ({ verdict }: Pick<Elsewhere, 'verdict'>): boolean => verdict !== null && yes.includes(verdict)

/** The other teams with a path, the surest first, then those into which people moved sideways; each once. */
export const elsewhere = ({ own, paths, open, moves }: Around, asOf: string, within: Windows = windows): Elsewhere[] => {
  const since = addMonths(asOf, -within.precedentMonths)
  const sideways = new Map(
    moves.filter(({ kind, movedOn }) => kind === 'lateral' && movedOn >= since && movedOn <= asOf).map((move) => [move.id, move]),
  )
  const known = new Map(paths.map(({ team, verdict }) => [team.id, verdict]))
  const named = new Map([...paths, ...open, ...sideways.values()].map(({ team }) => [team.id, team]))
  const teams = [...named.values()].map(({ id, name }): Elsewhere => {
    const role = open.find(({ team }) => team.id === id)
    return {
      team: { id, name },
      verdict: known.get(id) ?? (role ? 'open_now' : null),
      inSight: known.has(id),
      role: role ? { id: role.id, title: role.title } : null,
      lateral: [...sideways.values()].filter(({ team }) => team.id === id).length,
    }
  })
  const place = (one: Elsewhere) => (hasPath(one) ? yes.indexOf(one.verdict!) : yes.length)
  return teams
    .filter((one) => one.team.id !== own && (hasPath(one) || one.lateral > 0))
    .toSorted((a, b) => place(a) - place(b) || compareNames(a.team.name, b.team.name) || a.team.id.localeCompare(b.team.id))
}
