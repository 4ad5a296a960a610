import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('who could fill it: those who want it first, those who were never asked, on one screen without scrolling', async ({ page, known }) => {
  await look(page, '/')
  await page.getByRole('link', { name: 'Lead, Lifecycle Marketing' }).first().click()
  await expect(page).toHaveURL(new RegExp(`/roles/${known.lifecycle}$`))
  const slate = page.getByRole('table', { name: /criteria of Lead, Lifecycle Marketing/ })
  await expect(slate).toBeVisible()
  const heads = await slate.getByRole('columnheader').allInnerTexts()
  const wanting = heads.map((head) => /Wants this role|Interested/.test(head))
  expect(
    wanting.indexOf(false) === -1 || wanting.lastIndexOf(true) < wanting.indexOf(false),
    `those who want it come first: ${heads.join(' | ')}`,
  ).toBe(true)
  expect(wanting[0]).toBe(true)
  const wishers = heads.filter((_, at) => wanting[at]).map((head) => head.split('\n').find((line) => /^\p{Lu}\p{L}+ \p{Lu}/u.test(line)))
  expect(wishers).toEqual(wishers.toSorted((a, b) => a!.localeCompare(b!)))

  const close = page.getByRole('region', { name: 'Close, but nobody asked' })
  await expect(close).toContainText('Owen Brandt')
  await expect(close.getByRole('link', { name: /^Ask/ })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('%')
  for (const part of [slate, close, page.getByText('One step short').last(), page.getByRole('button', { name: 'Record decision' })]) {
    const box = (await part.boundingBox())!
    expect(box.y + box.height, 'ends above the fold').toBeLessThanOrEqual(900)
  }
})

test('why a cell is one step short: one click to the pieces, two to the artefact', async ({ page, known }) => {
  await look(page, `/roles/${known.lifecycle}`)
  const cells = page.getByRole('button', { name: /one step short, [1-9]/i })
  const linked = await page.request.get(`/api/roles/${known.lifecycle}/slate`)
  type Cell = { criterionId: string; gap: string; strongest: { url: string | null } | null }
  const slate = (await linked.json()) as {
    role: { criteria: { id: string; name: string; pillar: string | null }[] }
    people: { person: { name: string }; cells: Cell[] }[]
  }
  const short = slate.people
    .slice(0, 4)
    .flatMap(({ person, cells }) =>
      cells.filter(({ gap, strongest }) => /^one step short/i.test(gap) && strongest?.url).map((cell) => ({ person, cell })),
    )
  expect(await cells.count()).toBeGreaterThan(0)
  const [{ person, cell }] = short as [(typeof short)[number]]
  const asked = slate.role.criteria.find(({ id }) => id === cell.criterionId)!
  // A pillar with one criterion stands for it.
  const name = asked.pillar ?? asked.name

  await page.getByRole('button', { name: new RegExp(`^${person.name}, ${name}:`) }).click()
  const sheet = page.getByRole('dialog', { name: new RegExp(person.name) })
  await expect(sheet.getByRole('listitem').first()).toContainText(/\d/)
  const artefact = sheet.locator(`a[href="${cell.strongest!.url}"]`).first()
  await expect(artefact).toBeVisible()
  await expect(artefact).toHaveAttribute('rel', /noopener|noreferrer/)
  await expect(page).toHaveURL(/criterion=/)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('button', { name: new RegExp(`^${person.name}, ${name}:`) })).toBeFocused()
})

test('records what someone says of the role, with its day, and keeps it', async ({ page, known }) => {
  await look(page, `/roles/${known.lifecycle}`)
  await page.getByRole('button', { name: /^Interest of Tomás Herrera:/ }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Declined' }).check()
  await page.getByRole('dialog').getByLabel('They said so on').fill('2026-10-01')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Interest of Tomás Herrera: Declined' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Interest of Tomás Herrera: Declined' })).toContainText('1 Oct')
})

