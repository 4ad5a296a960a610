import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { classes } from './classes.ts'
import styles from './Button.module.css'

type Look = {
  /** One primary button a screen. `plain` has an outline, `quiet` none. */
  kind?: 'primary' | 'plain' | 'quiet'
  size?: 'm' | 's'
  icon?: IconName
  /** The key that does the same, such as `E`. */
  keys?: string
  children?: ReactNode
}

const look = ({ kind = 'plain', size = 'm', icon, children }: Look, className?: string) =>
  classes(styles.button, styles[kind], size === 's' && styles.small, icon && children === undefined && styles.square, className)

const inside = ({ icon, keys, children }: Look) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
    {keys && <Kbd keys={keys} />}
  </>
)

type ButtonProps = Look & { busy?: boolean; ref?: Ref<HTMLButtonElement> } & ButtonHTMLAttributes<HTMLButtonElement>

/** A button. With an icon and no children it is square and needs `aria-label`. While `busy` it says so and ignores presses. */
export function Button({ kind, size, icon, keys, busy, children, className, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look({ kind, size, icon, children }, className)}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys && shortcut(keys)}
      title={rest.title ?? (children === undefined ? rest['aria-label'] : undefined)}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {inside({ icon, keys, children })}
    </button>
  )
}

type AnchorProps = Look & { ref?: Ref<HTMLAnchorElement> } & AnchorHTMLAttributes<HTMLAnchorElement>

function Anchor({ kind, size, icon, keys, children, className, 'aria-current': _current, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={look({ kind, size, icon, children }, className)} aria-keyshortcuts={keys && shortcut(keys)}>
      {inside({ icon, keys, children })}
    </a>
  )
}

/** A link that looks like a button; takes `to`, `params` and `search` as the router's `Link` does. */
export const ButtonLink = createLink(Anchor)

const shortcut = (keys: string) => keys.replace('⌘↵', 'Control+Enter Meta+Enter').replace('Shift ', 'Shift+')
