import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

/** How many sides a PDF has. */
const sidesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0

test('two actions from a person to the printer, and it is one A4 side', async ({ page, known }) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => void ((window as never as { printed: number }).printed += 1) })
  })
  await look(page, `/people/${known.priya}?role=${known.lifecycle}`)
  await page.getByRole('link', { name: 'Sheet of Priya Raman to print' }).click()
  await page.getByRole('button', { name: 'Print' }).click()
  expect(await page.evaluate(() => (window as never as { printed: number }).printed)).toBe(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Priya Raman')
  expect(await page.getByRole('table').getByRole('row').count()).toBe(7)

  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(sidesOf(pdf)).toBe(1)
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString('latin1'))!
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
})

test('from a person to the printer by keyboard alone', async ({ page, known }) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => void ((window as never as { printed: number }).printed += 1) })
  })
  await look(page, `/people/${known.priya}?role=${known.lifecycle}`)
  const hands = new Hands(page)
  await hands.tabTo(page.getByRole('link', { name: 'Sheet of Priya Raman to print' }), 60)
  await hands.press('Enter')
  await hands.tabTo(page.getByRole('button', { name: 'Print' }))
  await hands.press('Enter')
  expect(await page.evaluate(() => (window as never as { printed: number }).printed)).toBe(1)
})

test('with long texts on every line it is still one side, and says what it has no room for', async ({ page, api, known }) => {
  const { people } = (await (await api.get('/api/people')).json()) as { people: { id: string; name: string }[] }
  const grace = people.find(({ name }) => name === 'Grace Lindqvist')!.id
  const { criteria } = (await (await api.get(`/api/roles/${known.lifecycle}`)).json()) as { criteria: { id: string }[] }
  const long =
    'Prepared the customer advisory board with Support and Product, wrote every question down beforehand and led it to a decision. '.repeat(
      3,
    )
  const made: string[] = []
  for (const [at, { id }] of criteria.slice(0, 6).entries()) {
    const data = {
      what: long,
      happenedOn: `2026-11-0${at + 1}`,
      observer: 'peer',
      observerName: 'Someone With A Rather Long Name',
      criterionIds: [id],
      links: [{ url: 'https://wiki.example.org/boards', label: 'The notes of the customer advisory board, with all questions' }],
    }
    const answer = await api.post(`/api/people/${grace}/evidence`, { data })
    expect(answer.status(), await answer.text()).toBe(200)
    made.push(((await answer.json()) as { id: string }).id)
  }
  await look(page, `/people/${grace}/packet?role=${known.lifecycle}`)
  expect(await page.getByRole('table').getByRole('row').count()).toBe(7)
  await expect(page.getByRole('article')).toContainText(/On record and not on this sheet: \d+ further pieces/)
  expect(sidesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1)
  for (const id of made) await api.delete(`/api/people/${grace}/evidence/${id}`)
})

test('on paper only the sheet stands, dark letters on white in both themes', async ({ page, known }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, media: 'screen' })
    await look(page, `/people/${known.priya}/packet`)
    await page.emulateMedia({ colorScheme, media: 'print' })
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
    const ink = await page.getByRole('heading', { level: 1 }).evaluate((element) => getComputedStyle(element).color)
    const [red, green, blue] = ink.match(/\d+/g)!.map(Number)
    expect(red! + green! + blue!, `${colorScheme}: ${ink}`).toBeLessThan(150)
  }
})

test('what is its author’s alone is not on it, and is counted at its foot', async ({ page, api, known }) => {
  const canary = 'Canary that only its author may read.'
  const answer = await api.post(`/api/people/${known.priya}/evidence`, {
    data: { what: canary, happenedOn: '2026-11-02', visibility: 'private' },
  })
  expect(answer.status()).toBe(200)
  const talks = (await (await api.get(`/api/people/${known.priya}/talks`)).json()) as { note: { text: string } | null }[]
  const notes = talks.flatMap(({ note }) => note?.text ?? [])
  expect(notes.length).toBeGreaterThan(0)
  await look(page, `/people/${known.priya}/packet`)
  const sheet = await page.getByRole('article').innerText()
  for (const words of [canary, ...notes]) expect(sheet).not.toContain(words)
  expect(sheet).toMatch(new RegExp(`${notes.length} private notes? and \\d+ records? marked “only you”`))
  await expect(await api.delete(`/api/people/${known.priya}/evidence/${((await answer.json()) as { id: string }).id}`)).toBeOK()
})

test('the line above prints it without their own words', async ({ browser, doors, baseURL, known }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), storageState: doors.director })
  const page = await context.newPage()
  await look(page, `/people/${known.priya}/packet`)
  await expect(page.getByRole('article')).toContainText('The words themselves are for Priya’s manager.')
  await expect(page.getByRole('article')).not.toContainText('build a team')
  await context.close()
})

test('another role is one choice away and stands in the address', async ({ page, known }) => {
  await look(page, `/people/${known.priya}/packet`)
  await page.getByRole('combobox', { name: /^Lead role/ }).click()
  await page.getByRole('option', { name: 'Any lead role' }).click()
  await expect(page).toHaveURL(/role=any/)
  await expect(page.getByRole('article')).toContainText('For no lead role in particular')
  await page.reload()
  await expect(page.getByRole('article')).toContainText('For no lead role in particular')
})
