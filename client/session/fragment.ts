import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** A token that the address carries behind its `#`, where no server and no log sees it, and how to take it out of there. */
export function useFragment(name: string): [token: string | null, takeOut: () => void] {
  const navigate = useNavigate()
  const hash = useLocation({ select: (location) => location.hash })
  const takeOut = useCallback(() => void navigate({ to: '.', search: true, hash: '', replace: true }), [navigate])
  return [new URLSearchParams(hash).get(name), takeOut]
}
