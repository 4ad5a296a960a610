import { readdirSync, readFileSync } from 'node:fs'

/** One predicate of the access code, and what stands in its place when it is taken away. */
export interface Mutant {
  /** The file, which of its predicates, and how it reads. */
  name: string
  file: string
  start: number
  end: number
  by: string
}

export const root = new URL('../../', import.meta.url)
const always = 'sql`(1 = 1)`'

/** Server code outside the example, the command line and what reads files: wherever a condition says who may see or do something. */
const files = [
  'shared/domain/may.ts',
  ...readdirSync(new URL('server/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?!demo|cli|transfer|node_modules|db)\w+\/\w+\.ts$/.test(path) && !path.endsWith('.test.ts'))
    .map((path) => `server/${path}`),
].toSorted()

/** Predicates that say once more what another says before them: taken away, nothing is answered otherwise. */
const saidBefore = new Set([
  'shared/domain/may.ts: actor !== null',
  'shared/domain/may.ts: person !== undefined',
  'shared/domain/may.ts: role !== undefined',
  // They only narrow the range of an index.
  "server/access/scope.ts: ${p.path} >= ${slot('scopeLow')}",
  "server/access/scope.ts: ${p.path} < ${slot('scopeHigh')}",
])

interface Found {
  start: number
  end: number
  by: string
}

const found = (text: string, pattern: RegExp, by: string, group = 0): Found[] =>
  [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].indexOf(match[group]!, group === 0 ? 0 : match[0].indexOf('(') + 1)
    return { start, end: start + match[group]!.length, by }
  })

/** Where the bracket that opens at a place is closed. */
function closing(text: string, from: number): number {
  for (let at = from, depth = 0; at < text.length; at++) {
    if ('([{'.includes(text[at]!)) depth++
    if (')]}'.includes(text[at]!) && --depth === 0) return at
  }
  return text.length
}

/** The operands of `and` and `or` in a piece of SQL, those within brackets too; a single condition is an operand. */
function operands(text: string, from: number, to: number): Found[] {
  const parts: Found[] = []
  const inner: Found[] = []
  let start = from
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') parts.push({ start, end, by: '1 = 1' })
  }
  for (let at = from; at < to; at++) {
    if (text[at] === '(' && !/\w$/.test(text.slice(from, at))) {
      const end = closing(text, at)
      if (!/^\(\s*select\b/.test(text.slice(at)))
        inner.push(...operands(text, at + 1, end).filter((part, _, all) => all.length > 1 || part.start > at + 1))
      at = end
    } else if (text[at] === '$' && text[at + 1] === '{') at = closing(text, at + 1)
    else if (/^ (and|or) /.test(text.slice(at, at + 5))) {
      close(at)
      start = at + (text[at + 1] === 'a' ? 5 : 4)
      at = start - 1
    }
  }
  close(to)
  return [...parts, ...inner]
}

