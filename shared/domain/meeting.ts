import type { Sentence } from '../model/sentence.ts'
import type { BenchStrength, Interest, MeetingRule, ReadinessCallWord, RoleState } from '../model/words.ts'
import { addDays, addMonths, dayWords } from './days.ts'
import { counted } from './grammar.ts'
import { firstName } from './names.ts'
import { callWords } from './words.ts'

/** A call that ends within these days is worth a word: before it has, there is one more review to make it anew. */
const endsWithinDays = 60
/** Ready for longer than this, and not on the slate, somebody waits. */
const readyForMonths = 3

/** A question for the meeting, and the rows that it comes from. */
export type MeetingQuestion = { rule: MeetingRule; sentence: Sentence; rows: Sentence[] }

type Named = { readonly id: string; readonly name: string }
type Role = {
  readonly id: string
  readonly title: string
  readonly state: RoleState
  readonly strength: BenchStrength
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly readyNow: readonly Named[]
  readonly withinYear: readonly Named[]
}
export type MeetingFacts = {
  readonly roles: readonly Role[]
  /** The calls that count today. */
  readonly calls: readonly {
    readonly roleId: string
    readonly personId: string
    readonly name: string
    readonly call: ReadinessCallWord
    readonly calledOn: string
    readonly expiresOn: string
  }[]
  /** Who stands on the slates of these roles. */
  readonly lines: readonly { readonly roleId: string; readonly personId: string | null; readonly interest: Interest }[]
  /** Who is on leave today. */
  readonly onLeave: ReadonlySet<string>
}

type Part = Sentence[number]
const person = ({ id, name }: Named): Part => ({ text: name, personId: id, strong: true })
const role = ({ id, title }: Pick<Role, 'id' | 'title'>): Part => ({ text: title, roleId: id, strong: true })

/** As many as a sentence names. */
const mostNamed = 3
/** Parts with commas between them; of many, the first two and how many others. */
const series = (all: readonly Part[]): Sentence => {
  const named = all.length > mostNamed ? all.slice(0, mostNamed - 1) : all
  const others = all.length - named.length
  const parts: Part[] = others > 0 ? [...named, `${others} others`] : [...named]
  return parts.flatMap((part, at) => (at === 0 ? [part] : [at === parts.length - 1 ? ' and ' : ', ', part]))
}
const unique = <One extends { readonly id: string }>(all: readonly One[]): One[] => [...new Map(all.map((one) => [one.id, one])).values()]
const dayOf = ({ decideByOn, expectedOn }: Pick<Role, 'decideByOn' | 'expectedOn'>) => decideByOn ?? expectedOn

/** Someone who is the only one ready for several roles: if they move, the others are empty. */
const onlyOne = ({ roles }: MeetingFacts): MeetingQuestion[] => {
  const alone = Map.groupBy(
    roles.filter(({ readyNow }) => readyNow.length === 1),
    ({ readyNow }) => readyNow[0]!.id,
  )
  return [...alone.values()].flatMap((of) => {
    const one = of[0]!.readyNow[0]!
    if (of.length < 2) return []
    const words = ` is the only ready person for ${counted(of.length, 'role', 'roles')}. If ${firstName(one.name)} moves, ${of.length === 2 ? 'both are' : 'all are'} empty.`
    return [{ rule: 'only_one', sentence: [person(one), words], rows: of.map((each) => [role(each), ': nobody else is ready now.']) }]
  })
}

/** Roles with nobody on the bench and a day that comes. */
const nobodyWithDay = ({ roles }: MeetingFacts, today: string): MeetingQuestion[] => {
  const found = roles.flatMap((each) => {
    const day = dayOf(each)
    return each.strength === 'nobody' && day !== null && day >= today ? [{ ...each, day }] : []
  })
  if (found.length === 0) return []
  const one = found.length === 1
  return [
    {
      rule: 'nobody_with_day',
      sentence: [...series(found.map(role)), ` ${one ? 'has' : 'have'} a day and nobody growing towards ${one ? 'it' : 'them'}.`],
      rows: found.map((each) => [role(each), `: ${each.decideByOn ? 'decide by' : 'expected'} ${dayWords(each.day, today)}.`]),
    },
  ]
}

/** A role that rests on someone who is on leave, or who has declined another of these roles. */
const restsOnAbsent = ({ roles, lines, onLeave }: MeetingFacts): MeetingQuestion[] => {
  const titles = new Map(roles.map(({ id, title }) => [id, title]))
  const found = roles.flatMap((each) => {
    const [one, ...others] = each.readyNow
    if (!one || others.length > 0) return []
    if (onLeave.has(one.id)) return [{ each, one, why: 'who is on leave' }]
    const declined = lines.find(
      ({ personId, interest, roleId }) => personId === one.id && interest === 'declined' && roleId !== each.id && titles.has(roleId),
    )
    return declined ? [{ each, one, why: `who declined ${titles.get(declined.roleId)}` }] : []
  })
  if (found.length === 0) return []
  const [first] = found
  const sentence: Sentence =
    found.length === 1
      ? [role(first!.each), ' rests on ', person(first!.one), `, ${first!.why}.`]
      : [...series(unique(found.map(({ each }) => each)).map(role)), ' rest on people who are on leave or declined another role.']
  return [
    { rule: 'rests_on_absent', sentence, rows: found.map(({ each, one, why }) => [role(each), ' rests on ', person(one), `, ${why}.`]) },
  ]
}

