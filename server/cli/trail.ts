import { parseArgs } from 'node:util'
import { counted } from 'shared/domain/grammar.ts'
import { checkTrail } from '../audit/queries.ts'
import { onDatabase, Refused, say } from './running.ts'

/** audit verify */
export async function verifyTrail(args: string[]) {
  const { values } = parseArgs({ args, options: { head: { type: 'string' }, json: { type: 'boolean', default: false } } })
  await onDatabase(async (database) => {
    const check = await checkTrail(database, values.head)
    const { entries, head, broken } = check
    if (values.json) say(JSON.stringify(check))
    else if (!broken) say(`The audit trail is whole: ${counted(entries, 'entry', 'entries')}.`, `It ends with ${head}`)
    if (broken) throw new Refused(`The audit trail is broken at entry ${broken.position}. ${broken.why}`)
  })
}
