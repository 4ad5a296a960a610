import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionBack } from '../api/session.ts'
import { SignInForm } from '../session/SignInForm.tsx'
import { Page } from '../ui/Page.tsx'
import { Plain } from '../ui/shell/Plain.tsx'

const route = getRouteApi('/sign-in')

export function SignIn() {
  const { to } = route.useSearch()
  const navigate = route.useNavigate()
  const client = useQueryClient()
  const enter = () => {
    client.clear()
    sessionBack()
    return navigate({ to: to ?? '/', replace: true })
  }
  return (
    <Plain>
      <Page title="Sign in">
        <SignInForm onSignedIn={enter} />
      </Page>
    </Plain>
  )
}
