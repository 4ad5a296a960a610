import type { Page } from '@playwright/test'
import { administrator, expect, look } from './doors.ts'
import { Hands } from './keyboard.ts'
import { onDevice, talkTest } from './team.ts'

const said = 'Still wants to lead lifecycle, and would rather start with a small team.'
const words = (page: Page) => page.getByLabel(/^In \S+ words$/)
const finish = (page: Page) => page.getByRole('button', { name: 'Finish' })
const line = (page: Page) => page.getByRole('region', { name: 'Write down' }).getByRole('status')
const kept = (page: Page) => expect(line(page)).toHaveText('Kept on this device, will save when you are online')
const saved = (page: Page) => expect(line(page)).toHaveText(/^Saved \d\d:\d\d$/)
const toast = (page: Page, text: string | RegExp) => expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible()

talkTest('prepares by one key, and where nothing has changed one sentence and Finish are enough', async ({ at: { page, talks } }) => {
  await look(page, '/')
  const hands = new Hands(page)
  await hands.press('c')
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman, today' })).toBeVisible()
  expect(hands.pressed).toBe(1)
  await expect(page.getByRole('radio', { name: 'Management' })).toBeChecked()
  await expect(page.getByText(/^Same as on /)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Led the rebrand with two teams.' })).toBeInViewport()

  await words(page).click()
  await hands.type(said)
  await hands.press('Control+Enter')
  expect(hands.pressed - said.length).toBe(2)
  await expect(page).toHaveURL(/\/$/)
  await toast(page, /^Written down\. Next: /)
  const row = page.getByRole('row').filter({ hasText: 'Priya Raman' })
  await expect(row).toContainText('today')
  const [talk, ...others] = await talks()
  expect(talk?.want?.words).toBe(said)
  expect(others).toHaveLength(1)
})

talkTest('is wholly done by keyboard, the right column from top to bottom', async ({ at: { page, priya, hana, talks } }) => {
  await look(page, `/people/${priya}`)
  const hands = new Hands(page)
  await hands.press('c')
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman, today' })).toBeVisible()
  await expect(finish(page)).toBeVisible()
  // The keys listen a moment after the page is drawn: hands are slower than this test.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  await hands.press('a')
  await expect(page.getByLabel('A point to bring up')).toBeFocused()
  await hands.type('How the handover is going.')
  await hands.press('Enter', 'Escape')
  await expect(page.getByRole('button', { name: 'Add a point' })).toBeFocused()
  await hands.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')
  await expect(page.getByRole('checkbox', { name: /How the handover is going/ })).toBeFocused()
  await hands.press('Space')
  await expect(page.getByRole('checkbox', { name: /How the handover is going/ })).toBeChecked()

  await hands.press('p')
  await expect(page.getByLabel('A promise')).toBeFocused()
  await hands.type('ask recruiting fri')
  await expect(page.getByText(/^Fri \d/).first()).toBeVisible()
  await hands.press('Enter')
  await hands.type('write up one round of feedback in 3 weeks')
  await hands.press('Tab', 'Space')
  await expect(page.getByRole('button', { name: 'Priya keeps it. Switch to you' })).toBeFocused()
  await hands.press('Tab')
  await expect(page.getByRole('button', { name: 'Change: ask recruiting' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change: write up one round of feedback' })).toBeVisible()

  await page.getByRole('radio', { name: 'Management' }).focus()
  const order = [words(page), page.getByLabel('For you'), page.getByRole('button', { name: 'Add a promise' })]
  for (const next of order) await hands.tabTo(next, 14)
  await hands.press('Tab')
  await expect(page.getByRole('radio', { name: /^\w{3} \d/ })).toBeFocused()
  await hands.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: '2 weeks' })).toBeChecked()
  await hands.tabTo(finish(page), 4)
  await hands.press('Enter')
  await toast(page, /^Written down\./)
  const [talk] = await talks()
  expect(talk?.promises).toMatchObject([
    { text: 'ask recruiting', owner: 'manager', dueOn: expect.stringMatching(/^\d{4}-/) },
    { text: 'write up one round of feedback', owner: 'person' },
  ])

  await expect(page.getByRole('row').filter({ hasText: 'Priya Raman' })).toContainText('today')
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Hana Novak', exact: true }).last()).toBeFocused()
  await page.keyboard.press('c')
  await expect(page).toHaveURL(new RegExp(`/people/${hana}/talk`))
  await expect(page.getByText('Ask first')).toBeVisible()
})

talkTest('a killed tab loses nothing, with the network off', async ({ at: { page, context, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await context.setOffline(true)
  await words(page).fill(said)
  await kept(page)
  await page.close()

  await context.setOffline(false)
  const again = await context.newPage()
  await look(again, `/people/${priya}/talk`)
  await expect(words(again)).toHaveValue(said)
  await again.getByLabel('For you').fill('Gently.')
  await saved(again)
})

talkTest('what is typed is on the server within two seconds, without a pause in the typing', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/talk/draft') && answer.ok())
  const typing = words(page).pressSequentially(said, { delay: 60 })
  const began = Date.now()
  await answered
  expect(Date.now() - began).toBeLessThan(2000)
  await typing
  const onServer = async () => (await (await page.request.get(`/api/people/${priya}/talk`)).json()).draft.content.words
  await expect.poll(onServer, { timeout: 2000 }).toBe(said)
})

talkTest(
  'without a network it is kept, finished, and sent once when the network is back',
  async ({ at: { page, context, priya, talks } }) => {
    await look(page, `/people/${priya}/talk`)
    await context.setOffline(true)
    await words(page).fill(said)
    await kept(page)
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveURL(/\/$/)
    await toast(page, 'Kept on this device. It is sent when you are online.')
    const mark = page.getByText('Your conversation with Priya Raman is kept on this device.')
    await expect(mark).toBeVisible()

    await page.getByRole('link', { name: 'Look at it' }).click()
    await expect(page.getByRole('main').getByText(said)).toBeVisible()
    await page.getByRole('link', { name: 'Go to Home' }).click()
    await expect(mark).toBeVisible()
    const sent: string[] = []
    page.on('request', (request) => request.url().endsWith('/talk/finish') && sent.push(request.url()))
    await context.setOffline(false)
    await expect(mark).toBeHidden()
    expect(sent).toHaveLength(1)
    expect((await talks()).map(({ want }) => want?.words)).toEqual([said, undefined])
  },
)

talkTest('a finish whose answer was lost is not written twice', async ({ at: { page, priya, talks } }) => {
  await look(page, `/people/${priya}/talk`)
  await words(page).fill(said)
  await page.route('**/talk/finish', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await finish(page).click()
  await expect(page.getByText('Your conversation with Priya Raman is kept on this device.')).toBeVisible()
  await page.unroute('**/talk/finish')
  await page.reload()
  await toast(page, 'Written down: your conversation with Priya.')
  expect(await talks()).toHaveLength(2)
})

talkTest('a session that ends keeps the text, and signing in again sends it', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await page.request.delete('/api/session')
  await words(page).fill(said)
  const dialog = page.getByRole('alertdialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(words(page)).toHaveValue(said)
  await saved(page)
})

talkTest('a session that ends, and a page left since, keep the draft for the account that wrote it', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await page.request.delete('/api/session')
  await words(page).fill(said)
  await expect(page.getByRole('alertdialog', { name: 'Sign in again' })).toBeVisible()
  await page.goto('/sign-in')
  await expect(page.getByText(said)).toHaveCount(0)
  await page.getByLabel('E-mail address').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Your team' })).toBeVisible()
  await page.goto(`/people/${priya}/talk`)
  await expect(words(page)).toHaveValue(said)
})

/** Types, and leaves the page in the same moment. */
const typeAndLeave = (page: Page, text: string) =>
  Promise.all([
    page.waitForURL(/\/sign-in/),
    page.evaluate((text) => {
      document.execCommand('insertText', false, text)
      location.assign('/sign-in')
    }, text),
  ])

talkTest(
  'not a letter is lost where the session ends and the page is left the moment it is typed',
  async ({ at: { page, context, priya } }) => {
    talkTest.slow()
    const session = await context.cookies()
    let text = ''
    for (let round = 1; round <= 20; round += 1) {
      await page.goto(`/people/${priya}/talk`)
      await expect(words(page)).toHaveValue(text)
      await words(page).focus()
      await page.keyboard.press('Control+End')
      await context.clearCookies()
      await typeAndLeave(page, `${round}, `)
      text += `${round}, `
      await context.addCookies(session)
    }
    const seen = page.getByRole('dialog', { name: 'Add evidence' }).getByRole('textbox')
    let piece = ''
    for (let round = 1; round <= 5; round += 1) {
      await look(page, `/people/${priya}`)
      await page.keyboard.press('e')
      await expect(seen).toHaveValue(piece)
      await page.keyboard.press('Control+End')
      await typeAndLeave(page, `${round}, `)
      piece += `${round}, `
    }
    await look(page, `/people/${priya}/talk`)
    await expect(words(page)).toHaveValue(text)
    await saved(page)
    await page.keyboard.press('e')
    await expect(seen).toHaveValue(piece)
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('jotted')))).toEqual([])
  },
)

