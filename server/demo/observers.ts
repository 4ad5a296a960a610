import type { Observer } from 'shared/model/words.ts'
import type { Chance } from './chance.ts'
import type { Seat } from './seats.ts'

/** People of other departments and customers: they are in no people list, so they are known by name alone. */
export const colleagues = [
  'Marisol Ibarra, Sales',
  'Joost van Dam, Finance',
  'Farid Nasser, Legal',
  'Rhea Kapoor, Product',
  'Anneli Koski, Support',
  'Pia Lindgren, People',
  'Tendai Muzenda, Engineering',
  'Olga Stern, Data',
] as const
const customers = [
  'Ilse Brandsma, Northgate Cycles',
  'Tobias Aune, Fjordline Travel',
  'Wim Claes, Port of Doel',
  'Maren Voss, Lindner Tools',
  'Ottilie Brandt, Kessel Systems',
  'Ewa Sroka, Wisla Foods',
  'Graham Pell, Pell and Daughters',
] as const

export interface Seen {
  observer: Observer
  observerName: string
  observerPersonId: string | null
}
const person = (observer: Observer, { id, name }: { id: string; name: string }): Seen => ({
  observer,
  observerName: name,
  observerPersonId: id,
})
const outsider = (observer: Observer, observerName: string): Seen => ({ observer, observerName, observerPersonId: null })

/** Who saw it, from what a story says: nothing for the manager, else `self`, someone of the cast, a customer, or a name. */
export function seenBy(seat: Seat, by: string | undefined, byName: ReadonlyMap<string, Seat>, director: { id: string }): Seen {
  if (!by) return person('manager', { id: seat.managerId, name: seat.managerName })
  if (by === 'self') return person('self', seat)
  if (by === 'Daniel Reyes') return person(seat.leads ? 'manager' : 'leader', { id: director.id, name: by })
  if (by.startsWith('customer:')) return outsider('customer', by.slice('customer:'.length))
  const known = byName.get(by)
  if (!known) return outsider('cross_functional', by)
  return person(known.managerId === seat.managerId && !seat.leads ? 'peer' : 'cross_functional', known)
}

/** Who saw a piece from the pool: the manager mostly, then those around. */
export function someoneBy(seat: Seat, chance: Chance, around: { peers: readonly Seat[]; all: readonly Seat[] }): string | undefined {
  const roll = chance.below(100)
  if (roll < 47) return undefined
  if (roll < 68) return chance.one(around.peers.filter(({ id }) => id !== seat.id)).name
  if (roll < 82)
    return chance.some(0.4) ? chance.one(colleagues) : chance.one(around.all.filter(({ teamId }) => teamId !== seat.teamId)).name
  if (roll < 87) return 'Daniel Reyes'
  if (roll < 90) return `customer:${chance.one(customers)}`
  return 'self'
}
