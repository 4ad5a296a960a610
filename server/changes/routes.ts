import { readChanges } from 'shared/api/reviews.ts'
import { addDays } from 'shared/domain/days.ts'
import { Day } from 'shared/model/text.ts'
import { notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { reviewsOf } from '../reviews/queries.ts'
import { changesSince, type Since } from './queries.ts'

/** How far back one looks where nothing was reviewed yet. */
const daysBefore = 30
const isDay = /^\d{4}-\d{2}-\d{2}$/

async function sinceOf({ db, actor, today }: Pick<Context, 'actor' | 'today' | 'db'>, asked: string | undefined): Promise<Since> {
  if (asked !== undefined && isDay.test(asked)) {
    if (asked >= today || !Day.safeParse(asked).success) throw wrong('since', 'Choose a day that has passed.')
    return { reviewId: null, on: asked }
  }
  const reviews = await reviewsOf(db, actor.accountId)
  const review = asked === undefined ? reviews[0] : reviews.find(({ id }) => id === asked)
  if (review) return { reviewId: review.id, on: review.reviewedOn }
  if (asked !== undefined) throw notFound('review')
  return { reviewId: null, on: addDays(today, -daysBefore) }
}

export function changeRoutes(serve: Serve) {
  serve(readChanges, async ({ db, scope, actor, today }, { query }) =>
    changesSince(db, scope, { accountId: actor.accountId, today, since: await sinceOf({ db, actor, today }, query.since) }),
  )
}
