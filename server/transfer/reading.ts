import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { type HistoryOptions, type HistoryPlan, historyPlan } from 'shared/domain/history/plan.ts'
import type { HistoryMove } from 'shared/domain/history/types.ts'
import type { ImportAsked } from 'shared/domain/import/asked.ts'
import { importChanges, type ImportChange } from 'shared/domain/import/changes.ts'
import { figuresOf, type ImportFigures, type ImportPlan, planOf, readRows } from 'shared/domain/import/plan.ts'
import type { Sheet } from 'shared/domain/import/types.ts'
import { importWrites, type ImportWrites, type PersonHere, type PersonWrite } from 'shared/domain/import/writes.ts'
import { mostLevels, segmentsAfter } from 'shared/domain/tree.ts'
import { newId } from '../db/id.ts'
import { isZip, readSheet } from './sheet.ts'

/** A file, and the people that it is compared with. */
export interface Question {
  bytes: Uint8Array
  here: PersonHere[]
  lastSegment: string | null
  today: string
  asked: ImportAsked
}
interface ColumnRead {
  header: string
  field: string | null
  why: string
  dropped: boolean
  /** A few values of it; none of a column that is never stored. */
  samples: string[]
}
/** What a preview tells beside the figures. */
interface Beside {
  columns: ColumnRead[]
  changes: ImportChange[]
  /** People who share a name and may be one. */
  proposals: { name: string; rows: number[]; here: boolean }[]
  /** Columns of days that can be read in two ways. */
  asks: { column: string; found: string }[]
  /** Rows whose manager is nowhere. */
  strangers: { rows: number; names: string[] }
  /** People here whom the file does not name. */
  missing: { people: number; names: string[] }
  /** Rows that are not taken, as they stand, without the columns that are never stored. */
  rejected: { headers: string[]; rows: { row: number; cells: string[] }[] }
}
export interface Reading {
  figures: ImportFigures
  beside: Beside
  writes: Omit<ImportWrites, 'people'>
  /** Who is to be written, managers before their reports; made anew each time, as a hundred thousand people are kept packed. */
  people: () => Iterable<PersonWrite>
}
type Refusal = { refused: string }

/** A screen shows no more of them, and the figures count them all. */
const mostChanges = 5000
const mostRejected = 5000
const mostNames = 20
const longestCell = 500
const longestSample = 40

/** What a file says of people, and what would have to be written; or the sentence that says why it is not taken. */
export function readPeople({
  bytes,
  here,
  lastSegment,
  today,
  asked,
}: Question): (Omit<Reading, 'people'> & { people: PersonWrite[] }) | Refusal {
  const read = rowsOf(bytes, asked)
  if ('refused' in read) return read
  const { samples } = read
  const plan = planOf(read, here, { ...asked, today })
  const count = plan.difference.new.length
  const { people, ...writes } = importWrites(plan, here, Array.from({ length: count }, newId), segmentsAfter(lastSegment, count), today)
  if (writes.tooDeep)
    return { refused: `With this file the organisation would be more than ${mostLevels} levels deep. Check the managers.` }
  const names = (all: readonly string[]) => [...new Set(all)].slice(0, mostNames)
  const beside: Beside = {
    columns: plan.columns.map(({ header, field, why, dropped }, index) => ({ header, field, why, dropped, samples: samples[index]! })),
    changes: importChanges(plan, here, mostChanges),
    proposals: plan.proposals
      .slice(0, 1000)
      .map(({ name, rows, personIds }) => ({ name, rows: rows.slice(0, 20), here: personIds.length > 0 })),
    asks: plan.asks,
    strangers: { rows: plan.strangers.length, names: names(plan.strangers.map(({ text }) => text)) },
    missing: { people: plan.missing.length, names: names(plan.missing.map(({ name }) => name)) },
    rejected: rejectedOf(bytes, plan),
  }
  return { figures: figuresOf(plan), beside, writes, people }
}

/** In a function of its own, so that the cells of the file are let go of before anything is made of what they say. */
function rowsOf(bytes: Uint8Array, asked: ImportAsked) {
  const read = readSheet(bytes)
  if ('refused' in read) return read
  const rows = readRows(read.sheet, asked)
  return { ...rows, samples: samplesOf(read.sheet, rows) }
}

const samplesOf = ({ rows }: Sheet, { columns }: Pick<ImportPlan, 'columns'>): string[][] =>
  columns.map(({ dropped, index }) => {
    const samples = new Set<string>()
    if (dropped) return []
    for (const { cells } of rows.slice(0, 200)) {
      const text = (cells[index] ?? '').trim()
      if (text !== '') samples.add(text.length > longestSample ? `${text.slice(0, longestSample).toWellFormed()}…` : text)
      if (samples.size === 3) break
    }
    return [...samples]
  })

