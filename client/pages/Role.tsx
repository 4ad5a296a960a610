import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import type { LeadRole } from 'shared/model/role.ts'
import type { Sentence } from 'shared/model/sentence.ts'
import { roleSentence } from 'shared/domain/sentences.ts'
import { stillToTellWords } from 'shared/domain/telling.ts'
import { roleStateWords } from 'shared/domain/words.ts'
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

/** What is said of a role elsewhere under the same top manager, of which only the outline may be seen. */
const nearby = ({ state, team }: LeadRole) => [
  `${roleStateWords[state]}, in ${team.name}. You see what it asks, and your own people against it.`,
]

/** Until everyone on the slate was told, the role is not finished. */
const untoldOf = ({ id, untold }: { id: string; untold: number | null }): Sentence => {
  const text = stillToTellWords(untold ?? 0)
  return text === null ? [] : [' ', { text, strong: true, href: `/roles/${id}/decision` }, '.']
}

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
              <Saying sentence={role.full ? [...roleSentence(role, today, account.person?.id ?? null), ...untoldOf(role)] : nearby(role)} />
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
                  ...(role.full
                    ? [
                        {
                          words: 'Decision',
                          done: (role.state === 'filled' || role.state === 'held') && role.untold === 0,
                          link: { to: '/roles/$roleId/decision', params: { roleId } },
                        } as const,
                      ]
                    : []),
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
