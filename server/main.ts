import { parseArgs } from 'node:util'
import { dayIn, placeless } from 'shared/domain/zones.ts'
import { buildApp } from './app.ts'
import { BadConfig, type Config, configOf, type MailConfig, prepareFolder } from './config.ts'
import type { Database } from './db/database.ts'
import { openDatabase } from './db/open.ts'
import { chainOlder } from './db/trail.ts'
import { settleSeats } from './decisions/commands.ts'
import { loadExample } from './demo/commands.ts'
import { exampleAccountOf, eyes } from './demo/queries.ts'
import { publishStarters } from './frameworks/commands.ts'
import { told } from './http/problem.ts'
import { addressOf } from './http/security.ts'
import { sendDigests } from './reminders/mail.ts'
import { settleLines } from './people/commands.ts'
import { letGoOfOld } from './privacy/retention.ts'
import { createLink } from './session/commands.ts'
import { administrators } from './session/queries.ts'

const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`)

async function main() {
  const { values } = parseArgs({ options: { example: { type: 'boolean', default: false } } })
  const config = configOf(process.env)
  if (!config.databaseUrl) prepareFolder(config.data)
  const database = await openDatabase(config)
  const log = (error: unknown, reference: string) =>
    void process.stderr.write(
      `${new Date().toISOString()} ${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  const links = await firstThings(database, values.example).catch((error: unknown) => {
    if (told(error).failure.code !== 'unavailable') throw error
    say('The data folder can be read but not written to: nothing can be saved. Make it writable and start again.')
    return []
  })
  const app = await buildApp({ database, log, sendsMail: config.mail !== null })
  await listen(app, config)

  const { port } = app.server.address() as { port: number }
  const address = addressOf(config.host, port)
  say(`Understory is ready at ${address}`, ...links.map(({ words, path }) => `${words}: ${address}${path}`))

  /** Dated lines begin and end on their day, also while the server runs. */
  const days = daily(database, (error) => log(error, 'day'))
  const mailing = mailOn(database, config.mail, (error) => log(error, 'mail'))
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    days.stop()
    mailing.stop()
    say('Stopping: finishing what is under way.')
    const late = setTimeout(() => process.exit(1), 8000)
    late.unref()
    void app
      .close()
      .then(() => Promise.all([mailing.done(), days.done()]))
      .then(() => database.close())
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const mailEveryMs = 10 * 60_000

/** Looks for weekly mails that are due, one round at a time; the last one is waited for at the stop. */
function mailOn(database: Database, mail: MailConfig | null, log: (error: unknown) => void) {
  let round: Promise<unknown> = Promise.resolve()
  const look = () => (round = round.then(() => mail && sendDigests(database, mail, new Date(), log)).catch(log))
  if (mail) void look()
  const timer = mail ? setInterval(() => void look(), mailEveryMs) : undefined
  return { stop: () => clearInterval(timer), done: () => round }
}

const lookAtDayMs = 60_000

/** Begins each day once: its lines, and what goes with it; a day that can't begin is tried again, and ends nothing else. */
function daily(database: Database, log: (error: unknown) => void) {
  const ending = new AbortController()
  let cleaned = ''
  const begin = async () => {
    const today = dayIn(placeless, new Date())
    await settle(database, today)
    if (today === cleaned) return
    cleaned = today
    const gone = await letGoOfOld(database, { today, now: new Date().toISOString(), wentWrong: log, until: ending.signal })
    if (gone.some(({ due }) => due > 0)) await database.forget()
  }
  let round: Promise<unknown> = Promise.resolve()
  const look = () => (round = round.then(() => (ending.signal.aborted ? undefined : begin())).catch(log))
  void look()
  const timer = setInterval(() => void look(), lookAtDayMs)
  const stop = () => {
    clearInterval(timer)
    ending.abort()
  }
  return { stop, done: () => round }
}

let settledOn = ''
async function settle(database: Database, today: string) {
  if (today === settledOn) return
  await database.transaction(async (tx) => {
    await settleLines(tx, today)
    await settleSeats(tx, today)
  })
  settledOn = today
}

/** What must be there before the first request; the links that let someone in. */
async function firstThings(database: Database, example: boolean) {
  const now = new Date().toISOString()
  await database.transaction(chainOlder)
  await settle(database, dayIn(placeless, now))
  return database.transaction(async (tx) => {
    await publishStarters(tx, now)
    const links: { words: string; path: string }[] = []
    if (example) {
      await loadExample(tx, dayIn(placeless, now))
      for (const email of [eyes.manager, eyes.director])
        for (const { id, name, title } of await exampleAccountOf(tx, { email }))
          links.push({
            words: `Look at the example as ${name}, ${title} (works once)`,
            path: `/sign-in#link=${await createLink(tx, { purpose: 'sign_in', accountId: id, now })}`,
          })
    }
    if ((await administrators(tx))[0]!.n === 0)
      links.push({
        words: 'Set it up with this link (works once)',
        path: `/welcome#setup=${await createLink(tx, { purpose: 'setup', now })}`,
      })
    return links
  })
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, { host, port }: Config) {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE') throw new BadConfig(`Port ${port} is taken on ${host}. Stop what uses it, or choose another one in PORT.`)
    if (code === 'EACCES') throw new BadConfig(`Port ${port} may not be used by this user. Choose one above 1023 in PORT.`)
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
      throw new BadConfig(`HOST ${host} is not an address of this machine. Leave it out to listen on 127.0.0.1.`)
    throw error
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof BadConfig
      ? `Understory did not start.\n${error.message}\n`
      : `Understory did not start because of a fault of its own.\n${(error as Error).stack}\n`,
  )
  process.exit(1)
})
