import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

/** Asked for in one go: a call for the bytes of each id takes longer than all the rest of an insert. */
const pool = new Uint8Array(16 * 256)
let used = pool.length
let msecs = 0
let seq = 0

/** A new id: unique everywhere, and later ones sort after earlier ones. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, (used += 16))
  const now = Date.now()
  if (now > msecs) {
    msecs = now
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1
  } else seq++
  return v7({ random, msecs, seq })
}
