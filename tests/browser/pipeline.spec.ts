import type { Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'

test.use({ who: 'director', viewport: { width: 1440, height: 900 } })

const rows = (page: Page) => page.getByRole('table', { name: /^Lead roles/ }).locator('tbody tr')
const words = { Nobody: 'has nobody', Thin: 'is thin', 'One person': 'rests on one person', Strong: 'is strong' }
const many = { Nobody: 'have nobody', Thin: 'are thin', 'One person': 'rest on one person', Strong: 'are strong' }

test('the sentence says what the rows below say', async ({ page }) => {
  await look(page, '/pipeline')
  const sentence = await page.locator('header p').filter({ hasText: 'lead roles' }).innerText()
  const benches = (await rows(page).locator('td:nth-of-type(1)').allInnerTexts()).map(
    (cell) => /Nobody|Thin|One person|Strong/.exec(cell)?.[0],
  )
  expect(benches.length).toBeGreaterThan(5)
  expect(sentence).toContain(`Of ${benches.length} lead roles`)
  for (const bench of ['Nobody', 'Thin', 'One person', 'Strong'] as const) {
    const count = benches.filter((one) => one === bench).length
    if (count > 0) expect(sentence).toContain(`${count} ${count === 1 ? words[bench] : many[bench]}`)
    else expect(sentence).not.toMatch(new RegExp(`${words[bench]}|${many[bench]}`))
  }
  const [never, of] = /(\d+) of (\d+) people were never asked/.exec(sentence)!.slice(1).map(Number)
  const { people } = (await (await page.request.get('/api/people')).json()) as { people: { want: object | null }[] }
  expect([never, of]).toEqual([people.filter(({ want }) => want === null).length, people.length])

  await page
    .locator('header p')
    .getByRole('link', { name: /nobody/ })
    .click()
  await expect(rows(page)).toHaveCount(benches.filter((one) => one === 'Nobody').length)
})

test('filters stand in the address: they survive a reload, come back with Back, and a copied address shows the same', async ({ page }) => {
  await look(page, '/pipeline')
  const all = await rows(page).count()
  await page.getByRole('combobox', { name: /^State/ }).click()
  await page.getByRole('option', { name: /^Open/ }).click()
  await expect(page).toHaveURL(/state=open/)
  await expect(rows(page)).not.toHaveCount(all)
  const shown = await rows(page).allInnerTexts()
  await page.reload()
  await expect(rows(page)).toHaveCount(shown.length)
  expect(await rows(page).allInnerTexts()).toEqual(shown)

  await rows(page).first().getByRole('rowheader').getByRole('link').click()
  await expect(page).toHaveURL(/\/roles\//)
  await page.goBack()
  await expect(page).toHaveURL(/\/pipeline\?state=open$/)
  await expect(rows(page)).toHaveCount(shown.length)
  await page.keyboard.press('x')
  await expect(rows(page)).toHaveCount(all)
})

test('values that no filter has break nothing', async ({ page }) => {
  await look(page, '/pipeline')
  const all = await rows(page).count()
  await look(page, '/pipeline?strength=mighty&state=%F0%9F%8C%B1&team=00000000&asked=perhaps&unheard=of#nothing')
  await expect(rows(page)).toHaveCount(all)
  await expect(
    page.getByText('“00000000”, “mighty”, “🌱” and “perhaps” in the address are not known here and filter nothing.'),
  ).toBeVisible()
  await expect(page).toHaveURL(/mighty/)
  for (const address of ['/people?want=__proto__&sort=constructor&team=%00', '/framework?version=minus', '/settings/figures?x=%']) {
    await look(page, address)
    await expect(page.getByText('This page stopped working')).toBeHidden()
  }
})

test('a filter in the address that names nothing there is says so, on every list, and goes with the next choice', async ({
  page,
  known,
}) => {
  const note = page.getByText('in the address is not known here and filters nothing.')
  for (const address of [
    '/?want=everything',
    '/people?team=Nowhere',
    '/people?want=ic&sort=height',
    '/roles?state=toString',
    '/roles?team=00000000',
    `/people/${known.priya}/evidence?criterion=00000000`,
    `/people/${known.priya}/evidence?observer=nobody&q=team`,
  ]) {
    await look(page, address)
    await expect(note, address).toBeVisible()
    await expect(page.getByRole('main').getByText(/^Show (all|everyone)/), address).toBeHidden()
  }
  await look(page, '/roles?team=00000000')
  await page.getByRole('combobox', { name: /^State/ }).click()
  await page.getByRole('option', { name: /^Open/ }).click()
  await expect(page).toHaveURL(/\/roles\?state=open$/)
  await expect(note).toBeHidden()
})

test('fits a desk without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await look(page, '/pipeline')
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900)
})

test('who is ready for two roles is marked on both', async ({ page }) => {
  type Bench = { name: string; roles: number }[]
  const { roles } = (await (await page.request.get('/api/pipeline')).json()) as { roles: { title: string; readyNow: Bench }[] }
  const [twice] = roles.flatMap(({ readyNow }) => readyNow).filter((person) => person.roles === 2)
  const theirs = roles.filter(({ readyNow }) => readyNow.some(({ name }) => name === twice!.name))
  expect(theirs).toHaveLength(2)
  await look(page, '/pipeline')
  for (const { title } of theirs) {
    const row = rows(page).filter({ has: page.getByRole('link', { name: title, exact: true }) })
    await expect(row.getByRole('button', { name: new RegExp(`^${twice!.name}`) })).toContainText('2 roles')
  }
})

test('who looks ready and was never asked stands beside the bench, and is not counted on it', async ({ page }) => {
  await look(page, '/pipeline')
  const beside = rows(page).filter({ has: page.getByRole('button', { name: /never asked$/ }) })
  await expect(beside).not.toHaveCount(0)
  for (const row of await beside.all()) {
    const ready = await row.getByRole('button', { name: /Ready now, called by/ }).count()
    await expect(row.locator('td').first()).toContainText(ready === 0 ? /Nobody|Thin/ : /One person|Strong/)
  }
})
