import { useState } from 'react'
import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'

type Point = { name: string; row: string; value: number; words: string }
type Drawn = Point & { at: number }
type ShapeProps = { cx?: number; cy?: number; payload?: Drawn }
type Shown = { cx: number; cy: number; words: string }

type Props = {
  points: readonly Point[]
  /** The rows from the top down, each with the middle of its points. */
  rows: readonly { name: string; middle: number | null }[]
  /** From one tick to the next. */
  step: number
}

/** Points in rows, with a tick at the middle of each row. A point says whose it is while it has the focus or the pointer. */
export function StripDrawing({ points, rows, step }: Props) {
  const last = Math.max(1, Math.ceil(Math.max(...points.map(({ value }) => value)) / step)) * step
  const [shown, setShown] = useState<Shown | null>(null)
  const drawn = points.map((point): Drawn => {
    const row = rows.findIndex(({ name }) => name === point.row)
    // Two of one row and one value stand beside each other.
    const before = points
      .slice(0, points.indexOf(point))
      .filter((other) => other.row === point.row && Math.abs(other.value - point.value) < 1)
    return { ...point, at: row + (before.length % 2 === 0 ? -1 : 1) * Math.ceil(before.length / 2) * 0.22 }
  })
  const shape = ({ cx = 0, cy = 0, payload }: ShapeProps) => {
    const words = payload?.words ?? ''
    const show = () => setShown({ cx, cy, words })
    return (
      <g
        tabIndex={0}
        role="img"
        aria-label={words}
        onFocus={show}
        onBlur={() => setShown(null)}
        onMouseEnter={show}
        onMouseLeave={() => setShown(null)}
      >
        <circle cx={cx} cy={cy} r={12} fill="transparent" />
        <circle cx={cx} cy={cy} r={5} fill="var(--r2)" stroke="var(--bg)" strokeWidth={1.5} />
      </g>
    )
  }
  return (
    <ScatterChart
      responsive
      accessibilityLayer={false}
      margin={{ top: 18, right: 20, bottom: 0, left: 0 }}
      style={{ width: '100%', height: '100%' }}
    >
      <XAxis
        dataKey="value"
        type="number"
        domain={[0, last]}
        ticks={Array.from({ length: last / step + 1 }, (_, at) => at * step)}
        interval="preserveStartEnd"
        axisLine={{ stroke: 'var(--line-2)' }}
        tickLine={false}
        tick={{ fill: 'var(--ink-3)' }}
      />
      <YAxis
        dataKey="at"
        type="number"
        reversed
        width={132}
        domain={[-0.6, rows.length - 0.4]}
        ticks={rows.map((_, at) => at)}
        interval={0}
        tickFormatter={(at: number) => rows[at]?.name ?? ''}
        axisLine={false}
        tickLine={false}
        tick={{ fill: 'var(--ink-2)' }}
      />
      {rows.map((_, at) => (
        <ReferenceLine key={`line ${at}`} y={at} stroke="var(--line)" />
      ))}
      {rows.map(
        ({ middle }, at) =>
          middle !== null && (
            <ReferenceLine
              key={`middle ${at}`}
              segment={[
                { x: middle, y: at - 0.32 },
                { x: middle, y: at + 0.32 },
              ]}
              stroke="var(--ink)"
              strokeWidth={2}
            />
          ),
      )}
      <Scatter data={drawn} shape={shape} isAnimationActive={false} />
      {shown && <Words {...shown} />}
    </ScatterChart>
  )
}

/** What the point says, over it and inside the drawing; a ring shows which one it is. */
function Words({ cx, cy, words }: Shown) {
  const half = words.length * 3.2
  return (
    <g pointerEvents="none" aria-hidden="true">
      <circle cx={cx} cy={cy} r={9} fill="none" stroke="var(--focus)" strokeWidth={2} />
      <text
        x={Math.max(cx, half + 8)}
        y={cy - 15}
        textAnchor="middle"
        fill="var(--ink)"
        stroke="var(--bg)"
        strokeWidth={4}
        paintOrder="stroke"
        style={{ fontWeight: 550 }}
      >
        {words}
      </text>
    </g>
  )
}
