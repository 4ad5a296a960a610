import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, look, setUp, test } from './doors.ts'
import { tableFaults, tooSmall, unspoken } from './reach.ts'

/** How many sides a PDF has. */
const sidesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
const long = 'Prepared the advisory board with Support and Product, wrote every question down beforehand and led it to a decision. '

/** A role with so many criteria that two people stood against, with long texts on each line, and its decision. */
async function decided(page: Page, criteria: number) {
  const send = async (path: string, data: object, method: 'post' | 'put' = 'post') => {
    const answer = await page.request[method](path, { data })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }
  const reports = ['Noor Haddad', 'Theo Lind'].map((name) => ({ name, title: 'Senior Analyst for Interdepartmental Operations' }))
  const { people } = (await send('/api/my-team', { teamName: 'Support', title: 'Lead', reports })) as { people: { id: string }[] }
  const role = await send('/api/roles', { title: 'Lead, Support Desk and Field Operations' })
  const starter = (role.criteria as { id: string }[]).map(({ id }) => ({ criterionId: id, asks: 'consistent', mustHave: true }))
  const frameworks = (await (await page.request.get('/api/frameworks')).json()) as { id: string }[]
  const others: string[] = []
  for (const { id } of frameworks) {
    const framework = await (await page.request.get(`/api/frameworks/${id}`)).json()
    for (const pillar of framework.pillars as { criteria: { id: string }[] }[]) others.push(...pillar.criteria.map((one) => one.id))
  }
  const rest = others.filter((id) => !starter.some(({ criterionId }) => criterionId === id))
  const asked = [...starter, ...rest.map((criterionId) => ({ criterionId, asks: 'lead', mustHave: false }))].slice(
    0,
    Math.min(criteria, 20),
  )
  const own = Array.from({ length: Math.max(0, Math.min(3, criteria - asked.length)) }, (_, i) => ({
    name: `Criterion of its own, number ${i + 1}`,
    gist: 'Asked by this role alone',
    asks: 'consistent',
  }))
  const { criteria: lines } = await send(`/api/roles/${role.id}/criteria`, { criteria: asked, own }, 'put')
  await send(`/api/roles/${role.id}/state`, { to: 'open' })
  const [noor, theo] = people as [{ id: string }, { id: string }]
  for (const { id: personId } of [noor, theo]) {
    for (const [at, { id }] of (lines as { id: string }[]).entries()) {
      const cites: string[] = []
      for (const nth of [1, 2]) {
        const piece = await send(`/api/people/${personId}/evidence`, {
          what: `${long}${at}.${nth}`,
          happenedOn: `2026-0${nth}-0${(at % 8) + 1}`,
          observer: 'cross_functional',
          observerName: 'Someone With A Rather Long Name',
          criterionIds: [id],
          links: [{ url: 'https://wiki.example.org/boards', label: 'Notes of the advisory board, with all questions' }],
        })
        cites.push(piece.id)
      }
      await send(`/api/people/${personId}/readings`, { criterionId: id, level: 'consistent', why: long, cites })
    }
    await send(`/api/people/${personId}/calls`, { roleId: role.id, call: 'within_year', rationale: long.repeat(2), emergencyCover: true })
  }
  await send(`/api/roles/${role.id}/candidacies`, { personId: noor.id, interest: 'interested', interestOn: '2026-01-05' })
  const { id } = await send(`/api/roles/${role.id}/candidacies`, { personId: theo.id, interest: 'interested', interestOn: '2026-01-05' })
  const why = 'Theo has run the desk and hired for it twice.'
  await send(`/api/roles/${role.id}/decisions`, { followsId: null, outcome: 'in_house', candidacyId: id, why })
  return { roleId: role.id as string, lines: lines.length as number }
}

test('two actions from a decision to the printer: one A4 side for each person, the chosen one first, each claim with its piece', async ({
  empty,
  pageAt,
}) => {
  const page = await pageAt(empty, await setUp(empty))
  const { roleId } = await decided(page, 6)
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0, print: () => void ((window as never as { printed: number }).printed += 1) })
  })
  await look(page, `/roles/${roleId}/decision`)
  await page.getByRole('link', { name: 'Print the packet' }).click()
  await page.getByRole('button', { name: 'Print' }).click()
  expect(await page.evaluate(() => (window as never as { printed: number }).printed)).toBe(1)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Theo Lind', 'Noor Haddad'])
  const [theo] = await page.getByRole('article').all()
  await expect(theo!).toContainText('Takes the seat.')
  await expect(theo!).toContainText('Within a year, and could step in')
  const claims = theo!.getByRole('table').getByRole('row')
  await expect(claims).toHaveCount(7)
  for (const claim of (await claims.all()).slice(1)) {
    const href = await claim
      .getByRole('link', { name: /^Piece \d+$/ })
      .first()
      .getAttribute('href')
    const piece = theo!.locator(`[id="${href!.slice(1)}"]`)
    await expect(piece).toContainText('Prepared the advisory board')
    await expect(piece).toContainText('Someone With A Rather Long Name (another team)')
    await expect(piece.getByRole('link')).toHaveAttribute('href', 'https://wiki.example.org/boards')
  }
  expect(sidesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(2)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, media: 'screen' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }
  for (const faults of [tooSmall, tableFaults, unspoken]) expect(await faults(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('with as many criteria as a role can have it is still one side each, and says what it has no room for', async ({ empty, pageAt }) => {
  test.setTimeout(120_000)
  const page = await pageAt(empty, await setUp(empty))
  const { roleId, lines } = await decided(page, 23)
  expect(lines).toBeGreaterThan(12)
  await look(page, `/roles/${roleId}/packet`)
  await expect(page.getByRole('article').first()).toContainText(/left out: \d+ further pieces/)
  expect(sidesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(2)
})

test('while nothing is decided it says so, and leads to the slate', async ({ page, known }) => {
  await look(page, `/roles/${known.lifecycle}/packet`)
  await expect(page.getByText('Nothing has been decided about this role yet')).toBeVisible()
  await page.getByRole('link', { name: 'Look at its slate' }).click()
  await expect(page).toHaveURL(new RegExp(`/roles/${known.lifecycle}$`))
})
