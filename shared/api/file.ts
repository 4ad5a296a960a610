import { z } from 'zod'

/** A file of 25 MB in base 64, and some room around it. */
export const fileLimit = 36_000_000
export const FileSent = z.strictObject({
  fileName: z.string().max(300),
  /** The file's bytes, in base 64. */
  content: z.base64(),
})

/** One thing to tell about one row of a file. */
export const Unread = z.object({ row: z.int(), column: z.string(), found: z.string(), why: z.string() })
