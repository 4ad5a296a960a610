import type { Organisation } from './organisation.ts'
import { type Kind, type Relation, relations, relationsTo, type Thing } from './relations.ts'
import type { World } from './statement.ts'

/** What somebody gets of a request: it is done, it is refused, or there is no such thing for them. */
export type Verdict = 'yes' | 'no' | 'hidden'

const may = <K extends Kind>(kind: K, given: Partial<Record<Relation<K>, Verdict>>) => ({
  kind,
  verdicts: {
    ...Object.fromEntries(relations[kind].map((relation) => [relation, kind === 'actor' ? 'no' : 'hidden'])),
    ...given,
  } as Record<string, Verdict>,
})
const everyAccount = { account: 'yes', person: 'yes', partner: 'yes', administrator: 'yes' } as const

/** Who may what, by how somebody stands to it; who stands in several ways has the best of them. */
const laws = {
  ask: may('actor', { nobody: 'yes', ...everyAccount }),
  beSignedIn: may('actor', everyAccount),
  lead: may('actor', { person: 'yes' }),
  administer: may('actor', { administrator: 'yes' }),
  keepFrameworks: may('actor', { administrator: 'yes', partner: 'yes' }),

  seeDraft: may('actor', { account: 'hidden', person: 'hidden', administrator: 'yes', partner: 'yes' }),

  readPerson: may('person', { manager: 'yes', above: 'yes', partner: 'yes', standIn: 'yes' }),
  managePerson: may('person', { manager: 'yes', above: 'no', partner: 'no', standIn: 'yes' }),
  observePerson: may('person', { manager: 'yes', above: 'yes', partner: 'no', standIn: 'yes' }),
  judgePerson: may('person', { manager: 'yes', above: 'yes', partner: 'no', standIn: 'no' }),
  handOver: may('person', { manager: 'yes', above: 'no', partner: 'no', standIn: 'no' }),
  knowOf: may('member', {
    administrator: 'yes',
    themselves: 'yes',
    theirLine: 'yes',
    manager: 'yes',
    above: 'yes',
    partner: 'yes',
    standIn: 'yes',
    stoodInFor: 'yes',
  }),

  readText: may('text', { author: 'yes', reader: 'yes' }),
  changeText: may('text', { author: 'yes', reader: 'no' }),
  ownText: may('text', { author: 'yes' }),

  readRole: may('role', { lead: 'yes', above: 'yes', hiring: 'yes', below: 'yes', partner: 'yes', standIn: 'yes', nearby: 'yes' }),
  talkOfRole: may('role', { lead: 'yes', above: 'yes', hiring: 'yes', below: 'yes', partner: 'yes', standIn: 'yes', nearby: 'no' }),
  decideRole: may('role', { lead: 'yes', above: 'yes', hiring: 'yes', below: 'no', partner: 'no', standIn: 'no', nearby: 'no' }),
  readLine: may('line', { whole: 'yes', speaks: 'yes', reads: 'yes' }),
  keepLine: may('line', { whole: 'yes', speaks: 'yes', reads: 'no' }),
  showOnLine: may('line', { whole: 'no', speaks: 'yes', reads: 'no' }),

  readTeam: may('team', { administrator: 'yes', topLead: 'yes', lead: 'yes', above: 'yes', partner: 'yes', readsAMember: 'yes' }),
  keepTeam: may('team', { administrator: 'yes', topLead: 'yes', lead: 'no', above: 'yes', partner: 'yes', readsAMember: 'no' }),
}
type Law = keyof typeof laws

export interface Row {
  /** One after the other: the first that refuses decides. */
  laws: Law[]
  body?: ((o: Organisation, thing: Thing) => object) | undefined
  query?: Record<string, string>
  /** What else than 200 is answered to those who may: how things stand in the organisation, never who asks. */
  says?: number[]
  /** Takes so long that it is asked once in each organisation by someone who may. */
  slow?: boolean
}
const row = (laws: Law | Law[], body?: Row['body'], rest: Omit<Row, 'laws' | 'body'> = {}): Row => ({
  laws: typeof laws === 'string' ? [laws] : laws,
  body,
  ...rest,
})

