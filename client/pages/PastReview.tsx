import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '../api/ask.ts'
import { ReviewedTable } from '../reviews/ReviewedTable.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Loading } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'

const route = getRouteApi('/shell/pipeline/reviews/$reviewId')
const under = [{ words: 'Pipeline', link: { to: '/pipeline' } }] as const

/** The pipeline as it stood at a review: to read, not to change. */
export function PastReview() {
  const { reviewId } = route.useParams()
  const review = useQuery(ask('GET /api/reviews/:reviewId', { params: { reviewId } }))
  const today = useToday()
  return (
    <Answered of={review} what="This review" loading={<Loading shape="title" rows={9} />}>
      {({ review: { reviewedOn, note }, sentence, roles, people, neverAsked }) => (
        <Page
          title={`As it stood on ${day(reviewedOn, today)}`}
          under={under}
          lede={
            <Lede>
              <Saying sentence={sentence} /> {neverAsked} of {people} people had never been asked.
            </Lede>
          }
          actions={
            <ButtonLink kind="primary" to="/pipeline/changes" search={{ since: reviewId }}>
              What changed since
            </ButtonLink>
          }
        >
          {note && <Quote>{note}</Quote>}
          <ReviewedTable roles={roles} />
        </Page>
      )}
    </Answered>
  )
}
