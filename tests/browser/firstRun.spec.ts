import { administrator, expect, setUp, test } from './doors.ts'
import { groupsOf, Hands } from './keyboard.ts'
import { linkOf } from './server.ts'

const team = ['Anna Berg', 'Bilal Said', 'Chloé Martin', 'Dmytro Hrushko', 'Emma Stone-Ray', 'Femi Ade', 'Gita Rao', 'Hugo Lind']

test('from the set-up link to a true Home of eight people, by hand and by keyboard alone', async ({ empty, pageAt }) => {
  const page = await pageAt(empty)
  const hands = new Hands(page)
  await page.goto(linkOf(empty, 'Set it up'))

  await hands.tabTo(page.getByLabel('Your name'))
  await hands.type(administrator.name)
  await hands.tabTo(page.getByLabel('E-mail address'))
  await hands.type(administrator.email)
  await hands.tabTo(page.getByLabel('Password', { exact: true }))
  await hands.type(administrator.password)
  await hands.press('Enter')

  await hands.tabTo(page.getByRole('link', { name: 'Add my team' }))
  await hands.press('Enter')
  await hands.tabTo(page.getByLabel('Name of person 1'))
  for (const [index, name] of team.entries()) {
    await hands.type(name)
    if (index < team.length - 1) await hands.press('Enter')
  }
  await hands.tabTo(page.getByRole('button', { name: 'Add 8 people' }))
  await hands.press('Enter')

  const heading = page.getByRole('heading', { name: 'What have they told you they want?' })
  await expect(heading).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Never asked' })).toHaveCount(8)
  const before = hands.pressed
  await hands.tabTo(page.getByRole('radio', { name: 'Never asked' }).first())
  for (const wants of ['1', '2', null, '4', '1', null, '3', null]) {
    if (wants) await hands.press(wants, 'Enter', '1', 'Enter')
    else await hands.press('Enter')
  }
  await expect(page.getByText('You know what 5 of 8 people want.')).toBeVisible()
  await hands.tabTo(page.getByRole('button', { name: 'Finish' }))
  await hands.press('Enter')
  expect(hands.pressed - before, 'keys for the answers of eight people').toBeLessThanOrEqual(5 * 4 + 3 + 2)

  await expect(page.getByRole('heading', { level: 1, name: 'Your team' })).toBeVisible()
  await expect(page.getByText('You know what 5 of 8 people want. Chloé, Femi and Hugo were never asked.')).toBeVisible()
  expect(await groupsOf(page.getByRole('table', { name: /^Your team/ }))).toEqual([
    { title: 'Never asked', rows: ['Chloé Martin', 'Femi Ade', 'Hugo Lind'] },
    { title: 'Up to date', rows: ['Anna Berg', 'Bilal Said', 'Dmytro Hrushko', 'Emma Stone-Ray', 'Gita Rao'] },
  ])
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect(row('Anna Berg')).toContainText('Management')
  await expect(row('Bilal Said')).toContainText('IC')
  await expect(row('Dmytro Hrushko')).toContainText('Not sure')
  await expect(row('Gita Rao')).toContainText('Lateral')
  await expect(row('Hugo Lind')).toContainText('Never asked')
  const typed = [administrator.name, administrator.email, administrator.password, ...team].join('').length
  expect(hands.pressed - typed, 'keys that are not text, from the link to Home').toBeLessThanOrEqual(60)
})

test('an answer without its day stays never asked, and what was entered can be found again', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.request.post('/api/my-team', { data: { reports: [{ name: 'Anna Berg' }, { name: 'Bilal Said' }] } })
  await page.goto('/welcome?step=answers')
  const anna = page.getByRole('listitem').filter({ hasText: 'Anna Berg' })
  await anna.getByRole('radio', { name: 'Management' }).check()
  await expect(page.getByText('Anna has no day yet, and stays “Never asked”.')).toBeVisible()
  await page.getByRole('listitem').filter({ hasText: 'Bilal Said' }).getByRole('radio', { name: 'IC' }).check()
  await page.getByRole('group', { name: 'When did Bilal say so?' }).getByRole('radio', { name: 'Earlier' }).check()
  await page.getByLabel('The day Bilal said so').fill('2026-02-03')
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('You know what 1 of 2 people want. Anna was never asked.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('You know what 1 of 2 people want. Anna was never asked.')).toBeVisible()
})

test('looks around with an example team and removes it with one click, leaving nothing of it', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/welcome')
  const began = Date.now()
  await page.getByRole('button', { name: 'Load the example' }).click()
  await page.getByRole('button', { name: 'Open it as its manager' }).click()
  await expect(page.getByText('You know what 6 of 8 people want. Hana and Owen were never asked.')).toBeVisible()
  expect(Date.now() - began, 'ms to a Home of the example').toBeLessThan(10_000)

  const bar = page.getByRole('complementary', { name: 'Example data' })
  await expect(bar).toContainText('You look at it as Maya Okafor.')
  await bar.getByRole('button', { name: 'Back to your own account' }).click()
  await expect(bar).toContainText('Example data is loaded.')
  await expect(page.getByRole('complementary', { name: 'Places' })).toContainText(administrator.name)
  await bar.getByRole('button', { name: 'Remove it' }).click()
  await expect(bar).toBeHidden()
  await expect(page.getByText('You have no reports here yet.')).toBeVisible()

  for (const path of ['/api/directory', '/api/accounts', '/api/teams', '/api/roles', '/api/session']) {
    const words = await (await page.request.get(path)).text()
    expect(words, path).not.toMatch(/Maya Okafor|Daniel Reyes|Lifecycle|Growth Marketing/)
  }
})
