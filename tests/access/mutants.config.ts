import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { mutants, root, withSwitches } from './mutants.ts'

const all = mutants()
const files = new Map([...new Set(all.map(({ file }) => file))].map((file) => [fileURLToPath(new URL(file, root)), file]))

/** The tests over a server in which each predicate of the access code can be taken away while it runs. */
export default defineConfig({
  root: fileURLToPath(root),
  plugins: [
    {
      name: 'switches',
      enforce: 'pre',
      load(id: string) {
        const path = id.split('?')[0]!
        const file = files.get(path)
        return file === undefined ? null : withSwitches(file, readFileSync(path, 'utf8'), all)
      },
    },
  ],
  test: {
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    silent: 'passed-only',
    testTimeout: 7_200_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/access/switches.ts'],
    include: ['tests/{access,api}/**/*.{test,mutants}.ts'],
  },
})
