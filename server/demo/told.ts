import { dayWords } from 'shared/domain/days.ts'
import { quarterWords } from 'shared/domain/pathWords.ts'
import type { PathWord } from 'shared/model/words.ts'
import { at, daysAgo } from './calendar.ts'
import type { Around, Rows } from './rows.ts'
import type { Seats } from './seats.ts'

/** That somebody was told whether there is a path for them: so many days ago, in the conversation of that day. */
interface Telling {
  name: string
  days: number
  verdict: PathWord
  sentence: string
  roleId: string | null
}

/** One who was told and for whom it still reads so, and one who was told before it changed. Whoever else wants to lead was never told. */
export function told({ today, newId }: Around, { all }: Seats, role: Rows['leadRoles'][number]): Pick<Rows, 'pathTellings'> {
  const openedOn = role.openedOn!
  const tellings: readonly Telling[] = [
    { name: 'Priya Raman', days: 21, verdict: 'open_now', sentence: `${role.title} in Growth Marketing is open.`, roleId: role.id },
    {
      name: 'Grace Lindqvist',
      days: 49,
      verdict: 'planned',
      sentence: `${role.title} in Growth Marketing is planned for ${quarterWords(openedOn)}, confirmed by Daniel on ${dayWords(daysAgo(today, 70), today)}.`,
      roleId: null,
    },
  ]
  return {
    pathTellings: tellings.map(({ name, days, ...telling }, i) => {
      const { id: personId, authorId } = all.find((seat) => seat.name === name)!
      const toldOn = daysAgo(today, days)
      return { id: newId(), personId, ...telling, toldOn, authorId, recordedAt: at(toldOn, 400 + i) }
    }),
  }
}
