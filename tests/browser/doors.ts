import { type APIRequestContext, type BrowserContext, expect, type Page, request, test as base } from '@playwright/test'
import { type Running, linkOf, start } from './server.ts'

export type State = Awaited<ReturnType<APIRequestContext['storageState']>>

export const administrator = { name: 'Ada Quist', email: 'ada@example.org', password: 'paper lantern over quiet water' }

/** Where everybody is, unless a test says otherwise: as the browsers of these tests say it. */
const timeZone = 'UTC'

/** Becomes the administrator of a server that was never set up, without its pages. */
export async function setUp(server: Running, where: { timeZone?: string } = { timeZone }): Promise<State> {
  const token = new URL(linkOf(server, 'Set it up')).hash.replace('#setup=', '')
  return signedIn(server, '/api/setup', { token, ...administrator, ...where })
}

async function signedInBy(server: Running, words: string) {
  const token = new URL(linkOf(server, words)).hash.replace('#link=', '')
  return signedIn(server, '/api/session/link', { token, timeZone })
}

async function signedIn(server: Running, path: string, body: object): Promise<State> {
  const api = await request.newContext({ baseURL: server.address })
  const answer = await api.post(path, { data: body })
  expect(answer.status(), await answer.text()).toBe(200)
  const state = await api.storageState()
  await api.dispose()
  return state
}

export type Who = 'manager' | 'director' | 'administrator' | 'nobody'

/** What addresses need to know of the example. */
export interface Known {
  priya: string
  hana: string
  lifecycle: string
  /** A role about which something was decided. */
  emea: string
  /** A conversation with Priya that was held. */
  talk: string
  /** Priya’s team, and one of whose growth path nothing is written. */
  growth: string
  /** A review that the director recorded. */
  review: string
  unwritten: string
}

interface OfWorker {
  /** The example organisation, once for all tests of a worker: what a test changes there, no other looks at. */
  example: Running
  /** Those who can look at the example, each signed in once, as their links work once. */
  doors: Record<Who, State>
  known: Known
}
interface OfTest {
  who: Who
  /** A server that was never set up, for this test alone. */
  empty: Running
  /** A page at another server than the example. */
  pageAt: (server: Running, state?: State) => Promise<Page>
  /** The server's API, as whoever the test is. */
  api: APIRequestContext
}

/** Every test starts at the example, signed in as its manager, unless it says `test.use({ who })` or takes `empty`. */
export const test = base.extend<OfTest, OfWorker>({
  example: [
    async ({}, use) => {
      const server = await start({ example: true })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  doors: [
    async ({ example }, use) => {
      const [manager, director] = await Promise.all(
        ['Maya Okafor', 'Daniel Reyes'].map((name) => signedInBy(example, `Look at the example as ${name}`)),
      )
      await use({ manager: manager!, director: director!, administrator: await setUp(example), nobody: { cookies: [], origins: [] } })
    },
    { scope: 'worker' },
  ],
  known: [
    async ({ example, doors }, use) => {
      const api = await request.newContext({ baseURL: example.address, storageState: doors.manager })
      const { people } = (await (await api.get('/api/people')).json()) as { people: { id: string; name: string }[] }
      const { roles } = (await (await api.get('/api/roles')).json()) as { roles: { id: string; title: string }[] }
      const idOf = (name: string) => people.find((person) => person.name === name)!.id
      const priya = idOf('Priya Raman')
      const [talk] = (await (await api.get(`/api/people/${priya}/talks`)).json()) as { id: string }[]
      await api.dispose()
      const above = await request.newContext({ baseURL: example.address, storageState: doors.director })
      const { teams } = (await (await above.get('/api/path')).json()) as { teams: { team: { id: string; name: string } }[] }
      const [review] = (await (await above.get('/api/reviews')).json()) as { id: string }[]
      await above.dispose()
      const teamOf = (name: string) => teams.find(({ team }) => team.name === name)!.team.id
      await use({
        growth: teamOf('Growth Marketing'),
        review: review!.id,
        unwritten: teamOf('Communications'),
        priya,
        hana: idOf('Hana Novak'),
        lifecycle: roles.find(({ title }) => title === 'Lead, Lifecycle Marketing')!.id,
        emea: roles.find(({ title }) => title === 'Lead, Product Marketing EMEA')!.id,
        talk: talk!.id,
      })
    },
    { scope: 'worker' },
  ],
  empty: async ({}, use) => {
    const server = await start()
    await use(server)
    await server.stop()
  },
  pageAt: async ({ browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (server, storageState) => {
      const context = await browser.newContext({
        baseURL: server.address,
        storageState,
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        timezoneId: 'UTC',
      })
      opened.push(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  who: ['manager', { option: true }],
  baseURL: async ({ example }, use) => use(example.address),
  storageState: async ({ doors, who }, use) => use(doors[who]),
  contextOptions: async ({ contextOptions }, use) => use({ ...contextOptions, reducedMotion: 'reduce' }),
  api: async ({ playwright, baseURL, storageState }, use) => {
    const api = await playwright.request.newContext({ baseURL, storageState })
    await use(api)
    await api.dispose()
  },
})
export { expect }

/** Goes there and waits until everything that the page asked for has come. */
export async function look(page: Page, address: string) {
  await page.goto(address, { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
  // On a slow machine the network is quiet also while what has come is not drawn yet.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(null))))
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}