test('the answer and the box to decide stand on one screen, six keystrokes from anywhere', async ({ page }) => {
  await look(page, '/settings/figures')
  const hands = new Hands(page)
  await hands.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'A name, a role, or something to do' })).toBeFocused()
  await hands.type('life')
  await expect(page.getByRole('dialog').locator('[role="option"][aria-selected="true"]')).toContainText('Lead, Lifecycle Marketing')
  await hands.press('Enter')
  expect(hands.pressed).toBeLessThanOrEqual(6)
  await expect(page.getByRole('table', { name: /criteria of Lead, Lifecycle Marketing/ })).toBeVisible()
  await expect(page.getByText(/Priya and Tomás can step in tomorrow/)).toBeVisible()
  const decide = page.getByRole('button', { name: 'Record decision' })
  await expect(decide).toBeVisible()
  const box = (await decide.boundingBox())!
  expect(box.y + box.height).toBeLessThanOrEqual(900)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('arrows go from person to person behind a cell, and numbers to another line; F adds someone', async ({ page, known }) => {
  await look(page, `/roles/${known.lifecycle}`)
  const cells = page.getByRole('row', { name: /^Raises the bar/ }).getByRole('button')
  await expect(cells.first()).toBeVisible()
  const names = (await cells.allInnerTexts()).map((words) => words.split(',')[0]!)
  expect(names.length).toBeGreaterThan(2)
  await cells.first().click()
  const sheet = page.getByRole('dialog')
  const stands = (name: string | undefined, criterion: string) => expect(sheet).toHaveAccessibleName(`${name}: ${criterion}`)
  await stands(names[0], 'Raises the bar')
  await expect(sheet).toContainText(/Read by \p{L}+ \p{L}+ on \d/u)
  await page.keyboard.press('ArrowRight')
  await stands(names[1], 'Raises the bar')
  await page.keyboard.press('3')
  await stands(names[1], 'Lifts others')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('6')
  await stands(names.at(-1), 'Hiring and feedback')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog', { name: 'Add someone to the slate' })).toBeVisible()
})

test('Ask leads a manager to the conversation, and tells anyone else whom to ask', async ({ page, known, browser, doors, baseURL }) => {
  await look(page, `/roles/${known.lifecycle}`)
  await page.getByRole('link', { name: 'Ask Owen' }).click()
  await expect(page).toHaveURL(/\/people\/[^/]+\/talk$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Owen')
  const context = await browser.newContext({ ...(baseURL && { baseURL }), storageState: doors.director })
  const above = await context.newPage()
  await look(above, `/roles/${known.lifecycle}`)
  await above.getByRole('button', { name: 'Ask Owen' }).click()
  await expect(above.getByRole('dialog', { name: 'Ask Maya Okafor' })).toContainText('Owen reports to Maya')
  await context.close()
})

test('a piece that a person’s line puts on the slate is read by whoever hires, until it is taken back', async ({
  page,
  known,
  browser,
  doors,
  baseURL,
}) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), storageState: doors.director })
  const above = await context.newPage()
  await look(above, `/roles/${known.lifecycle}`)
  await above.getByRole('button', { name: /^Ines Duarte, Raises the bar/ }).click()
  const sheet = above.getByRole('dialog')
  await expect(sheet).toContainText('Maya Okafor, who hires for this role, and the managers above Growth Marketing see how many pieces')
  await expect(sheet).toContainText('On this slate, by Ken Mori')
  const show = sheet.getByRole('button', { name: /^Show on this slate: / }).first()
  const piece = (await show.getAttribute('aria-label'))!.replace(/^Show on this slate: /, '')
  const reads = async () => {
    await look(page, `/roles/${known.lifecycle}`)
    await page.getByRole('button', { name: /^Ines Duarte, Raises the bar/ }).click()
    await expect(page.getByRole('dialog')).toContainText('Shown here by Ken Mori')
    return page.getByRole('dialog').innerText()
  }
  expect(await reads()).not.toContain(piece)
  await show.click()
  const back = sheet.getByRole('button', { name: `Take back: ${piece}` })
  await expect(back).toBeVisible()
  const shown = await reads()
  expect(shown).toContain(piece)
  expect(shown).toContain('Shown here by Daniel Reyes')
  await back.click()
  await expect(sheet.getByRole('button', { name: `Show on this slate: ${piece}` })).toBeVisible()
  expect(await reads()).not.toContain(piece)
  await context.close()
})

test('on a phone it is criteria by initials, and a tap opens what is behind a cell', async ({ page, known }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await look(page, `/roles/${known.lifecycle}`)
  const slate = page.getByRole('table', { name: /criteria of Lead, Lifecycle Marketing/ })
  for (const initials of ['PR', 'TH', 'ID']) await expect(slate.getByText(initials, { exact: true })).toBeVisible()
  const cell = page.getByRole('button', { name: /^Priya Raman, Raises the bar/ })
  expect((await cell.boundingBox())!.width).toBeGreaterThanOrEqual(40)
  await cell.click()
  await expect(page.getByRole('dialog', { name: 'Priya Raman: Raises the bar' })).toBeVisible()
})

test('is printed on one A4 side across, without what can be pressed', async ({ page, known }) => {
  await look(page, `/roles/${known.lifecycle}`)
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf)!
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Add someone', 'Record decision', 'Add a finalist']) await expect(page.getByRole('button', { name })).toBeHidden()
})
