import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, getRouteApi, useMatch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ask } from '../api/ask.ts'
import { Neighbours } from '../person/Neighbours.tsx'
import { PersonLede } from '../person/PersonLede.tsx'
import { usePersonPage } from '../person/usePersonPage.ts'
import { Answered } from '../ui/Answered.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/States.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useEvidenceAbout, useEvidenceBox } from '../ui/evidenceBox.tsx'
import { useKeys } from '../ui/keys.ts'

const route = getRouteApi('/shell/people/$personId')
const under = [{ words: 'People', link: { to: '/people' } }] as const

/** One person: the heading and the tabs; what stands under them is the tab's. */
export function Person() {
  const { personId } = route.useParams()
  const { role } = route.useSearch()
  const page = usePersonPage(personId, role)
  const plan = useQuery(ask('GET /api/people/:personId/plan', { params: { personId } }))
  const toast = useToast()
  const evidence = useEvidenceBox()
  const navigate = route.useNavigate()
  const overview = useMatch({ from: '/shell/people/$personId/', shouldThrow: false })
  useEvidenceAbout(personId)
  useKeys({ c: () => page.data?.manages === true && navigate({ to: '/people/$personId/talk', params: { personId } }) })
  const unknownRole = role !== undefined && page.data === undefined && page.error?.failure.code === 'not-found'
  useEffect(() => {
    if (unknownRole) toast({ words: 'That lead role is not here. This is the page without it.' })
  }, [unknownRole, toast])

  if (unknownRole) return <Navigate to="/people/$personId" params={{ personId }} search={{}} replace />
  if (page.isPending) return <Loading shape="title" rows={6} />
  if (!page.data)
    return (
      <Page title="Person" under={under}>
        <Answered of={page} what="This person">
          {() => null}
        </Answered>
      </Page>
    )
  const { person, seats, want, manages, pieces } = page.data
  const params = { personId }
  const open = plan.data?.filter(({ state }) => state === 'open').length
  const search = role ? { role } : {}
  return (
    <Page
      title={person.name}
      under={under}
      mark={<Avatar name={person.name} size="l" />}
      lede={<PersonLede person={person} seats={seats} />}
      actions={
        <>
          <Neighbours personId={personId} />
          <ButtonLink
            icon="print"
            aria-label={`Sheet of ${person.name} to print`}
            to="/people/$personId/packet"
            params={params}
            search={search}
          />
          {manages ? (
            <ButtonLink kind={want || !overview ? 'primary' : 'plain'} keys="C" to="/people/$personId/talk" params={params}>
              Prepare conversation
            </ButtonLink>
          ) : !page.data.observes || (overview && page.data.role) ? null : (
            <Button kind="primary" icon="plus" onClick={() => evidence.open(personId)}>
              Add evidence
            </Button>
          )}
        </>
      }
      tabs={
        <Tabs
          label={person.name}
          tabs={[
            { words: 'Overview', link: { to: '/people/$personId', params, search } },
            ...(manages ? [{ words: 'Conversations', link: { to: '/people/$personId/conversations', params, search } } as const] : []),
            { words: 'Evidence', count: pieces, link: { to: '/people/$personId/evidence', params, search } },
            { words: 'Plan', count: open, link: { to: '/people/$personId/plan', params, search } },
            { words: 'History', link: { to: '/people/$personId/history', params, search } },
          ]}
        />
      }
    >
      <Outlet />
    </Page>
  )
}
