import { listReviews, readReview, recordReview as recordEndpoint } from 'shared/api/reviews.ts'
import { conflict, notFound } from '../http/problem.ts'
import type { Serve } from '../http/serve.ts'
import { askedOf, pipelineOf } from '../pipeline/queries.ts'
import { recordReview } from './commands.ts'
import { reviewOf, reviewsOf } from './queries.ts'

export function reviewRoutes(serve: Serve) {
  serve(listReviews, ({ db, actor }) => reviewsOf(db, actor.accountId))

  serve(recordEndpoint, async ({ db, scope, actor, now, today }, { body: { note } }) => {
    const pipeline = await pipelineOf(db, scope, today)
    if (pipeline.roles.length === 0) throw conflict('There is no lead role here to review yet. Add the ones you have and expect first.')
    const asked = await askedOf(db, scope, actor.name, today)
    const id = await recordReview(db, { accountId: actor.accountId, now, today }, { pipeline, asked, note: note || null })
    return (await reviewsOf(db, actor.accountId)).find((review) => review.id === id)!
  })

  serve(readReview, async ({ db, scope, actor, today }, { params: { reviewId } }) => {
    const found = await reviewOf(db, scope, { accountId: actor.accountId, reviewId, today })
    if (!found) throw notFound('review')
    return found
  })
}
