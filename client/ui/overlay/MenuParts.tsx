import { Menu } from '@base-ui/react/menu'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { Icon, type IconName } from '../Icon.tsx'
import { classes } from '../classes.ts'
import styles from './List.module.css'

/** An entry does something or leads somewhere. */
export type MenuEntry = { words: string; icon?: IconName; risk?: boolean } & (
  | { onPick: () => void; link?: never }
  | { link: LinkProps; onPick?: never }
)

export type MenuButton = { label: string; words?: string; icon?: IconName; kind?: 'plain' | 'quiet'; size?: 'm' | 's' }

export type MenuPartsProps = MenuButton & { entries: readonly MenuEntry[]; startsOpen: boolean }

export function MenuParts({ label, words, icon = 'more', kind, size, entries, startsOpen }: MenuPartsProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!startsOpen) return
    trigger.current?.focus()
    setOpen(true)
  }, [startsOpen])
  const inside = (entry: MenuEntry) => (
    <>
      {entry.icon && <Icon name={entry.icon} />}
      {entry.words}
    </>
  )
  return (
    <Menu.Root open={open} onOpenChange={setOpen}>
      <Menu.Trigger
        ref={trigger}
        render={
          <Button kind={kind} size={size} icon={icon} aria-label={label}>
            {words}
          </Button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.popup}>
            {entries.map((entry) =>
              entry.link ? (
                <Menu.LinkItem key={entry.words} className={styles.item} closeOnClick render={<Link {...entry.link} />}>
                  {inside(entry)}
                </Menu.LinkItem>
              ) : (
                <Menu.Item key={entry.words} className={classes(styles.item, entry.risk && styles.risk)} onClick={entry.onPick}>
                  {inside(entry)}
                </Menu.Item>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
