import { z } from 'zod'
import { Sentence } from '../model/sentence.ts'
import { Person, PersonDraft, ReportingLine, Team, Seat } from '../model/person.ts'
import { Want } from '../model/aspiration.ts'
import { Day, Id } from '../model/text.ts'
import { CadenceState } from '../model/words.ts'
import { endpoint } from './endpoint.ts'
import { fileLimit, FileSent, Unread } from './file.ts'

const about = 'People'
const ofMember = z.object({ memberId: Id })

/** Someone in the list of people: what they want and since when, never how they compare. */
export const PersonRow = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    team: z.string().nullable(),
    managerId: Id.nullable(),
    manager: z.string().nullable(),
    reports: z.int(),
    want: Want.nullable(),
    lastHeldOn: Day.nullable(),
    /** When the next conversation is due by their rhythm. */
    dueOn: Day.nullable(),
    cadence: CadenceState,
    pieces: z.int(),
  })
  .meta({ id: 'PersonRow' })
export type PersonRow = z.infer<typeof PersonRow>

export const listPeople = endpoint('GET /api/people', {
  about,
  may: 'lead',
  personal: true,
  summary: 'Everyone under me, by name, with what each wants',
  answer: z.object({ sentence: Sentence, people: z.array(PersonRow), teams: z.array(z.string()) }),
})

export const listDirectory = endpoint('GET /api/directory', {
  about,
  may: 'beSignedIn',
  summary: 'Names, titles, teams and managers: all for an administrator, one’s own scope and line for others',
  query: z.object({ q: z.string().max(200).optional(), left: z.enum(['yes']).optional() }).strict(),
  answer: z.array(Person),
})
export const readMember = endpoint('GET /api/directory/:memberId', {
  about,
  may: 'beSignedIn',
  summary: 'One person in the directory, with their further seats',
  params: ofMember,
  answer: Person.extend({ seats: z.array(Seat) }),
})
export const addPerson = endpoint('POST /api/directory', {
  about,
  may: 'administer',
  summary: 'Add a person',
  body: PersonDraft,
  answer: Person,
})
export const changePerson = endpoint('PATCH /api/directory/:memberId', {
  about,
  may: 'administer',
  summary: 'Change what the directory says of a person',
  params: ofMember,
  body: PersonDraft.omit({ managerId: true }).partial(),
  answer: Person,
})
export const movePerson = endpoint('POST /api/directory/:memberId/move', {
  about,
  may: 'administer',
  summary: 'Move a person, with all below them, to another manager from a day on',
  params: ofMember,
  body: z.strictObject({ managerId: Id.nullable(), fromOn: Day }),
  answer: Person,
})
export const leavePerson = endpoint('POST /api/directory/:memberId/leave', {
  about,
  may: 'administer',
  summary: 'A person leaves: their line ends, their reports move to the manager above',
  params: ofMember,
  body: z.strictObject({ leftOn: Day }),
  answer: Person,
})
export const listLines = endpoint('GET /api/directory/:memberId/lines', {
  about,
  may: 'administer',
  summary: 'Who a person has reported to, and when',
  params: ofMember,
  answer: z.array(ReportingLine),
})
export const listTeams = endpoint('GET /api/teams', {
  about,
  may: 'beSignedIn',
  summary: 'The teams that I may know of',
  answer: z.array(Team),
})

/** What an import of people would do, or did. */
export const PeopleImport = z
  .object({
    rows: z.int(),
    seats: z.int(),
    people: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    left: z.int(),
    roots: z.int(),
    levels: z.int(),
    managers: z.int(),
    managingSeats: z.int(),
    managersOfManagers: z.int(),
    widestSpan: z.int(),
    unlinked: z.array(Unread),
    loops: z.array(Unread),
    repeated: z.array(Unread),
    conflicting: z.array(Unread),
    refused: z.array(Unread),
  })
  .meta({ id: 'PeopleImport' })
export type PeopleImport = z.infer<typeof PeopleImport>

export const ImportPreview = PeopleImport.extend({
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.string().nullable(),
      why: z.string(),
      /** Never stored, whatever it is called. */
      dropped: z.boolean(),
      samples: z.array(z.string()),
    }),
  ),
  /** People who share a name and may be one, among the rows or with somebody here. */
  proposals: z.array(z.object({ name: z.string(), rows: z.array(z.int()), here: z.boolean() })),
  /** Columns of days that can be read in two ways. */
  asks: z.array(z.object({ column: z.string(), found: z.string() })),
  /** Rows whose manager is nowhere. */
  strangers: z.object({ rows: z.int(), names: z.array(z.string()) }),
  /** People here whom the file does not name. */
  missing: z.object({ people: z.int(), names: z.array(z.string()) }),
  /** Rows that are not taken, as they stand, without the columns that are never stored. */
  rejected: z.object({ headers: z.array(z.string()), rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })) }),
  changes: z.array(z.object({ row: z.int(), name: z.string(), change: z.enum(['new', 'changed', 'moved', 'left']), what: z.string() })),
}).meta({ id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof ImportPreview>

const fields = [
  'id',
  'name',
  'firstName',
  'lastName',
  'email',
  'login',
  'title',
  'team',
  'location',
  'hiredOn',
  'leftOn',
  'role',
  'manager',
  'managerFirstName',
  'managerLastName',
  'aside',
] as const
const PeopleSent = FileSent.extend({
  /** What columns are read as, where that is not as they are read; remembered for the next import. */
  columns: z
    .array(z.strictObject({ header: z.string().max(1000), field: z.enum(fields) }))
    .max(1000)
    .optional(),
  /** The names of which each is one person on several seats, or somebody who is here. */
  merge: z.union([z.literal('by-name'), z.array(z.string().max(300)).max(5000)]).optional(),
  dayOrder: z.enum(['day-first', 'month-first']).optional(),
  unknownManagers: z.enum(['none', 'add', 'skip']).optional(),
  /** The file names everybody: who is missing from it leaves today. */
  missingLeave: z.boolean().optional(),
})
export const previewPeople = endpoint('POST /api/import/people/preview', {
  about,
  may: 'administer',
  summary: 'What importing this file would do, row by row; nothing is written',
  body: PeopleSent,
  bodyLimit: fileLimit,
  answer: ImportPreview,
})
export const importPeople = endpoint('POST /api/import/people', {
  about,
  may: 'administer',
  summary: 'Import this file in one transaction, the rows with a reason against them left out',
  body: PeopleSent,
  bodyLimit: fileLimit,
  answer: PeopleImport.extend({ importId: Id }),
})
