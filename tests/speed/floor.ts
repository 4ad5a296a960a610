import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../../shared/bench/', import.meta.url))
export const cache = fileURLToPath(new URL('../.cache/', import.meta.url))
const bench = `${cache}bench/`

/** The generator of the organisation and the floors, laid where they find the packages that they need; null where they are absent. */
export async function floor(n: number) {
  if (!existsSync(shared)) return null
  mkdirSync(cache, { recursive: true })
  cpSync(shared, bench, { recursive: true, force: true })
  const db = `${cache}raw-${n}.db`
  if (!existsSync(db)) {
    const { status, stderr } = spawnSync(process.execPath, [`${bench}raw/load.mjs`, '--n', String(n), '--db', db], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const [{ organisation, rows, TODAY }, { params, prepare }, { load, ok }] = await Promise.all([
    import(`${bench}lib/gen.mjs`),
    import(`${bench}raw/queries.mjs`),
    import(`${bench}lib/client.mjs`),
  ])
  return { organisation, rows, day: TODAY as string, params, prepare, load, ok, server: `${bench}http/server.mjs` }
}
export type Floor = NonNullable<Awaited<ReturnType<typeof floor>>>
