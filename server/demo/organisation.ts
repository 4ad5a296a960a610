import { asked } from './asked.ts'
import { pieces } from './evidence.ts'
import { called, read, roles } from './judged.ts'
import type { Around, Rows } from './rows.ts'
import { seats } from './seats.ts'

/** The example organisation as it stands on a day: the same rows for the same day, with two years of history that end on it. */
export function organisation(around: Around): Rows {
  const cast = seats(around)
  const { roleIds, criterionIds, rows } = roles(around, cast)
  const told = pieces(around, cast, criterionIds)
  return {
    ...cast.rows,
    ...rows,
    ...asked(around, cast.all, roleIds),
    ...told,
    readings: read(around, cast, criterionIds, told),
    ...called(around, cast, roleIds),
  }
}
