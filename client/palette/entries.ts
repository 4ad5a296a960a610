import type { LinkProps } from '@tanstack/react-router'
import type { Names } from 'shared/api/overview.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import type { Session } from 'shared/model/account.ts'
import type { IconName } from '../ui/Icon.tsx'
import { viewLink } from '../ui/viewLink.ts'

export type Kind = 'here' | 'lately' | 'question' | 'view' | 'person' | 'role' | 'team' | 'act'

/** One line of the palette: it leads somewhere, or does something. */
export type Entry = {
  key: string
  kind: Kind
  words: string
  detail?: string
  icon?: IconName
  /** A person's name, for the initials before the line. */
  name?: string
  /** The single key that does the same. */
  keys?: string
  /** Other words by which it is found. */
  also?: readonly string[]
  /** One's own report comes before someone further away. */
  near?: boolean
  /** Its place among those that are as near to what was typed. */
  at: number
} & ({ link: LinkProps; act?: never } | { act: () => void; link?: never })

export type Acts = { addEvidence: (() => void) | null; showKeys: () => void; switchTheme: () => void }

type WithoutPlace<One> = One extends unknown ? Omit<One, 'at'> : never
export type Told = WithoutPlace<Entry>

const to = (link: LinkProps) => link

/** Questions that are filters saved under plain words. */
const questions = (): Told[] =>
  [
    {
      words: 'Who was never asked?',
      also: ['never asked', 'not asked'],
      icon: 'never',
      link: to({ to: '/people', search: { asked: 'never' } }),
    },
    {
      words: 'Whose wants are getting old?',
      also: ['getting old', 'ask again'],
      icon: 'clock',
      link: to({ to: '/people', search: { asked: 'old' } }),
    },
    { words: 'Who wants management?', icon: 'management', link: to({ to: '/people', search: { want: 'management' } }) },
    {
      words: 'Who wants to stay an individual contributor?',
      also: ['ic'],
      icon: 'ic',
      link: to({ to: '/people', search: { want: 'ic' } }),
    },
    { words: 'Who wants a lateral move?', icon: 'lateral', link: to({ to: '/people', search: { want: 'lateral' } }) },
    {
      words: 'Who is not sure what they want?',
      also: ['undecided'],
      icon: 'undecided',
      link: to({ to: '/people', search: { want: 'undecided' } }),
    },
    {
      words: 'With whom has it been longest since a conversation?',
      also: ['longest silence', 'overdue conversations'],
      icon: 'chat',
      link: to({ to: '/people', search: { sort: 'talked' } }),
    },
    {
      words: 'Which lead roles are uncovered?',
      also: ['uncovered roles', 'roles with nobody', 'no bench'],
      icon: 'pipeline',
      link: to({ to: '/pipeline', search: { strength: 'nobody' } }),
    },
    {
      words: 'Which lead roles rest on one person?',
      also: ['one person', 'single bench'],
      icon: 'pipeline',
      link: to({ to: '/pipeline', search: { strength: 'one_person' } }),
    },
    { words: 'Which lead roles are open?', also: ['open roles'], icon: 'role', link: to({ to: '/roles', search: { state: 'open' } }) },
    {
      words: 'Which lead roles are planned?',
      also: ['planned roles'],
      icon: 'role',
      link: to({ to: '/roles', search: { state: 'planned' } }),
    },
    {
      words: 'Where is there a path into a lead role?',
      also: ['is there a path', 'career path'],
      icon: 'path',
      link: to({ to: '/path' }),
    },
    {
      words: 'Which teams have no path for now?',
      also: ['no path'],
      icon: 'path',
      link: to({ to: '/path', search: { verdict: 'not_here' } }),
    },
  ].map((question) => ({ ...question, key: question.words, kind: 'question' }) as Told)

/** For those who lead managers. */
const howWeDecide: Told = {
  key: 'How do we decide?',
  kind: 'question',
  words: 'How do we decide?',
  also: ['how we decide', 'consistency', 'calls without evidence', 'ready and never nominated'],
  icon: 'check',
  link: to({ to: '/pipeline/consistency' }),
}