talkTest('two windows on one draft say the same', async ({ at: { page, context, priya } }) => {
  const other = await context.newPage()
  await look(page, `/people/${priya}/talk`)
  await look(other, `/people/${priya}/talk`)
  await words(page).fill(said)
  await expect(words(other)).toHaveValue(said)
  await other.getByLabel('For you').fill('Gently.')
  await expect(page.getByLabel('For you')).toHaveValue('Gently.')
  await saved(page)
  await page.keyboard.press('Control+Enter')
  await toast(page, /^Written down\./)
  await expect(other.getByText('This conversation was finished in another window.')).toBeVisible()
})

talkTest('two devices on one draft: both texts stand side by side, and nothing is saved over', async ({ at: { page, another, priya } }) => {
  const other = await another()
  await look(page, `/people/${priya}/talk`)
  await look(other, `/people/${priya}/talk`)
  await words(page).fill('Written at the desk.')
  await saved(page)
  await words(other).fill('Written on the way.')
  const both = other.getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('Written at the desk.')
  await expect(both).toContainText('Written on the way.')
  await other.reload()
  await expect(both).toContainText('Written at the desk.')
  await expect(both).toContainText('Written on the way.')
  await both.getByRole('button', { name: 'Put both together' }).click()
  await expect(words(other)).toHaveValue('Written on the way.\n\nWritten at the desk.')
  await saved(other)
  const { draft } = await (await page.request.get(`/api/people/${priya}/talk`)).json()
  expect(draft.content.words).toBe('Written on the way.\n\nWritten at the desk.')
})

