import { type ComponentType, lazy, Suspense, useState } from 'react'

/**
 * A component that is fetched with its first use, or before by `warm`. Once it is there it is drawn at once: React keeps whatever
 * had to wait once out of sight for 300 ms.
 */
export function loadable<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null
  const warm = async () => (loaded ??= await load())
  const Lazy = lazy(async () => ({ default: await warm() }))
  function Loadable(props: Props) {
    // The same for as long as it stands, so that its state stays.
    const [Part] = useState(() => loaded ?? (Lazy as unknown as ComponentType<Props>))
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
  return Object.assign(Loadable, { warm })
}
