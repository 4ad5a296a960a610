import { parentPort, workerData } from 'node:worker_threads'
import type { PersonHere, PersonWrite } from 'shared/domain/import/writes.ts'
import { chunk, type Message, type Question, readPeople } from './reading.ts'

/** The thread that reads a large file. What it found is fetched in pieces, as taking in one large message would hold up the one who asked. */
const here: PersonHere[] = []
let found: PersonWrite[] = []
const tell = (message: Message) => parentPort!.postMessage(message)

parentPort!.on('message', (asked: PersonHere[] | 'all' | 'more') => {
  if (asked === 'more') tell({ people: found.splice(-chunk).reverse() })
  else if (asked !== 'all') here.push(...asked)
  else {
    const reading = readPeople({ ...(workerData as Omit<Question, 'here'>), here })
    if ('refused' in reading) return tell({ reading })
    // Fetched from the end, which costs nothing to cut off.
    found = reading.writes.people.reverse()
    tell({ reading: { ...reading, writes: { ...reading.writes, people: [] } } })
  }
})