talkTest(
  'two devices that name another target: putting both together asks which, and keeps it',
  async ({ at: { page, another, priya } }) => {
    const other = await another()
    const name = async (at: Page, target: string) => {
      await at.getByRole('button', { name: /^(Which role, and when|Head|Lead)/ }).click()
      await at.getByLabel(/^Which role/).fill(target)
    }
    await look(page, `/people/${priya}/talk`)
    await look(other, `/people/${priya}/talk`)
    await name(page, 'Head of Lifecycle')
    await saved(page)
    await name(other, 'Lead of Growth')
    const both = other.getByRole('region', { name: 'Two texts' })
    const which = both.getByRole('group', { name: /^What they want/ })
    await expect(which.getByRole('radio', { name: /Lead of Growth/ })).toBeVisible()
    await both.getByRole('button', { name: 'Put both together' }).click()
    await expect(which).toContainText('Only one of these can stand. Choose which.')
    await which.getByRole('radio', { name: /Head of Lifecycle/ }).check()
    await both.getByRole('button', { name: 'Put both together' }).click()
    await expect(both).toBeHidden()
    await saved(other)
    const { draft } = await (await page.request.get(`/api/people/${priya}/talk`)).json()
    expect(draft.content.want.target).toBe('Head of Lifecycle')
  },
)

talkTest('signing out sends the draft and leaves no text of it on the device', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await page.route('**/talk/draft', (route) => route.abort())
  await words(page).fill(said)
  await kept(page)
  expect(await onDevice(page)).toContain(said)
  await page.unroute('**/talk/draft')
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await onDevice(page)).not.toContain(said)
  await page.getByLabel('E-mail address').fill(administrator.email)
  await page.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Your team' })).toBeVisible()
  await look(page, `/people/${priya}/talk`)
  await expect(words(page)).toHaveValue(said)
})

