import { defineConfig } from 'vitest/config'

const elsewhere = process.env.ENGINE !== undefined && process.env.ENGINE !== 'sqlite'

const everything = ['shared/**/*.test.ts', 'server/**/*.test.ts', 'tests/**/*.test.ts']
const throughTheServer = ['tests/{api,access}/**/*.test.ts']
const faults = 'tests/faults/**'
const exclude = ['**/node_modules/**', '**/dist/**', 'tests/browser/**']

const together = {
  name: elsewhere ? 'server' : 'rules and server',
  include: elsewhere ? throughTheServer : everything,
  exclude: [...exclude, faults],
  maxWorkers: '100%',
  sequence: { groupOrder: 0 },
}
/** They measure a server under load, so they come one at a time and with nothing beside them. */
const alone = { name: 'faults', include: [`${faults}/*.test.ts`], exclude, maxWorkers: 1, sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    allowOnly: false,
    silent: 'passed-only',
    testTimeout: elsewhere ? 60_000 : 20_000,
    hookTimeout: 60_000,
    projects: (elsewhere ? [together] : [together, alone]).map((test) => ({ extends: true, test })),
  },
})
