import { addDays, weekdayWord } from 'shared/domain/days.ts'
import { expect, look, test } from './doors.ts'
import { Hands } from './keyboard.ts'

const today = new Date().toISOString().slice(0, 10)
const next = (weekday: string) =>
  Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead)).find((day) => weekdayWord(day) === weekday)!

test('a day is typed as one says it, what was understood is said, and that day is kept', async ({ page, api, known }) => {
  await look(page, `/people/${known.hana}`)
  const hands = new Hands(page)
  await page.getByRole('button', { name: 'Plan a day' }).click()
  const dialog = page.getByRole('dialog')
  const field = dialog.getByLabel('The day', { exact: true })
  for (const [typed, on] of [
    ['fri', next('Friday')],
    ['in 3 weeks', addDays(today, 21)],
    [addDays(today, 40), addDays(today, 40)],
  ] as const) {
    await field.fill(typed)
    await expect(field).toHaveAccessibleDescription(new RegExp(`${weekdayWord(on).slice(0, 3)} ${Number(on.slice(8))} `))
  }
  await field.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Choose the day in a calendar' })).toBeFocused()
  await expect(field).toHaveValue(new RegExp(`^${weekdayWord(addDays(today, 40)).slice(0, 3)} ${Number(addDays(today, 40).slice(8))} `))
  await field.fill('fri')
  await hands.press('Enter')
  await expect(dialog).toBeHidden()
  type Talk = { id: string; state: string; plannedOn: string | null }
  const talks = (await (await api.get(`/api/people/${known.hana}/conversations`)).json()) as { conversations?: Talk[] } | Talk[]
  const planned = (Array.isArray(talks) ? talks : talks.conversations!).filter(({ state }) => state === 'planned')
  expect(planned.map(({ plannedOn }) => plannedOn)).toEqual([next('Friday')])
  await page.keyboard.press('z')
})

test('what is no day is refused at its field and stays, also where the day may be left out', async ({ page, known }) => {
  await look(page, `/people/${known.hana}`)
  await page.getByRole('button', { name: 'They have told me already' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Lateral' }).check()
  const heard = dialog.getByLabel('The day', { exact: true })
  for (const [typed, wrong] of [
    ['at the retro', 'Write the day like fri, 17 apr or 2026-04-17.'],
    [addDays(today, 3), 'This day is still to come.'],
  ] as const) {
    await heard.fill(typed)
    await page.keyboard.press('Control+Enter')
    await expect(heard).toHaveAccessibleDescription(new RegExp(wrong.replaceAll('.', String.raw`\.`)))
    await expect(heard).toHaveAttribute('aria-invalid', 'true')
  }
  await page.keyboard.press('Escape')

  await page.goto('/roles?add=yes')
  await dialog.getByLabel('Title').fill('Lead, Days of the Week')
  const decideBy = dialog.getByLabel(/^Decide by/)
  await decideBy.fill('when it suits')
  await dialog.getByRole('button', { name: /^(Add|Plan)/ }).click()
  await expect(decideBy).toHaveAttribute('aria-invalid', 'true')
  await expect(decideBy).toHaveValue('when it suits')
})

test.describe(() => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('the day that someone left a word on is never one to come: "17 apr" is the last there was', async ({ page, known }) => {
    await look(page, `/people/${known.hana}`)
    await page.getByRole('button', { name: 'They have told me already' }).click()
    const heard = page.getByRole('dialog').getByLabel('The day', { exact: true })
    await heard.fill('17 apr')
    await expect(heard).toHaveAccessibleDescription(/Fri 17 Apr|\w{3} 17 Apr/)
    await heard.press('Tab')
    const year = Number(today.slice(0, 4)) - (today.slice(5) < '04-17' ? 1 : 0)
    const written = new RegExp(`^${weekdayWord(`${year}-04-17`).slice(0, 3)} 17 Apr( ${year})?$`)
    await expect(heard).toHaveValue(written)
  })
})
