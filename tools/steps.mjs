import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const windows = process.platform === 'win32'

/** Ends the run with these words and this exit code. */
export class Stopped extends Error {
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

let out = process.stdout
export const say = (words) => void out.write(`${words}\n`)
export const sayOnStderr = () => void (out = process.stderr)

const running = new Set()
let stoppedBy

/**
 * Starts a process that ends with this one. It gets a session of its own, so that Ctrl-C reaches it once, through
 * here, and not a second time from the terminal; `attached` leaves it in the terminal's hands, to read from it.
 */
export function started(command, args, { attached = false, ...options } = {}) {
  const child = spawn(command, args, { cwd: root, detached: !attached && !windows, windowsHide: true, ...options })
  running.add(child)
  child.attached = attached
  const ended = new Promise((done) => {
    child.on('error', (error) => done({ code: 1, words: `${error.message}\n` }))
    child.on('close', (code, signal) => done({ code: code ?? exitCodeOf(signal), words: '' }))
  }).finally(() => running.delete(child))
  return { child, ended }
}

/** Runs a process to its end without showing it, and gives what it wrote. */
export async function quietly(command, args, { env = process.env, ...options } = {}) {
  const began = performance.now()
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }
  const { child, ended } = started(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...colour }, ...options })
  const output = []
  child.stdout?.on('data', (chunk) => output.push(chunk))
  child.stderr?.on('data', (chunk) => output.push(chunk))
  const { code, words } = await ended
  if (stoppedBy) throw new Stopped('', exitCodeOf(stoppedBy))
  return { code, output: Buffer.concat(output).toString() + words, seconds: (performance.now() - began) / 1000 }
}

const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0)

export function stopAll(signal) {
  if (stoppedBy) return
  stoppedBy = signal
  if (running.size === 0) process.exit(exitCodeOf(signal))
  for (const child of running) send(child, signal === 'SIGHUP' ? 'SIGTERM' : signal)
  setTimeout(() => {
    for (const child of running) send(child, 'SIGKILL')
  }, 10_000).unref()
}

function send(child, signal) {
  // The terminal has told an attached process about Ctrl-C already.
  if (child.attached && signal === 'SIGINT' && process.stdin.isTTY) return
  try {
    if (child.attached || windows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // It has ended in the meantime.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal))

/** npm may die without a word to what it started. */
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stopAll('SIGTERM')
  }, 500).unref()
}
