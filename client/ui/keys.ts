import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { SingleKey } from './keyList.ts'
import { keep, recall } from './kept.ts'

/** What a key does here; `false` leaves it to whoever else listens for it. */
type Act = () => unknown

const kept = 'understory.keys'
const listeners = new Set<() => void>()

/** Single-key shortcuts can be switched off in settings, on each device. */
const keysAreOn = () => recall(kept) !== 'off'

export function switchKeys(on: boolean) {
  keep(kept, on ? null : 'off')
  document.documentElement.dataset.keys = on ? 'on' : 'off'
  for (const listener of listeners) listener()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useKeysAreOn = () => useSyncExternalStore(listen, keysAreOn)

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type)

// A list that was open before stays in the page, out of sight.
export const overlaid = () =>
  [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')].some((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  )

/** The first key of a pair, and until when the second may follow. */
const leader = { key: '', until: 0 }
/** Between the first and the second key of a pair. */
const pairMs = 1200

/**
 * Single keys and pairs: `useKeys({ e: addEvidence, 'g h': goHome })`. None fires while typing, with a modifier that it does not
 * name, or while a dialog or list is open.
 */
export function useKeys(map: Partial<Record<SingleKey, Act>>) {
  const current = useRef<Partial<Record<string, Act>>>(map)
  useEffect(() => {
    current.current = map
  })
  // Before the page is painted: whoever sees it may press a key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (typing(event.target) || overlaid() || !keysAreOn()) return
      const plain = event.key.toLowerCase()
      // Some keyboards need Shift for `/`; with a letter it makes another key.
      const key = event.shiftKey && /^\p{L}$/u.test(plain) ? `shift+${plain}` : plain
      const paired = event.timeStamp < leader.until && leader.key !== ''
      const act = current.current[paired ? `${leader.key} ${key}` : key]
      if (act && act() !== false) {
        event.preventDefault()
        leader.until = 0
      } else if (!paired && Object.keys(current.current).some((pair) => pair.startsWith(`${key} `)))
        Object.assign(leader, { key, until: event.timeStamp + pairMs })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const first = (place: string) => document.querySelector<HTMLElement>(place)
const focused = (found: HTMLElement | null) => {
  found?.focus()
  return found !== null
}

/** Puts the cursor into the search of the page, where it has one. */
export const focusSearch = () => focused(first('main [data-page-search]'))

/** Goes to the first of the filters above the page's list, where it has any. */
export const focusFilter = () => focused(first('main [role="group"][aria-label^="Filter"] :is(a, button, input:not([data-page-search]))'))

const rowHeads = 'main tr:has(> th[scope="row"])'
/** What of a row takes the focus: the link in its head, else the first button. */
const handleOf = (row: Element) => row.querySelector<HTMLElement>('th[scope="row"] a') ?? row.querySelector<HTMLElement>('button, a')

/** Moves the focus to the row before or after, over all lists of the page. */
export function stepRows(by: 1 | -1) {
  const rows = [...document.querySelectorAll(rowHeads)].filter((row) => handleOf(row))
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by]
  return next ? focused(handleOf(next)) : rows.length > 0
}

/** Whether the focus is on a row, so that the arrows may move it; elsewhere they scroll the page. */
export const isOnRow = () => document.activeElement?.matches(`${rowHeads} :is(a, button)`) === true
