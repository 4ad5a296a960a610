import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { importChanges, type ImportChange } from 'shared/domain/import/changes.ts'
import { figuresOf, type ImportFigures, importPlan } from 'shared/domain/import/plan.ts'
import { importWrites, type ImportWrites, type PersonHere } from 'shared/domain/import/writes.ts'
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
  writes: ImportWrites
}
type Told = Reading | { refused: string }

/** A screen shows no more of them, and the figures count them all. */
const mostChanges = 5000

/** What a file says of people, and what would have to be written; or the sentence that says why it is not taken. */
export function readPeople({ bytes, here, lastSegment, today }: Question): Told {
  const plan = planOf(bytes, here, today)
  if ('refused' in plan) return plan
  const count = plan.difference.new.length
  const writes = importWrites(plan, here, Array.from({ length: count }, newId), segmentsAfter(lastSegment, count), today)
  if (writes.tooDeep) return { refused: `With this file the organisation would be more than ${mostLevels} levels deep. Check the managers.` }
  const columns = plan.columns.map(({ header, field, why }) => ({ header, field, why }))
  return { figures: figuresOf(plan), columns, changes: importChanges(plan, here, mostChanges), writes }
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
const memory = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 16 }
export const chunk = 1000
export type Message = { reading: Told } | { people: ImportWrites['people'] }

export async function peopleFile(question: Question): Promise<Told> {
  if (question.bytes.length <= smallFile && question.here.length <= smallOrganisation) return readPeople(question)
  const { bytes, here, lastSegment, today } = question
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url), { workerData: { bytes, lastSegment, today }, resourceLimits: memory })
  try {
    const told = new Promise<Told>((done, fail) => {
      let reading: Told | undefined
      worker.on('message', (message: Message) => {
        if ('reading' in message) reading = message.reading
        else if (message.people.length === 0) return done(reading!)
        else (reading as Reading).writes.people.push(...message.people)
        worker.postMessage('more')
      })
      worker.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done({ refused: 'This file holds more than can be read in one go. Split it in two.' }) : fail(error)))
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
