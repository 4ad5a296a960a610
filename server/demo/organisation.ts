import { agreements } from './agreements.ts'
import { asked } from './asked.ts'
import { decided } from './decided.ts'
import { pieces } from './evidence.ts'
import { called, read, roles } from './judged.ts'
import { onSlates } from './onSlates.ts'
import { paths } from './paths.ts'
import { plans } from './plan.ts'
import { reviewed } from './reviewed.ts'
import type { Around, Rows } from './rows.ts'
import { seats } from './seats.ts'
import { talksHeld } from './talks.ts'
import { told as toldOfPaths } from './told.ts'

/** The example organisation as it stands on a day: the same rows for the same day, with two years of history that end on it. */
export function organisation(around: Around): Rows {
  const cast = seats(around)
  const { roleIds, criterionIds, rows } = roles(around, cast)
  const said = asked(around, cast.all, roleIds)
  const told = pieces(around, cast, criterionIds)
  const judged = called(around, cast, roleIds)
  const slates = onSlates(around, cast, roleIds, criterionIds, { ...rows, ...told, ...judged })
  const readings = read(around, cast, criterionIds, told)
  const before = decided(around, cast, roleIds.get('emea')!, criterionIds, { ...rows, ...told })
  return {
    ...cast.rows,
    ...rows,
    ...said,
    ...told,
    readings,
    ...judged,
    ...slates,
    ...before,
    ...reviewed(around, cast, { ...cast.rows, ...rows, ...before, ...said, ...judged, ...slates, readings }),
    ...agreements(around, cast, roleIds),
    ...talksHeld(around, cast.all, said),
    ...plans(around, cast, criterionIds),
    ...paths(around, cast),
    ...toldOfPaths(
      around,
      cast,
      rows.leadRoles.find(({ id }) => id === roleIds.get('lifecycle'))!,
    ),
  }
}
