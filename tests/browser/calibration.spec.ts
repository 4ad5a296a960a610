import type { Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

test.use({ who: 'director', viewport: { width: 1440, height: 900 } })

type Role = { id: string; title: string }
const rolesOf = async (page: Page) => ((await (await page.request.get('/api/calibration')).json()) as { roles: Role[] }).roles
type Shown = { people: { person: { id: string; name: string; title: string | null }; manager: string | null }[] }
const shownOf = async (page: Page, id: string) => (await (await page.request.get(`/api/calibration/${id}`)).json()) as Shown

/** Every text that stands in the page, is read out, or names its tab. */
const everyWord = (page: Page) =>
  page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll('*')].flatMap((element) =>
      ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'].flatMap((name) => element.getAttribute(name) ?? []),
    ),
  ])

test('a calibration with the keyboard alone: present, next role, hide names, write what was agreed, leave, find it on the role', async ({
  page,
}) => {
  const hands = new Hands(page)
  await page.setViewportSize({ width: 1440, height: 520 })
  await look(page, '/pipeline')
  const listed = await page.getByRole('main').locator('tbody th[scope=row] a').allInnerTexts()
  await page.evaluate(() => scrollTo(0, 240))
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  const stood = await page.evaluate(() => scrollY)

  await hands.press('Shift+P')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(listed[0]!)
  await expect(heading).toBeFocused()
  for (const title of listed.slice(1)) {
    await hands.press('ArrowRight')
    await expect(heading).toHaveText(title)
  }
  await hands.press('ArrowRight')
  await expect(heading).toHaveText(listed.at(-1)!)
  const at = listed.indexOf('Lead, Lifecycle Marketing')
  for (let back = listed.length - 1; back > at; back--) await hands.press('ArrowLeft')
  await expect(heading).toHaveText('Lead, Lifecycle Marketing')
  await expect(page).toHaveTitle('Lead, Lifecycle Marketing · Calibration · Understory')
  const names = await page.getByRole('columnheader').locator('b').allInnerTexts()
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
  await expect(page.getByRole('main')).toContainText('Priya is ready now, Ines and Tomás within a year.')

  await hands.press('h')
  await expect(page).toHaveURL(/hide=names/)
  await expect(page.getByRole('columnheader').locator('b')).toHaveText(names.map((_, at) => 'ABCDEFGH'[at]!))
  const hands0 = hands.pressed
  const began = Date.now()
  await hands.press('n')
  await expect(page.getByLabel('What did we agree?')).toBeFocused()
  await hands.type('B first, D leads one project.')
  await hands.press('Tab', 'Tab')
  await hands.type('Maya Okafor')
  await hands.press('Enter')
  await hands.type('Someone from outside')
  await hands.press('Enter', 'Control+Enter')
  await expect(page.getByText('Written to the record.')).toBeVisible()
  expect(Date.now() - began, `${hands.pressed - hands0} keys`).toBeLessThan(15_000)
  await expect(page.getByLabel('What did we agree?')).toHaveValue('')

  await hands.press('Escape')
  await expect(heading).toBeFocused()
  await hands.press('Escape')
  await expect(page).toHaveURL(/\/pipeline$/)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(stood)

  await hands.press('g', 'r')
  await expect(heading).toHaveText('Lead roles')
  for (
    let row = 0;
    row < 12 && !(await page.getByRole('link', { name: 'Lead, Lifecycle Marketing' }).evaluate((link) => link === document.activeElement));
    row++
  )
    await hands.press('j')
  await hands.press('Enter')
  const agreed = page.getByRole('region', { name: 'What was agreed' })
  await expect(agreed).toContainText('B first, D leads one project.')
  await expect(agreed).toContainText('Daniel Reyes, 2')
  await expect(agreed).toContainText('with Daniel Reyes, Maya Okafor and Someone from outside')
  await agreed
    .getByRole('button', { name: /^Take back/ })
    .first()
    .click()
  await expect(agreed).not.toContainText('B first')
  await hands.press('z')
  await expect(agreed).toContainText('B first, D leads one project.')
  await agreed
    .getByRole('button', { name: /^Take back/ })
    .first()
    .click()
  await expect(agreed).not.toContainText('B first')
})

test('while names are hidden no name stands anywhere: not in the page, its tab, nor in what is read out', async ({ page }) => {
  for (const { id } of await rolesOf(page)) {
    const { people } = await shownOf(page, id)
    await look(page, `/pipeline/present?role=${id}&hide=names`)
    // The one who presents is named as being there.
    await page.getByRole('button', { name: 'Take Daniel Reyes off' }).click()
    const words = (await everyWord(page)).join('\n')
    for (const { person, manager } of people)
      for (const part of [person.name, person.name.split(' ')[0]!, person.name.split(' ').at(-1)!, person.title, manager])
        if (part) expect(words, `${part} while names are hidden`).not.toContain(part)
  }
})

