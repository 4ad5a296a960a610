import type { StarterCriterion } from 'shared/domain/starters/starter.ts'
import type { AskedLevel, RoleState } from 'shared/model/words.ts'
import type { PillarKey } from './pieces/trade.ts'
import { ownCriteria } from './ownCriteria.ts'

/** A lead role of the example. Days are counted from today, months for what lies further off. */
export interface Post {
  key: PostKey
  title: string
  team: string
  hiring: string
  state: RoleState
  holder?: string
  critical?: true
  reason: string
  openedDaysAgo?: number
  decideInDays?: number
  expectedInMonths?: number
  /** How long ago the director confirmed that it comes. */
  confirmedDaysAgo?: number
  /** What it asks of the four pillars. */
  asks: Record<PillarKey, AskedLevel>
  own: readonly { key: keyof typeof ownCriteria; criterion: StarterCriterion; asks: AskedLevel; mustHave: boolean }[]
}
export type PostKey = 'lifecycle' | 'emea' | 'operations' | 'web' | 'partner' | 'content' | 'americas' | 'customer' | 'brand'

const own = (key: keyof typeof ownCriteria, asks: AskedLevel, mustHave = true) => ({ key, criterion: ownCriteria[key], asks, mustHave })

/** `{month}` in a reason is the month in which it will be. */
export const posts: readonly Post[] = [
  {
    key: 'lifecycle',
    title: 'Lead, Lifecycle Marketing',
    team: 'Growth Marketing',
    hiring: 'Maya Okafor',
    state: 'open',
    critical: true,
    reason: 'A new seat: lifecycle grows from two people to four.',
    openedDaysAgo: 35,
    decideInDays: 18,
    asks: { bar: 'lead', lane: 'consistent', lifts: 'lead', across: 'lead' },
    own: [own('lifecycleDepth', 'consistent'), own('hiringAndFeedback', 'consistent', false)],
  },
  {
    key: 'emea',
    title: 'Lead, Product Marketing EMEA',
    team: 'Growth Marketing',
    hiring: 'Maya Okafor',
    state: 'planned',
    reason: 'Two offices open in the region, and their launches need an owner there.',
    expectedInMonths: 5,
    confirmedDaysAgo: 24,
    asks: { bar: 'lead', lane: 'consistent', lifts: 'lead', across: 'consistent' },
    own: [own('launchDepth', 'consistent')],
  },
  {
    key: 'operations',
    title: 'Head of Marketing Ops',
    team: 'Marketing',
    hiring: 'Daniel Reyes',
    state: 'held',
    holder: 'Dana Whitfield',
    critical: true,
    reason: 'Dana Whitfield leaves in {month}.',
    expectedInMonths: 5,
    asks: { bar: 'consistent', lane: 'lead', lifts: 'consistent', across: 'lead' },
    own: [own('systemsAndNumbers', 'consistent'), own('budgetAndVendors', 'consistent')],
  },
  {
    key: 'web',
    title: 'Lead, Web and Conversion',
    team: 'Web and Performance',
    hiring: 'Viktor Sand',
    state: 'planned',
    reason: 'Web and paid media have outgrown one lead.',
    expectedInMonths: 8,
    asks: { bar: 'lead', lane: 'consistent', lifts: 'consistent', across: 'lead' },
    own: [own('conversionDepth', 'consistent')],
  },
  {
    key: 'partner',
    title: 'Lead, Partner Marketing',
    team: 'Partner Marketing',
    hiring: 'Daniel Reyes',
    state: 'held',
    holder: 'Luis Prado',
    reason: 'A third of new customers come through partners.',
    asks: { bar: 'consistent', lane: 'consistent', lifts: 'lead', across: 'lead' },
    own: [own('partnerTrust', 'consistent')],
  },
  {
    key: 'content',
    title: 'Lead, Content',
    team: 'Content',
    hiring: 'Daniel Reyes',
    state: 'held',
    holder: 'Ruth Ellery',
    reason: 'Ruth has said that she wants to write again one day.',
    asks: { bar: 'lead', lane: 'lead', lifts: 'consistent', across: 'consistent' },
    own: [own('editorialJudgement', 'consistent')],
  },
  {
    key: 'americas',
    title: 'Lead, Field Marketing Americas',
    team: 'Field Marketing',
    hiring: 'Ken Mori',
    state: 'open',
    critical: true,
    reason: 'The lead of the Americas moved to Sales at the end of last quarter.',
    openedDaysAgo: 24,
    decideInDays: 32,
    asks: { bar: 'consistent', lane: 'consistent', lifts: 'consistent', across: 'lead' },
    own: [own('regionalProgrammes', 'consistent'), own('hiringInTheField', 'consistent', false)],
  },
  {
    key: 'customer',
    title: 'Lead, Customer Marketing',
    team: 'Customer Marketing',
    hiring: 'Daniel Reyes',
    state: 'held',
    holder: 'Tess Andersen',
    reason: 'Tess wants to lead a larger area within two years.',
    asks: { bar: 'consistent', lane: 'consistent', lifts: 'lead', across: 'consistent' },
    own: [own('customerVoice', 'consistent')],
  },
  {
    key: 'brand',
    title: 'Lead, Brand',
    team: 'Brand',
    hiring: 'Daniel Reyes',
    state: 'held',
    holder: 'Sunniva Dahl',
    reason: 'The brand is rebuilt every few years; the seat should never stand empty.',
    asks: { bar: 'lead', lane: 'consistent', lifts: 'consistent', across: 'consistent' },
    own: [own('brandJudgement', 'lead'), own('agencyDirection', 'consistent', false)],
  },
]
