import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { HistoryFigures } from 'shared/domain/history/plan.ts'
import { type HistoryKind, historyKinds } from 'shared/domain/history/types.ts'
import { type ImportFigures, sentence } from 'shared/domain/import/plan.ts'
import { counted } from 'shared/domain/grammar.ts'
import { moveKindWords } from 'shared/domain/words.ts'
import { dayIn, placeless } from 'shared/domain/zones.ts'
import { Password } from 'shared/model/account.ts'
import { Email, Line } from 'shared/model/text.ts'
import type { MoveKind } from 'shared/model/words.ts'
import type { z } from 'zod'
import { easyToGuess, hashPassword } from './access/password.ts'
import { traceOf } from './audit/commands.ts'
import { BadConfig, configOf, prepareFolder } from './config.ts'
import { type Database, isTaken } from './db/database.ts'
import { openDatabase } from './db/open.ts'
import { publishStarters } from './frameworks/commands.ts'
import { told } from './http/problem.ts'
import { peopleNamed } from './people/queries.ts'
import { createAccount } from './session/commands.ts'
import { administrators } from './session/queries.ts'
import { importPeople, plannedImport } from './transfer/commands.ts'
import { historyOf, importHistory } from './transfer/history.ts'

const help = `Usage:
  npm run understory -- account create --email <address> --password-stdin [--name <name>] [--admin] [--person <e-mail or id>]
      Creates an account. The password is read from standard input.
      --admin    makes it an administrator
      --person   links it to someone in the directory: their e-mail address, the id in your people list, or the id here

  npm run understory -- import people <file> [--dry-run] [--json]
      Imports a people list in CSV.
      --dry-run  tells what would happen and writes nothing
      --json     prints the figures as one JSON object

  npm run understory -- import history <file> [--as titles|teams|managers|lines] [--lead-jobs <job,job|none>] [--dry-run] [--json]
      Records the moves that a dated table proves: of titles, of teams, of who managed a team, or of who reported to whom.
      --lead-jobs  which of the jobs proposed lead others: a dry run tells them, and without this each of them is confirmed

The data folder is ./data, or the one that UNDERSTORY_DATA names; with DATABASE_URL it is that PostgreSQL database.
The exit code is 0 when it is done, 1 when it was refused and 2 when the command was not understood.`

/** What was asked is not done; the message says why. */
class Refused extends Error {}
/** The command itself is not understood. */
class Misused extends Error {}

const say = (...lines: string[]) => void process.stdout.write(`${lines.join('\n')}\n`)
const instant = () => new Date().toISOString()

function parsed<T>(shape: z.ZodType<T>, value: unknown, name: string): T {
  const { data, error } = shape.safeParse(value)
  if (error) throw new Refused(`${name}: ${error.issues[0]!.message}`)
  return data
}

async function onDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const config = configOf(process.env)
  if (!config.databaseUrl) prepareFolder(config.data)
  const database = await openDatabase(config)
  try {
    await database.transaction((tx) => publishStarters(tx, instant()))
    return await work(database)
  } finally {
    await database.close()
  }
}

async function createOne(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      person: { type: 'string' },
      admin: { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
    },
  })
  if (!values.email) throw new Misused('Say whose account it is: --email <address>.')
  if (!values['password-stdin']) throw new Misused('Say that the password comes from standard input: --password-stdin.')
  const email = parsed(Email, values.email, '--email')
  const password = parsed(Password, (await text(process.stdin)).replace(/\r?\n$/, ''), 'Password')
  const given = values.name === undefined ? null : parsed(Line, values.name, '--name')
  await onDatabase(async (database) => {
    const now = instant()
    const named = values.person ? { text: values.person, lower: values.person.toLowerCase(), today: dayIn(placeless, now) } : null
    const people = named ? await database.read((read) => peopleNamed(read, named)) : []
    if (named && people.length !== 1)
      throw new Refused(
        people.length === 0
          ? `Nobody here has the e-mail address or id "${named.text}".`
          : `Several people have "${named.text}" as e-mail address or id. Name the person in another way.`,
      )
    const [person] = people
    const name = given ?? person?.name ?? email.split('@')[0]!
    const guessable = await easyToGuess(password, [name, email])
    if (guessable) throw new Refused(`Password: ${guessable}`)
    const passwordHash = await hashPassword(password)
    const withoutAdministrator = await database.transaction(async (tx) => {
      try {
        await createAccount(tx, { name, email, administrator: values.admin, personId: person?.id ?? null, passwordHash, now })
      } catch (error) {
        throw isTaken(error) ? new Refused('An account with this e-mail address, or for this person, is already there.') : error
      }
      await traceOf(tx, {
        at: now,
        accountId: null,
        act: 'CLI account create',
        outcome: 'changed',
        personId: person?.id ?? null,
        roleId: null,
      })
      return (await administrators(tx))[0]!.n === 0
    })
    say(
      `${name} can sign in as ${email}${values.admin ? ', as an administrator' : ''}${person ? `, and is ${person.name} in the directory` : ''}.`,
    )
    if (withoutAdministrator) say('There is no administrator yet: create one with --admin.')
  })
}

