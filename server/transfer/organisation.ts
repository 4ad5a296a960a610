import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { agreementPeople, agreements } from '../db/agreements.ts'
import type { Tx } from '../db/database.ts'
import { decisions, frozenCells, frozenLines, frozenPieces, lookBacks } from '../db/decisions.ts'
import { frameworks, frameworkVersions, pillars, versionCriteria } from '../db/frameworks.ts'
import * as paths from '../db/paths.ts'
import { erasures } from '../db/privacy.ts'
import { reviewedManagers, reviewedPeople, reviewedRoles, reviews, savedViews } from '../db/reviews.ts'
import * as main from '../db/schema.ts'
import { attempts, oneTimeLinks } from '../db/signIn.ts'
import { finalistReadings, interestChanges, outsideEstimates, slatePieces } from '../db/slates.ts'
import * as talks from '../db/talks.ts'
import { importImages, imports, secondarySeats } from '../db/imports.ts'
import { auditTrail } from '../db/trail.ts'

/** Everything that an organisation has, in an order in which its rows can stand on each other. */
const kept: readonly SQLiteTable[] = [
  main.settings,
  main.people,
  main.teams,
  main.reportingLines,
  secondarySeats,
  main.accounts,
  main.grants,
  frameworks,
  frameworkVersions,
  pillars,
  main.leadRoles,
  main.criteria,
  versionCriteria,
  main.roleCriteria,
  main.roleChanges,
  main.aspirations,
  main.evidence,
  main.evidenceCriteria,
  main.evidenceVersions,
  main.evidenceNotes,
  main.readings,
  main.readinessCalls,
  main.candidacies,
  interestChanges,
  outsideEstimates,
  finalistReadings,
  slatePieces,
  main.conversations,
  talks.talkPoints,
  talks.promises,
  talks.talkRecords,
  talks.talkCorrections,
  talks.cadences,
  talks.leaves,
  talks.dismissals,
  talks.developmentActions,
  talks.digests,
  talks.handovers,
  decisions,
  frozenLines,
  frozenCells,
  frozenPieces,
  lookBacks,
  paths.precedents,
  paths.moveRecords,
  paths.headcountPlans,
  paths.pathOverrides,
  paths.personPathOverrides,
  paths.pathTellings,
  reviews,
  reviewedRoles,
  reviewedPeople,
  reviewedManagers,
  savedViews,
  agreements,
  agreementPeople,
  erasures,
]

/** What stays where it is, and why. */
const leftOut: readonly (readonly [table: SQLiteTable, why: string])[] = [
  [talks.privateNotes, 'a private note is its author’s alone'],
  [talks.talkDrafts, 'a draft is its author’s alone until the conversation is finished'],
  [importImages, 'an import is undone where it was made'],
  [imports, 'an import is undone where it was made'],
  [main.sessions, 'everyone signs in anew'],
  [oneTimeLinks, 'a link works once, where it was made'],
  [attempts, 'what was tried at one door says nothing of another'],
  [talks.calendarFeeds, 'the address of a calendar is a key: it is made anew'],
  [auditTrail, 'the trail is a chain of its own: it stays with what it tells of'],
]

/** Rows that stay where they are, of tables that go. */
const drafts: readonly SQLiteTable[] = [main.readings, main.readinessCalls]
const isDraft = (table: SQLiteTable, { state }: Row) => drafts.includes(table) && state === 'draft'

/** Columns that name a row of the same table, which has to be there before. */
const own = new Map<SQLiteTable, string>([
  [main.people, 'managerId'],
  [main.teams, 'parentId'],
  [main.criteria, 'replacesId'],
  [main.evidence, 'answersId'],
  [decisions, 'supersedesId'],
])

type Row = Record<string, unknown>
export interface Organisation {
  format: 'understory organisation'
  version: 1
  madeAt: string
  leftOut: { table: string; rows: number; why: string }[]
  tables: Record<string, Row[]>
}

