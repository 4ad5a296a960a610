import { loadable } from '../loadable.tsx'

/** The drawings are fetched with their first use: the library behind them is larger than a page. */
export const StackedColumns = loadable(() =>
  import('./StackedColumnsDrawing.tsx').then(({ StackedColumnsDrawing }) => StackedColumnsDrawing),
)
export const TrendLines = loadable(() => import('./TrendLinesDrawing.tsx').then(({ TrendLinesDrawing }) => TrendLinesDrawing))
export const Strip = loadable(() => import('./StripDrawing.tsx').then(({ StripDrawing }) => StripDrawing))