test('nothing on it is smaller than 16 pixels, and what matters is 20 or more', async ({ page }) => {
  const life = (await rolesOf(page)).find(({ title }) => title === 'Lead, Lifecycle Marketing')!
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height })
    await look(page, `/pipeline/present?role=${life.id}`)
    const sizes = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
      const found: [number, string, boolean][] = []
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const element = node.parentElement!
        if (!node.textContent!.trim() || element.tagName === 'OPTION' || element.getBoundingClientRect().width <= 1) continue
        found.push([parseFloat(getComputedStyle(element).fontSize), node.textContent!.trim(), !!element.closest('td b, th b, h1')])
      }
      for (const field of document.querySelectorAll('main input, main textarea'))
        found.push([parseFloat(getComputedStyle(field).fontSize), field.tagName, false])
      return found
    })
    expect(sizes.length).toBeGreaterThan(30)
    expect(sizes.filter(([size]) => size < 16)).toEqual([])
    expect(sizes.filter(([size, , main]) => main && size < 20)).toEqual([])
    const table = (await page.getByRole('table').boundingBox())!
    expect(table.y + table.height, `${width}: the whole table is on the screen`).toBeLessThanOrEqual(height)
    expect(table.x + table.width).toBeLessThanOrEqual(width)
    await expect(page.getByLabel('What did we agree?')).toBeInViewport()
    await expect(page.getByText('Read by those who see all of this slate')).toBeInViewport({ ratio: 1 })
  }
})

test('what is typed is there again after the page was closed, and signing out says what would be lost', async ({ page, api }) => {
  const [first, second] = await rolesOf(page)
  await look(page, `/pipeline/present?role=${first!.id}`)
  const note = page.getByLabel('What did we agree?')
  await note.fill('Half a thought')
  await expect(page.getByText('Kept on this device until it is saved.')).toBeVisible()
  // Whoever types on and goes to the next role at once loses nothing.
  await note.press('End')
  await page.keyboard.type(', and more')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second!.title)
  await expect(note).toHaveValue('')
  await page.goto('/settings', { waitUntil: 'networkidle' })
  await look(page, `/pipeline/present?role=${first!.id}`)
  await expect(note).toHaveValue('Half a thought, and more')

  // What could not be saved stays, and is written once however often it is sent.
  await page.route('**/agreements', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await note.press('Control+Enter')
  await expect(page.getByRole('alert')).toHaveText('Not saved. The server cannot be reached. Check the connection and try again.')
  await expect(note).toHaveValue('Half a thought, and more')
  await page.unroute('**/agreements')
  await page.goto('/settings', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toContainText(
    `What was agreed about ${first!.title}, begun and not saved: “Half a thought, and more”`,
  )
  await page.keyboard.press('Escape')
  await look(page, `/pipeline/present?role=${first!.id}`)
  await expect(note).toHaveValue('Half a thought, and more')
  await note.press('Control+Enter')
  await expect(page.getByText('Written to the record.')).toBeVisible()
  const agreed = (await (await api.get(`/api/roles/${first!.id}/agreements`)).json()) as { id: string; words: string }[]
  expect(agreed.map(({ words }) => words)).toEqual(['Half a thought, and more'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await (await api.get(`/api/roles/${first!.id}/agreements`)).json()) as object[]).toEqual([])
})

test('filters of the pipeline go along, and nothing to present is said with the way back', async ({ page }) => {
  await look(page, '/pipeline?strength=nobody')
  const listed = await page.getByRole('main').locator('tbody th[scope=row] a').allInnerTexts()
  await page.getByRole('link', { name: 'Present' }).click()
  await expect(page.getByText(`1 of ${listed.length}`)).toBeVisible()
  await page.getByRole('button', { name: 'Next role' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(listed[1]!)
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/\/pipeline\?strength=nobody$/)
  await look(page, '/pipeline/present?state=cancelled')
  await page.getByRole('link', { name: 'Back to the pipeline' }).click()
  await expect(page).toHaveURL(/\/pipeline\?state=cancelled$/)
})

test('a phone is told that presenting wants a wider screen, with a link back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await look(page, '/pipeline/present?strength=strong')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Presenting wants a wider screen')
  await page.getByRole('link', { name: 'Back to the pipeline' }).click()
  await expect(page).toHaveURL(/\/pipeline\?strength=strong$/)
})
