import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { ChangesList } from '../reviews/ChangesList.tsx'
import { MonthCharts } from '../reviews/MonthCharts.tsx'
import { NoReview } from '../reviews/NoReview.tsx'
import { PastReviews } from '../reviews/PastReviews.tsx'
import { RecordReview } from '../reviews/RecordReview.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Columns } from '../ui/Columns.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading, NoAccess } from '../ui/States.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './PipelineChanges.module.css'

const route = getRouteApi('/shell/pipeline/changes')
const under = [{ words: 'Pipeline', link: { to: '/pipeline' } }] as const

/** The line of what changed, as a sentence. */
const sentence = (line: string) => (line ? `${line.charAt(0).toUpperCase()}${line.slice(1)}.` : 'Nothing changed in this pipeline.')

/** What changed in the pipeline since a review, and how it went over the months. */
export function PipelineChanges() {
  const { since } = route.useSearch()
  const { account } = useSession()
  const today = useToday()
  const leads = account.person !== null
  const changes = useQuery({ ...ask('GET /api/pipeline/changes', { query: since ? { since } : {} }), enabled: leads })
  if (!leads)
    return (
      <Page title="What changed" under={under}>
        <NoAccess title="The pipeline belongs to those who lead people">Your account belongs to nobody in the organisation.</NoAccess>
      </Page>
    )
  if (since && changes.error?.failure.code === 'not-found')
    return (
      <NoReview
        title="What changed"
        words="The address names no review of yours, and no day."
        to="/pipeline/changes"
        way="Since the last review"
      />
    )
  return (
    <Answered of={changes} what="What changed" loading={<Loading shape="title" rows={6} />}>
      {(found) => (
        <Page
          title={`Since ${day(found.since.on, today)}`}
          under={under}
          lede={<Lede>{sentence(found.line)}</Lede>}
          actions={<RecordReview />}
        >
          <Columns aside={<PastReviews />}>
            <ChangesList changes={found} />
          </Columns>
          <div className={styles.months}>
            <MonthCharts />
          </div>
        </Page>
      )}
    </Answered>
  )
}
