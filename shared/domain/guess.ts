import { guessWords, namesThatAreWords } from './guessWords.ts'
import { foldedName } from './names.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** Why someone is thought to be meant, the surest first; the order is the rule. */
type PersonReason = 'marked' | 'begins' | 'page' | 'named' | 'last'
export interface GuessedPerson {
  id: string
  because: PersonReason
  /** What of the text speaks for them. */
  words: string | null
}

const writtenWhole = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const words = /@?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
const bare = (token: string) => token.replace(/^@/, '').replace(/(['’]s)?[.'’-]*$/u, '')

export interface NameIndex {
  /** People by the first word of their name. */
  readonly byFirst: ReadonlyMap<string, readonly { id: string; rest: readonly string[]; joined: string }[]>
  /** People whose name is written without gaps between its words and the text around it. */
  readonly whole: readonly { id: string; name: string }[]
}

/** The names of people, made ready once so that a text is looked through at each key. */
export function nameIndex(people: readonly Named[]): NameIndex {
  const byFirst = new Map<string, { id: string; rest: string[]; joined: string }[]>()
  for (const { id, name } of people) {
    const [first = '', ...rest] = foldedName(name).split(' ')
    if (first === '') continue
    const same = byFirst.get(first)
    const one = { id, rest, joined: [first, ...rest].join('') }
    if (same) same.push(one)
    else byFirst.set(first, [one])
  }
  return { byFirst, whole: people.filter(({ name }) => writtenWhole.test(name)).map(({ id, name }) => ({ id, name: foldedName(name) })) }
}

/** Everyone whom a text names without doubt, in the order in which it does: by their whole name, or a first name that is theirs alone. */
export function namedIn(text: string, { byFirst, whole }: NameIndex): { id: string; words: string; at: number; marked: boolean }[] {
  const tokens = [...text.matchAll(words)].map((match) => ({ at: match.index, token: match[0], folded: foldedName(bare(match[0])) }))
  const found = tokens.flatMap(({ at, token, folded }, nth) => {
    const same = byFirst.get(folded) ?? []
    const whoLong = same
      .filter(({ rest }) => rest.length > 0 && rest.every((word, after) => tokens[nth + 1 + after]?.folded === word))
      .toSorted((a, b) => b.rest.length - a.rest.length)
    const marked = token.startsWith('@')
    if (whoLong.length > 0) {
      const longest = whoLong.filter(({ rest }) => rest.length === whoLong[0]!.rest.length)
      const last = tokens[nth + longest[0]!.rest.length]!
      // Two people may share a whole name.
      return longest.length === 1 ? [{ id: longest[0]!.id, words: bare(text.slice(at, last.at + last.token.length)), at, marked }] : []
    }
    if (marked) {
      const begin = [...byFirst].flatMap(([, people]) => people.filter(({ joined }) => folded !== '' && joined.startsWith(folded)))
      const exact = same.length === 1 ? same : begin
      return exact.length === 1 ? [{ id: exact[0]!.id, words: token, at, marked }] : []
    }
    const isName = !namesThatAreWords.has(folded) || /^\p{Lu}/u.test(token)
    return same.length === 1 && isName ? [{ id: same[0]!.id, words: bare(token), at, marked }] : []
  })
  const folded = whole.length > 0 ? foldedName(text) : ''
  const inside = whole.flatMap(({ id, name }) => {
    const at = folded.indexOf(name)
    return at === -1 || found.some((one) => one.id === id) ? [] : [{ id, words: name, at, marked: folded[at - 1] === '@' }]
  })
  return [...found, ...inside].toSorted((a, b) => a.at - b.at)
}

/**
 * Whom a piece is about, and why: someone marked with @, someone whose name the text begins with, the person of the page, the first
 * who is named, the one written about last. The first of these that holds.
 */
export function guessedPerson(
  text: string,
  index: NameIndex,
  { pageId, lastId, not }: { pageId: string | null; lastId: string | null; not: ReadonlySet<string> },
): GuessedPerson | null {
  const named = namedIn(text, index).filter(({ id }) => !not.has(id))
  const start = text.length - text.trimStart().length
  const marked = named.find((one) => one.marked)
  if (marked) return { id: marked.id, because: 'marked', words: marked.words }
  const [first] = named
  if (first && first.at === start) return { id: first.id, because: 'begins', words: first.words }
  if (pageId !== null && !not.has(pageId)) return { id: pageId, because: 'page', words: null }
  if (first) return { id: first.id, because: 'named', words: first.words }
  return lastId !== null && !not.has(lastId) ? { id: lastId, because: 'last', words: null } : null
}

export interface GuessedCriterion {
  id: string
  /** The words of the text that speak for it, the first two. */
  words: string[]
}

/** Words of a criterion's name that many a sentence has. */
const common = new Set(
  'about across after again and better building case craft first for from good hard into knows lead leads more other others own people plain shared steady team teams than that the their them they things this what when which with without work works your'.split(
    ' ',
  ),
)
const ownWords = (name: string) =>
  foldedName(name)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length > 3 && !common.has(word))
    .map((word) => (word.length > 6 ? word.replace(/(ing|s|ed)$/u, '') : word))

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
const patterns = new Map<string, RegExp | null>()
function patternOf(name: string) {
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    const all = [...new Set([...(Object.hasOwn(guessWords, name) ? guessWords[name]! : []), ...ownWords(name)])].toSorted(
      (a, b) => b.length - a.length,
    )
    pattern = all.length > 0 ? new RegExp(String.raw`(?<![\p{L}\p{N}])(${all.map(escaped).join('|')})[\p{L}\p{N}]*`, 'gu') : null
    patterns.set(name, pattern)
  }
  return pattern
}

/**
 * The criterion that a text speaks to, if one does: that for which most different words of its list, or of its own name, are there; of
 * several the one whose word comes first.
 */
export function guessedCriterion(text: string, criteria: readonly Named[]): GuessedCriterion | null {
  const folded = foldedName(text)
  let best: { id: string; count: number; at: number; words: string[] } | null = null
  for (const { id, name } of criteria) {
    const pattern = patternOf(name)
    const matches = pattern ? [...folded.matchAll(pattern)] : []
    const count = new Set(matches.map((match) => match[1])).size
    const at = matches[0]?.index ?? 0
    if (count > 0 && (!best || count > best.count || (count === best.count && at < best.at)))
      best = { id, count, at, words: [...new Set(matches.map((match) => match[0]))].slice(0, 2) }
  }
  return best && { id: best.id, words: best.words }
}

/** Addresses that stand in a text, each once, without the full stop or bracket after them. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"“”]+/giu)].map(([url]) => closed(url.replace(/[.,;:!?'’»]+$/u, '')))
  return [...new Set(found)].filter((url) => URL.canParse(url))
}
/** A bracket at the end belongs to the address only if it was opened there. */
const closed = (url: string) => (url.endsWith(')') && !url.includes('(') ? url.slice(0, -1).replace(/[.,;:!?]+$/u, '') : url)
