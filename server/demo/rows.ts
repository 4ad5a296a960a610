import type { agreementPeople, agreements } from '../db/agreements.ts'
import type { decisions, frozenCells, frozenLines, frozenPieces } from '../db/decisions.ts'
import type {
  accounts,
  aspirations,
  candidacies,
  conversations,
  criteria,
  evidence,
  evidenceCriteria,
  evidenceNotes,
  evidenceVersions,
  leadRoles,
  people,
  readinessCalls,
  readings,
  reportingLines,
  roleChanges,
  roleCriteria,
  teams,
} from '../db/schema.ts'
import type { reviewedManagers, reviewedPeople, reviewedRoles, reviews } from '../db/reviews.ts'
import type { finalistReadings, interestChanges, outsideEstimates, slatePieces } from '../db/slates.ts'
import type { headcountPlans, moveRecords, pathOverrides, pathTellings, precedents } from '../db/paths.ts'
import type { cadences, developmentActions, leaves, privateNotes, promises, talkPoints, talkRecords } from '../db/talks.ts'
import type { PillarKey } from './pieces/trade.ts'

/** The rows of the example, table by table, in the order in which they can be inserted. */
export interface Rows {
  people: (typeof people.$inferSelect)[]
  teams: (typeof teams.$inferSelect)[]
  reportingLines: (typeof reportingLines.$inferSelect)[]
  accounts: (typeof accounts.$inferSelect)[]
  leadRoles: (typeof leadRoles.$inferSelect)[]
  criteria: (typeof criteria.$inferSelect)[]
  roleCriteria: (typeof roleCriteria.$inferSelect)[]
  roleChanges: (typeof roleChanges.$inferSelect)[]
  aspirations: (typeof aspirations.$inferSelect)[]
  evidence: (typeof evidence.$inferSelect)[]
  evidenceCriteria: (typeof evidenceCriteria.$inferSelect)[]
  evidenceVersions: (typeof evidenceVersions.$inferSelect)[]
  evidenceNotes: (typeof evidenceNotes.$inferSelect)[]
  readings: (typeof readings.$inferSelect)[]
  readinessCalls: (typeof readinessCalls.$inferSelect)[]
  candidacies: (typeof candidacies.$inferSelect)[]
  interestChanges: (typeof interestChanges.$inferSelect)[]
  outsideEstimates: (typeof outsideEstimates.$inferSelect)[]
  finalistReadings: (typeof finalistReadings.$inferSelect)[]
  slatePieces: (typeof slatePieces.$inferSelect)[]
  agreements: (typeof agreements.$inferSelect)[]
  agreementPeople: (typeof agreementPeople.$inferSelect)[]
  decisions: (typeof decisions.$inferSelect)[]
  frozenLines: (typeof frozenLines.$inferSelect)[]
  frozenCells: (typeof frozenCells.$inferSelect)[]
  frozenPieces: (typeof frozenPieces.$inferSelect)[]
  conversations: (typeof conversations.$inferSelect)[]
  talkRecords: (typeof talkRecords.$inferSelect)[]
  talkPoints: (typeof talkPoints.$inferSelect)[]
  promises: (typeof promises.$inferSelect)[]
  privateNotes: (typeof privateNotes.$inferSelect)[]
  developmentActions: (typeof developmentActions.$inferSelect)[]
  leaves: (typeof leaves.$inferSelect)[]
  cadences: (typeof cadences.$inferSelect)[]
  precedents: (typeof precedents.$inferSelect)[]
  moveRecords: (typeof moveRecords.$inferSelect)[]
  headcountPlans: (typeof headcountPlans.$inferSelect)[]
  pathOverrides: (typeof pathOverrides.$inferSelect)[]
  pathTellings: (typeof pathTellings.$inferSelect)[]
  reviews: (typeof reviews.$inferSelect)[]
  reviewedRoles: (typeof reviewedRoles.$inferSelect)[]
  reviewedPeople: (typeof reviewedPeople.$inferSelect)[]
  reviewedManagers: (typeof reviewedManagers.$inferSelect)[]
}

/** What the example finds when it is loaded: the day, the framework’s criteria, and where new ids and segments come from. */
export interface Around {
  today: string
  pillars: Record<PillarKey, { id: string; name: string }>
  segments: readonly string[]
  newId: () => string
}
