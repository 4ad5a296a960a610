import { z } from 'zod'
import { Id } from './text.ts'

/** An address of a list that somebody named for themselves. */
export const SavedView = z.object({ id: Id, name: z.string(), address: z.string() }).meta({ id: 'SavedView' })
export type SavedView = z.infer<typeof SavedView>
