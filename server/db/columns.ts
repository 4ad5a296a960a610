import { customType, integer } from 'drizzle-orm/sqlite-core'
import { Level } from 'shared/model/words.ts'

/** A truth kept as 0 or 1. */
export const yes = (name: string) => integer(name, { mode: 'boolean' })
/** A level kept as its rank, so that SQL can compare: none 0, early 1, consistent 2, lead 3. */
export const level = <L extends Level = Level>(name: string) =>
  customType<{ data: L; driverData: number }>({
    dataType: () => 'integer',
    toDriver: (word) => Level.options.indexOf(word),
    fromDriver: (rank) => Level.options[rank] as L,
  })(name)
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (kept) => (kept === '[]' ? [] : JSON.parse(kept)) as T,
  })(name)
