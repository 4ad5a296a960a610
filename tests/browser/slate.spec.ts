import { expect, look, test } from './doors.ts'

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
  for (const part of [slate, close, page.getByText('One step short').last()]) {
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
    role: { criteria: { id: string; name: string }[] }
    people: { person: { name: string }; cells: Cell[] }[]
  }
  const short = slate.people
    .slice(0, 4)
    .flatMap(({ person, cells }) =>
      cells.filter(({ gap, strongest }) => /^one step short/i.test(gap) && strongest?.url).map((cell) => ({ person, cell })),
    )
  expect(await cells.count()).toBeGreaterThan(0)
  const [{ person, cell }] = short as [(typeof short)[number]]
  const { name } = slate.role.criteria.find(({ id }) => id === cell.criterionId)!

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
