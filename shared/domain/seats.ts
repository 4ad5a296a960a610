import type { Seat } from '../model/person.ts'

/** A further seat in a line: "Release Lead in Tooling, with Mira Example". */
export function seatWords({ title, team, manager }: Pick<Seat, 'title' | 'team' | 'manager'>) {
  const seat = [title ?? 'on a further seat', team && `in ${team}`].filter(Boolean).join(' ')
  return manager ? `${seat}, with ${manager}` : seat
}
