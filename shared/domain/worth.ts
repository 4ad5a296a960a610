import type { Sentence } from '../model/sentence.ts'
import { dayWords, daysBetween } from './days.ts'
import { counted } from './grammar.ts'
import { firstName } from './names.ts'

/** Facts beside a team that are worth a look: each has a rule, a link, and can be put away for a while. */

type Named = { readonly id: string; readonly name: string }
type WorthKind = 'promises' | 'close' | 'quiet' | 'unasked' | 'call'
export type Worth = { readonly subject: string; readonly kind: WorthKind; readonly sentence: Sentence }

export type WorthFacts = {
  /** What I promised and have not kept, due within the week or overdue, the earliest first. */
  readonly promises: readonly { readonly id: string; readonly dueOn: string; readonly person: Named }[]
  /** Close to what a role asks and never asked. */
  readonly close: readonly { readonly person: Named; readonly role: { readonly id: string; readonly title: string } }[]
  /** Of those who want to lead, whose last piece is so long ago; null for none at all. */
  readonly quiet: readonly { readonly person: Named; readonly lastPieceOn: string | null }[]
  /** Everybody with the pieces of the last weeks. */
  readonly pieces: readonly { readonly person: Named; readonly count: number; readonly neverAsked: boolean }[]
  readonly calls: readonly {
    readonly id: string
    readonly expiresOn: string
    readonly person: Named
    readonly role: { readonly id: string; readonly title: string }
  }[]
}

const shown = 3
/** Fewer pieces than this say nothing of who has the most. */
const fewest = 3

const link = ({ id, name }: Named) => ({ text: firstName(name), personId: id, strong: true })

/** At most three, the most pressing first, one of each kind before a second of any; never one that was put away. */
export const worthALook = (facts: WorthFacts, today: string, dismissed: ReadonlySet<string>): Worth[] => {
  const found = [promised(facts, today), close(facts), quiet(facts, today), unasked(facts), calls(facts, today)].map((ofKind) =>
    ofKind.filter(({ subject }) => !dismissed.has(subject)),
  )
  const turns = Math.max(0, ...found.map(({ length }) => length))
  return Array.from({ length: turns }, (_, turn) => found.flatMap((ofKind) => ofKind[turn] ?? []))
    .flat()
    .slice(0, shown)
}

const promised = ({ promises }: WorthFacts, today: string): Worth[] => {
  const [first] = promises
  if (!first) return []
  const subject = `promises:${promises.map(({ id }) => id).reduce((a, b) => (a > b ? a : b))}`
  if (promises.length === 1)
    return [
      {
        subject,
        kind: 'promises',
        sentence: [
          'What you promised ',
          link(first.person),
          first.dueOn < today
            ? ` was due on ${dayWords(first.dueOn, today)}.`
            : ` is due ${first.dueOn === today ? 'today' : `on ${dayWords(first.dueOn, today)}`}.`,
        ],
      },
    ]
  const late = promises.filter(({ dueOn }) => dueOn < today).length
  const people = [...new Map(promises.map(({ person }) => [person.id, person])).values()]
  const others = people.length - 2
  const to = people.slice(0, 2).flatMap((person, at) => (at === 0 ? [link(person)] : [others > 0 ? ', ' : ' and ', link(person)]))
  return [
    {
      subject,
      kind: 'promises',
      sentence: [
        { text: counted(promises.length, 'promise', 'promises'), strong: true },
        ' of yours ',
        late === promises.length ? 'are overdue' : 'are due this week or overdue',
        ', to ',
        ...to,
        others > 0 ? ` and ${counted(others, 'other', 'others')}.` : '.',
      ],
    },
  ]
}

const close = (facts: WorthFacts): Worth[] =>
  facts.close.map(({ person, role }) => ({
    subject: `close:${person.id}:${role.id}`,
    kind: 'close',
    sentence: [link(person), ' is close to what ', { text: role.title, roleId: role.id }, ' asks. Nobody has asked what they want.'],
  }))

const quiet = (facts: WorthFacts, today: string): Worth[] =>
  facts.quiet
    .toSorted((a, b) => ((a.lastPieceOn ?? '') < (b.lastPieceOn ?? '') ? -1 : 1))
    .map(({ person, lastPieceOn }) => ({
      subject: `quiet:${person.id}`,
      kind: 'quiet',
      sentence: [
        link(person),
        lastPieceOn === null
          ? ' wants to lead, and has no evidence written down yet.'
          : ` wants to lead, and has had no evidence written down since ${dayWords(lastPieceOn, today)}.`,
      ],
    }))

/** Only where one has more than everybody else: a fact about the asking, not an order of people. */
const unasked = ({ pieces }: WorthFacts): Worth[] => {
  const most = Math.max(0, ...pieces.map(({ count }) => count))
  const [first, ...others] = pieces.filter(({ count }) => count === most)
  if (!first || others.length > 0 || most < fewest || !first.neverAsked || pieces.length < 3) return []
  return [
    {
      subject: `unasked:${first.person.id}`,
      kind: 'unasked',
      sentence: [link(first.person), ' has the most evidence on the team. Nobody has asked what they want.'],
    },
  ]
}

const calls = (facts: WorthFacts, today: string): Worth[] =>
  facts.calls
    .toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))
    .map(({ id, expiresOn, person, role }) => {
      const days = daysBetween(today, expiresOn)
      return {
        subject: `call:${id}`,
        kind: 'call',
        sentence: [
          'The call on ',
          link(person),
          ' for ',
          { text: role.title, roleId: role.id },
          ` ends ${days === 0 ? 'today' : `on ${dayWords(expiresOn, today)}`}.`,
        ],
      }
    })
