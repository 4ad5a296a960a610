import type { TalkPage } from 'shared/api/talk.ts'
import { addDays, addMonths } from 'shared/domain/days.ts'
import { promiseLine } from 'shared/domain/promiseLine.ts'
import type { Aspiration } from 'shared/model/aspiration.ts'
import type { Point, TalkContent, TalkFinish } from 'shared/model/talk.ts'

const shownAtOnce = 5
/** A conversation that was planned for a day this long past was most likely not held then. */
const heldWithinDays = 7

const wantOf = (want: Aspiration | null): TalkContent['want'] => ({
  direction: want?.direction ?? null,
  horizon: want?.horizon ?? null,
  targetRoleId: want?.targetRole?.id ?? null,
  target: want?.target ?? '',
})

/** A page on which nothing was written: what they want is what they last said. */
export const emptyTalk = ({ want }: Pick<TalkPage, 'want'>): TalkContent => ({
  form: 1,
  want: wantOf(want),
  words: '',
  note: '',
  discussed: [],
  dropped: [],
  points: [],
  promises: [],
  nextOn: null,
  nextTime: null,
})

export const sameWant = (now: TalkContent['want'], before: Aspiration | null) => {
  const last = wantOf(before)
  return (
    now.direction === last.direction &&
    now.horizon === last.horizon &&
    now.targetRoleId === last.targetRoleId &&
    now.target.trim() === last.target
  )
}

/** The first five points that were not dropped; those added on this page stand after them. */
export function pointsToShow(points: readonly Point[], { dropped, points: added }: TalkContent): Point[] {
  const mine = new Set(added.map(({ key }) => key))
  return points.filter(({ key }) => !dropped.includes(key) && !mine.has(key)).slice(0, shownAtOnce)
}

export type Again = 'soon' | 'rhythm' | 'quarter' | 'other'

/** Saturdays and Sundays give way to the Monday after. */
const onWeekday = (on: string) => {
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(on, 2) : weekday === 0 ? addDays(on, 1) : on
}

/** The days to talk again that are offered: in two weeks, by the rhythm, and a week into the next quarter. */
export function againDays(heldOn: string, cadenceDays: number): Record<Exclude<Again, 'other'>, string> {
  const month = Number(heldOn.slice(5, 7))
  const quarter = addMonths(`${heldOn.slice(0, 7)}-01`, 3 - ((month - 1) % 3))
  return { soon: onWeekday(addDays(heldOn, 14)), rhythm: onWeekday(addDays(heldOn, cadenceDays)), quarter: onWeekday(addDays(quarter, 7)) }
}

/** Which of the days offered it is. None chosen is the one of the rhythm. */
export const againOf = (nextOn: string | null, days: Record<Exclude<Again, 'other'>, string>): Again =>
  nextOn === null ? 'rhythm' : ((['rhythm', 'soon', 'quarter'] as const).find((one) => days[one] === nextOn) ?? 'other')

/** The day it was held, as far as can be told: the planned day where that is just past, else today. */
export const likelyHeldOn = (planned: { plannedOn: string } | null, today: string) =>
  planned && planned.plannedOn <= today && planned.plannedOn >= addDays(today, -heldWithinDays) ? planned.plannedOn : today

/** A line as it is kept: its day taken out of the words, where none was chosen. */
export function promiseTyped(promise: TalkContent['promises'][number], today: string) {
  const { text, dueOn } = promiseLine(promise.text, today)
  return dueOn === null ? { ...promise, text } : { ...promise, text, dueOn }
}

type Around = {
  key: string
  revision: number
  heldOn: string
  today: string
  cadenceDays: number
  questions: readonly { id: string }[]
  open: string | null
}

/** What is sent: lines that were left empty are not there, and a line that is still being typed is read as it stands. */
export function finishOf(content: TalkContent, { key, revision, heldOn, today, cadenceDays, questions, open }: Around): TalkFinish {
  const target = content.want.targetRoleId ? '' : content.want.target.trim()
  return {
    ...content,
    key,
    revision,
    heldOn,
    want: { ...content.want, target },
    words: content.words.trim(),
    note: content.note.trim(),
    points: content.points.filter(({ text }) => text.trim()),
    promises: content.promises
      .filter(({ text }) => text.trim())
      .map((one) => (one.key === open || one.dueOn === null ? promiseTyped(one, today) : one)),
    questions: questions.map(({ id }) => id),
    nextOn: content.nextOn ?? againDays(heldOn, cadenceDays).rhythm,
  }
}
