import { readFileSync } from 'node:fs'
import { importPlan } from 'shared/domain/import/plan.ts'
import { readCsv } from './transfer/csv.ts'
const heap = (k: string) => { (globalThis as any).gc(); console.log(k, Math.round(process.memoryUsage().heapUsed/1e6)) }
heap('start')
const bytes = readFileSync('/tmp/bench/data-100000/people-import.csv')
let read: any = readCsv(bytes); heap('csv')
let plan: any = importPlan(read.sheet, []); heap('plan+sheet')
read = null; heap('plan')
plan.seats = null; heap('people')
plan.difference = null; heap('-diff')
console.log(plan.people[5])
