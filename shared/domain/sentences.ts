import type { Sentence } from '../model/sentence.ts'
import type { BenchStrength, RoleState } from '../model/words.ts'
import { dayWords, daysBetween } from './days.ts'
import { counted } from './grammar.ts'
import { firstName, shortNames } from './names.ts'
import { roleStateWords } from './words.ts'

type Named = { readonly id: string; readonly name: string }
type Part = Sentence[number]

/** Where the numbers of a sentence lead: the addresses of the screens, with the filter that shows what was counted. */
const neverAskedOnTeam = '/?want=never'
const neverAskedOfAll = '/people?want=never'
const rolesInState = (state: RoleState) => `/roles?state=${state}`
const rolesOfStrength = (strength: BenchStrength) => `/pipeline?strength=${strength}`

/** A sentence as plain text, for print, titles and exports. */
export const plain = (sentence: Sentence): string => sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('')

const strong = (text: string): Part => ({ text, strong: true })
const person = ({ id }: Named, text: string): Part => ({ text, personId: id })

/** Parts with commas between them and a word before the last. */
const series = (parts: readonly Part[], beforeLast: string): Sentence =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [at === parts.length - 1 ? beforeLast : ', ', part]))

/** What a manager knows of what their reports want. `people` counts the reports, `known` those who have said so. */
export const homeSentence = (team: { people: number; known: number; neverAsked: readonly Named[] }): Sentence => {
  const { people, known, neverAsked } = team
  if (people === 0) return ['You have no reports here yet. Add your first, or import a list.']
  return [...knownOf(people, known), ...(neverAsked.length > 0 ? [' ', ...neverAskedByName(neverAsked)] : [])]
}

const knownOf = (people: number, known: number): Sentence => {
  if (people === 1) return [known > 0 ? 'You know what your one report wants.' : 'You do not yet know what your one report wants.']
  if (known === 0) return ['You do not yet know what your ', strong(String(people)), ' people want.']
  if (known >= people) return ['You know what ', strong(people === 2 ? 'both' : `all ${people}`), ' people want.']
  return ['You know what ', strong(`${known} of ${people}`), ' people want.']
}

/** Up to three by name; of more, the first two and how many others. */
const neverAskedByName = (neverAsked: readonly Named[]): Sentence => {
  const named = neverAsked.length > 3 ? neverAsked.slice(0, 2) : neverAsked
  const names = shortNames(named.map(({ name }) => name))
  const others = neverAsked.length - named.length
  const parts: Part[] = named.map((one, at) => person(one, names[at] ?? one.name))
  if (others > 0) parts.push({ text: `${others} others`, href: neverAskedOnTeam })
  return [...series(parts, ' and '), neverAsked.length === 1 ? ' was never asked.' : ' were never asked.']
}

const strengthPhrases: readonly [BenchStrength, one: string, many: string][] = [
  ['strong', 'is strong', 'are strong'],
  ['one_person', 'rests on one person', 'rest on one person'],
  ['thin', 'is thin', 'are thin'],
  ['nobody', 'has nobody', 'have nobody'],
]

/** How the lead roles of a scope are covered, and how many of its people were never asked. */
export const pipelineSentence = (scope: {
  strengths: Readonly<Record<BenchStrength, number>>
  people: number
  neverAsked: number
}): Sentence => {
  const asked = askedOf(scope.people, scope.neverAsked)
  return [...benchesInWords(scope.strengths), ...(asked.length > 0 ? [' ', ...asked] : [])]
}

const benchesInWords = (strengths: Readonly<Record<BenchStrength, number>>): Sentence => {
  const present = strengthPhrases.filter(([strength]) => strengths[strength] > 0)
  const roles = present.reduce((sum, [strength]) => sum + strengths[strength], 0)
  const [first] = present
  if (!first) return ['There are no lead roles here yet.']
  if (roles === 1) return ['The one lead role ', { text: first[1], strong: true, href: rolesOfStrength(first[0]) }, '.']
  if (present.length === 1)
    return [
      roles === 2 ? 'Both lead roles ' : `All ${roles} lead roles `,
      { text: first[2], strong: true, href: rolesOfStrength(first[0]) },
      '.',
    ]
  const parts = present.map(([strength, one, many]): Part => ({
    text: counted(strengths[strength], one, many),
    strong: true,
    href: rolesOfStrength(strength),
  }))
  return [`Of ${roles} lead roles, `, ...series(parts, present.length === 2 ? ' and ' : ', and '), '.']
}

/** How many of a scope's people were never asked; nothing where there is nobody. */
const askedOf = (people: number, neverAsked: number): Sentence => {
  if (people === 0) return []
  if (people === 1)
    return [neverAsked > 0 ? 'The one person here was never asked what they want.' : 'The one person here was asked what they want.']
  if (neverAsked === 0) return [`${people === 2 ? 'Both' : `All ${people}`} people were asked what they want.`]
  if (neverAsked >= people)
    return [
      people === 2 ? 'Neither of the ' : 'None of the ',
      { text: `${people} people`, href: neverAskedOfAll },
      ' was ever asked what they want.',
    ]
  return [
    { text: `${neverAsked} of ${people}`, href: neverAskedOfAll },
    ` people ${neverAsked === 1 ? 'was' : 'were'} never asked what they want.`,
  ]
}

/** The list of everyone below: who was never asked. */
export const peopleSentence = ({ people, neverAsked }: { people: number; neverAsked: number }): Sentence =>
  people === 0 ? ['There is nobody here yet.'] : askedOf(people, neverAsked)

type RoleFacts = {
  readonly state: RoleState
  readonly openedOn: string | null
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly holder: Named | null
  readonly hiringManager: Named | null
}

