import { join } from 'node:path'
import { chromiumHere } from '../tests/browser/chromium.mjs'
import { quietly, root, say } from './steps.mjs'

/** The path of a Chromium for the tests; one is fetched where none is. Undefined when there is none to be had. */
export async function browser(node) {
  return (await chromiumHere()) ?? (await fromPlaywright(node)) ?? (await fromDebian())
}

async function fromPlaywright(node) {
  say('Getting a browser, once...')
  const cli = join(root, 'tests/node_modules/@playwright/test/cli.js')
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await quietly(node, [cli, 'install', 'chromium'], { env, timeout: 180_000 })
  return chromiumHere()
}

async function fromDebian() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return undefined
  say('Getting the browser of Debian, once...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await quietly('sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'], { env })
  if (code !== 0) say(output)
  return chromiumHere()
}
