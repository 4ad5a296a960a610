import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const isSource = (path: string) => /\.tsx?$/.test(path) && !/\.(test|d)\.ts$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path)
const files = ['client', 'server', 'shared'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .map((path) => `${top}/${path.replaceAll('\\', '/')}`)
    .filter(isSource),
)
const source = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const isConfig = (file: string) => file.endsWith('.config.ts')

interface Import {
  from: string
  to: string
  /** Written `import type`, so that nothing of it is left at run time. */
  typeOnly: boolean
}

const statement =
  /^(?:import|export)\s+(?<words>(?:type\s)?[\w\s{},*$]*?)\bfrom '(?<to>[^']+)'|^import '(?<bare>[^']+)'|\bimport\('(?<lazy>[^']+)'\)/gm

/** A file of ours is named by its path from the root, however it is written; a library by its own name. */
const imports: Import[] = files.flatMap((from) =>
  [...source.get(from)!.matchAll(statement)].map(({ groups: { words = '', to, bare, lazy } = {} }) => {
    const named = (to ?? bare ?? lazy)!
    return { from, to: named.startsWith('.') ? posix.join(dirname(from), named) : named, typeOnly: words.startsWith('type ') }
  }),
)

const library = String.raw`(?!client/|server/|shared/|tests/)[a-z@][^?]*`
const may = (...parts: string[]) => new RegExp(`^(${parts.join('|')})$`)

/** What each part may import. The first rule whose part fits a file is its rule. */
const rules: [part: RegExp, may: RegExp][] = [
  [/\.config\.ts$/, may(library)],
  [/^shared\/model\//, may('shared/model/.*', 'zod')],
  [/^shared\/domain\/promiseLine\.ts$/, may('shared/domain/.*', 'chrono-node/en')],
  // Typed words become days by a library that knows how days are said.
  [/^shared\/domain\/(pastDay|typedDay)\.ts$/, may('shared/domain/.*', 'chrono-node/en')],
  [/^shared\/domain\//, may('shared/domain/.*', 'shared/model/.*')],
  [/^shared\/api\//, may('shared/(api|model)/.*', 'shared/domain/may.ts', 'zod')],
  [
    /^server\/db\//,
    may('server/db/.*', 'server/access/scope.ts', 'server/config.ts', 'shared/model/.*', 'shared/domain/starters/starter.ts', library),
  ],
  [/^server\/access\//, may('server/(access|db)/.*', 'server/http/problem.ts', 'shared/.*', library)],
  [/^server\/http\//, may('server/(http|db|access)/.*', 'server/(audit|settings)/commands.ts', 'shared/.*', library)],
  // It knows every table that says something of people.
  [/^server\/privacy\//, may('server/(?!main|app|cli).*', 'shared/.*', library)],
  [/^server\/demo\//, may('server/(?!main|app|cli).*', 'shared/.*', library)],
  [
    /^server\/transfer\//,
    may('server/transfer/.*', String.raw`server/\w+/queries\.ts`, 'server/(db|access|http)/.*', 'shared/.*', library),
  ],
  [/^server\/frameworks\/(ladderFile|yaml)\.ts$/, may('server/frameworks/yaml.ts', 'shared/.*', library)],
  [
    /^server\/reminders\//,
    may('server/reminders/.*', String.raw`server/\w+/queries\.ts`, 'server/(db|access|http)/.*', 'server/config.ts', 'shared/.*', library),
  ],
  [
    /^server\/\w+\/queries\.ts$/,
    may(String.raw`server/\w+/queries\.ts`, 'server/(db|access)/.*', 'server/http/problem.ts', 'shared/.*', library),
  ],
  [
    /^server\/\w+\/commands\.ts$/,
    may(String.raw`server/\w+/(queries|commands)\.ts`, 'server/(db|access)/.*', 'server/http/problem.ts', 'shared/.*', library),
  ],
  [
    /^server\/\w+\/routes\.ts$/,
    may(
      String.raw`server/\w+/(queries|commands)\.ts`,
      'server/frameworks/ladderFile.ts',
      'server/(db|access|http)/.*',
      'shared/.*',
      library,
    ),
  ],
  [/^server\/(main|app|config|cli|cli\/\w+)\.ts$/, may('server/.*', 'shared/.*', library)],
  [/^client\/(api|ui)\//, may('client/(api|ui)/.*', 'shared/(api|model|domain)/.*', library)],
  [/^client\/pages\//, may('client/.+/.*', 'shared/(api|model|domain)/.*', library)],
  [/^client\/\w+\//, may('client/(?!pages/).+/.*', 'shared/(api|model|domain)/.*', library)],
  [/^client\/\w+\.tsx?$/, may('client/.*', 'shared/(api|model|domain)/.*', library)],
]

/** Folders of the server that are no feature, and files in a feature beside its routes, queries and commands. */
const serverRooms = ['db', 'http', 'access', 'demo', 'cli', 'privacy']
const besides = [
  'server/frameworks/ladderFile.ts',
  'server/frameworks/yaml.ts',
  'server/transfer/csv.ts',
  'server/transfer/history.ts',
  'server/transfer/images.ts',
  'server/transfer/json.ts',
  'server/transfer/organisation.ts',
  'server/transfer/progress.ts',
  'server/transfer/reading.ts',
  'server/transfer/sheet.ts',
  'server/transfer/text.ts',
  'server/transfer/undo.ts',
  'server/transfer/worker.ts',
  'server/transfer/xlsx.ts',
  'server/reminders/calendar.ts',
  'server/reminders/mail.ts',
]

const featureOf = (path: string) => /^(?:server|client)\/(\w+)\/./.exec(path)?.[1]
const line = ({ from, to }: Import) => `${from} -> ${to}`

describe('architecture', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  test('every file belongs to a part that has a rule', () => {
    expect(files.filter((file) => !rules.some(([part]) => part.test(file)) && !besides.includes(file))).toEqual([])
  })

  test('each part imports only what it may', () => {
    const ruleOf = (file: string) => rules.find(([part]) => part.test(file))?.[1]
    expect(imports.filter(({ from, to }) => ruleOf(from)?.test(to) === false).map(line)).toEqual([])
  })

  test('the rules of the business know the model by its types alone', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => from.startsWith('shared/domain/') && to.startsWith('shared/model/') && !typeOnly,
    )
    expect(wrong.map(line)).toEqual([])
  })

  test('the client takes only types from the model and the endpoints, as zod is too heavy for a page', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => from.startsWith('client/') && /^shared\/(api|model)\//.test(to) && !typeOnly)
    expect(wrong.map(line)).toEqual([])
  })

  test('a feature of the server has only routes, queries and commands', () => {
    const inFeature = files.filter((file) => /^server\/\w+\//.test(file) && !serverRooms.includes(featureOf(file)!))
    expect(inFeature.filter((file) => !/^server\/\w+\/(routes|queries|commands)\.ts$/.test(file) && !besides.includes(file))).toEqual([])
  })

  test('a feature of the server uses the queries of another, never its commands or routes', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('server/') &&
        featureOf(from) !== undefined &&
        !serverRooms.includes(featureOf(from)!) &&
        featureOf(from) !== featureOf(to) &&
        /^server\/\w+\/(commands|routes)\.ts$/.test(to),
    )
    expect(wrong.map(line)).toEqual([])
  })

  test('a feature of the client imports no other feature', () => {
    const isFeature = (path: string) => path.startsWith('client/') && !['api', 'ui', 'pages', undefined].includes(featureOf(path))
    const crossed = imports.filter(({ from, to }) => isFeature(from) && isFeature(to) && featureOf(from) !== featureOf(to))
    expect(crossed.map(line)).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    expect(files.filter((file) => source.get(file)!.trimEnd().split('\n').length > 300)).toEqual([])
  })

  test('no file only passes on what another exports', () => {
    expect(files.filter((file) => /^export [^;'"=(]*\bfrom '/m.test(source.get(file)!))).toEqual([])
  })

  test('everything is exported by its name, but for the configuration of tools', () => {
    expect(files.filter((file) => /^export default\b/m.test(source.get(file)!) && !isConfig(file))).toEqual([])
  })

  test('no file comes back to itself through what it imports', () => {
    expect(circle()).toEqual([])
  })
})

/** The first circle of imports, in order, or nothing. */
function circle(): string[] {
  const next = Map.groupBy(imports, ({ from }) => from)
  const cleared = new Set<string>()
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (cleared.has(file)) return []
    for (const { to } of next.get(file) ?? []) {
      const found = walk(to, [...path, file])
      if (found.length > 0) return found
    }
    cleared.add(file)
    return []
  }
  return files.map((file) => walk(file, [])).find((found) => found.length > 0) ?? []
}
