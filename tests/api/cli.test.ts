import { spawn } from 'node:child_process'
import { mkdtempSync, statSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isPassword } from 'server/access/password.ts'
import { openDatabase } from 'server/db/open.ts'
import { frameworks, frameworkVersions } from 'server/db/frameworks.ts'
import { accounts, people } from 'server/db/schema.ts'
import { auditTrail } from 'server/db/trail.ts'
import { describe, expect, test } from 'vitest'

const cli = resolve(import.meta.dirname, '../../server/cli.ts')
const password = 'violet kettle under nine bridges'

/** Runs one command in a folder of its own, as a person at a terminal would. */
function company() {
  const data = mkdtempSync(join(tmpdir(), 'understory-cli-'))
  const run = (args: string[], input = '') =>
    new Promise<{ code: number | null; out: string; err: string }>((done) => {
      const child = spawn(process.execPath, [cli, ...args], { env: { PATH: process.env.PATH, UNDERSTORY_DATA: data } })
      let [out, err] = ['', '']
      child.stdout.on('data', (part: Buffer) => (out += part.toString()))
      child.stderr.on('data', (part: Buffer) => (err += part.toString()))
      child.on('close', (code) => done({ code, out, err }))
      child.stdin.end(input)
    })
  const file = (...lines: string[]) => {
    const path = join(data, 'people.csv')
    writeFileSync(path, lines.join('\n'))
    return path
  }
  return { data, run, file, open: () => openDatabase({ data, databaseUrl: null, host: '127.0.0.1', port: 0, dev: false, mail: null }) }
}
const list = [
  'id,name,email,manager id',
  '1,Asha Rao,asha@example.org,',
  '2,Ben Lund,ben@example.org,1',
  '3,Cleo Park,wrong,1',
  '4,Dev Nair,dev@example.org,44',
]

