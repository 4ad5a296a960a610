import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

test.use({ who: 'director', viewport: { width: 1440, height: 900 } })

const heads = (page: Page) => page.getByRole('main').locator('tbody th[scope=row] a').allInnerTexts()

/** Exports by the keyboard: the button, down to the format, Enter. */
async function exported(page: Page, format: 'csv' | 'xlsx') {
  const hands = new Hands(page)
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).focus()
  await hands.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'CSV of what is shown' })).toBeVisible()
  await hands.press('Home')
  await expect(page.getByRole('menuitem', { name: 'CSV of what is shown' })).toBeFocused()
  await hands.press(...(format === 'xlsx' ? ['ArrowDown', 'Enter'] : ['Enter']))
  const download = await arrives
  await expect(page.getByText('Exported what is shown, as far as your chain may see it.')).toBeVisible()
  const content = readFileSync(await download.path())
  const rows =
    format === 'csv'
      ? Papa.parse<string[]>(content.toString().replace(/^\ufeff/, ''), { skipEmptyLines: true }).data
      : await readSheet(content)
  return { name: download.suggestedFilename(), firsts: rows.slice(1).map(([first]) => first) }
}

test('each list comes as CSV and as XLSX with the rows that are shown, by the keyboard alone', async ({ page }) => {
  for (const [address, what, format] of [
    ['/pipeline?strength=nobody', 'Pipeline of Daniel Reyes, filtered', 'csv'],
    ['/roles?state=planned', 'Lead roles of Daniel Reyes, filtered', 'xlsx'],
    ['/people?want=never&sort=talked', 'People of Daniel Reyes, filtered', 'csv'],
    ['/people?q=priya', 'People of Daniel Reyes, filtered', 'xlsx'],
  ] as const) {
    await look(page, address)
    const shown = await heads(page)
    expect(shown.length, address).toBeGreaterThan(0)
    const { name, firsts } = await exported(page, format)
    expect(name).toMatch(new RegExp(`^${what} \\d{4}-\\d\\d-\\d\\d\\.${format}$`))
    expect(firsts, address).toEqual(shown)
  }
})

test('a file that does not come is said not to have come', async ({ page }) => {
  await look(page, '/pipeline')
  await page.route('**/api/exports/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'CSV of what is shown' }).click()
  await expect(page.getByText('Not exported. The server cannot be reached. Check the connection and try again.')).toBeVisible()
})
