import { type SlateFacts, slateOrder, wantsRole } from './slate.ts'

type Named = { readonly id: string; readonly name: string }
/** Someone in-house, with what is known of them and the role; `candidacy` is their line on its slate. */
export type InHouse = { readonly person: Named; readonly facts: SlateFacts; readonly inSight: boolean }
export type Obstacle = { readonly person: Named; readonly why: 'wants_it' | 'close' }

/** Whether someone has to be looked at before anybody from outside: they want the role, or are close and were never asked, and have no line. */
const standsInTheWay = ({ candidacy, namesIt, close, neverAsked }: SlateFacts): boolean =>
  candidacy === null && (namesIt || (close && neverAsked))

/** What keeps a role from going outside: those in sight by name, of the others only that there is somebody. */
export const obstaclesToOutside = (people: readonly InHouse[]): { inSight: Obstacle[]; beyond: boolean } => {
  const waiting = people.filter(({ facts }) => standsInTheWay(facts))
  return {
    inSight: waiting
      .filter(({ inSight }) => inSight)
      .map(({ person, facts }) => ({ person, wants: wantsRole(facts) }))
      .sort(slateOrder)
      .map(({ person, wants }) => ({ person, why: wants ? 'wants_it' : 'close' })),
    beyond: waiting.some(({ inSight }) => !inSight),
  }
}

/** Why a role can't go outside yet; null where nothing is in the way. `above` is the highest manager above the role's team. */
export const outsideRefusal = (inSight: readonly Obstacle[], above: string | null): string | null => {
  const named = inSight.map(({ person, why }) =>
    why === 'wants_it' ? `${person.name} wants this role and has no line.` : `${person.name} is close, was never asked and has no line.`,
  )
  if (above !== null) named.push(`Ask ${above} before going outside.`)
  return named.length > 0 ? named.join(' ') : null
}
