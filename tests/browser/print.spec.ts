import type { Page } from '@playwright/test'
import { expect, look, setUp, test } from './doors.ts'

test.use({ who: 'director', viewport: { width: 1440, height: 900 } })

/** How many sides a PDF has, and their size in points. */
async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)].map(([, ...size]) =>
    size.map((one) => Math.round(Number(one))),
  )
  return { sides: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, size: sizes[0] }
}

test('from the pipeline to the printer by its menu: nine roles on one A4 side, the least covered first', async ({ page }) => {
  await page.addInitScript(() =>
    Object.assign(window, { printed: 0, print: () => void ((window as never as { printed: number }).printed += 1) }),
  )
  await look(page, '/pipeline')
  const titles = await page.getByRole('main').locator('tbody th[scope=row] a').allInnerTexts()
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Print on A4 or A3' }).click()
  await expect(page).toHaveURL(/\/pipeline\/print$/)
  const sheet = page.getByRole('article')
  await expect(sheet).toBeVisible()
  await page.getByRole('button', { name: 'Print' }).click()
  expect(await page.evaluate(() => (window as never as { printed: number }).printed)).toBe(1)
  expect(await sheet.locator('tbody th b').allInnerTexts()).toEqual(titles)
  await expect(sheet).toContainText(/As of \d+ \w+ \d{4}/)
  await expect(sheet).toContainText('Everyone under Daniel Reyes')
  expect(await printed(page)).toEqual({ sides: 1, size: [842, 595] })

  await page.getByRole('combobox', { name: /^Paper/ }).click()
  await page.getByRole('option', { name: 'A3 landscape' }).click()
  await expect(page).toHaveURL(/paper=a3/)
  expect(await printed(page)).toEqual({ sides: 1, size: [1191, 842] })
})

test('says what the filters leave out, and stands dark on white without colour in both themes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, media: 'screen' })
    await look(page, '/pipeline/print?strength=nobody')
    const sheet = page.getByRole('article')
    const rows = await sheet.locator('tbody tr').count()
    await expect(sheet).toContainText(`${9 - rows} roles that the filters leave out`)
    await page.emulateMedia({ colorScheme, media: 'print' })
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    // Each bench is a word, so that it is read without its bars.
    for (const bench of await sheet.locator('tbody td:nth-of-type(1)').allInnerTexts()) expect(bench.trim()).toBe('Nobody')
    const inks = await sheet.evaluate((element) =>
      [...element.querySelectorAll('h1, th b, td li, td span, footer')].map((one) =>
        getComputedStyle(one).color.match(/\d+/g)!.map(Number),
      ),
    )
    for (const [red, green, blue] of inks) expect(red! * 0.3 + green! * 0.59 + blue! * 0.11, colorScheme).toBeLessThan(120)
  }
})

test('25 roles with long titles, names and full benches fit one A3 side', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  const send = async (path: string, data: object) => {
    const answer = await page.request.post(path, { data })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
  const reports = ['Maximiliana Theodora Featherstonehaugh-X', 'Wolfeschlegelsteinhausenbergerdorffwelch', 'עבד אלרחמן בן יוסף'].map(
    (name) => ({ name }),
  )
  const { people } = (await send('/api/my-team', { title: 'Director', reports })) as { people: { id: string }[] }
  for (let n = 1; n <= 25; n++) {
    const title = `Principal Lead ${n}, Interdepartmental Launch Operations and Care`
    const { id: roleId } = (await send('/api/roles', { title, critical: true, expectedOn: '2027-06-01' })) as { id: string }
    for (const [at, { id: personId }] of people.entries()) {
      await send(`/api/roles/${roleId}/candidacies`, { personId, interest: 'interested', interestOn: '2026-01-05' })
      await send(`/api/people/${personId}/calls`, { roleId, call: at === 0 ? 'ready_now' : 'within_year', rationale: 'Seen often.' })
    }
  }
  await look(page, '/pipeline/print?paper=a3')
  expect(await page.getByRole('article').locator('tbody tr').count()).toBe(25)
  expect(await printed(page)).toEqual({ sides: 1, size: [1191, 842] })
  // More than a side holds goes on with its headings.
  await look(page, '/pipeline/print')
  expect((await printed(page)).sides).toBeGreaterThan(1)
})
