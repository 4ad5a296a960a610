import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { PipelineFilters } from 'shared/domain/filters/pipeline.ts'
import { ask } from '../api/ask.ts'
import { useSessionOver } from '../api/session.ts'
import { PipelineSheet } from '../pipeline/PipelineSheet.tsx'
import { SessionOver } from '../session/SessionOver.tsx'
import { ToSignIn } from '../session/ToSignIn.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import styles from './PipelinePrint.module.css'

const route = getRouteApi('/pipeline/print')

/** The pipeline on paper, outside the frame: what stands on the screen is what comes out of the printer. */
export function PipelinePrint() {
  const session = useQuery(ask('GET /api/session'))
  const over = useSessionOver()
  if (session.data)
    return (
      <>
        <OnPaper />
        <SessionOver session={session.data} over={over} />
      </>
    )
  if (session.error?.failure.code === 'not-signed-in') return <ToSignIn />
  if (!session.error) return <Loading shape="block" height={52} />
  return <Failed what="Understory" words={session.error.message} onAgain={() => void session.refetch()} />
}

function OnPaper() {
  const { paper: size, team, strength, state, asked, sort } = route.useSearch()
  const filters = { team, strength, state, asked, sort } as PipelineFilters
  const paper = size === 'a3' ? 'a3' : 'a4'
  const navigate = route.useNavigate()
  const sheet = useQuery(ask('GET /api/exports/pipeline/sheet', { query: filters }))
  useEffect(() => {
    document.title = 'Pipeline on paper · Understory'
  }, [])
  return (
    <main className={styles.desk} id="main" data-paper-size={paper}>
      <div className={styles.bar}>
        <ButtonLink to="/pipeline" search={filters} kind="quiet">
          Back to the pipeline
        </ButtonLink>
        <span className={styles.acts}>
          <Select
            label="Paper"
            options={[
              { value: 'a4', words: 'A4 landscape' },
              { value: 'a3', words: 'A3 landscape' },
            ]}
            value={paper}
            onChange={(size) =>
              void navigate({ search: { ...filters, paper: size === 'a3' ? 'a3' : undefined }, replace: true, resetScroll: false })
            }
          />
          <Button kind="primary" icon="print" busy={sheet.isPending} onClick={() => print()}>
            Print
          </Button>
        </span>
      </div>
      <Answered of={sheet} what="The sheet" loading={<Loading shape="block" height={600} />}>
        {(found) => <PipelineSheet of={found} paper={paper} />}
      </Answered>
    </main>
  )
}
