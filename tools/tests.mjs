import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { postgresServer } from './postgres.mjs'
import { environment } from './prepare.mjs'
import { quietly, root, say, Stopped } from './steps.mjs'

const tool = (path) => join(root, path)
const checks = {
  types: [tool('node_modules/typescript/bin/tsc'), '-p', '.', '--noEmit'],
  'lint rules': [tool('node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'],
  format: [tool('node_modules/oxfmt/bin/oxfmt'), '--check'],
  'unused code': [tool('node_modules/knip/bin/knip.js')],
}

/** Runs the four checks and gives the exit code. */
export async function check(node) {
  const tally = await checked(node)
  say(`${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed ? 1 : 0
}

/** Runs every test there is. A stage that went wrong does not keep the next from running; a build that failed does. */
export async function test(prepare) {
  const tally = { passed: 0, failed: 0 }
  try {
    const node = await prepare()
    for (const next of [checked, rulesAndServer, serverOnPostgres, journeys]) {
      const { passed, failed } = await next(node)
      tally.passed += passed
      tally.failed += failed
    }
  } catch (error) {
    if (!(error instanceof Stopped) || !error.message) throw error
    say(error.message)
    tally.failed += 1
  }
  say(`${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed ? 1 : 0
}

async function checked(node) {
  say('Checking types, lint rules, format and unused code...')
  const tally = { passed: 0, failed: 0 }
  await Promise.all(
    Object.entries(checks).map(async ([name, args]) => {
      const { code, output, seconds } = await quietly(node, args, { env: environment(node) })
      if (code === 0) tally.passed += 1
      else tally.failed += 1
      say(
        code === 0
          ? `  ${name}: as it should be (${seconds.toFixed(1)} s)`
          : `${output}\n  ${name}: not as it should be (${seconds.toFixed(1)} s)`,
      )
    }),
  )
  return tally
}

const rulesAndServer = (node) => vitest(node, 'Testing the rules and the server, on SQLite...', 'sqlite', { ENGINE: 'sqlite' })

async function serverOnPostgres(node) {
  const server = await postgresServer()
  const where = server?.version ?? 'PGlite, which is PostgreSQL inside the process'
  const env = server ? { ENGINE: 'postgres', TEST_DATABASE_URL: server.url } : { ENGINE: 'pglite' }
  try {
    return await vitest(node, `Testing the server again, on ${where}...`, 'postgres', env)
  } finally {
    await server?.stop()
  }
}

async function vitest(node, words, name, env) {
  const report = reportAt(name)
  const args = [tool('node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return stage(words, report, quietly(node, args, { env: { ...environment(node), ...env } }), (found) => {
    const brokenFiles = found.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
    )
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + brokenFiles.length,
      skipped: found.numPendingTests + found.numTodoTests,
    }
  })
}

async function journeys(node) {
  const chromium = await browser(node)
  if (!chromium) {
    say('The browser tests need Chromium or Chrome, and none is here or could be fetched. Install one and run this again.')
    return { passed: 0, failed: 1 }
  }
  const report = reportAt('browser')
  const args = [
    tool('tests/node_modules/@playwright/test/cli.js'),
    'test',
    '-c',
    'tests/browser/playwright.config.ts',
    '--reporter=list,json',
  ]
  const env = { ...environment(node), PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM: chromium }
  return stage('Testing in the browser...', report, quietly(node, args, { env }), ({ stats, errors, suites }) => {
    const again = suites.flatMap(passedAgain)
    const tooMany = again.length > mostPassedAgain
    return {
      passed: stats.expected + (tooMany ? 0 : stats.flaky),
      failed: stats.unexpected + errors.length + (tooMany ? stats.flaky : 0),
      skipped: stats.skipped,
      again,
    }
  })
}

/** A test that waits for a browser on a busy machine is run a second time; more of them than this are a fault of ours. */
const mostPassedAgain = 4
const passedAgain = ({ file, suites = [], specs = [] }) => [
  ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => `${file}: ${title}`),
  ...suites.flatMap(passedAgain),
]

/** Runs one stage and counts its report; a stage without tests, or that skipped one, counts as one that failed. */
async function stage(words, report, run, count) {
  say(words)
  const { code, output, seconds } = await run
  const { passed, failed, skipped, again = [] } = counted(report, count)
  const wrong = [
    passed + failed === 0 && 'No test ran.',
    skipped > 0 && `${skipped} skipped, and none may be.`,
    code !== 0 && failed === 0 && passed > 0 && 'The tests passed, but the run did not end well.',
  ].filter(Boolean)
  if (code !== 0 || failed || wrong.length) say(output.trimEnd())
  for (const sentence of wrong) say(`  ${sentence}`)
  for (const name of again) say(`  Passed only when it was run again: ${name}`)
  say(`  ${passed} passed, ${failed + wrong.length} failed (${seconds.toFixed(1)} s)`)
  return { passed, failed: failed + wrong.length }
}

function counted(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

function reportAt(name) {
  const folder = join(root, 'node_modules/.understory/reports')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.json`)
  rmSync(path, { force: true })
  return path
}
