import { useEffect, useRef } from 'react'
import { keep, recall } from './kept.ts'

const kept = 'understory.keys'

/** Single-key shortcuts can be switched off in settings, on each device. */
export const keysAreOn = () => recall(kept) !== 'off'

export function switchKeys(on: boolean) {
  keep(kept, on ? null : 'off')
  document.documentElement.dataset.keys = on ? 'on' : 'off'
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type)

// A list that was open before stays in the page, out of sight.
const overlaid = () =>
  [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')].some((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  )

/** The key that may follow `g`, and until when. */
const leader = { until: 0 }

/**
 * Single keys and `g` pairs: `useKeys({ e: addEvidence, 'g h': goHome })`. None fires while typing, with a modifier,
 * or while a dialog or list is open.
 */
export function useKeys(map: Record<string, () => void>) {
  const current = useRef(map)
  useEffect(() => {
    current.current = map
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (typing(event.target) || overlaid() || !keysAreOn()) return
      const key = event.key.toLowerCase()
      // Some keyboards need Shift for `/`; with a letter it is a modifier.
      if (event.shiftKey && /^\p{L}$/u.test(key)) return
      const paired = event.timeStamp < leader.until
      const act = current.current[paired ? `g ${key}` : key]
      if (key === 'g' && !paired) leader.until = event.timeStamp + 1200
      if (!act) return
      event.preventDefault()
      leader.until = 0
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** Puts the cursor into the search of the page, where it has one. */
export const focusSearch = () => document.querySelector<HTMLInputElement>('main [data-page-search]')?.focus()

/** Moves the focus to the row before or after, over all lists of the page. */
export function stepRows(by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('main th[scope="row"] a')]
  const at = rows.findIndex((row) => row === document.activeElement)
  rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by]?.focus()
}
