import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { known } from 'shared/domain/filters/known.ts'
import { filtered, type PipelineFilters, pipelineWords } from 'shared/domain/filters/pipeline.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { WhatPeopleWant, WhoWasAsked } from '../pipeline/AskedPanels.tsx'
import { MeetingQuestions } from '../pipeline/MeetingQuestions.tsx'
import { PipelineFilterBar } from '../pipeline/PipelineFilterBar.tsx'
import { PipelineLegend } from '../pipeline/PipelineLegend.tsx'
import { PipelineTable } from '../pipeline/PipelineTable.tsx'
import { NetBench } from '../pipeline/NetBench.tsx'
import { SinceLine } from '../reviews/SinceLine.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Columns } from '../ui/Columns.tsx'
import { ExportMenu } from '../ui/ExportMenu.tsx'
import { SaveView } from '../views/SaveView.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { EmptyFilter, EmptyNew, Loading, NoAccess } from '../ui/States.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { UnknownFilters } from '../ui/UnknownFilters.tsx'
import { useKeys } from '../ui/keys.ts'
import { PastPipeline } from './PastPipeline.tsx'
import styles from './Pipeline.module.css'

const route = getRouteApi('/shell/pipeline')

/** The pipeline of today, or as it stood at a review. */
export function Pipeline() {
  const { 'as-of': reviewId, ...search } = route.useSearch()
  return reviewId ? <PastPipeline reviewId={reviewId} /> : <PipelineToday search={search as PipelineFilters} />
}

function PipelineToday({ search }: { search: PipelineFilters }) {
  const navigate = route.useNavigate()
  const { account, director, people } = useSession()
  const leads = account.person !== null || people > 0
  const pipeline = useQuery({ ...ask('GET /api/pipeline'), enabled: leads })
  const asked = useQuery({ ...ask('GET /api/pipeline/asked'), enabled: leads })
  const set = (search: PipelineFilters) => void navigate({ search, replace: true, resetScroll: false })
  const present = () => (pipeline.data?.roles.length ? void navigate({ to: '/pipeline/present', search }) : false)
  useKeys({ x: () => set({}), 'shift+p': present })
  const looksReady = new Map(asked.data?.looksReady.map(({ roleId, people }) => [roleId, people]))
  // The sentence on top is made of both: with one alone it would grow, and move all below.
  if (pipeline.isPending || asked.isPending) return <Loading shape="title" rows={9} />
  return (
    <Page
      title="Promotion pipeline"
      called="Pipeline"
      lede={
        pipeline.data && (
          <Lede>
            <Saying sentence={pipeline.data.sentence} /> {asked.data && asked.data.people > 0 && <Saying sentence={asked.data.sentence} />}{' '}
            {director && <TextLink to="/pipeline/consistency">How we decide</TextLink>}
          </Lede>
        )
      }
      actions={
        <>
          {leads && <SaveView />}
          {leads && (
            <ExportMenu
              at="GET /api/exports/pipeline"
              filters={search}
              more={[{ words: 'Print on A4 or A3', icon: 'print', link: { to: '/pipeline/print', search } }]}
            />
          )}
          {asked.data && asked.data.neverAsked > 0 && (
            <ButtonLink icon="never" to="/people" search={{ want: 'never' }}>
              See who was never asked
            </ButtonLink>
          )}
          {pipeline.data && pipeline.data.roles.length > 0 && (
            <ButtonLink kind="primary" icon="screen" keys="Shift P" to="/pipeline/present" search={search}>
              Present
            </ButtonLink>
          )}
        </>
      }
    >
      {!leads ? (
        <NoAccess title="The pipeline belongs to those who lead people">
          It shows the lead roles of a manager’s own teams. Your account belongs to nobody in the organisation.
        </NoAccess>
      ) : (
        <Answered of={pipeline} what="The pipeline">
          {({ roles, teams, netBench, coverage, ask: questions }) => {
            const { filters, unknown } = known(search, pipelineWords(teams))
            const shown = filtered(roles, filters, looksReady)
            return (
              <Columns
                aside={
                  <Answered of={asked} what="Who has been asked">
                    {({ managers, wants, people, ask }) =>
                      people > 0 && (
                        <>
                          <WhoWasAsked managers={managers} />
                          <WhatPeopleWant wants={wants} />
                          <MeetingQuestions questions={[...questions, ...ask]} />
                        </>
                      )
                    }
                  </Answered>
                }
              >
                {roles.length > 0 && (
                  <div className={styles.above}>
                    <div className={styles.line}>
                      <PipelineFilterBar roles={roles} teams={teams} value={filters} onChange={set} />
                      <SinceLine />
                    </div>
                    <UnknownFilters of={unknown} />
                    <NetBench seats={roles.map((role) => ({ ...role, key: role.id }))} netBench={netBench} coverage={coverage} />
                  </div>
                )}
                {roles.length === 0 ? (
                  <EmptyNew
                    title="Add the lead roles you have and expect"
                    actions={
                      <ButtonLink to="/roles" search={{ add: 'yes' }}>
                        Add a lead role
                      </ButtonLink>
                    }
                  >
                    Then this page says which of them rest on one person or on nobody.
                  </EmptyNew>
                ) : shown.length === 0 ? (
                  <EmptyFilter
                    title="No lead role is like that."
                    actions={<Button onClick={() => set({})}>Show all {roles.length}</Button>}
                  />
                ) : (
                  <>
                    <PipelineTable roles={shown} looksReady={looksReady} />
                    <PipelineLegend />
                  </>
                )}
              </Columns>
            )
          }}
        </Answered>
      )}
    </Page>
  )
}
