import { expect, type Locator, type Page } from '@playwright/test'

/** Hands that have only a keyboard, and count what they press. */
export class Hands {
  pressed = 0
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: string[]) {
    for (const key of keys) {
      await this.page.keyboard.press(key)
      this.pressed += 1
    }
  }

  async type(text: string) {
    await this.page.keyboard.type(text)
    this.pressed += text.length
  }

  /** Presses Tab until it is there, as one who sees the focus would. */
  async tabTo(target: Locator, most = 12) {
    await expect(target).toBeVisible()
    for (let at = 0; at <= most; at++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      if (at < most) await this.press('Tab')
    }
    throw new Error(`${String(target)} is not reached by ${most} times Tab.`)
  }
}

/** A table's rows by the groups they stand in: the heading of each group, then what its rows are about. */
export const groupsOf = (table: Locator) =>
  table.evaluate((element: HTMLTableElement) =>
    [...element.tBodies].map((body) => ({
      title: body.querySelector('th[scope="rowgroup"]')?.firstChild?.textContent?.trim() ?? '',
      rows: [...body.querySelectorAll('th[scope="row"]')].map((head) => (head.querySelector('a') ?? head).textContent.trim()),
    })),
  )
