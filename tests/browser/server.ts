import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))

/** A server of its own on a free port, with nothing kept once it stops. */
export interface Running {
  address: string
  /** The one-time links that it printed, by the words before them. */
  links: Map<string, string>
  stop: () => Promise<void>
}

/** Starts the built server as `npm start` does and waits until it says that it is ready. */
export async function start({ example = false } = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'understory-browser-'))
  const env = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', UNDERSTORY_DATA: folder, DATABASE_URL: undefined }
  const child = spawn(process.execPath, [built, ...(example ? ['--example'] : [])], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    return { ...(await ready(child)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The links are printed in one go with the address, so the first chunk that has the address and ends a line has them all. */
function ready(child: ChildProcess) {
  return new Promise<Omit<Running, 'stop'>>((found, failed) => {
    let said = ''
    const read = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /^Understory is ready at (\S+)\n/m.exec(said)?.[1]
      if (address && said.endsWith('\n'))
        found({ address, links: new Map([...said.matchAll(/^(.+) \(works once\): (\S+)$/gm)].map(([, words, url]) => [words!, url!])) })
    }
    child.stdout!.on('data', read)
    child.stderr!.on('data', read)
    child.once('close', (code) => failed(new Error(`The server ended with ${code} before it was ready:\n${said}`)))
  })
}

/** The link whose words begin like this. */
export function linkOf(server: Running, words: string) {
  const found = [...server.links].find(([said]) => said.startsWith(words))
  if (!found) throw new Error(`The server printed no link that begins with "${words}", only: ${[...server.links.keys()].join('; ')}`)
  return found[1]
}
