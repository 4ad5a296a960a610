import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { counted } from 'shared/domain/grammar.ts'
import { traceOf } from '../db/trail.ts'
import { fillFrom, NotTaken, organisationOf } from '../transfer/organisation.ts'
import { bytesOf, instant, onDatabase, oneFile, Refused, say } from './running.ts'

const trace = (act: string, at: string) => ({ at, accountId: null, act, outcome: 'changed' as const, personId: null, roleId: null })

/** export organisation */
export async function exportOrganisation(args: string[]) {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const path = oneFile(positionals)
  const now = instant()
  const organisation = await onDatabase((database) =>
    database.transaction(async (tx) => {
      const found = await organisationOf(tx, now)
      await traceOf(tx, trace('CLI export organisation', now))
      return found
    }),
  )
  try {
    // It holds what people said and how they sign in: nobody else on this computer reads it, and no file is written over.
    writeFileSync(path, JSON.stringify(organisation), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw new Refused(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? `${path} is there already. Name another file.`
        : `The file ${path} can't be written (${(error as NodeJS.ErrnoException).code}). Check the folder and that you may write there.`,
    )
  }
  const rows = Object.values(organisation.tables).reduce((sum, list) => sum + list.length, 0)
  say(
    `Wrote ${counted(organisation.tables.people!.length, 'person', 'people')} and ${counted(rows, 'row', 'rows')} in all to ${path}.`,
    ...organisation.leftOut.map(({ table, rows, why }) => `  Left out: ${counted(rows, 'row', 'rows')} of ${table}, as ${why}.`),
    'Keep it like the data folder: it holds what was said of people, and with which passwords they sign in, hashed.',
  )
}

/** import organisation */
export async function importOrganisation(args: string[]) {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const path = oneFile(positionals)
  let file: unknown
  try {
    file = JSON.parse(bytesOf(path).toString('utf8'))
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused(`${path} is not JSON: ${(error as Error).message}`)
  }
  try {
    const counts = await onDatabase((database) =>
      database.transaction(async (tx) => {
        const counts = await fillFrom(tx, file)
        await traceOf(tx, trace('CLI import organisation', instant()))
        return counts
      }),
    )
    const rows = Object.values(counts).reduce((sum, n) => sum + n, 0)
    say(
      `Imported ${counted(counts.people!, 'person', 'people')}, ${counted(counts.accounts!, 'account', 'accounts')} and ${counted(rows, 'row', 'rows')} in all.`,
    )
  } catch (error) {
    throw error instanceof NotTaken ? new Refused(`Nothing was imported. ${error.message}`) : error
  }
}
