import type { TalkPage } from 'shared/api/talk.ts'
import { firstName } from 'shared/domain/names.ts'
import { day, weekdayDay } from '../ui/when.ts'

/** "Priya Raman, today at 14:00" on the day itself, else "Conversation with Priya Raman". */
export function talkTitle({ person, conversation }: Pick<TalkPage, 'conversation'> & { person: { name: string } }, today: string) {
  if (conversation?.plannedOn !== today) return `Conversation with ${person.name}`
  return conversation.plannedTime ? `${person.name}, today at ${conversation.plannedTime}` : `${person.name}, today`
}

/** When it is planned, where the title does not say it, and when they last spoke. */
export function talkLede({ person, conversation, lastHeldOn, want }: TalkPage, today: string) {
  const first = firstName(person.name)
  const { plannedOn = today, plannedTime = null } = conversation ?? {}
  const at = plannedTime ? ` at ${plannedTime}` : ''
  const planned =
    plannedOn === today ? null : `${plannedOn < today ? 'It was planned' : 'Planned'} for ${weekdayDay(plannedOn, today)}${at}.`
  const last = lastHeldOn
    ? `You last spoke on ${day(lastHeldOn, today)}.`
    : want
      ? `Your first career conversation with ${first}.`
      : `Nobody has asked ${first} yet. Three questions are enough for a first time.`
  return [planned, last].filter(Boolean).join(' ')
}
