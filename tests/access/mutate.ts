import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutants, root } from './mutants.ts'

/**
 * Takes each predicate of the access code away in turn and sees whether the tests notice:
 * `node tests/access/mutate.ts [how many, chosen at random] [part of a file's name]`.
 * First random requests against the matrix, all in one process; for what is left, the tests of the feature it stands in, then the others of access.
 */
const inFolder = fileURLToPath(root)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const report = process.env.REPORT ?? join(tmpdir(), `mutants-${process.pid}.txt`)

const passes = (files: string[], env: Record<string, string>) =>
  new Promise<boolean>((resolve, reject) => {
    const args = [join(inFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'tests/access/mutants.config.ts', ...files]
    const child = spawn(process.execPath, args, { cwd: inFolder, env: { ...process.env, ...env }, stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code === 0))
  })

const apiTests = readdirSync(new URL('tests/api/', root))
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => ({ path: `tests/api/${name}`, text: read(`tests/api/${name}`) }))
const access = ['live', 'canaries', 'look', 'policy', 'path', 'random'].map((name) => `tests/access/${name}.test.ts`)

/** The tests that ask the most of the addresses that a feature serves come first. */
function testsOf(file: string): string[] {
  const routes = file.replace(/\w+\.ts$/, 'routes.ts')
  if (!existsSync(new URL(routes, root)))
    return ['session', 'grants', 'former', 'handover', 'leaving', 'talks'].map((name) => `tests/api/${name}.test.ts`)
  const names = [...read(routes).matchAll(/import \{([^}]*)\} from 'shared\/api/g)].flatMap(([, list]) =>
    [...list!.matchAll(/(\w+)(?: as \w+)?(?=,|\s*$)/gm)].map(([, name]) => name!),
  )
  return apiTests
    .map(({ path, text }) => ({ path, times: names.filter((name) => new RegExp(`\\b${name}\\b`).test(text)).length }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .slice(0, 6)
    .map(({ path }) => path)
}

// With nothing taken away they pass: else a test that can't run at all would seem to notice everything.
if (!(await passes(['tests/access/policy.test.ts', 'tests/access/live.test.ts'], {})))
  throw new Error('The tests fail with every predicate in its place.')

const [howMany = '', part = ''] = process.argv.slice(2)
if (!process.env.REPORT) await passes(['tests/access/every.mutants.ts'], { REPORT: report, ONLY: part, SAMPLE: howMany })
const lines = readFileSync(report, 'utf8').trim().split('\n')
const known = new Set(mutants().map(({ name }) => name))
const left = lines.flatMap((line) => (line.startsWith('LEFT ') ? line.slice(5).trim() : [])).filter((name) => known.has(name))
const unnoticed: string[] = []
for (const name of left) {
  const stages = [testsOf(name.split(': ')[0]!), access]
  let noticed = false
  for (const files of stages) noticed ||= !(await passes(files, { MUTANT: name, ORGANISATIONS: '2' }))
  if (!noticed) unnoticed.push(name)
  process.stdout.write(`${noticed ? 'noticed' : 'NOT NOTICED'} ${name}\n`)
}
process.stdout.write(`${lines.length - unnoticed.length} of ${lines.length} noticed\n`)
process.exitCode = unnoticed.length * 20 > lines.length ? 1 : 0
