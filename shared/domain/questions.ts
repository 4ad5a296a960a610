import type { Direction } from '../model/words.ts'
import { addDays } from './days.ts'

/** Where someone stands with what they want, as far as the choice of a question goes. */
export type AskedState = 'never_asked' | 'getting_old' | Direction

export type Question = { readonly id: string; readonly text: string }

const shown = 3
/** Of the three, so many are about where they stand; the rest are for anyone. */
const ownShown = 2
/** A question asked within these days is left alone: it would sound like a form. */
const latelyDays = 180

const questionsBy: Readonly<Record<AskedState | 'general', readonly Question[]>> = {
  never_asked: [
    { id: 'open-want', text: 'What would you like to be doing two years from now, here or anywhere?' },
    { id: 'open-best', text: 'Which piece of work this year felt most like yours?' },
    { id: 'open-lead', text: 'Does leading people appeal to you, or would you rather go deeper in the work itself?' },
    { id: 'open-know', text: 'What should I know about where you want to go that I have never asked?' },
  ],
  management: [
    { id: 'lead-elsewhere', text: 'If the lead job went to someone else, what would you want next?' },
    { id: 'lead-why', text: 'What would you do for a team that nobody has done for you?' },
    { id: 'lead-give-up', text: 'Which part of your work would you find hardest to hand over?' },
    { id: 'lead-person', text: 'Whose way of leading would you borrow from, and what would you leave out?' },
    { id: 'lead-hard', text: 'What have you had to say to someone that was hard to say?' },
  ],
  ic: [
    { id: 'ic-problem', text: 'Which problem here would you take on if nobody told you how?' },
    { id: 'ic-known', text: 'What would you like people in other teams to come to you for?' },
    { id: 'ic-room', text: 'What gets in the way of your best hours?' },
    { id: 'ic-recognised', text: 'What would show you that this path is taken as seriously as leading a team?' },
    { id: 'ic-learn', text: 'Who could you learn most from, and have you worked with them yet?' },
  ],
  lateral: [
    { id: 'lateral-draw', text: 'What draws you to the other work: the people, the subject or the change itself?' },
    { id: 'lateral-try', text: 'How could you try a week of it before deciding?' },
    { id: 'lateral-keep', text: 'What of your work now would you want to take with you?' },
    { id: 'lateral-stay', text: 'What would have to change here for you to want to stay in it?' },
  ],
  undecided: [
    { id: 'unsure-energy', text: 'Which days lately left you with more energy than they took?' },
    { id: 'unsure-no', text: 'What do you already know that you do not want?' },
    { id: 'unsure-try', text: 'What small thing could you try that would tell you more?' },
    { id: 'unsure-wait', text: 'Is there something you are waiting for before you choose?' },
  ],
  getting_old: [
    { id: 'old-still', text: 'Last time you told me what you wanted. What of it still holds?' },
    { id: 'old-changed', text: 'What has happened since that changed how you see it?' },
    { id: 'old-said-again', text: 'If you said it again today, which words would you change?' },
  ],
  general: [
    { id: 'more-of', text: 'What part of the last month would you like more of?' },
    { id: 'unnoticed', text: 'Who have you helped lately that nobody noticed?' },
    { id: 'from-me', text: 'What could I do differently that would help you most?' },
    { id: 'not-said', text: 'What have we not talked about that we should?' },
    { id: 'proud', text: 'What are you proud of that never came up?' },
    { id: 'next-time', text: 'What would you like to tell me the next time we sit down like this?' },
  ],
}

export const questions: readonly Question[] = Object.values(questionsBy).flat()

/** Three questions for someone who stands here, by what was asked of them and when: none asked lately while there are others. */
export const questionsFor = (
  state: AskedState,
  asked: readonly { readonly id: string; readonly askedOn: string }[],
  today: string,
): Question[] => {
  const lastAskedOn = new Map<string, string>()
  for (const { id, askedOn } of asked) if (askedOn > (lastAskedOn.get(id) ?? '')) lastAskedOn.set(id, askedOn)
  const lately = addDays(today, -latelyDays)
  const on = ({ id }: Question) => lastAskedOn.get(id) ?? ''
  const longestAgo = (a: Question, b: Question) => (on(a) < on(b) ? -1 : on(a) > on(b) ? 1 : 0)
  const own = questionsBy[state].toSorted(longestAgo)
  const general = questionsBy.general.toSorted(longestAgo)
  const fresh = (list: readonly Question[]) => list.filter((question) => on(question) === '' || on(question) < lately)
  const first = fresh(own).slice(0, state === 'never_asked' ? shown : ownShown)
  const chosen = [...first, ...fresh(general), ...fresh(own)]
  return [...new Set([...chosen, ...[...own, ...general].toSorted(longestAgo)])].slice(0, shown)
}
