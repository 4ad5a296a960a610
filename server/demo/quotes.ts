import type { Direction } from 'shared/model/words.ts'
import type { TradeName } from './pieces/trades.ts'

/** What someone says in their own words; where it can’t be said by everybody, in which trades or by whom, and what they name as their aim. */
export interface Quote {
  words: string
  trades?: readonly TradeName[]
  by?: string
  target?: string
}
const said = (words: string, target?: string): Quote => ({ words, ...(target && { target }) })
const saidBy = (by: string, words: string): Quote => ({ by, words })
const saidIn = (trades: readonly TradeName[], words: string, target?: string): Quote => ({ words, trades, ...(target && { target }) })

/** What people answer when they are asked. Each is said by one person only. */
export const quotes: Record<Direction, readonly Quote[]> = {
  management: [
    said('I’d like two or three people, to begin with. I know what I’d do differently from what was done with me.', 'Lead a small team'),
    said('I enjoy it when someone I helped gets the praise. I didn’t expect that.'),
    said('I want to be in the room where it’s decided who does what. Not for the power; it’s decided badly now.'),
    saidBy('Henrik Dahlgren', 'Leading, yes, but in events. I don’t want to lead something I can’t do.'),
    said('My last manager changed my life a bit. I’d like to try that from the other side.'),
    said('I’d like the wider job, if it comes with the right to say no.'),
    said('I’m ready for a team. I’m not ready for the budget meetings, and I’d want help there.', 'Lead a small team'),
    said('I thought I wanted the title. After this year I want the work.'),
    said('Give me the people nobody has time for. I’d like to start there.'),
    said('I want to lead, and I’d rather hear now what’s missing than in a year.'),
    said('It’s time. I’ve been the oldest hand on the team for three years.'),
    said('I’d like to build something that goes on when I’m on holiday.'),
  ],
  ic: [
    said('I don’t want anyone’s appraisal on my desk. I want hard problems and long mornings.'),
    said('Please don’t make me a lead because there’s no other way up. Find me the other way up.'),
    said('I’m good at this and I’d like to be very good at it.'),
    said('What I want is time. Two projects instead of five.'),
    said('I led a team once. I was all right at it, and I slept badly.'),
    said('I’d like to be the one people come to for the difficult ones.'),
    said('No change, thank you. I have small children and a job I like.'),
    said('I’d like to teach more, without a team.', 'Teach the craft'),
    saidIn(['content'], 'Let me write the book on this. I mean it, an actual book.', 'One large piece of work a year'),
    saidBy('Dario Conti', 'I want to go deeper into search. It’s about to change, and I want to be there.'),
    saidIn(['web', 'operations'], 'I’d like to work with engineers more. They argue about things that can be settled.'),
    said('What would make me happy is a title that says what I do already.'),
    saidBy('Beatriz Falcão', 'I want to keep drawing until I’m seventy.'),
    said('Pay me for knowing things.'),
    said('I’d like one large piece of work a year with my name on it.', 'One large piece of work a year'),
    said('I don’t need more people. I need fewer meetings.'),
    saidIn(['analysis'], 'I’m happiest when a number turns out to be wrong and I find out why.'),
    saidIn(['communications', 'analysis', 'brand'], 'I’d like to speak at the conference, once. Then never again.'),
    said('The craft is changing faster than I’m learning. I want a year to catch up.', 'Deeper in one subject'),
    saidIn(['field', 'partner'], 'I want to own one market, from the first hello to the invoice.'),
    said('I’d rather be trusted than promoted.'),
    said('I like it here. What I’d change is the tool, not the job.'),
    saidIn(['partner'], 'I’d take harder partners over more partners.'),
    said('Being the second person on everything suits me. I mean that.'),
    saidIn(['content', 'customer'], 'I want to write for people who are frightened of what we sell. There are many of them.'),
    saidIn(['analysis'], 'More analysts to talk to would do it. I’m the only one here.'),
    saidBy('Thandiwe Moyo', 'I like the hour before the doors open. I don’t want a job without that hour.'),
    saidIn(['content'], 'Sentences. I’d like to be left alone with sentences.'),
    saidIn(['operations'], 'Nothing I build is ever seen, and that’s how I know it works. I’d like to build larger things nobody sees.'),
    saidBy('Kenji Watanabe', 'Film takes years to learn. I’ve had two of them.'),
    saidBy('Brendan Oakes', 'I write what others say. I’d like to go on, for people worth listening to.'),
    saidIn(['web'], 'Accessibility is half a job here. I’d make it a whole one.', 'Deeper in one subject'),
    saidBy('Ingrid Solheim', 'I know four hundred customers by name. That’s the career, as far as I’m concerned.'),
    saidBy('Astrid Bergman', 'I’d like to name things. That’s all. Products, rooms, anything.'),
    saidBy('Laura Pettersson', 'Paid social is a young trade. I’d like to be the one who knows how it was in the beginning.'),
    saidBy('Miriam Katz', 'Six people in the world decide what analysts think of us. I know them, and I’d like to go on knowing them.'),
    saidBy('Sota Fujimori', 'Let me do one channel properly. Nine is shouting.'),
    saidBy('Fatou Diop', 'I like the telephone. Keep me near the telephone.'),
    saidBy('Shreya Nambiar', 'The marketplace is a shop, and I like keeping shop. I’d do it for years.'),
    saidBy('Gwen Maddox', 'Writing with partners is the part I’d choose again. More of it, and fewer slides.'),
    saidBy('Adaeze Obi', 'I want to know the programme better than anyone alive. I’m about half way.'),
    saidBy('Tariq Aziz', 'I listen to customers for an hour and write for three. I’d like it to stay that way.'),
    saidBy('Agnieszka Wrona', 'Long pieces. Somebody here should write long pieces, and I’d like it to be me.'),
    saidBy('Simone Achterberg', 'I see in pictures. I’d be a poor lead and I’m a good camera.'),
    saidBy('Lucía Benavides', 'I’d like to be trusted with the largest customers, without a team behind me.'),
    saidBy('Pascal Renaud', 'France is enough for me, if France is really mine.'),
    saidIn(['partner'], 'Small partners suit me. Don’t give me the large ones as a reward.'),
  ],
  lateral: [
    said('I’d like a year in Sales. I write for them and I’ve never sold anything.', 'Sales'),
    said('I’m curious about the product side. I’d go down a step for it.', 'Product management'),
    said('My partner is moving to Lisbon. I’d like to move with the job, if there’s a way.', 'Another country'),
    said('I’ve done this for six years. Something next to it, please.'),
    said('I’d like to try research. I always want to know why, and my job ends at what.', 'Research'),
    saidBy('Paloma Reis', 'Internal work has taught me how the company runs. I’d like to use that in operations.'),
    said('I’d like to learn another country before I’m thirty-five.', 'Another country'),
    saidIn(['customer', 'partner'], 'I’d make a good account manager. I like the same customers for years.', 'Account management'),
    said('Could I spend half a year with the data people? I’d bring it back.', 'Data'),
    saidBy('Yara Mansour', 'I’ve seen the Gulf from hotel rooms. I’d like to see it from inside a sales team.'),
    saidBy('Chiamaka Eze', 'I teach customers all day. I’d like to build what I teach.'),
    saidBy('Omar Sayegh', 'Research, if they’ll have me. I ask why too often for a designer.'),
    saidIn(['web'], 'I design pages about the product. I’d like to design the product.', 'Product design'),
  ],
  undecided: [
    said('I honestly don’t know. Is that allowed?'),
    said('Two years ago I’d have said leading. Now I look at those who do it.'),
    said('I’d like to try something before I say yes to it.', 'Wants to try leading a project'),
    said('Ask me after the move. Everything is boxes at the moment.'),
    said('I’ve never been asked that. Give me a month.', 'Wants time to think'),
    said('I like parts of three different jobs.'),
    said('If I stayed, I’d want it to be a choice.'),
    said('I’m waiting to see what the new plan leaves.'),
    said('I can see myself leading, and I can see myself in a workshop making chairs.'),
    said('I used to know. Then I had a very good year doing something else.'),
    said('Not leading, I think. Not this, for ever, either.'),
    said('It depends on who I’d work with, more than on what.'),
    said('I’d like to talk to two people who did it and two who went back.'),
    said('I’d rather not say yet. I’ll write to you.', 'Wants time to think'),
    said('Last time I said something because one has to say something.'),
    said('Both, probably. One after the other.'),
    said('I’d like to see a month of a lead’s calendar before I answer.'),
    said('My mother asks me the same. I don’t tell her either.'),
    saidIn(['communications', 'brand'], 'I came for two years and it’s been five. I don’t know what that says.'),
    said('Another team for a while, perhaps. I’d like to see how they do it.', 'Would like to see another team'),
  ],
}

/** What someone names as their aim where it is no lead role of ours; `{w}` is their trade. */
export const targets: Record<Direction, readonly string[]> = {
  management: ['Lead a small team', 'Lead people in my trade'],
  ic: ['Principal {w}', 'Deeper in one subject', 'Teach the craft', 'Principal {w}'],
  lateral: ['Sales', 'Product management', 'Research', 'Operations', 'Account management', 'Data'],
  undecided: ['Wants to try leading a project', 'Would like to see another team'],
}

export const tradeWords: Record<TradeName, string> = {
  growth: 'product marketer',
  field: 'event producer',
  content: 'writer',
  operations: 'marketing technologist',
  analysis: 'analyst',
  customer: 'customer marketer',
  web: 'web specialist',
  communications: 'communications adviser',
  partner: 'partner marketer',
  brand: 'designer',
}
