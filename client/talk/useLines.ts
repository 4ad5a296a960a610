import { useState } from 'react'
import type { TalkContent } from 'shared/model/talk.ts'
import { promiseTyped } from './content.ts'

/** Changes what is written: by its new parts, or by what becomes of what stands there now. */
export type Change = (part: Partial<TalkContent> | ((now: TalkContent) => Partial<TalkContent>)) => void

export type Lines = {
  /** The added point or promise that is being written. */
  open: string | null
  write: (key: string) => void
  addPoint: () => void
  addPromise: () => void
  /** The open line is done with: what it says stays, an empty one goes. */
  close: (key: string) => void
}

/** The lists of short lines, points and promises, of which one line at a time is being written. */
export function useLines(change: Change, newKey: () => string, today: string): Lines {
  const [open, setOpen] = useState<string | null>(null)
  const settled = ({ points, promises }: TalkContent) => ({
    points: points.filter(({ text }) => text.trim()),
    promises: promises.filter(({ text }) => text.trim()).map((one) => (one.key === open ? promiseTyped(one, today) : one)),
  })
  const settle = () => open !== null && change(settled)
  return {
    open,
    write: (key) => {
      settle()
      setOpen(key)
    },
    addPoint: () => {
      const key = newKey()
      settle()
      change(({ points }) => ({ points: [...points, { key, text: '' }] }))
      setOpen(key)
    },
    addPromise: () => {
      const key = newKey()
      settle()
      change(({ promises }) => ({ promises: [...promises, { key, text: '', owner: 'manager', dueOn: null }] }))
      setOpen(key)
    },
    close: (key) => {
      if (key !== open) return
      settle()
      setOpen(null)
    },
  }
}
