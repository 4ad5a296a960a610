import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { Password } from 'shared/model/account.ts'
import { Email, Line } from 'shared/model/text.ts'
import { easyToGuess, hashPassword } from '../access/password.ts'
import { isTaken } from '../db/database.ts'
import { traceOf } from '../db/trail.ts'
import { createAccount } from '../session/commands.ts'
import { administrators } from '../session/queries.ts'
import { instant, Misused, onDatabase, parsed, personNamed, Refused, say } from './running.ts'

/** account create */
export async function createOne(args: string[]) {
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
    const person = values.person ? await personNamed(database, values.person) : null
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
