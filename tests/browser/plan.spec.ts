import type { APIRequestContext, Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

const plan = (page: Page) => page.getByRole('region', { name: 'Plan' })
const steps = (page: Page) => plan(page).getByRole('listitem')
const idOf = async (api: APIRequestContext, name: string) => {
  const { people } = (await (await api.get('/api/people')).json()) as { people: { id: string; name: string }[] }
  return people.find((person) => person.name === name)!.id
}

test('a gap becomes a step with the criterion preset; finished, it becomes a piece of evidence', async ({ page, api, known }) => {
  const words = 'Run the feedback round for the launch team'
  const outcome = 'Ran it; three people asked for the questions.'
  const tomas = await idOf(api, 'Tomás Herrera')
  await look(page, `/people/${tomas}?role=${known.lifecycle}`)
  const gap = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Plan a step/ }) })
  const criterion = (
    await gap
      .first()
      .getByRole('button', { name: /^Plan a step/ })
      .innerText()
  ).replace(/^Plan a step\s*:\s*/, '')
  const row = page.getByRole('row').filter({ hasText: criterion })
  await gap
    .first()
    .getByRole('button', { name: /^Plan a step/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Plan a step for Tomás' })
  await expect(dialog.getByLabel(/^Closes the gap in/).locator('option:checked')).toHaveText(criterion)
  await dialog.getByLabel('The step').fill(words)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const step = steps(page).filter({ hasText: words })
  await expect(step).toContainText(new RegExp(`Closes ${criterion}`, 'i'))
  // The gap now says what is planned for it.
  await expect(row.first()).toContainText(words)

  await page.getByRole('button', { name: `Finish: ${words}` }).click()
  const finish = page.getByRole('dialog', { name: 'Finish the step' })
  await finish.getByLabel(/^What came of it/).fill(outcome)
  await finish.getByRole('button', { name: 'Done, and write it down as evidence' }).click()
  const box = page.getByRole('dialog', { name: 'Add evidence' })
  await expect(box.getByLabel('What did you see?')).toHaveValue(outcome)
  await expect(box).toContainText(criterion)
  await page.keyboard.press('Control+Enter')
  await expect(box).toBeHidden()
  await expect(step).toContainText('written down as evidence')
  await page.reload()
  await expect(step).toContainText('written down as evidence')
  await expect(page.getByRole('main')).toContainText(outcome)
})

