import { useElementScrollRestoration, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

const patienceMs = 5000
const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Comes back to where the page was scrolled to also where it is shorter at first, as its answers are still on the way: once it has
 * grown as far, and unless somebody does something meanwhile. The router knows how far that was, and tries it once, at the start.
 */
export function useScrollKept() {
  const at = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation })
  const wanted = useElementScrollRestoration({ getElement: () => window })?.scrollY ?? 0
  useEffect(() => {
    if (at === undefined || wanted === 0) return
    const grown = new ResizeObserver(() => {
      if (document.documentElement.scrollHeight < wanted + innerHeight) return
      scrollTo(0, wanted)
      stop()
    })
    const late = setTimeout(stop, patienceMs)
    function stop() {
      grown.disconnect()
      clearTimeout(late)
      for (const act of acts) removeEventListener(act, stop)
    }
    for (const act of acts) addEventListener(act, stop, { passive: true })
    grown.observe(document.body)
    return stop
  }, [at, wanted])
}
