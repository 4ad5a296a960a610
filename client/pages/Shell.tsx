import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, useEffect } from 'react'
import { ask } from '../api/ask.ts'
import { useSessionOver } from '../api/session.ts'
import { ExampleBar } from '../session/ExampleBar.tsx'
import { SessionOver } from '../session/SessionOver.tsx'
import { ToSignIn } from '../session/ToSignIn.tsx'
import { warmDialog } from '../ui/Dialog.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import { TodayContext } from '../ui/When.tsx'
import { EvidenceBoxPlace } from '../ui/evidenceBox.tsx'
import { keep } from '../ui/kept.ts'
import { Frame } from '../ui/shell/Frame.tsx'
import { Plain } from '../ui/shell/Plain.tsx'

const loadBox = () =>
  Promise.all([import('../evidence/EvidenceBox.tsx'), warmDialog()]).then(([{ EvidenceBox }]) => ({ default: EvidenceBox }))
const evidenceBox = lazy(loadBox)
/** Kept out of the first load, and fetched when the page is at rest, so that E opens it at once. */
const restMs = 1000

/** The frame around every page that needs a session. Without one it leads to the sign-in and keeps the address. */
export function Shell() {
  const session = useQuery(ask('GET /api/session'))
  const over = useSessionOver()
  const leads = session.data && session.data.team.length > 0
  // `public/early.js` asks for the team before the scripts are there, for those who have one.
  useEffect(() => {
    if (leads !== undefined) keep('understory.leads', leads ? 'yes' : null)
  }, [leads])
  const offered = session.data !== undefined && session.data.people > 0
  useEffect(() => {
    if (!offered) return
    const timer = setTimeout(() => void loadBox().catch(() => {}), restMs)
    return () => clearTimeout(timer)
  }, [offered])
  if (!session.data) {
    if (session.error?.failure.code === 'not-signed-in') return <ToSignIn />
    if (!session.error) return <Loading shape="block" height={52} />
    return (
      <Plain>
        <Failed what="Understory" words={session.error.message} onAgain={() => void session.refetch()} />
      </Plain>
    )
  }
  const { data } = session
  return (
    <TodayContext value={data.today}>
      <EvidenceBoxPlace box={evidenceBox} offered={offered}>
        <Frame session={data} notice={data.example && <ExampleBar session={data} />}>
          <Outlet />
        </Frame>
        <SessionOver session={data} over={over} />
      </EvidenceBoxPlace>
    </TodayContext>
  )
}
