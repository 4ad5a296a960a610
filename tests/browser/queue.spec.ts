import type { Page } from '@playwright/test'
import { administrator, expect, look } from './doors.ts'
import { onDevice, talkTest } from './team.ts'

const saw = 'Calmed the launch room down and got the release out before noon.'
const box = (page: Page) => page.getByRole('dialog', { name: 'Add evidence' })
const text = (page: Page) => box(page).getByLabel('What did you see?')
const mark = (page: Page) => page.getByRole('banner').getByRole('link', { name: /on this device to be sent/ })
const keptMark = (page: Page) => page.getByText('Evidence on Priya Raman is kept on this device. It is sent when you are online.')

async function write(page: Page, what = saw) {
  await page.keyboard.press('e')
  await text(page).fill(what)
  await page.keyboard.press('Control+Enter')
  await expect(box(page)).toBeHidden()
}
const pieces = async (page: Page, personId: string, what = saw) => {
  const { evidence } = (await (await page.request.get(`/api/people/${personId}/evidence`)).json()) as { evidence: { what: string }[] }
  return evidence.filter((piece) => piece.what === what).length
}
/** The box comes with a page at rest, so that a lost network does not keep it away. */
const atRest = (page: Page) => page.waitForTimeout(1500)

talkTest(
  'evidence saved without a network waits on the device, is marked everywhere, and is sent once when the network is back',
  async ({ at: { page, context, priya } }) => {
    await look(page, `/people/${priya}/evidence`)
    await atRest(page)
    await context.setOffline(true)
    await write(page)
    await expect(page.getByText('Kept on this device. It is sent when you are online.')).toBeVisible()
    await expect(mark(page)).toHaveText(/^1 thing waits/)
    await context.setOffline(false)
    await expect(mark(page)).toBeHidden()
    await expect(page.getByText('Evidence saved for Priya.')).toBeVisible()
    expect(await pieces(page, priya)).toBe(1)
    expect(await onDevice(page)).not.toContain(saw)
  },
)

talkTest('a piece whose answer was lost is kept once, after a closed tab too', async ({ at: { page, context, priya } }) => {
  await look(page, `/people/${priya}/evidence`)
  await page.route('**/api/people/*/evidence', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    await route.fetch()
    await route.abort()
  })
  await write(page)
  await expect(mark(page)).toBeVisible()
  await page.close()
  const again = await context.newPage()
  await look(again, '/')
  await expect(again.getByText('Evidence saved for Priya.')).toBeVisible()
  await expect(keptMark(again)).toBeHidden()
  expect(await pieces(again, priya)).toBe(1)
})

