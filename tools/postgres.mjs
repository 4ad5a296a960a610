import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { quietly, say, started } from './steps.mjs'

/** In the order of trying: what the shell would start, then where Debian keeps its versions, the newest first. */
function programs() {
  const called = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'postgres'))
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [...called, ...versions.map((version) => join(debian, version, 'bin/postgres'))]
    .filter((path) => existsSync(path))
    .map((path) => dirname(realpathSync(path)))
    .find((folder) => existsSync(join(folder, 'initdb')))
}

/** PostgreSQL refuses to run as root. */
async function someoneElse() {
  if (process.getuid?.() !== 0) return {}
  const ids = await Promise.all(['-u', '-g'].map((which) => quietly('id', [which, 'nobody'])))
  const [uid, gid] = ids.map(({ output }) => Number(output.trim()))
  return { uid, gid }
}

/**
 * A PostgreSQL server for the tests, reached by a socket in a folder of its own and gone when it is stopped. Undefined where none is
 * installed, or where it does not start: then it is said why.
 */
export async function postgresServer() {
  const bin = process.platform === 'win32' ? undefined : programs()
  if (!bin) return undefined
  const who = await someoneElse()
  const folder = mkdtempSync(join(tmpdir(), 'understory-postgres-'))
  if (who.uid) chownSync(folder, who.uid, who.gid)
  const data = join(folder, 'data')
  const env = { ...process.env, LC_ALL: 'C' }
  const options = ['-A', 'trust', '-U', 'understory', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = await quietly(join(bin, 'initdb'), ['-D', data, ...options], { ...who, env, cwd: folder })
  if (made.code !== 0) return refused(folder, made.output)
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'synchronous_commit=off', 'max_connections=200']
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const { child, ended } = started(join(bin, 'postgres'), args, { ...who, env, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  const isReady = await Promise.race([
    new Promise((done) =>
      child.stderr.on('data', (chunk) => {
        said += chunk
        if (said.includes('ready to accept connections')) done(true)
      }),
    ),
    ended.then(() => false),
  ])
  if (!isReady) return refused(folder, said)
  const { output } = await quietly(join(bin, 'postgres'), ['--version'])
  return {
    version: output.replace(/.*?(\d[\d.]*).*/s, 'PostgreSQL $1'),
    url: `postgres://understory@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      child.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function refused(folder, why) {
  say(`PostgreSQL is installed and did not start:\n${why.trimEnd()}`)
  rmSync(folder, { recursive: true, force: true })
  return undefined
}
