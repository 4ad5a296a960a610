import { expect, test } from './doors.ts'

test.use({ who: 'director' })

test('a director sees what changed since the last review, opens it as it stood, and records the next', async ({ page }) => {
  await page.goto('/pipeline')
  await expect(page.getByText(/^Since \d+ \w+/)).toBeVisible()
  await page.getByRole('link', { name: /^Since \d+ \w+/ }).click()
  await expect(page).toHaveURL(/\/pipeline\/changes/)
  const benches = page.getByRole('region', { name: 'Benches', exact: true })
  await expect(benches.getByRole('listitem').first()).toContainText(/went from .+ to .+\./)

  await page.getByRole('link', { name: /^As it stood on/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^As it stood on/ })).toBeVisible()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(10)
  await page.getByRole('link', { name: 'What changed since' }).click()

  await page.getByRole('button', { name: 'Record a review' }).click()
  await page.getByRole('textbox', { name: /A note for next time/ }).fill('Ask about Brand first.')
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText(/^Recorded\./)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Reviews' }).getByRole('listitem')).toHaveCount(2)
  await page.goto('/pipeline')
  await expect(page.getByText(/nothing changed\.$/)).toBeVisible()
})

test('the months before stand as charts, each with its table', async ({ page }) => {
  await page.goto('/pipeline/changes')
  for (const name of ['Benches over months', 'Who had been asked', 'Career conversations']) {
    const chart = page.getByRole('region', { name })
    await expect(chart.getByRole('img').first()).toBeVisible()
    await chart.getByRole('button', { name: 'Show as table' }).click()
    await expect(chart.getByRole('table').getByRole('row')).toHaveCount(13)
  }
})

test('a list with its filters is saved under a name, found in the side bar, and removed with a way back', async ({ page }) => {
  await page.goto('/people?want=never')
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('To ask first')
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click()
  const views = page.getByRole('navigation', { name: 'Saved views' })
  await page.goto('/')
  await views.getByRole('link', { name: 'To ask first' }).click()
  await expect(page).toHaveURL(/\/people\?want=never$/)
  await page.getByRole('button', { name: 'Saved view To ask first' }).click()
  await page.getByRole('menuitem', { name: 'Remove this view' }).click()
  await expect(views).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(views.getByRole('link', { name: 'To ask first' })).toBeVisible()
})