test('a fourth step is asked about with the names of the three; what was typed stays', async ({ page, api }) => {
  const grace = await idOf(api, 'Grace Lindqvist')
  for (const text of ['Teach', 'Lead', 'Write']) await api.post(`/api/people/${grace}/plan`, { data: { text, kind: 'course' } })
  await look(page, `/people/${grace}`)
  await plan(page).getByRole('button', { name: 'Add a step' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a step for Grace' })
  await dialog.getByLabel('The step').fill('Speak')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toContainText('“Teach”, “Lead” and “Write”')
  await expect(dialog.getByLabel('The step')).toHaveValue('Speak')
  await dialog.getByRole('button', { name: 'Add it on top of them' }).click()
  await expect(dialog).toBeHidden()
  await expect(steps(page)).toHaveCount(4)
})

test('a step is changed and removed without a mouse, and comes back by one key', async ({ page, api }) => {
  const leila = await idOf(api, 'Leila Haddad')
  await look(page, `/people/${leila}`)
  const hands = new Hands(page)
  const words = 'Three weeks beside Product for the beta'
  const more = plan(page).getByRole('button', { name: `More about ${words}` })
  await more.focus()
  await hands.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Remove' }).focus()
  await hands.press('Enter')
  await expect(page.getByText('Step removed. It can be restored for 30 days.')).toBeVisible()
  await expect(steps(page).filter({ hasText: words })).toBeHidden()
  await hands.press('z')
  await expect(steps(page).filter({ hasText: words })).toBeVisible()
})

test('a step that only its author sees is on no sheet and not for the director, until it is shown to them, which is asked once', async ({
  page,
  api,
  browser,
  doors,
  baseURL,
}) => {
  const aiko = await idOf(api, 'Aiko Tanaka')
  const words = 'Introduce them to the editors at head office'
  await look(page, `/people/${aiko}`)
  await plan(page).getByRole('button', { name: 'Add a step' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a step for Aiko' })
  const field = dialog.getByLabel('The step')
  await expect(field).toHaveAccessibleDescription(/managers above you and the people partner see this/)
  await field.fill(words)
  await dialog.getByRole('radio', { name: 'Only you' }).check()
  await expect(field).toHaveAccessibleDescription(/^Only you/)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const step = steps(page).filter({ hasText: words })
  await expect(step).toContainText('Only you')

  const context = await browser.newContext({ ...(baseURL && { baseURL }), storageState: doors.director })
  const director = await context.newPage()
  await look(director, `/people/${aiko}`)
  await expect(plan(director)).toBeVisible()
  await expect(director.getByText(words)).toHaveCount(0)
  await look(page, `/people/${aiko}/packet`)
  await expect(page.getByText(words)).toHaveCount(0)
  await expect(page.getByText(/left out: .*\d+ records? marked “only you”/)).toBeVisible()

  await look(page, `/people/${aiko}`)
  await step.getByRole('button', { name: /^More about/ }).click()
  await page.getByRole('menuitem', { name: 'Who sees it' }).click()
  const readers = page.getByRole('dialog', { name: 'Who sees this step' })
  await readers.getByRole('radio', { name: /^Your chain/ }).check()
  await readers.getByRole('button', { name: 'Let your chain see it' }).click()
  await expect(readers).toBeHidden()
  await expect(step).not.toContainText('Only you')
  await look(director, `/people/${aiko}`)
  await expect(plan(director).getByText(words)).toBeVisible()
  await context.close()
})

test('someone is helped to grow elsewhere without a mouse: one key begins a step, which only its author sees', async ({ page, api }) => {
  const owen = await idOf(api, 'Owen Brandt')
  await look(page, `/people/${owen}`)
  const hands = new Hands(page)
  await page.getByRole('link', { name: 'Help Owen grow elsewhere' }).focus()
  await hands.press('Enter')
  const apart = page.getByRole('region', { name: 'Not here, for now' })
  await expect(apart.getByRole('list', { name: 'What you can offer' }).getByRole('listitem')).toHaveCount(6)
  await expect(page.locator('#elsewhere')).toBeFocused()
  await apart.getByRole('button', { name: 'Begin: An introduction' }).focus()
  await hands.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Plan a step for Owen' })
  await expect(dialog.getByLabel('The step')).toHaveValue('Introduce Owen to a lead of another team')
  await expect(dialog.getByRole('radio', { name: 'Only you' })).toBeChecked()
  await expect(dialog.getByLabel('Kind').locator('option:checked')).toHaveText('Work across teams')
  await hands.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Step planned for Owen. Only you see it.')).toBeVisible()
  const offered = apart.getByRole('list', { name: 'What Owen is offered' }).getByRole('listitem')
  await expect(offered).toContainText('Introduce Owen to a lead of another team')
  await expect(offered).toContainText('Only you')
  await expect(page.getByRole('main')).toContainText('One thing is offered elsewhere, and only you know of it.')
  await page.goBack()
  await expect(plan(page).getByRole('region', { name: 'Not here, for now' })).toContainText('Introduce Owen')
})

test('the line above reads the plan and changes nothing', async ({ browser, doors, baseURL, known }) => {
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    storageState: doors.director,
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  await look(page, `/people/${known.priya}`)
  await expect(steps(page).first()).toBeVisible()
  await expect(plan(page).getByRole('button', { name: /Add a step|Finish|More about/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Plan a step/ })).toHaveCount(0)
  await context.close()
})

test('leave pauses the rhythm and is taken back again', async ({ page, api }) => {
  const samuel = await idOf(api, 'Samuel Adeyemi')
  const { today } = (await (await api.get('/api/session')).json()) as { today: string }
  const back = new Date(Date.parse(today) + 10 * 86_400_000).toISOString().slice(0, 10)
  await look(page, `/people/${samuel}`)
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'How often to talk with Samuel' })
  await dialog.getByLabel('First day away').fill(today)
  await dialog.getByLabel('First day back').fill(today)
  await dialog.getByRole('button', { name: 'Add the days' }).click()
  await expect(dialog).toContainText('The first day back comes after the first day away.')
  await dialog.getByLabel('First day back').fill(back)
  await dialog.getByRole('button', { name: 'Add the days' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main')).toContainText('Away until')
  await look(page, '/')
  await expect(page.getByRole('row', { name: /Samuel Adeyemi/ })).toContainText('Away until')
})

test('a fact worth a look is put away, and comes back by undo', async ({ page }) => {
  await look(page, '/')
  const facts = page.getByRole('region', { name: 'Worth a look' }).getByRole('listitem')
  const first = await facts.first().innerText()
  expect(await facts.count()).toBeLessThanOrEqual(3)
  await facts
    .first()
    .getByRole('button', { name: /^Put away for 30 days/ })
    .click()
  await expect(page.getByText('Put away for 30 days.')).toBeVisible()
  await expect(facts.filter({ hasText: first })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(facts.first()).toHaveText(first)
})
