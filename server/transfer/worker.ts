import { parentPort, workerData } from 'node:worker_threads'
import type { PersonHere } from 'shared/domain/import/writes.ts'
import { chunk, type Message, pack, readHistory, readPeople, type Work } from './reading.ts'

/** The thread that reads a large file. What it found is sent in pieces: to take in a hundred thousand people at once would hold up the one who asked. */
const work = workerData as Work
const here: PersonHere[] = []
const tell = (message: Message) => parentPort!.postMessage(message, 'people' in message ? [message.people.buffer as ArrayBuffer] : [])
const inPieces = <One>(all: readonly One[], send: (piece: One[]) => void) => {
  for (let at = 0; at < all.length; at += chunk) send(all.slice(at, at + chunk))
}

parentPort!.on('message', (asked: PersonHere[] | 'all') => {
  if (asked !== 'all') return void here.push(...asked)
  if (work.kind === 'history') tellHistory(readHistory({ ...work.asked, here }))
  else tellPeople(readPeople({ ...work.asked, here }))
  tell({ done: true })
})

function tellPeople(reading: ReturnType<typeof readPeople>) {
  if ('refused' in reading) return tell({ reading })
  const { people, ...rest } = reading
  tell({ reading: rest })
  inPieces(people, (piece) => tell({ people: pack(piece) }))
}

function tellHistory(plan: ReturnType<typeof readHistory>) {
  if ('refused' in plan) return tell({ history: plan })
  tell({ history: { ...plan, moves: [] } })
  inPieces(plan.moves, (moves) => tell({ moves }))
}
