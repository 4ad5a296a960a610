import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { HomeRow } from 'shared/api/overview.ts'
import { known } from 'shared/domain/filters/known.ts'
import { type Wanted, wants } from 'shared/domain/wanted.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { useTalks } from '../conversations/useTalks.tsx'
import { Duties } from '../decisions/Duties.tsx'
import { Waiting } from '../drafts/Waiting.tsx'
import { WaitingPieces } from '../evidence/WaitingPieces.tsx'
import { HandoversDue } from '../handover/HandoversDue.tsx'
import { NextTalk, nextOf } from '../home/NextTalk.tsx'
import { RolesNear } from '../home/RolesNear.tsx'
import { TeamFilter } from '../home/TeamFilter.tsx'
import { focusedRow, TeamTable } from '../home/TeamTable.tsx'
import { WorthALook } from '../home/WorthALook.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Columns } from '../ui/Columns.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { EmptyFilter, EmptyNew, Loading } from '../ui/States.tsx'
import { UnknownFilters } from '../ui/UnknownFilters.tsx'
import { useKeys } from '../ui/keys.ts'
import { loadable } from '../ui/loadable.tsx'

const route = getRouteApi('/shell/')
const Part = loadable(() => import('../home/YourPart.tsx').then(({ YourPart }) => YourPart))

const nobody: Record<Wanted, string> = {
  management: 'Nobody on your team wants management.',
  ic: 'Nobody on your team wants to stay an individual contributor.',
  lateral: 'Nobody on your team wants a lateral move.',
  undecided: 'Nobody on your team is unsure what they want.',
  never: 'Everybody on your team was asked.',
}
const wantOf = ({ want }: HomeRow): Wanted => want?.direction ?? 'never'

/** Whom to talk to this week, and about what. */
export function Home() {
  const { account, people, team, keepsFrameworks } = useSession()
  // A people partner without reports of their own.
  if (team.length === 0 && people > 0 && keepsFrameworks) return <Part />
  return account.person ? <Team /> : <NoTeam />
}

function Team() {
  const { account, firstAnswersDue } = useSession()
  const { filters, unknown } = known(route.useSearch(), { want: wants })
  const { want: chosen = null } = filters
  const navigate = route.useNavigate()
  const home = useQuery(ask('GET /api/home'))
  // The duties stand above what else there is: the rows come with them, so that nothing moves when they come.
  const duties = useQuery({ ...ask('GET /api/duties'), enabled: account.person !== null })
  const talks = useTalks()
  const rows = home.data?.rows ?? []
  const counts = Object.fromEntries(wants.map((want) => [want, rows.filter((row) => wantOf(row) === want).length])) as Record<
    Wanted,
    number
  >
  const show = (want: Wanted | undefined) => void navigate({ search: { want }, replace: true, resetScroll: false })
  // The row that has the focus, else the one of the card.
  const prepare = () => {
    const personId = focusedRow() ?? nextOf(rows)?.person.id
    if (!personId) return false
    return navigate({ to: '/people/$personId/talk', params: { personId } })
  }
  const offered = wants.filter((want) => counts[want] > 0 || want === chosen)
  useKeys({
    x: () => show(undefined),
    c: prepare,
    ...Object.fromEntries(offered.map((want, at) => [String(at + 1), () => show(want === chosen ? undefined : want)])),
  })
  if (home.data && rows.length === 0) return duties.isLoading ? <Loading shape="title" rows={8} /> : <NoTeam />
  const lede = (
    <Lede>
      {home.data ? <Saying sentence={home.data.sentence} /> : '\u00a0'}{' '}
      {home.data && firstAnswersDue && (
        <Link to="/welcome" search={{ step: 'answers' }}>
          Tell us what they have told you
        </Link>
      )}
    </Lede>
  )
  return (
    <Page title="Your team" called="Home" lede={lede}>
      <Waiting accountId={account.id} />
      <WaitingPieces accountId={account.id} />
      <Answered of={home} what="Your team" loading={<Loading rows={8} />}>
        {({ rows, roles, worth }) =>
          duties.isLoading ? (
            <Loading rows={8} />
          ) : (
            <>
              <TeamFilter counts={counts} chosen={chosen} link={(want) => ({ to: '/', search: want ? { want } : {} })} />
              <UnknownFilters of={unknown} />
              <Columns
                aside={
                  <>
                    <HandoversDue />
                    <Duties />
                    <RolesNear roles={roles} />
                    {worth.length > 0 && <WorthALook facts={worth} />}
                  </>
                }
              >
                <NextTalk rows={rows} onPlan={(row) => talks.plan(row.person, plannedOf(row))} />
                {chosen && counts[chosen] === 0 ? (
                  <EmptyFilter title={nobody[chosen]} actions={<ButtonLink to="/">Show everyone</ButtonLink>} />
                ) : (
                  <TeamTable rows={chosen ? rows.filter((row) => wantOf(row) === chosen) : rows} />
                )}
              </Columns>
            </>
          )
        }
      </Answered>
      {talks.dialog}
    </Page>
  )
}

const plannedOf = ({ conversationId, plannedOn, plannedTime }: HomeRow) =>
  conversationId && plannedOn ? { id: conversationId, plannedOn, plannedTime } : null

/** The Home of someone without reports: an administrator before the people list is there, or a manager before it says so. */
function NoTeam() {
  const { account } = useSession()
  const { administrator } = account
  return (
    <Page title="Your team" called="Home" lede={<Lede>You have no reports here yet.</Lede>}>
      <Waiting accountId={account.id} />
      <WaitingPieces accountId={account.id} />
      {account.person && <Duties />}
      <EmptyNew
        title={administrator ? 'Add your first, or import a list.' : 'Nobody reports to you in the people list.'}
        icon="people"
        actions={
          administrator && (
            <>
              <ButtonLink kind="primary" to="/import/people">
                Import people
              </ButtonLink>
              {account.person ? (
                <ButtonLink to="/settings/people">Open the directory</ButtonLink>
              ) : (
                <ButtonLink to="/welcome" search={{ step: 'team' }}>
                  Add my team by hand
                </ButtonLink>
              )}
            </>
          )
        }
      >
        {administrator
          ? 'What each of them wants, has shown and could lead next will stand here.'
          : 'An administrator keeps the list. Once it says that someone reports to you, they appear here.'}
      </EmptyNew>
    </Page>
  )
}
