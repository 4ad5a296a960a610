import type { Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

const main = (page: Page) => page.getByRole('main')

async function written(page: Page, personId: string, what: string) {
  const answer = await page.request.post(`/api/people/${personId}/evidence`, { data: { what, happenedOn: '2026-09-02' } })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function remove(page: Page, what: string) {
  await main(page)
    .getByRole('listitem')
    .filter({ hasText: what })
    .getByRole('button', { name: /^More about/ })
    .click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(main(page).getByText(what)).toBeHidden()
}

test('one key brings back what was removed by mistake, while the words stand and after they are gone', async ({ page, known }) => {
  const what = 'Kept the lights on during the move, and nobody noticed it.'
  await written(page, known.priya, what)
  await page.clock.install()
  await look(page, `/people/${known.priya}/evidence`)
  await remove(page, what)
  const hands = new Hands(page)
  await hands.press('z')
  expect(hands.pressed).toBe(1)
  await expect(main(page).getByText(what)).toBeVisible()

  await remove(page, what)
  await page.clock.runFor(9000)
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await hands.press('z')
  await expect(main(page).getByText(what)).toBeVisible()
})

test('says that it did not work, keeps the way back, and works the second time', async ({ page, known }) => {
  const what = 'Found the missing page of the contract.'
  await written(page, known.priya, what)
  await look(page, `/people/${known.priya}/evidence`)
  await remove(page, what)
  await page.route('**/restore', (route) => route.abort())
  await page.keyboard.press('z')
  await expect(page.getByText(/^Not undone\. The server cannot be reached/)).toBeVisible()
  await page.unroute('**/restore')
  await page.keyboard.press('z')
  await expect(page.getByText('Undone.')).toBeVisible()
  await expect(main(page).getByText(what)).toBeVisible()
})

test('the same key brings it back after a reload', async ({ page, known }) => {
  const what = 'Drew the map that the field team uses now.'
  await written(page, known.priya, what)
  await look(page, `/people/${known.priya}/evidence`)
  await remove(page, what)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(main(page).getByRole('listitem').first()).toBeVisible()
  await expect(main(page).getByText(what)).toBeHidden()
  await page.keyboard.press('z')
  await expect(page.getByText('The piece of evidence is restored.')).toBeVisible()
  await expect(main(page).getByText(what)).toBeVisible()
})

test('three clicks from anywhere restore what was removed within 30 days', async ({ page, known }) => {
  const what = 'Stayed with the vendor until the invoice was right.'
  await written(page, known.hana, what)
  await look(page, `/people/${known.hana}/evidence`)
  await remove(page, what)
  await look(page, '/pipeline')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Recently removed' }).click()
  await page.getByRole('button', { name: `Restore: ${what}` }).click()
  await expect(main(page).getByText(what)).toBeHidden()
  await look(page, `/people/${known.hana}/evidence`)
  await expect(main(page).getByText(what)).toBeVisible()
})

test('brings back what someone said they want, and takes back several changes one after the other', async ({ page, known, api }) => {
  const words = ['Wrote the first half of the guide.', 'Wrote the second half of the guide.']
  await look(page, `/people/${known.hana}/evidence`)
  for (const what of words) {
    await page.keyboard.press('e')
    await page.getByLabel('What did you see?').fill(what)
    await page.keyboard.press('Control+Enter')
    await expect(main(page).getByText(what)).toBeVisible()
    await expect(page.getByText('Evidence saved for Hana.')).toBeVisible()
  }
  await page.keyboard.press('z')
  await expect(main(page).getByText(words[1]!)).toBeHidden()
  await expect(main(page).getByText(words[0]!)).toBeVisible()
  await page.keyboard.press('z')
  await expect(main(page).getByText(words[0]!)).toBeHidden()
  await page.keyboard.press('z')
  await expect(page.getByText(/^Nothing more to undo/)).toBeVisible()

  const made = await api.post(`/api/people/${known.hana}/aspirations`, {
    data: { direction: 'lateral', heardOn: '2026-09-02', heard: 'said' },
  })
  const { id } = (await made.json()) as { id: string }
  expect((await api.delete(`/api/people/${known.hana}/aspirations/${id}`)).status()).toBe(200)
  await look(page, '/settings/removed')
  await page.getByRole('button', { name: /^Restore: Lateral/ }).click()
  await expect(page.getByText('What Hana wants is restored.')).toBeVisible()
  expect((await api.delete(`/api/people/${known.hana}/aspirations/${id}`)).status()).toBe(200)
})

test('the words stay 8 seconds, and longer while they have the focus or the pointer', async ({ page, known }) => {
  const what = 'Answered the phone when nobody else did.'
  await written(page, known.priya, what)
  await page.clock.install()
  await look(page, `/people/${known.priya}/evidence`)
  await remove(page, what)
  const undo = page.getByRole('button', { name: 'Undo' })
  await page.clock.runFor(7500)
  await expect(undo).toBeVisible()
  await undo.focus()
  await page.clock.runFor(20_000)
  await expect(undo).toBeVisible()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await undo.hover()
  await page.clock.runFor(20_000)
  await expect(undo).toBeVisible()
  await page.mouse.move(5, 5)
  await page.clock.runFor(8500)
  await expect(undo).toBeHidden()
  await expect(main(page).getByText(what)).toBeHidden()
})

test('after a reload, one key takes back what was added last, and the next press what was added before', async ({ page, known, api }) => {
  const texts = ['Read the contract twice before anyone signed it.', 'Found the clause that nobody had read.']
  const kept = async () => {
    const { evidence } = (await (await api.get(`/api/people/${known.priya}/evidence`)).json()) as { evidence: { what: string }[] }
    return texts.filter((text) => evidence.some(({ what }) => what === text))
  }
  await look(page, `/people/${known.priya}/evidence`)
  for (const what of texts) {
    await page.keyboard.press('e')
    await page.getByRole('dialog').getByLabel('What did you see?').fill(what)
    await page.keyboard.press('Control+Enter')
    await expect(main(page).getByText(what)).toBeVisible()
    await expect.poll(kept).toContain(what)
  }
  await expect(page.getByText('Evidence saved for Priya.')).toBeVisible()
  await page.reload()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('contract')
  await expect(main(page).getByText(texts[1]!)).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('The piece of evidence is taken back.')).toBeVisible()
  await expect.poll(kept).toEqual([texts[0]])
  await page.keyboard.press('z')
  await expect.poll(kept).toEqual([])
  await page.keyboard.press('z')
  await expect(page.getByText(/^Nothing more to undo/)).toBeVisible()
  expect(await kept()).toEqual([])
})

test('undoing a step takes it away and does not bring it back at the next press', async ({ page, known, api }) => {
  const words = ['Sit in on one hiring round.', 'Write up what the round taught.']
  const open = async () =>
    ((await (await api.get(`/api/people/${known.hana}/plan`)).json()) as { text: string }[])
      .map(({ text }) => text)
      .filter((one) => words.includes(one))
  await look(page, `/people/${known.hana}`)
  for (const what of words) {
    await page.getByRole('button', { name: 'Add a step' }).click()
    await page.getByRole('dialog').getByLabel('The step').fill(what)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByText('Step planned for Hana.')).toBeVisible()
    await expect.poll(open).toContain(what)
  }
  await page.keyboard.press('z')
  await expect.poll(open).toEqual([words[0]])
  await page.keyboard.press('z')
  await expect.poll(open).toEqual([])
  await page.keyboard.press('z')
  await expect(page.getByText(/^Nothing more to undo/)).toBeVisible()
  expect(await open()).toEqual([])
})