talkTest('signing out with text that cannot be sent says what would be lost, and asks', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await page.route('**/talk/draft', (route) => route.abort())
  await words(page).fill(said)
  await kept(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  const signOut = page.getByRole('button', { name: 'Sign out', exact: true })
  await signOut.click()
  const asking = page.getByRole('alertdialog', { name: 'Some of what you wrote is not sent' })
  await expect(asking).toContainText('What you wrote for the conversation with Priya Raman: the server cannot be reached.')
  await asking.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(asking).toBeHidden()
  expect(await onDevice(page)).toContain(said)
  await signOut.click()
  await asking.getByRole('button', { name: 'Sign out and lose it' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await onDevice(page)).not.toContain(said)
})

talkTest('a value that cannot stand is said at its field, and the text stays', async ({ at: { page, priya, hana, talks } }) => {
  await look(page, `/people/${priya}/talk`)
  const long = 'word '.repeat(2000).trim()
  await page.keyboard.press('p')
  await page.getByLabel('A promise').fill(long)
  await finish(page).click()
  const summary = page.getByRole('group', { name: 'Not finished yet. Your text is kept.' })
  await expect(summary).toContainText(/Use at most \d+ characters/)
  await expect(page.getByRole('region', { name: 'Promises' })).toContainText(/Use at most \d+ characters/)
  expect(await talks()).toHaveLength(1)
  await page.reload()
  await expect(page.getByRole('button', { name: /^Change: word word/ })).toContainText('word '.repeat(1999))

  await look(page, `/people/${hana}/talk`)
  await words(page).fill('Wants to teach more.')
  await finish(page).click()
  await expect(summary.getByRole('link', { name: /^Choose what they want/ })).toBeVisible()
  await page.getByRole('radio', { name: 'IC' }).check()
  await finish(page).click()
  await toast(page, /^Written down\./)
})

/** Changes the draft that this device keeps, as time or another version of the page would have left it. */
const changeOnDevice = (page: Page, part: object) =>
  page.evaluate(async (part) => {
    const done = <Answer>(asked: IDBRequest<Answer>) =>
      new Promise<Answer>((answered) => {
        asked.onsuccess = () => answered(asked.result)
      })
    const opened = await done(indexedDB.open('understory-drafts'))
    const store = opened.transaction('drafts', 'readwrite').objectStore('drafts')
    const [[key], [kept]] = await Promise.all([done(store.getAllKeys()), done(store.getAll())])
    await done(store.put({ ...kept, ...part }, key))
    opened.close()
  }, part)

talkTest('a draft from another version of the page is shown to be copied', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await page.route('**/talk/draft', (route) => route.abort())
  await words(page).fill(said)
  await kept(page)
  await changeOnDevice(page, { content: { form: 0, heard: ['Said on an older page.'] } })
  await page.goto(`/people/${priya}/talk`)
  await expect(page.getByRole('region', { name: 'Text from another version' })).toContainText('Said on an older page.')
  await expect(words(page)).toHaveValue('')
})

talkTest('text that could not be sent leaves the device after a week, whether or not one signs in', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await page.route('**/talk/draft', (route) => route.abort())
  await words(page).fill(said)
  await kept(page)
  await page.goto('/settings')
  await changeOnDevice(page, { at: new Date(Date.now() - 6 * 86_400_000).toISOString() })
  await look(page, '/sign-in')
  expect(await onDevice(page)).toContain(said)
  await changeOnDevice(page, { at: new Date(Date.now() - 8 * 86_400_000).toISOString() })
  await look(page, '/sign-in')
  await expect.poll(() => onDevice(page)).not.toContain(said)
})

talkTest('on a phone: two halves one tap apart, Finish always in reach, no bar at the foot', async ({ at: { page, priya, talks } }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await look(page, `/people/${priya}/talk`)
  await expect(page.getByRole('button', { name: 'Add a point' })).toBeVisible()
  await expect(words(page)).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Main, phone' })).toBeHidden()
  await page.getByRole('link', { name: 'Write down' }).click()
  await expect(words(page)).toBeVisible()
  await expect(finish(page)).toBeInViewport()
  const box = (await finish(page).boundingBox())!
  expect(box.height).toBeGreaterThanOrEqual(40)
  await words(page).fill(said)
  await finish(page).click()
  await toast(page, /^Written down\./)
  expect((await talks())[0]?.want?.words).toBe(said)
})

talkTest(
  'past conversations are read as they were, and corrected by adding to them; promises are kept or dropped',
  async ({ at: { page, priya } }) => {
    await look(page, `/people/${priya}/talk`)
    await words(page).fill(said)
    await page.getByLabel('For you').fill('Be plain about the date.')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Add a promise' }).click()
    await page.getByLabel('A promise').fill('ask recruiting tomorrow')
    await page.keyboard.press('Enter')
    await page.getByLabel('A promise').fill('send the rota')
    await page.keyboard.press('Control+Enter')
    await toast(page, /^Written down\./)

    await look(page, `/people/${priya}/conversations`)
    await expect(page.getByRole('main')).toContainText('2 conversations')
    await expect(page.getByRole('main')).toContainText('2 open promises.')
    await page.getByRole('button', { name: 'Kept: ask recruiting' }).click()
    await expect(page.getByRole('button', { name: 'Kept: ask recruiting' })).toBeHidden()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Kept: ask recruiting' })).toBeVisible()
    await page.getByRole('button', { name: 'Drop: send the rota' }).click()
    const dialog = page.getByRole('dialog', { name: 'Drop this promise' })
    await dialog.getByRole('button', { name: 'Drop it' }).click()
    await expect(dialog).toContainText('Say why it was dropped.')
    await dialog.getByLabel('Why').fill('The rota is gone.')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'Drop: send the rota' })).toBeHidden()

    await page
      .getByRole('main')
      .getByRole('link', { name: /^\d+ \w+$/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Conversation on /)
    await expect(page.getByRole('main')).toContainText(said)
    await expect(page.getByRole('main')).toContainText('Be plain about the date.')
    await expect(page.getByRole('main')).toContainText('The rota is gone.')
    await page.getByRole('button', { name: 'Add a correction' }).click()
    await page.getByLabel('What has to be put right').fill('It was the second rebrand.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Corrections' })).toContainText('It was the second rebrand.')
    await expect(page.getByRole('main')).toContainText(said)
  },
)

