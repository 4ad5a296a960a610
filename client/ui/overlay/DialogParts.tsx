import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { Boundary } from '../Boundary.tsx'
import { Icon } from '../Icon.tsx'
import { classes } from '../classes.ts'
import styles from './DialogParts.module.css'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  /** The title is for screen readers alone, where the first field says enough. */
  bare?: boolean
  description?: ReactNode
  children?: ReactNode
  /** The buttons at the foot, the main one first. */
  actions?: ReactNode
  size?: 's' | 'm' | 'l'
  /** At the right edge, full height, for reading beside the page. */
  sheet?: boolean
  /** Asks before something that cannot be undone: a press outside does not close it. */
  grave?: boolean
  initialFocus?: RefObject<HTMLElement | null>
  /** Whether the focus returns to what opened it, or to what else; it stays with the page where the reader moved on. */
  finalFocus?: () => boolean | HTMLElement
}

export function DialogParts({
  open,
  onClose,
  title,
  bare,
  description,
  children,
  actions,
  size = 'm',
  sheet,
  grave,
  initialFocus,
  finalFocus,
}: DialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={grave}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup
          className={classes(styles.popup, styles[size], sheet && styles.sheet)}
          initialFocus={initialFocus}
          finalFocus={finalFocus}
          {...(grave && { role: 'alertdialog' })}
        >
          <Dialog.Title className={bare ? styles.bare : styles.title}>{title}</Dialog.Title>
          {description && <Dialog.Description className={styles.description}>{description}</Dialog.Description>}
          <Boundary>{children}</Boundary>
          {actions && <div className={styles.actions}>{actions}</div>}
          {/* Last in order, so that focus starts at what the dialog is for. */}
          {!bare && !grave && (
            <Dialog.Close className={styles.close} aria-label="Close">
              <Icon name="cross" />
            </Dialog.Close>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
