import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

export type EvidenceBoxProps = {
  /** Whom it is about, where that is known: the person asked for, else the person of the page. */
  personId: string | null
  onClose: () => void
}

type EvidenceBox = {
  /** Opens the box from anywhere; without a person it takes the one of the page. */
  open: (personId?: string) => void
  /** Whether the reader has anyone to write about. */
  offered: boolean
}

const BoxContext = createContext<EvidenceBox & { about: (personId: string | null) => void }>({
  open: () => {},
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
  const navigate = useNavigate()
  const { history } = useRouter()
  const isOpen = useLocation({ select: (location) => location.hash === 'add' }) && offered
  const [chosen, setChosen] = useState<string | null>(null)
  const [pageIs, about] = useState<string | null>(null)
  const ours = useRef(false)
  const open = useCallback(
    (personId?: string) => {
      if (!offered) return
      ours.current = true
      setChosen(personId ?? null)
      void navigate({ to: '.', search: true, hash: 'add', resetScroll: false, hashScrollIntoView: false })
    },
    [navigate, offered],
  )
  const close = useCallback(() => {
    // Opened from within: one step back. Opened by its address: there may be nothing behind it.
    if (ours.current) history.back()
    else void navigate({ to: '.', search: true, hash: '', replace: true, resetScroll: false })
    ours.current = false
  }, [history, navigate])
  const value = useMemo(() => ({ open, about, offered }), [open, offered])
  return (
    <BoxContext value={value}>
      {children}
      {isOpen && Box && (
        <Suspense fallback={null}>
          <Box personId={chosen ?? pageIs} onClose={close} />
        </Suspense>
      )}
    </BoxContext>
  )
}
