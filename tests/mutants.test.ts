import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mutants, root } from './access/mutants.ts'

const folder = fileURLToPath(root)

test('the predicates of the access code are found where they stand', () => {
  const found = mutants()
  expect(found.length).toBeGreaterThan(400)
  expect(new Set(found.map(({ name }) => name)).size).toBe(found.length)
  const files = new Set(found.map(({ file }) => file))
  for (const file of [
    'shared/domain/may.ts',
    'server/access/scope.ts',
    'server/access/queries.ts',
    'server/access/session.ts',
    'server/http/serve.ts',
  ])
    expect(files).toContain(file)
})

// The whole is run by `node tests/access/mutate.ts`.
test('of the rules who may do what at all, each is missed when it is taken away', { timeout: 240_000 }, () => {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/access/mutants.config.ts', 'tests/access/every.mutants.ts']
  const env = { ...process.env, ONLY: '^shared/domain/may|^server/http/serve.ts: scope' }
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' })
  expect(status, stdout).toBe(0)
})
