import type { DecisionOutcome } from '../model/words.ts'
import { counted } from './grammar.ts'

/** A line of a slate that was decided about. */
export type DecidedLine = {
  readonly outside: boolean
  readonly chosen: boolean
  readonly toldOn: string | null
  /** Null once they were erased. */
  readonly personId: string | null
  readonly leftOn: string | null
}
type Decided = {
  readonly outcome: DecisionOutcome
  readonly superseded: boolean
  /** Who decided, as a person: they know. */ readonly deciderId: string | null
}

/** Whether someone has to be told what was decided: everyone in-house who was on the slate of a seat that went to someone else, for as long as they are here. */
const isToldOf = (line: DecidedLine, decided: Decided, today: string): boolean =>
  decided.outcome !== 'not_yet' &&
  !decided.superseded &&
  !line.outside &&
  !line.chosen &&
  line.personId !== null &&
  line.personId !== decided.deciderId &&
  (line.leftOn === null || line.leftOn > today)

/** Who is still to be told, with a next step; until then the role is not finished. */
export const stillToTell = <Line extends DecidedLine>(lines: readonly Line[], decided: Decided, today: string): Line[] =>
  lines.filter((line) => line.toldOn === null && isToldOf(line, decided, today))

/** "2 people still to be told"; nothing once it is finished. */
export const stillToTellWords = (people: number): string | null =>
  people === 0 ? null : `${counted(people, 'person', 'people')} still to be told`

/** A telling further back belongs to another decision. */
const toldDaysBefore = 31
/** What is wrong with the day on which someone was told; null for one that can be. */
export const toldTrouble = (toldOn: string, decidedOn: string, today: string): string | null => {
  if (toldOn > today) return 'This day is still to come. Write it down once they were told.'
  return Date.parse(decidedOn) - Date.parse(toldOn) > toldDaysBefore * 86_400_000
    ? 'This is more than a month before the decision. Check the day.'
    : null
}
