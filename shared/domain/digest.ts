import { addDays, dayWords, daysBetween } from './days.ts'
import { counted } from './grammar.ts'
import { weekdayWords } from './weekdays.ts'

/** The weekly mail of a manager: days and names, nothing that anybody said or wrote. */

const aMonday = '1970-01-05'

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => (((daysBetween(aMonday, day) % 7) + 7) % 7) + 1
const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** Whether the mail of this week is still to be sent: on its weekday, or later in the week where the server was away. */
export const isDigestDue = ({ weekday, sentOn }: { weekday: number; sentOn: string | null }, today: string): boolean =>
  weekdayOf(today) >= weekday && (sentOn === null || sentOn < mondayOf(today))

/** Who switches it on after this week's day waits for the next: as if this week's had been sent. */
export const startsFrom = (weekday: number, sentOn: string | null, today: string): string | null =>
  weekdayOf(today) > weekday && (sentOn === null || sentOn < today) ? today : sentOn

/** The first day of the week in which a mail counts as sent. */
export const weekBegins = mondayOf

type Named = { readonly id: string; readonly name: string }
export type DigestFacts = {
  readonly planned: readonly (Named & { readonly plannedOn: string; readonly plannedTime: string | null })[]
  /** Conversations that are due by their rhythm, or overdue by so many days. */
  readonly due: readonly (Named & { readonly days: number })[]
  readonly neverAsked: readonly Named[]
  /** How many of my promises are overdue, and how many are due within the week; what they say stays in the product. */
  readonly promises: { readonly late: number; readonly soon: number }
}
type Line = { readonly person: Named; readonly words: string }

const dayOfWeek = (day: string, today: string) => {
  const ahead = daysBetween(today, day)
  return ahead >= 0 && ahead < 7 ? `${weekdayWords[weekdayOf(day) - 1]}, ${dayWords(day, today)}` : dayWords(day, today)
}

/** The mail in words; null where there is nothing to say this week. */
export const digestOf = (facts: DigestFacts, today: string, address: string): { subject: string; text: string; html: string } | null => {
  const { planned, due, neverAsked, promises } = facts
  const promised = [
    ...(promises.late > 0
      ? [`${counted(promises.late, 'promise', 'promises')} of yours ${promises.late === 1 ? 'is' : 'are'} overdue.`]
      : []),
    ...(promises.soon > 0
      ? [`${counted(promises.soon, 'promise', 'promises')} of yours ${promises.soon === 1 ? 'is' : 'are'} due this week.`]
      : []),
  ]
  const sections: { title: string; lines: Line[] }[] = [
    {
      title: 'Planned this week',
      lines: planned.map((talk) => ({
        person: talk,
        words: `${dayOfWeek(talk.plannedOn, today)}${talk.plannedTime ? ` at ${talk.plannedTime}` : ''}`,
      })),
    },
    {
      title: 'Due, and not planned',
      lines: due.map((talk) => ({ person: talk, words: talk.days > 0 ? `${counted(talk.days, 'day', 'days')} overdue` : 'due this week' })),
    },
    { title: 'Never asked what they want', lines: neverAsked.map((person) => ({ person, words: '' })) },
  ].filter(({ lines }) => lines.length > 0)
  if (sections.length === 0 && promised.length === 0) return null

  const parts = [
    ...(planned.length > 0 ? [`${counted(planned.length, 'conversation', 'conversations')} planned`] : []),
    ...(due.length > 0 ? [`${due.length} due`] : []),
    ...(promises.late + promises.soon > 0 ? [counted(promises.late + promises.soon, 'promise', 'promises')] : []),
    ...(neverAsked.length > 0 ? [`${neverAsked.length} never asked`] : []),
  ]
  const link = ({ id }: Named) => `${address}/people/${encodeURIComponent(id)}`
  const foot = 'Understory sends this once a week, as you chose. It holds no notes and nobody’s own words. Change it in Settings:'
  const text = [
    ...promised,
    ...(promised.length > 0 ? [''] : []),
    ...sections.flatMap(({ title, lines }) => [
      title,
      ...lines.flatMap(({ person, words }) => [`- ${oneLine(person.name)}${words ? `: ${words}` : ''}`, `  ${link(person)}`]),
      '',
    ]),
    '--',
    foot,
    `${address}/settings`,
  ].join('\n')
  const html = `<!doctype html><html lang="en"><body style="margin:0;padding:24px;font:15px/22px sans-serif;color:#1e1c19"><div style="max-width:560px">${promised
    .map((words) => `<p>${escaped(words)}</p>`)
    .join('')}${sections
    .map(
      ({ title, lines }) =>
        `<h2 style="font-size:16px">${escaped(title)}</h2><ul>${lines
          .map(
            ({ person, words }) =>
              `<li><a href="${escaped(link(person))}">${escaped(person.name)}</a>${words ? `: ${escaped(words)}` : ''}</li>`,
          )
          .join('')}</ul>`,
    )
    .join(
      '',
    )}<p style="font-size:13px;color:#575149">${escaped(foot)} <a href="${escaped(`${address}/settings`)}">Settings</a></p></div></body></html>`
  return { subject: `Your week: ${parts.join(', ')}`, text, html }
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ')
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!)
