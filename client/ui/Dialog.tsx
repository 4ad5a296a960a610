import { useState } from 'react'
import { loadable } from './loadable.tsx'
import type { DialogProps } from './overlay/DialogParts.tsx'

const Parts = loadable<DialogProps>(() => import('./overlay/DialogParts.tsx').then(({ DialogParts }) => DialogParts))

/** Fetches the parts before the first dialog opens, for one that has to be there at once. */
export const warmDialog = Parts.warm

/** A dialog over the page. Its parts are loaded with the first one that opens; focus returns to what opened it. */
export function Dialog(props: DialogProps) {
  const [opened, setOpened] = useState(props.open)
  if (props.open && !opened) setOpened(true)
  return opened && <Parts {...props} />
}