/** Everything of an organisation but what `leftOut` names, as one snapshot. */
export async function organisationOf(tx: Tx, madeAt: string): Promise<Organisation> {
  const tables: Organisation['tables'] = {}
  const out: Organisation['leftOut'] = []
  for (const table of kept) {
    const rows: Row[] = await tx.db.select().from(table)
    const going = rows.filter((row) => !isDraft(table, row))
    tables[getTableName(table)] = going
    const rest = rows.length - going.length
    if (rest > 0) out.push({ table: getTableName(table), rows: rest, why: 'a draft is its author’s alone until it is given' })
  }
  for (const [table, why] of leftOut) {
    const rows = await tx.db.select().from(table)
    if (rows.length > 0) out.push({ table: getTableName(table), rows: rows.length, why })
  }
  return { format: 'understory organisation', version: 1, madeAt, leftOut: out, tables }
}

/** Why a file can't become an organisation here. */
export class NotTaken extends Error {}

/** Those that others name come before them; rows that name each other in a circle can't be stored. */
function namedFirst(rows: readonly Row[], column: string): Row[] {
  const ids = new Set(rows.map(({ id }) => id))
  const placed = new Set<unknown>()
  const ordered: Row[] = []
  for (let rest = rows; rest.length > 0;) {
    const ready = rest.filter(
      (row) => row[column] === null || row[column] === undefined || !ids.has(row[column]) || placed.has(row[column]),
    )
    if (ready.length === 0) throw new NotTaken(`Rows of ${column} name each other in a circle.`)
    for (const { id } of ready) placed.add(id)
    ordered.push(...ready)
    const done = new Set(ready)
    rest = rest.filter((row) => !done.has(row))
  }
  return ordered
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row)

/** The rows of a file by table, each with columns that are known here. */
function checked(file: unknown): Map<SQLiteTable, Row[]> {
  const { format, version, tables } = isRow(file) ? file : {}
  if (format !== 'understory organisation' || !isRow(tables)) throw new NotTaken('This is not the file of an organisation.')
  if (version !== 1) throw new NotTaken('This file was made by a later Understory. Update this one first.')
  const byName = new Map(kept.map((table) => [getTableName(table), table]))
  const rows = new Map<SQLiteTable, Row[]>()
  for (const [name, list] of Object.entries(tables)) {
    const table = byName.get(name)
    if (!table)
      throw new NotTaken(`“${name.slice(0, 60)}” is not known here: the file was made by a later Understory. Update this one first.`)
    const columns = getTableColumns(table)
    if (!Array.isArray(list)) throw new NotTaken(`“${name}” is not a list of rows.`)
    for (const [at, row] of list.entries()) {
      if (!isRow(row)) throw new NotTaken(`Row ${at + 1} of “${name}” is no row.`)
      const strange = Object.keys(row).find((column) => !Object.hasOwn(columns, column))
      if (strange) throw new NotTaken(`Row ${at + 1} of “${name}” has “${strange.slice(0, 60)}”, which is not known here.`)
    }
    rows.set(table, list)
  }
  return rows
}

/** So many rows go into one statement, few enough values for both engines. */
const batch = 40

/** Fills an installation in which nobody stands yet; the frameworks that came with it make room for those of the file. */
export async function fillFrom(tx: Tx, file: unknown): Promise<Record<string, number>> {
  const rows = checked(file)
  for (const table of [main.people, main.accounts])
    if ((await tx.db.select().from(table).limit(1)).length > 0)
      throw new NotTaken('There are people or accounts here already. An organisation is imported into an empty data folder.')
  for (const table of [versionCriteria, main.criteria, pillars, frameworkVersions, frameworks, main.settings]) await tx.db.delete(table)
  const counts: Record<string, number> = {}
  for (const table of kept) {
    const list = rows.get(table) ?? []
    const column = own.get(table)
    const ordered = column ? namedFirst(list, column) : list
    for (let from = 0; from < ordered.length; from += column ? 1 : batch) {
      const some = ordered.slice(from, from + (column ? 1 : batch))
      try {
        await tx.db.insert(table).values(some)
      } catch (error) {
        throw new NotTaken(
          `${some.length === 1 ? `Row ${from + 1}` : `One of rows ${from + 1} to ${from + some.length}`} of “${getTableName(table)}” can't be stored.`,
          { cause: error },
        )
      }
    }
    counts[getTableName(table)] = ordered.length
  }
  return counts
}

/** Every table that an organisation's file carries, and every one that it leaves out. */
export const tablesOfOrganisation = { kept: kept.map(getTableName), leftOut: leftOut.map(([table]) => getTableName(table)) }
