import { Popover } from '@base-ui/react/popover'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Boundary } from '../Boundary.tsx'
import { classes } from '../classes.ts'
import styles from './List.module.css'
import triggers from './Trigger.module.css'

export type PopoverProps = {
  /** What stands on the button, and how it looks. */
  opener: ReactNode
  /** Names the button where what stands on it does not say enough; it has to hold those words. */
  label?: string
  className?: string
  title?: string
  /** Also opens while the pointer rests on the button. */
  hover?: boolean
  /** What is inside; given a way to close it. */
  children: (close: () => void) => ReactNode
}

export type PopoverPartsProps = PopoverProps & { startsOpen: boolean }

export function PopoverParts({ opener, label, className, title, hover, children, startsOpen }: PopoverPartsProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!startsOpen) return
    trigger.current?.focus()
    setOpen(true)
  }, [startsOpen])
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger ref={trigger} className={className ?? triggers.opener} aria-label={label} openOnHover={hover} delay={250}>
        {opener}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles.positioner} sideOffset={6} collisionPadding={12}>
          <Popover.Popup className={classes(styles.popup, styles.panel)} aria-label={title ? undefined : label}>
            {title && <Popover.Title className={styles.title}>{title}</Popover.Title>}
            <Boundary>{children(() => setOpen(false))}</Boundary>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
