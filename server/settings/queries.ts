import { eq } from 'drizzle-orm'
import { type Windows, windows } from 'shared/domain/windows.ts'
import type { Read } from '../db/database.ts'
import { query } from '../db/query.ts'
import { settings } from '../db/schema.ts'

const setting = query((db, of) => db.select({ value: settings.value }).from(settings).where(eq(settings.name, of.name)))

/** The windows that the figures use: what an administrator has set, and the defaults for the rest. */
export async function windowsOf(read: Read): Promise<Windows> {
  const [saved] = await setting(read, { name: 'windows' })
  return { ...windows, ...(saved?.value as Partial<Windows> | undefined) }
}
