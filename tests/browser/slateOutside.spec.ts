import type { Page } from '@playwright/test'
import { expect, look, setUp, test } from './doors.ts'

/** A server of its own with a small team and a role, looked at by the one who leads both. */
const begun = test.extend<{ slate: { page: Page; people: { id: string; name: string }[]; roleId: string } }>({
  slate: async ({ empty, pageAt }, use) => {
    const page = await pageAt(empty, await setUp(empty))
    const send = async (path: string, data: object) => {
      const answer = await page.request.post(path, { data })
      expect(answer.status(), await answer.text()).toBe(200)
      return answer.json()
    }
    const reports = ['Noor Haddad', 'Theo Lind'].map((name) => ({ name, title: 'Analyst' }))
    const { people } = await send('/api/my-team', { teamName: 'Support', title: 'Lead', reports })
    const role = await send('/api/roles', { title: 'Lead, Support Desk' })
    await look(page, `/roles/${role.id}`)
    await use({ page, people, roleId: role.id })
  },
})

begun('a finalist is named, judged on the same lines with why, and stands beside the others', async ({ slate: { page } }) => {
  await expect(page.getByText('Nobody is on this slate yet')).toBeVisible()
  const name = async (label: string) => {
    await page.getByRole('button', { name: 'Add a finalist' }).click()
    await page.getByLabel('How you call them').fill(label)
    await page.getByRole('button', { name: 'Add the finalist' }).click()
  }
  await name('Finalist K')
  const table = page.getByRole('table', { name: /criteria of Lead, Support Desk/ })
  await expect(table.getByRole('columnheader', { name: /Finalist K/ })).toContainText('From outside')
  await expect(table.getByRole('columnheader', { name: /Finalist K/ })).toContainText('0 of 4')
  await name('finalist k')
  await expect(page.getByText('finalist k is on this slate already.')).toBeVisible()
  await page.keyboard.press('Escape')

  const cell = page.getByRole('button', { name: /^Finalist K, Raises the bar/ })
  await expect(cell).toContainText('Not read yet')
  await cell.click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Read on this line' }).click()
  await sheet.getByRole('button', { name: 'Sign' }).click()
  await expect(sheet.getByRole('link', { name: 'Choose a level.' })).toBeVisible()
  await sheet.getByRole('radio', { name: /^Consistent/ }).check()
  // Within the form a number is a number, and an arrow moves the cursor.
  await sheet.getByLabel('Why').fill('Ran 2 teams there')
  await sheet.getByLabel('Why').press('3')
  await sheet.getByLabel('Why').press('ArrowLeft')
  await expect(sheet).toHaveAccessibleName('Finalist K: Raises the bar')
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toContainText(/Read by Ada Quist on \d+/)
  await expect(sheet).toContainText('Ran 2 teams there3')
  await page.keyboard.press('Escape')
  await expect(cell).toContainText('Read by Ada')
  await expect(cell).toContainText('Meets it')
  await expect(table.getByRole('columnheader', { name: /Finalist K/ })).toContainText('1 of 4')
  await page.reload()
  await expect(page.getByRole('button', { name: /^Finalist K, Beyond the lane/ })).toContainText('Not read yet')

  await page.getByRole('button', { name: /^Interest of Finalist K/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take off the slate' }).click()
  await expect(page.getByText('Finalist K is off the slate.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: /^Finalist K, Raises the bar/ })).toContainText('Read by Ada')
})

begun(
  'an estimate of outside is refused at its field where it is absurd, and stands with its author’s day',
  async ({ slate: { page } }) => {
    await page.getByRole('button', { name: /^Estimate/ }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('button', { name: 'Save the estimate' }).click()
    await expect(panel.getByLabel('Weeks to hire')).toHaveAccessibleDescription(/Say how many weeks/)
    await panel.getByLabel('Months to ramp up').fill('6')
    for (const [weeks, words] of [
      ['0', /Write at least 1/],
      ['10000', /Write at most 104 weeks/],
      ['2.5', /Write whole weeks/],
    ] as const) {
      await panel.getByLabel('Weeks to hire').fill(weeks)
      await panel.getByRole('button', { name: 'Save the estimate' }).click()
      await expect(panel.getByLabel('Weeks to hire')).toHaveAccessibleDescription(words)
    }
    await panel.getByLabel('Weeks to hire').fill('10')
    await panel.getByLabel('Who is told').fill('Noor and Theo, by me')
    await panel.getByRole('button', { name: 'Save the estimate' }).click()
    const outside = page.getByRole('region', { name: 'Someone outside' })
    await expect(outside).toContainText('Your estimate')
    for (const words of ['10 weeks to hire', '6 months to ramp up', 'Told: Noor and Theo, by me'])
      await expect(outside).toContainText(words)
  },
)

begun(
  'readiness is called from the slate in two clicks, and who could step in is said at once',
  async ({ slate: { page, people, roleId } }) => {
    const [noor] = people as [{ id: string; name: string }]
    await page.request.post(`/api/roles/${roleId}/candidacies`, { data: { personId: noor.id } })
    await page.reload()
    await expect(page.getByText('No call says who could step in tomorrow.')).toBeVisible()
    await page.getByRole('button', { name: 'Call for Noor Haddad: No readiness call. Call it' }).click()
    const dialog = page.getByRole('dialog', { name: 'How ready is Noor?' })
    await dialog.getByRole('radio', { name: /^Within a year/ }).check()
    await dialog.getByRole('checkbox', { name: /^Could cover it in an emergency/ }).check()
    await dialog.getByLabel('Why').fill('Has run the desk for two weeks in June.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Noor can step in tomorrow.')).toBeVisible()
    await page.getByRole('button', { name: /^Call for Noor Haddad: Within a year/ }).click()
    const panel = page.getByRole('dialog')
    await expect(panel).toContainText('Has run the desk for two weeks in June.')
    await expect(panel).toContainText(/Counts until/)
    await panel.getByRole('button', { name: 'Call again' }).click()
    await expect(dialog).toBeVisible()
  },
)

begun('that someone was asked has its day, and every change stays to be shown', async ({ slate: { page, people, roleId } }) => {
  const [noor] = people as [{ id: string; name: string }]
  await page.request.post(`/api/roles/${roleId}/candidacies`, { data: { personId: noor.id } })
  await page.reload()
  const opener = page.getByRole('button', { name: /^Interest of Noor Haddad:/ })
  await opener.click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('link', { name: 'Ask Noor' })).toBeVisible()
  await panel.getByRole('radio', { name: 'Asked, no answer yet' }).check()
  await panel.getByLabel('They were asked on').fill('2026-03-02')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(opener).toContainText('Asked, no answer yet, 2 Mar')
  await opener.click()
  await panel.getByRole('radio', { name: 'Interested' }).check()
  await panel.getByLabel('They said so on').fill('2026-03-05')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(opener).toContainText('Interested, 5 Mar')
  await opener.click()
  const recorded = panel.getByRole('region', { name: 'Recorded so far' }).getByRole('listitem')
  await expect(recorded).toHaveText([
    /^Not asked\. Ada Quist/,
    /^Asked, no answer yet on 2 March.*Ada Quist/,
    /^Interested on 5 March.*Ada Quist/,
  ])
})
