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
} as const

export type Windows = { readonly [Name in keyof typeof windows]: number }
