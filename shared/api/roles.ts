import { z } from 'zod'
import { Want } from '../model/aspiration.ts'
import { PersonName } from '../model/person.ts'
import { Candidacy, LeadRole, ReadinessCall, RoleChange, RoleCriteriaDraft, RoleDraft } from '../model/role.ts'
import { Sentence } from '../model/sentence.ts'
import { OutsideEstimate } from '../model/slate.ts'
import { Day, Id, Instant, Line } from '../model/text.ts'
import { Came, EvidenceStatus, Interest, Level, RoleState } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

const about = 'Lead roles'
const ofRole = z.object({ roleId: Id })
const Done = z.object({ done: z.literal(true) })
/** How many are still to be told what was decided; null where the role is not the reader's to change. */
const untold = z.int().nullable()

export const listRoles = endpoint('GET /api/roles', {
  about,
  may: 'beSignedIn',
  summary: 'The lead roles that I may see, open ones first',
  query: z.object({ state: RoleState.optional(), team: z.string().max(64).optional() }).strict(),
  answer: z.object({
    sentence: Sentence,
    roles: z.array(
      LeadRole.omit({ criteria: true, frozenAt: true, criteriaVersion: true }).extend({
        asks: z.int(),
        wanted: z.int().nullable(),
        onSlate: z.int().nullable(),
        untold,
      }),
    ),
    /** Where I may plan a role: my own team first. It is made with its first role where I have none. */
    teams: z.array(z.object({ id: Id, name: z.string() })),
    mayCreate: z.boolean(),
  }),
})
export const createRole = endpoint('POST /api/roles', {
  about,
  may: 'lead',
  summary: 'Plan a lead role for my team or one below it',
  body: RoleDraft,
  answer: LeadRole,
})
export const readRole = endpoint('GET /api/roles/:roleId', {
  about,
  may: 'seeRole',
  summary: 'One lead role and what it asks for',
  params: ofRole,
  answer: LeadRole.extend({ untold }),
})
export const changeRole = endpoint('PATCH /api/roles/:roleId', {
  about,
  may: 'changeRole',
  summary: 'Change title, days, reason',
  params: ofRole,
  body: RoleChange,
  answer: LeadRole,
})
export const setRoleCriteria = endpoint('PUT /api/roles/:roleId/criteria', {
  about,
  may: 'changeRole',
  summary: 'Say what the role asks; a new version with a reason once criteria are frozen or a name is on the slate',
  params: ofRole,
  body: RoleCriteriaDraft,
  answer: LeadRole,
})
export const listRoleChanges = endpoint('GET /api/roles/:roleId/changes', {
  about,
  may: 'seeRole',
  summary: 'How the role and its criteria have changed, the newest first',
  params: ofRole,
  answer: z.array(
    z.object({ id: Id, what: z.string(), version: z.int().nullable(), reason: z.string().nullable(), madeBy: z.string(), madeAt: Instant }),
  ),
})
export const moveRole = endpoint('POST /api/roles/:roleId/state', {
  about,
  may: 'changeRole',
  summary: 'Take the role to another state: open it (its criteria freeze), put it on hold, record who holds it, free it, cancel it',
  params: ofRole,
  body: z.strictObject({ to: RoleState, reason: Line.nullish(), holderId: Id.nullish(), decideByOn: Day.nullish() }),
  answer: LeadRole,
})

