import { readFileSync } from 'node:fs'
import type { Known, Who } from './doors.ts'

export interface Place {
  /** The route of `client/router.tsx`. */
  route: string
  /** What stands there, for the name of the test. */
  words: string
  who?: Who
  address?: (known: Known) => string
  /** Nothing is to be done there first of all, so no button is the primary one. */
  onlyToRead?: true
}

/** Every route of the client, and every way in which one looks different for another reader. */
export const places: readonly Place[] = [
  { route: '/sign-in', words: 'the sign-in', who: 'nobody' },
  { route: '/welcome', words: 'the welcome, without a session', who: 'nobody' },
  { route: '/welcome', words: 'the ways to begin', who: 'administrator' },
  { route: '/welcome', words: 'the doors of the example', who: 'administrator', address: () => '/welcome?step=example' },
  { route: '/welcome', words: 'adding a team by hand', who: 'administrator', address: () => '/welcome?step=team' },
  { route: '/welcome', words: 'the first answers', address: () => '/welcome?step=answers' },
  { route: '/', words: 'Home' },
  { route: '/', words: 'Home, filtered', address: () => '/?want=never' },
  { route: '/', words: 'Home of the director', who: 'director' },
  { route: '/', words: 'Home without a team', who: 'administrator' },
  { route: '/people', words: 'the people', onlyToRead: true },
  { route: '/people', words: 'the people of the director', who: 'director', onlyToRead: true },
  { route: '/people', words: 'the people, filtered to nothing', address: () => '/people?q=nobody-is-called-this', onlyToRead: true },
  {
    route: '/people/$personId',
    words: 'a person with everything',
    address: ({ priya, lifecycle }) => `/people/${priya}?role=${lifecycle}`,
  },
  { route: '/people/$personId', words: 'a person never asked', address: ({ hana }) => `/people/${hana}` },
  { route: '/people/$personId', words: 'a person of somebody else’s team', who: 'director', address: ({ priya }) => `/people/${priya}` },
  {
    route: '/people/$personId/conversations',
    words: 'the conversations with a person',
    address: ({ priya }) => `/people/${priya}/conversations`,
  },
  {
    route: '/people/$personId/conversations',
    words: 'the conversations of somebody else’s team',
    who: 'director',
    address: ({ priya }) => `/people/${priya}/conversations`,
  },
  { route: '/people/earlier', words: 'what was written of earlier reports', onlyToRead: true },
  { route: '/people/$personId/handover', words: 'a hand-over', address: ({ priya }) => `/people/${priya}/handover` },
  { route: '/people/$personId/talk', words: 'a conversation', address: ({ priya }) => `/people/${priya}/talk` },
  { route: '/people/$personId/talk', words: 'what to write down', address: ({ priya }) => `/people/${priya}/talk?part=write` },
  { route: '/people/$personId/talk', words: 'a first conversation', address: ({ hana }) => `/people/${hana}/talk` },
  {
    route: '/people/$personId/talk/$conversationId',
    words: 'a conversation that was held',
    address: ({ priya, talk }) => `/people/${priya}/talk/${talk}`,
    onlyToRead: true,
  },
  {
    route: '/people/$personId/packet',
    words: 'the sheet of a person',
    address: ({ priya, lifecycle }) => `/people/${priya}/packet?role=${lifecycle}`,
  },
  { route: '/people/$personId/packet', words: 'the sheet of someone never asked', address: ({ hana }) => `/people/${hana}/packet` },
  {
    route: '/people/$personId/packet',
    words: 'the sheet of somebody else’s team',
    who: 'director',
    address: ({ priya }) => `/people/${priya}/packet`,
  },
  { route: '/people/$personId/evidence', words: 'the evidence of a person', address: ({ priya }) => `/people/${priya}/evidence` },
  { route: '/people/$personId/plan', words: 'the plan of a person', address: ({ priya }) => `/people/${priya}/plan` },
  {
    route: '/people/$personId/plan',
    words: 'the plan of somebody else’s team',
    who: 'director',
    address: ({ priya }) => `/people/${priya}/plan`,
  },
  { route: '/people/$personId/history', words: 'the history of a person', address: ({ priya }) => `/people/${priya}/history` },
  { route: '/roles', words: 'the lead roles' },
  { route: '/roles', words: 'the lead roles, for the director', who: 'director' },
  { route: '/roles/$roleId', words: 'a slate', address: ({ lifecycle }) => `/roles/${lifecycle}` },
  { route: '/roles/$roleId', words: 'a slate, for the director', who: 'director', address: ({ lifecycle }) => `/roles/${lifecycle}` },
  { route: '/roles/$roleId/criteria', words: 'the criteria of a role', address: ({ lifecycle }) => `/roles/${lifecycle}/criteria` },
  { route: '/roles/$roleId/packet', words: 'the packet of a role', address: ({ emea }) => `/roles/${emea}/packet` },
  {
    route: '/roles/$roleId/packet',
    words: 'the packet of a role that is not decided',
    address: ({ lifecycle }) => `/roles/${lifecycle}/packet`,
    onlyToRead: true,
  },
  {
    route: '/roles/$roleId/decision',
    words: 'the decision about an open role',
    address: ({ lifecycle }) => `/roles/${lifecycle}/decision`,
  },
  {
    route: '/roles/$roleId/decision',
    words: 'what was decided about a role',
    address: ({ emea }) => `/roles/${emea}/decision`,
  },
  { route: '/pipeline', words: 'the pipeline of the director', who: 'director' },
  { route: '/pipeline', words: 'the pipeline of a manager' },
  {
    route: '/pipeline/present',
    words: 'a lead role for a room',
    who: 'director',
    address: ({ lifecycle }) => `/pipeline/present?role=${lifecycle}`,
  },
  {
    route: '/pipeline/present',
    words: 'a lead role for a room, with names hidden',
    address: ({ lifecycle }) => `/pipeline/present?role=${lifecycle}&hide=names`,
  },
  { route: '/pipeline/changes', words: 'what changed in the pipeline', who: 'director' },
  { route: '/pipeline/changes', words: 'what changed in the pipeline of a manager' },
  { route: '/pipeline/consistency', words: 'how decisions are made, for the director', who: 'director' },
  { route: '/pipeline/consistency', words: 'how decisions are made, for who leads no managers', onlyToRead: true },
  {
    route: '/pipeline',
    words: 'the pipeline as it stood',
    who: 'director',
    address: ({ review }) => `/pipeline?as-of=${review}`,
  },
  { route: '/pipeline/print', words: 'the pipeline on paper', who: 'director' },
  { route: '/pipeline/present', words: 'nothing to present', who: 'director', address: () => '/pipeline/present?state=cancelled' },
  { route: '/path', words: 'the growth paths of the director', who: 'director' },
  { route: '/path', words: 'the growth paths, filtered', who: 'director', address: () => '/path?verdict=not_here' },
  { route: '/path', words: 'the growth path of a manager', onlyToRead: true },
  {
    route: '/path/$teamId',
    words: 'the growth path of a team, for the director',
    who: 'director',
    address: ({ growth }) => `/path/${growth}`,
  },
  { route: '/path/$teamId', words: 'the growth path of one’s own team', address: ({ growth }) => `/path/${growth}`, onlyToRead: true },
  {
    route: '/path/$teamId',
    words: 'a growth path that is not known yet',
    who: 'director',
    address: ({ unwritten }) => `/path/${unwritten}`,
  },
  { route: '/path/$teamId', words: 'a growth path out of sight', address: ({ unwritten }) => `/path/${unwritten}`, onlyToRead: true },
  { route: '/framework', words: 'the framework', onlyToRead: true },
  { route: '/framework/import', words: 'the import of a framework', who: 'administrator', onlyToRead: true },
  { route: '/framework/import', words: 'the import of a framework of a manager', onlyToRead: true },
  { route: '/framework', words: 'the framework, being written', who: 'administrator', address: () => '/framework?edit=yes' },
  { route: '/import/people', words: 'importing people', who: 'administrator', onlyToRead: true },
  { route: '/import/people', words: 'importing people, without access', onlyToRead: true },
  { route: '/import/history', words: 'importing a history', who: 'administrator', onlyToRead: true },
  { route: '/import/history', words: 'importing a history, without access', onlyToRead: true },
  { route: '/settings', words: 'the settings', onlyToRead: true },
  { route: '/settings/figures', words: 'the figures', who: 'administrator' },
  { route: '/settings/removed', words: 'what was removed lately', onlyToRead: true },
  { route: '/settings/access', words: 'access', who: 'administrator' },
  { route: '/settings/access', words: 'access, for a manager', onlyToRead: true },
  { route: '/settings/people', words: 'the directory', who: 'administrator' },
  { route: '/settings/data', words: 'personal data', who: 'administrator' },
  { route: '/export', words: 'an export, without its link', who: 'nobody', onlyToRead: true },
  { route: '/export', words: 'an export, before it is opened', who: 'nobody', address: () => '/export#link=x' },
  { route: '/settings/audit', words: 'the audit trail', who: 'administrator' },
  {
    route: '/settings/audit',
    words: 'the audit trail, filtered to nothing',
    who: 'administrator',
    address: ({ hana }) => `/settings/audit?outcome=refused&person=${hana}`,
  },
  { route: '/$', words: 'an address that leads nowhere', address: () => '/nowhere/at/all', onlyToRead: true },
  {
    route: '/people/$personId',
    words: 'a person who is not there',
    address: () => '/people/00000000-0000-7000-8000-000000000000',
    onlyToRead: true,
  },
]

export const addressOf = ({ route, address }: Place, known: Known) => address?.(known) ?? route

/** The addresses that `client/router.tsx` declares, read from its text: what is not listed above, no test looks at. */
export function routesDeclared(): string[] {
  const text = readFileSync(new URL('../../client/router.tsx', import.meta.url), 'utf8')
  const declared = new Map(
    [...text.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*(path|id): '([^']*)'/g)].map(
      ([, name, parent, kind, path]) => [name!, { parent: parent!, path: kind === 'path' ? path! : '' }],
    ),
  )
  const whole = (name: string): string => {
    const found = declared.get(name)
    return found ? `${whole(found.parent)}/${found.path}` : ''
  }
  const unread = text.split('createRoute({').length - 1 - declared.size
  if (unread !== 0) throw new Error(`${unread} routes of client/router.tsx could not be read.`)
  return [
    ...new Set(
      [...declared]
        .filter(([, { path }]) => path)
        .map(([name]) =>
          whole(name)
            .replace(/\/+/g, '/')
            .replace(/(.)\/$/, '$1'),
        ),
    ),
  ].toSorted()
}
