import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const run = (c: Company, text: string) => c.db.transaction((tx) => tx.connection.execute(text, [], 'run').then(() => undefined))

test('cleaning the files waits for a reader without holding up anybody else', async () => {
  const c = await company()
  let release = () => {}
  const held = new Promise<void>((done) => (release = done))
  let began = () => {}
  const begun = new Promise<void>((done) => (began = done))
  const reading = c.db.read(async (read) => {
    await read.connection.execute('select count(*) from people', [], 'all')
    began()
    await held
  })
  await begun
  await run(c, `update people set title = 'Other' where id = 'ravi'`)
  let [last, longest] = [Date.now(), 0]
  const beat = setInterval(() => {
    longest = Math.max(longest, Date.now() - last)
    last = Date.now()
  }, 20)
  const cleaned = c.db.forget()
  await sleep(800)
  await run(c, `update people set title = 'Third' where id = 'ravi'`)
  release()
  await Promise.all([reading, cleaned])
  clearInterval(beat)
  expect(longest).toBeLessThan(2500)
  await c.close()
})
