import { z } from 'zod'
import { Want } from '../model/aspiration.ts'
import { PersonName } from '../model/person.ts'
import { Sentence } from '../model/sentence.ts'
import { Day, Id, Instant } from '../model/text.ts'
import { AskedLevel, BenchStrength, CadenceState, Level, MeetingRule, RoleState } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

/** A level beside the level asked, as a row of rings shows it. */
const RingMark = z.object({ criterionId: Id, name: z.string(), asks: AskedLevel.nullable(), level: Level.nullable(), pieces: z.int() })

export const HomeRow = z
  .object({
    person: PersonName,
    want: Want.nullable(),
    /** Against the role they want; null where they named none or were never asked. */
    role: z.object({ id: Id, title: z.string(), at: z.int(), of: z.int(), rings: z.array(RingMark) }).nullable(),
    /** Pieces that happened in each of the last twelve weeks, the oldest first. */
    weeks: z.array(z.int()).length(12),
    lastHeldOn: Day.nullable(),
    /** Pieces that happened since then; null where no conversation was held, or none is planned. */
    newPieces: z.int().nullable(),
    /** The planned conversation. */
    plannedOn: Day.nullable(),
    plannedTime: z.string().nullable(),
    conversationId: Id.nullable(),
    /** When the next one is due by the cadence. */
    dueOn: Day.nullable(),
    cadence: CadenceState,
    /** What to talk about with them, in a short line. */
    about: z.string(),
  })
  .meta({ id: 'HomeRow' })
export type HomeRow = z.infer<typeof HomeRow>

export const Home = z
  .object({
    sentence: Sentence,
    rows: z.array(HomeRow),
    /** Lead roles of my team and near it, with my people nearest to each. */
    roles: z.array(
      z.object({
        id: Id,
        title: z.string(),
        state: RoleState,
        decideByOn: Day.nullable(),
        expectedOn: Day.nullable(),
        people: z.array(z.object({ id: Id, name: z.string(), rings: z.array(RingMark), at: z.int(), of: z.int() })),
        /** The gap in words, where there is one. */
        gap: z.string().nullable(),
      }),
    ),
    /** At most three facts with a link; `subject` puts one away. */
    worth: z.array(z.object({ subject: z.string(), kind: z.enum(['promises', 'close', 'quiet', 'unasked', 'call']), sentence: Sentence })),
  })
  .meta({ id: 'Home' })
export type Home = z.infer<typeof Home>
export const readHome = endpoint('GET /api/home', {
  about: 'Overviews',
  may: 'lead',
  personal: true,
  summary: 'My team: whom to talk to, and about what',
  answer: Home,
})

/** Something to ask about in the meeting, and the rows that it comes from. */
const MeetingQuestion = z.object({ rule: MeetingRule, sentence: Sentence, rows: z.array(Sentence) }).meta({ id: 'MeetingQuestion' })

/** Someone on a bench. */
const BenchPerson = z.object({
  id: Id,
  name: z.string(),
  at: z.int(),
  of: z.int(),
  /** On how many roles of this answer they are called ready now. */
  roles: z.int(),
  /** Who called them ready, and when. */
  calledBy: z.string(),
  calledOn: Day,
  /** Could step in at once, for a while. */
  emergencyCover: z.boolean(),
})
export const PipelineRole = z
  .object({
    id: Id,
    title: z.string(),
    state: RoleState,
    team: z.object({ id: Id, name: z.string() }),
    holder: PersonName.nullable(),
    critical: z.boolean(),
    reason: z.string().nullable(),
    decideByOn: Day.nullable(),
    expectedOn: Day.nullable(),
    strength: BenchStrength,
    readyNow: z.array(BenchPerson),
    withinYear: z.array(BenchPerson),
    /** Who is called emergency cover and does not stand on the bench. */
    cover: z.array(PersonName.omit({ title: true })),
    /** Who could fill it if all roles were filled at the same time; null where nobody is left. */
    matched: PersonName.omit({ title: true }).nullable(),
  })
  .meta({ id: 'PipelineRole' })
export type PipelineRole = z.infer<typeof PipelineRole>

