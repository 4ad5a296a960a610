import type { Trade } from './trades.ts'

export const field: Trade = {
  projects: ['the Lisbon roadshow', 'the spring summit', 'the Monterrey breakfast series', 'the harbour conference', 'the regional user day', 'the trade fair in Lyon', 'the autumn roadshow', 'the executive dinner in Singapore', 'the São Paulo workshop', 'the partner evening in Dubai', 'the winter webinar week', 'the Toronto meet-up'],
  pieces: {
    bar: [
      'Planned {p} back from the conversations Sales needed. Two in three guests booked a second meeting.',
      'Kept {p} within its budget after the venue fell through, and moved it without losing a speaker.',
      'Wrote the guest brief for {p} so well that two regions copied its outline for theirs.',
      'Rebuilt the follow-up for {p}. Every guest had a note from a named person within two days.',
      'Counted who actually came to {p} and why, and dropped the format that only looked busy.',
      'Walked the room for {p} the day before with a list of forty points. Nothing on it came up on the day.',
    ],
    lane: [
      'Left a run sheet after {p} that a new coordinator used alone in another city.',
      'Wrote down what each supplier of {p} was good at and what to watch. Purchasing keeps it now.',
      'Made one form for venue costs after {p}. Three regions fill it in, and Finance stopped asking twice.',
      'Turned the mistakes of {p} into nine questions we now ask before signing anything.',
      'Taught the region how to brief a speaker, with the recording of {p} as the example.',
    ],
    lifts: [
      'Let the coordinator run the doors at {p} and stayed in reach, without stepping in.',
      'Called each helper after {p} to say what they had done well, by name and by hour.',
      'Noticed that the newest colleague had not been home in two weeks, and took over the second half of {p}.',
      'Shadowed a first-time host at {p}, gave three notes afterwards and asked for three back.',
      'Put the colleague who had found the venue for {p} in front of the country manager to explain it.',
    ],
    across: [
      'Got Sales, Partner Marketing and {o} to one guest list for {p}, with one owner for each account.',
      'Held {p} together over five teams. Every Friday, one page: what moved, who decides, by when.',
      'Found early that {o} and Sales meant different things by a good guest at {p}, and had them agree on one.',
      'Brought the country office and {o} to one date for {p} after both had booked their own.',
      'Handed the leads of {p} to Sales in their own format. All had been called within the week.',
    ],
  },
}
