import type { APIRequestContext } from '@playwright/test'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function idOf(api: APIRequestContext, name: string) {
  const { people } = (await (await api.get('/api/people')).json()) as { people: { id: string; name: string }[] }
  return people.find((person) => person.name === name)!.id
}

test('by keyboard alone: the path is read and said to be told, and a private step elsewhere begins; each is taken back by z', async ({
  page,
  api,
}) => {
  const tomas = await idOf(api, 'Tomás Herrera')
  const hands = new Hands(page)
  await look(page, `/people/${tomas}`)
  const path = page.getByRole('region', { name: 'Is there a path?' })
  await expect(path).toContainText('Open now')
  await expect(path).toContainText('Tomás was not told yet, as far as is written down.')

  // The rows behind the verdict.
  const how = path.getByText('How this verdict is formed')
  await hands.tabTo(how, 80)
  await hands.press('Enter')
  const rows = path.getByRole('list', { name: 'Rows behind “Open now”' })
  await expect(rows.getByRole('link', { name: 'Lead, Lifecycle Marketing' })).toBeVisible()
  await expect(path.getByRole('list', { name: 'Rows behind “Has happened, nothing planned”' }).getByRole('listitem').first()).toContainText(
    /into management in .+/,
  )

  // Told today, taken back, told again.
  const told = async () => {
    await hands.tabTo(path.getByRole('button', { name: 'I told Tomás' }), 40)
    await hands.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Tomás was told' }).getByLabel('Told on')).toBeFocused()
    await hands.press('Control+Enter')
    await expect(page.getByText('Written down: you told Tomás.')).toBeVisible()
    await expect(path).toContainText(/Told on .+ by Maya Okafor\./)
  }
  await told()
  await hands.press('z')
  await expect(path).toContainText('Tomás was not told yet')
  await told()

  // On to what can be offered elsewhere.
  const elsewhere = page.getByRole('region', { name: 'Plan' }).getByRole('link', { name: 'Help Tomás grow elsewhere' })
  for (let back = 0; back < 60 && !(await elsewhere.evaluate((element) => element === document.activeElement)); back++)
    await hands.press('Shift+Tab')
  await hands.press('Enter')
  const card = page.getByRole('region', { name: 'Not here, for now' })
  await expect(card.locator('#elsewhere')).toBeFocused()
  const other = card.getByRole('region', { name: 'Other teams with a path' }).getByRole('listitem').filter({ hasText: 'Field Marketing' })
  await expect(other).toContainText('Open now')
  await expect(other.getByRole('link', { name: 'Lead, Field Marketing Americas' })).toBeVisible()
  await hands.tabTo(other.getByRole('button', { name: 'Begin: a move to Field Marketing' }), 30)
  await hands.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Plan a step for Tomás' })
  const words = 'Ask about a move to Field Marketing for Tomás'
  await expect(dialog.getByLabel('The step')).toHaveValue(words)
  await expect(dialog.getByLabel('The step')).toHaveAccessibleDescription(/^Only you/)
  await expect(dialog.getByLabel('The step')).toBeFocused()
  await hands.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const step = card.getByRole('list', { name: 'What Tomás is offered' }).getByRole('listitem').filter({ hasText: words })
  await expect(step).toContainText('Only you')

  await hands.press('z')
  await expect(step).toBeHidden()
  await look(page, `/people/${tomas}`)
  await expect(path).toContainText(/Told on .+ by Maya Okafor\./)
})

test.describe('for the director', () => {
  test.use({ who: 'director' })

  test('what is not known yet is named on the person’s page, each with its next step', async ({ page, api }) => {
    await look(page, `/people/${await idOf(api, 'Nils Overgaard')}`)
    const path = page.getByRole('region', { name: 'Is there a path?' })
    await expect(path).toContainText('Not known yet')
    const missing = path.getByRole('region', { name: 'What is not known yet' })
    await expect(missing.getByRole('listitem')).toHaveCount(1)
    await expect(missing).toContainText('There is no headcount plan.')
    await missing.getByRole('button', { name: 'Write a plan' }).click()
    await expect(page.getByRole('dialog').getByRole('button', { name: /^Save/ })).toBeVisible()
  })
})