const day = '2026-11-20'
const later = '2027-03-01'
const want = { direction: null, horizon: null, targetRoleId: null, target: '' }
const page = { form: 1, want, words: '', note: '', discussed: [], dropped: [], points: [], promises: [], nextOn: null, nextTime: null }
const three = (text: unknown) => ({ early: text, consistent: text, lead: text })
const framework = {
  name: 'Another',
  purpose: 'To try',
  pillars: [
    { name: 'One', meaning: 'One', criteria: [{ name: 'Listens', gist: 'Listens', descriptors: three('Listens'), examples: three([]) }] },
  ],
}
const source = { origin: 'ours', licence: 'ours', attribution: 'us' }
const files = [{ name: 'table.csv', text: 'Criterion,L1,L2\nListens,does so at times,does so always\n' }]
const people = {
  fileName: 'people.csv',
  content: Buffer.from('Name,Email,Title\nZora New,zora@example.test,Engineer\n').toString('base64'),
}
const moves = { fileName: 'titles.csv', content: Buffer.from('name,title,since\nb,Lead,2025-01-01\n').toString('base64') }
const evidence = { what: 'Ran the retrospective', happenedOn: day }
const grading = (o: Organisation) => ({ criterionId: o.criterionId, level: 'early', why: 'Seen twice' })
const override = { words: 'We look at it together', untilOn: later }
const moved = { to: 'Lead', kind: 'into_management', movedOn: '2025-05-01' }
const periods = { removed: null, conversations: null, judgements: null, leavers: null }

