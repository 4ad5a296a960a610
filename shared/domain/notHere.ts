import type { ActionKind, Owner } from '../model/words.ts'
import { addDays } from './days.ts'
import { excerpt } from './excerpt.ts'

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
