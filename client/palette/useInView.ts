import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useParams } from '@tanstack/react-router'
import type { PersonPage } from 'shared/api/growth.ts'
import type { Home, Names } from 'shared/api/overview.ts'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { useEvidenceBox } from '../ui/evidenceBox.tsx'
import type { Entry, Told } from './entries.ts'

export type InView = { title: string; path: string; entries: Entry[] }

type Here = { title: string; path: string; lines: Told[] }

/** What can be done with the person or lead role of the page; on Home with whoever the next conversation is with. */
export function useInView(names: Names | undefined): InView | null {
  const client = useQueryClient()
  const session = useSession()
  const box = useEvidenceBox()
  const params = useParams({ strict: false })
  const pathname = useLocation({ select: (location) => location.pathname })
  const home = pathname === '/' ? client.getQueryData<Home>(ask('GET /api/home').queryKey) : undefined
  const next = home?.rows.filter(({ plannedOn }) => plannedOn).toSorted((a, b) => a.plannedOn!.localeCompare(b.plannedOn!))[0]
  const here = (): Here | null => {
    const personId = params.personId ?? next?.person.id
    const person = names?.people.find(({ id, under }) => under && id === personId)
    if (person) {
      const page = client
        .getQueriesData<PersonPage>({ queryKey: ['GET /api/people/:personId'] })
        .findLast(([, page]) => page?.person.id === person.id)?.[1]
      const wanted = (next?.person.id === person.id ? next.want : page?.want)?.targetRole
      const lines = aboutPerson(person, {
        mine: session.team.some(({ id }) => id === person.id),
        wanted: wanted ?? null,
        onPage: params.personId !== undefined,
        addEvidence: box.offered ? () => box.open(person.id) : null,
      })
      return { title: person.name, path: `/people/${person.id}`, lines }
    }
    const role = names?.roles.find(({ id }) => id === params.roleId)
    return role ? { title: role.title, path: `/roles/${role.id}`, lines: aboutRole(role) } : null
  }
  const found = here()
  return found && { title: found.title, path: found.path, entries: found.lines.map((line, at) => ({ ...line, at })) }
}

type About = { mine: boolean; wanted: { id: string; title: string } | null; onPage: boolean; addEvidence: (() => void) | null }

function aboutPerson({ id, name }: { id: string; name: string }, { mine, wanted, onPage, addEvidence }: About): Told[] {
  const params = { personId: id }
  const first = firstName(name)
  const lines: (Told | false)[] = [
    mine && {
      key: 'talk',
      kind: 'here',
      words: 'Prepare the conversation',
      icon: 'chat',
      keys: 'C',
      link: { to: '/people/$personId/talk', params },
    },
    addEvidence !== null && { key: 'evidence', kind: 'here', words: 'Add evidence', icon: 'plus', keys: 'E', act: addEvidence },
    wanted !== null && {
      key: 'wanted',
      kind: 'here',
      words: `See the slate for ${wanted.title}`,
      icon: 'role',
      link: { to: '/roles/$roleId', params: { roleId: wanted.id } },
    },
    { key: 'sheet', kind: 'here', words: 'Print the sheet', icon: 'print', link: { to: '/people/$personId/packet', params } },
    mine && {
      key: 'elsewhere',
      kind: 'here',
      words: `Help ${first} grow elsewhere`,
      icon: 'path',
      link: { to: '/people/$personId/plan', params, hash: 'elsewhere' },
    },
    onPage
      ? {
          key: 'all',
          kind: 'here',
          words: `All evidence on ${first}`,
          icon: 'framework',
          link: { to: '/people/$personId/evidence', params },
        }
      : { key: 'page', kind: 'here', words: `Open ${first}’s page`, icon: 'people', link: { to: '/people/$personId', params } },
  ]
  return lines.filter((line) => line !== false)
}

function aboutRole({ id, state }: Names['roles'][number]): Told[] {
  const params = { roleId: id }
  const decides = state === 'open' || state === 'deciding'
  return [
    { key: 'slate', kind: 'here', words: 'See who could fill it', icon: 'people', link: { to: '/roles/$roleId', params } },
    { key: 'criteria', kind: 'here', words: 'See what it asks', icon: 'framework', link: { to: '/roles/$roleId/criteria', params } },
    {
      key: 'decision',
      kind: 'here',
      words: decides ? 'Record a decision' : 'See what was decided',
      icon: 'check',
      link: { to: '/roles/$roleId/decision', params },
    },
  ]
}
