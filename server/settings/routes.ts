import { changeSettings, readHealth, readSettings } from 'shared/api/overview.ts'
import type { Read } from '../db/database.ts'
import type { Serve } from '../http/serve.ts'
import { saveSetting } from './commands.ts'
import { windowsOf } from './queries.ts'

async function shown(read: Read) {
  const all = await windowsOf(read)
  const { evidenceDays, gettingOldMonths, cadenceDays, callMonths } = all
  const { precedentMonths, historyMonths, plannedMonths, planLookedMonths, widestSpan } = all
  const path = { precedentMonths, historyMonths, plannedMonths, planLookedMonths, widestSpan }
  return { windows: { evidenceDays, gettingOldMonths, cadenceDays, callMonths, ...path } }
}

export function settingsRoutes(serve: Serve) {
  serve(readSettings, ({ db }) => shown(db))
  serve(changeSettings, async ({ db }, { body }) => {
    await saveSetting(db, 'windows', body.windows)
    return shown(db)
  })
  serve(readHealth, async () => ({ alive: true as const }))
}
