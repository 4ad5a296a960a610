import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type AnchorProps = { chosen?: boolean; ref?: Ref<HTMLAnchorElement> } & AnchorHTMLAttributes<HTMLAnchorElement>

/** A link that is not navigation: it does not call itself the current page. `chosen` marks the one of several that is set. */
export const PlainLink = createLink(({ 'aria-current': _current, chosen, ...rest }: AnchorProps) => (
  <a {...rest} aria-current={chosen ? 'true' : undefined} />
))
