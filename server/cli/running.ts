import { readFileSync } from 'node:fs'
import { dayIn, placeless } from 'shared/domain/zones.ts'
import type { z } from 'zod'
import { configOf, prepareFolder } from '../config.ts'
import type { Database } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { chainOlder } from '../db/trail.ts'
import { publishStarters } from '../frameworks/commands.ts'
import { peopleNamed } from '../people/queries.ts'

/** What was asked is not done; the message says why. */
export class Refused extends Error {}
/** The command itself is not understood. */
export class Misused extends Error {}

export const say = (...lines: string[]) => void process.stdout.write(`${lines.join('\n')}\n`)
export const instant = () => new Date().toISOString()

export function parsed<T>(shape: z.ZodType<T>, value: unknown, name: string): T {
  const { data, error } = shape.safeParse(value)
  if (error) throw new Refused(`${name}: ${error.issues[0]!.message}`)
  return data
}

export async function onDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const config = configOf(process.env)
  if (!config.databaseUrl) prepareFolder(config.data)
  const database = await openDatabase(config)
  try {
    await database.transaction(async (tx) => {
      await chainOlder(tx)
      await publishStarters(tx, instant())
    })
    return await work(database)
  } finally {
    await database.close()
  }
}

/** The one file that a command names. */
export function oneFile([path, ...others]: string[]) {
  if (!path || others.length > 0) throw new Misused('Name one file to import.')
  return path
}

export function bytesOf(path: string) {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Refused(`The file ${path} can't be read (${(error as NodeJS.ErrnoException).code}). Check its name and that you may read it.`)
  }
}

/** The one person whom a text names: by e-mail address, by the id in the people list, or by the id here. */
export async function personNamed(database: Database, text: string): Promise<{ id: string; name: string }> {
  const named = { text, lower: text.toLowerCase(), today: dayIn(placeless, instant()) }
  const [person, ...others] = await database.read((read) => peopleNamed(read, named))
  if (!person) throw new Refused(`Nobody here has the e-mail address or id "${text}".`)
  if (others.length > 0) throw new Refused(`Several people have "${text}" as e-mail address or id. Name the person in another way.`)
  return person
}
