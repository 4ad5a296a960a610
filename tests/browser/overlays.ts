import { expect, type Page } from '@playwright/test'
import { type Known, type Who, look } from './doors.ts'

export interface Overlay {
  words: string
  who?: Who
  /** It unfolds within the page, or asks for something first: there is nothing to close. */
  stays?: true
  open: (page: Page, known: Known) => Promise<void>
}

const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'))
const shown = (page: Page) => expect(dialog(page)).toBeVisible()

/** Everything that opens over a page. */
export const overlays: readonly Overlay[] = [
  {
    words: 'the evidence box',
    open: async (page, { priya }) => {
      await look(page, `/people/${priya}`)
      await page.keyboard.press('e')
      await shown(page)
    },
  },
  {
    words: 'the evidence box, saved with nothing in it',
    open: async (page) => {
      await look(page, '/')
      await page.keyboard.press('e')
      await shown(page)
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page).locator('[aria-invalid=true]').first()).toBeVisible()
    },
  },
  {
    words: 'the evidence box, with what was read from the words',
    open: async (page) => {
      await look(page, '/')
      await page.keyboard.press('e')
      await shown(page)
      await page.keyboard.type('Priya taught the newcomers our checklist last friday, see https://wiki.example.org/list')
      await expect(dialog(page).getByRole('list', { name: 'Read from your words' }).getByRole('listitem')).toHaveCount(4)
    },
  },
  {
    words: 'giving access',
    who: 'administrator',
    open: async (page) => {
      await look(page, '/settings/access')
      await page.getByRole('button', { name: 'Give access' }).click()
      await shown(page)
    },
  },
  {
    words: 'the palette',
    open: async (page) => {
      await look(page, '/')
      await page.keyboard.press('Control+k')
      await expect(dialog(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    words: 'the palette, with what was found',
    open: async (page, { priya }) => {
      await look(page, `/people/${priya}`)
      await page.keyboard.press('Control+k')
      await expect(dialog(page).getByRole('combobox')).toBeFocused()
      await page.keyboard.type('lead')
      await expect(dialog(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    words: 'the palette, with nothing found',
    open: async (page, { priya }) => {
      await look(page, `/people/${priya}`)
      await page.keyboard.press('Control+k')
      await expect(dialog(page).getByRole('combobox')).toBeFocused()
      await page.keyboard.type('xyzzy')
      await expect(dialog(page).getByText('No person or role like “xyzzy”.')).toBeVisible()
    },
  },
  {
    words: 'the keys',
    open: async (page) => {
      await look(page, '/')
      await page.keyboard.press('?')
      await shown(page)
    },
  },
  {
    words: 'writing down what someone wants',
    open: async (page, { hana }) => {
      await look(page, `/people/${hana}`)
      await page.getByRole('button', { name: 'They have told me already' }).click()
      await shown(page)
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page).getByRole('link', { name: 'Choose what they said.' })).toBeVisible()
    },
  },
  {
    words: 'planning a conversation',
    open: async (page, { hana }) => {
      await look(page, `/people/${hana}`)
      await page.getByRole('button', { name: 'Plan a day' }).click()
      await shown(page)
    },
  },
  {
    words: 'planning a step, saved with nothing in it',
    open: async (page, { priya }) => {
      await look(page, `/people/${priya}`)
      await page.getByRole('button', { name: 'Add a step' }).click()
      await shown(page)
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page).getByRole('link', { name: 'Say what the step is.' })).toBeVisible()
    },
  },
  {
    words: 'finishing a step',
    open: async (page, { priya }) => {
      await look(page, `/people/${priya}`)
      await page
        .getByRole('button', { name: /^Finish: / })
        .first()
        .click()
      await shown(page)
    },
  },
  {
    words: 'how often to talk, and leave',
    open: async (page, { hana }) => {
      await look(page, `/people/${hana}`)
      await page.getByRole('button', { name: 'Change', exact: true }).click()
      await shown(page)
    },
  },
  {
    words: 'a reading',
    open: async (page, { priya, lifecycle }) => {
      await look(page, `/people/${priya}?role=${lifecycle}`)
      await page
        .getByRole('table', { name: /against what/ })
        .getByRole('button')
        .first()
        .click()
      await shown(page)
      await page.getByRole('button', { name: 'Sign' }).click()
      await expect(dialog(page).getByRole('link', { name: 'Say why, in a sentence.' })).toBeVisible()
    },
  },
  {
    words: 'a readiness call',
    open: async (page, { priya, lifecycle }) => {
      await look(page, `/people/${priya}?role=${lifecycle}`)
      await page.getByRole('button', { name: 'Call readiness' }).click()
      await shown(page)
    },
  },
  {
    words: 'choosing the lead role of a person',
    open: async (page, { priya, lifecycle }) => {
      await look(page, `/people/${priya}?role=${lifecycle}`)
      await page.getByRole('combobox', { name: /^Lead role/ }).click()
      await expect(page.getByRole('listbox')).toBeVisible()
    },
  },
  {
    words: 'the pieces behind a cell of a slate',
    open: async (page, { lifecycle }) => {
      await look(page, `/roles/${lifecycle}`)
      await page
        .getByRole('button', { name: /^Priya Raman, / })
        .first()
        .click()
      await shown(page)
    },
  },
  {
    words: 'what was put on a slate of someone elsewhere',
    open: async (page, { lifecycle }) => {
      await look(page, `/roles/${lifecycle}`)
      await page
        .getByRole('button', { name: /^Ines Duarte, / })
        .first()
        .click()
      await expect(dialog(page).getByText('Shown here by Ken Mori')).toBeVisible()
    },
  },
  {
    words: 'choosing what a slate shows of someone',
    who: 'director',
    open: async (page, { lifecycle }) => {
      await look(page, `/roles/${lifecycle}`)
      await page
        .getByRole('button', { name: /^Ines Duarte, / })
        .first()
        .click()
      await expect(
        dialog(page)
          .getByRole('button', { name: /^Show on this slate/ })
          .first(),
      ).toBeVisible()
    },
  },
  {
    words: 'reading a finalist',
    who: 'director',
    open: async (page) => {
      const { roles } = (await (await page.request.get('/api/roles')).json()) as { roles: { id: string; title: string }[] }
      await look(page, `/roles/${roles.find(({ title }) => title === 'Lead, Field Marketing Americas')!.id}`)
      await page.getByRole('button', { name: /^Finalist from Toronto.*, Beyond the lane/ }).click()
      await page.getByRole('button', { name: 'Read on this line' }).click()
      await page.getByRole('button', { name: 'Sign' }).click()
      await expect(dialog(page).getByRole('link', { name: 'Choose a level.' })).toBeVisible()
    },
  },
  {
    words: 'an estimate of someone outside, saved with nothing in it',
    open: async (page, { lifecycle }) => {
      await look(page, `/roles/${lifecycle}`)
      await page.getByRole('button', { name: 'Change the estimate' }).click()
      await dialog(page).getByLabel('Weeks to hire').fill('')
      await page.getByRole('button', { name: 'Save the estimate' }).click()
      await expect(dialog(page).getByText('Say how many weeks it takes to hire.')).toBeVisible()
    },
  },
  {
    words: 'interest in a role',
    open: async (page, { lifecycle }) => {
      await look(page, `/roles/${lifecycle}`)
      await page.getByRole('button', { name: /^Interest of Priya Raman:/ }).click()
      await shown(page)
    },
  },
  {
    words: 'adding someone to a slate',
    open: async (page, { lifecycle }) => {
      await look(page, `/roles/${lifecycle}`)
      await page.keyboard.press('f')
      await shown(page)
    },
  },
  {
    words: 'adding a lead role',
    open: async (page) => {
      await page.goto('/roles?add=yes', { waitUntil: 'networkidle' })
      await shown(page)
    },
  },
  {
    words: 'two texts of one conversation, with a promise being written',
    stays: true,
    open: async (page, { hana }) => {
      await look(page, `/people/${hana}/talk`)
      await page.route('**/talk/draft', (route) => {
        const { content } = JSON.parse(route.request().postData()!)
        const current = { revision: 4, savedAt: new Date().toISOString(), content: { ...content, words: 'Written elsewhere.' } }
        return route.fulfill({ status: 409, json: { code: 'conflict', message: 'Changed elsewhere.', current } })
      })
      await page.keyboard.press('p')
      await page.getByLabel('A promise').fill('ask recruiting fri')
      await expect(page.getByRole('region', { name: 'Two texts' })).toBeVisible()
    },
  },
  {
    words: 'signing out with text that is not sent',
    open: async (page, { hana }) => {
      await look(page, `/people/${hana}/talk`)
      await page.route('**/talk/draft', (route) => route.abort())
      await page.getByLabel('For you').fill('Not sent.')
      await expect(page.getByText('Kept on this device, will save when you are online')).toBeVisible()
      await page.getByRole('link', { name: 'Settings' }).first().click()
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await shown(page)
    },
  },
  {
    words: 'the session that is over',
    stays: true,
    open: async (page) => {
      await look(page, '/')
      await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: { code: 'not-signed-in', message: 'Sign in first.' } }))
      await page.getByRole('link', { name: 'People', exact: true }).first().click()
      await shown(page)
    },
  },
  {
    words: 'a move that happened, saved with nothing in it',
    who: 'director',
    open: async (page, { growth }) => {
      await look(page, `/path/${growth}`)
      await page.getByRole('button', { name: 'Add a precedent' }).click()
      await shown(page)
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page).locator('[aria-invalid=true]').first()).toBeVisible()
    },
  },
  {
    words: 'how a verdict is formed, with the rows behind it',
    stays: true,
    who: 'director',
    open: async (page, { growth }) => {
      await look(page, `/path/${growth}`)
      await page.getByText('How this verdict is formed').click()
      await expect(page.getByText('This is the verdict')).toBeVisible()
    },
  },
  {
    words: 'one’s own words on a path',
    who: 'director',
    open: async (page, { growth }) => {
      await look(page, `/path/${growth}`)
      await page.getByRole('button', { name: 'More about this path' }).click()
      await page.getByRole('menuitem', { name: 'Say it in your own words' }).click()
      await shown(page)
    },
  },
  {
    words: 'a headcount plan',
    who: 'director',
    open: async (page, { unwritten }) => {
      await look(page, `/path/${unwritten}`)
      await page.getByRole('button', { name: 'Write a plan' }).first().click()
      await shown(page)
    },
  },
  {
    words: 'the link to everything kept about someone',
    who: 'administrator',
    open: async (page) => {
      await look(page, '/settings/people?q=hana')
      await page.getByRole('link', { name: /^Hana/ }).click()
      await dialog(page).getByRole('button', { name: 'Everything, for them' }).click()
      await expect(dialog(page).getByRole('button', { name: 'Make the link' })).toBeVisible()
    },
  },
  {
    words: 'erasing someone, with nothing said',
    who: 'administrator',
    open: async (page) => {
      await look(page, '/settings/people?q=hana')
      await page.getByRole('link', { name: /^Hana/ }).click()
      await dialog(page).getByRole('button', { name: 'Erase' }).click()
      await dialog(page)
        .getByRole('button', { name: /^Erase / })
        .click()
      await expect(dialog(page).locator('[aria-invalid=true]').first()).toBeVisible()
    },
  },
  {
    words: 'where somebody is signed in',
    who: 'administrator',
    open: async (page) => {
      await look(page, '/settings/access')
      await page.getByRole('button', { name: 'Change the account of Maya Okafor' }).click()
      await page.getByRole('menuitem', { name: 'Where they are signed in' }).click()
      await shown(page)
    },
  },
]
