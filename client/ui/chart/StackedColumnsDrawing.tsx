import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import { EndWords } from './EndWords.tsx'
import { drawn, type Figures } from './figures.ts'

/** How a band looks: in grey too, each is lighter or darker than the next, and the emptiest is an outline. */
const looks = {
  full: { fill: 'var(--r3)', stroke: 'var(--bg)', ink: 'var(--on-accent)' },
  half: { fill: 'var(--r1)', stroke: 'var(--bg)', ink: 'var(--ink)' },
  light: { fill: 'var(--t3)', stroke: 'var(--bg)', ink: 'var(--ink)' },
  empty: { fill: 'transparent', stroke: 'var(--risk)', strokeDasharray: '3 2', ink: 'var(--risk)' },
} as const

type Props = {
  figures: Figures
  /** The look of each column of numbers, from the bottom up. */
  bands: readonly (keyof typeof looks)[]
  /** What stands under a column, for the label of its row. */
  tick: (label: string) => string
}

/** Columns over time with their numbers in them, in one band or several on top of each other. */
export function StackedColumnsDrawing({ figures, bands, tick }: Props) {
  const [, ...names] = figures.columns
  const last = (figures.rows.at(-1) ?? []).slice(1).map(Number)
  const middles = last.map((value, at) => last.slice(0, at).reduce((sum, below) => sum + below, 0) + value / 2)
  const words = names.map((name, at) => ({ text: `${name} ${last[at]}`, at: middles[at]!, colour: 'var(--ink-2)' })).reverse()
  const several = bands.length > 1
  return (
    <BarChart
      responsive
      accessibilityLayer={false}
      data={drawn(figures)}
      barCategoryGap="12%"
      margin={{ top: several ? 4 : 18, right: several ? 96 : 0, bottom: 0, left: 0 }}
      style={{ width: '100%', height: '100%' }}
    >
      <XAxis
        dataKey="label"
        tickFormatter={tick}
        interval="equidistantPreserveStart"
        axisLine={{ stroke: 'var(--line-2)' }}
        tickLine={false}
        tick={{ fill: 'var(--ink-3)' }}
      />
      <YAxis hide domain={[0, 'dataMax']} />
      {bands.map((band, at) => {
        const { ink, ...look } = looks[band]
        return (
          <Bar key={names[at]} dataKey={`s${at}`} stackId="all" isAnimationActive={false} strokeWidth={1.5} {...look}>
            <LabelList dataKey={`s${at}`} content={<Count inside={several} ink={several ? ink : 'var(--ink-2)'} />} />
          </Bar>
        )
      })}
      {several && <EndWords words={words} />}
    </BarChart>
  )
}

type CountProps = {
  x?: number | string
  y?: number | string
  width?: number | string
  height?: number | string
  value?: unknown
  inside: boolean
  ink: string
}

/** The number of one band, where there is one and it has room. */
function Count({ x, y, width, height, value, inside, ink }: CountProps) {
  if (typeof value !== 'number' || (inside && (value === 0 || Number(height) < 14))) return null
  return (
    <text
      x={Number(x) + Number(width) / 2}
      y={Number(y) + (inside ? Number(height) / 2 : -8)}
      textAnchor="middle"
      dominantBaseline="central"
      fill={ink}
    >
      {value}
    </text>
  )
}
