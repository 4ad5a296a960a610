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

const ladder = `name: Carpentry
summary: What we ask of carpenters.
levels:
  - id: one
    name: Carpenter
  - id: two-ic
    name: Master (Individual Contributor)
  - id: two-pm
    name: Master (People Manager)
themes:
  - id: wood
    name: Wood
    summary: Knows the wood.
  - id: people
    name: People
competencies:
  - { level: one, theme: wood, summary: Tells oak from ash. }
  - { level: two-ic, theme: wood, summary: Buys it well. }
  - { level: two-pm, theme: people, summary: Teaches two at a time. }
`

test('a career ladder in a file becomes a draft, once what stands in the way is put right, and says where it comes from', async ({
  empty,
  pageAt,
}) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/framework')
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  const choose = (text: string) =>
    page.getByLabel(/^Choose a file/).setInputFiles({ name: 'ladder.yml', mimeType: 'text/yaml', buffer: Buffer.from(text) })

  await choose(ladder.replace('theme: people', 'theme: folk'))
  const wrong = page.getByRole('table', { name: /^What stands in the way/ })
  await expect(wrong.getByRole('row', { name: /^Line 19/ })).toContainText('There is no theme “folk” above.')
  await expect(page.getByRole('button', { name: 'Start it as a draft' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Choose another' }).click()
  await choose(ladder)
  await expect(page.getByText(/^2 themes at 3 grades make 3 criteria\. It forks/)).toBeVisible()
  await expect(page.getByRole('table', { name: /^Pillars/ }).getByRole('row', { name: /^Wood/ })).toContainText('Knows the wood.')
  await page.getByLabel('Licence (optional)').fill('CC BY 4.0')
  await page.getByRole('button', { name: 'Start it as a draft' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Carpentry')
  await expect(page.getByRole('region', { name: 'Where it comes from' })).toContainText('CC BY 4.0')
  const table = page.getByRole('table', { name: /^The criteria of Carpentry/ })
  await expect(table.locator('th[scope="row"]')).toHaveCount(3)
  await page.getByRole('combobox', { name: /^Grade/ }).click()
  await page.getByRole('option', { name: 'Master (People Manager)' }).click()
  await expect(page).toHaveURL(/grade=/)
  await expect(table.locator('th[scope="row"]')).toHaveText([/^People, Master \(People Manager\)/])
  await page.getByRole('link', { name: 'Version 1, draft' }).click()
  await page.getByRole('button', { name: 'Go on with the draft' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByLabel('What is new, and why').fill('As it came.')
  await page.getByRole('button', { name: 'Publish it' }).click()
  await expect(page.getByText('Version 1 is published.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where it comes from' })).toContainText('CC BY 4.0')
})

test('a table is pasted and stays where it was not taken; nothing pasted is said at the field', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/framework/import')
  await page.getByRole('button', { name: 'Paste table instead' }).click()
  await page.getByRole('button', { name: 'Check this table' }).click()
  const field = page.getByLabel('Table', { exact: true })
  await expect(field).toHaveAccessibleDescription(/Paste it first/)
  await field.fill('Criterion\tEarly\tConsistent\tLead\nListens\tAt times\tOften\tOthers learn it')
  await page.route('**/api/frameworks/import/preview', (route) => route.abort())
  await page.getByRole('button', { name: 'Check this table' }).click()
  await expect(page.getByRole('group', { name: 'This was not taken' })).toBeVisible()
  await expect(field).toHaveValue(/^Criterion\tEarly/)
  await page.unroute('**/api/frameworks/import/preview')
  await page.getByRole('button', { name: 'Check this table' }).click()
  await expect(page.getByText(/^1 pillar with 1 criterion\./)).toBeVisible()
})
