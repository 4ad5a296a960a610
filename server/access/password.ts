import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)
/** OWASP's second choice for Argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** Hashes off the event loop, in the form that other Argon2 libraries read. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(tag)}`
}

/** Takes as long whether or not there is a hash to compare with, so that time does not tell which e-mails exist. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, , , costs = '', nonce = '', tag = ''] = (hash ?? (await nobodysHash)).split('$')
  const [memory, passes, parallelism] = [...costs.matchAll(/=(\d+)/g)].map(([, n]) => Number(n)) as [number, number, number]
  const expected = Buffer.from(tag, 'base64')
  const found = await derive('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64'),
    memory,
    passes,
    parallelism,
    tagLength: expected.length,
  })
  return hash !== null && timingSafeEqual(found, expected)
}

const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
const nobodysHash = hashPassword(randomBytes(18).toString('base64'))

/** Why a password can be guessed, or null. Length is checked by its shape; there are no rules of composition. */
export async function easyToGuess(password: string, about: string[]): Promise<string | null> {
  guesses ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { dictionary, adjacencyGraphs: graphs }]) => new ZxcvbnFactory({ dictionary, graphs }),
  )
  const folded = password.toLowerCase()
  const known = ['understory', ...about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 2)
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), folded)
  if ((await guesses).check(folded.slice(0, 100), known).score < 3)
    return 'This is easy to guess. Use a few words that do not belong together.'
  return rest.replaceAll(/[^\p{L}\p{N}]/gu, '').length < 6
    ? 'This is mostly your name or ours. Use a few words that do not belong together.'
    : null
}
/** Its word lists take some 30 MB: loaded when the first password is chosen. */
let guesses: Promise<{ check(password: string, about: string[]): { score: number } }> | undefined
