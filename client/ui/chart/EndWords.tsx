import { usePlotArea, useYAxisScale } from 'recharts'
import { apart } from './figures.ts'

/** The height of a line of words beside a drawing. */
const lineHeight = 16

type Props = { words: readonly { text: string; at: number; colour: string }[] }

/** Says what each band or line is where it ends, so that nothing has to be looked up in a legend. From the top down. */
export function EndWords({ words }: Props) {
  const plot = usePlotArea()
  const scale = useYAxisScale()
  if (!plot || !scale) return null
  const wanted = words.map(({ at }) => scale(at) ?? plot.y)
  const placed = apart(wanted, lineHeight, plot.y + 6, plot.y + plot.height - 4)
  return words.map(({ text, colour }, at) => (
    <text key={text} x={plot.x + plot.width + 8} y={placed[at]} dominantBaseline="central" fill={colour}>
      {text}
    </text>
  ))
}