async function importHistoryFile(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
      'lead-jobs': { type: 'string' },
    },
  })
  const path = oneFile(positionals)
  const as = historyKinds.find((kind) => kind === values.as)
  if (values.as !== undefined && !as) throw new Misused(`A history is one of ${historyKinds.join(', ')}, not of "${values.as}".`)
  const jobs = values['lead-jobs']
  const leadJobs = jobs === undefined ? undefined : jobs === 'none' ? [] : jobs.split(',').map((job) => job.trim())
  const bytes = bytesOf(path)
  await onDatabase(async (database) => {
    const now = instant()
    const asked = { fileName: basename(path), as, leadJobs, today: dayIn(placeless, now) }
    const figures = await database.transaction(async (tx) => {
      const { figures, moves } = await historyOf(tx, bytes, asked)
      if (values['dry-run']) return figures
      await importHistory(tx, moves, { accountId: null, now })
      await traceOf(tx, { at: now, accountId: null, act: 'CLI import history', outcome: 'changed', personId: null, roleId: null })
      return figures
    })
    say(...(values.json ? [JSON.stringify(figures)] : historySummary(figures, values['dry-run'])))
  })
}

const readAsWords: Record<HistoryKind, string> = {
  titles: 'of titles',
  teams: 'of teams',
  managers: 'of who managed a team',
  lines: 'of who reported to whom',
}

function historySummary(figures: HistoryFigures, dry: boolean): string[] {
  const { rows, titleChanges, precedents, byKind, known, leadJobs, flagged, refused } = figures
  const kinds = Object.entries(byKind).map(
    ([kind, count]) => `${count} ${moveKindWords[kind as MoveKind].toLowerCase().replace(' ic ', ' IC ')}`,
  )
  const list = (words: string, troubles: HistoryFigures['flagged']) =>
    troubles.length === 0 ? [] : ['', `${words}:`, ...troubles.map((trouble) => `  ${sentence(trouble)}`)]
  return [
    dry ? 'Nothing was written. This is what an import would do:' : 'Imported:',
    `  ${counted(rows, 'row', 'rows')}, read as a history ${readAsWords[figures.readAs]}, ${counted(titleChanges, 'change', 'changes')} of title`,
    `  ${counted(precedents, 'move', 'moves')} into management${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}${known > 0 ? `, ${known} recorded before` : ''}`,
    ...leadJobs.map(({ job, why, confirmed }) => `  ${confirmed ? 'Leads others' : 'Not taken as leading others'}: ${job}. ${why}`),
    ...list('To look at', flagged),
    ...list('Not taken', refused),
  ]
}

function oneFile([path, ...others]: string[]) {
  if (!path || others.length > 0) throw new Misused('Name one file to import.')
  return path
}

async function importFile(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  const bytes = bytesOf(oneFile(positionals))
  await onDatabase(async (database) => {
    const now = instant()
    const on = { now, today: dayIn(placeless, now) }
    const planned = await plannedImport(database, bytes, on.today)
    if (!values['dry-run'])
      await database.transaction(async (tx) => {
        await importPeople(tx, planned, on)
        await traceOf(tx, { at: now, accountId: null, act: 'CLI import people', outcome: 'changed', personId: null, roleId: null })
      })
    say(...(values.json ? [JSON.stringify(planned.figures)] : summary(planned.figures, values['dry-run'])))
  })
}

function bytesOf(path: string) {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Refused(`The file ${path} can't be read (${(error as NodeJS.ErrnoException).code}). Check its name and that you may read it.`)
  }
}

const lists = {
  refused: 'Not taken',
  conflicting: 'Not taken, as rows contradict each other',
  repeated: 'Counted once',
  unlinked: 'Taken without a manager',
  loops: 'Taken without the lines that close a circle',
} as const

function summary(figures: ImportFigures, dry: boolean): string[] {
  const { rows, seats, people, unchanged, changed, left, roots, levels, managers, managersOfManagers, widestSpan } = figures
  const told = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) =>
    figures[list].length === 0 ? [] : ['', `${lists[list]}:`, ...figures[list].map((trouble) => `  ${sentence(trouble)}`)],
  )
  return [
    dry ? 'Nothing was written. This is what an import would do:' : 'Imported:',
    `  ${counted(rows, 'row', 'rows')}, ${counted(seats, 'seat', 'seats')}, ${counted(people, 'person', 'people')}`,
    `  ${figures.new} new, ${changed} changed, ${unchanged} unchanged, ${left} left`,
    `  ${counted(levels, 'level', 'levels')}, ${roots} at the top, ${counted(managers, 'manager', 'managers')}, ${managersOfManagers} of them over managers, at most ${counted(widestSpan, 'report', 'reports')} each`,
    ...told,
  ]
}

const commands: Record<string, (args: string[]) => Promise<void>> = {
  'account create': createOne,
  'import people': importFile,
  'import history': importHistoryFile,
}

async function main(args: string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help') {
    say(help)
    return args.length === 0 ? 2 : 0
  }
  const [room, verb, ...rest] = args
  const command = commands[`${room} ${verb}`]
  try {
    if (!command) throw new Misused(`There is no command "${args.slice(0, 2).join(' ')}".`)
    await command(rest)
    return 0
  } catch (error) {
    const misused = error instanceof Misused || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true
    const message =
      misused || error instanceof Refused || error instanceof BadConfig ? (error as Error).message : told(error).failure.message
    process.stderr.write(misused ? `${message}\n\n${help}\n` : `${message}\n`)
    return misused ? 2 : 1
  }
}

process.exitCode = await main(process.argv.slice(2))
