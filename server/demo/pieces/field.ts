import type { Trade } from './trade.ts'

export const field: Trade = {
  p: [
    'the Lisbon roadshow',
    'the spring summit',
    'the harbour conference',
    'the regional user day',
    'the trade fair in Lyon',
    'the autumn roadshow',
    'the São Paulo workshop',
    'the fair in Guadalajara',
    'the users’ day in Osaka',
  ],
  q: [
    'the Monterrey breakfasts',
    'the executive dinner in Singapore',
    'the evening in Dubai',
    'the Toronto meet-up',
    'the dinner in Recife',
    'the Marseille lunch',
    'the round table in Oslo',
  ],
  pieces: {
    bar: [
      'Planned {p} back from the conversations Sales needed. Two in three guests booked a second meeting.',
      'Kept {p} within its budget after the venue fell through, and moved it without losing a speaker.',
      'Wrote the guest brief for {q} so that two regions copied its outline for theirs.',
      'Rebuilt the follow-up for {p}. Every guest had a note from a named person within two days.',
      'Counted who actually came to {p} and why, and dropped the format that only looked busy.',
      'Walked the rooms of {p} the day before with a list of forty points. Nothing on it came up on the day.',
      'Chose eleven guests for {q} in place of forty. Seven of them are in talks with Sales.',
    ],
    lane: [
      'Left a run sheet after {p} that a new coordinator used alone in another city.',
      'Wrote down what each supplier of {p} was good at and what to watch. Purchasing keeps it now.',
      'Made one form for venue costs after {p}. Three regions fill it in, and Finance stopped asking twice.',
      'Turned the mistakes of {p} into nine questions we now ask before signing anything.',
      'Taught the region how to brief a speaker, with the recording of {p} as the example.',
      'Wrote up {q} as a recipe: guests, table, three questions, follow-up. Four countries have cooked it.',
    ],
    lifts: [
      'Let the coordinator run the doors at {p} and stayed in reach, without stepping in.',
      'Called each helper after {p} to say what they had done well, by name and by hour.',
      'Saw that the newest colleague had not been home in two weeks, and took over the second half of {p}.',
      'Shadowed a first-time host at {q}, gave three notes afterwards and asked for three back.',
      'Put the colleague who had found the place for {q} in front of the country manager to explain it.',
      'Stayed after {p} to help the other team pack.',
    ],
    across: [
      'Got Sales, Partner Marketing and {o} to one guest list for {p}, with one owner for each account.',
      'Held {p} together over five teams. Every Friday, one page: what moved, who decides, by when.',
      'Found early that {o} and Sales meant different things by a good guest at {q}, and had them agree on one.',
      'Brought the country office and {o} to one date for {p} after both had booked their own.',
      'Handed the conversations of {p} to Sales in their own format. All had been called within the week.',
      'Asked {o} what they wanted to hear at {q}, and seated the table by it.',
    ],
  },
}
