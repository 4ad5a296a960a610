import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { configOf, prepareFolder } from '../config.ts'
import type { Database } from '../db/database.ts'
import { openDatabase } from '../db/open.ts'
import { publishStarters } from '../frameworks/commands.ts'

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
    await database.transaction((tx) => publishStarters(tx, instant()))
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
