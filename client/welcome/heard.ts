import type { Wanted } from 'shared/domain/wanted.ts'

export type Heard = 'month' | 'quarter' | 'earlier'

/** What a manager remembers of one report; `on` is the day that was typed for "earlier". */
export type Answer = { want: Wanted; heard: Heard | null; on: string }
export const neverAsked: Answer = { want: 'never', heard: null, on: '' }

/** The first day of the month, or of the quarter: an answer counts as no newer than it may be. */
const firstOf = (today: string, months: 1 | 3) => {
  const month = Number(today.slice(5, 7)) - 1
  return `${today.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, '0')}-01`
}

/** The day that is kept with an answer, or null where none was given yet. */
export const heardOn = ({ heard, on }: Answer, today: string): string | null => {
  if (heard === 'month') return firstOf(today, 1)
  if (heard === 'quarter') return firstOf(today, 3)
  return heard === 'earlier' && /^\d{4}-\d\d-\d\d$/.test(on) && on <= today && on >= '1990' ? on : null
}

/** What can be kept: an answer with its day. Without a day it would be a guess. */
export const kept = (answers: Readonly<Record<string, Answer>>, today: string) =>
  Object.entries(answers).flatMap(([personId, answer]) => {
    const day = heardOn(answer, today)
    return answer.want === 'never' || day === null ? [] : [{ personId, direction: answer.want, heardOn: day }]
  })
