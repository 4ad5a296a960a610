import { Button } from '../ui/Button.tsx'
import styles from './FrameworkEditor.module.css'

type Props = { of: string; first: boolean; last: boolean; onMove: (step: -1 | 1) => void; onRemove: () => void }

/** Up, down and out, for a part of a framework. */
export function MoveButtons({ of, first, last, onMove, onRemove }: Props) {
  return (
    <div className={styles.buttons}>
      <Button size="s" kind="quiet" icon="up" aria-label={`Move ${of} up`} aria-disabled={first} onClick={() => onMove(-1)} />
      <Button
        size="s"
        kind="quiet"
        icon="up"
        className={styles.down}
        aria-label={`Move ${of} down`}
        aria-disabled={last}
        onClick={() => onMove(1)}
      />
      <Button size="s" kind="quiet" icon="bin" aria-label={`Take ${of} out`} onClick={onRemove} />
    </div>
  )
}
