import type { Trade } from './trades.ts'

export const brand: Trade = {
  projects: ['the new typeface', 'the photo library', 'the icon set', 'the film for the fair', 'the packaging study', 'the tone of voice guide', 'the illustration style', 'the slide templates', 'the brand survey', 'the signage', 'the animation rules', 'the campaign for nurses'],
  pieces: {
    bar: [
      'Drew {p} so that it works at the size of a stamp and of a wall. Nobody has had to redo it.',
      'Tested {p} with people who read badly on screens, and changed two colours because of it.',
      'Brought {p} back to one idea after five rounds of additions. The client team chose it at once.',
      'Delivered {p} with every source file named and in place. Another office printed from it the same day.',
      'Said no to the prettier version of {p}, with the reason in one line, and was right about the print.',
    ],
    lane: [
      'Wrote {p} up with examples of right and nearly right. Agencies stopped asking.',
      'Made a kit from {p} that people without a designer can use. Forty have.',
      'Set up a place for {p} where the newest file is the only file.',
      'Holds a drawing hour open to all on Thursdays. Parts of {p} began there.',
      'Keeps a list of what {p} cost us in time, so that the next estimate is honest.',
    ],
    lifts: [
      'Sat with a junior designer on {p} and redrew nothing. Asked what the eye should do first.',
      'Put the names of all six makers under {p}, the printer too.',
      'Gave the best shot of {p} to a colleague for their portfolio and showed another one.',
      'Defended a colleague’s choice in {p} in front of {o} when the colleague could not be there.',
    ],
    across: [
      'Brought Product, Web and {o} to one set of rules for {p}. Three had existed before.',
      'Ran {p} with two agencies that did not want to share. Both delivered into the same file.',
      'Asked Sales which slide they hide, and built {p} around the answer.',
      'Took {p} through nine reviewers in two weeks by deciding with {o} first what was open.',
      'Agreed with Legal what {p} may show before the shoot, not after it.',
    ],
  },
}
