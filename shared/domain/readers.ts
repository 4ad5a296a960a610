import { firstName } from './names.ts'

interface ToldReader {
  why: 'manager' | 'line' | 'stand_in' | 'partner' | 'slate'
  name: string | null
  you: boolean
  lastOn: string | null
}

const someone: Record<ToldReader['why'], string> = {
  manager: 'Their manager',
  line: 'Someone further up',
  stand_in: 'Someone',
  partner: 'A people partner',
  slate: 'Whoever hires for a lead role on whose slate they stand',
}

/** Who reads what of a person, and why, in one sentence a reader. `shown` says a day as the reader of the sentence is used to. */
export function readerSentence({ why, name, you, lastOn }: ToldReader, person: string, shown: (day: string) => string): string {
  const who = you ? 'You' : (name ?? someone[why])
  const verb = (third: string, second: string) => (you ? second : third)
  const first = firstName(person)
  const until = lastOn ? ` until ${shown(lastOn)}` : ''
  if (why === 'manager')
    return `${who} ${verb('manages', 'manage')} ${first}: ${verb('reads', 'read')} what ${first} wants in their own words, and all that is not somebody else’s alone.`
  if (why === 'line')
    return `${who} ${verb('stands', 'stand')} above ${first}’s manager: ${verb('reads', 'read')} what is for the chain, never own words or conversations.`
  if (why === 'stand_in')
    return `${who} ${verb('stands', 'stand')} in for ${first}’s manager${until}: ${verb('reads', 'read')} as the manager does, but for conversations held before.`
  if (why === 'partner') {
    const partner = you || name ? `${who} ${verb('is', 'are')} people partner${until}:` : `${who}${until}`
    return `${partner} ${verb('reads', 'read')} what is for the chain, and ${verb('changes', 'change')} nothing.`
  }
  return `${who} ${verb('sees', 'see')} ${first}’s line there: interest, readings, the call for that role, and the evidence that was put on it.`
}
