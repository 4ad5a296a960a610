import { expect, setUp, test } from './doors.ts'
import { Hands } from './keyboard.ts'

const file = `Name,Title,Team,E-mail,Start date,Manager
Nora Blom,Director of Design,Design,nora@example.org,2019-03-04,
Ivan Petkov,Head of Research,Research,ivan@example.org,2020-05-11,Nora Blom
Mei Sato,Head of Interfaces,Interfaces,mei@example.org,2020-09-01,Nora Blom
Abel Osei,Researcher,Research,abel@example.org,2022-01-10,Ivan Petkov
Lena Fuchs,Researcher,Research,lena@example.org,2023-02-01,Ivan Petkov
Rui Costa,Senior Researcher,Research,rui@example.org,2021-06-15,Ivan Petkov
Kaya Demir,Designer,Interfaces,kaya@example.org,2022-08-22,Mei Sato
Oleg Bondar,Senior Designer,Interfaces,oleg@example.org,2021-11-03,Mei Sato
Zita Nagy,Designer,Interfaces,zita@example.org,2024-01-15,Mei Sato
Paul Ek,Prototyper,Interfaces,paul@example.org,2023-10-09,Mei Sato
,Designer,Interfaces,noname@example.org,2024-02-01,Mei Sato
Sara Wolf,Designer,Interfaces,sara@example.org,31/02/24,Mei Sato
`
const buffer = Buffer.from(file)

test('imports people: shows what it would do, writes nothing before the last button, and the same file again changes nothing', async ({
  empty,
  pageAt,
}) => {
  const page = await pageAt(empty, await setUp(empty))
  const names = async () => ((await (await page.request.get('/api/directory')).json()) as { name: string }[]).map(({ name }) => name)
  let clicks = 0
  await page.goto('/import/people')
  await page.getByLabel(/Choose a CSV file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  clicks += 2

  const bad = page.getByRole('table', { name: /^Rows to look at/ })
  await expect(bad.getByRole('row', { name: /^Row 12/ })).toContainText('Name')
  await expect(bad.getByRole('row', { name: /^Row 13/ })).toContainText('31/02/24')
  const difference = page.getByRole('table', { name: /^What the import would do/ })
  await expect(difference.getByRole('row', { name: /^Ivan Petkov/ })).toContainText('reports to Nora Blom')
  const taken = await difference.locator('th[scope="row"]').count()
  expect(taken).toBeGreaterThanOrEqual(10)
  await page.reload()
  expect(await names(), 'nothing is written by a preview').toEqual([])

  await page.getByLabel(/Choose a CSV file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: `Import ${taken} people` }).click()
  clicks += 1
  await expect(page.getByText(`Imported ${taken} people: ${taken} new.`)).toBeVisible()
  await page.getByRole('link', { name: 'See the directory' }).click()
  clicks += 1
  for (const name of ['Nora Blom', 'Ivan Petkov', 'Paul Ek'])
    await expect(page.getByRole('main').getByText(name, { exact: true }).first()).toBeVisible()
  expect(await names()).toHaveLength(taken)
  expect(clicks).toBeLessThanOrEqual(6)

  await page.goto('/import/people')
  await page.getByLabel(/Choose a CSV file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByText('Nothing would change: everyone in this file is here already, as the file says.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import/ })).toBeHidden()
  expect(await names()).toHaveLength(taken)
})

test('imports people by keyboard alone', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  const hands = new Hands(page)
  await page.goto('/import/people')
  const choose = page.getByLabel(/Choose a CSV file/)
  await hands.tabTo(choose, 40)
  const chooser = page.waitForEvent('filechooser')
  await hands.press('Enter')
  await (await chooser).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  await hands.tabTo(page.getByRole('button', { name: /^Import \d+ people/ }), 60)
  await hands.press('Enter')
  await expect(page.getByText(/^Imported \d+ people/)).toBeVisible()
})

test('says of a file that is no people list why it was not taken', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/import/people')
  await page.getByLabel(/Choose a CSV file/).setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  await expect(page.getByRole('group', { name: 'This was not taken' })).toContainText('This file is empty.')
})
