import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const elsewhere = process.env.ENGINE !== undefined && process.env.ENGINE !== 'sqlite'
const include = ['shared/**/*.test.ts', 'server/**/*.test.ts', 'tests/**/*.test.ts']

/** The tests that ask the server something: the ones to run again on another engine. */
const asking = () =>
  globSync('tests/**/*.test.ts', { exclude: (path) => path.includes('node_modules') }).filter((path) =>
    /\bcompany\(/.test(readFileSync(path, 'utf8')),
  )

export default defineConfig({
  test: {
    include: elsewhere ? asking() : include,
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/browser/**'],
    pool: 'threads',
    isolate: false,
    allowOnly: false,
    testTimeout: elsewhere ? 60_000 : 20_000,
    hookTimeout: 60_000,
  },
})