const places = ({ account }: Session): Told[] => {
  const place = (words: string, icon: IconName, link: LinkProps, rest: { keys?: string; also?: string[] } = {}): Told => ({
    key: words,
    kind: 'act',
    words,
    icon,
    link,
    ...rest,
  })
  return [
    place('Go to Home', 'home', { to: '/' }, { keys: 'G H', also: ['my team'] }),
    place('Go to People', 'people', { to: '/people' }, { keys: 'G P' }),
    place('Go to Lead roles', 'role', { to: '/roles' }, { keys: 'G R' }),
    place('Go to Pipeline', 'pipeline', { to: '/pipeline' }, { keys: 'G L', also: ['bench'] }),
    place('Go to Growth path', 'path', { to: '/path' }, { keys: 'G G', also: ['precedents', 'headcount'] }),
    place('Go to Framework', 'framework', { to: '/framework' }, { also: ['criteria', 'pillars'] }),
    place('Recently removed', 'bin', { to: '/settings/removed' }, { also: ['restore', 'undo', 'deleted', 'trash'] }),
    place('Settings', 'settings', { to: '/settings' }, { also: ['password', 'sign out', 'theme'] }),
    place('How the figures are counted', 'check', { to: '/settings/figures' }, { also: ['rules', 'windows'] }),
    ...(account.administrator
      ? [
          place('Import people', 'down', { to: '/import/people' }),
          place('Import a framework', 'down', { to: '/framework/import' }, { also: ['career ladder', 'competencies'] }),
          place('Directory', 'people', { to: '/settings/people' }, { also: ['add a person'] }),
          place('Access', 'lock', { to: '/settings/access' }, { also: ['accounts'] }),
          place('Audit trail', 'clock', { to: '/settings/audit' }),
        ]
      : []),
  ]
}

const acts = ({ team }: Session, { addEvidence, showKeys, switchTheme }: Acts): Told[] => [
  ...(addEvidence
    ? [
        {
          key: 'add evidence',
          kind: 'act',
          words: 'Add evidence',
          icon: 'plus',
          keys: 'E',
          also: ['write down', 'record'],
          act: addEvidence,
        } as const,
      ]
    : []),
  ...(team.length > 0
    ? [{ key: 'add role', kind: 'act', words: 'Add a lead role', icon: 'plus', link: { to: '/roles', search: { add: 'yes' } } } as const]
    : []),
  { key: 'keys', kind: 'act', words: 'Keyboard shortcuts', icon: 'check', keys: '?', also: ['keys', 'help'], act: showKeys },
  { key: 'theme', kind: 'act', words: 'Change between light and dark', icon: 'sun', also: ['theme', 'dark mode'], act: switchTheme },
]

/** The lists that somebody saved under a name. */
const saved = ({ views }: Session): Told[] =>
  views.map((view) => ({ key: `view ${view.id}`, kind: 'view', words: view.name, also: ['saved views'], ...viewLink(view) }))

/** Everything that the palette can find: people, lead roles, teams, questions, saved views, things to do. */
export function entriesOf({ people, roles, teams }: Names, session: Session, does: Acts): Entry[] {
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]))
  const teamOf = (teamId: string | null) => (teamId ? teamNames.get(teamId) : undefined)
  const reports = new Set(session.team.map(({ id }) => id))
  const leads = session.account.person !== null
  const persons = people.flatMap(({ id, name, title, teamId, under }): Told[] => {
    const link: LinkProps | null = under
      ? { to: '/people/$personId', params: { personId: id } }
      : session.account.administrator
        ? { to: '/settings/people', search: { person: id } }
        : null
    return link
      ? [
          {
            key: `/people/${id}`,
            kind: 'person',
            words: name,
            name,
            detail: [title, teamOf(teamId)].filter(Boolean).join(', '),
            near: reports.has(id),
            link,
          },
        ]
      : []
  })
  const slates = roles.map(({ id, title, state, teamId }): Told => ({
    key: `/roles/${id}`,
    kind: 'role',
    words: title,
    detail: [roleStateWords[state], teamOf(teamId)].filter(Boolean).join(', '),
    icon: 'role',
    also: [`Who could fill ${title}`],
    link: { to: '/roles/$roleId', params: { roleId: id } },
  }))
  const peopled = new Set(people.flatMap(({ teamId, under }) => (under && teamId ? [teamId] : [])))
  const seated = new Set(roles.map(({ teamId }) => teamId))
  const groups = teams.flatMap(({ id, name }): Told[] =>
    peopled.has(id)
      ? [
          {
            key: `team ${id}`,
            kind: 'team',
            words: name,
            detail: 'The people of this team',
            icon: 'people',
            link: { to: '/people', search: { team: name } },
          },
        ]
      : seated.has(id)
        ? [
            {
              key: `team ${id}`,
              kind: 'team',
              words: name,
              detail: 'Its lead roles',
              icon: 'role',
              link: { to: '/roles', search: { team: id } },
            },
          ]
        : [],
  )
  const paths = teams
    .filter(({ id }) => peopled.has(id) || session.account.administrator)
    .map(({ id, name }): Told => ({
      key: `/path/${id}`,
      kind: 'team',
      words: `Growth path of ${name}`,
      icon: 'path',
      link: { to: '/path/$teamId', params: { teamId: id } },
    }))
  return [
    ...persons,
    ...slates,
    ...(leads ? questions() : []),
    ...saved(session),
    ...(session.director ? [howWeDecide] : []),
    ...groups,
    ...paths,
    ...acts(session, does),
    ...places(session),
  ].map((entry, at): Entry => ({ ...entry, at }))
}
