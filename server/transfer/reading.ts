import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { importChanges, type ImportChange } from 'shared/domain/import/changes.ts'
import { figuresOf, type ImportFigures, importPlan } from 'shared/domain/import/plan.ts'
import { importWrites, type ImportWrites, type PersonHere, type PersonWrite } from 'shared/domain/import/writes.ts'
import { mostLevels, segmentsAfter } from 'shared/domain/tree.ts'
import { newId } from '../db/id.ts'
import { readCsv } from './csv.ts'

/** A file, and the people that it is compared with. */
export interface Question {
  bytes: Uint8Array
  here: PersonHere[]
  lastSegment: string | null
  today: string
}
export interface Reading {
  figures: ImportFigures
  columns: { header: string; field: string | null; why: string }[]
  changes: ImportChange[]
  writes: Omit<ImportWrites, 'people'>
  /** Who is to be written, managers before their reports; made anew each time, as a hundred thousand people are kept packed. */
  people: () => Iterable<PersonWrite>
}
type Refusal = { refused: string }

/** A screen shows no more of them, and the figures count them all. */
const mostChanges = 5000

/** What a file says of people, and what would have to be written; or the sentence that says why it is not taken. */
export function readPeople({ bytes, here, lastSegment, today }: Question): (Omit<Reading, 'people'> & { people: PersonWrite[] }) | Refusal {
  const plan = planOf(bytes, here, today)
  if ('refused' in plan) return plan
  const count = plan.difference.new.length
  const { people, ...writes } = importWrites(plan, here, Array.from({ length: count }, newId), segmentsAfter(lastSegment, count), today)
  if (writes.tooDeep)
    return { refused: `With this file the organisation would be more than ${mostLevels} levels deep. Check the managers.` }
  const columns = plan.columns.map(({ header, field, why }) => ({ header, field, why }))
  return { figures: figuresOf(plan), columns, changes: importChanges(plan, here, mostChanges), writes, people }
}

/** In a function of its own, so that the rows of the file are let go of before anything is made of the plan. */
function planOf(bytes: Uint8Array, here: PersonHere[], today: string) {
  const read = readCsv(bytes)
  return 'refused' in read ? read : importPlan(read.sheet, here, { today })
}

/** Read here in a few milliseconds; anything larger is read by a thread of its own, so that requests go on being answered. */
const smallFile = 200_000
const smallOrganisation = 1000
/** What one file may take of the machine's memory; one that needs more is turned away. */
const memory = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 16 }
export const chunk = 1000
export type Message = { reading: Omit<Reading, 'people'> | Refusal } | { people: Uint8Array } | { done: true }

export async function peopleFile(question: Question): Promise<Reading | Refusal> {
  if (question.bytes.length > smallFile || question.here.length > smallOrganisation) return readApart(question)
  const reading = readPeople(question)
  return 'refused' in reading ? reading : { ...reading, people: () => reading.people }
}

async function readApart({ here, ...rest }: Question): Promise<Reading | Refusal> {
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url), {
    workerData: rest,
    resourceLimits: memory,
  })
  try {
    const told = new Promise<Reading | Refusal>((done, fail) => {
      let reading: Omit<Reading, 'people'>
      const packed: Uint8Array[] = []
      worker.on('message', (message: Message) => {
        if ('done' in message) done({ ...reading, people: () => unpacked(packed) })
        else if ('people' in message) packed.push(message.people)
        else if ('refused' in message.reading) done(message.reading)
        else reading = message.reading
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

function* unpacked(packed: readonly Uint8Array[]): Iterable<PersonWrite> {
  for (const piece of packed) yield* JSON.parse(Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString()) as PersonWrite[]
}
