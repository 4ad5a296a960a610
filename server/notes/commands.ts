import { eq } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { privateNotes } from '../db/talks.ts'

export const markNote = (tx: Tx, noteId: string, removedAt: string | null) =>
  tx.db.update(privateNotes).set({ removedAt }).where(eq(privateNotes.id, noteId))
