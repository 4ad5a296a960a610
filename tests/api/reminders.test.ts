import ICAL from 'ical.js'
import { type ParsedMail, simpleParser } from 'mailparser'
import { buildApp } from 'server/app.ts'
import { configOf } from 'server/config.ts'
import { accounts, aspirations } from 'server/db/schema.ts'
import { conversations } from 'server/db/schema.ts'
import { privateNotes, promises } from 'server/db/talks.ts'
import { sendDigests } from 'server/reminders/mail.ts'
import { recordConversation } from 'shared/api/growth.ts'
import { movePerson } from 'shared/api/people.ts'
import { changeDigest, downloadTalk, endFeed, makeFeed, readReminders } from 'shared/api/rhythm.ts'
import { changeTimeZone } from 'shared/api/session.ts'
import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const ravi = { personId: 'ravi' }
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(event)
    return {
      uid,
      summary,
      start: startDate.toString(),
      end: endDate.toString(),
      floating: startDate.zone === ICAL.Timezone.localTimezone || startDate.zone?.tzid === 'floating',
    }
  })

describe('conversations in a calendar', () => {
  let c: Company
  let talk: string
  let timed: string
  beforeAll(async () => {
    c = await company()
    talk = (await c.manager(recordConversation, { params: ravi, body: { plannedOn: '2026-11-30' } })).id
    timed = (await c.manager(recordConversation, { params: { personId: 'ines' }, body: { plannedOn: '2026-12-03' } })).id
    await c.db.transaction((tx) =>
      tx.db.update(conversations).set({ plannedTime: '14:30' }).where(eq(conversations.plannedOn, '2026-12-03')),
    )
    await c.other(recordConversation, { params: { personId: 'lena' }, body: { plannedOn: '2026-12-01' } })
  }, 60_000)
  afterAll(() => c.close())
  const ask = (url: string, who?: string) => c.app.inject({ url, ...(who && { headers: { cookie: `understory=${c.tokens[who]}` } }) })
  const feedOf = async (shows: 'busy' | 'names') => (await c.manager(makeFeed, { body: { shows } })).path

  test('one planned conversation comes as a file for whoever plans it', async () => {
    const url = downloadTalk.at.slice(4).replace(':personId', 'ravi').replace(':conversationId', talk)
    const answer = await ask(url, 'mira')
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'attachment; filename="conversation-2026-11-30.ics"',
    ])
    expect(events(answer.body)).toMatchObject([
      { uid: `${talk}@understory`, summary: 'Career conversation with Ravi Example', start: '2026-11-30', end: '2026-12-01' },
    ])
    expect((await ask(url, 'dana')).statusCode).toBe(403)
    expect((await ask(url, 'theo')).statusCode).toBe(404)
    expect((await ask(url.replace('ravi', 'ines'), 'mira')).statusCode).toBe(404)
  })

  test('a private address answers without a session: busy by default, with names where that was chosen', async () => {
    const busy = await ask((await c.manager(makeFeed, { body: {} })).path)
    expect(busy.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(busy.headers['cache-control']).toBe('no-store')
    expect(events(busy.body)).toMatchObject([
      { summary: 'Busy', start: '2026-11-30' },
      { summary: 'Busy', start: '2026-12-03T14:30:00', end: '2026-12-03T15:15:00', floating: true },
    ])
    expect(busy.body).not.toMatch(/Ravi|Ines|Career conversation with/)
    expect(events((await ask(await feedOf('names'))).body).map(({ summary }) => summary)).toEqual([
      'Career conversation with Ravi Example',
      'Career conversation with Ines Example',
    ])
  })

  test('a time of day is the instant where the manager is, once that is known; a whole day stays a day', async () => {
    const path = await feedOf('names')
    const file = downloadTalk.at.slice(4).replace(':personId', 'ines').replace(':conversationId', timed)
    for (const [timeZone, start, end] of [
      ['Pacific/Auckland', '20261203T013000Z', '20261203T021500Z'],
      ['America/Los_Angeles', '20261203T223000Z', '20261203T231500Z'],
    ] as const) {
      await c.manager(changeTimeZone, { body: { timeZone } })
      for (const { body } of [await ask(path), await ask(file, 'mira')]) expect(body).toContain(`DTSTART:${start}\r\nDTEND:${end}\r\n`)
      expect((await ask(path)).body).toContain('DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n')
    }
  })

  test('it ends with a new one, on request, and with the account; an ended one answers as an unknown one', async () => {
    const first = await feedOf('busy')
    const second = await feedOf('names')
    const unknown = await ask(`/calendar/${'x'.repeat(43)}`)
    expect(unknown.statusCode).toBe(404)
    const same = async (path: string) => {
      const { statusCode, body } = await ask(path)
      expect([statusCode, body]).toEqual([404, unknown.body])
    }
    await same(first)
    expect((await ask(second)).statusCode).toBe(200)
    expect(await c.manager(readReminders)).toMatchObject({ feed: { shows: 'names' }, mail: null })
    await c.manager(endFeed)
    await same(second)
    expect(await c.manager(readReminders)).toMatchObject({ feed: null })
    const third = await feedOf('busy')
    const disabled = (disabledAt: string | null) =>
      c.db.transaction((tx) => tx.db.update(accounts).set({ disabledAt }).where(eq(accounts.id, 'account-mira')))
    await disabled('2026-11-23T00:00:00.000Z')
    await same(third)
    await disabled(null)
    expect((await ask(third)).statusCode).toBe(200)
  })

  test('only the hash of an address is kept, and the address is answered once', async () => {
    const path = await feedOf('busy')
    const { calendarFeeds } = await import('server/db/talks.ts')
    const kept = await c.db.transaction((tx) => tx.db.select().from(calendarFeeds))
    expect(JSON.stringify(kept)).not.toContain(path.split('/').at(-1))
    expect(JSON.stringify(await c.manager(readReminders))).not.toContain(path)
    expect(await c.administrator(makeFeed, { body: {} })).toMatchObject({ status: 403 })
  })

  test('someone who moves to another manager leaves the one calendar', async () => {
    const path = await feedOf('names')
    await c.administrator(movePerson, { params: { memberId: 'ines' }, body: { managerId: 'theo', fromOn: '2026-11-23' } })
    expect(events((await ask(path)).body).map(({ summary }) => summary)).toEqual(['Career conversation with Ravi Example'])
  })
})