talkTest('what waits can be taken back before it is sent, and Home says what it is', async ({ at: { page, priya } }) => {
  await look(page, '/')
  await page.route('**/api/people/*/evidence', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await write(page, `Priya ${saw}`)
  await expect(keptMark(page)).toBeVisible()
  await expect(page.getByRole('main')).toContainText(saw)
  await page.keyboard.press('z')
  await expect(keptMark(page)).toBeHidden()
  await page.unroute('**/api/people/*/evidence')
  await page.reload()
  await page.waitForTimeout(1500)
  expect(await pieces(page, priya, `Priya ${saw}`)).toBe(0)
})

talkTest('what the server does not take later keeps its text and says why', async ({ at: { page, priya, hana, today } }) => {
  await look(page, `/people/${priya}/evidence`)
  await page.route('**/api/people/*/evidence', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await write(page)
  await expect(mark(page)).toBeVisible()
  await page.goto('about:blank')
  const moved = await page.request.post(`/api/directory/${priya}/move`, { data: { managerId: null, fromOn: today } })
  expect(moved.status(), await moved.text()).toBe(200)
  await page.unroute('**/api/people/*/evidence')
  await page.goto('/')
  await expect(page.getByText('Evidence on Priya Raman is not saved: they are no longer among your people.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(saw)
  await expect(page.getByRole('banner').getByRole('link', { name: /^1 not saved/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('main')).toContainText(saw)
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect(text(page)).toHaveValue(saw)
  await text(page).fill(`Hana: ${saw}`)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Evidence saved for Hana.')).toBeVisible()
  await expect(page.getByRole('main').getByText('is not saved')).toBeHidden()
  expect(await pieces(page, hana, `Hana: ${saw}`)).toBe(1)
})

talkTest('a session that ends keeps the piece, and signing in again sends it', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/evidence`)
  await page.request.delete('/api/session')
  await write(page).catch(() => {})
  const dialog = page.getByRole('alertdialog', { name: 'Sign in again' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Password', { exact: true }).fill(administrator.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(mark(page)).toBeHidden()
  await expect.poll(() => pieces(page, priya)).toBe(1)
})

talkTest('signing out with a piece that cannot be sent says so, asks, and takes it off the device', async ({ at: { page, priya } }) => {
  await look(page, `/people/${priya}/evidence`)
  await page.route('**/api/people/*/evidence', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()))
  await write(page)
  await expect(mark(page)).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  const asking = page.getByRole('alertdialog', { name: 'Some of what you wrote is not sent' })
  await expect(asking).toContainText('Evidence on Priya Raman, saved on this device: the server cannot be reached.')
  expect(await onDevice(page)).toContain(saw)
  await asking.getByRole('button', { name: 'Sign out and lose it' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await onDevice(page)).not.toContain(saw)
})

talkTest(
  'no letter is lost right after E, on a page that has just come and with a box that comes late',
  async ({ at: { page, priya } }) => {
    await page.route(/\/assets\/EvidenceBox-[^/]+\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 1200))
      await route.continue()
    })
    for (const path of [`/people/${priya}/evidence`, '/', `/people/${priya}/talk`]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
      await page.keyboard.press('e')
      await page.keyboard.type(`${saw} Again.`, { delay: 15 })
      await expect(text(page)).toBeFocused()
      await expect(text(page)).toHaveValue(`${saw} Again.`)
      await expect(page).toHaveURL(new RegExp(`${path}#add$`))
      await text(page).fill('')
      await page.waitForTimeout(600)
      await page.keyboard.press('Escape')
      await expect(box(page)).toBeHidden()
    }
  },
)

talkTest('what was begun before stands before what is typed right after E', async ({ at: { page, context, priya } }) => {
  await look(page, `/people/${priya}/evidence`)
  await page.keyboard.press('e')
  await text(page).fill(saw)
  await expect.poll(() => onDevice(page)).toContain(saw)
  await page.close()
  const again = await context.newPage()
  await look(again, `/people/${priya}/evidence`)
  await again.keyboard.press('e')
  await again.keyboard.type('And stayed late.', { delay: 15 })
  await expect(text(again)).toHaveValue(new RegExp(`^${saw}\n?And stayed late\\.$`))
})

talkTest('what is typed while the device is slow is kept once it answers, though nothing more is typed', async ({ at }) => {
  const { page, context, priya } = at
  await look(page, `/people/${priya}/evidence`)
  await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open('understory-pieces')
      asked.onupgradeneeded = () => asked.result.createObjectStore('pieces')
      asked.onsuccess = () => done(asked.result)
    })
    // Whoever reads after this waits until it is over.
    const store = opened.transaction('pieces', 'readwrite').objectStore('pieces')
    const until = performance.now() + 2000
    const hold = () => {
      if (performance.now() < until) store.count().onsuccess = hold
    }
    hold()
  })
  await page.keyboard.press('e')
  await text(page).fill(saw)
  await expect.poll(() => onDevice(page)).toContain(saw)
  await page.close()
  const again = await context.newPage()
  await look(again, `/people/${priya}/evidence`)
  await again.keyboard.press('e')
  await expect(text(again)).toHaveValue(saw)
})

talkTest('saving before the box is there saves once it is', async ({ at: { page, priya } }) => {
  await page.route(/\/assets\/EvidenceBox-[^/]+\.js$/, async (route) => {
    await new Promise((done) => setTimeout(done, 1200))
    await route.continue()
  })
  await page.goto(`/people/${priya}/evidence`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
  await page.keyboard.press('e')
  await page.keyboard.type(saw)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Evidence saved for Priya.')).toBeVisible()
  await expect(box(page)).toBeHidden()
  expect(await pieces(page, priya)).toBe(1)
})

talkTest('on a phone the keyboard leaves Save free, however much was written', async ({ at: { page, priya } }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await look(page, `/people/${priya}`)
  await page.getByRole('button', { name: 'Add evidence' }).last().click()
  await text(page).fill(`Taught the newcomers yesterday: https://wiki.example.org/launch. ${saw} `.repeat(8))
  await expect(box(page).getByRole('list', { name: 'Read from your words' })).toBeVisible()
  const save = (await box(page).getByRole('button', { name: 'Save' }).boundingBox())!
  expect(save.y + save.height).toBeLessThan(844 - 390)
  await box(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Evidence saved for Priya.')).toBeVisible()
})

talkTest('after a reload too, a piece starts with whom the last one was about, as a suggestion', async ({ at: { page, hana } }) => {
  await look(page, `/people/${hana}`)
  await write(page)
  await expect(page.getByText('Evidence saved for Hana.')).toBeVisible()
  await look(page, '/roles')
  await page.keyboard.press('e')
  await text(page).fill('Did it again.')
  await expect(box(page).getByRole('button', { name: /^About, suggested: Hana Novak/ })).toBeVisible()
})
