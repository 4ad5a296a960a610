import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PathFigure, TeamPath } from 'shared/model/path.ts'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/States.tsx'
import { Formed, Rules } from './HowFormed.tsx'
import styles from './BehindVerdict.module.css'
import { WhatIsMissing } from './WhatIsMissing.tsx'
import { useTeamPath } from './useTeamPath.tsx'

type Props = { teamId: string; figure: PathFigure }

/** What stands behind the verdict on one person, as the page of their team has it: what is missing with its next step at once, the rules and their rows on a click. */
export function BehindVerdict({ teamId, figure }: Props) {
  const [opened, setOpened] = useState(false)
  const missing = figure.missing.length > 0
  const answer = useQuery({ ...ask('GET /api/path/:teamId', { params: { teamId } }), enabled: opened || missing })
  return (
    <>
      {missing && answer.data && <Missing path={answer.data} />}
      <Formed inCard onOpen={() => setOpened(true)}>
        <Answered of={answer} what="What stands behind the verdict" loading={opened && <Loading shape="lines" rows={3} />}>
          {(path) => <Rules figure={figure} path={path} />}
        </Answered>
      </Formed>
    </>
  )
}

function Missing({ path }: { path: TeamPath }) {
  const acts = useTeamPath(path)
  return (
    <>
      <div className={styles.missing}>
        <WhatIsMissing path={path} onSince={acts.sayRecordedSince} onPlan={acts.plan} />
      </div>
      {acts.dialog}
    </>
  )
}
