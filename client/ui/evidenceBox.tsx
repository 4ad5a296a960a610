import { type ComponentType, createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Visibility } from 'shared/model/words.ts'
import { useOverlayAt } from './overlayAt.ts'

export type EvidenceBoxProps = {
  /** Whom it is about, where that is known: the person asked for, else the person of the page. */
  personId: string | null
  /** What it starts with, where something is already known. */
  starts: EvidenceStart | null
  onClose: () => void
}

/** What a piece starts with, and who wants to know once it is saved. */
export type EvidenceStart = {
  what: string
  criterionIds: readonly string[]
  /** Who read it before it became a piece; the writer's usual choice where that is not said. */
  visibility?: Visibility
  onSaved: (evidenceId: string) => void
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

/** Keeps the evidence box at `#add` of every address, so that Back closes it. */
export function EvidenceBoxPlace({
  box: Box,
  offered: someone,
  children,
}: {
  box: ComponentType<EvidenceBoxProps> | null
  offered: boolean
  children: ReactNode
}) {
  const offered = someone && Box !== null
  const overlay = useOverlayAt('add')
  const [chosen, setChosen] = useState<string | null>(null)
  const [starts, setStarts] = useState<EvidenceStart | null>(null)
  const [pageIs, about] = useState<string | null>(null)
  const { open: show } = overlay
  const open = useCallback(
    (personId?: string, begins?: EvidenceStart) => {
      if (!offered) return false
      setChosen(personId ?? null)
      setStarts(begins ?? null)
      show()
      return true
    },
    [show, offered],
  )
  const value = useMemo(() => ({ open, about, offered }), [open, offered])
  return (
    <BoxContext value={value}>
      {children}
      {overlay.isOpen && offered && <Box personId={chosen ?? pageIs} starts={starts} onClose={overlay.close} />}
    </BoxContext>
  )
}
