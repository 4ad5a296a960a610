import { expect, type Page } from '@playwright/test'
import { type Known, type Who, look } from './doors.ts'

export interface Overlay {
  words: string
  who?: Who
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
    words: 'writing down what someone wants',
    open: async (page) => {
      await look(page, '/')
      await page.getByRole('button', { name: 'Ask Hana Novak' }).click()
      await shown(page)
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page).getByRole('link', { name: 'Choose what they said.' })).toBeVisible()
    },
  },
  {
    words: 'planning a conversation',
    open: async (page, { hana }) => {
      await look(page, `/people/${hana}`)
      await page.getByRole('button', { name: 'Plan a conversation' }).click()
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
    words: 'the session that is over',
    open: async (page) => {
      await look(page, '/')
      await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: { code: 'not-signed-in', message: 'Sign in first.' } }))
      await page.getByRole('link', { name: 'People', exact: true }).first().click()
      await shown(page)
    },
  },
]
