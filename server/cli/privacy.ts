import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { counted } from 'shared/domain/grammar.ts'
import { exportLines } from 'shared/domain/exports/everything.ts'
import { foldedName } from 'shared/domain/names.ts'
import { dayIn, placeless } from 'shared/domain/zones.ts'
import { ErasureReason } from 'shared/model/privacy.ts'
import type { Database } from '../db/database.ts'
import { traceOf } from '../db/trail.ts'
import { erasePerson } from '../privacy/commands.ts'
import { everythingAbout, peopleKept } from '../privacy/queries.ts'
import { dueNow, letGoOfOld, periodsOf } from '../privacy/retention.ts'
import { instant, Misused, onDatabase, parsed, Refused, say } from './running.ts'

const act = (what: string, personId: string) => ({ at: instant(), accountId: null, act: `CLI ${what}`, personId, roleId: null }) as const

/** Also of those who have left: whoever is named by e-mail address, by the id in the people list, or by the id here. */
async function named(database: Database, [text, ...others]: string[]) {
  if (!text || others.length > 0) throw new Misused('Name one person: by e-mail address, by the id in your people list, or by the id here.')
  const [person, another] = await database.read((read) => peopleKept(read, { text, lower: text.toLowerCase() }))
  if (!person) throw new Refused(`Nobody here has the e-mail address or id "${text}".`)
  if (another) throw new Refused(`Several people have "${text}" as e-mail address or id. Name the person in another way.`)
  return person
}

/** export person */
export async function exportPerson(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, readable: { type: 'boolean', default: false } },
  })
  await onDatabase(async (database) => {
    const person = await named(database, positionals)
    const found = await database.transaction(async (tx) => {
      await traceOf(tx, { ...act('export person', person.id), outcome: 'read' })
      return everythingAbout(tx, person, instant())
    })
    const written = values.readable ? exportLines(found).join('\n') : JSON.stringify(found, null, 2)
    if (!values.out) return say(written)
    try {
      writeFileSync(values.out, `${written}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      throw new Refused(
        `The file ${values.out} can't be written (${(error as NodeJS.ErrnoException).code}). Name a new file in a folder you may write to.`,
      )
    }
    say(`Everything that is kept about ${person.name} is in ${values.out}. Give it to them and to nobody else.`)
  })
}

/** erase person */
export async function erasePersonNamed(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { reason: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (!values.reason || !values.name) throw new Misused('Say why and whom: --reason asked|left|mistake --name <their full name>.')
  const reason = parsed(ErasureReason, values.reason, '--reason')
  await onDatabase(async (database) => {
    const person = await named(database, positionals)
    if (foldedName(person.name) !== foldedName(values.name!)) throw new Refused(`--name is not the name that stands here: ${person.name}.`)
    const now = instant()
    const erasure = await database.transaction(async (tx) => {
      await traceOf(tx, { ...act('erase person', person.id), outcome: 'changed' })
      return erasePerson(tx, person.id, { reason, erasedBy: null, today: dayIn(placeless, now), now })
    })
    if (values.json) say(JSON.stringify(erasure))
    else
      say(
        `Erased on ${erasure.erasedOn}. Certificate ${erasure.id}`,
        ...erasure.counts.map(
          ({ what, deleted, blanked }) =>
            `  ${what}: ${deleted > 0 ? `${counted(deleted, 'row', 'rows')} deleted` : `${counted(blanked, 'row', 'rows')} blanked`}`,
        ),
      )
    await database.forget()
  })
}

/** retention run */
export async function runRetention(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  await onDatabase(async (database) => {
    const now = instant()
    const today = dayIn(placeless, now)
    const dry = values['dry-run']
    const stayed: unknown[] = []
    const due = dry
      ? await database.read(async (read) => dueNow(read, await periodsOf(read), today))
      : await letGoOfOld(database, { today, now, wentWrong: (error) => void stayed.push(error) })
    if (values.json) say(JSON.stringify(due))
    else
      say(
        dry ? 'Nothing was written. This is what would go today:' : 'Gone:',
        ...due.map(
          (one) =>
            `  ${one.name}: ${one.months === null ? 'kept for good' : `${one.due}, older than ${counted(one.months, 'month', 'months')}`}`,
        ),
      )
    if (!dry && due.some((one) => one.due > 0)) await database.forget()
    if (stayed.length > 0)
      throw new Refused(`${counted(stayed.length, 'person', 'people')} who left could not be erased: ${(stayed[0] as Error).message}`)
  })
}
