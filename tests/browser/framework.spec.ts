import { expect, setUp, test } from './doors.ts'

test('an administrator writes a new version and publishes it; the one before stays as it was', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/framework')
  const table = page.getByRole('table', { name: /^The criteria of/ })
  const before = await table.innerText()
  await page.getByRole('button', { name: 'Write a new version' }).click()
  await expect(page).toHaveURL(/edit=yes/)
  const criterion = page.getByRole('group', { name: /^Criterion: / }).first()
  const words = 'Sets a bar that other teams take as theirs, and says why.'
  const field = criterion.getByLabel('At lead level', { exact: true })
  const was = await field.inputValue()
  expect(before).toContain(was)
  await field.fill('')
  await expect(page.getByText('Not saved yet: one field needs something.')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('group', { name: 'There is something to put right' })).toBeFocused()
  await field.fill(words)
  await expect(page.getByText(/^Draft saved/)).toBeVisible()

  await page.reload()
  await expect(field).toHaveValue(words)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Publish this version' })
  await dialog.getByRole('button', { name: 'Publish it' }).click()
  await expect(dialog).toContainText('Say what is new in this version.')
  await dialog.getByLabel('What is new, and why').fill('Plainer words for the first criterion.')
  await dialog.getByRole('button', { name: 'Publish it' }).click()
  await expect(page.getByText('Version 2 is published.')).toBeVisible()
  await expect(table).toContainText(words)
  expect(await table.innerText()).not.toContain(was)

  const versions = page
    .getByRole('region', { name: 'Versions' })
    .or(page.locator('aside, section').filter({ hasText: 'Versions' }))
    .last()
  await expect(versions).toContainText('Plainer words for the first criterion.')
  await page.getByRole('link', { name: 'Version 1' }).click()
  await expect(page).toHaveURL(/version=1/)
  expect(await table.innerText()).toEqual(before)
})

test('who does not administer reads the framework and is offered no change to it', async ({ page }) => {
  await page.goto('/framework?edit=yes')
  await expect(page.getByRole('table', { name: /^The criteria of/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /version|Publish|draft/ })).toHaveCount(0)
})
