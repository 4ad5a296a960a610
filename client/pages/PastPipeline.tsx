import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { WhatPeopleWant, WhoWasAsked } from '../pipeline/AskedPanels.tsx'
import { NetBench } from '../pipeline/NetBench.tsx'
import { NoReview } from '../reviews/NoReview.tsx'
import { ReviewedTable } from '../reviews/ReviewedTable.tsx'
import { StoodBanner } from '../reviews/StoodBanner.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Columns } from '../ui/Columns.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Loading } from '../ui/States.tsx'
import { useToday, When } from '../ui/When.tsx'
import { day } from '../ui/when.ts'

const under = [{ words: 'Pipeline', link: { to: '/pipeline' } }] as const

/** The pipeline as it stood at a review: to read, not to change. */
export function PastPipeline({ reviewId }: { reviewId: string }) {
  const review = useQuery(ask('GET /api/reviews/:reviewId', { params: { reviewId } }))
  const today = useToday()
  if (review.error?.failure.code === 'not-found')
    return <NoReview title="As it stood" words="The address names no review of yours." to="/pipeline" way="The pipeline of today" />
  return (
    <Answered of={review} what="This review" loading={<Loading shape="title" rows={9} />}>
      {({ review: { reviewedOn, note, erasedOn }, sentence, roles, netBench, coverage, people, neverAsked, managers, wants }) => (
        <Page
          title={`As it stood on ${day(reviewedOn, today)}`}
          under={under}
          lede={
            <Lede>
              <Saying sentence={sentence} /> {neverAsked} of {people} people had never been asked what they want.
            </Lede>
          }
          actions={
            <ButtonLink kind="primary" to="/pipeline/changes" search={{ since: reviewId }}>
              What changed since
            </ButtonLink>
          }
        >
          <StoodBanner />
          <Columns
            aside={
              <>
                {(note ?? erasedOn) && (
                  <Card open title="Your note">
                    {note ? (
                      <Quote>{note}</Quote>
                    ) : (
                      <p>
                        Erased on <When on={erasedOn!} />: it named someone whose record was erased.
                      </p>
                    )}
                  </Card>
                )}
                <WhoWasAsked managers={managers} />
                <WhatPeopleWant wants={wants} />
              </>
            }
          >
            <NetBench seats={roles} netBench={netBench} coverage={coverage} nobody="Nobody by name" />
            <ReviewedTable roles={roles} />
          </Columns>
        </Page>
      )}
    </Answered>
  )
}
