import type { Page } from '@playwright/test'
import { expect, look, test } from './doors.ts'
import { linkOf, type Running, start } from './server.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** The example on a server of its own: what is decided here, no other test looks at. */
const own = test.extend<{ server: Running; as: (name: string) => Promise<Page> }>({
  server: async ({}, use) => {
    const server = await start({ example: true })
    await use(server)
    await server.stop()
  },
  as: async ({ server, pageAt }, use) => {
    await use(async (name) => {
      const page = await pageAt(server)
      await page.goto(linkOf(server, `Look at the example as ${name}`))
      await expect(page.getByRole('heading', { name: 'Your team', exact: true })).toBeVisible()
      return page
    })
  },
})
const roleOf = async (page: Page, title: string) => {
  const { roles } = (await (await page.request.get('/api/roles')).json()) as { roles: { id: string; title: string }[] }
  return roles.find((role) => role.title === title)!.id
}
const box = (page: Page) => page.getByRole('form', { name: 'Decision' })
async function write(page: Page, who: string, why: string) {
  await box(page).getByRole('radio', { name: 'Someone in-house' }).check()
  await box(page).getByLabel('Who takes the seat').selectOption({ label: who })
  await box(page).getByLabel('Why, in a few sentences').fill(why)
}
const record = async (page: Page) => {
  await box(page).getByRole('button', { name: 'Record decision' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Record it' }).click()
}

own('from opening a role to its last person told', async ({ as }) => {
  const page = await as('Maya Okafor')
  const role = await roleOf(page, 'Lead, Product Marketing EMEA')
  await look(page, `/roles/${role}`)
  await page.getByRole('button', { name: 'Change the role' }).click()
  await page.getByRole('menuitem', { name: 'Open it' }).click()
  const opening = page.getByRole('dialog', { name: 'Open this role' })
  await opening.getByRole('button', { name: 'Open it' }).click()
  await expect(opening).toBeHidden()
  await expect(page.getByText(/^Open since/)).toBeVisible()

  await page.keyboard.press('f')
  const adding = page.getByRole('dialog', { name: 'Add someone to the slate' })
  await adding.getByLabel('Who').selectOption({ label: 'Tomás Herrera, Senior Lifecycle Marketer' })
  await adding.getByRole('button', { name: 'Add to the slate' }).click()
  await expect(adding).toBeHidden()
  await expect(box(page)).toContainText('Nobody has asked Tomás.')
  await page.getByRole('button', { name: /^Interest of Tomás Herrera:/ }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Interested' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(box(page)).toContainText('Everyone on the slate was asked')
  await page
    .getByRole('columnheader', { name: /Tomás Herrera/ })
    .getByRole('button', { name: /^Call for/ })
    .click()
  const call = page.getByRole('dialog', { name: 'How ready is Tomás?' })
  await call.getByRole('radio', { name: 'Within a year' }).check()
  await call.getByLabel('Why').fill('One launch in two markets comes first.')
  await call.getByRole('button', { name: /^Sign/ }).click()
  await expect(call).toBeHidden()

  await box(page).getByRole('button', { name: 'Record decision' }).click()
  await expect(box(page).getByRole('group', { name: 'There is something to put right' })).toContainText('Say what was decided.')
  await write(page, 'Priya Raman', 'Too short.')
  await expect(box(page)).toContainText('Daniel Reyes sees this when you record it.')
  await expect(box(page)).toContainText('Tell Tomás yourself, and what comes next for them.')
  await box(page).getByRole('button', { name: 'Record decision' }).click()
  await expect(box(page).getByText('Say why, in at least 20 characters.').last()).toBeVisible()
  await write(page, 'Priya Raman', 'Two markets launched, with proof in each. Tomás takes lifecycle on.')
  await box(page).getByRole('button', { name: 'Record decision' }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('Record: Priya Raman, in-house. Daniel Reyes sees this.')
  await asked.getByRole('button', { name: 'Record it' }).click()

  await expect(page).toHaveURL(new RegExp(`/roles/${role}/decision$`))
  await expect(page.getByText('Filled by Priya. 2 people still to be told.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Decision', exact: true })).toContainText('Two markets launched, with proof in each.')
  const stood = page.getByRole('table', { name: /as it stood on/ })
  await expect(stood.getByRole('columnheader', { name: /Priya Raman/ })).toContainText('Takes the seat')
  await stood.getByRole('button', { name: /^Priya Raman, Work that others copy|^Priya Raman, Raises the bar/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Read by Maya Okafor')
  await page.keyboard.press('Escape')

  for (const name of ['Tomás', 'Hana']) {
    await page.getByRole('button', { name: `${name} was told` }).click()
    const told = page.getByRole('dialog', { name: `${name} was told` })
    await told.getByRole('button', { name: 'Save' }).click()
    await expect(told.getByText(`Name what comes next for ${name}.`).last()).toBeVisible()
    await told.getByLabel(`The next step for ${name}`).fill(`${name} leads a launch with Sales`)
    await told.getByRole('button', { name: 'Save' }).click()
    await expect(told).toBeHidden()
  }
  await expect(page.getByRole('region', { name: 'Decision', exact: true })).toContainText('Everyone on the slate was told.')
  await expect(page.getByText('Filled by Priya.', { exact: true })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Steps of this role' }).getByRole('link', { name: /^Decision ?, done/ })).toBeVisible()
  const tomas = ((await (await page.request.get('/api/people')).json()) as { people: { id: string; name: string }[] }).people.find(
    ({ name }) => name === 'Tomás Herrera',
  )!
  await look(page, `/people/${tomas.id}`)
  await expect(page.getByRole('region', { name: 'Plan' })).toContainText('Tomás leads a launch with Sales')
  await look(page, '/')
  await expect(page.getByRole('region', { name: 'After your decisions' }).getByRole('button', { name: /was told$/ })).toHaveCount(0)
})

own('two who decide at once: the second is told what the first decided, and loses nothing', async ({ as }) => {
  const [maya, daniel] = [await as('Maya Okafor'), await as('Daniel Reyes')]
  const role = await roleOf(maya, 'Lead, Lifecycle Marketing')
  const mine = 'Tomás runs lifecycle today, and the two gaps close inside a quarter.'
  await look(maya, `/roles/${role}`)
  await write(maya, 'Tomás Herrera', mine)
  await look(daniel, `/roles/${role}/decision`)
  await write(daniel, 'Priya Raman', 'Priya led five teams through the rebrand and would start tomorrow.')
  await record(daniel)
  await expect(daniel.getByText(/^Filled by Priya\./)).toBeVisible()

  await record(maya)
  const both = maya.getByRole('region', { name: 'Two decisions' })
  await expect(both).toContainText('Daniel Reyes recorded a decision meanwhile. Yours is not recorded.')
  await expect(both).toContainText('Priya led five teams through the rebrand')
  await expect(both).toContainText(mine)
  await expect(maya.getByText(/^Filled by Priya\./)).toBeVisible()
  await expect(both).toBeVisible()
  await expect(box(maya).getByLabel('Why, in a few sentences')).toHaveValue(mine)
  // Also after a reload, and at the role's own step.
  await look(maya, `/roles/${role}/decision`)
  await maya.getByRole('button', { name: 'Give the seat to someone else' }).click()
  await expect(box(maya).getByLabel('Why, in a few sentences')).toHaveValue(mine)
  await both.getByRole('button', { name: 'Put mine in its place' }).click()
  await record(maya)
  await expect(maya.getByText(/^Filled by Tomás\./)).toBeVisible()
  await expect(maya.getByRole('region', { name: 'Superseded' })).toContainText('Priya led five teams through the rebrand')
})

own(
  'someone outside waits while somebody in-house was never asked; what was begun survives a closed tab, and a sign-out asks',
  async ({ as }) => {
    const page = await as('Maya Okafor')
    const role = await roleOf(page, 'Lead, Lifecycle Marketing')
    await look(page, `/roles/${role}`)
    await box(page).getByRole('radio', { name: 'Someone outside' }).check()
    await expect(box(page)).toContainText('Owen Brandt is close, was never asked and has no line.')
    await box(page).getByRole('button', { name: 'Add Owen to the slate' }).click()
    await expect(box(page)).toContainText('Nobody in-house is passed over')
    await box(page).getByLabel('Why, in a few sentences').fill('Nobody here has hired for this yet')
    await expect(box(page)).toContainText('Kept on this device.')

    const again = await page.context().newPage()
    await page.close()
    await look(again, `/roles/${role}/decision`)
    await expect(box(again).getByLabel('Why, in a few sentences')).toHaveValue('Nobody here has hired for this yet')
    await expect(box(again).getByRole('radio', { name: 'Someone outside' })).toBeChecked()
    await look(again, '/settings')
    await again.getByRole('button', { name: 'Sign out', exact: true }).click()
    const asked = again.getByRole('alertdialog', { name: 'Some of what you wrote is not sent' })
    await expect(asked).toContainText(
      'A decision about Lead, Lifecycle Marketing that you began and did not record: “Nobody here has hired for this yet”',
    )
    await asked.getByRole('button', { name: 'Sign out and lose it' }).click()
    await expect(again).toHaveURL(/sign-in/)
    const left = await again.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name!)
      const counts = names.map(
        (name) =>
          new Promise<number>((done) => {
            const asking = indexedDB.open(name)
            asking.addEventListener('success', () => {
              const stores = [...asking.result.objectStoreNames]
              const counting = asking.result.transaction(stores).objectStore(stores[0]!).count()
              counting.addEventListener('success', () => done(counting.result))
            })
          }),
      )
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
    })
    expect(left).toBe(0)
  },
)

own('a look-back that is due is answered on Home, and stands with the decision', async ({ as }) => {
  const page = await as('Maya Okafor')
  const after = page.getByRole('region', { name: 'After your decisions' })
  await expect(after).toContainText('Lead, Product Marketing EMEA: Ines Duarte, 6 months on.')
  await after.getByRole('button', { name: 'Look back' }).click()
  const dialog = page.getByRole('dialog', { name: 'After 6 months' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Say whether they are.').last()).toBeVisible()
  await dialog.getByRole('group', { name: 'Are they still in the role?' }).getByRole('radio', { name: 'No' }).check()
  await dialog.getByRole('group', { name: 'Would you decide the same way again?' }).getByRole('radio', { name: 'Yes' }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(after.getByRole('button', { name: 'Look back' })).toBeHidden()
  const role = await roleOf(page, 'Lead, Product Marketing EMEA')
  await look(page, `/roles/${role}/decision`)
  await expect(page.getByText(/After 6 months, Maya Okafor, .*: still in the role, no; the same way again, yes\./)).toBeVisible()
})
