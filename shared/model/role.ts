import { z } from 'zod'
import { PersonName } from './person.ts'
import { Day, Id, Instant, Line, Prose } from './text.ts'
import { AskedLevel, Came, Interest, JudgementState, ReadinessCallWord, RoleState } from './words.ts'

/** One thing a lead role asks for, and at which level. */
export const RoleCriterion = z
  .object({
    id: Id,
    name: z.string(),
    gist: z.string(),
    /** The pillar's name, or null for a criterion of the role's own. */
    pillar: z.string().nullable(),
    asks: AskedLevel,
    mustHave: z.boolean(),
  })
  .meta({ id: 'RoleCriterion' })
export type RoleCriterion = z.infer<typeof RoleCriterion>

/** A seat that leads others' work. */
export const LeadRole = z
  .object({
    id: Id,
    title: z.string(),
    state: RoleState,
    /** For a role on hold: the state that it goes back to. */
    stateBeforeHold: RoleState.nullable(),
    team: z.object({ id: Id, name: z.string() }),
    hiringManager: PersonName.nullable(),
    holder: PersonName.nullable(),
    critical: z.boolean(),
    /** Why the role is there or falls free, in a line. */
    reason: z.string().nullable(),
    openedOn: Day.nullable(),
    decideByOn: Day.nullable(),
    /** When a planned role is expected to open. */
    expectedOn: Day.nullable(),
    /** Set from the moment its criteria froze. */
    frozenAt: Instant.nullable(),
    criteriaVersion: z.int(),
    criteria: z.array(RoleCriterion),
    /** False where only title and criteria may be seen: an open role elsewhere under the same top manager. */
    full: z.boolean(),
    /** Whether the reader may change the role and its slate. */
    mayChange: z.boolean(),
    /** Whether the reader sees every line of its slate: who may change it, and the people partner of its team. */
    seesAll: z.boolean(),
  })
  .meta({ id: 'LeadRole' })
export type LeadRole = z.infer<typeof LeadRole>

export const RoleDraft = z
  .strictObject({
    title: Line,
    /** Defaults to the team that the author leads. */
    teamId: Id.nullish(),
    critical: z.boolean().default(false),
    reason: Line.nullish(),
    decideByOn: Day.nullish(),
    expectedOn: Day.nullish(),
    holderId: Id.nullish(),
    /** Starts from the four pillars of the starter framework when left out. */
    frameworkId: Id.nullish(),
  })
  .meta({ id: 'RoleDraft' })
export type RoleDraft = z.infer<typeof RoleDraft>

export const RoleChange = z
  .strictObject({ title: Line, critical: z.boolean(), reason: Line.nullable(), decideByOn: Day.nullable(), expectedOn: Day.nullable() })
  .partial()
  .meta({ id: 'RoleChange' })
export type RoleChange = z.infer<typeof RoleChange>

export const RoleCriteriaDraft = z
  .strictObject({
    criteria: z
      .array(z.strictObject({ criterionId: Id, asks: AskedLevel, mustHave: z.boolean().default(false) }))
      .max(20, 'A role asks for at most twenty criteria.'),
    own: z
      .array(z.strictObject({ criterionId: Id.optional(), name: Line, gist: Line, asks: AskedLevel, mustHave: z.boolean().default(false) }))
      .max(3, 'A role has at most three criteria of its own.')
      .default([]),
    /** Required once the criteria are frozen or a name is on the slate. */
    reason: Prose.nullish(),
  })
  .meta({ id: 'RoleCriteriaDraft' })
export type RoleCriteriaDraft = z.infer<typeof RoleCriteriaDraft>

/** One person, or one named outside finalist, on one slate. */
export const Candidacy = z
  .object({
    id: Id,
    person: PersonName.nullable(),
    outsideLabel: z.string().nullable(),
    came: Came,
    interest: Interest,
    interestOn: Day.nullable(),
    /** When somebody asked them, also before they have answered; null where that was not recorded. */
    askedOn: Day.nullable(),
  })
  .meta({ id: 'Candidacy' })
export type Candidacy = z.infer<typeof Candidacy>

/** A signed judgement for one person and one lead role; never carried to another role. */
export const ReadinessCall = z
  .object({
    id: Id,
    person: PersonName,
    role: z.object({ id: Id, title: z.string() }),
    call: ReadinessCallWord,
    emergencyCover: z.boolean(),
    rationale: z.string(),
    state: JudgementState,
    author: z.string(),
    calledOn: Day,
    /** Twelve months after the day of the call: from then on it no longer counts. */
    expiresOn: Day,
    current: z.boolean(),
  })
  .meta({ id: 'ReadinessCall' })
export type ReadinessCall = z.infer<typeof ReadinessCall>

export const ReadinessCallDraft = z
  .strictObject({
    roleId: Id,
    call: ReadinessCallWord,
    emergencyCover: z.boolean().default(false),
    rationale: Prose,
    state: JudgementState.default('given'),
  })
  .meta({ id: 'ReadinessCallDraft' })
export type ReadinessCallDraft = z.infer<typeof ReadinessCallDraft>
