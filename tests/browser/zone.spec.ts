import type { Page } from '@playwright/test'
import { administrator, expect, look, setUp, test } from './doors.ts'
import { linkOf } from './server.ts'

const sessionOf = async (page: Page) =>
  (await (await page.request.get('/api/session')).json()) as { today: string; timeZone: string | null }

/** A place where it is another day than in UTC, at any time of day. */
const elsewhere = () => {
  const ahead = new Date().getUTCHours() >= 10
  const zone = ahead ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago'
  const at = new Date(Date.now() + (ahead ? 14 : -11) * 3_600_000)
  return { zone, day: at.toISOString().slice(0, 10) }
}

test('whoever sets Understory up is where their browser is', async ({ empty, browser }) => {
  const context = await browser.newContext({ baseURL: empty.address, timezoneId: 'Asia/Tokyo' })
  const page = await context.newPage()
  await page.goto(linkOf(empty, 'Set it up'))
  await page.getByLabel('Your name').fill(administrator.name)
  await page.getByLabel('E-mail address').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.getByRole('button', { name: 'Set up Understory' }).click()
  await expect(page.getByRole('link', { name: 'Add my team' })).toBeVisible()
  expect((await sessionOf(page)).timeZone).toBe('Asia/Tokyo')
  await context.close()
})

test('who was signed in before anybody asked is placed by the first page, and what it shows follows the zone that they choose', async ({
  empty,
  pageAt,
}) => {
  const page = await pageAt(empty, await setUp(empty, {}))
  expect((await sessionOf(page)).timeZone).toBeNull()
  await page.goto('/settings')
  const field = page.getByRole('combobox', { name: 'Time zone' })
  await expect(field).toHaveValue('UTC')
  expect((await sessionOf(page)).timeZone).toBe('UTC')

  await field.fill('Mars/Olympus')
  await page.getByRole('button', { name: 'Save the time zone' }).click()
  await expect(field).toHaveAccessibleDescription(/There is no time zone of this name\. Write one like Europe\/London\./)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Mars/Olympus')

  const { zone, day } = elsewhere()
  await field.fill(zone)
  await field.press('Enter')
  await expect(page.getByText(`Your days go by ${zone}.`)).toBeVisible()
  expect(await sessionOf(page)).toMatchObject({ timeZone: zone, today: day })

  const added = await page.request.post('/api/my-team', { data: { reports: [{ name: 'Anna Berg' }] } })
  const { people } = (await added.json()) as { people: { id: string }[] }
  await look(page, `/people/${people[0]!.id}`)
  await page.keyboard.press('e')
  await page.keyboard.type('Anna wrote down how the launch went')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Anna wrote down' })).toBeVisible()
  // It stands on the page before it stands on the server.
  const days = async () => {
    const answer = await page.request.get(`/api/people/${people[0]!.id}/evidence`)
    const { evidence } = (await answer.json()) as { evidence: { happenedOn: string }[] }
    return evidence.map(({ happenedOn }) => happenedOn)
  }
  await expect.poll(days).toEqual([day])
})
