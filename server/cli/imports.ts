import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { HistoryFigures } from 'shared/domain/history/plan.ts'
import { type HistoryKind, historyKinds } from 'shared/domain/history/types.ts'
import type { ImportAsked } from 'shared/domain/import/asked.ts'
import { type ImportFigures, sentence } from 'shared/domain/import/plan.ts'
import { counted } from 'shared/domain/grammar.ts'
import { moveKindWords } from 'shared/domain/words.ts'
import { dayIn, placeless } from 'shared/domain/zones.ts'
import type { MoveKind } from 'shared/model/words.ts'
import type { Tx } from '../db/database.ts'
import { traceOf } from '../db/trail.ts'
import { importPeople, plannedImport } from '../transfer/commands.ts'
import { historyOf, importHistory } from '../transfer/history.ts'
import { latestImports } from '../transfer/queries.ts'
import { undoImport } from '../transfer/undo.ts'
import { bytesOf, instant, Misused, onDatabase, oneFile, Refused, say } from './running.ts'

/** import history */
export async function importHistoryFile(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
      'lead-jobs': { type: 'string' },
    },
  })
  const path = oneFile(positionals)
  const as = historyKinds.find((kind) => kind === values.as)
  if (values.as !== undefined && !as) throw new Misused(`A history is one of ${historyKinds.join(', ')}, not of "${values.as}".`)
  const jobs = values['lead-jobs']
  const leadJobs = jobs === undefined ? undefined : jobs === 'none' ? [] : jobs.split(',').map((job) => job.trim())
  const bytes = bytesOf(path)
  await onDatabase(async (database) => {
    const now = instant()
    const asked = { fileName: basename(path), as, leadJobs, today: dayIn(placeless, now) }
    const found = await historyOf(database, bytes, asked)
    if (!values['dry-run'])
      await database.transaction(async (tx) => {
        await importHistory(tx, found, { accountId: null, fileName: asked.fileName, now })
        await written(tx, now, 'CLI import history')
      })
    const { figures } = found
    say(...(values.json ? [JSON.stringify(figures)] : historySummary(figures, values['dry-run'])))
  })
}

const readAsWords: Record<HistoryKind, string> = {
  titles: 'of titles',
  teams: 'of teams',
  managers: 'of who managed a team',
  lines: 'of who reported to whom',
}

function historySummary(figures: HistoryFigures, dry: boolean): string[] {
  const { rows, titleChanges, precedents, byKind, known, leadJobs, flagged, refused } = figures
  const kinds = Object.entries(byKind).map(
    ([kind, count]) => `${count} ${moveKindWords[kind as MoveKind].toLowerCase().replace(' ic ', ' IC ')}`,
  )
  return [
    dry ? 'Nothing was written. This is what an import would do:' : 'Imported:',
    `  ${counted(rows, 'row', 'rows')}, read as a history ${readAsWords[figures.readAs]}, ${counted(titleChanges, 'change', 'changes')} of title`,
    `  ${counted(precedents, 'move', 'moves')} into management${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}${known > 0 ? `, ${known} recorded before` : ''}`,
    ...leadJobs.map(({ job, why, confirmed }) => `  ${confirmed ? 'Leads others' : 'Not taken as leading others'}: ${job}. ${why}`),
    ...listOf('To look at', flagged),
    ...listOf('Not taken', refused),
  ]
}

const listOf = (words: string, troubles: readonly Parameters<typeof sentence>[0][]) =>
  troubles.length === 0 ? [] : ['', `${words}:`, ...troubles.map((trouble) => `  ${sentence(trouble)}`)]

const written = (tx: Tx, at: string, act: string) =>
  traceOf(tx, { at, accountId: null, act, outcome: 'changed', personId: null, roleId: null })

/** undo import: the latest that is not undone. */
export async function undoLatest(args: string[]) {
  parseArgs({ args, options: {} })
  await onDatabase((database) =>
    database.transaction(async (tx) => {
      const now = instant()
      const latest = (await latestImports(tx)).find(({ undoneAt }) => undoneAt === null)
      if (!latest) throw new Refused('There is no import to undo.')
      await undoImport(tx, latest.id, now)
      await written(tx, now, 'CLI undo import')
      say(`The import of ${latest.fileName} of ${latest.madeAt.slice(0, 16).replace('T', ' ')} UTC is undone as a whole.`)
    }),
  )
}

function oneOf<Word extends string>(name: string, word: string | undefined, words: readonly Word[]): Word | undefined {
  const found = words.find((one) => one === word)
  if (word !== undefined && !found) throw new Misused(`--${name} is one of ${words.join(', ')}, not "${word}".`)
  return found
}

/** import people */
export async function importFile(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      merge: { type: 'string' },
      'day-order': { type: 'string' },
      'unknown-managers': { type: 'string' },
      'missing-leave': { type: 'boolean', default: false },
    },
  })
  const path = oneFile(positionals)
  const asked: ImportAsked = {
    merge: values.merge === 'by-name' ? 'by-name' : (values.merge?.split(';').map((name) => name.trim()) ?? []),
    dayOrder: oneOf('day-order', values['day-order'], ['day-first', 'month-first']),
    unknownManagers: oneOf('unknown-managers', values['unknown-managers'], ['none', 'add', 'skip']),
    missingLeave: values['missing-leave'],
  }
  const bytes = bytesOf(path)
  await onDatabase(async (database) => {
    const now = instant()
    const on = { now, today: dayIn(placeless, now), accountId: null, fileName: basename(path) }
    const planned = await plannedImport(database, bytes, on.today, asked)
    if (!values['dry-run'])
      await database.transaction(async (tx) => {
        await importPeople(tx, planned, on)
        await written(tx, now, 'CLI import people')
      })
    say(...(values.json ? [JSON.stringify(planned.figures)] : summary(planned.figures, values['dry-run'])))
  })
}

const lists = {
  refused: 'Not taken',
  conflicting: 'Not taken, as rows contradict each other',
  repeated: 'Counted once',
  unlinked: 'Taken without a manager',
  loops: 'Taken without the lines that close a circle',
} as const

function summary(figures: ImportFigures, dry: boolean): string[] {
  const { rows, seats, people, unchanged, changed, left, roots, levels, managers, managersOfManagers, widestSpan } = figures
  const told = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) => listOf(lists[list], figures[list]))
  return [
    dry ? 'Nothing was written. This is what an import would do:' : 'Imported:',
    `  ${counted(rows, 'row', 'rows')}, ${counted(seats, 'seat', 'seats')}, ${counted(people, 'person', 'people')}`,
    `  ${figures.new} new, ${changed} changed, ${unchanged} unchanged, ${left} left`,
    `  ${counted(levels, 'level', 'levels')}, ${roots} at the top, ${counted(managers, 'manager', 'managers')}, ${managersOfManagers} of them over managers, at most ${counted(widestSpan, 'report', 'reports')} each`,
    ...told,
  ]
}
