import { join } from 'node:path'
import { environment } from './prepare.mjs'
import { root, say, started, stopAll } from './steps.mjs'

const withParent = ['--import', new URL('./stopWithParent.mjs', import.meta.url).href]

/** Runs the built server until it ends or is told to. */
export async function serve(node, args) {
  say('Starting...')
  const env = { NODE_ENV: 'production', ...environment(node) }
  const { ended } = started(node, [...withParent, join(root, 'server/dist/main.js'), ...args], { stdio: 'inherit', env })
  return ended.then(told)
}

/** Runs one command of the built server, with this process's input and output. */
export async function commandLine(node, args) {
  const { ended } = started(node, [join(root, 'server/dist/cli.js'), ...args], { stdio: 'inherit', attached: true, env: environment(node) })
  return ended.then(told)
}

/** Runs the server from its sources and the pages beside it, both anew after each change. */
export async function develop(node) {
  const port = process.env.PORT ?? '4310'
  const env = { ...environment(node), UNDERSTORY_DEV: '1', PORT: port }
  const shown = ['ignore', 'inherit', 'inherit']
  say(`Starting the server on port ${port}, and the pages at the address below...`)
  const server = started(node, [...withParent, '--watch', 'server/main.ts'], { stdio: shown, env })
  const pages = started(node, [...withParent, join(root, 'client/node_modules/vite/bin/vite.js')], {
    stdio: shown,
    cwd: join(root, 'client'),
    env,
  })
  const first = await Promise.race([server.ended, pages.ended])
  stopAll('SIGTERM')
  await Promise.all([server.ended, pages.ended])
  return told(first)
}

function told({ code, words }) {
  if (words) process.stderr.write(words)
  return code
}
