import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { TeamPath as Path } from 'shared/model/path.ts'
import { ask } from '../api/ask.ts'
import { Filled, Headcount, PlannedRoles, Spans } from '../path/Beside.tsx'
import { HowFormed } from '../path/HowFormed.tsx'
import { MonthsToLead } from '../path/MonthsToLead.tsx'
import { OverrideLine } from '../path/OverrideLine.tsx'
import { PrecedentsTable } from '../path/PrecedentsTable.tsx'
import { WhatIsMissing } from '../path/WhatIsMissing.tsx'
import { usePrecedents } from '../path/usePrecedents.tsx'
import { useTeamPath } from '../path/useTeamPath.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Columns } from '../ui/Columns.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Loading } from '../ui/States.tsx'
import { VerdictMark } from '../ui/VerdictMark.tsx'
import styles from './TeamPath.module.css'

const route = getRouteApi('/shell/path/$teamId')
const under = [{ words: 'Growth path', link: { to: '/path' } }] as const

/** The growth path of one team: the verdict, and all that it stands on. */
export function TeamPath() {
  const { teamId } = route.useParams()
  const answer = useQuery(ask('GET /api/path/:teamId', { params: { teamId } }))
  if (answer.isPending) return <Loading shape="title" rows={8} />
  if (!answer.data)
    return (
      <Page title="Growth path" under={under}>
        <Answered of={answer} what="The growth path">
          {() => null}
        </Answered>
      </Page>
    )
  return <Shown key={teamId} path={answer.data} />
}

function Shown({ path }: { path: Path }) {
  const { team, figure, override, mayChange } = path
  const precedents = usePrecedents([team])
  const acts = useTeamPath(path)
  return (
    <Page
      title={`Growth path of ${team.name}`}
      called={team.name}
      under={under}
      lede={
        <div className={styles.lede}>
          <VerdictMark verdict={figure.verdict} />
          <Lede>
            <Saying sentence={figure.sentence} />
          </Lede>
        </div>
      }
      actions={
        mayChange && (
          <>
            <Menu
              label="More about this path"
              entries={[
                { words: override ? 'Change your own words' : 'Say it in your own words', icon: 'pencil', onPick: acts.override },
                ...(override ? [{ words: 'Let the verdict stand alone', icon: 'cross' as const, onPick: acts.endOverride }] : []),
                { words: 'Say since when moves are recorded', icon: 'clock', onPick: acts.sayRecordedSince },
                { words: 'Write a headcount plan', icon: 'people', onPick: acts.plan },
              ]}
            />
            <Button kind="primary" icon="plus" onClick={precedents.add}>
              Add a precedent
            </Button>
          </>
        )
      }
    >
      <div className={styles.paper}>
        <Columns
          aside={
            <div className={styles.beside}>
              <PlannedRoles path={path} onConfirm={acts.confirm} />
              <Headcount path={path} onLooked={acts.looked} onPlan={acts.plan} />
              <Spans path={path} />
              <Filled path={path} />
            </div>
          }
        >
          {override && <OverrideLine of={override} />}
          <WhatIsMissing path={path} onSince={acts.sayRecordedSince} onPlan={acts.plan} />
          <HowFormed path={path} />
          <MonthsToLead path={path} />
          <PrecedentsTable path={path} acts={precedents} onSince={acts.sayRecordedSince} />
        </Columns>
      </div>
      {precedents.dialog}
      {acts.dialog}
    </Page>
  )
}
