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
  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
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

  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
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
  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByText('Nothing would change: everyone in this file is here already, as the file says.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Import/ })).toBeHidden()
  expect(await names()).toHaveLength(taken)
})

test('imports people by keyboard alone', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  const hands = new Hands(page)
  await page.goto('/import/people')
  const choose = page.getByLabel(/Choose a file/)
  // Waited for first: the browser hears of it by another way than of the key.
  const chooser = page.waitForEvent('filechooser', { timeout: 30_000 })
  await hands.tabTo(choose, 40)
  await hands.press('Enter')
  await (await chooser).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  await hands.tabTo(page.getByRole('button', { name: /^Import \d+ people/ }), 60)
  await hands.press('Enter')
  await expect(page.getByText(/^Imported \d+ people/)).toBeVisible()
})

test('says of a file that is no people list why it was not taken', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/import/people')
  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  await expect(page.getByRole('group', { name: 'This was not taken' })).toContainText('This file is empty.')
})

/** Semicolons, one-byte signs, a title above the headers, a pay column, days that show no order, a manager who is nowhere, and one name twice. */
const messy = Buffer.from(
  [
    'People list;;;;;;',
    'Nr;Wer;Title;Team;Manager;Start date;Salary',
    '1;Zo\xeb Blom;Director;Design;;03/04/2019;90000',
    '2;Ivan Petkov;Head of Research;Research;Blom, Zo\xeb;05/06/2020;80000',
    '3;Abel Osei;Researcher;Research;Ivan Petkov;07/08/2021;70000',
    '4;Rui Costa;Designer;Interfaces;Nobody Known;01/02/2022;70000',
    ';Mei Sato;Head of Interfaces;Interfaces;Zo\xeb Blom;02/03/2020;70000',
    ';Mei Sato;Chair of the guild;Guild;Zo\xeb Blom;;70000',
    '6;Kaya Demir;Designer;Interfaces;Kaya Demir;04/05/2022;70000',
  ].join('\r\n'),
  'latin1',
)

test('a messy file becomes a clean tree: each question once, columns set, what is private dropped, and undone as a whole', async ({
  empty,
  pageAt,
}) => {
  const page = await pageAt(empty, await setUp(empty))
  const people = async () =>
    (await (await page.request.get('/api/directory')).json()) as { name: string; manager: { name: string } | null }[]
  await page.goto('/import/people')
  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'messy.csv', mimeType: 'text/csv', buffer: messy })
  await expect(page.getByText('Never stored:')).toBeVisible()
  await expect(page.getByText(/“Salary” \(pay\)/)).toBeVisible()
  await page.getByLabel('What “Wer” is read as').selectOption('name')
  await page
    .getByRole('group', { name: /^How is “03\/04\/2019” in “Start date”/ })
    .getByRole('radio', { name: 'Day, month, year' })
    .click()
  await page.getByRole('radio', { name: /^Add these managers/ }).click()
  await page
    .getByRole('group', { name: 'Are these one person each?' })
    .getByRole('checkbox', { name: /^Mei Sato/ })
    .click()
  const looked = page.getByRole('table', { name: /^Rows to look at/ })
  await expect(looked.getByRole('row', { name: /^Row 9/ })).toContainText('names itself as the manager')
  await page.getByRole('button', { name: 'Import 7 people' }).click()
  await expect(page.getByText('Imported 7 people: 7 new.')).toBeVisible()
  const managers = Object.fromEntries((await people()).map(({ name, manager }) => [name, manager?.name ?? null]))
  expect(managers).toEqual({
    'Zoë Blom': null,
    'Ivan Petkov': 'Zoë Blom',
    'Abel Osei': 'Ivan Petkov',
    'Rui Costa': 'Nobody Known',
    'Nobody Known': null,
    'Mei Sato': 'Zoë Blom',
    'Kaya Demir': null,
  })

  await page.getByRole('button', { name: 'Undo import' }).click()
  await expect(page.getByText('Everything stands as it did before the import.')).toBeVisible()
  expect(await people()).toEqual([])
  await expect(page.getByRole('table', { name: 'Imported lately' }).getByRole('row', { name: /messy\.csv/ })).toContainText('Undone')
})

