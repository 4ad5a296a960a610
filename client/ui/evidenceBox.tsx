import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Link } from 'shared/model/text.ts'
import type { Visibility as Readers } from 'shared/model/words.ts'
import { Button } from './Button.tsx'
import { Visibility } from './Visibility.tsx'
import { classes } from './classes.ts'
import styles from './evidenceBox.module.css'
import { overlaid } from './keys.ts'
import { lastReaders } from './lastPiece.ts'
import { useOverlayAt } from './overlayAt.ts'

export type EvidenceBoxProps = {
  /** Whom it is about, where that is known: the person asked for, else the person of the page. */
  personId: string | null
  /** What it starts with, where something is already known. */
  starts: EvidenceStart | null
  onClose: () => void
  /** Takes what was typed before the box was there, once its own field has the focus, and whether it was to be saved. */
  typed: () => { text: string; save: boolean }
  /** What had the focus before. */
  opener: () => HTMLElement | null
}

/** What a piece starts with, and who wants to know once it is saved. */
export type EvidenceStart = {
  what: string
  criterionIds: readonly string[]
  /** Who read it before it became a piece; the writer's usual choice where that is not said. */
  visibility?: Readers
  happenedOn?: string
  links?: readonly Link[]
  onSaved: (evidenceId: string | null) => void
}

type EvidenceBox = {
  /** Opens the box from anywhere, if it is offered; without a person it takes the one of the page. */
  open: (personId?: string, starts?: EvidenceStart) => boolean
  /** Whether the reader has anyone to write about. */
  offered: boolean
}

const BoxContext = createContext<EvidenceBox & { about: (personId: string | null) => void }>({
  open: () => false,
  offered: false,
  about: () => {},
})

export const useEvidenceBox = (): EvidenceBox => useContext(BoxContext)

/** The page is about this person: the evidence box starts with them. */
export function useEvidenceAbout(personId: string | null) {
  const { about } = useContext(BoxContext)
  useEffect(() => {
    about(personId)
    return () => about(null)
  }, [about, personId])
}

type Props = {
  /** Fetched with its first use, or before. */
  box: { loaded: () => ComponentType<EvidenceBoxProps> | null; load: () => Promise<ComponentType<EvidenceBoxProps>> }
  offered: boolean
  children: ReactNode
}

/**
 * Keeps the evidence box at `#add` of every address, so that Back closes it. From the key on, a text field of this small part takes
 * what is typed, until the box is there and takes over with it.
 */
export function EvidenceBoxPlace({ box: { loaded, load }, offered, children }: Props) {
  const overlay = useOverlayAt('add')
  const [Box, setBox] = useState(loaded)
  const [failed, setFailed] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [starts, setStarts] = useState<EvidenceStart | null>(null)
  const [pageIs, about] = useState<string | null>(null)
  const [early, setEarly] = useState(false)
  /** What was typed and not taken, as it was closed again before the box was there. */
  const [left, setLeft] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  /** Whether the overlay stood since the field came. */
  const stood = useRef(false)
  const save = useRef(false)
  const opener = useRef<HTMLElement | null>(null)
  const { open: show, close, isOpen } = overlay
  const open = useCallback(
    (personId?: string, begins?: EvidenceStart) => {
      if (!offered) return false
      setChosen(personId ?? null)
      setStarts(begins ?? null)
      // Something that is open gives its place to the box, and the focus with it.
      if (!overlaid()) {
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
        save.current = false
        flushSync(() => {
          setBox(loaded)
          setEarly(true)
        })
        field.current?.focus()
      } else opener.current = null
      show()
      return true
    },
    [show, offered, loaded],
  )
  const waits = isOpen && offered && !Box
  const fetchBox = useCallback(() => {
    setFailed(false)
    load().then(
      (box) => setBox(() => box),
      () => setFailed(true),
    )
  }, [load])
  useEffect(() => {
    if (!waits) return
    field.current?.focus()
    fetchBox()
    addEventListener('online', fetchBox)
    return () => removeEventListener('online', fetchBox)
  }, [waits, fetchBox])
  useEffect(() => {
    if (isOpen) stood.current = true
    else if (stood.current) {
      stood.current = false
      setLeft(field.current?.value ?? '')
      setEarly(false)
    }
  }, [isOpen])
  const taken = useCallback(() => {
    const text = field.current?.value ?? left
    const asked = save.current
    setLeft('')
    save.current = false
    setEarly(false)
    return { text, save: asked }
  }, [left])
  const value = useMemo(() => ({ open, about, offered }), [open, offered])
  return (
    <BoxContext value={value}>
      {children}
      {(early || waits) && (
        <div className={classes(styles.early, Box && styles.unseen)}>
          <textarea
            ref={field}
            aria-label="What did you see?"
            placeholder="What did you see? One sentence is enough."
            maxLength={4000}
            defaultValue={left}
            onKeyDown={({ key, ctrlKey, metaKey }) => {
              save.current = key === 'Enter' && (ctrlKey || metaKey)
              if (key === 'Escape') close()
            }}
          />
          <p>
            <Visibility to={starts?.visibility ?? lastReaders()} sentence />
          </p>
          {failed && (
            <p role="status">
              The rest of this did not load. What you type stays here.{' '}
              <Button size="s" onClick={fetchBox}>
                Try again
              </Button>
            </p>
          )}
        </div>
      )}
      {isOpen && offered && Box && (
        <Box personId={chosen ?? pageIs} starts={starts} onClose={close} typed={taken} opener={() => opener.current} />
      )}
    </BoxContext>
  )
}