/** Such rows are few, and the file is read again for them: to hold all of it for their sake would take twice the memory. */
const rejectedOf = (bytes: Uint8Array, { columns, lists }: ImportPlan): Beside['rejected'] => {
  const out = new Set([...lists.refused, ...lists.conflicting].map(({ row }) => row))
  const kept = columns.filter(({ dropped }) => !dropped)
  const read = out.size === 0 ? null : readSheet(bytes)
  const rows = read && 'sheet' in read ? read.sheet.rows : []
  return {
    headers: kept.map(({ header }) => header),
    rows: rows
      .filter(({ row }) => out.has(row))
      .slice(0, mostRejected)
      .map(({ row, cells }) => ({ row, cells: kept.map(({ index }) => (cells[index] ?? '').slice(0, longestCell).toWellFormed()) })),
  }
}

/** Read here in a few milliseconds; anything larger is read by a thread of its own, so that requests go on being answered. */
const smallFile = 200_000
const smallOrganisation = 1000
/** What one file may take of the machine's memory; one that needs more is turned away. */
const memory = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 16 }
export const chunk = 1000
export type Message =
  | { reading: Omit<Reading, 'people'> | Refusal }
  | { people: Uint8Array }
  | { history: HistoryPlan | Refusal }
  | { moves: HistoryMove[] }
  | { done: true }
/** What a thread is asked; the people that the file is compared with follow in pieces. */
export type Work = { kind: 'people'; asked: Omit<Question, 'here'> } | { kind: 'history'; asked: Omit<HistoryQuestion, 'here'> }

const isLarge = ({ bytes, here }: Pick<Question, 'bytes' | 'here'>) =>
  bytes.length > (isZip(bytes) ? smallFile / 10 : smallFile) || here.length > smallOrganisation

export async function peopleFile(question: Question): Promise<Reading | Refusal> {
  if (!isLarge(question)) {
    const reading = readPeople(question)
    return 'refused' in reading ? reading : { ...reading, people: () => reading.people }
  }
  const { here, ...asked } = question
  let reading: Omit<Reading, 'people'> | Refusal
  const packed: Uint8Array[] = []
  return inThread({ kind: 'people', asked }, here, (message): Reading | Refusal | null => {
    if ('reading' in message) reading = message.reading
    else if ('people' in message) packed.push(message.people)
    else if ('done' in message) return 'refused' in reading ? reading : { ...reading, people: () => unpacked(packed) }
    return null
  })
}

/** A dated table, the people of today, and the moves that are recorded already. */
export type HistoryQuestion = { bytes: Uint8Array; here: PersonHere[]; asked: HistoryOptions }

export function readHistory({ bytes, here, asked }: HistoryQuestion): HistoryPlan | Refusal {
  const read = readSheet(bytes)
  return 'refused' in read ? read : historyPlan(read.sheet, here, asked)
}

export async function historyFile(question: HistoryQuestion): Promise<HistoryPlan | Refusal> {
  if (!isLarge(question)) return readHistory(question)
  const { here, ...asked } = question
  let plan: HistoryPlan | Refusal
  const moves: HistoryMove[] = []
  return inThread({ kind: 'history', asked }, here, (message): HistoryPlan | Refusal | null => {
    if ('history' in message) plan = message.history
    else if ('moves' in message) moves.push(...message.moves)
    else if ('done' in message) return 'refused' in plan ? plan : { ...plan, moves }
    return null
  })
}

/** Has a thread read a file while requests go on being answered; `take` hears its messages until it gives what was found. */
async function inThread<Found>(
  work: Work,
  here: readonly PersonHere[],
  take: (message: Message) => Found | null,
): Promise<Found | Refusal> {
  const { bytes } = work.asked
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: work,
    // What is handed over is not held twice; a small file shares its memory with others and is copied.
    transferList: bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [],
    resourceLimits: memory,
  })
  try {
    const told = new Promise<Found | Refusal>((done, fail) => {
      worker.on('message', (message: Message) => {
        const found = take(message)
        if (found !== null) done(found)
      })
      worker.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? done({ refused: 'This file holds more than can be read in one go. Split it in two.' })
          : fail(error),
      )
    })
    for (let at = 0; at < here.length; at += chunk) {
      worker.postMessage(here.slice(at, at + chunk))
      await setImmediate()
    }
    worker.postMessage('all')
    return await told
  } finally {
    await worker.terminate()
  }
}

/** Packed without their names, which would take more room than what they name. */
const packedAs = Object.keys({
  id: 0,
  externalId: 0,
  name: 0,
  email: 0,
  login: 0,
  title: 0,
  location: 0,
  hiredOn: 0,
  leftOn: 0,
  managerId: 0,
  teamId: 0,
  inRoleSinceOn: 0,
  segment: 0,
  path: 0,
  isNew: 0,
  teamName: 0,
} satisfies Record<keyof PersonWrite, 0>) as (keyof PersonWrite)[]
type Packed = PersonWrite[keyof PersonWrite][]

export const pack = (people: readonly PersonWrite[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(people.map((person): Packed => packedAs.map((name) => person[name]))))

function* unpacked(pieces: readonly Uint8Array[]): Iterable<PersonWrite> {
  for (const piece of pieces)
    for (const packed of JSON.parse(Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString()) as Packed[]) {
      const person: Partial<Record<keyof PersonWrite, unknown>> = {}
      for (let at = 0; at < packedAs.length; at++) person[packedAs[at]!] = packed[at]
      yield person as unknown as PersonWrite
    }
}
