import type { Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'
import { overlays } from './overlays.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const heading = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')

test('goes to each main place by G and its letter', async ({ page }) => {
  await look(page, '/settings')
  for (const [letter, title] of [
    ['p', 'People'],
    ['r', 'Lead roles'],
    ['l', 'Promotion pipeline'],
    ['g', 'Growth path'],
    ['h', 'Your team'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    await heading(page, title)
  }
})

test('moves through a list, opens, filters, clears, searches', async ({ page }) => {
  for (const address of ['/', '/people', '/roles', '/pipeline']) {
    await look(page, address)
    await page.keyboard.press('j')
    const first = await focused(page)
    await page.keyboard.press('j')
    const second = await focused(page)
    expect(second, address).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await focused(page), address).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page), address).toBe(second)
    await page.keyboard.press('k')
    expect(await focused(page), address).toBe(first)
    await page.keyboard.press('f')
    expect(await page.evaluate(() => document.activeElement?.closest('[role="group"]')?.getAttribute('aria-label') ?? ''), address).toMatch(
      /^Filter/,
    )
  }
  await look(page, '/people?asked=never')
  const few = await page.getByRole('main').getByRole('row').count()
  await page.keyboard.press('x')
  await expect(page).toHaveURL(/\/people$/)
  await expect.poll(() => page.getByRole('main').getByRole('row').count()).toBeGreaterThan(few)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('jz')
  await expect(page.getByRole('searchbox')).toHaveValue('jz')
  await look(page, '/people')
  await page.keyboard.press('j')
  const name = await focused(page)
  await page.keyboard.press('Enter')
  await heading(page, name)
})

test('filters Home by number, and prepares the conversation of the row in focus', async ({ page }) => {
  await look(page, '/')
  await page.keyboard.press('1')
  await expect(page).toHaveURL(/\?want=management$/)
  await page.keyboard.press('x')
  await expect(page).toHaveURL(/\/$/)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const name = await focused(page)
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/people\/[^/]+\/talk$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.split(' ')[0]!)
})

