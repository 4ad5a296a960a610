import { type ComponentType, useCallback, useState } from 'react'

/** A part that is loaded once, with its first use. */
export function laterPart<Props>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null
  return { loaded: () => loaded, load: async () => (loaded ??= await load()) }
}

/**
 * A part in its place. Until it is there a plain button stands for it: `warm` starts the loading (on hover or focus), `want`
 * puts the part there, `asked` for, so that it opens. A part that was loaded before stands there from the start.
 */
export function useLater<Props>({ loaded, load }: ReturnType<typeof laterPart<Props>>) {
  const [Part, setPart] = useState(loaded)
  const [asked, setAsked] = useState(false)
  const warm = useCallback(() => void load().catch(() => {}), [load])
  const want = useCallback(async () => {
    const part = await load()
    setAsked(true)
    setPart(() => part)
  }, [load])
  return { Part, asked, warm, want }
}
