import { readFileSync } from 'node:fs'
import { importPlan } from 'shared/domain/import/plan.ts'
import { readCsv } from './transfer/csv.ts'
import { importPeople, plannedImport } from './transfer/commands.ts'
import { openDatabase } from './db/open.ts'
const mem = () => Math.round(process.memoryUsage().rss/1e6)
let t = performance.now(), u = process.cpuUsage(); const lap = (k: string) => { const n = performance.now(), v = process.cpuUsage(u); console.log(k.padEnd(20), Math.round(n-t), "ms wall", Math.round((v.user+v.system)/1000), "ms cpu", mem(), "MB"); t = performance.now(); u = process.cpuUsage() }
const db = await openDatabase({ data: process.argv[2]!, databaseUrl: null } as never); lap('open')
const bytes = readFileSync('/tmp/bench/data-100000/people-import.csv'); lap('file')
const planned = await plannedImport(db, () => (readCsv(bytes) as any).sheet, '2026-11-23'); lap('here+plan')
await db.transaction((tx) => importPeople(tx, planned, { today: '2026-11-23', now: '2026-11-23T00:00:00.000Z' })); lap('import')
await db.close()