describe('the command line', { timeout: 120_000 }, () => {
  test('imports a people list into an empty folder, after a dry run that writes nothing', async () => {
    const c = company()
    const path = c.file(...list)
    const dry = await c.run(['import', 'people', path, '--dry-run', '--json'])
    expect([dry.code, dry.err]).toEqual([0, ''])
    const figures = JSON.parse(dry.out) as object
    expect(Object.keys(figures)).toEqual(
      'rows seats people new changed unchanged left roots levels managers managingSeats managersOfManagers widestSpan unlinked loops repeated conflicting refused'.split(
        ' ',
      ),
    )
    expect(figures).toMatchObject({ rows: 4, people: 3, new: 3, roots: 2 })
    const told = await c.run(['import', 'people', path])
    expect(told.code).toBe(0)
    expect(told.out).toContain('3 new, 0 changed, 0 unchanged, 0 left')
    expect(told.out).toContain('Row 4, email: "wrong" is not an e-mail address.')
    expect(told.out).toContain('Row 5, manager id: Nobody in this file is "44".')
    const again = await c.run(['import', 'people', path, '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ new: 0, unchanged: 3 })

    const database = await c.open()
    await database.transaction(async (tx) => {
      expect(await tx.db.select().from(people)).toHaveLength(3)
      expect((await tx.db.select().from(auditTrail)).map(({ act, outcome }) => [act, outcome])).toEqual([
        ['CLI import people', 'changed'],
        ['CLI import people', 'changed'],
      ])
      expect((await tx.db.select().from(frameworks)).length).toBeGreaterThan(0)
    })
    await database.close()
  })

  test('records the moves that a history proves, after a dry run that writes nothing', async () => {
    const c = company()
    await c.run([
      'import',
      'people',
      c.file('id,name,title,team,manager id', '1,Asha Rao,Head,Desk,', '2,Ben Lund,Lead,Desk,1', '3,Cleo Park,Clerk,Desk,2'),
    ])
    const path = c.file('id,title,from,to', '2,Clerk,2015-01-01,2020-03-31', '8,Clerk,2015-01-01,')
    const dry = await c.run(['import', 'history', path, '--dry-run', '--json'])
    expect(JSON.parse(dry.out)).toMatchObject({
      rows: 2,
      titleChanges: 1,
      precedents: 1,
      byKind: { into_management: 1 },
      known: 0,
      flagged: [],
    })
    const told = await c.run(['import', 'history', path])
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toContain('1 move into management (1 into management)')
    expect(told.out).toContain('Leads others: Lead. The one who holds it today has reports.')
    expect(told.out).toContain('Row 3, id: Nobody here is "8". Import them first.')
    const again = await c.run(['import', 'history', path, '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ precedents: 1, known: 1 })
    const none = await c.run(['import', 'history', path, '--lead-jobs', 'none', '--json'])
    expect(JSON.parse(none.out)).toMatchObject({ precedents: 0, leadJobs: [{ job: 'Lead', confirmed: false }] })
    expect((await c.run(['import', 'history', path, '--as', 'songs'])).code).toBe(2)
  })

  test('starts a framework from a file, after a dry run that writes nothing, and says where a file is wrong', async () => {
    const c = company()
    const path = c.file('Criterion,Junior,Senior', 'Listens,When asked,Before one asks')
    const dry = await c.run(['import', 'framework', path, '--dry-run', '--json'])
    expect(JSON.parse(dry.out)).toMatchObject({ figures: { grades: 2, themes: 1, criteria: 2, forks: null }, troubles: [] })
    const told = await c.run(['import', 'framework', path, '--licence', 'CC BY 4.0', '--publish'])
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toContain('2 criteria: 1 theme at 2 grades')
    const wrong = await c.run(['import', 'framework', c.file('Criterion,Junior', 'Listens,Yes', 'Listens,No')])
    expect(wrong.code).toBe(1)
    expect(wrong.err).toContain('row 3: “Listens” stands in row 2 already.')
    expect((await c.run(['import', 'framework'])).code).toBe(2)
    const database = await c.open()
    await database.transaction(async (tx) => {
      const versions = await tx.db.select().from(frameworkVersions)
      expect(versions.filter(({ licence }) => licence !== '')).toMatchObject([{ number: 1, state: 'published', licence: 'CC BY 4.0' }])
    })
    await database.close()
  })

  test('writes an organisation into one file that nobody else may read, and fills an empty folder from it', async () => {
    const c = company()
    await c.run(['import', 'people', c.file(...list)])
    const path = join(mkdtempSync(join(tmpdir(), 'understory-organisation-')), 'organisation.json')
    const told = await c.run(['export', 'organisation', path])
    expect(told).toMatchObject({ code: 0, err: '' })
    expect(told.out).toMatch(/^Wrote 3 people and \d+ rows in all/)
    expect(statSync(path).mode & 0o077).toBe(0)
    expect((await c.run(['export', 'organisation', path])).err).toContain('is there already')
    expect((await c.run(['import', 'organisation', path])).err).toContain('There are people or accounts here already.')
    const other = company()
    expect((await other.run(['import', 'organisation', path])).out).toMatch(/^Imported 3 people, 0 accounts and \d+ rows in all\./)
    const again = await other.run(['import', 'people', other.file(...list), '--json'])
    expect(JSON.parse(again.out)).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
    expect((await other.run(['import', 'organisation', other.file('{')])).err).toContain('is not JSON')
  })

  test('says whether the audit trail is whole, and at which entry it is broken', async () => {
    const c = company()
    await c.run(['import', 'people', c.file(...list)])
    await c.run(['import', 'people', c.file(...list)])
    const whole = await c.run(['audit', 'verify', '--json'])
    expect([whole.code, JSON.parse(whole.out)]).toMatchObject([0, { ok: true, entries: 2, broken: null }])
    const said = await c.run(['audit', 'verify', '--head', JSON.parse(whole.out).head])
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('The audit trail is whole: 2 entries.')])
    const database = await c.open()
    for (const text of ['drop trigger trail_is_not_changed', "update audit_trail set account_id = 'mira' where position = 2"])
      await database.transaction((tx) => tx.connection.execute(text, [], 'run').then(() => undefined))
    await database.close()
    const broken = await c.run(['audit', 'verify', '--json'])
    expect([broken.code, JSON.parse(broken.out)]).toMatchObject([1, { ok: false, entries: 1, broken: { position: 2 } }])
    expect(broken.err).toContain('The audit trail is broken at entry 2.')
  })

  test('gives everything about one person, and erases them with a certificate', async () => {
    const c = company()
    await c.run(['import', 'people', c.file(...list)])
    const found = await c.run(['export', 'person', '1'])
    expect(JSON.parse(found.out)).toMatchObject({ name: 'Asha Rao', sections: expect.any(Array), sealed: [] })
    const file = join(c.data, 'asha.txt')
    expect(await c.run(['export', 'person', '1', '--readable', '--out', file])).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(file, 'utf8')).toContain('Everything that is kept about Asha Rao')
    expect(await c.run(['erase', 'person', '1', '--reason', 'asked', '--name', 'Asha'])).toMatchObject({
      code: 1,
      err: '--name is not the name that stands here: Asha Rao.\n',
    })
    const erased = await c.run(['erase', 'person', '1', '--reason', 'asked', '--name', 'Asha Rao', '--json'])
    expect([erased.code, JSON.parse(erased.out)]).toMatchObject([0, { reason: 'asked', by: null }])
    expect((await c.run(['export', 'person', '1'])).code).toBe(1)
    expect(readFileSync(join(c.data, 'understory.db')).toString('latin1')).not.toContain('Asha')
    expect((await c.run(['audit', 'verify'])).code).toBe(0)
  })

  test('creates an account for someone in the list, while the database is open elsewhere', async () => {
    const c = company()
    await c.run(['import', 'people', c.file(...list)])
    const database = await c.open()
    const create = (email: string, ...more: string[]) =>
      c.run(['account', 'create', '--email', email, '--password-stdin', ...more], `${password}\n`)
    expect(await create('Asha@example.org', '--person', '1', '--admin')).toEqual({
      code: 0,
      out: 'Asha Rao can sign in as asha@example.org, as an administrator, and is Asha Rao in the directory.\n',
      err: '',
    })
    const [ben, again, nobody] = await Promise.all([
      create('ben@example.org', '--person', 'Ben@example.org', '--name', 'Benny'),
      create('asha@example.org'),
      create('x@example.org', '--person', 'nobody'),
    ])
    expect(ben.out).toContain('Benny can sign in')
    expect(again).toMatchObject({ code: 1, err: 'An account with this e-mail address, or for this person, is already there.\n' })
    expect(nobody).toMatchObject({ code: 1, err: 'Nobody here has the e-mail address or id "nobody".\n' })
    await database.transaction(async (tx) => {
      const [asha, ben, ...others] = await tx.db.select().from(accounts)
      expect(others).toEqual([])
      expect([asha!.administrator, asha!.personId !== null, ben!.administrator]).toEqual([true, true, false])
      expect(await isPassword(password, asha!.passwordHash)).toBe(true)
    })
    await database.close()
  })

  test('refuses what cannot be done with 1 and what it does not understand with 2, in words', async () => {
    const c = company()
    const create = (input: string) => c.run(['account', 'create', '--email', 'a@example.org', '--password-stdin'], input)
    const refused = await Promise.all([create('short'), c.run(['import', 'people', '/nowhere.csv'])])
    expect(refused.map(({ code }) => code)).toEqual([1, 1])
    const reasons = ['Password: Use at least 15 characters.', "can't be read (ENOENT)"]
    refused.forEach(({ err }, i) => expect(err).toContain(reasons[i]))
    const misused = await Promise.all([['import', 'people', 'a', '--whatever'], ['sing']].map((args) => c.run(args)))
    for (const { code, err } of misused) expect([code, err.includes('Usage:')]).toEqual([2, true])
  })
})
