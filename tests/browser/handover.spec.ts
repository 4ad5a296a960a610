import type { Page } from '@playwright/test'
import { expect, setUp, test } from './doors.ts'
import { linkOf, type Running, start } from './server.ts'

/** A server of their own: who moves, and who looks along, is no other test's business. */
let server: Running
test.beforeEach(async () => void (server = await start({ example: true })))
test.afterEach(() => server.stop())

const main = (page: Page) => page.getByRole('main')
async function enter(page: Page, name: string) {
  await page.goto(linkOf(server, `Look at the example as ${name}`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your team')
}
type Named = { people: { id: string; name: string }[] }
const idOf = async (page: Page, name: string) =>
  ((await (await page.request.get('/api/names')).json()) as Named).people.find((person) => person.name === name)!.id

test('a hand-over is walked through, and the next manager reads what the person agreed to, and no note', async ({ pageAt }) => {
  const maya = await pageAt(server)
  await enter(maya, 'Maya Okafor')
  const priya = await idOf(maya, 'Priya Raman')
  await maya.goto(`/people/${priya}/history`)
  await maya.getByRole('link', { name: 'Prepare a hand-over to another manager' }).click()
  await expect(main(maya).getByRole('heading', { name: 'Never passes' })).toBeVisible()
  for (const what of ['Priya’s own words', 'What was said in your conversations'])
    await maya
      .getByRole('group', { name: what })
      .or(maya.getByRole('radiogroup', { name: what }))
      .getByRole('radio', { name: 'It passes' })
      .check()
  await maya.getByRole('button', { name: 'Write down what Priya agreed to' }).click()
  await expect(main(maya)).toContainText('Priya agreed that their own words and your conversations pass')

  const ada = await pageAt(server, await setUp(server))
  const daniel = await pageAt(server)
  await enter(daniel, 'Daniel Reyes')
  const managerId = ((await (await daniel.request.get('/api/session')).json()) as { account: { person: { id: string } } }).account.person.id
  const moved = await ada.request.post(`/api/directory/${priya}/move`, { data: { managerId, fromOn: today() } })
  expect(moved.status(), await moved.text()).toBe(200)
  await daniel.goto(`/people/${priya}/conversations`)
  await expect(main(daniel)).toContainText('conversation')
  await main(daniel).locator('a[href*="/talk/"]').first().click()
  await expect(main(daniel)).toContainText('agreed at the hand-over that you read it')
  await expect(main(daniel)).not.toContainText('For you')
  await maya.goto('/people/earlier')
  await expect(main(maya).getByRole('heading', { name: 'Priya Raman' })).toBeVisible()
})

test('an administrator sees as someone who lets them, changes nothing, and goes back', async ({ pageAt }) => {
  const ada = await pageAt(server, await setUp(server))
  const maya = await pageAt(server)
  await ada.goto('/settings/access')
  const seeAs = async () => {
    await ada.getByRole('button', { name: 'Change the account of Maya Okafor' }).click()
    await ada.getByRole('menuitem', { name: 'See as' }).click()
  }
  await seeAs()
  await expect(ada.getByText('Maya Okafor has not let anybody look along.')).toBeVisible()
  await enter(maya, 'Maya Okafor')
  await maya.goto('/settings')
  await maya.getByRole('button', { name: 'Let them look for an hour' }).click()
  await expect(maya.getByRole('button', { name: 'End it now' })).toBeVisible()
  await seeAs()
  const bar = ada.getByRole('complementary', { name: 'Seen as somebody else' })
  await expect(bar).toContainText('You see what Maya Okafor sees')
  await ada.goto('/')
  await expect(main(ada).getByRole('link', { name: 'Priya Raman' }).first()).toBeVisible()
  await bar.getByRole('button', { name: 'Back to your own account' }).click()
  await expect(bar).toBeHidden()
  await ada.goto('/settings/access')
  await expect(ada.getByRole('button', { name: 'Give access' }).first()).toBeVisible()
})

const today = () => new Date().toISOString().slice(0, 10)

test('whom a manager hands over stands on their Home until they said what passes', async ({ pageAt }) => {
  const maya = await pageAt(server)
  await enter(maya, 'Maya Okafor')
  const priya = await idOf(maya, 'Priya Raman')
  const ada = await pageAt(server, await setUp(server))
  const managerId = ((await (await ada.request.get('/api/names')).json()) as Named).people.find(({ name }) => name === 'Ken Mori')!.id
  const fromOn = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  await ada.request.post(`/api/directory/${priya}/move`, { data: { managerId, fromOn } })
  await maya.goto('/')
  const due = maya.getByRole('region', { name: 'To hand over' })
  await due.getByRole('link', { name: 'Priya Raman' }).click()
  await maya.getByRole('button', { name: 'Write down what Priya agreed to' }).click()
  await expect(main(maya)).toContainText('Priya agreed that')
  await maya.goto('/')
  await expect(main(maya).getByRole('heading', { name: 'After your decisions' })).toBeVisible()
  await expect(due).toHaveCount(0)
})

test('a people partner opens their part of the organisation, and sees a slate without a way to change it', async ({ pageAt }) => {
  const ada = await pageAt(server, await setUp(server))
  const ask = async (path: string, data: object) => (await (await ada.request.post(path, { data })).json()) as { account: { id: string } }
  const password = 'amber kettle beside the orchard'
  const { account } = await ask('/api/accounts', { name: 'Pia Lund', email: 'pia@example.org', password })
  const personId = ((await (await ada.request.get('/api/names')).json()) as Named).people.find(({ name }) => name === 'Daniel Reyes')!.id
  await ask('/api/grants', { kind: 'partner', accountId: account.id, personId })
  const pia = await pageAt(server)
  await pia.request.post('/api/session', { data: { email: 'pia@example.org', password } })
  await pia.goto('/')
  await expect(pia.getByRole('heading', { level: 1 })).toHaveText('Your part of the organisation')
  await expect(main(pia).getByRole('region', { name: 'Never asked what they want, by manager' })).toContainText('Maya Okafor')
  await main(pia).getByRole('link', { name: 'Lead, Field Marketing Americas' }).click()
  await expect(main(pia)).toContainText('Finalist from Toronto')
  await expect(main(pia).getByRole('button', { name: 'Add someone' })).toHaveCount(0)
})

test('a former manager deletes their private note, and can take that back', async ({ pageAt }) => {
  const maya = await pageAt(server)
  await enter(maya, 'Maya Okafor')
  const priya = await idOf(maya, 'Priya Raman')
  const ada = await pageAt(server, await setUp(server))
  const managerId = ((await (await ada.request.get('/api/names')).json()) as Named).people.find(({ name }) => name === 'Ken Mori')!.id
  await ada.request.post(`/api/directory/${priya}/move`, { data: { managerId, fromOn: today() } })
  await maya.goto('/people/earlier')
  const deletes = maya.getByRole('button', { name: 'Delete your note on Priya' })
  await expect(deletes.first()).toBeVisible()
  const before = await deletes.count()
  await deletes.first().click()
  await expect(deletes).toHaveCount(before - 1)
  await maya.getByRole('button', { name: 'Undo' }).click()
  await expect(deletes).toHaveCount(before)
})