/** A row for every address of the server: who may, and what such a request sends. */
export const matrix: Record<string, Row> = {
  'GET /api/health': row('ask'),
  'GET /api/ready': row('ask'),
  'GET /api/openapi.json': row('ask'),
  'GET /api/docs': row('ask', undefined, { slow: true, says: [301] }),
  'GET /api/docs/*': row('ask', undefined, { slow: true, says: [404] }),
  'GET /calendar/:token': row('ask', undefined, { says: [404] }),
  'GET /api/setup': row('ask'),
  'POST /api/setup': row('ask', () => ({ token: 'none', name: 'Eve', email: 'eve@example.test', password: 'seven green boats at dawn' }), {
    says: [409],
    slow: true,
  }),
  'POST /api/session': row('ask', () => ({ email: 'b@example.test', password: 'wrong' }), { says: [401], slow: true }),
  'POST /api/session/link': row('ask', () => ({ token: 'none' }), { says: [401] }),
  'POST /api/exports/person': row('ask', () => ({ token: 'none' }), { says: [401] }),

  'GET /api/session': row('beSignedIn'),
  'DELETE /api/session': row('beSignedIn'),
  'GET /api/sessions': row('beSignedIn'),
  'DELETE /api/sessions/:sessionId': row(['beSignedIn', 'ownText']),
  'PUT /api/password': row('beSignedIn', () => ({ password: 'seven green boats at dawn' }), { slow: true }),
  'PUT /api/time-zone': row('beSignedIn', () => ({ timeZone: 'Europe/Berlin' })),
  'GET /api/look-along': row('beSignedIn'),
  'POST /api/look-along': row('beSignedIn'),
  'DELETE /api/look-along': row('beSignedIn'),
  'POST /api/example/close': row('beSignedIn', undefined, { says: [409] }),
  'DELETE /api/example': row('administer', undefined, { slow: true }),
  'GET /api/directory': row('beSignedIn'),
  'GET /api/teams': row('beSignedIn'),
  'GET /api/names': row('beSignedIn'),
  'GET /api/removed': row('beSignedIn'),
  'GET /api/settings': row('beSignedIn'),
  'GET /api/roles': row('beSignedIn'),
  'GET /api/duties': row('beSignedIn'),
  'GET /api/former-reports': row('beSignedIn'),
  'GET /api/frameworks': row('beSignedIn'),
  'GET /api/frameworks/:frameworkId': row('seeDraft'),
  'GET /api/path': row('beSignedIn'),
  'GET /api/reminders': row('beSignedIn'),
  'DELETE /api/reminders/feed': row('beSignedIn'),
  'GET /api/exports/roles': row('beSignedIn', undefined, { query: { format: 'csv' } }),
  'POST /api/views': row('beSignedIn', () => ({ name: 'Mine', address: '/people?want=management' })),
  'PATCH /api/views/:viewId': row(['beSignedIn', 'ownText'], () => ({ name: 'Other' })),
  'DELETE /api/views/:viewId': row(['beSignedIn', 'ownText']),
  'POST /api/views/:viewId/restore': row(['beSignedIn', 'ownText']),

  'DELETE /api/notes/:noteId': row(['beSignedIn', 'ownText']),
  'POST /api/notes/:noteId/restore': row(['beSignedIn', 'ownText']),

  'GET /api/people': row('lead'),
  'GET /api/home': row('lead'),
  'POST /api/home/dismissals': row('lead', () => ({ subject: 'fact' })),
  'DELETE /api/home/dismissals/:subject': row('lead'),
  'POST /api/first-answers': row('lead', () => ({ answers: [] })),
  'POST /api/roles': row('lead', () => ({ title: 'Lead of more' }), { says: [403] }),
  'GET /api/pipeline': row('lead'),
  'GET /api/pipeline/asked': row('lead'),
  'GET /api/pipeline/consistency': row('lead'),
  'GET /api/pipeline/changes': row('lead'),
  'GET /api/pipeline/months': row('lead'),
  'GET /api/calibration': row('lead'),
  'GET /api/exports/people': row('lead', undefined, { query: { format: 'csv' } }),
  'GET /api/exports/pipeline': row('lead', undefined, { query: { format: 'csv' } }),
  'GET /api/exports/pipeline/sheet': row('lead'),
  'GET /api/reviews': row('lead'),
  'POST /api/reviews': row('lead', () => ({}), { says: [409] }),
  'GET /api/reviews/:reviewId': row(['lead', 'ownText']),
  'POST /api/reminders/feed': row('lead', () => ({})),
  'PUT /api/reminders/mail': row('lead', () => ({ weekday: null })),

  'POST /api/frameworks': row('keepFrameworks', () => framework),
  'POST /api/frameworks/import/preview': row('keepFrameworks', () => ({ files })),
  'POST /api/frameworks/import': row('keepFrameworks', () => ({ files, source })),
  'PUT /api/frameworks/:frameworkId/draft': row('keepFrameworks', () => framework),
  'DELETE /api/frameworks/:frameworkId/draft': row('keepFrameworks'),
  'POST /api/frameworks/:frameworkId/publish': row('keepFrameworks', () => ({ note: 'First' })),

  'GET /api/accounts': row('administer'),
  'POST /api/accounts': row('administer', () => ({ name: 'New', email: 'new@example.test' })),
  'PATCH /api/accounts/:accountId': row('administer', () => ({ name: 'Renamed' })),
  'GET /api/accounts/:accountId/sessions': row('administer'),
  'DELETE /api/accounts/:accountId/sessions/:sessionId': row('administer'),
  'DELETE /api/accounts/:accountId/sessions': row('administer'),
  'POST /api/accounts/:accountId/link': row('administer'),
  'POST /api/accounts/:accountId/look': row('administer', undefined, { says: [409] }),
  'POST /api/my-team': row('administer', () => ({ reports: [{ name: 'Someone New' }] })),
  'POST /api/example': row('administer', undefined, { slow: true }),
  'POST /api/example/open': row('administer', () => ({ as: 'manager' }), { says: [409] }),
  'PUT /api/settings': row('administer', ({ windows }) => ({ windows })),
  'GET /api/grants': row('administer'),
  'POST /api/grants': row('administer', (o) => ({ kind: 'partner', accountId: `account-${o.people.at(-1)}`, personId: o.people.at(-2) }), {
    says: [409],
  }),
  'POST /api/grants/:grantId/end': row('administer'),
  'GET /api/audit': row('administer'),
  'POST /api/audit/check': row('administer', () => ({})),
  'GET /api/exports/audit': row('administer', undefined, { query: { format: 'csv' } }),
  'POST /api/import/people/preview': row('administer', () => people, { slow: true }),
  'POST /api/import/people': row('administer', () => people, { slow: true }),
  'POST /api/import/history/preview': row('administer', () => moves, { slow: true, says: [400] }),
  'POST /api/import/history': row('administer', () => moves, { slow: true, says: [400] }),
  'GET /api/imports': row('administer'),
  'GET /api/imports/progress': row('administer'),
  'POST /api/imports/:importId/undo': row('administer'),
  'POST /api/directory': row('administer', () => ({ name: 'Zora New' })),
  'PATCH /api/directory/:memberId': row('administer', () => ({ title: 'Other' })),
  'POST /api/directory/:memberId/move': row('administer', () => ({ managerId: null, fromOn: '2026-11-23' })),
  'POST /api/directory/:memberId/leave': row('administer', () => ({ leftOn: '2026-11-23' })),
  'GET /api/directory/:memberId/lines': row('administer'),
  'POST /api/directory/:memberId/export': row('administer'),
  'POST /api/directory/:memberId/erasure': row('administer', (o, { member }) => ({ reason: 'asked', name: o.names[member!] }), {
    slow: true,
  }),
  'GET /api/erasures': row('administer'),
  'POST /api/retention/preview': row('administer', () => ({})),
  'PUT /api/retention': row('administer', () => ({ periods })),

  'GET /api/directory/:memberId': row('knowOf'),
  'GET /api/people/:personId': row('readPerson'),
  'GET /api/people/:personId/history': row('readPerson'),
  'GET /api/people/:personId/readers': row('readPerson'),
  'GET /api/people/:personId/packet': row('readPerson'),
  'GET /api/people/:personId/path': row('readPerson'),
  'GET /api/people/:personId/path/elsewhere': row('managePerson'),
  'PUT /api/people/:personId/path/override': row('managePerson', () => override),
  'DELETE /api/people/:personId/path/override': row('managePerson'),
  'POST /api/people/:personId/path/told': row('managePerson', () => ({ toldOn: day })),
  'DELETE /api/people/:personId/path/told/:tellingId': row('managePerson'),
  'GET /api/people/:personId/aspirations': row('readPerson'),
  'POST /api/people/:personId/aspirations': row('managePerson', () => ({ direction: 'management', heardOn: day, heard: 'said' })),
  'DELETE /api/people/:personId/aspirations/:aspirationId': row(['managePerson', 'ownText']),
  'POST /api/people/:personId/aspirations/:aspirationId/restore': row(['managePerson', 'ownText']),
  'GET /api/people/:personId/evidence': row('readPerson'),
  'POST /api/people/:personId/evidence': row('observePerson', () => evidence),
  'PUT /api/people/:personId/evidence/:evidenceId': row(['observePerson', 'changeText'], () => ({ ...evidence, version: 1 })),
  'GET /api/people/:personId/evidence/:evidenceId/versions': row(['readPerson', 'readText']),
  'DELETE /api/people/:personId/evidence/:evidenceId': row(['observePerson', 'changeText']),
  'POST /api/people/:personId/evidence/:evidenceId/restore': row(['observePerson', 'changeText']),
  'POST /api/people/:personId/evidence/:evidenceId/notes': row(['observePerson', 'readText'], () => ({ text: 'Seen too' })),
  'GET /api/people/:personId/readings': row('readPerson'),
  'POST /api/people/:personId/readings': row('judgePerson', grading),
  'POST /api/people/:personId/readings/:readingId/give': row(['judgePerson', 'changeText']),
  'GET /api/people/:personId/calls': row('readPerson'),
  'POST /api/people/:personId/calls': row(
    'judgePerson',
    (o, { person }) => ({ roleId: o.roleFor(person!), call: 'later', rationale: 'Not yet' }),
    { says: [400, 409] },
  ),
  'GET /api/people/:personId/conversations': row('readPerson'),
  'POST /api/people/:personId/conversations': row('managePerson', () => ({ heldOn: day })),
  'PATCH /api/people/:personId/conversations/:conversationId': row('managePerson', () => ({ plannedOn: later })),
  'GET /api/people/:personId/conversations/:conversationId/calendar': row('managePerson'),
  'GET /api/people/:personId/handover': row('handOver'),
  'PUT /api/people/:personId/handover': row('handOver', () => ({ words: true, talks: true, agreedOn: '2026-11-23' })),
  'GET /api/people/:personId/talk': row('managePerson'),
  'PUT /api/people/:personId/talk/draft': row('managePerson', () => ({ revision: 0, content: page })),
  'DELETE /api/people/:personId/talk/draft': row('managePerson'),
  'POST /api/people/:personId/talk/finish': row('managePerson', () => ({ ...page, key: crypto.randomUUID(), heldOn: day, questions: [] })),
  'GET /api/people/:personId/talks': row('managePerson'),
  'GET /api/people/:personId/talks/:conversationId': row(['managePerson', 'readText']),
  'POST /api/people/:personId/talks/:conversationId/corrections': row(['managePerson', 'changeText'], () => ({ text: 'It was Tuesday' })),
  'POST /api/people/:personId/promises': row('managePerson', () => ({ text: 'Ask Dana' })),
  'PATCH /api/people/:personId/promises/:promiseId': row(['managePerson', 'ownText'], () => ({ state: 'kept' })),
  'DELETE /api/people/:personId/promises/:promiseId': row(['managePerson', 'ownText']),
  'POST /api/people/:personId/promises/:promiseId/restore': row(['managePerson', 'ownText']),
  'GET /api/people/:personId/plan': row('readPerson'),
  'POST /api/people/:personId/plan': row('managePerson', () => ({ text: 'Lead the retro', kind: 'stretch' })),
  'PATCH /api/people/:personId/plan/:actionId': row(['managePerson', 'readText'], () => ({ state: 'done' })),
  'PUT /api/people/:personId/plan/:actionId/readers': row(['managePerson', 'changeText'], () => ({ visibility: 'pair' })),
  'DELETE /api/people/:personId/plan/:actionId': row(['managePerson', 'changeText']),
  'POST /api/people/:personId/plan/:actionId/restore': row(['managePerson', 'readText']),
  'GET /api/people/:personId/rhythm': row('managePerson'),
  'PUT /api/people/:personId/rhythm': row('managePerson', () => ({ of: 'person', days: 60 })),
  'POST /api/people/:personId/leaves': row('managePerson', () => ({ fromOn: '2026-12-01', untilOn: '2026-12-10' })),
  'DELETE /api/people/:personId/leaves/:leaveId': row('managePerson'),

  'GET /api/roles/:roleId': row('readRole'),
  'GET /api/roles/:roleId/changes': row('readRole'),
  'GET /api/roles/:roleId/slate': row('readRole'),
  'GET /api/roles/:roleId/decisions': row('readRole'),
  'GET /api/roles/:roleId/agreements': row('readRole'),
  'GET /api/roles/:roleId/packet': row('readRole'),
  'GET /api/calibration/:roleId': row('talkOfRole'),
  'GET /api/roles/:roleId/outside': row('decideRole'),
  'PATCH /api/roles/:roleId': row('decideRole', () => ({ critical: true })),
  'PUT /api/roles/:roleId/criteria': row('decideRole', (o) => ({
    criteria: [{ criterionId: o.criterionId, asks: 'lead' }],
    reason: 'Clearer',
  })),
  'POST /api/roles/:roleId/state': row('decideRole', () => ({ to: 'on_hold', reason: 'Budget' }), { says: [409] }),
  'POST /api/roles/:roleId/estimates': row('decideRole', () => ({ weeksToHire: 10, monthsToRampUp: 6 })),
  'POST /api/roles/:roleId/agreements': row('decideRole', () => ({ words: 'We wait' })),
  'DELETE /api/roles/:roleId/agreements/:agreementId': row(['decideRole', 'changeText']),
  'POST /api/roles/:roleId/agreements/:agreementId/restore': row(['decideRole', 'changeText']),
  'POST /api/roles/:roleId/confirmation': row('decideRole', undefined, { says: [409] }),
  'DELETE /api/roles/:roleId/confirmation': row('decideRole'),
  'POST /api/roles/:roleId/candidacies': row('decideRole', () => ({ outsideLabel: 'Finalist B' })),
  'GET /api/roles/:roleId/candidacies/:candidacyId': row(['readRole', 'readLine']),
  'PATCH /api/roles/:roleId/candidacies/:candidacyId': row(['readRole', 'keepLine'], () => ({ interest: 'interested', interestOn: day })),
  'DELETE /api/roles/:roleId/candidacies/:candidacyId': row(['readRole', 'keepLine']),
  'POST /api/roles/:roleId/candidacies/:candidacyId/restore': row(['readRole', 'keepLine']),
  'PUT /api/roles/:roleId/candidacies/:candidacyId/pieces/:evidenceId': row(['readRole', 'showOnLine']),
  'DELETE /api/roles/:roleId/candidacies/:candidacyId/pieces/:evidenceId': row(['readRole', 'showOnLine']),
  'POST /api/roles/:roleId/candidacies/:candidacyId/readings': row(['decideRole', 'readLine'], grading, { says: [409] }),
  'POST /api/roles/:roleId/decisions': row(
    'decideRole',
    (_, { params }) => ({ followsId: null, outcome: 'not_yet', why: 'Nobody is ready for it so far', roleId: params.roleId }),
    { says: [400] },
  ),
  'GET /api/roles/:roleId/decisions/:decisionId': row('readRole'),
  'PUT /api/roles/:roleId/decisions/:decisionId/lines/:lineId/told': row(
    ['decideRole', 'readLine'],
    () => ({ toldOn: '2026-11-23', nextStep: 'A talk' }),
    { says: [409] },
  ),
  'POST /api/roles/:roleId/decisions/:decisionId/look-backs': row(
    'decideRole',
    () => ({ afterMonths: 6, stillThere: 'yes', sameAgain: 'yes' }),
    { says: [409] },
  ),

  'GET /api/path/:teamId': row('readTeam'),
  'POST /api/path/:teamId/precedents': row('keepTeam', () => moved),
  'PATCH /api/path/:teamId/precedents/:precedentId': row('keepTeam', () => ({ to: 'Other' })),
  'DELETE /api/path/:teamId/precedents/:precedentId': row('keepTeam'),
  'POST /api/path/:teamId/precedents/:precedentId/restore': row('keepTeam'),
  'PUT /api/path/:teamId/recorded-since': row('keepTeam', () => ({ sinceOn: '2020-01-01' })),
  'POST /api/path/:teamId/headcount': row('keepTeam', () => ({ heads: 5, forOn: later })),
  'POST /api/path/:teamId/headcount/looked-at': row('keepTeam', undefined, { says: [409] }),
  'PUT /api/path/:teamId/override': row('keepTeam', () => override),
  'DELETE /api/path/:teamId/override': row('keepTeam'),
}

/** What the law says of somebody and a thing; without a session only what anybody may ask is answered. */
export function verdictOf({ laws: asked }: Row, world: World, actor: string | null, thing: Thing): Verdict | 'sign in' {
  if (actor === null && !asked.includes('ask')) return 'sign in'
  for (const name of asked) {
    const { kind, verdicts } = laws[name]
    const found = relationsTo(kind, world, actor, thing).map((relation) => verdicts[relation])
    const best = (['yes', 'no', 'hidden'] as const).find((verdict) => found.includes(verdict))!
    if (best !== 'yes') return best
  }
  return 'yes'
}
