import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const client = new URL('../../client/', import.meta.url)
const sheets = globSync('*/**/*.css', { cwd: client, exclude: ['node_modules', 'dist'] })

test('what is meant for phones is meant for screens alone: a sheet of paper is as narrow, and has room for the desk', () => {
  expect(sheets.length).toBeGreaterThan(50)
  const forPaperToo = sheets.flatMap((sheet) =>
    [...readFileSync(new URL(sheet, client), 'utf8').matchAll(/@media \(max-width: (\d+)px\)/g)]
      .filter(([, width]) => Number(width) <= 880)
      .map(([rule]) => `${sheet}: ${rule}`),
  )
  expect(forPaperToo).toEqual([])
})

const parts = globSync('**/*.tsx', { cwd: client, exclude: ['node_modules', 'dist'] })
const where = (pattern: RegExp) => parts.filter((part) => pattern.test(readFileSync(new URL(part, client), 'utf8')))

test('a day is typed into one kind of field, which reads "fri" and "17 apr"', () => {
  expect(where(/type="date"/)).toEqual(['ui/DayInput.tsx'])
})
