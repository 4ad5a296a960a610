import { useRef } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import type { Point, TalkContent } from 'shared/model/talk.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { classes } from '../ui/classes.ts'
import styles from './BringUp.module.css'
import { LineInput } from './LineInput.tsx'
import type { Change, Lines } from './useLines.ts'

type Props = {
  points: readonly Point[]
  /** Nobody has asked yet: the questions come first, and need nothing beside them. */
  first: boolean
  content: TalkContent
  lines: Lines
  wrong: Record<string, string>
  onChange: Change
  onDropped: (words: string, back: () => void) => void
}

/** What to bring up, each with where it comes from: ticked once it was discussed, dropped where it does not belong. */
export function BringUp({ points, first, content, lines, wrong, onChange, onDropped }: Props) {
  const add = useRef<HTMLButtonElement>(null)
  const { discussed } = content
  const added = content.points.filter(({ key, text }) => text.trim() || key === lines.open)
  const count = points.length + added.filter(({ text }) => text.trim()).length
  const tick = (key: string, on: boolean) =>
    onChange((now) => ({ discussed: on ? [...now.discussed, key] : now.discussed.filter((one) => one !== key) }))
  const drop = ({ key, text }: Point) => {
    onChange((now) => ({ dropped: [...now.dropped, key], discussed: now.discussed.filter((one) => one !== key) }))
    onDropped(text, () => onChange((now) => ({ dropped: now.dropped.filter((one) => one !== key) })))
  }
  const remove = (point: { key: string; text: string }) => {
    onChange((now) => ({
      points: now.points.filter(({ key }) => key !== point.key),
      discussed: now.discussed.filter((key) => key !== point.key),
    }))
    onDropped(point.text, () => onChange((now) => ({ points: [...now.points, point] })))
  }
  return (
    <Card
      open
      title="Bring up"
      aside={
        count > 0 && (
          <span>
            {counted(count, 'point', 'points')}
            {points.length > 0 && ', put together for you'}
          </span>
        )
      }
    >
      {count === 0 && lines.open === null && !first && (
        <p className={styles.none}>Nothing is waiting. The questions below are enough to begin with.</p>
      )}
      <ul className={styles.points}>
        {points.map((point) => (
          <PointLine
            key={point.key}
            point={point}
            on={discussed.includes(point.key)}
            onTick={(on) => tick(point.key, on)}
            onDrop={() => drop(point)}
          />
        ))}
        {added.map((point, at) =>
          point.key === lines.open ? (
            <li key={point.key} className={styles.point}>
              <LineInput
                label="A point to bring up"
                placeholder="What do you want to bring up?"
                value={point.text}
                error={wrong[`points.${at}.text`]}
                onChange={(text) =>
                  onChange((now) => ({ points: now.points.map((one) => (one.key === point.key ? { ...one, text } : one)) }))
                }
                onNext={lines.addPoint}
                onClose={(byKey) => {
                  lines.close(point.key)
                  if (byKey) add.current?.focus()
                }}
              >
                <Visibility to="private" />
              </LineInput>
            </li>
          ) : (
            <PointLine
              key={point.key}
              point={{ ...point, from: 'Added by you', kind: 'added' }}
              on={discussed.includes(point.key)}
              error={wrong[`points.${at}.text`]}
              onTick={(on) => tick(point.key, on)}
              onDrop={() => remove(point)}
              onOpen={() => lines.write(point.key)}
            />
          ),
        )}
      </ul>
      <Button kind="quiet" size="s" icon="plus" keys="A" className={styles.add} ref={add} onClick={lines.addPoint}>
        Add a point
      </Button>
    </Card>
  )
}

type LineProps = {
  point: Point
  on: boolean
  error?: string
  onTick: (on: boolean) => void
  onDrop: () => void
  onOpen?: () => void
}

function PointLine({ point: { text, from, kind }, on, error, onTick, onDrop, onOpen }: LineProps) {
  return (
    <li className={classes(styles.point, on && styles.done)}>
      <label className={styles.tick}>
        <input type="checkbox" checked={on} onChange={(event) => onTick(event.target.checked)} />
        <span className={styles.words}>
          <span dir="auto">{text}</span>
          <small className={classes(kind === 'promise' && !on && styles.due)}>{on ? 'Discussed' : from}</small>
          {error && <small className={styles.wrong}>{error}</small>}
        </span>
      </label>
      {onOpen && <Button kind="quiet" size="s" icon="pencil" className={styles.act} aria-label={`Change: ${text}`} onClick={onOpen} />}
      <Button kind="quiet" size="s" icon="cross" className={styles.act} aria-label={`Drop: ${text}`} onClick={onDrop} />
    </li>
  )
}
