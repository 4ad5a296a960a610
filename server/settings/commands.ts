import type { Tx } from '../db/database.ts'
import { settings } from '../db/schema.ts'

export const saveSetting = (tx: Tx, name: string, value: unknown) =>
  tx.db.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } })
