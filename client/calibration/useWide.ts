import { useSyncExternalStore } from 'react'

/** Under this many pixels presenting has no room. */
const least = 640
const listen = (listener: () => void) => {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}
const most = 5

/** Whether the screen is wide enough to present on, and for how many people side by side: letters are never made smaller to fit more. */
export function useWide() {
  const width = useSyncExternalStore(listen, () => innerWidth)
  const columns = Math.floor((width - 96 - (width > 1000 ? 290 : 190)) / 178)
  return { wide: width >= least, columns: Math.min(Math.max(columns, 1), most) }
}
