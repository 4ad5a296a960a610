import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import type { PeopleFilters } from 'shared/domain/filters/people.ts'
import type { PipelineFilters } from 'shared/domain/filters/pipeline.ts'
import type { Wanted } from 'shared/domain/wanted.ts'
import type { TrailFilters } from './access/trail.ts'
import type { EvidenceSearch } from './evidence/filters.ts'
import type { PathFilters } from './path/filters.ts'
import type { RolesSearch } from './roles/filters.ts'
import { filters, oneOf, optional, ownPath, readAddress, word, writeAddress } from './ui/address.ts'
import { NotFound } from './pages/NotFound.tsx'
import { Root } from './pages/Root.tsx'
import { Shell } from './pages/Shell.tsx'
import { PageBroke } from './ui/PageBroke.tsx'

const root = createRootRoute({ component: Root })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/SignIn.tsx'), 'SignIn'),
  validateSearch: optional((asked) => ({ to: ownPath(asked, 'to') })),
})
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./pages/Welcome.tsx'), 'Welcome'),
  validateSearch: optional((asked) => ({ step: oneOf(asked, 'step', ['example', 'team', 'answers']) })),
})

const packet = createRoute({
  getParentRoute: () => root,
  path: '/people/$personId/packet',
  component: lazyRouteComponent(() => import('./pages/Packet.tsx'), 'Packet'),
  validateSearch: optional((asked) => ({ role: word(asked, 'role') })),
})

