import { buildApp } from './app.ts'
import { openDatabase } from './db/open.ts'
const db = await openDatabase({ data: process.argv[2]!, databaseUrl: null } as never)
const app = await buildApp({ database: db })
await app.ready()
console.log(process.memoryUsage())
