import { analysis } from './analysis.ts'
import { brand } from './brand.ts'
import { communications } from './communications.ts'
import { content } from './content.ts'
import { customer } from './customer.ts'
import { field } from './field.ts'
import { growth } from './growth.ts'
import { operations } from './operations.ts'
import { partner } from './partner.ts'
import type { Trade } from './trade.ts'
import { web } from './web.ts'

export const trades = { growth, field, content, operations, analysis, customer, web, communications, partner, brand } satisfies Record<
  string,
  Trade
>
export type TradeName = keyof typeof trades
