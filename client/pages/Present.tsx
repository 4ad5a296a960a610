import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { known } from 'shared/domain/filters/known.ts'
import { type PipelineFilters, pipelineWords } from 'shared/domain/filters/pipeline.ts'
import type { Session } from 'shared/model/account.ts'
import { ask } from '../api/ask.ts'
import { useSessionOver } from '../api/session.ts'
import { AgreeNote } from '../calibration/AgreeNote.tsx'
import { RoleScreen } from '../calibration/RoleScreen.tsx'
import { useWide } from '../calibration/useWide.ts'
import { UndoKey } from '../removed/UndoKey.tsx'
import { SessionOver } from '../session/SessionOver.tsx'
import { ToSignIn } from '../session/ToSignIn.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { EmptyFilter, Failed, Loading } from '../ui/States.tsx'
import { HereContext } from '../ui/When.tsx'
import { useKeys } from '../ui/keys.ts'
import styles from './Present.module.css'

const route = getRouteApi('/pipeline/present')

/** Lead roles for a room, one a screen, outside the frame: nothing stands there that is not for the chain. */
export function Present() {
  const session = useQuery(ask('GET /api/session'))
  const over = useSessionOver()
  const { wide } = useWide()
  if (session.data)
    return (
      <HereContext value={session.data}>
        <main className={styles.room} id="main" data-paper data-projector>
          {wide ? <Roles session={session.data} /> : <TooNarrow />}
        </main>
        <UndoKey accountId={session.data.account.id} />
        <SessionOver session={session.data} over={over} />
      </HereContext>
    )
  if (session.error?.failure.code === 'not-signed-in') return <ToSignIn />
  if (!session.error) return <Loading shape="block" height={52} />
  return <Failed what="Understory" words={session.error.message} onAgain={() => void session.refetch()} />
}

/** The filters of the pipeline, as the address has them; a word that none of them has filters nothing. */
function useFilters() {
  const { role: _, hide: __, page: ___, ...filters } = route.useSearch()
  return known(filters, { ...pipelineWords([]), team: 'any' }).filters satisfies PipelineFilters as PipelineFilters
}

function TooNarrow() {
  const filters = useFilters()
  useEffect(() => {
    document.title = 'Calibration · Understory'
  }, [])
  return (
    <div className={styles.narrow}>
      <h1>Presenting wants a wider screen</h1>
      <p>On a phone the pipeline shows the same roles, one under the other.</p>
      <ButtonLink kind="primary" to="/pipeline" search={filters}>
        Back to the pipeline
      </ButtonLink>
    </div>
  )
}

function Roles({ session }: { session: Session }) {
  const { role: wanted, hide, page } = route.useSearch()
  const filters = useFilters()
  const navigate = route.useNavigate()
  const router = useRouter()
  const client = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [there, setThere] = useState<string[]>([session.account.name])
  const list = useQuery(ask('GET /api/calibration', { query: filters }))
  const roles = list.data?.roles ?? []
  const found = roles.findIndex(({ id }) => id === wanted)
  const at = Math.max(found, 0)
  const roleId = roles[at]?.id
  const hidden = hide === 'names'
  const shown = useQuery({ ...ask('GET /api/calibration/:roleId', { params: { roleId: roleId! } }), enabled: roleId !== undefined })
  const title = shown.data?.role.title

  useEffect(() => {
    document.title = title ? `${title} · Calibration · Understory` : 'Calibration · Understory'
  }, [title])
  const arrived = shown.data !== undefined
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true })
  }, [arrived])
  // The next role is there before the key is pressed.
  const nextId = roles[at + 1]?.id
  useEffect(() => {
    if (nextId) void client.prefetchQuery(ask('GET /api/calibration/:roleId', { params: { roleId: nextId } }))
  }, [client, nextId])

  const go = (part: { role?: string; hide?: 'names'; page?: string }) =>
    void navigate({ search: { ...filters, role: roleId, hide: hidden ? 'names' : undefined, ...part }, replace: true })
  const step = (by: 1 | -1) => {
    const next = roles[at + by]
    if (!next) return false
    go({ role: next.id })
    scrollTo({ top: 0 })
  }
  const hideNames = () => go({ hide: hidden ? undefined : 'names', page })
  // Back where one came from, at the place where one was; to the pipeline where one came from nowhere.
  const leave = () => {
    if (router.history.canGoBack()) router.history.back()
    else void navigate({ to: '/pipeline', search: filters })
  }
  const write = () => field.current?.focus()
  useKeys({ arrowleft: () => step(-1), arrowright: () => step(1), h: hideNames, n: () => (field.current ? write() : false), escape: leave })

  const nav = (
    <nav className={styles.nav} aria-label="Presenting">
      <span role="status">
        {at + 1} of {roles.length}
      </span>
      <Button icon="left" aria-label="Previous role" aria-keyshortcuts="ArrowLeft" aria-disabled={at === 0} onClick={() => void step(-1)} />
      <Button
        icon="right"
        aria-label="Next role"
        aria-keyshortcuts="ArrowRight"
        aria-disabled={at === roles.length - 1}
        onClick={() => void step(1)}
      />
      <Button keys="H" aria-pressed={hidden} onClick={hideNames}>
        {hidden ? 'Show names' : 'Hide names'}
      </Button>
      {shown.data?.mayWrite && (
        <Button keys="N" onClick={write}>
          Note
        </Button>
      )}
      <Button keys="Esc" onClick={leave}>
        Leave
      </Button>
    </nav>
  )
  return (
    <Answered of={list} what="The lead roles" loading={<Loading shape="block" height={600} />}>
      {() =>
        roleId === undefined ? (
          <div className={styles.narrow}>
            <h1>No lead role is like that</h1>
            <EmptyFilter
              title="There is nothing to present with these filters."
              actions={
                <ButtonLink kind="primary" to="/pipeline" search={filters}>
                  Back to the pipeline
                </ButtonLink>
              }
            />
          </div>
        ) : (
          <Answered of={shown} what="This lead role" loading={<Loading shape="block" height={600} />}>
            {(calibration) => (
              <RoleScreen
                of={calibration}
                hidden={hidden}
                page={page}
                onPage={(next) => go({ page: String(next) })}
                heading={heading}
                nav={nav}
                note={
                  <AgreeNote
                    key={calibration.role.id}
                    accountId={session.account.id}
                    role={calibration.role}
                    field={field}
                    there={there}
                    onThere={setThere}
                    onLeave={() => heading.current?.focus({ preventScroll: true })}
                  />
                }
              />
            )}
          </Answered>
        )
      }
    </Answered>
  )
}