test('an import that somebody comes back to is undone from the list, and a history becomes moves', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  const list =
    'id,name,title,team,manager id,start date\n1,Nora Blom,Director,Design,,2015-01-01\n2,Ivan Petkov,Head,Design,1,2015-01-01\n3,Abel Osei,Researcher,Design,2,2015-01-01\n'
  await page.goto('/import/people')
  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
  await page.getByRole('button', { name: 'Import 3 people' }).click()
  await expect(page.getByText('Imported 3 people: 3 new.')).toBeVisible()

  await page.getByRole('link', { name: 'History' }).click()
  const history = 'id,title,from,to\n2,Researcher,2015-01-01,2024-05-31\n3,Junior researcher,2015-01-01,2018-01-01\n9,Head,2015-01-01,\n'
  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'titles.csv', mimeType: 'text/csv', buffer: Buffer.from(history) })
  await expect(page.getByText('1 person moved into management by this history, in 2 changes of title.')).toBeVisible()
  const jobs = page.getByRole('group', { name: 'Which of these jobs lead others?' })
  await jobs.getByRole('checkbox', { name: /^Head/ }).click()
  await expect(page.getByText('Nobody moved into management by this history, in 2 changes of title.')).toBeVisible()
  await jobs.getByRole('checkbox', { name: /^Head/ }).click()
  await page.getByRole('button', { name: 'Record 1 move' }).click()
  await expect(page.getByText('Recorded. 1 person moved into management by this history.')).toBeVisible()

  await page.goto('/import/people')
  await page.getByRole('button', { name: 'Undo the import of titles.csv' }).click()
  await expect(page.getByRole('row', { name: /titles\.csv/ })).toContainText('Undone')
  await page.getByRole('button', { name: 'Undo the import of people.csv' }).click()
  await expect(page.getByRole('row', { name: /people\.csv/ })).toContainText('Undone')
  expect(await (await page.request.get('/api/directory')).json()).toEqual([])
})

test('after a check that failed nothing can be imported before it was tried again', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.goto('/import/people')
  await page.getByLabel(/Choose a file/).setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  const importThem = page.getByRole('button', { name: /^Import \d+ people/ })
  await expect(importThem).toBeVisible()
  await page.route('**/api/import/people/preview', (route) => route.abort())
  await page.getByLabel('What “Title” is read as').selectOption('aside')
  await expect(page.getByRole('group', { name: 'This was not checked' })).toBeVisible()
  await expect(importThem).toHaveCount(0)
  await expect(page.getByRole('table', { name: /^What the import would do/ })).toHaveCount(0)
  await page.unroute('**/api/import/people/preview')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(importThem).toBeVisible()
  await expect(importThem).not.toHaveAttribute('aria-busy')
  await importThem.click()
  await expect(page.getByText(/^Imported \d+ people/)).toBeVisible()
  const titles = ((await (await page.request.get('/api/directory')).json()) as { title: string | null }[]).map(({ title }) => title)
  expect(new Set(titles)).toEqual(new Set([null]))
})

test('pasted rows that are refused are still there, to be put right', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  for (const address of ['/import/people', '/import/history']) {
    await page.goto(address)
    await page.getByRole('button', { name: 'Paste rows instead' }).click()
    const field = page.getByLabel('Rows', { exact: true })
    await field.fill('{"a":1}')
    await page.getByRole('button', { name: 'Check these rows' }).click()
    await expect(page.getByRole('group', { name: 'This was not taken' })).toContainText('This JSON holds no list of people')
    await expect(field).toHaveValue('{"a":1}')
  }
})

test('imports that did not load are said not to have, and come with another try', async ({ empty, pageAt }) => {
  const page = await pageAt(empty, await setUp(empty))
  await page.route('**/api/imports', (route) => route.fulfill({ status: 500, body: '' }))
  await page.goto('/import/people')
  await expect(page.getByText('What was imported lately did not load.')).toBeVisible()
  await page.unroute('**/api/imports')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('What was imported lately did not load.')).toHaveCount(0)
})
