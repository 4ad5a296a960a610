import type { Packet } from 'shared/api/packet.ts'
import { counted, listed } from 'shared/domain/grammar.ts'
import styles from './Sheet.module.css'

/** The foot of the sheet: what is not on it, in numbers. */
export function LeftOut({ packet: { leftOut, want, manages, person } }: { packet: Packet }) {
  const { notes, onlyYours, further, steps } = leftOut
  const kept = [
    ...(notes > 0 ? [counted(notes, 'private note', 'private notes')] : []),
    ...(onlyYours > 0 ? [`${counted(onlyYours, 'record', 'records')} marked “only you”`] : []),
  ]
  const more = [
    ...(further > 0 ? [counted(further, 'further piece', 'further pieces')] : []),
    ...(steps > 0 ? [counted(steps, 'further step', 'further steps')] : []),
  ]
  return (
    <footer className={styles.foot}>
      Private notes and what is marked “only you” are left out{kept.length > 0 ? `: ${listed(kept)}` : ': there are none of yours'}.
      {more.length > 0 && ` On record and not on this sheet: ${listed(more)}.`}
      {want?.shortened && ' Their words are shortened.'}
      {!manages && ` ${person.name}’s own words and what is between them and their manager are not on it.`}
    </footer>
  )
}
