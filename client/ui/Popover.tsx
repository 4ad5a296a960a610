import type { PopoverProps } from './overlay/PopoverParts.tsx'
import styles from './overlay/Trigger.module.css'
import { laterPart, useLater } from './overlay/later.ts'

const later = laterPart(() => import('./overlay/PopoverParts.tsx').then(({ PopoverParts }) => PopoverParts))

/** A button that opens a small panel beside it, such as the four levels of a reading. */
export function Popover(props: PopoverProps) {
  const { Part, asked, warm, want } = useLater(later)
  if (Part) return <Part {...props} startsOpen={asked} />
  return (
    <button
      type="button"
      className={props.className ?? styles.opener}
      aria-label={props.label}
      aria-haspopup="dialog"
      aria-expanded="false"
      onPointerEnter={warm}
      onFocus={warm}
      onClick={() => void want()}
    >
      {props.opener}
    </button>
  )
}
