import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { ask } from '../api/ask.ts'
import { sessionBack } from '../api/session.ts'
import { NewPassword } from '../session/NewPassword.tsx'
import { Notice } from '../session/Notice.tsx'
import { SignInForm } from '../session/SignInForm.tsx'
import { useByLink } from '../session/byLink.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/States.tsx'
import { Plain } from '../ui/shell/Plain.tsx'

const route = getRouteApi('/sign-in')
/** Nobody may ever sign in here again: what was kept too long leaves the device all the same. */
const forgetOld = () => import('../drafts/kept.ts').then(({ forgetOld }) => forgetOld())

export function SignIn() {
  const { to } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const [choosing, setChoosing] = useState(false)
  useEffect(() => void forgetOld().catch(() => {}), [])
  const setup = useQuery(ask('GET /api/setup'))
  const enter = () => navigate({ to: to ?? '/', replace: true })
  const signedIn = () => {
    client.clear()
    sessionBack()
  }
  const { underWay, refused } = useByLink(async () => {
    signedIn()
    const { account } = await client.fetchQuery(ask('GET /api/session'))
    // Without a password they could not come back once this session ends.
    if (account.hasPassword || account.example) await enter()
    else setChoosing(true)
  })

  if (choosing) {
    return (
      <Framed title="Choose a password" lede="You are in. With a password you can sign in again without a new link.">
        <Card label="Choose a password">
          <NewPassword has={false} primary onDone={enter} />
        </Card>
        <Button kind="quiet" onClick={() => void enter()}>
          Not now
        </Button>
      </Framed>
    )
  }
  if (underWay) {
    return (
      <Framed title="Signing you in">
        <Loading shape="lines" rows={2} />
      </Framed>
    )
  }
  if (setup.data?.needed) {
    return (
      <Framed title="Not set up yet" lede="The server printed a set-up link when it started. Open that link to begin.">
        <Notice words={refused} />
        <p>It stands in the window where the server was started, and works once. If it is gone, start the server again to get a new one.</p>
      </Framed>
    )
  }
  return (
    <Framed title="Sign in">
      <Notice words={refused} />
      <Card label="Sign in">
        <SignInForm
          onSignedIn={() => {
            signedIn()
            return enter()
          }}
        />
      </Card>
    </Framed>
  )
}

function Framed({ title, lede, children }: { title: string; lede?: string; children: ReactNode }) {
  return (
    <Plain>
      <Page title={title} lede={lede && <Lede>{lede}</Lede>}>
        {children}
      </Page>
    </Plain>
  )
}
