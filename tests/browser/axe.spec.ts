import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { byColourAlone } from './colour.ts'
import { expect, look, test } from './doors.ts'
import { addressOf, places, routesDeclared } from './places.ts'
import { overlays } from './overlays.ts'
import { onlyByPointer, switchedOff, tooSmall, unspoken, withoutReaders } from './reach.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, in both themes and at both sizes, in words that say where. */
async function findings(page: Page) {
  const found = new Map<string, string[]>()
  for (const viewport of sizes) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      const axe = new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: standards } })
      const { violations } = await axe.analyze()
      for (const { id, help, nodes } of violations) {
        const where = nodes.slice(0, 3).map(({ html }) => html.slice(0, 140))
        const words = `${id}: ${help}. ${nodes.length} of them: ${where.join(' | ')}`
        found.set(words, [...(found.get(words) ?? []), `${viewport.width} ${colorScheme}`])
      }
    }
  }
  return [...found].map(([words, at]) => `${at.join(', ')}: ${words}`)
}

test('knows every route of the client', () => {
  expect([...new Set(places.map(({ route }) => route))].toSorted()).toEqual(routesDeclared())
})

for (const place of places) {
  test.describe(() => {
    test.use({ who: place.who ?? 'manager' })
    test(`axe finds nothing at ${place.words}`, async ({ page, known }) => {
      await look(page, addressOf(place, known))
      expect(await findings(page)).toEqual([])
    })
  })
}

for (const { words, who, open } of overlays) {
  test.describe(() => {
    test.use({ who: who ?? 'manager', viewport: sizes[0] })
    test(`axe finds nothing, and all is in reach, at ${words}`, async ({ page, known }) => {
      await open(page, known)
      expect.soft(await tooSmall(page), 'what is hard to hit').toEqual([])
      expect.soft(await unspoken(page), 'pictures that nobody reads out').toEqual([])
      expect.soft(await switchedOff(page), 'what cannot be pressed').toEqual([])
      expect.soft(await withoutReaders(page), 'fields that do not say who reads them').toEqual([])
      expect.soft(await onlyByPointer(page), 'what only a pointer can do').toEqual([])
      expect.soft(await byColourAlone(page), 'what is told by colour alone').toEqual([])
      expect(await findings(page)).toEqual([])
    })
  })
}
