import type { Trade } from './trade.ts'

export const analysis: Trade = {
  p: [
    'the trial funnel report',
    'the renewal forecast',
    'the channel comparison',
    'the weekly numbers',
    'the event return report',
    'the cohort table',
    'the pipeline forecast',
    'the report on first orders',
  ],
  q: [
    'the survey of new customers',
    'the segment study',
    'the price sensitivity study',
    'the study of leaving customers',
    'the search demand review',
    'the recognition survey',
    'the interviews with trial users',
  ],
  pieces: {
    bar: [
      'Began {q} with the decision it was for, and stopped when that was clear. Two pages, not twenty.',
      'Found that {p} had counted test accounts for a year, corrected it, and wrote to everyone who had quoted it.',
      'Put the uncertainty into {p} in plain words. The board quoted the sentence as it stood.',
      'Published the query behind {p} next to the result. Two teams found their own errors with it.',
      'Told us what {q} cannot say before anybody asked. We dropped a claim because of it.',
      'Went back to {q} a year later and wrote down which of its five predictions had come true. Three.',
    ],
    lane: [
      'Wrote definitions for each number in {p}. Meetings about whose figure is right have ended.',
      'Made {p} answer by itself: filters that anyone can use, with the usual mistakes explained beside them.',
      'Runs a monthly hour on reading numbers. {p} was built by two people who had learned it there.',
      'Left {q} with a page for the next analyst: sources, traps, and what to try next.',
      'Put the questions of {q} where any team can reuse them, with what each is good for.',
    ],
    lifts: [
      'Paired with a colleague from {o} on {p} until she could do the next one without help.',
      'Credited the intern in the first line of {q}, for the question that had started it.',
      'Spends an hour with the newest analyst each week. The second half of {q} was hers alone.',
      'Turned down a wish for a bigger table in {p} and showed the asker how to get it in two clicks.',
      'Asked a writer to retell {q} in her words, and sent hers round.',
    ],
    across: [
      'Brought Finance and {o} to one way of counting in {p}. It held through the quarter.',
      'Asked five teams what they would do differently after {q}, and built it around their answers.',
      'Took {p} to Sales first, since it would hurt them most. They came with us to the director.',
      'Ran {q} with two country offices that use different systems, and named an owner for each gap.',
      'Told {o} in good time that {p} would be a week late, and what they could rely on until then.',
    ],
  },
}
