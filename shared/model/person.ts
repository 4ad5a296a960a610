import { z } from 'zod'
import { Day, Email, Id, Line } from './text.ts'

/** What the directory says of a person: no personal content. */
export const Person = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    login: z.string().nullable(),
    /** The number or key that the organisation's own people list uses. */
    externalId: z.string().nullable(),
    location: z.string().nullable(),
    team: z.object({ id: Id, name: z.string() }).nullable(),
    manager: z.object({ id: Id, name: z.string() }).nullable(),
    hiredOn: Day.nullable(),
    /** Since when they have held their title. */
    inRoleSinceOn: Day.nullable(),
    leftOn: Day.nullable(),
    reports: z.int(),
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

/** A further seat of someone, beside the one that their reporting line is. */
export const Seat = z
  .object({ id: Id, title: z.string().nullable(), team: z.string().nullable(), manager: z.string().nullable(), sinceOn: Day })
  .meta({ id: 'Seat' })
export type Seat = z.infer<typeof Seat>

export const PersonDraft = z
  .strictObject({
    name: Line,
    title: Line.nullish(),
    email: Email.nullish(),
    login: Line.nullish(),
    externalId: Line.nullish(),
    location: Line.nullish(),
    teamName: Line.nullish(),
    managerId: Id.nullish(),
    hiredOn: Day.nullish(),
    inRoleSinceOn: Day.nullish(),
  })
  .meta({ id: 'PersonDraft' })
export type PersonDraft = z.infer<typeof PersonDraft>

/** Someone named in passing. */
export const PersonName = z.object({ id: Id, name: z.string(), title: z.string().nullable() }).meta({ id: 'PersonName' })
export type PersonName = z.infer<typeof PersonName>

export const Team = z
  .object({ id: Id, name: z.string(), parentId: Id.nullable(), lead: PersonName.nullable(), people: z.int() })
  .meta({ id: 'Team' })
export type Team = z.infer<typeof Team>

export const ReportingLine = z
  .object({ id: Id, manager: z.object({ id: Id, name: z.string() }), sinceOn: Day, untilOn: Day.nullable() })
  .meta({ id: 'ReportingLine' })
export type ReportingLine = z.infer<typeof ReportingLine>
