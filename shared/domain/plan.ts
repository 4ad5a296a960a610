import type { ActionKind, ActionState, Visibility } from '../model/words.ts'
import { dayWords } from './days.ts'
import { listed, numberWord } from './grammar.ts'

/** The plan of one person: few steps, each towards a named gap. */

export const actionKindWords: Record<ActionKind, string> = {
  stretch: 'Stretch project',
  cross_team: 'Work across teams',
  teaching: 'Teaching',
  mentoring: 'Mentoring',
  shadowing: 'Shadowing',
  course: 'Course',
  elsewhere: 'Support to move elsewhere',
}

/** Steps that can be open at the same time unless more are meant: what everybody can keep in mind. */
const openSteps = 3

type Step = {
  readonly id: string
  readonly state: ActionState
  readonly dueOn: string | null
  readonly closedOn: string | null
}

const afterAll = '9999-12-31'

/** The open ones first by their day, those without a day last; then the closed ones, the newest first. */
export const inPlanOrder = <One extends Step>(steps: readonly One[]): One[] =>
  steps.toSorted((a, b) => {
    if ((a.state === 'open') !== (b.state === 'open')) return a.state === 'open' ? -1 : 1
    const [first, second] = a.state === 'open' ? [a, b] : [b, a]
    const [one, other] =
      a.state === 'open' ? [first.dueOn ?? afterAll, second.dueOn ?? afterAll] : [first.closedOn ?? '', second.closedOn ?? '']
    return one < other ? -1 : one > other ? 1 : first.id < second.id ? -1 : 1
  })

/** How many steps are open and by when the next is due; what is offered elsewhere is said apart. */
export const planSentence = (
  first: string,
  steps: readonly (Step & { readonly notHere: boolean; readonly visibility: Visibility })[],
  today: string,
): string => {
  const open = steps.filter(({ state }) => state === 'open')
  const here = open.filter(({ notHere }) => !notHere)
  const apart = open.filter(({ notHere }) => notHere)
  const next = inPlanOrder(here).find(({ dueOn }) => dueOn !== null)?.dueOn
  const due = next ? `, ${here.length > 1 ? 'the next ' : ''}${next < today ? 'due since' : 'by'} ${dayWords(next, today)}` : ''
  const planned =
    here.length > 0
      ? `${begun(here.length, 'step is', 'steps are')} open${due}.`
      : `No step is ${steps.length > 0 ? 'open' : 'planned'} for ${first}.`
  if (apart.length === 0) return planned
  const whose = shared(apart).length === 0 ? ', and only you know of it' : ''
  return `${planned} ${begun(apart.length, 'thing is', 'things are')} offered elsewhere${whose}.`
}
const begun = (n: number, one: string, many: string) => {
  const word = numberWord(n)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${n === 1 ? one : many}`
}

const most = 80
const shortened = (text: string) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text)

/** The steps that someone beside their author reads. */
export const shared = <One extends { readonly visibility: Visibility }>(steps: readonly One[]): One[] =>
  steps.filter(({ visibility }) => visibility !== 'private')

/** Why a further step is refused, naming what stands in its way; null where there is room. */
export const tooManySteps = (open: readonly { readonly text: string }[]): string | null =>
  open.length < openSteps
    ? null
    : `${open.length === openSteps ? 'Three' : open.length} steps are open already: ${listed(open.map(({ text }) => `“${shortened(text)}”`))}. Finish or drop one first, or add it on top of them.`
