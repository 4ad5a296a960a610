import { addDays } from 'shared/domain/days.ts'
import { instantIn } from 'shared/domain/zones.ts'
import type { FeedShows } from 'shared/model/words.ts'

interface Talk {
  id: string
  name: string
  plannedOn: string
  plannedTime: string | null
}

/** A conversation takes so long in a calendar, where it has a time of day. */
const minutes = 45

/** Conversations as an iCalendar file: whole days, or the instant of their time of day where the manager is; without a zone while nobody knows where that is. */
export async function calendarOf(
  talks: readonly Talk[],
  { shows, now, timeZone }: { shows: FeedShows; now: string; timeZone: string | null },
): Promise<string> {
  const { default: ical } = await import('ical-generator') // few servers ever need it
  const calendar = ical({
    name: 'Career conversations',
    prodId: { company: 'Understory', product: 'Understory', language: 'EN' },
    ttl: 3600,
  })
  for (const { id, name, plannedOn, plannedTime } of talks) {
    const isTimed = timeZone !== null && plannedTime !== null
    const start = isTimed ? instantIn(timeZone, plannedOn, plannedTime) : new Date(`${plannedOn}T${plannedTime ?? '00:00'}:00Z`)
    calendar.createEvent({
      id: `${id}@understory`,
      stamp: new Date(now),
      start,
      end: plannedTime ? new Date(start.getTime() + minutes * 60_000) : new Date(`${addDays(plannedOn, 1)}T00:00:00Z`),
      allDay: plannedTime === null,
      floating: !isTimed,
      summary: shows === 'names' ? `Career conversation with ${name}` : 'Busy',
    })
  }
  return calendar.toString()
}
