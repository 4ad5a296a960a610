import type { Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'

test.use({ who: 'director', viewport: { width: 1440, height: 900 } })

const rows = (page: Page, name: RegExp) => page.getByRole('table', { name }).locator('tbody tr')
const since = (page: Page) => page.getByRole('main').getByRole('link', { name: /^Since \d+ \w+/ })

test('a director’s monthly review of nine roles', async ({ page }) => {
  // Which roles are uncovered stands there before anything is pressed, and what changed since last time.
  await look(page, '/pipeline')
  const live = rows(page, /^Lead roles with who is ready/)
  await expect(live).toHaveCount(9)
  const uncovered = live.filter({ has: page.getByText('Nobody', { exact: true }) })
  const titles = await uncovered.getByRole('rowheader').getByRole('link').allInnerTexts()
  expect(titles.length).toBeGreaterThan(1)
  expect(await page.locator('header p').first().innerText()).toContain(`${titles.length} have nobody`)
  await expect(since(page)).toContainText(/went from .+ to .+, .+ became ready, \d+ people were asked/)

  // All that changed, each with its link; what the line counts is what the rows say.
  const line = await since(page).innerText()
  await since(page).click()
  await expect(page).toHaveURL(/\/pipeline\/changes$/)
  const group = (name: string) => page.getByRole('region', { name, exact: true })
  const asked = group('Who was asked').getByRole('listitem')
  await expect(asked).toHaveCount(Number(/(\d+) people were asked/.exec(line)![1]))
  for (const row of await group('Benches').getByRole('listitem').all()) {
    await expect(row).toContainText(/went from .+ to .+\./)
    await expect(row.getByRole('link')).toHaveCount(1)
  }

  // Back: the filter leaves the uncovered ones, and one of them opens.
  await page.goBack()
  await page.keyboard.press('f')
  await page.getByRole('combobox', { name: /^Bench/ }).click()
  await page.getByRole('option', { name: /^Nobody/ }).click()
  await expect(page).toHaveURL(/strength=nobody/)
  await expect(live).toHaveCount(titles.length)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[0]!)

  // The review is recorded; from now on changes are told since today.
  await look(page, '/pipeline/changes')
  await page.getByRole('button', { name: 'Record a review' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Only you read this.')
  await dialog.getByRole('textbox').fill('Ask about Brand first.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Recorded.' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Since /)
  await expect(page.getByText('Nothing changed in this pipeline.')).toBeVisible()
  const reviews = group('Your reviews').getByRole('listitem')
  await expect(reviews).toHaveCount(2)
  await expect(reviews.first()).toContainText('Ask about Brand first.')

  // The earlier one opens as it stood, to read and not to change, and leads back to today.
  await reviews
    .last()
    .getByRole('link', { name: /^As it stood on/ })
    .click()
  await expect(page).toHaveURL(/\/pipeline\?as-of=/)
  await expect(page.getByRole('heading', { level: 1, name: /^As it stood on/ })).toBeVisible()
  const stood = rows(page, /^Lead roles as they stood/)
  await expect(stood).toHaveCount(9)
  expect(await stood.filter({ has: page.getByText('Nobody', { exact: true }) }).count()).not.toBe(titles.length)
  await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0)
  await page.reload()
  await expect(stood).toHaveCount(9)
  await page.getByRole('link', { name: 'What changed since' }).click()
  await expect(group('Benches').getByRole('listitem')).not.toHaveCount(0)
  await page.goBack()
  await page.getByRole('link', { name: 'Back to today' }).click()
  await expect(page).toHaveURL(/\/pipeline$/)
  await expect(since(page)).toContainText('nothing changed')
})

test('someone on a bench of the past says who called them, and when', async ({ page, known }) => {
  await look(page, `/pipeline?as-of=${known.review}`)
  await page.getByRole('button', { name: /^Mila Petrov/ }).click()
  await expect(page.getByRole('dialog')).toContainText(/Ready now, called by [A-Z]\w+ [A-Z]\w+ on \d+ \w+/)
})

test('an address of a review that is not one’s own says so, and breaks nothing', async ({ page }) => {
  await page.goto('/pipeline?as-of=nothing')
  await expect(page.getByText('The address names no review of yours.')).toBeVisible()
  await page.goto('/pipeline/changes?since=nothing')
  await expect(page.getByText('The address names no review of yours, and no day.')).toBeVisible()
  await page.getByRole('link', { name: 'Since the last review' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Since \d+ \w+/)
  await look(page, '/pipeline/changes?since=2026-01-31')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Since 31 January')
})

test('the months before stand as charts, each with its table and its file', async ({ page }) => {
  await look(page, '/pipeline/changes')
  for (const name of ['Bench over months', 'Who had been asked', 'Conversations per month']) {
    const chart = page.getByRole('region', { name })
    await expect(chart.getByRole('img').first()).toHaveAccessibleName(/\.$/)
    await expect(chart.locator('svg').first()).toBeVisible()
    const [file] = await Promise.all([page.waitForEvent('download'), chart.getByRole('button', { name: `${name} as CSV` }).click()])
    expect(file.suggestedFilename()).toMatch(/^[a-z-]+\d{4}-\d{2}-\d{2}\.csv$/)
    await chart.getByRole('button', { name: 'Show as table' }).click()
    await expect(chart.getByRole('table').getByRole('row')).toHaveCount(13)
    await expect(chart.getByRole('img').first()).toBeHidden()
  }
})

test.describe('whoever recorded no review', () => {
  test.use({ who: 'manager' })
  test('is told since thirty days before, and invited to record the first', async ({ page }) => {
    await look(page, '/pipeline')
    await expect(since(page)).toContainText('No review is recorded yet')
    await since(page).click()
    await expect(page.getByRole('region', { name: 'Your reviews' })).toContainText('Record the first')
    await expect(page.getByRole('button', { name: 'Record a review' })).toBeVisible()
  })
})

test('a list with its filters is saved under a name, found in the side bar and by the palette, renamed, and removed with a way back', async ({
  page,
}) => {
  await look(page, '/people?want=never')
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('To ask first')
  await page.keyboard.press('Control+Enter')
  const views = page.getByRole('navigation', { name: 'Saved views' })
  await expect(views.getByRole('link', { name: 'To ask first' })).toBeVisible()
  await look(page, '/')
  await views.getByRole('link', { name: 'To ask first' }).click()
  await expect(page).toHaveURL(/\/people\?want=never$/)

  await page.getByRole('button', { name: 'Saved view To ask first' }).click()
  await page.getByRole('menuitem', { name: 'Rename this view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Never asked, to ask')
  await page.keyboard.press('Control+Enter')
  await look(page, '/roles')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('asked, to')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/people\?want=never$/)

  await page.getByRole('button', { name: 'Saved view Never asked, to ask' }).click()
  await page.getByRole('menuitem', { name: 'Remove this view' }).click()
  await expect(views).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(views.getByRole('link', { name: 'Never asked, to ask' })).toBeVisible()
})
