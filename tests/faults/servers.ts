import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf, newToken } from 'server/access/session.ts'
import { database } from 'server/db/database.ts'
import { migrate } from 'server/db/migrate.ts'
import { accounts, people, reportingLines, sessions } from 'server/db/schema.ts'
import { sqlite } from 'server/db/sqlite.ts'

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))
const now = '2026-11-23T09:00:00.000Z'
const reports = 8

/** A data folder with one manager, signed in, and their reports. */
export async function folder() {
  const data = mkdtempSync(join(tmpdir(), 'understory-faults-'))
  const engine = sqlite(join(data, 'understory.db'))
  await migrate(engine)
  const db = database(engine)
  const token = newToken()
  await db.transaction(async (tx) => {
    await tx.db.insert(people).values({ id: 'mira', name: 'Mira Example', segment: '00000', path: '00000/' })
    await tx.db
      .insert(accounts)
      .values({ id: 'account', email: 'mira@example.test', name: 'Mira Example', personId: 'mira', administrator: true, createdAt: now })
    await tx.db.insert(sessions).values({
      tokenHash: hashOf(token),
      id: 'session',
      accountId: 'account',
      agent: 'test',
      startedAt: now,
      seenAt: now,
      endsAt: '2099-01-01T00:00:00.000Z',
    })
    for (let i = 1; i <= reports; i++) {
      await tx.db
        .insert(people)
        .values({ id: `r${i}`, name: `Report ${i}`, managerId: 'mira', segment: `0000${i}`, path: `00000/0000${i}/` })
      await tx.db
        .insert(reportingLines)
        .values({ id: `l${i}`, personId: `r${i}`, managerId: 'mira', sinceOn: '2022-01-01', untilOn: '9999-12-31' })
    }
  })
  await db.close()
  return { data, path: join(data, 'understory.db'), headers: { cookie: `understory=${token}`, 'content-type': 'application/json' } }
}

/** The real server, as built, on a data folder and a free port; resolves when it says that it is ready, or with what it said when it ended. */
export function serverOn(
  data: string,
  script = main,
): Promise<{ child: ChildProcess; address: string; output: () => string; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, UNDERSTORY_DATA: data, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  return new Promise((ready) => {
    const heard = (chunk: Buffer) => {
      text += chunk
      const address = /ready at (http:\S+)/.exec(text)?.[1]
      if (address) ready({ child, address, output: () => text, ended })
    }
    child.stdout.on('data', heard)
    child.stderr.on('data', heard)
    void ended.then(() => ready({ child, address: '', output: () => text, ended }))
  })
}

/** Records a piece of evidence; the id is there once the server has acknowledged it. */
export async function record(address: string, headers: Record<string, string>, i: number, signal?: AbortSignal) {
  const body = JSON.stringify({ what: `Piece ${i}`, happenedOn: '2026-10-01' })
  const response = await fetch(`${address}/api/people/r${1 + (i % reports)}/evidence`, {
    method: 'POST',
    headers,
    body,
    ...(signal && { signal }),
  })
  const answer = (await response.json()) as { id?: string; code?: string; message?: string }
  return { status: response.status, ...answer }
}
