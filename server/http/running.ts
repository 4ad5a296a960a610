import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/database.ts'
import { saveSetting } from '../settings/commands.ts'

/** Whether the server can do its work: tries a write, and says so when it can't. */
export function running(app: FastifyInstance, database: Database, clock: () => Date) {
  app.get(
    '/api/ready',
    { config: { may: 'askAnything' } as never, schema: { summary: 'The server can read and write', tags: ['Running'] } },
    async () => {
      await database.transaction((tx) => saveSetting(tx, 'ready', clock().toISOString()))
      return { ready: true }
    },
  )
}
