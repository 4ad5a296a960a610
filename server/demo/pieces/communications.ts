import type { Trade } from './trade.ts'

export const communications: Trade = {
  p: [
    'the funding announcement',
    'the outage statement',
    'the safety report',
    'the news of the new office',
    'the price announcement',
    'the change at the top',
    'the partnership news',
  ],
  q: [
    'the analyst day',
    'the founder interview',
    'the staff newsletter',
    'the trade press tour',
    'the town hall',
    'the award entry',
    'the open day',
    'the hiring campaign',
    'the social calendar',
  ],
  pieces: {
    bar: [
      'Wrote {p} in one evening, with every claim backed. Two papers printed the sentence we cared about.',
      'Talked the board out of a phrase in {p} that nobody would have believed.',
      'Had an answer ready for the hardest question about {p}. It was the first one asked.',
      'Read {p} as a critic would, listed nine gaps, and closed seven before anyone saw it.',
      'Put the bad news of {p} into the first paragraph. Journalists noted that we had not hidden it.',
      'Counted what people took home from {q}, not how many came, and changed the next one.',
    ],
    lane: [
      'Wrote the two-page plan for the next surprise from {o}, out of what we learned with {p}.',
      'Made a table of who may say what about {p}. Country teams answer within the hour now.',
      'Keeps the facts behind {p} on one page with sources and dates. Writers across Marketing use it.',
      'Trained eight spokespeople after {q}, with their own recordings. Three asked for a second round.',
      'Turned {q} into a list that somebody else can follow, and let somebody else follow it.',
    ],
    lifts: [
      'Stood beside a junior colleague through the first live interview on {p}, and cheered afterwards.',
      'Passed the call about {p} to the colleague who knew most, though it had come to the senior name.',
      'Rewrote nothing in a colleague’s draft of {p}; marked the two places where the reader would stop.',
      'Brought the night shift breakfast during {p}, and their names into the report after it.',
      'Gave the opening of {q} to someone who had never stood on a stage, and rehearsed twice.',
    ],
    across: [
      'Held Legal, Security and {o} to one text of {p}, within four hours.',
      'Asked {o} before {q}, not after, and changed the date because of what they said.',
      'Brought six country teams to one line on {p}, with room for the local fact.',
      'Briefed Support on {p} before the press. Customers and journalists heard the same.',
      'Had Product and {o} agree what the word "live" means before {p} used it.',
      'Ran {q} with four departments, each of which wanted to be first. All were on time.',
    ],
  },
}