type PresentSearch = PipelineFilters & { role?: string; hide?: 'names'; page?: string }
const present = createRoute({
  getParentRoute: () => root,
  path: '/pipeline/present',
  component: lazyRouteComponent(() => import('./pages/Present.tsx'), 'Present'),
  validateSearch: filters<PresentSearch>('role', 'hide', 'page', 'team', 'strength', 'state', 'asked', 'sort'),
})
const rolePacket = createRoute({
  getParentRoute: () => root,
  path: '/roles/$roleId/packet',
  component: lazyRouteComponent(() => import('./pages/RolePacket.tsx'), 'RolePacket'),
})
const pipelinePrint = createRoute({
  getParentRoute: () => root,
  path: '/pipeline/print',
  component: lazyRouteComponent(() => import('./pages/PipelinePrint.tsx'), 'PipelinePrint'),
  validateSearch: filters<PipelineFilters & { paper?: 'a3' }>('paper', 'team', 'strength', 'state', 'asked', 'sort'),
})
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/Home.tsx'), 'Home'),
  validateSearch: filters<{ want?: Wanted }>('want'),
})
const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/People.tsx'), 'People'),
  validateSearch: filters<PeopleFilters>('q', 'team', 'want', 'asked', 'sort'),
})
const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./pages/Person.tsx'), 'Person'),
  validateSearch: optional((asked) => ({ role: word(asked, 'role') })),
})
const personOverview = createRoute({
  getParentRoute: () => person,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/PersonOverview.tsx'), 'PersonOverview'),
})
const personEvidence = createRoute({
  getParentRoute: () => person,
  path: 'evidence',
  component: lazyRouteComponent(() => import('./pages/PersonEvidence.tsx'), 'PersonEvidence'),
  validateSearch: filters<EvidenceSearch>('criterion', 'observer', 'stance', 'linked', 'q', 'removed'),
})
const personPlan = createRoute({
  getParentRoute: () => person,
  path: 'plan',
  component: lazyRouteComponent(() => import('./pages/PersonPlan.tsx'), 'PersonPlan'),
})
const personHistory = createRoute({
  getParentRoute: () => person,
  path: 'history',
  component: lazyRouteComponent(() => import('./pages/PersonHistory.tsx'), 'PersonHistory'),
})
const personConversations = createRoute({
  getParentRoute: () => person,
  path: 'conversations',
  component: lazyRouteComponent(() => import('./pages/PersonConversations.tsx'), 'PersonConversations'),
})
const earlier = createRoute({
  getParentRoute: () => shell,
  path: '/people/earlier',
  component: lazyRouteComponent(() => import('./pages/Earlier.tsx'), 'Earlier'),
})
const handover = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId/handover',
  component: lazyRouteComponent(() => import('./pages/Handover.tsx'), 'Handover'),
})
const talk = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId/talk',
  component: lazyRouteComponent(() => import('./pages/Talk.tsx'), 'Talk'),
  validateSearch: optional((asked) => ({ part: oneOf(asked, 'part', ['bring', 'write']) })),
})
const pastTalk = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId/talk/$conversationId',
  component: lazyRouteComponent(() => import('./pages/PastTalk.tsx'), 'PastTalk'),
})
const roles = createRoute({
  getParentRoute: () => shell,
  path: '/roles',
  component: lazyRouteComponent(() => import('./pages/Roles.tsx'), 'Roles'),
  validateSearch: filters<RolesSearch>('state', 'team', 'add'),
})
const role = createRoute({
  getParentRoute: () => shell,
  path: '/roles/$roleId',
  component: lazyRouteComponent(() => import('./pages/Role.tsx'), 'Role'),
})
const roleSlate = createRoute({
  getParentRoute: () => role,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/RoleSlate.tsx'), 'RoleSlate'),
  validateSearch: optional((asked) => ({ person: word(asked, 'person'), criterion: word(asked, 'criterion'), with: word(asked, 'with') })),
})
const roleCriteria = createRoute({
  getParentRoute: () => role,
  path: 'criteria',
  component: lazyRouteComponent(() => import('./pages/RoleCriteria.tsx'), 'RoleCriteria'),
})
const roleDecision = createRoute({
  getParentRoute: () => role,
  path: 'decision',
  component: lazyRouteComponent(() => import('./pages/RoleDecision.tsx'), 'RoleDecision'),
  validateSearch: optional((asked) => ({ at: word(asked, 'at') })),
})
const pipeline = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline',
  component: lazyRouteComponent(() => import('./pages/Pipeline.tsx'), 'Pipeline'),
  validateSearch: filters<PipelineFilters & { 'as-of'?: string }>('team', 'strength', 'state', 'asked', 'sort', 'as-of'),
})
const paths = createRoute({
  getParentRoute: () => shell,
  path: '/path',
  component: lazyRouteComponent(() => import('./pages/Paths.tsx'), 'Paths'),
  validateSearch: filters<PathFilters>('verdict'),
})
const teamPath = createRoute({
  getParentRoute: () => shell,
  path: '/path/$teamId',
  component: lazyRouteComponent(() => import('./pages/TeamPath.tsx'), 'TeamPath'),
})
const pipelineChanges = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline/changes',
  component: lazyRouteComponent(() => import('./pages/PipelineChanges.tsx'), 'PipelineChanges'),
  validateSearch: optional((asked) => ({ since: word(asked, 'since') })),
})
const consistency = createRoute({
  getParentRoute: () => shell,
  path: '/pipeline/consistency',
  component: lazyRouteComponent(() => import('./pages/Consistency.tsx'), 'Consistency'),
})
const framework = createRoute({
  getParentRoute: () => shell,
  path: '/framework',
  component: lazyRouteComponent(() => import('./pages/Framework.tsx'), 'Framework'),
  validateSearch: optional((asked) => ({
    id: word(asked, 'id'),
    version: word(asked, 'version'),
    edit: oneOf(asked, 'edit', ['yes']),
    grade: word(asked, 'grade'),
  })),
})
const importFramework = createRoute({
  getParentRoute: () => shell,
  path: '/framework/import',
  component: lazyRouteComponent(() => import('./pages/ImportFramework.tsx'), 'ImportFramework'),
})
const importPeople = createRoute({
  getParentRoute: () => shell,
  path: '/import/people',
  component: lazyRouteComponent(() => import('./pages/ImportPeople.tsx'), 'ImportPeople'),
})
const importHistory = createRoute({
  getParentRoute: () => shell,
  path: '/import/history',
  component: lazyRouteComponent(() => import('./pages/ImportHistory.tsx'), 'ImportHistory'),
})
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/Settings.tsx'), 'Settings'),
})
const figures = createRoute({
  getParentRoute: () => shell,
  path: '/settings/figures',
  component: lazyRouteComponent(() => import('./pages/Figures.tsx'), 'Figures'),
})
const removed = createRoute({
  getParentRoute: () => shell,
  path: '/settings/removed',
  component: lazyRouteComponent(() => import('./pages/Removed.tsx'), 'Removed'),
})
const access = createRoute({
  getParentRoute: () => shell,
  path: '/settings/access',
  component: lazyRouteComponent(() => import('./pages/Access.tsx'), 'Access'),
})
const directory = createRoute({
  getParentRoute: () => shell,
  path: '/settings/people',
  component: lazyRouteComponent(() => import('./pages/Directory.tsx'), 'Directory'),
  validateSearch: optional((asked) => ({ q: word(asked, 'q'), left: oneOf(asked, 'left', ['yes']), person: word(asked, 'person') })),
})
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/settings/audit',
  component: lazyRouteComponent(() => import('./pages/Audit.tsx'), 'Audit'),
  validateSearch: filters<TrailFilters>('outcome', 'person', 'account'),
})
const personalData = createRoute({
  getParentRoute: () => shell,
  path: '/settings/data',
  component: lazyRouteComponent(() => import('./pages/PersonalData.tsx'), 'PersonalData'),
  validateSearch: optional((asked) => ({ certificate: word(asked, 'certificate') })),
})
const exported = createRoute({
  getParentRoute: () => root,
  path: '/export',
  component: lazyRouteComponent(() => import('./pages/Export.tsx'), 'Export'),
})
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    welcome,
    packet,
    present,
    rolePacket,
    pipelinePrint,
    exported,
    shell.addChildren([
      home,
      people,
      person.addChildren([personOverview, personConversations, personEvidence, personPlan, personHistory]),
      earlier,
      handover,
      talk,
      pastTalk,
      roles,
      role.addChildren([roleSlate, roleCriteria, roleDecision]),
      pipeline,
      pipelineChanges,
      consistency,
      paths,
      teamPath,
      framework,
      importFramework,
      importPeople,
      importHistory,
      settings,
      figures,
      removed,
      access,
      directory,
      audit,
      personalData,
      nowhere,
    ]),
  ]),
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  defaultErrorComponent: PageBroke,
  defaultNotFoundComponent: NotFound,
  defaultHashScrollIntoView: false,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
