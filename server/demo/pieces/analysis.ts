import type { Trade } from './trades.ts'

export const analysis: Trade = {
  projects: ['the trial funnel report', 'the renewal forecast', 'the channel comparison', 'the survey of new customers', 'the segment study', 'the weekly numbers', 'the price sensitivity study', 'the event return report', 'the search demand review', 'the brand tracker', 'the cohort table', 'the pipeline forecast'],
  pieces: {
    bar: [
      'Began {p} with the decision it was for, and stopped when that was clear. Two pages, not twenty.',
      'Found that {p} had counted test accounts for a year, corrected it, and wrote to everyone who had quoted it.',
      'Put the uncertainty into {p} in plain words. The board quoted the sentence as it stood.',
      'Published the query behind {p} next to the result. Two teams found their own errors with it.',
      'Told us what {p} cannot say before anybody asked. We dropped a claim because of it.',
    ],
    lane: [
      'Wrote definitions for each number in {p}. Meetings about whose figure is right have ended.',
      'Made {p} answer itself: filters that anyone can use, with the usual mistakes explained beside them.',
      'Runs a monthly hour on reading numbers. {p} was built by two people who had learned it there.',
      'Left {p} with a page for the next analyst: sources, traps, and what to try next.',
    ],
    lifts: [
      'Paired with a colleague from {o} on {p} until she could do the next one without help.',
      'Credited the intern in the first line of {p}, for the question that had started it.',
      'Spends an hour with the newest analyst each week. The second half of {p} was hers alone.',
      'Turned down a bigger table in {p} and showed the asker how to get it in two clicks.',
    ],
    across: [
      'Brought Finance and {o} to one way of counting in {p}. It held through the quarter.',
      'Asked five teams what they would do differently after {p}, and built it around their answers.',
      'Took {p} to Sales first, since it would hurt them most. They came with us to the director.',
      'Ran {p} with two country offices that use different systems, and named an owner for each gap.',
    ],
  },
}
