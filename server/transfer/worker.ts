import { parentPort, workerData } from 'node:worker_threads'
import type { PersonHere } from 'shared/domain/import/writes.ts'
import { chunk, type Message, pack, type Question, readPeople } from './reading.ts'

/** The thread that reads a large file. The people found are sent packed: to take in a hundred thousand of them would hold up the one who asked. */
const here: PersonHere[] = []
const tell = (message: Message) => parentPort!.postMessage(message, 'people' in message ? [message.people.buffer as ArrayBuffer] : [])

parentPort!.on('message', (asked: PersonHere[] | 'all') => {
  if (asked !== 'all') return void here.push(...asked)
  const reading = readPeople({ ...(workerData as Omit<Question, 'here'>), here })
  if ('refused' in reading) return tell({ reading })
  const { people, ...rest } = reading
  tell({ reading: rest })
  for (let at = 0; at < people.length; at += chunk) tell({ people: pack(people.slice(at, at + chunk)) })
  tell({ done: true })
})
