import { z } from 'zod'
import { Erasure, ErasureReason, PersonExport, Retained, RetentionPeriods } from '../model/privacy.ts'
import { Id, Instant } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Privacy'
const ofMember = z.object({ memberId: Id })

export const makeExportLink = endpoint('POST /api/directory/:memberId/export', {
  about,
  may: 'administer',
  summary:
    'A link by which a person gets everything kept about them, once and within a week; it does not open for another administrator who is signed in',
  params: ofMember,
  answer: z.object({ link: z.string(), endsAt: Instant }),
})
export const openExport = endpoint('POST /api/exports/person', {
  about,
  may: 'askAnything',
  summary: 'Everything that is kept about the person whom a link is for; the link ends with it',
  body: z.strictObject({ token: z.string().max(100) }),
  answer: PersonExport,
})
export const erasePerson = endpoint('POST /api/directory/:memberId/erasure', {
  about,
  may: 'administer',
  summary: 'Erase a person: everything about them is deleted, or blanked where its counts and days stay; can’t be undone',
  params: ofMember,
  body: z.strictObject({
    reason: ErasureReason,
    /** Their name, typed by whoever erases them. */
    name: z.string().max(300),
  }),
  answer: Erasure,
})
export const listErasures = endpoint('GET /api/erasures', {
  about,
  may: 'administer',
  summary: 'The certificates of erasures, the newest first: nothing of who it was',
  answer: z.array(Erasure),
})

const Due = z.array(z.object({ name: Retained, months: z.int().nullable(), due: z.int() }))
export const previewRetention = endpoint('POST /api/retention/preview', {
  about,
  may: 'administer',
  summary: 'How much of each class would go today by these periods; nothing is written. Without periods, by those that are set',
  body: z.strictObject({ periods: RetentionPeriods.optional() }),
  answer: Due,
})
export const setRetention = endpoint('PUT /api/retention', {
  about,
  may: 'administer',
  summary: 'Set for how long each class is kept; what is older goes once a day',
  body: z.strictObject({ periods: RetentionPeriods }),
  answer: Due,
})
