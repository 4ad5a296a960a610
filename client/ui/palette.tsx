import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { overlaid } from './keys.ts'
import { useOverlayAt } from './overlayAt.ts'
import { onMac } from './platform.ts'

export type OverlayProps = { onClose: () => void }

export type PaletteProps = OverlayProps & {
  /** Takes what was typed before the palette was there, and whether Enter followed it. */
  typed: () => { text: string; enter: boolean }
  /** What had the focus before. */
  opener: () => HTMLElement | null
}

type Overlays = {
  /** Opens the palette, where anything is found by its name. */
  find: () => void
  /** Opens the list of keys. */
  showKeys: () => void
}

const OverlaysContext = createContext<Overlays>({ find: () => {}, showKeys: () => {} })

export const useOverlays = (): Overlays => useContext(OverlaysContext)

type Props = { palette: ComponentType<PaletteProps>; keySheet: ComponentType<OverlayProps>; children: ReactNode }

/**
 * Keeps the palette at `#find` and the list of keys at `#keys` of every address, so that Back closes them. A field out of sight takes
 * what is typed until the palette is there, so that no letter is lost and none is taken for a key of the page.
 */
export function OverlaysPlace({ palette: Palette, keySheet: KeySheet, children }: Props) {
  const palette = useOverlayAt('find')
  const sheet = useOverlayAt('keys')
  const { isOpen, open, close } = palette
  const [early, setEarly] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  const enter = useRef(false)
  const find = useCallback(() => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    enter.current = false
    flushSync(() => setEarly(true))
    field.current?.focus()
    open()
  }, [open])
  const typed = useCallback(() => {
    const text = field.current?.value ?? ''
    setEarly(false)
    return { text, enter: enter.current }
  }, [])
  useEffect(() => {
    if (!isOpen) setEarly(false)
  }, [isOpen])
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
      {early && (
        <VisuallyHidden>
          <input
            ref={field}
            aria-label="A name, a role, or something to do"
            onKeyDown={({ key }) => {
              enter.current = key === 'Enter'
              if (key === 'Escape') close()
            }}
          />
        </VisuallyHidden>
      )}
      {isOpen && <Palette onClose={close} typed={typed} opener={() => opener.current} />}
      {sheet.isOpen && <KeySheet onClose={sheet.close} />}
    </OverlaysContext>
  )
}
