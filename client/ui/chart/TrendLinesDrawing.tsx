import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import { EndWords } from './EndWords.tsx'
import { drawn, type Figures } from './figures.ts'

const looks = [
  { stroke: 'var(--accent)', strokeWidth: 2, dot: { r: 3, fill: 'var(--accent)', strokeWidth: 0 } },
  { stroke: 'var(--ink-3)', strokeWidth: 1.5, strokeDasharray: '4 3', dot: false },
] as const

type Props = {
  /** The line that is looked at, then one to hold it against. */
  figures: Figures
  tick: (label: string) => string
}

/** One line over time, or one with another beside it; where nothing is recorded, it is broken. */
export function TrendLinesDrawing({ figures, tick }: Props) {
  const [, ...names] = figures.columns
  const last = (figures.rows.at(-1) ?? []).slice(1)
  const words = names
    .flatMap((name, at) => (typeof last[at] === 'number' ? [{ text: `${name} ${last[at]}`, at: last[at], colour: 'var(--ink-2)' }] : []))
    .toSorted((a, b) => b.at - a.at)
  return (
    <LineChart
      responsive
      accessibilityLayer={false}
      data={drawn(figures)}
      margin={{ top: 8, right: 96, bottom: 0, left: 0 }}
      style={{ width: '100%', height: '100%' }}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="label"
        tickFormatter={tick}
        interval="equidistantPreserveStart"
        axisLine={{ stroke: 'var(--line-2)' }}
        tickLine={false}
        tick={{ fill: 'var(--ink-3)' }}
        padding={{ left: 8, right: 8 }}
      />
      <YAxis
        width={32}
        domain={[0, 'auto']}
        allowDecimals={false}
        tickCount={4}
        axisLine={false}
        tickLine={false}
        tick={{ fill: 'var(--ink-3)' }}
      />
      {names.slice(0, looks.length).map((name, at) => (
        <Line key={name} dataKey={`s${at}`} type="linear" isAnimationActive={false} {...looks[at]!} />
      ))}
      <EndWords words={words} />
    </LineChart>
  )
}
