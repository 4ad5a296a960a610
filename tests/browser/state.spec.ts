import type { Page } from '@playwright/test'
import { expect, type Known, look, setUp, test } from './doors.ts'
import { addressOf, type Place, places } from './places.ts'
import { onDevice } from './team.ts'

test.use({ viewport: { width: 1440, height: 900 } })

// By its element: under an open panel it is no main for the reader.
const main = (page: Page) => page.locator('main')
const wordsOf = (page: Page) => main(page).innerText()
/** Waits until every answer has come and the page stays as it is. */
async function settled(page: Page) {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('h1')).toHaveText(/\S/)
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await expect
    .poll(async () => {
      const before = await wordsOf(page)
      await page.waitForTimeout(300)
      return before === (await wordsOf(page))
    })
    .toBe(true)
}

/** Goes on by a link of the page and comes back by the browser. */
async function thereAndBack(page: Page, address: string) {
  await page.getByRole('link', { name: 'Framework', exact: true }).first().click()
  await expect(page).toHaveURL(/\/framework/)
  await page.goBack()
  await expect(page).toHaveURL(address)
}

const choose = (name: RegExp, option: RegExp) => async (page: Page) => {
  await page.getByRole('combobox', { name }).click()
  await page.getByRole('option', { name: option }).first().click()
}
const press = (role: 'link' | 'button', name: RegExp) => (page: Page) => page.getByRole(role, { name }).first().click()
type Step = { of: string; start: (known: Known) => string; change: (page: Page) => Promise<unknown>; address: RegExp }
const steps: Step[] = [
  { of: 'a filter', start: () => '/people', change: choose(/^When they were asked/, /never/i), address: /asked=never/ },
  { of: 'an order', start: () => '/people?want=management', change: choose(/^Order/, /longest/i), address: /want=.*sort=/ },
  { of: 'a state', start: () => '/roles', change: choose(/^State/, /^Planned/), address: /state=planned/ },
  { of: 'a role', start: ({ priya }) => `/people/${priya}`, change: choose(/^Lead role/, /Field Marketing/), address: /role=/ },
  { of: 'a tab', start: ({ priya }) => `/people/${priya}`, change: press('link', /^History$/), address: /\/history/ },
  { of: 'a criterion', start: ({ priya }) => `/people/${priya}/evidence`, change: choose(/^Criterion/, /Servant/), address: /criterion=/ },
  {
    of: 'an open panel',
    start: ({ lifecycle }) => `/roles/${lifecycle}`,
    change: press('button', /^Priya Raman, /),
    address: /criterion=/,
  },
]

test.describe(() => {
  test.use({ who: 'director' })
  for (const { of, start, change, address } of steps) {
    test(`${of} stands in the address: a reload, Back and a pasted address show the same`, async ({ page, known, context }) => {
      await look(page, start(known))
      const before = await wordsOf(page)
      await change(page)
      await expect(page).toHaveURL(address)
      await settled(page)
      const changed = page.url()
      const words = await wordsOf(page)
      const panel = await page.getByRole('dialog').allInnerTexts()
      expect(words !== before || panel.length > 0).toBe(true)

      await page.reload()
      await settled(page)
      expect(await wordsOf(page)).toBe(words)
      expect(await page.getByRole('dialog').allInnerTexts()).toEqual(panel)

      const pasted = await context.newPage()
      await pasted.goto(changed)
      await settled(pasted)
      expect(await wordsOf(pasted)).toBe(words)
      expect(await pasted.getByRole('dialog').allInnerTexts()).toEqual(panel)
      await pasted.close()

      if (panel.length > 0) {
        await page.goBack()
        await expect(page.getByRole('dialog')).toBeHidden()
      } else {
        await thereAndBack(page, changed)
        await expect.poll(() => wordsOf(page)).toBe(words)
      }
    })
  }

  test('Back and a reload come to where one had scrolled to', async ({ page }) => {
    await look(page, '/people')
    const table = page.getByRole('table').first()
    const far = table.getByRole('row').nth(60)
    await far.scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollBy(0, 200))
    const scrolled = () => page.evaluate(() => Math.round(scrollY))
    const at = await scrolled()
    expect(at).toBeGreaterThan(1000)
    await far.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/people\/[\w-]{36}/)
    await expect.poll(scrolled).toBeLessThan(100)
    await page.goBack()
    await expect(far).toBeInViewport()
    await expect.poll(async () => Math.abs((await scrolled()) - at)).toBeLessThan(3)
    await page.reload()
    await expect(far).toBeInViewport()
    await expect.poll(async () => Math.abs((await scrolled()) - at)).toBeLessThan(3)
  })
})

const junk =
  'want=everything&asked=%F0%9F%8C%B1&team=00000000&role=__proto__&state=constructor&strength=-1&sort=%00&q=%25%27%22%3C&person=nobody&criterion=x&part=both&step=never&edit=maybe&version=1e99&left=no&to=//elsewhere.example&view=3d&since=yesterday&as-of=soon&hide=all'

for (const who of ['manager', 'director', 'administrator', 'nobody'] as const) {
  test.describe(() => {
    test.use({ who })
    test(`values that no page knows break no page, for ${who === 'nobody' ? 'someone without a session' : `the ${who}`}`, async ({
      page,
      known,
      example,
    }) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error}`))
      const firstOf = (all: readonly Place[]) => [...new Map(all.map((place) => [place.route, place])).values()]
      const seen = firstOf(places.filter((place) => (place.who ?? 'manager') === who))
      for (const place of seen) {
        const bare = addressOf(place, known).split('?')[0]!
        await page.goto(`${bare}?${junk}`, { waitUntil: 'networkidle' })
        // Behind an open sheet the heading is out of reach, but it stands there.
        await expect(page.locator('h1'), bare).toHaveText(/\S/)
        await expect(page.locator('[aria-busy=true]'), bare).toHaveCount(0)
        if ((await page.getByText('This page stopped working').or(page.getByText('This panel failed')).count()) > 0) faults.push(bare)
        if (new URL(page.url()).origin !== example.address) faults.push(`${bare} led elsewhere`)
      }
      expect(faults).toEqual([])
    })
  })
}

test('a change that was not saved says so where it was made, and works the second time', async ({ page, known, api }) => {
  const made = await api.post(`/api/people/${known.hana}/promises`, { data: { text: 'Bring the rota to the desk', owner: 'manager' } })
  expect(made.status(), await made.text()).toBe(200)
  await look(page, `/people/${known.hana}/conversations`)
  const kept = page.getByRole('button', { name: 'Kept: Bring the rota to the desk' })
  await page.route('**/promises/*', (route) => route.abort())
  await kept.click()
  const line = main(page).getByRole('listitem').filter({ hasText: 'Bring the rota to the desk' })
  await expect(line).toContainText(/Not saved\. Try again/)
  await page.unroute('**/promises/*')
  await kept.click()
  await expect(kept).toBeHidden()
})

test('signing out leaves nothing of a piece of evidence that was begun', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  const answer = await page.request.post('/api/my-team', { data: { reports: [{ name: 'Anna Berg' }] } })
  const { people } = (await answer.json()) as { people: { id: string }[] }
  const words = 'Begun, and not yet on record.'
  await look(page, `/people/${people[0]!.id}`)
  await page.keyboard.press('e')
  await page.getByLabel('What did you see?').fill(words)
  await expect.poll(() => onDevice(page)).toContain(words)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('button', { name: 'Sign out and lose it' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await onDevice(page)).not.toContain(words)
})
