import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Session } from 'shared/model/account.ts'
import { ask, askAgain } from '../api/ask.ts'
import { sessionBack } from '../api/session.ts'
import { ExampleBar } from '../session/ExampleBar.tsx'
import { useFragment } from '../session/fragment.ts'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyNew, Loading, NoAccess } from '../ui/States.tsx'
import { HereContext } from '../ui/When.tsx'
import { Plain } from '../ui/shell/Plain.tsx'
import { ExampleDoors } from '../welcome/ExampleDoors.tsx'
import { FirstAnswers } from '../welcome/FirstAnswers.tsx'
import { SetUpForm } from '../welcome/SetUpForm.tsx'
import { TeamForm } from '../welcome/TeamForm.tsx'
import { Ways } from '../welcome/Ways.tsx'

const route = getRouteApi('/welcome')

/** The first run: setting up, and the ways to a first true page. */
export function Welcome() {
  const [token, takeOut] = useFragment('setup')
  const client = useQueryClient()
  const setup = useQuery(ask('GET /api/setup'))
  if (setup.data?.needed) {
    const begin = async () => {
      sessionBack()
      takeOut()
      await askAgain(client, ['GET /api/setup', 'GET /api/session'])
    }
    return (
      <Plain>
        {token ? (
          <Page title="Set up Understory" lede={<Lede>You become its administrator. You can lead a team with the same account.</Lede>}>
            <SetUpForm token={token} onDone={begin} />
          </Page>
        ) : (
          <Page title="Not set up yet" lede={<Lede>The server printed a set-up link when it started. Open that link to begin.</Lede>} />
        )}
      </Plain>
    )
  }
  return (
    <Answered
      of={setup}
      what="The set-up"
      loading={
        <Plain wide>
          <Loading shape="title" />
        </Plain>
      }
    >
      {() => <SignedIn />}
    </Answered>
  )
}

function SignedIn() {
  const session = useQuery(ask('GET /api/session'))
  if (session.error?.failure.code === 'not-signed-in' && !session.data) {
    return (
      <Plain>
        <Page title="Sign in first" lede={<Lede>Understory is set up already.</Lede>}>
          <ButtonLink kind="primary" to="/sign-in" search={{ to: '/welcome' }}>
            Sign in
          </ButtonLink>
        </Page>
      </Plain>
    )
  }
  return (
    <Answered
      of={session}
      what="Your account"
      loading={
        <Plain wide>
          <Loading shape="title" />
        </Plain>
      }
    >
      {(session) => (
        <HereContext value={session}>
          {session.openedBy && <ExampleBar session={session} />}
          <Plain wide>
            <Steps session={session} />
          </Plain>
        </HereContext>
      )}
    </Answered>
  )
}

function Steps({ session }: { session: Session }): ReactNode {
  const { step } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const home = () => navigate({ to: '/' })
  const never = session.team.filter(({ neverAsked }) => neverAsked)

  // As soon as the team is there, its first answers are what comes next.
  if (step === 'answers' || (step === 'team' && session.account.person)) {
    if (never.length > 0) return <FirstAnswers people={never} onDone={home} onLater={home} />
    return (
      <Page title="What have they told you they want?">
        <EmptyNew
          title={session.team.length === 0 ? 'You have no reports here yet.' : 'You have asked everyone on your team.'}
          actions={
            <ButtonLink kind="primary" to="/">
              Go to Home
            </ButtonLink>
          }
        />
      </Page>
    )
  }
  if (!session.account.administrator) {
    return (
      <Page title="Welcome">
        <NoAccess
          title="An administrator sets Understory up."
          actions={
            <ButtonLink kind="primary" to="/">
              Go to Home
            </ButtonLink>
          }
        />
      </Page>
    )
  }
  if (step === 'team') {
    const added = async () => {
      await askAgain(client, ['GET /api/session'])
      await navigate({ search: { step: 'answers' }, replace: true })
    }
    return <TeamForm onDone={added} onBack={() => void navigate({ search: {} })} />
  }
  if (step === 'example' && session.example) return <ExampleDoors />
  return <Ways session={session} />
}
