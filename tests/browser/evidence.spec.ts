import type { Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

const saw = 'Ran the retro for the whole launch team and left with three decisions.'
const box = (page: Page) => page.getByRole('dialog', { name: 'Add evidence' })
const pieces = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('blockquote').or(page.locator('time')) })

test('three actions record what was seen: E, type, Ctrl and Enter; and one takes it back', async ({ page, known }) => {
  await look(page, `/people/${known.priya}/evidence`)
  const hands = new Hands(page)
  await hands.press('e')
  await expect(box(page).getByLabel('What did you see?')).toBeFocused()
  await expect(box(page)).toContainText('Your chain')
  await hands.type(saw)
  await hands.press('Control+Enter')
  await expect(box(page)).toBeHidden()
  expect(hands.pressed - saw.length).toBe(2)
  await expect(page.getByText('Evidence saved for Priya.')).toBeVisible()
  await expect(pieces(page).first()).toContainText(saw)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('main').getByText(saw)).toBeHidden()
  await page.reload()
  await expect(pieces(page).first()).toBeVisible()
  await expect(page.getByRole('main').getByText(saw)).toBeHidden()
})

test('corrects a piece and keeps what it said; removes it and finds it again among what was removed', async ({ page, known, api }) => {
  const first = 'Wrote the brief that sales now starts every launch from.'
  const second = 'Wrote the brief that sales and support now start every launch from.'
  const answer = await api.post(`/api/people/${known.hana}/evidence`, { data: { what: first, happenedOn: '2026-11-02' } })
  expect(answer.status(), await answer.text()).toBe(200)
  await look(page, `/people/${known.hana}/evidence`)
  const piece = () => pieces(page).filter({ hasText: second })
  const more = async (words: string, entry: string) => {
    await pieces(page)
      .filter({ hasText: words })
      .getByRole('button', { name: /^More about/ })
      .click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await more(first, 'Correct')
  const dialog = page.getByRole('dialog', { name: 'Correct this piece' })
  await dialog.getByLabel('What was seen').fill(second)
  await page.keyboard.press('Control+Enter')
  await expect(piece()).toContainText('corrected')
  await more(second, 'What it said before')
  await expect(page.getByRole('dialog')).toContainText(first)
  await page.keyboard.press('Escape')

  await more(second, 'Remove')
  await expect(piece()).toBeHidden()
  await page.getByRole('button', { name: 'Recently removed' }).click()
  await piece().getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('button', { name: 'Back to the evidence' }).click()
  await expect(piece()).toBeVisible()
})

test('a save that did not work is said in place, keeps the text, and works the second time', async ({ page, known }) => {
  const words = 'Asked the question nobody else in the room dared to ask.'
  await look(page, `/people/${known.priya}/evidence`)
  await page.keyboard.press('e')
  await box(page).getByLabel('What did you see?').fill(words)
  await page.route('**/api/people/*/evidence', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await page.keyboard.press('Control+Enter')
  await expect(box(page).getByRole('alert')).toContainText('Not saved. Try again.')
  await expect(box(page).getByLabel('What did you see?')).toHaveValue(words)
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeHidden()
  await page.keyboard.press('e')
  await expect(box(page).getByLabel('What did you see?')).toHaveValue(words)

  await page.unroute('**/api/people/*/evidence')
  await page.keyboard.press('Control+Enter')
  await expect(box(page)).toBeHidden()
  await expect(pieces(page).filter({ hasText: words })).toHaveCount(1)
})

test('opens the box within 100 ms, wherever one is, once the page has been there for a moment', async ({ page }) => {
  await look(page, '/')
  const opened = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const began = performance.now()
          const look = () =>
            document.activeElement?.id === 'evidence-what'
              ? requestAnimationFrame(() => done(performance.now() - began))
              : requestAnimationFrame(look)
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }))
          look()
        }),
    )
  const times: number[] = []
  for (let time = 0; time < 5; time++) {
    times.push(await opened())
    await page.keyboard.press('Escape')
    await expect(box(page)).toBeHidden()
  }
  expect(Math.min(...times), times.map(Math.round).join(', ')).toBeLessThan(100)
})

test('fires no key while one types, with a modifier, or once single keys are switched off', async ({ page }) => {
  await look(page, '/people')
  const search = page.getByRole('searchbox').or(page.getByRole('textbox')).first()
  await search.fill('e')
  await search.press('e')
  await expect(search).toHaveValue('ee')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Alt+e')
  await opensByButton(page)
  await page.evaluate(() => localStorage.setItem('understory.keys', 'off'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('e')
  await opensByButton(page)
})

/** Were a box open already, the button behind it could not be pressed. */
async function opensByButton(page: Page) {
  await page.getByRole('button', { name: 'Add evidence' }).first().click()
  await expect(box(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box(page)).toBeHidden()
}
