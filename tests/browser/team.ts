import type { BrowserContext, Page } from '@playwright/test'
import { expect, setUp, type State, test } from './doors.ts'
import type { Running } from './server.ts'

/** A manager with a password, and two reports: one who said what they want and is planned for today, one never asked. */
async function team(server: Running, browserRequest: Page['request'], state: State) {
  const send = async (method: 'post' | 'get', path: string, data?: object) => {
    const answer = await browserRequest[method](server.address + path, { data })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
  const { people } = await send('post', '/api/my-team', {
    teamName: 'Growth',
    title: 'Head of Growth',
    reports: [{ name: 'Priya Raman' }, { name: 'Hana Novak' }],
  })
  const { today } = await send('get', '/api/session')
  const [priya, hana] = people.map(({ id }: { id: string }) => id) as [string, string]
  const before = new Date(Date.parse(today) - 21 * 86_400_000).toISOString().slice(0, 10)
  await send('post', `/api/people/${priya}/aspirations`, { direction: 'management', heard: 'said', heardOn: before, visibility: 'chain' })
  await send('post', `/api/people/${priya}/conversations`, { heldOn: before })
  await send('post', `/api/people/${priya}/conversations`, { plannedOn: today })
  await send('post', `/api/people/${priya}/evidence`, { what: 'Led the rebrand with two teams.', happenedOn: today })
  const talks = async (id = priya) =>
    (await send('get', `/api/people/${id}/talks`)) as { want: { words: string } | null; promises: object[] }[]
  return { priya, hana, today, state, talks }
}

type Team = Awaited<ReturnType<typeof team>>
export const talkTest = test.extend<{ at: Team & { page: Page; context: BrowserContext; another: () => Promise<Page> } }>({
  at: async ({ empty, pageAt }, use) => {
    const state = await setUp(empty)
    const page = await pageAt(empty, state)
    const made = await team(empty, page.request, state)
    await use({ ...made, page, context: page.context(), another: () => pageAt(empty, state) })
  },
})

/** Everything that the page keeps on the device, in one text. */
export const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const found: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const opened = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => done(asked.result)
      })
      for (const store of opened.objectStoreNames)
        found.push(
          ...(await new Promise<unknown[]>((done) => {
            const asked = opened.transaction(store).objectStore(store).getAll()
            asked.onsuccess = () => done(asked.result)
          })),
        )
      opened.close()
    }
    return JSON.stringify([found, Object.entries(localStorage), Object.entries(sessionStorage)])
  })
