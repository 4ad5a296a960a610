import { addDays } from 'shared/domain/days.ts'
import type { ActionKind, Owner, Visibility } from 'shared/model/words.ts'
import { daysAgo, workdayFrom } from './calendar.ts'
import { chanceOf } from './chance.ts'
import type { Around, Rows } from './rows.ts'
import type { Seat, Seats } from './seats.ts'
import type { CriterionKey } from './stories/told.ts'

/** A step: the words, the gap it is to close, its kind, and when: days from now that it is due, or days ago that it ended. */
interface Planned {
  words: string
  on?: CriterionKey
  kind: ActionKind
  owner?: Owner
  dueInDays?: number
  endedDaysAgo?: number
  outcome?: string
  dropped?: true
  visibility?: Visibility
  notHere?: true
}

/** Told by hand, for those whose story is told in full. */
const told: Record<string, readonly Planned[]> = {
  'Priya Raman': [
    {
      words: 'Own the pricing test across Web and Sales',
      on: 'across',
      kind: 'cross_team',
      endedDaysAgo: 5,
      outcome: 'Ran it end to end with both teams; the write-up is now what others start from.',
    },
    { words: 'Sit on the analyst hiring panel', on: 'hiringAndFeedback', kind: 'shadowing', dueInDays: 39 },
    { words: 'Take the next two new starters through their first launch', on: 'lifts', kind: 'mentoring', dueInDays: 60 },
  ],
  'Tomás Herrera': [
    { words: 'Teach the team how the churn model is read', on: 'lane', kind: 'teaching', dueInDays: 25 },
    { words: 'Lead the win-back project with Support', on: 'across', kind: 'stretch', dueInDays: 80 },
    {
      words: 'Course on giving feedback',
      on: 'lifts',
      kind: 'course',
      endedDaysAgo: 70,
      outcome: 'Two ideas he now uses in every review.',
    },
  ],
  'Aiko Tanaka': [{ words: 'Write the style guide that Support can use as it is', on: 'lane', kind: 'stretch', dueInDays: 45 }],
  'Leila Haddad': [
    { words: 'Three weeks beside Product for the beta', kind: 'shadowing', dueInDays: 30 },
    {
      words: 'Introduction to the head of Product',
      kind: 'elsewhere',
      owner: 'manager',
      dueInDays: 12,
      visibility: 'private',
      notHere: true,
    },
  ],
  'Samuel Adeyemi': [
    {
      words: 'Speak at the analysts’ meet-up',
      on: 'lane',
      kind: 'teaching',
      endedDaysAgo: 120,
      outcome: 'The meet-up was called off.',
      dropped: true,
    },
  ],
}

/** For the others who want to lead: one of these. */
const usual: readonly Planned[] = [
  { words: 'Run the next planning round for the team', on: 'across', kind: 'stretch', dueInDays: 40 },
  { words: 'Be the first reader of a newcomer’s work for a quarter', on: 'lifts', kind: 'mentoring', dueInDays: 75 },
  { words: 'Write down how a launch is prepared, for teams that are new to it', on: 'lane', kind: 'teaching', dueInDays: 30 },
  { words: 'Sit in on two interviews', kind: 'shadowing', dueInDays: 50 },
  { words: 'Lead one project with two other teams', on: 'across', kind: 'cross_team', dueInDays: 65 },
]

/** Who is away, or was: from so many days ago to so many days from now. */
const away: Record<string, readonly [fromDaysAgo: number, untilInDays: number]> = {
  'Grace Lindqvist': [6, 15],
  'Yara Mansour': [20, 70],
  'Bea Lund': [160, -40],
}

/** A team whose conversations come more often than the settings say. */
const oftener = { team: 'Field Marketing', days: 60 }

/** The plans, the days on leave, and one team's own rhythm. */
export function plans(
  { today, newId }: Around,
  { all, teamIds }: Seats,
  criterionIds: Readonly<Record<CriterionKey, string>>,
): Pick<Rows, 'developmentActions' | 'leaves' | 'cadences'> {
  const stepOf = (seat: Seat, step: Planned): Rows['developmentActions'][number] => {
    const closedOn = step.endedDaysAgo ? daysAgo(today, step.endedDaysAgo) : null
    return {
      id: newId(),
      personId: seat.id,
      criterionId: step.on ? criterionIds[step.on] : null,
      kind: step.kind,
      words: step.words,
      owner: step.owner ?? 'person',
      dueOn: step.dueInDays ? workdayFrom(addDays(today, step.dueInDays)) : null,
      state: closedOn === null ? 'open' : step.dropped ? 'dropped' : 'done',
      outcome: step.outcome ?? null,
      evidenceId: null,
      authorId: seat.authorId,
      addedOn: daysAgo(today, (step.endedDaysAgo ?? 0) + 21),
      closedOn,
      removedAt: null,
      visibility: step.visibility ?? 'chain',
      notHere: step.notHere ?? false,
    }
  }
  const usualOf = (seat: Seat) => {
    const chance = chanceOf(`plan ${seat.name}`)
    return seat.wants === 'management' && !seat.old && chance.some(0.6) ? [chance.one(usual)] : []
  }
  return {
    developmentActions: all.flatMap((seat) => (told[seat.name] ?? usualOf(seat)).map((step) => stepOf(seat, step))),
    leaves: all.flatMap(({ id, name }) => {
      const days = away[name]
      return days ? [{ id: newId(), personId: id, fromOn: addDays(today, -days[0]), untilOn: addDays(today, days[1]) }] : []
    }),
    cadences: [{ subjectId: teamIds.get(oftener.team)!, days: oftener.days }],
  }
}
