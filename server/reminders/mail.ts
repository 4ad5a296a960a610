import { digestOf, isDigestDue } from 'shared/domain/digest.ts'
import { wallIn, zoneOf } from 'shared/domain/zones.ts'
import type { MailConfig } from '../config.ts'
import type { Database } from '../db/database.ts'
import { claimDigest, releaseDigest } from './commands.ts'
import { digestFactsOf, digestsOfAll } from './queries.ts'

/** Nobody is written to in the night, by the clock where they are. */
const from = '06:00'
const patienceMs = 20_000

/** Sends the weekly mails that are due: each once a week and account, also where the server starts anew in between. */
export async function sendDigests(database: Database, mail: MailConfig, at: Date, log: (error: unknown) => void): Promise<number> {
  const waiting = (await database.read((db) => digestsOfAll(db))).flatMap((digest) => {
    const { day: today, time } = wallIn(zoneOf(digest), at)
    return time >= from && isDigestDue(digest, today) ? [{ ...digest, today }] : []
  })
  if (waiting.length === 0) return 0
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(impatient(mail.smtpUrl))
  let sent = 0
  for (const { email, weekday: _, sentOn, today, ...actor } of waiting) {
    if (!(await database.transaction((tx) => claimDigest(tx, actor.accountId, today)))) continue
    const words = digestOf(await database.read((db) => digestFactsOf(db, actor, today)), today, mail.publicUrl)
    if (!words) continue
    try {
      await transport.sendMail({ ...words, from: mail.from, to: { name: actor.name, address: email } })
      sent++
    } catch (error) {
      log(error)
      await database.transaction((tx) => releaseDigest(tx, actor.accountId, sentOn))
    }
  }
  transport.close()
  return sent
}

/** A mail server that does not answer is given up on: its time limits stand in the address. */
function impatient(smtpUrl: string) {
  const url = new URL(smtpUrl)
  for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    if (!url.searchParams.has(limit)) url.searchParams.set(limit, String(patienceMs))
  return url.href
}
