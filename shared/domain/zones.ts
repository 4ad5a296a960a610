/**
 * What nobody asks for has no place: dated lines take hold, the command line counts days, and the example is laid out at a
 * start by the days of UTC. Everything else goes by the zone of the account that asks.
 */
export const placeless = 'UTC'

// A formatter takes 40 times longer to make than to use.
const made = new Map<string, Intl.DateTimeFormat>()
const clockOf = (zone: string) => {
  let clock = made.get(zone)
  if (!clock) {
    const digits = '2-digit'
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
    })
    made.set(zone, clock)
  }
  return clock
}

/** What calendar and clock show at an instant in a zone: "2026-11-24" and "09:30". */
export const wallIn = (zone: string, at: string | Date): { day: string; time: string } => {
  const when = new Date(at)
  if (zone === placeless) return { day: when.toISOString().slice(0, 10), time: when.toISOString().slice(11, 16) }
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of clockOf(zone).formatToParts(when)) shown[type] = value
  return { day: `${shown.year}-${shown.month}-${shown.day}`, time: `${shown.hour}:${shown.minute}` }
}

/** The day that an instant falls on in a zone. */
export const dayIn = (zone: string, at: string | Date): string => wallIn(zone, at).day

/** Where someone is, as far as it is known. */
export const zoneOf = ({ timeZone }: { readonly timeZone: string | null }): string => timeZone ?? placeless

const utc = (day: string, time: string) => Date.parse(`${day}T${time}:00Z`)

/** The instant at which a zone shows this day and time; where clocks jump over it, so much later; where they show it twice, the first. */
export const instantIn = (zone: string, day: string, time: string): Date => {
  const wanted = utc(day, time)
  const ahead = (at: number) => {
    const wall = wallIn(zone, new Date(at))
    return utc(wall.day, wall.time) - at
  }
  const hours = 86_400_000
  const before = ahead(wanted - hours)
  const after = ahead(wanted + hours)
  const first = wanted - before
  if (ahead(first) === before) return new Date(first)
  const second = wanted - after
  return new Date(ahead(second) === after ? second : first)
}

/**
 * The day by which reporting lines hold for someone whose day this is: theirs, or the one whose lines have taken hold already.
 * A line that is dated so takes hold at once, as nothing would look at it again.
 */
export const linesDay = (theirs: string, at: string): string => {
  const settled = dayIn(placeless, at)
  return theirs > settled ? theirs : settled
}
