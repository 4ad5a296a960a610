import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ask } from '../api/ask.ts'
import { askNames } from '../api/names.ts'
import { useSessionOver } from '../api/session.ts'
import { useTellZone } from '../api/zone.ts'
import { UndoKey } from '../removed/UndoKey.tsx'
import { ExampleBar } from '../session/ExampleBar.tsx'
import { LookBar } from '../session/LookBar.tsx'
import { ToSignIn } from '../session/ToSignIn.tsx'
import { warmDialog } from '../ui/Dialog.tsx'
import { Failed, Loading } from '../ui/States.tsx'
import { HereContext } from '../ui/When.tsx'
import { EvidenceBoxPlace, type EvidenceBoxProps } from '../ui/evidenceBox.tsx'
import { keep } from '../ui/kept.ts'
import { loadable } from '../ui/loadable.tsx'
import { laterPart } from '../ui/overlay/later.ts'
import { OverlaysPlace } from '../ui/palette.tsx'
import { noteVisit } from '../ui/recent.ts'
import { Frame } from '../ui/shell/Frame.tsx'
import { Plain } from '../ui/shell/Plain.tsx'
import { Unsent } from './Unsent.tsx'

const box = laterPart<EvidenceBoxProps>(() =>
  Promise.all([import('../evidence/EvidenceBox.tsx'), warmDialog()]).then(([{ EvidenceBox }]) => EvidenceBox),
)
const Find = loadable(() => Promise.all([import('../palette/Palette.tsx'), warmDialog()]).then(([{ Palette }]) => Palette))
const Mark = loadable(() => import('./WaitMark.tsx').then(({ WaitMark }) => WaitMark))
const Over = loadable(() => import('../session/SessionOver.tsx').then(({ SessionOver }) => SessionOver))
const Keys = loadable(() => import('../ui/shell/KeySheet.tsx').then(({ KeySheet }) => KeySheet))
/** Kept out of the first load, and fetched when the page is at rest, so that one key opens them at once. */
const restMs = 1000

/** The frame around every page that needs a session. Without one it leads to the sign-in and keeps the address. */
export function Shell() {
  const client = useQueryClient()
  const session = useQuery(ask('GET /api/session'))
  const over = useSessionOver()
  useTellZone(session.data)
  const [everOver, setEverOver] = useState(over)
  if (over && !everOver) setEverOver(true)
  const leads = session.data && session.data.team.length > 0
  // `public/early.js` asks for the team before the scripts are there, for those who have one.
  useEffect(() => {
    if (leads !== undefined) keep('understory.leads', leads ? 'yes' : null)
  }, [leads])
  const known = session.data !== undefined
  const offered = session.data?.observes === true && session.data.lookUntil === null
  useEffect(() => {
    if (!known) return
    const timer = setTimeout(
      () => void Promise.all([client.prefetchQuery(askNames()), offered && box.load(), Find.warm()]).catch(() => {}),
      restMs,
    )
    return () => clearTimeout(timer)
  }, [client, known, offered])
  const path = useLocation({ select: ({ pathname }) => pathname })
  useEffect(() => noteVisit(path), [path])
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
    <HereContext value={data}>
      <EvidenceBoxPlace box={box} offered={offered}>
        <OverlaysPlace palette={Find} keySheet={Keys}>
          <Frame
            session={data}
            mark={<Mark accountId={data.account.id} />}
            notice={data.lookUntil ? <LookBar session={data} /> : data.example && <ExampleBar session={data} />}
          >
            <Outlet />
          </Frame>
          <UndoKey accountId={data.account.id} />
        </OverlaysPlace>
        {everOver && <Over session={data} over={over} />}
        <Unsent key={data.account.id} accountId={data.account.id} />
      </EvidenceBoxPlace>
    </HereContext>
  )
}
