import type { Tx } from '../db/database.ts'

export async function loadExample(_tx: Tx, _now: string) {}
