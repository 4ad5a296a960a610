import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { overlaid } from './keys.ts'
import { useOverlayAt } from './overlayAt.ts'
import { onMac } from './platform.ts'

export type OverlayProps = { onClose: () => void }

type Overlays = {
  /** Opens the palette, where anything is found by its name. */
  find: () => void
  /** Opens the list of keys. */
  showKeys: () => void
}

const OverlaysContext = createContext<Overlays>({ find: () => {}, showKeys: () => {} })

export const useOverlays = (): Overlays => useContext(OverlaysContext)

type Props = { palette: ComponentType<OverlayProps>; keySheet: ComponentType<OverlayProps>; children: ReactNode }

/** Keeps the palette at `#find` and the list of keys at `#keys` of every address, so that Back closes them. */
export function OverlaysPlace({ palette: Palette, keySheet: KeySheet, children }: Props) {
  const palette = useOverlayAt('find')
  const sheet = useOverlayAt('keys')
  const { isOpen, open: find, close } = palette
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = (onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.shiftKey && !event.altKey
      if (!asked || event.repeat || event.key.toLowerCase() !== 'k' || (!isOpen && overlaid())) return
      event.preventDefault()
      if (isOpen) close()
      else find()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOpen, find, close])
  const { open: showKeys } = sheet
  const value = useMemo(() => ({ find, showKeys }), [find, showKeys])
  return (
    <OverlaysContext value={value}>
      {children}
      {isOpen && <Palette onClose={close} />}
      {sheet.isOpen && <KeySheet onClose={sheet.close} />}
    </OverlaysContext>
  )
}
