import type { RoleState } from '../model/words.ts'
import { dayWords } from './days.ts'
import { roleStateWords } from './words.ts'

export type RoleLine = {
  readonly state: RoleState
  readonly decideByOn: string | null
  readonly expectedOn: string | null
  readonly holder: { readonly name: string } | null
  readonly reason?: string | null
}

/** Where a lead role stands in one short line of a list: "Open, decide by 27 March". What is known of a held seat's future stands before who holds it. */
export const roleLine = ({ state, decideByOn, expectedOn, holder, reason }: RoleLine, today: string): string => {
  const word = roleStateWords[state]
  if (state === 'held') return reason || (holder ? `${word} by ${holder.name}` : word)
  if (state === 'filled') return holder ? `${word} by ${holder.name}` : word
  if ((state === 'open' || state === 'deciding') && decideByOn) return `${word}, decide by ${dayWords(decideByOn, today)}`
  if (state === 'planned' && expectedOn) return `${word}, expected ${dayWords(expectedOn, today)}`
  return word
}