talkTest('prints on one side, without what is for the author alone', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/talk`)
  await words(page).fill(`${said} `.repeat(12))
  await page.getByLabel('For you').fill('Gently.')
  await page.getByRole('button', { name: 'Add a promise' }).click()
  await page.getByLabel('A promise').fill('ask recruiting fri')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByLabel('For you')).toBeHidden()
  await expect(words(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a promise' })).toBeHidden()
})

talkTest(
  'on a phone it opens on what to bring up before it begins, and on what to write down after',
  async ({ at: { page, priya, today } }) => {
    const [planned] = (await (await page.request.get(`/api/people/${priya}/conversations`)).json()).filter(
      ({ state }: { state: string }) => state === 'planned',
    )
    const at = async (plannedTime: string) => {
      const answer = await page.request.patch(`/api/people/${priya}/conversations/${planned.id}`, {
        data: { plannedOn: today, plannedTime },
      })
      expect(answer.status(), await answer.text()).toBe(200)
      await look(page, `/people/${priya}/talk`)
    }
    await page.setViewportSize({ width: 390, height: 844 })
    await at('23:59')
    await expect(page.getByRole('button', { name: 'Add a point' })).toBeVisible()
    await at('00:00')
    await expect(words(page)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add a point' })).toBeHidden()
  },
)

const bringUp = (page: Page) => page.getByRole('region', { name: 'Bring up' })
const notHere = (page: Page) => page.getByRole('alert').filter({ hasText: 'What to bring up did not load.' })

talkTest(
  'one can write at once while what to bring up is still on its way; then both stand, with what was there before',
  async ({ at: { page, another, priya } }) => {
    const other = await another()
    await look(other, `/people/${priya}/talk`)
    await words(other).fill('Written on the way.')
    await saved(other)
    await other.close()

    let answer = () => {}
    const asked = new Promise<void>((done) => {
      answer = done
    })
    await page.route(/\/talk$/, async (route) => {
      if (route.request().resourceType() === 'fetch') await asked
      await route.continue()
    })
    await page.goto(`/people/${priya}/talk`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conversation with Priya Raman')
    await words(page).fill(said)
    await kept(page)
    await expect(bringUp(page)).toBeHidden()
    answer()
    await expect(bringUp(page).getByRole('button', { name: 'Add a point' })).toBeVisible()
    await expect(words(page)).toBeFocused()
    await expect(words(page)).toHaveValue(`Written on the way.\n\n${said}`)
    await expect(page.getByRole('radio', { name: 'Management' })).toBeChecked()
    await expect(page.getByRole('region', { name: 'Two texts' })).toBeHidden()
    await saved(page)
    const { draft } = await (await page.request.get(`/api/people/${priya}/talk`)).json()
    expect(draft.content.words).toBe(`Written on the way.\n\n${said}`)
  },
)

talkTest(
  'what to bring up may fail alone: one writes on, and it comes when it is asked for again',
  async ({ at: { page, priya, talks } }) => {
    await page.route(/\/talk$/, (route) =>
      route.request().resourceType() === 'fetch'
        ? route.fulfill({ status: 500, json: { code: 'internal', message: 'It broke.' } })
        : route.continue(),
    )
    await page.goto(`/people/${priya}/talk`)
    await expect(notHere(page)).toContainText('It broke.')
    await words(page).fill(said)
    await kept(page)
    await page.reload()
    await expect(notHere(page)).toBeVisible()
    await expect(words(page)).toHaveValue(said)
    await page.unroute(/\/talk$/)
    await notHere(page).getByRole('button', { name: 'Try again' }).click()
    await expect(bringUp(page)).toBeVisible()
    await expect(notHere(page)).toBeHidden()
    await expect(words(page)).toHaveValue(said)
    await expect(page.getByText(/^Same as on /)).toBeVisible()
    await saved(page)
    await finish(page).click()
    await toast(page, /^Written down\./)
    expect((await talks())[0]?.want?.words).toBe(said)
  },
)
