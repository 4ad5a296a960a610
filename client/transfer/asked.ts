import type { ImportPreview } from 'shared/api/people.ts'
import type { Picked } from './bytes.ts'
import type { FieldSet } from './words.ts'

type Column = ImportPreview['columns'][number]
/** What the importer has set or confirmed for this file. */
export type Asked = {
  columns: { header: string; field: FieldSet }[]
  merge: string[]
  dayOrder?: 'day-first' | 'month-first'
  unknownManagers: 'none' | 'add' | 'skip'
  missingLeave: boolean
}
export const nothingAsked: Asked = { columns: [], merge: [], unknownManagers: 'none', missingLeave: false }
export const sentOf = ({ fileName, content }: Picked, asked: Asked) => ({ body: { fileName, content, ...asked } })

/** Sets one column; what was set of the others stays. */
export const withColumn = (asked: Asked, { header }: Column, field: FieldSet): Asked => ({
  ...asked,
  columns: [...asked.columns.filter((one) => one.header !== header), { header, field }],
})
