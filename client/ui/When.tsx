import { createContext, useContext } from 'react'
import { dayIn } from 'shared/domain/zones.ts'
import { ago, day, shortDay, today } from './when.ts'

type Here = { today: string; timeZone: string | null }
/** The day that screens count from and the zone it belongs to: as the server has them, so that words and figures agree. */
export const HereContext = createContext<Here | null>(null)
export const useToday = () => useContext(HereContext)?.today ?? today()
/** The zone that days go by. */
export const useZone = () => useContext(HereContext)?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone

/** `ago`: "3 weeks ago"; `short`: "16 Feb". */
type As = { as?: 'day' | 'short' | 'ago' }

/** The day of an instant where the reader is, in words. */
export function WhenDone({ at, as }: { at: string } & As) {
  return <When on={dayIn(useZone(), at)} as={as} />
}

/** A day in words. The exact day is in the title and for machines. */
export function When({ on, as = 'day' }: { on: string } & As) {
  const asOf = useToday()
  const words = { day, short: shortDay, ago }[as](on, asOf)
  return (
    <time dateTime={on} title={as === 'day' ? undefined : day(on, '')} style={{ whiteSpace: 'nowrap' }}>
      {words}
    </time>
  )
}
