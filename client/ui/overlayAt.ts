import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Whether the page without the overlay lies one step back. Opened by its address, there may be nothing behind it. */
const opened = { fromPage: false }

/** Keeps something that opens over the page at `#hash` of every address, so that Back closes it and a link opens it. */
export function useOverlayAt(hash: string) {
  const navigate = useNavigate()
  const { history } = useRouter()
  const isOpen = useLocation({ select: (location) => location.hash === hash })
  const open = useCallback(() => {
    // One overlay takes the place of another, so that a single Back leads to the page.
    const replace = history.location.hash.length > 1
    if (!replace) opened.fromPage = true
    void navigate({ to: '.', search: true, hash, replace, resetScroll: false, hashScrollIntoView: false })
  }, [navigate, history, hash])
  const close = useCallback(() => {
    if (opened.fromPage) history.back()
    else void navigate({ to: '.', search: true, hash: '', replace: true, resetScroll: false })
    opened.fromPage = false
  }, [history, navigate])
  return { isOpen, open, close }
}
