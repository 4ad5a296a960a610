import { expect, look, test } from './doors.ts'

test.describe('a director', () => {
  test.use({ who: 'director' })

  test('comes from the pipeline, opens a figure on the keyboard into its rows, and goes on to the slate that nobody opened', async ({
    page,
  }) => {
    await look(page, '/pipeline')
    await page.getByRole('link', { name: 'How we decide' }).click()
    await expect(page).toHaveURL(/\/pipeline\/consistency$/)
    await expect(page.getByRole('heading', { level: 1, name: 'How we decide' })).toBeFocused()
    await expect(page.locator('header p')).toContainText('31 of 104 people were never asked')

    const never = page.getByRole('region', { name: 'Never asked' })
    const managers = never.getByRole('list', { name: 'Never asked, by manager' })
    const names = (await managers.locator(':scope > li').allInnerTexts()).map((text) => text.split('\n')[0]!)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
    const tess = managers.getByText('Tess Andersen')
    await expect(managers.getByRole('link', { name: 'Andile Khoza' })).toBeHidden()
    await tess.locator('xpath=ancestor::summary').focus()
    await page.keyboard.press('Enter')
    await expect(managers.getByRole('link', { name: 'Andile Khoza' })).toBeVisible()

    const ready = page.getByRole('region', { name: 'Ready for months, never nominated' })
    await ready.getByText('3 of 5').click()
    await ready.getByRole('link', { name: 'Lead, Web and Conversion' }).click()
    await expect(page).toHaveURL(/\/roles\//)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lead, Web and Conversion')
  })

  test('finds it in the palette', async ({ page }) => {
    await look(page, '/')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'A name, a role, or something to do' })).toBeFocused()
    await page.keyboard.type('how we decide')
    await expect(page.getByRole('option').first()).toContainText('How do we decide?')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/pipeline\/consistency$/)
  })

  test('is told when it did not load, and can try again', async ({ page }) => {
    await page.route('**/api/pipeline/consistency', (route) =>
      route.fulfill({ status: 500, json: { code: 'broken', message: 'It broke.' } }),
    )
    await look(page, '/pipeline/consistency')
    await expect(page.getByText('How we decide did not load.')).toBeVisible()
    await page.unroute('**/api/pipeline/consistency')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('region', { name: 'Read differently' })).toBeVisible()
  })
})

test('who leads no managers is told so, and finds no way there on the pipeline', async ({ page }) => {
  await look(page, '/pipeline')
  await expect(page.getByRole('table', { name: /^Lead roles/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'How we decide' })).toHaveCount(0)
  await look(page, '/pipeline/consistency')
  await expect(page.getByText('How decisions are made is shown to those who lead managers')).toBeVisible()
  await expect(page.getByRole('region')).toHaveCount(0)
})
