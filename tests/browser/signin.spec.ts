import { administrator, expect, setUp, test } from './doors.ts'
import { Hands } from './keyboard.ts'

test('says the same of a wrong password and of an unknown address, keeps the address, and lets the right one in', async ({
  empty,
  pageAt,
}) => {
  await setUp(empty)
  const page = await pageAt(empty)
  await page.goto('/sign-in')
  const refused = 'This e-mail and password do not go together. Check both and try again.'
  for (const email of ['nobody@example.org', administrator.email]) {
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('group', { name: 'There is something to put right' })).toContainText(refused)
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    await page.reload()
  }
  await page.getByLabel('E-mail address').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your team' })).toBeVisible()
})

test('comes back to where one was after signing in, by keyboard alone', async ({ empty, pageAt }) => {
  await setUp(empty)
  const page = await pageAt(empty)
  const hands = new Hands(page)
  await page.goto('/roles?state=open')
  await expect(page).toHaveURL(/\/sign-in/)
  await hands.tabTo(page.getByLabel('E-mail address'))
  await hands.type(administrator.email)
  await hands.tabTo(page.getByLabel('Password', { exact: true }))
  await hands.type(administrator.password)
  await hands.press('Enter')
  await expect(page).toHaveURL(/\/roles\?state=open$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Lead roles' })).toBeVisible()
})

test('signs out: the session has ended, and nothing of it stays on the device but how the pages look', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await page.request.get('/api/session')).status()).toBe(401)
  await page.goBack()
  await expect(page.getByLabel('E-mail address')).toBeVisible()
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  expect(kept.filter((key) => !/^understory\.(theme|keys|leads)$|^tsr-scroll/.test(key))).toEqual([])
})

test('signs in again in place once the session is over, with the page still there', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/framework')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.request.delete('/api/session')
  await page.getByRole('link', { name: 'Lead roles' }).first().click()
  const dialog = page.getByRole('alertdialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Lead roles' })).toBeVisible()
})
