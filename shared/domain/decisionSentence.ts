import type { Decision } from '../model/decision.ts'
import type { Sentence } from '../model/sentence.ts'
import { dayWords } from './days.ts'
import { listed } from './grammar.ts'
import { stillToTellWords } from './telling.ts'

/** What was decided about a role, by whom and when, and what is still to be done. `untold` is null where the reader does not see all lines. */
export const decisionSentence = (decision: Decision | null, today: string, untold: number | null = null): Sentence => {
  if (decision === null) return ['Nothing has been decided about this role yet.']
  const { outcome, person, finalist, decidedBy, decidedOn, startOn } = decision
  const on = `on ${dayWords(decidedOn, today)}`
  const by = decidedBy === null ? '' : ` by ${decidedBy}`
  if (outcome === 'not_yet') return [{ text: 'Not yet', strong: true }, `, decided${by} ${on}.`]
  const where = outcome === 'in_house' ? 'in-house' : 'from outside'
  const who = person ? { text: person.name, strong: true, personId: person.id } : { text: finalist ?? 'Someone', strong: true }
  const sentence: Sentence = [who, `, ${where}, decided${by} ${on}.`]
  if (startOn) sentence.push(` ${startOn > today ? 'Starts' : 'Started'} on ${dayWords(startOn, today)}.`)
  const words = stillToTellWords(untold ?? 0)
  if (words) sentence.push(' ', { text: words, strong: true }, '.')
  else if (untold === 0) sentence.push(' Everyone on the slate was told.')
  return sentence
}

/** "Priya Raman, in-house", "Not yet". */
export const decidedWords = (who: string | null, outcome: Decision['outcome']): string => {
  if (outcome === 'not_yet') return 'Not yet'
  return `${who ?? 'Someone'}, ${outcome === 'in_house' ? 'in-house' : 'from outside'}`
}

/** What is asked once before a decision is recorded: who takes the seat, and who will see it. */
export const recordWords = (who: string | null, outcome: Decision['outcome'], readers: readonly string[]): string =>
  `Record: ${decidedWords(who, outcome)}. ${readers.length > 0 ? `${listed(readers)} ${readers.length === 1 ? 'sees' : 'see'} this.` : 'Nobody else sees this yet.'}`