/** Who signed a level, when and why. */
const Signed = z.object({ why: z.string(), author: z.string(), readOn: Day })
/** How one person stands on one criterion of the role. */
const Cell = z.object({
  criterionId: Id,
  level: Level.nullable(),
  reading: Signed.nullable(),
  status: EvidenceStatus,
  pieces: z.int(),
  strongest: z.object({ id: Id, what: z.string(), happenedOn: Day, url: z.string().nullable() }).nullable(),
  gap: z.string(),
})
export const SlatePerson = z
  .object({
    person: PersonName,
    manager: z.string().nullable(),
    mine: z.boolean(),
    /** Whether the reader may sign a call for this person, and whether they may change this line. */
    judges: z.boolean(),
    keeps: z.boolean(),
    want: Want.nullable(),
    candidacy: Candidacy.nullable(),
    came: Came.nullable(),
    interest: Interest,
    call: ReadinessCall.nullable(),
    /** The day on which the last call ran out, where none counts now. */
    callRanOutOn: Day.nullable(),
    at: z.int(),
    of: z.int(),
    close: z.boolean(),
    disagreements: z.array(z.string()),
    cells: z.array(Cell),
  })
  .meta({ id: 'SlatePerson' })
export type SlatePerson = z.infer<typeof SlatePerson>

/** A finalist from outside, judged on the same lines; there is no evidence but what whoever read them says. */
const SlateFinalist = Candidacy.extend({
  at: z.int(),
  of: z.int(),
  cells: z.array(Cell.pick({ criterionId: true, level: true, reading: true, gap: true })),
}).meta({ id: 'SlateFinalist' })
export type SlateFinalist = z.infer<typeof SlateFinalist>

export const Slate = z
  .object({
    role: LeadRole,
    sentence: Sentence,
    /** Those who want it first, then by name; never by readiness. */
    people: z.array(SlatePerson),
    /** Close, and nobody has asked them: by name, not counted. */
    closeNeverAsked: z.array(SlatePerson),
    /** How many in my scope were never asked what they want at all. */
    neverAsked: z.int(),
    /** By name, as they are called. */
    outside: z.array(SlateFinalist),
    /** What it would take to hire from outside, as estimated last: told to those who see the whole slate. */
    estimate: OutsideEstimate.nullable(),
  })
  .meta({ id: 'Slate' })
export type Slate = z.infer<typeof Slate>
export const readSlate = endpoint('GET /api/roles/:roleId/slate', {
  about: 'Slates',
  may: 'seeRole',
  personal: true,
  summary: 'Who could fill the role: those who want it, those who are close, those never asked',
  params: ofRole,
  answer: Slate,
})
export const addCandidacy = endpoint('POST /api/roles/:roleId/candidacies', {
  about: 'Slates',
  may: 'seeRole',
  summary: 'Put someone under me on the slate, or name an outside finalist',
  params: ofRole,
  body: z
    .strictObject({
      personId: Id.nullish(),
      outsideLabel: Line.nullish(),
      came: Came.default('nominated'),
      interest: Interest.default('not_asked'),
      interestOn: Day.nullish(),
      askedOn: Day.nullish(),
    })
    .refine(({ personId, outsideLabel }) => !personId !== !outsideLabel, {
      path: ['personId'],
      message: 'Name one person, or one outside finalist.',
    }),
  answer: Candidacy,
})
const ofCandidacy = ofRole.extend({ candidacyId: Id })
export const recordInterest = endpoint('PATCH /api/roles/:roleId/candidacies/:candidacyId', {
  about: 'Slates',
  may: 'seeRole',
  summary: 'Record whether they are interested, and the day they said so',
  params: ofCandidacy,
  body: z.strictObject({
    interest: Interest,
    interestOn: Day.nullish(),
    /** When they were asked; left out, it stays as it was. */
    askedOn: Day.nullish(),
  }),
  answer: Candidacy,
})
export const removeCandidacy = endpoint('DELETE /api/roles/:roleId/candidacies/:candidacyId', {
  about: 'Slates',
  may: 'seeRole',
  summary: 'Take someone off the slate; it can be restored for 30 days',
  params: ofCandidacy,
  answer: Done,
})
export const restoreCandidacy = endpoint('POST /api/roles/:roleId/candidacies/:candidacyId/restore', {
  about: 'Slates',
  may: 'seeRole',
  summary: 'Put someone back on the slate',
  params: ofCandidacy,
  answer: Done,
})
