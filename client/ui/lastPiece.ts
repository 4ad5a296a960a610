import type { Visibility } from 'shared/model/words.ts'
import { keep, recall } from './kept.ts'

const readers = 'understory.evidence.readers'
const person = 'understory.evidence.person'

/** Who could read the last piece of evidence, for the next one to start with. */
export const lastReaders = (): Visibility => {
  const kept = recall(readers)
  return kept === 'pair' || kept === 'private' ? kept : 'chain'
}
export const keepReaders = (to: Visibility) => keep(readers, to)

/** Whom the last piece of evidence was about: an id, and no name. */
export const lastPerson = () => recall(person)
export const keepPerson = (personId: string | null) => keep(person, personId)
