import { lazy, Suspense, useState } from 'react'
import type { DialogProps } from './overlay/DialogParts.tsx'

const load = () => import('./overlay/DialogParts.tsx').then(({ DialogParts }) => ({ default: DialogParts }))
const DialogParts = lazy(load)

/** Fetches the parts before the first dialog opens, for one that has to be there at once. */
export const warmDialog = () => load().then(() => undefined)

/** A dialog over the page. Its parts are loaded with the first one that opens; focus returns to what opened it. */
export function Dialog(props: DialogProps) {
  const [opened, setOpened] = useState(props.open)
  if (props.open && !opened) setOpened(true)
  if (!opened) return null
  return (
    <Suspense fallback={null}>
      <DialogParts {...props} />
    </Suspense>
  )
}
