import type { Trade } from './trade.ts'

export const operations: Trade = {
  p: [
    'the lead routing',
    'the contact import',
    'the webinar hand-off',
    'the account matching',
    'the form library',
    'the send queue',
    'the consent store',
    'the duplicate check',
  ],
  q: [
    'the consent clean-up',
    'the e-mail platform move',
    'the vendor review',
    'the new budget tracker',
    'the campaign calendar',
    'the send-approval step',
    'the tool inventory',
    'the change of invoices',
  ],
  pieces: {
    bar: [
      'Rebuilt {p} with a test for each rule. It has run a quarter without a correction by hand.',
      'Found out why {p} lost one contact in forty, mended it, and told everyone who had been affected.',
      'Wrote {p} so that anyone can see why a contact ended up where it did. Questions to us halved.',
      'Moved {p} over a weekend with a way back prepared. It was not needed.',
      'Measured {p} before and after, and said plainly that half of the gain came from the season.',
      'Left out the clever part of {p} because nobody else could have repaired it.',
      'Closed {q} with every open point named, and who keeps it from here on.',
    ],
    lane: [
      'Drew {p} on one page: what goes in, what comes out, who to call. {o} hung it on the wall.',
      'Wrote the on-call notes for {p}. Two people have used them at night without waking anybody.',
      'Put a request form in front of {p}. The waiting time is now visible to all who ask.',
      'Retired three reports that {q} had made pointless, after asking every reader.',
      'Holds an open half-hour on {p} each Wednesday. People come from five teams.',
      'Kept a diary of {q}, one line a day. The next team to do it began from there.',
    ],
    lifts: [
      'Taught two campaign managers to check {p} themselves, and sat in until they no longer needed it.',
      'Let a junior analyst present {q} to the director, and prepared the hard questions together.',
      'Took the blame for the delay of {q} in front of {o}, then went through the cause with the team alone.',
      'Noticed who stays late because of {p}, and changed the order of the night run so that nobody has to.',
      'Answered the same question on {p} for the fourth time with patience and a short recording.',
      'Split {q} so that each of the three newest had a part that was theirs alone.',
    ],
    across: [
      'Got Sales and {o} to one meaning of a ready contact, and put it into {p} the same week.',
      'Led {q} over five departments. It was done on the day named in the first meeting.',
      'Sat with Legal and Data until {q} satisfied both, and wrote down what each had given up.',
      'Warned {o} that the change to {p} would break their report, a month before it would have.',
      'Brought two vendors of {p} to one table when each blamed the other. Solved in an afternoon.',
      'Agreed with {o} on one quiet week for {q}, and kept the others informed through it.',
    ],
  },
}
