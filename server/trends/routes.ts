import { readMonths } from 'shared/api/reviews.ts'
import type { Serve } from '../http/serve.ts'
import { monthsOf } from './queries.ts'

export function trendRoutes(serve: Serve) {
  serve(readMonths, ({ db, scope, today }, { query: { months } }) => monthsOf(db, scope, today, months))
}