/** Where a lead role stands and how long there is to decide. `readerId` turns the reader's own name into "you". */
export const roleSentence = (role: RoleFacts, today: string, readerId: string | null = null): Sentence => {
  const { hiringManager, decideByOn, state } = role
  const sentence = stateInWords(role, today)
  if (hiringManager && undecided.includes(state))
    sentence.push(' Hired by ', hiringManager.id === readerId ? 'you' : person(hiringManager, firstName(hiringManager.name)), '.')
  if (decideByOn !== null && undecided.includes(state)) sentence.push(' ', ...decideBy(decideByOn, today))
  return sentence
}

const undecided: readonly RoleState[] = ['planned', 'open', 'deciding']

const stateInWords = ({ state, openedOn, expectedOn, holder }: RoleFacts, today: string): Sentence => {
  const word = roleStateWords[state]
  if (holder && (state === 'held' || state === 'filled')) return [`${word} by `, person(holder, firstName(holder.name)), '.']
  if (state === 'open' && openedOn) return [`Open since ${dayWords(openedOn, today)}.`]
  if (state === 'deciding' && openedOn) return [`Deciding, open since ${dayWords(openedOn, today)}.`]
  if (state === 'planned' && expectedOn)
    return [`Planned, ${expectedOn < today ? 'was ' : ''}expected to open on ${dayWords(expectedOn, today)}.`]
  return [`${word}.`]
}

const decideBy = (day: string, today: string): Sentence => {
  const days = daysBetween(today, day)
  const text = strong(dayWords(day, today))
  if (days < 0) return ['The day to decide was ', text, days === -1 ? ', yesterday.' : `, ${-days} days ago.`]
  const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days from now`
  return ['Decide by ', text, `, ${left}.`]
}

type SlateFigures = {
  readonly wantIt: number
  readonly closeNeverAsked: number
  readonly outside?: number
  /** The reader sees their own people of it and nobody else. */
  readonly onlyOwn?: boolean
  /** Whose current call says that they could step in at once; their page is linked where it is for the reader. */
  readonly cover?: readonly (Named & { readonly mine: boolean })[]
}

/** Who could fill a role: those who want it, apart from them those who are close and were never asked, and who could step in. */
export const slateSentence = ({ wantIt, closeNeverAsked, outside = 0, onlyOwn = false, cover }: SlateFigures): Sentence => {
  const nobody = onlyOwn ? 'Of your own people, nobody has said they want this role' : 'Nobody has said they want this role'
  const some = [...(onlyOwn ? ['Of your own people, '] : []), strong(counted(wantIt, 'wants', 'want')), ' this role']
  const sentence: Sentence = wantIt > 0 ? some : [nobody]
  if (closeNeverAsked > 0) sentence.push(', ', strong(counted(closeNeverAsked, 'is close and was', 'are close and were')), ' never asked')
  sentence.push('.')
  if (outside > 0) sentence.push(` ${counted(outside, 'finalist is', 'finalists are')} from outside.`)
  return cover ? [...sentence, ' ', ...stepIn(cover)] : sentence
}

const stepIn = (cover: readonly (Named & { readonly mine: boolean })[]): Sentence => {
  if (cover.length === 0) return ['No call says who could step in tomorrow.']
  const names = shortNames(cover.map(({ name }) => name))
  const parts = cover.map((one, at): Part => (one.mine ? person(one, names[at]!) : strong(names[at]!)))
  return [...series(parts, ' and '), ' can step in tomorrow.']
}

const statesInOrder: readonly RoleState[] = ['open', 'deciding', 'planned', 'on_hold', 'filled', 'held', 'cancelled']

/** How many lead roles there are in each state. */
export const rolesSentence = (states: Readonly<Partial<Record<RoleState, number>>>): Sentence => {
  const present = statesInOrder.flatMap((state) => {
    const count = states[state] ?? 0
    return count > 0 ? [{ count, href: rolesInState(state), word: roleStateWords[state].toLowerCase() }] : []
  })
  const roles = present.reduce((sum, { count }) => sum + count, 0)
  const [first] = present
  if (!first) return ['There are no lead roles here yet.']
  const all = roles === 1 ? '' : roles === 2 ? 'both ' : 'all '
  if (present.length === 1) return [`${counted(roles, 'lead role', 'lead roles')}, ${all}`, { text: first.word, href: first.href }, '.']
  const parts = present.map(({ count, word, href }): Part => ({ text: `${count} ${word}`, href }))
  return [`${roles} lead roles: `, ...series(parts, ' and '), '.']
}

type FrameworkFacts = {
  readonly version: number
  /** Null while the version is a draft. */
  readonly publishedOn: string | null
  readonly pillars: number
  readonly criteria: number
  readonly roles: number
  /** Null where there are some and the reader is not told how many. */
  readonly readings: number | null
}

/** What a framework holds, since when, and what stands on it. */
export const frameworkSentence = (
  { version, publishedOn, pillars, criteria, roles, readings }: FrameworkFacts,
  today: string,
): Sentence => {
  const holds = `${counted(pillars, 'pillar', 'pillars')} and ${counted(criteria, 'criterion', 'criteria')}`
  const since = publishedOn === null ? 'a draft that is not published yet' : `published on ${dayWords(publishedOn, today)}`
  const asks = roles === 0 ? 'No lead role asks for it yet' : `${counted(roles, 'lead role asks', 'lead roles ask')} for it`
  const stands =
    readings === 0 ? '' : `, and ${readings === null ? 'readings stand' : counted(readings, 'reading stands', 'readings stand')} on it`
  return [strong(holds), `, version ${version}, ${since}. ${asks}${stands}.`]
}