/** Roles whose day to decide has passed. */
const overdue = ({ roles }: MeetingFacts, today: string): MeetingQuestion[] => {
  const found = roles.flatMap((each) =>
    (each.state === 'open' || each.state === 'deciding') && each.decideByOn !== null && each.decideByOn < today
      ? [{ ...each, day: each.decideByOn }]
      : [],
  )
  if (found.length === 0) return []
  return [
    {
      rule: 'overdue',
      sentence: [...series(found.map(role)), ` ${found.length === 1 ? 'was' : 'were'} to be decided by now. What is missing?`],
      rows: found.map((each) => [role(each), `: decide by ${dayWords(each.day, today)}.`]),
    },
  ]
}

/** Ready for months for a role, and never on its slate. */
const neverNominated = ({ roles, calls, lines }: MeetingFacts, today: string): MeetingQuestion[] => {
  const onSlate = new Set(lines.map(({ roleId, personId }) => `${roleId} ${personId}`))
  const known = new Map(roles.map((each) => [each.id, each]))
  const found = calls.flatMap((call) => {
    const of = known.get(call.roleId)
    const waits =
      of &&
      call.call === 'ready_now' &&
      addMonths(call.calledOn, readyForMonths) <= today &&
      !onSlate.has(`${call.roleId} ${call.personId}`)
    return waits ? [{ id: call.personId, name: call.name, of, calledOn: call.calledOn }] : []
  })
  if (found.length === 0) return []
  const people = unique(found)
  const [first] = found
  const sentence: Sentence =
    found.length === 1
      ? [
          person(first!),
          ' has been called ready for ',
          role(first!.of),
          ` since ${dayWords(first!.calledOn, today)} and is not on its slate.`,
        ]
      : [
          ...series(people.map(person)),
          ` ${people.length === 1 ? 'has' : 'have'} been called ready for months and ${people.length === 1 ? 'is' : 'are'} not on the slate.`,
        ]
  return [
    {
      rule: 'never_nominated',
      sentence,
      rows: found.map(({ of, calledOn, ...one }) => [person(one), ' was called ready for ', role(of), ` on ${dayWords(calledOn, today)}.`]),
    },
  ]
}

/** Calls behind a bench that end soon. */
const callEnds = ({ roles, calls }: MeetingFacts, today: string): MeetingQuestion[] => {
  const until = addDays(today, endsWithinDays)
  const benches = new Map(
    roles.map((each) => [each.id, { each, ids: new Set([...each.readyNow, ...each.withinYear].map(({ id }) => id)) }]),
  )
  const found = calls
    .flatMap((call) => {
      const bench = benches.get(call.roleId)
      return bench?.ids.has(call.personId) && call.expiresOn <= until ? [{ id: call.personId, name: call.name, call, of: bench.each }] : []
    })
    .toSorted((a, b) => a.call.expiresOn.localeCompare(b.call.expiresOn))
  if (found.length === 0) return []
  const people = unique(found)
  return [
    {
      rule: 'call_ends',
      sentence: [
        `${found.length === 1 ? 'The call' : 'Calls'} for `,
        ...series(people.map(person)),
        ` ${found.length === 1 ? 'ends' : 'end'} within ${endsWithinDays} days. Is it still so?`,
      ],
      rows: found.map(({ call, of, ...one }) => [
        person(one),
        `, ${callWords[call.call].toLowerCase()} for `,
        role(of),
        `: until ${dayWords(call.expiresOn, today)}.`,
      ]),
    },
  ]
}

/** Whoever is the only one ready for a role: on them it rests. */
export const onlyOnes = (roles: readonly { readonly readyNow: readonly Named[] }[]): string[] => [
  ...new Set(roles.flatMap(({ readyNow }) => (readyNow.length === 1 ? readyNow[0]!.id : []))),
]

/** What to ask in the meeting, from the benches and calls of today. */
export const meetingQuestions = (facts: MeetingFacts, today: string): MeetingQuestion[] => [
  ...onlyOne(facts),
  ...nobodyWithDay(facts, today),
  ...restsOnAbsent(facts),
  ...overdue(facts, today),
  ...neverNominated(facts, today),
  ...callEnds(facts, today),
]

/** Those who look ready and were never asked, as a question. */
export const neverAskedQuestion = (
  looksReady: readonly {
    readonly role: { readonly id: string; readonly title: string }
    readonly people: readonly (Named & { readonly at: number; readonly of: number })[]
  }[],
): MeetingQuestion[] => {
  const people = unique(looksReady.flatMap((each) => each.people))
  if (people.length === 0) return []
  return [
    {
      rule: 'never_asked',
      sentence: [
        ...series(people.map(person)),
        ` ${people.length === 1 ? 'looks' : 'look'} ready for a lead role and ${people.length === 1 ? 'was' : 'were'} never asked.`,
      ],
      rows: looksReady.flatMap(({ role: of, people }) =>
        people.map((one): Sentence => [person(one), `: ${one.at} of ${one.of} for `, role(of), '.']),
      ),
    },
  ]
}

const order: readonly MeetingRule[] = [
  'only_one',
  'nobody_with_day',
  'never_asked',
  'rests_on_absent',
  'overdue',
  'never_nominated',
  'call_ends',
]

/** Questions from several sides, in the order in which they are asked. */
export const inOrder = (questions: readonly MeetingQuestion[]): MeetingQuestion[] =>
  questions.toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
