import { analysis } from './analysis.ts'
import { brand } from './brand.ts'
import { communications } from './communications.ts'
import { content } from './content.ts'
import { customer } from './customer.ts'
import { field } from './field.ts'
import { growth } from './growth.ts'
import { operations } from './operations.ts'
import { partner } from './partner.ts'
import { web } from './web.ts'

/** The four pillars of the starter framework, by a short key. */
export type PillarKey = 'bar' | 'lane' | 'lifts' | 'across'

/** What people of one trade do: sentences for each pillar. `{p}` and `{q}` stand for work of two kinds, `{o}` for another department. */
export interface Trade {
  p: readonly string[]
  q: readonly string[]
  pieces: Record<PillarKey, readonly string[]>
}

export const trades = { growth, field, content, operations, analysis, customer, web, communications, partner, brand } satisfies Record<string, Trade>
export type TradeName = keyof typeof trades
