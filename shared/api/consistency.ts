import { z } from 'zod'
import { Sentence } from '../model/sentence.ts'
import { Day, Id } from '../model/text.ts'
import { Level } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

const Named = z.object({ id: Id, name: z.string() })
const OfRole = z.object({ id: Id, title: z.string() })
/** How many out of how many; null where they are fewer than five. */
const Share = z.object({ count: z.int(), of: z.int().min(5) })
const tally = <Row extends z.ZodRawShape>(row: Row) =>
  z.object({
    share: Share.nullable(),
    /** In the order of their names. */
    managers: z.array(z.object({ manager: Named, share: Share })),
    /** Managers of whom too few people or calls are there to say anything. */
    tooFew: z.array(Named),
    rows: z.array(z.object({ person: Named, managerId: Id, ...row })),
  })

export const Consistency = z
  .object({
    sentence: Sentence,
    /** Null for whoever leads no managers. */
    found: z
      .object({
        neverAsked: tally({}),
        withoutEvidence: tally({ role: OfRole, calledOn: Day }),
        readDifferently: z.object({
          /** Criteria read differently, of those on which managers can be compared. */
          share: Share.nullable(),
          criteria: z.array(
            z.object({
              criterion: Named,
              people: z.int().min(5),
              managers: z.array(
                z.object({
                  manager: Named,
                  /** The level in the middle of their readings, or the two between which it lies. */
                  middle: z.object({ from: Level, to: Level }),
                  people: z.array(Named.extend({ level: Level })),
                }),
              ),
            }),
          ),
        }),
        neverNominated: tally({ role: OfRole, readySince: Day }),
      })
      .nullable(),
  })
  .meta({ id: 'Consistency' })
export type Consistency = z.infer<typeof Consistency>

export const readConsistency = endpoint('GET /api/pipeline/consistency', {
  about: 'Overviews',
  may: 'lead',
  personal: true,
  summary: 'How managers under me decide: never asked, calls without evidence, read differently, never nominated; never of fewer than five',
  answer: Consistency,
})