/** Notes what changes in a place that is read out, and was there before it changed: one that comes with its words is not read. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const live = '[role="status"], [role="alert"], [aria-live="polite"]'
    new MutationObserver((changes) => {
      const fresh = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]))
      for (const { target } of changes) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest(live)
        if (place && ![...fresh].some((node) => node.contains(place))) said.push(place.textContent)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join('\n'))

test('what was saved, taken back and filtered is read out without taking the focus', async ({ page, known }) => {
  await listen(page)
  await look(page, `/people/${known.priya}/evidence`)
  await page.keyboard.press('e')
  await page.getByLabel('What did you see?').fill('Read out the minutes so that everybody could follow.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => heard(page)).toContain('Evidence saved for Priya.')
  await page.keyboard.press('z')
  await expect.poll(() => heard(page)).toContain('Undone.')

  await look(page, '/people')
  await page.getByRole('searchbox').first().fill('an')
  await expect.poll(() => heard(page)).toMatch(/\d+ (person|people) of \d+/)
  await expect(page.getByRole('searchbox').first()).toBeFocused()
})

test.describe(() => {
  test.use({ who: 'administrator' })
  test('a part of a framework that is moved by keyboard keeps the focus, and where it went is read out', async ({ page }) => {
    await listen(page)
    await look(page, '/framework?edit=yes')
    const down = page.getByRole('button', { name: /^Move .* down$/ }).first()
    const words = (await down.getAttribute('aria-label'))!
    await down.focus()
    await page.keyboard.press('Enter')
    const moved = page.getByRole('button', { name: words, exact: true })
    await expect(moved).toBeFocused()
    await expect.poll(() => heard(page)).toContain(words.replace(/^Move/, 'Moved'))
  })
})
