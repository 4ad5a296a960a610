import type { TeamPath } from 'shared/model/path.ts'
import { aboutLong, middleOf } from 'shared/domain/pathWords.ts'
import { compareNames } from 'shared/domain/names.ts'
import { Chart } from '../ui/chart/Chart.tsx'
import { Strip } from '../ui/chart/drawings.ts'
import { month } from '../ui/when.ts'
import { tookWords, whoWords } from './words.ts'

/** How long it took others here to lead: a strip for each team, with its median. */
export function MonthsToLead({ path }: { path: TeamPath }) {
  const moves = path.precedents.flatMap(({ months, kind, ...move }) =>
    months !== null && (kind === 'into_management' || kind === 'up_within_management') ? [{ ...move, kind, months }] : [],
  )
  if (moves.length === 0) return null
  const byTeam = Map.groupBy(moves, ({ team }) => team.name)
  const rows = [...byTeam]
    .map(([name, of]) => ({ name, middle: of.length > 1 ? middleOf(of.map(({ months }) => months)) : null }))
    .sort((a, b) => Number(b.name === path.team.name) - Number(a.name === path.team.name) || compareNames(a.name, b.name))
  const [least, most] = [Math.min(...moves.map(({ months }) => months)), Math.max(...moves.map(({ months }) => months))]
  const usual = moves.length > 2 ? ` The middle is ${aboutLong(middleOf(moves.map(({ months }) => months))!)}.` : ''
  const points = moves.map((move) => ({
    name: whoWords(move),
    row: move.team.name,
    value: move.months,
    words: `${whoWords(move)}, ${tookWords(move.months)}`,
  }))
  return (
    <Chart
      title="Months to lead"
      sentence={
        moves.length === 1
          ? `The one move with its time took ${tookWords(least)}.`
          : `From the first day here to leading, it took ${least === most ? '' : `${least} to `}${most} months.${usual}`
      }
      figures={{
        columns: ['Who', 'Team', 'When', 'Months'],
        rows: moves.map((move) => [whoWords(move), move.team.name, month(move.movedOn), move.months]),
      }}
      points={['move', 'moves']}
      file={`months-to-lead-${path.team.name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`}
      open
    >
      <Strip points={points} rows={rows} step={most > 84 ? 24 : 12} />
    </Chart>
  )
}
