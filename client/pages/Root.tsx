import { Outlet } from '@tanstack/react-router'
import { useScrollKept } from '../ui/scrolled.ts'

/** What all pages stand in, with or without the shell. */
export function Root() {
  useScrollKept()
  return <Outlet />
}