export const readPipeline = endpoint('GET /api/pipeline', {
  about: 'Overviews',
  may: 'lead',
  personal: true,
  summary: 'Every lead role of my scope with its bench, the least covered first',
  answer: z.object({
    sentence: Sentence,
    roles: z.array(PipelineRole),
    /** How many of the roles could be filled at the same time by people who are ready now. */
    netBench: z.object({ size: z.int(), of: z.int() }),
    coverage: z.object({ covered: z.int(), readyNow: z.int(), of: z.int() }),
    /** What to ask about in the meeting. */
    ask: z.array(MeetingQuestion),
    teams: z.array(z.object({ id: Id, name: z.string(), roles: z.int() })),
  }),
})

export const Wants = z.object({ management: z.int(), ic: z.int(), lateral: z.int(), undecided: z.int(), never_asked: z.int() })
export const readAsked = endpoint('GET /api/pipeline/asked', {
  about: 'Overviews',
  may: 'lead',
  personal: true,
  summary: 'Who has been asked, by manager; what people want; who looks ready for a role and was never asked',
  answer: z.object({
    sentence: Sentence,
    people: z.int(),
    neverAsked: z.int(),
    wants: Wants,
    managers: z.array(z.object({ manager: PersonName, asked: z.int(), old: z.int(), of: z.int() })),
    /** Close to what the role asks and never asked: shown beside the bench, not counted. */
    looksReady: z.array(z.object({ roleId: Id, people: z.array(z.object({ id: Id, name: z.string(), at: z.int(), of: z.int() })) })),
    ask: z.array(MeetingQuestion),
  }),
})

/** What the palette finds by name, and the evidence box offers: nothing that is anyone's record. */
export const Names = z
  .object({
    people: z.array(
      z.object({
        id: Id,
        name: z.string(),
        title: z.string().nullable(),
        teamId: Id.nullable(),
        /** Under me, with a page that I may open; the others are me, my own line above, or the directory of an administrator. */
        under: z.boolean(),
      }),
    ),
    roles: z.array(z.object({ id: Id, title: z.string(), state: RoleState, teamId: Id })),
    teams: z.array(z.object({ id: Id, name: z.string() })),
  })
  .meta({ id: 'Names' })
export type Names = z.infer<typeof Names>
export const listNames = endpoint('GET /api/names', {
  about: 'Overviews',
  may: 'beSignedIn',
  summary: 'Names of the people, lead roles and teams that I may know of, to find them by',
  answer: Names,
})

const removed = z.object({ id: Id, text: z.string(), removedAt: Instant })
/** Something about a person, a lead role or a team. */
export const Removed = z
  .discriminatedUnion('kind', [
    removed.extend({
      kind: z.enum(['evidence', 'aspiration', 'promise', 'action', 'note']),
      person: z.object({ id: Id, name: z.string() }),
    }),
    removed.extend({ kind: z.literal('agreement'), role: z.object({ id: Id, title: z.string() }) }),
    removed.extend({ kind: z.literal('precedent'), team: z.object({ id: Id, name: z.string() }) }),
  ])
  .meta({ id: 'Removed' })
export type Removed = z.infer<typeof Removed>
export const listRemoved = endpoint('GET /api/removed', {
  about: 'Overviews',
  may: 'beSignedIn',
  personal: true,
  summary: 'What I removed within 30 days and can restore, the last removed first',
  answer: z.array(Removed),
})

export const Windows = z
  .strictObject({
    evidenceDays: z.int().min(30).max(1825),
    gettingOldMonths: z.int().min(1).max(60),
    cadenceDays: z.int().min(7).max(730),
    callMonths: z.int().min(1).max(36),
    precedentMonths: z.int().min(6).max(120),
    historyMonths: z.int().min(6).max(120),
    plannedMonths: z.int().min(1).max(36),
    planLookedMonths: z.int().min(1).max(24),
    widestSpan: z.int().min(3).max(50),
  })
  .meta({ id: 'Windows' })
export const readSettings = endpoint('GET /api/settings', {
  about: 'Settings',
  may: 'beSignedIn',
  summary: 'The windows that the figures use',
  answer: z.object({ windows: Windows }),
})
export const changeSettings = endpoint('PUT /api/settings', {
  about: 'Settings',
  may: 'administer',
  summary: 'Change the windows that the figures use',
  body: z.strictObject({ windows: Windows }),
  answer: z.object({ windows: Windows }),
})
export const readHealth = endpoint('GET /api/health', {
  about: 'Running',
  may: 'askAnything',
  summary: 'The server is alive',
  answer: z.object({ alive: z.literal(true) }),
})
