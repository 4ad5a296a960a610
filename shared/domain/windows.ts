/** How far each figure looks. All of them are settings; these are the defaults. */
export const windows = {
  /** Evidence older than this no longer counts: people and roles change. */
  evidenceDays: 365,
  /** What it takes to be supported: pieces, and independent observers behind them. */
  supportedPieces: 2,
  supportedObservers: 2,
  /** An aspiration older than this is asked again before it is matched to a role. */
  gettingOldMonths: 9,
  cadenceDays: 90,
  callMonths: 12,
  thisWeekDays: 7,
  rhythmWeeks: 12,
  /** A move longer ago says nothing of whether there is a path today. */
  precedentMonths: 36,
  /** With fewer months of recorded moves, that nobody moved is not known; seats filled are counted over the same time. */
  historyMonths: 24,
  /** A role expected later than this is no plan yet. */
  plannedMonths: 12,
  /** A headcount plan that nobody has looked at for longer is not relied on. */
  planLookedMonths: 6,
  /** A manager with more reports than this needs another one soon. */
  widestSpan: 10,
} as const

export type Windows = { readonly [Name in keyof typeof windows]: number }
