import { readFileSync } from 'node:fs'
import { administrator, expect, look, setUp, test } from './doors.ts'

test('an administrator gives someone everything that is kept about them, and erases them with a certificate', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  const add = (name: string, more: object = {}) => page.request.post(`${empty.address}/api/directory`, { data: { name, ...more } })
  const dana = (await (await add('Dana Reed')).json()) as { id: string }
  await add('Tom Vale', { managerId: dana.id, title: 'Analyst of tides', email: 'tom@example.org' })

  await look(page, '/settings/people')
  await page.getByRole('link', { name: 'Tom Vale' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Everything, for them' }).click()
  await sheet.getByRole('button', { name: 'Make the link' }).click()
  const link = await sheet.getByLabel('Link for Tom Vale').inputValue()
  expect(await sheet.textContent()).not.toContain('Analyst of tides')

  // Tom has no account: the link alone opens it, once.
  const theirs = await pageAt(empty)
  await theirs.goto(link)
  await theirs.route('**/api/exports/person', (route) => route.abort())
  await theirs.getByRole('button', { name: 'Open it now' }).click()
  await expect(theirs.getByText('This link opens once.')).toHaveCount(0)
  await theirs.unroute('**/api/exports/person')
  await theirs.getByRole('button', { name: 'Open it now' }).click()
  await expect(theirs.getByRole('heading', { name: 'What is kept about Tom Vale' })).toBeVisible()
  await expect(theirs.getByText('Analyst of tides')).toBeVisible()
  await expect(theirs.getByText('Dana Reed (somebody else)').first()).toBeVisible()
  const [file] = await Promise.all([theirs.waitForEvent('download'), theirs.getByRole('button', { name: 'Keep as a file' }).click()])
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ name: 'Tom Vale' })
  await theirs.goto('about:blank')
  await theirs.goto(link)
  await theirs.getByRole('button', { name: 'Open it now' }).click()
  await expect(theirs.getByText('This link was used before or has ended.')).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Open it now' })).toHaveCount(0)

  await sheet.getByRole('button', { name: 'Back' }).click()
  await sheet.getByRole('button', { name: 'Erase' }).click()
  await sheet.getByRole('button', { name: 'Erase Tom Vale' }).click()
  await expect(sheet.getByRole('group', { name: 'There is something to put right' })).toContainText('Choose why.')
  await sheet.getByText('They asked for it').click()
  await sheet.getByLabel('Their name').fill('Tom')
  await sheet.getByRole('button', { name: 'Erase Tom Vale' }).click()
  await expect(sheet.getByRole('group', { name: 'There is something to put right' })).toContainText(
    'Type the name as it stands here: Tom Vale.',
  )
  await sheet.getByLabel('Their name').fill('Tom Vale')
  await sheet.getByRole('button', { name: 'Erase Tom Vale' }).click()
  const certificate = page.getByRole('dialog', { name: 'Certificate of erasure' })
  await expect(certificate.getByText('They asked for it')).toBeVisible()
  await expect(certificate.getByText(administrator.name)).toBeVisible()
  expect(await certificate.textContent()).not.toContain('Tom')
  await certificate.getByRole('button', { name: 'Close' }).first().click()
  await expect(page.getByRole('table', { name: 'Erasures, the newest first' })).toBeVisible()

  await look(page, '/settings/people')
  await expect(page.getByText('Dana Reed').first()).toBeVisible()
  await expect(page.getByText('Tom Vale')).toHaveCount(0)
  await look(page, '/settings/audit')
  await page.getByRole('button', { name: 'Check the trail' }).click()
  await expect(page.getByText(/^\s*Whole: /)).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Erased a person' })).toBeVisible()
})

test('periods are saved only once it is told what would go', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  const preview = '**/api/retention/preview'
  await look(page, '/settings/data')
  const save = page.getByRole('button', { name: 'Save the periods' })
  const nothing = page.getByText('Nothing would go today.')
  await expect(nothing).toBeVisible()
  let tell = () => {}
  const told = new Promise<void>((resolve) => (tell = resolve))
  await page.route(preview, async (route) => {
    await told
    await route.fulfill({ status: 500, body: '' })
  })
  await page.getByLabel('What was removed').selectOption('6')
  await expect(nothing).toHaveCount(0)
  await expect(page.getByText(/Would go today/)).toHaveCount(0)
  await expect(save).toHaveAttribute('aria-busy', 'true')
  tell()
  await expect(page.getByText('What would go did not load.')).toBeVisible()
  await expect(save).toHaveCount(0)
  await page.unroute(preview)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(nothing).toBeVisible()
  await save.click()
  await expect(page.getByText('Saved. What is older goes once a day.')).toBeVisible()
  await expect(page.getByLabel('What was removed')).toHaveValue('6')
})
