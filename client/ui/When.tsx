import { createContext, useContext } from 'react'
import { ago, day, shortDay, today } from './when.ts'

/** The day that screens count from: the server's, so that words and figures agree. */
export const TodayContext = createContext<string | null>(null)
export const useToday = () => useContext(TodayContext) ?? today()

type Props = { on: string; /** `ago`: "3 weeks ago"; `short`: "16 Feb". */ as?: 'day' | 'short' | 'ago' }

/** A day in words. The exact day is in the title and for machines. */
export function When({ on, as = 'day' }: Props) {
  const asOf = useToday()
  const words = { day, short: shortDay, ago }[as](on, asOf)
  return (
    <time dateTime={on.slice(0, 10)} title={as === 'day' ? undefined : day(on, '')} style={{ whiteSpace: 'nowrap' }}>
      {words}
    </time>
  )
}
