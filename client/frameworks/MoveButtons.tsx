import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './FrameworkEditor.module.css'

type Props = { of: string; first: boolean; last: boolean; onMove: (step: -1 | 1) => void; onRemove: () => void }

/** Up, down and out, for a part of a framework. */
export function MoveButtons({ of, first, last, onMove, onRemove }: Props) {
  const toast = useToast()
  const move = (step: -1 | 1) => {
    if (step === -1 ? first : last) return
    onMove(step)
    toast({ words: `Moved ${of} ${step === -1 ? 'up' : 'down'}.` })
  }
  return (
    <div className={styles.buttons}>
      <Button size="s" kind="quiet" icon="up" aria-label={`Move ${of} up`} aria-disabled={first} onClick={() => move(-1)} />
      <Button
        size="s"
        kind="quiet"
        icon="up"
        className={styles.down}
        aria-label={`Move ${of} down`}
        aria-disabled={last}
        onClick={() => move(1)}
      />
      <Button size="s" kind="quiet" icon="bin" aria-label={`Take ${of} out`} onClick={onRemove} />
    </div>
  )
}
