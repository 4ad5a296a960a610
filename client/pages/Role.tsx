import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { roleSentence } from 'shared/domain/sentences.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { RoleMenu } from '../roles/RoleMenu.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Loading } from '../ui/States.tsx'
import { Steps } from '../ui/Steps.tsx'
import { useToday } from '../ui/When.tsx'

const route = getRouteApi('/shell/roles/$roleId')
const under = [{ words: 'Lead roles', link: { to: '/roles' } }] as const

export function Role() {
  const { roleId } = route.useParams()
  const role = useQuery(ask('GET /api/roles/:roleId', { params: { roleId } }))
  const { account } = useSession()
  const today = useToday()
  return (
    <Answered of={role} what="This lead role" loading={<Loading shape="title" />}>
      {(role) => (
        <Page
          title={role.title}
          under={under}
          lede={
            <Lede>
              <Saying sentence={roleSentence(role, today, account.person?.id ?? null)} />
            </Lede>
          }
          actions={
            <>
              <RoleMenu role={role} />
              <Steps
                label="Steps of this role"
                steps={[
                  { words: 'Criteria', done: role.criteria.length > 0, link: { to: '/roles/$roleId/criteria', params: { roleId } } },
                  { words: 'Slate', link: { to: '/roles/$roleId', params: { roleId } } },
                ]}
              />
            </>
          }
        >
          <Outlet />
        </Page>
      )}
    </Answered>
  )
}
