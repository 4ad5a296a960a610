import type { RoleState } from '../model/words.ts'
import { dayWords } from './days.ts'
import { roleStateWords } from './words.ts'

export type RoleLine = {
  readonly state: RoleState
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly holder: { readonly name: string } | null
}

/** "27 Mar", with the year when it is another. */
const shortDay = (day: string, today: string) => dayWords(day, today).replace(/(\p{L}{3})\p{L}+/u, '$1')

/** Where a lead role stands in one short line of a list: "Open, decide by 27 Mar". What is known of a held seat's future stands before who holds it. */
export const roleLine = ({ state, decideByOn, expectedOn, holder }: RoleLine, today: string): string => {
  const word = roleStateWords[state]
  if (state === 'held' || state === 'filled') {
    const held = holder ? `${word} by ${holder.name}` : word
    return state === 'held' && expectedOn ? `${held}, opens ${shortDay(expectedOn, today)}` : held
  }
  if ((state === 'open' || state === 'deciding') && decideByOn) return `${word}, decide by ${shortDay(decideByOn, today)}`
  if (state === 'planned' && expectedOn) return `${word}, expected ${shortDay(expectedOn, today)}`
  return word
}