/** Every condition in a text of SQL. */
function inSql(text: string): Found[] {
  return [...text.matchAll(/sql(?:<[^`]*?>)?`/g)].flatMap(({ index, 0: { length } }) => {
    const from = index + length
    let to = from
    while (text[to] !== '`') to = text.startsWith('${', to) ? closing(text, to + 1) + 1 : to + 1
    const body = text.slice(from, to)
    return / (and|or) /.test(body) ? operands(text, from, to) : []
  })
}

/** Functions that answer whether somebody may: what they return is taken for true, and each part of it. */
const questions = (text: string): Found[] =>
  [...text.matchAll(/return (.+)$/gm)].flatMap(({ index, 1: answer }) => {
    const from = index + 'return '.length
    const parts = answer!.split(/ (?:&&|\|\|) /)
    if (parts.length === 1 && !/^(path [<>]|this\.#\w+\.some|!this)/.test(answer!)) return []
    if (/ \? | : /.test(answer!) || parts.some((part) => closing(`(${part})`, 0) !== part.length + 1)) return []
    return parts.map((part) => {
      const start = from + answer!.indexOf(part)
      return { start, end: start + part.length, by: 'true' }
    })
  })

function predicatesOf(file: string, text: string): Found[] {
  const all: Found[] = []
  if (file === 'shared/domain/may.ts')
    return [...text.matchAll(/^ {2}\w+: \(.*?\) => (.+),$/gm)]
      .filter(({ 1: rule }) => rule !== '() => true' && rule !== 'true')
      .map(({ index, 0: line, 1: rule }) => ({ start: index + line.length - 1 - rule!.length, end: index + line.length - 1, by: 'true' }))
  if (file.startsWith('server/access/') && !/leaving|password|teams|tree/.test(file)) all.push(...inSql(text), ...questions(text))
  // In a query: the scope, or what of it a condition names.
  if (file.endsWith('queries.ts'))
    all.push(
      ...found(text, /(?<=\$\{)within(?=\})|(?<=[ (])within(?=\)|, ?(?!of\b|_)\w| \)|,$)/gm, always).filter(
        ({ start }) => !/\(db, $|\(_?db, _?$|\($/.test(text.slice(0, start)) || text.slice(start - 6, start) === 'where(',
      ),
    )
  if (!file.startsWith('server/access/'))
    all.push(...found(text, /(?<=\$\{)Scope\.(?!managerName|managerId)\w+(?:\([^()]*\))?(?=\})/g, always))
  all.push(...found(text, /eq\(\w+\.(?:authorId|accountId), (?:of\.accountId|slot\('scopeAccount'\))\)/g, always))
  all.push(
    ...found(
      text,
      /(?:eq\(\w+\.administrator, true\)|isNull\(accounts\.disabledAt\)|eq\(evidence\.visibility, 'chain'\)|eq\(aspirations\.visibility, 'chain'\))/g,
      always,
    ),
  )
  if (file === 'server/access/session.ts') all.push(...found(text, /(?<=^ +)(?:eq|gt|lte|isNull)\(.*\)(?=,$)/gm, always))
  // In a handler: a refusal, and what is asked of the scope or the role.
  all.push(
    ...found(
      text,
      /if \((.+)\)\s+(?:throw )(?:notAllowed|notFound|wrong\(\W?[\w.$[\]{}`]+', 'There is no such|new Problem\('not-(?:allowed|signed-in)')/g,
      'false',
      1,
    ),
  )
  all.push(...found(text, /(?<![\w.])(?:\w+\.)*scope\.(?:leads|standsInOver|partners|manages|has)\((?:[^()]|\([^()]*\))*\)/g, 'true'))
  all.push(...found(text, /(?<![\w.])(?:context\.)?role\.(?:mayChange|full)\b/g, 'true'))
  all.push(...found(text, /(?<![\w.])actor\.administrator\b(?! &&)/g, 'true'))
  return all
}

/** Every predicate that can be taken away, from the source as it stands. */
export function mutants(): Mutant[] {
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, root), 'utf8')
    const places = new Map(predicatesOf(file, text).map((one) => [`${one.start}-${one.end}`, one]))
    const times = new Map<string, number>()
    return [...places.values()]
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map((one) => {
        const words = text.slice(one.start, one.end).replaceAll(/\s+/g, ' ').trim()
        const nth = (times.get(words) ?? 0) + 1
        times.set(words, nth)
        return { name: `${file}: ${words}${nth > 1 ? ` (${nth})` : ''}`, file, ...one }
      })
      .filter(({ name }) => !saidBefore.has(name))
  })
}

/**
 * A file with each of its predicates behind a switch: `isTakenAway(name)` says that it is taken away. What is SQL asks anew
 * whenever a text is built, so that a database that is opened later has it or has it not.
 */
export function withSwitches(file: string, text: string, all: Mutant[]): string {
  const own = all.filter((mutant) => mutant.file === file)
  const written = (from: number, to: number): string => {
    const inside = own.filter(({ start, end }) => start >= from && end <= to && end - start < to - from)
    const outer = inside.filter((one) => !inside.some((other) => other !== one && other.start <= one.start && other.end >= one.end))
    let at = from
    let made = ''
    for (const mutant of outer) {
      made += text.slice(at, mutant.start) + switched(mutant, written(mutant.start, mutant.end))
      at = mutant.end
    }
    return made + text.slice(at, to)
  }
  const switched = ({ name, by }: Mutant, stands: string) => {
    const off = `isTakenAway(${JSON.stringify(name)})`
    if (by === '1 = 1') return `\${unlessTakenAway(() => ${off}, sql\`${stands}\`)}`
    if (by === always) return `unlessTakenAway(() => ${off}, ${stands})`
    return `(${off} ? ${by} : ${stands})`
  }
  return written(0, text.length)
}
