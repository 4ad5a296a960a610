import { z } from 'zod'
import { Agreement, AgreementDraft } from '../model/agreement.ts'
import { PersonName } from '../model/person.ts'
import { Day, Id } from '../model/text.ts'
import { AskedLevel, BenchStrength, Interest, Level, RoleState } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

const about = 'Calibration'
const word = z.string().max(200).optional()
const ofRole = z.object({ roleId: Id })
const Done = z.object({ done: z.literal(true) })

export const listCalibration = endpoint('GET /api/calibration', {
  about,
  may: 'lead',
  personal: true,
  summary: 'The lead roles to talk about, in the order and with the filters of the pipeline',
  query: z.object({ team: word, strength: word, state: word, asked: word, sort: word }).strict(),
  answer: z.object({ roles: z.array(z.object({ id: Id, title: z.string() })) }),
})

/** How someone on the slate stands on one criterion: what is for the chain, without a word that anyone wrote. */
const CalibrationCell = z.object({ criterionId: Id, level: Level.nullable(), pieces: z.int(), met: z.boolean(), gap: z.string() })

export const CalibrationPerson = z
  .object({
    person: PersonName,
    manager: z.string().nullable(),
    interest: Interest,
    /** How many of the criteria are read at the level asked. */
    at: z.int(),
    of: z.int(),
    cells: z.array(CalibrationCell),
  })
  .meta({ id: 'CalibrationPerson' })
export type CalibrationPerson = z.infer<typeof CalibrationPerson>

export const Calibration = z
  .object({
    role: z.object({ id: Id, title: z.string(), state: RoleState, decideByOn: Day.nullable(), expectedOn: Day.nullable() }),
    /** Null for a role that the pipeline no longer shows. */
    strength: BenchStrength.nullable(),
    readyNow: z.array(Id),
    withinYear: z.array(Id),
    criteria: z.array(z.object({ id: Id, name: z.string(), asks: AskedLevel, mustHave: z.boolean() })),
    /** Those in-house on the slate who stand under the one who asks, by name alone. */
    people: z.array(CalibrationPerson),
    /** How many more stand on the slate and not under the one who asks. */
    more: z.int(),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'Calibration' })
export type Calibration = z.infer<typeof Calibration>

export const readCalibration = endpoint('GET /api/calibration/:roleId', {
  about,
  may: 'seeRole',
  personal: true,
  summary: 'One lead role as it is shown to a room: its criteria against those on the slate, only what is for the chain',
  params: ofRole,
  answer: Calibration,
})

export const listAgreements = endpoint('GET /api/roles/:roleId/agreements', {
  about,
  may: 'seeRole',
  personal: true,
  summary: 'What was agreed about the role, for those who see all lines of its slate, the newest first',
  params: ofRole,
  answer: z.array(Agreement),
})
export const recordAgreement = endpoint('POST /api/roles/:roleId/agreements', {
  about,
  may: 'changeRole',
  summary: 'Write down what was agreed about the role today, and who was there',
  params: ofRole,
  body: AgreementDraft,
  answer: Agreement,
})
const ofAgreement = ofRole.extend({ agreementId: Id })
export const removeAgreement = endpoint('DELETE /api/roles/:roleId/agreements/:agreementId', {
  about,
  may: 'changeRole',
  summary: 'Take back what I wrote down; it can be restored for 30 days',
  params: ofAgreement,
  answer: Done,
})
export const restoreAgreement = endpoint('POST /api/roles/:roleId/agreements/:agreementId/restore', {
  about,
  may: 'changeRole',
  summary: 'Restore what I wrote down and took back',
  params: ofAgreement,
  answer: Done,
})