describe('the weekly mail', () => {
  let c: Company
  let app: Awaited<ReturnType<typeof buildApp>>
  let smtp: SMTPServer
  let mail: { smtpUrl: string; from: string; publicUrl: string }
  let refuses = false
  const got: ParsedMail[] = []
  const failed: unknown[] = []
  const monday = new Date('2026-11-23T09:00:00.000Z')
  beforeAll(async () => {
    c = await company()
    app = await buildApp({ database: c.db, clock: () => monday, sendsMail: true })
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        if (refuses) return void stream.resume().on('end', () => done(new Error('Mailbox is full')))
        simpleParser(stream, (error, parsed) => {
          if (!error) got.push(parsed)
          done(error)
        })
      },
    })
    await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
    const { port } = smtp.server.address() as { port: number }
    mail = {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from: 'Understory <understory@example.test>',
      publicUrl: 'https://understory.example.test',
    }
    await c.manager(recordConversation, { params: ravi, body: { plannedOn: '2026-11-26' } })
    await c.manager(recordConversation, { params: { personId: 'ines' }, body: { heldOn: '2026-08-01' } })
    const by = { authorId: 'account-mira', personId: 'ravi' }
    await c.db.transaction(async (tx) => {
      await tx.db
        .insert(promises)
        .values({ ...by, id: 'p', owner: 'manager', words: 'canary-promise', dueOn: '2026-11-20', state: 'open', madeOn: '2026-11-01' })
      await tx.db.insert(privateNotes).values({ ...by, id: 'n', words: 'canary-note', writtenAt: '2026-11-01T09:00:00.000Z' })
      await tx.db.insert(aspirations).values({
        ...by,
        id: 'a',
        direction: 'management',
        words: 'canary-words',
        target: 'canary-target',
        heardOn: '2026-11-01',
        heard: 'said',
        visibility: 'chain',
        recordedAt: '2026-11-01T09:00:00.000Z',
      })
    })
  }, 60_000)
  afterAll(async () => {
    await new Promise<void>((closed) => smtp.close(closed))
    await app.close()
    await c.close()
  })
  afterEach(() => void (got.length = 0))
  const send = (at: string) => sendDigests(c.db, mail, new Date(at), (error) => failed.push(error))
  const switchTo = async (weekday: number | null, who = 'mira') => {
    const answer = await app.inject({
      method: 'PUT',
      url: changeDigest.at.slice(4),
      payload: { weekday },
      headers: { cookie: `understory=${c.tokens[who]}` },
    })
    expect(answer.statusCode).toBe(200)
  }

  test('cannot be had where the server sends none, and is off until it is switched on', async () => {
    expect(await c.manager(changeDigest, { body: { weekday: 1 } })).toMatchObject({ status: 409 })
    expect(await send('2026-11-23T09:00:00.000Z')).toBe(0)
    const { body } = await app.inject({ url: '/api/reminders', headers: { cookie: `understory=${c.tokens.mira}` } })
    expect(JSON.parse(body)).toEqual({ feed: null, mail: { address: 'mira@example.test', weekday: null } })
  })

  test('says what is due and who was never asked, in text and HTML, and nothing that anybody said or wrote', async () => {
    await switchTo(1)
    expect(await send('2026-11-23T05:59:00.000Z')).toBe(0)
    expect(await send('2026-11-23T09:00:00.000Z')).toBe(1)
    const [one] = got
    expect([one!.from?.text, (one!.to as { text: string }).text, one!.subject]).toEqual([
      '"Understory" <understory@example.test>',
      '"Mira Example" <mira@example.test>',
      'Your week: 1 conversation planned, 1 due, 1 promise, 2 never asked',
    ])
    for (const words of [one!.text!, one!.html as string]) {
      expect(words).toContain('Ravi Example')
      expect(words).toContain('Thursday, 26 November')
      expect(words).toMatch(/Ines Example(<\/a>)?: 24 days overdue/)
      expect(words).toContain('Owen Example')
      expect(words).toContain('1 promise of yours is overdue.')
      expect(words).toContain('https://understory.example.test/people/owen')
      expect(words).not.toMatch(/canary|Lena/)
    }
  })

  test('goes out once a week, however often one looks or the server starts', async () => {
    for (const at of ['2026-11-23T09:10:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-29T09:00:00.000Z']) expect(await send(at)).toBe(0)
    const two = await Promise.all([send('2026-11-30T09:00:00.000Z'), send('2026-11-30T09:00:00.000Z')])
    expect(two.toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(got).toHaveLength(1)
  })

  test('is tried again where the mail server did not take it', async () => {
    refuses = true
    expect(await send('2026-12-07T09:00:00.000Z')).toBe(0)
    expect(String(failed.at(-1))).toContain('Mailbox is full')
    refuses = false
    expect(await send('2026-12-07T09:10:00.000Z')).toBe(1)
    expect(await send('2026-12-07T09:20:00.000Z')).toBe(0)
  })

  test('comes in the morning of its weekday where each of them is', async () => {
    const live = (who: string, timeZone: string) => c.as(who)(changeTimeZone, { body: { timeZone } })
    await live('mira', 'Pacific/Auckland')
    await live('theo', 'America/Los_Angeles')
    await switchTo(1, 'theo')
    await send('2026-12-11T20:00:00.000Z')
    const to = async (at: string) => {
      got.length = 0
      await send(at)
      return got.map((one) => (one.to as { text: string }).text)
    }
    // Six o’clock on Monday the 14th comes to Auckland when it is Sunday at the server, and to Los Angeles in its afternoon.
    expect(await to('2026-12-13T16:59:00.000Z')).toEqual([])
    expect(await to('2026-12-13T17:00:00.000Z')).toEqual(['"Mira Example" <mira@example.test>'])
    expect(await to('2026-12-14T13:59:00.000Z')).toEqual([])
    expect(await to('2026-12-14T14:00:00.000Z')).toEqual(['"Theo Example" <theo@example.test>'])
    expect(await to('2026-12-15T14:00:00.000Z')).toEqual([])
  })

  test('ends when it is switched off, and with the account', async () => {
    await switchTo(null)
    expect(await send('2026-12-21T09:00:00.000Z')).toBe(0)
    await switchTo(1)
    await c.db.transaction((tx) =>
      tx.db.update(accounts).set({ disabledAt: '2026-12-21T00:00:00.000Z' }).where(eq(accounts.id, 'account-mira')),
    )
    expect(await send('2026-12-21T09:00:00.000Z')).toBe(0)
  })
})

describe('what the environment says of mail', () => {
  const set = {
    SMTP_URL: 'smtps://user:secret@mail.example.com:465',
    MAIL_FROM: 'Understory <understory@example.com>',
    PUBLIC_URL: 'https://understory.example.com/',
  }
  test('nothing is no mail; all three are mail', () => {
    expect(configOf({}).mail).toBeNull()
    expect(configOf({ PUBLIC_URL: set.PUBLIC_URL }).mail).toBeNull()
    expect(configOf(set).mail).toEqual({ smtpUrl: set.SMTP_URL, from: set.MAIL_FROM, publicUrl: 'https://understory.example.com' })
  })
  test.each([
    [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL must be like'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM must be like'],
    [{ MAIL_FROM: 'a@b.example\r\nBcc: x@y.example' }, 'MAIL_FROM must be like'],
    [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL must be the address'],
    [{ MAIL_FROM: undefined }, 'MAIL_FROM is missing'],
    [{ MAIL_FROM: undefined, PUBLIC_URL: undefined }, 'MAIL_FROM and PUBLIC_URL are missing'],
  ])('%o stops the start with a plain sentence', (part, sentence) => {
    expect(() => configOf({ ...set, ...part })).toThrow(sentence)
  })
})
