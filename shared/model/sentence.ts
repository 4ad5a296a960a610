import { z } from 'zod'

/** An answer sentence in parts: what names a person, a role or a place can become a link. */
export const Sentence = z
  .array(
    z.union([
      z.string(),
      z.object({
        text: z.string(),
        strong: z.boolean().optional(),
        personId: z.string().optional(),
        roleId: z.string().optional(),
        href: z.string().optional(),
      }),
    ]),
  )
  .meta({ id: 'Sentence' })
export type Sentence = z.infer<typeof Sentence>