test('goes from report to report, and sets a level on the row in focus, which still asks why', async ({ page, known }) => {
  await look(page, `/people/${known.priya}?role=${known.lifecycle}`)
  const before = await page.getByRole('heading', { level: 1 }).innerText()
  await page.keyboard.press(']')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before)
  await page.keyboard.press('[')
  await heading(page, before)

  await look(page, `/people/${known.priya}?role=${known.lifecycle}`)
  await page.keyboard.press('t')
  await page.keyboard.press('3')
  await expect(page.getByText('Go to a criterion first')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('t')
  await page.keyboard.press('3')
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('radio', { name: /^Consistent/ })).toBeChecked()
  await expect(panel.getByLabel('Why', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('lists every key on one sheet, at its own address, and switches the single ones off', async ({ page }) => {
  await look(page, '/people')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  await expect(page).toHaveURL(/#keys$/)
  for (const words of ['Search or jump to anything', 'Add evidence', 'Undo the last change', 'Next and previous row', 'Clear the filters'])
    await expect(sheet).toContainText(words)
  await sheet.getByRole('button', { name: 'Switch single keys off' }).click()
  await expect(sheet).toContainText('Single keys are switched off on this device.')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL(/\/people$/)

  for (const key of ['e', 'g', 'p', 'j', 'f', '/', '?', 'z', 'x', 'c', 't', '3', '[', ']']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/people$/)
  expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.tagName === 'H1')).toBe(true)
  // Keys with a modifier are not single keys.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^A name/ })).toBeFocused()
  await page.keyboard.press('Escape')

  await look(page, '/settings')
  await page
    .getByRole('radiogroup', { name: 'Single-key shortcuts' })
    .or(page.getByRole('group', { name: 'Single-key shortcuts' }))
    .getByRole('radio', { name: 'On' })
    .check()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await expect(sheet).toBeVisible()
})

test('takes no key while one types, in a select, under a dialog or with a modifier, and none of the browser’s', async ({ page }) => {
  await look(page, '/people')
  const typedIn = page.getByRole('searchbox')
  await typedIn.focus()
  await page.keyboard.type('egz?')
  await expect(typedIn).toHaveValue('egz?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await typedIn.fill('')

  await page.getByRole('combobox', { name: /^When they were asked/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Add evidence' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await look(page, '/people')
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Add evidence' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: /Save/ }).focus()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.keyboard.press('?')
  await expect(page).toHaveURL(/\/people#add$/)
  await page.keyboard.press('Escape')

  const taken = await page.evaluate(() => {
    const combined = [
      'a',
      'c',
      'e',
      'f',
      'h',
      'j',
      'l',
      'n',
      'p',
      'r',
      't',
      'w',
      'x',
      'z',
      '/',
      '[',
      ']',
      'ArrowLeft',
      'ArrowRight',
      'ArrowDown',
    ]
    const pressed = [
      ...combined.flatMap((key) => [
        { key, ctrlKey: true },
        { key, altKey: true },
        { key, metaKey: true },
      ]),
      ...['E', 'Z', 'G', 'J'].map((key) => ({ key, shiftKey: true })),
      // Alone and with nothing in focus they scroll or belong to a screen reader.
      ...['ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'End', ' ', 'Tab', 'Insert', 'CapsLock', 'F6', 'h', 'b', 'd', 'q'].map((key) => ({
        key,
      })),
    ]
    return pressed
      .filter((init) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })))
      .map((init) => JSON.stringify(init))
  })
  expect(taken).toEqual([])
})

/** Notes what has the focus outside of everything that opens over the page. */
const watchFocus = (page: Page) =>
  page.addInitScript(() => {
    const outside: Element[] = []
    Object.assign(globalThis, { outside })
    addEventListener(
      'focusin',
      ({ target }) => {
        if (
          target instanceof Element &&
          !target.closest('[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"], [data-base-ui-focus-guard]')
        )
          outside.push(target)
      },
      true,
    )
  })
/** Keeps what had the focus last before, of what is still there. */
const keepOpener = (page: Page) =>
  page.evaluate(() => {
    const { outside } = globalThis as unknown as { outside: Element[] }
    Object.assign(globalThis, { opener: outside.findLast((one) => one.isConnected) ?? document.body })
  })
/** Nothing where it has the focus again; what has it, where something else does. Who had nothing in focus begins at the top again. */
const strayed = (page: Page) =>
  page.evaluate(() => {
    const { opener } = globalThis as unknown as { opener: Element }
    const now = document.activeElement
    const top = document.querySelector('a[href="#main"]')
    return now === opener || (opener === document.body && now === top) ? '' : (now?.outerHTML.slice(0, 160) ?? 'nothing')
  })

for (const { words, who, open, stays } of overlays) {
  if (stays) continue
  test.describe(() => {
    test.use({ who: who ?? 'manager' })
    test(`Escape closes it, and the focus is where it was before: ${words}`, async ({ page, known }) => {
      await watchFocus(page)
      await open(page, known)
      await keepOpener(page)
      const over = page.locator('[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]').filter({ visible: true })
      await expect(over.first()).toBeVisible()
      for (let press = 0; press < 3 && (await over.count()) > 0; press += 1) {
        await page.keyboard.press('Escape')
        await page.waitForTimeout(250)
      }
      await expect(over).toHaveCount(0)
      await expect.poll(() => strayed(page)).toBe('')
    })
  })
}

test('what opens by a key gives the focus back to the link that had it', async ({ page, known }) => {
  await look(page, `/roles/${known.lifecycle}`)
  const link = page.getByRole('main').getByRole('link').first()
  for (const key of ['e', 'Control+k', '?', 'f']) {
    await link.focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(link, key).toBeFocused()
  }
})

test('a cell of a slate is opened, read from person to person and closed by keyboard alone', async ({ page, known }) => {
  await look(page, `/roles/${known.lifecycle}`)
  const hands = new Hands(page)
  const cell = page
    .getByRole('table')
    .getByRole('button', { name: /^Priya Raman, / })
    .first()
  await hands.tabTo(cell, 60)
  await hands.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toBeVisible()
  await expect(sheet.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(sheet.getByRole('listitem').first()).toBeVisible()
  const before = await sheet.innerText()
  await hands.press('ArrowRight')
  await expect.poll(() => sheet.innerText()).not.toBe(before)
  await hands.press('ArrowLeft')
  await expect.poll(() => sheet.innerText()).toBe(before)
  await hands.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(cell).toBeFocused()
})
