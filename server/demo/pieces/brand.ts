import type { Trade } from './trade.ts'

export const brand: Trade = {
  p: [
    'the new typeface',
    'the icon set',
    'the illustration style',
    'the slide templates',
    'the signage',
    'the animation rules',
    'the photo library',
    'the colour rules',
    'the name badges',
  ],
  q: [
    'the film for the fair',
    'the packaging study',
    'the campaign for nurses',
    'the photo shoot in the mill',
    'the yearly report’s cover',
    'the exhibition wall',
    'the short films on repair',
  ],
  pieces: {
    bar: [
      'Drew {p} to work at the size of a stamp and of a wall. Nobody has had to redo it.',
      'Tested {p} with people who read badly on screens, and changed two things because of it.',
      'Brought {q} back to one idea after five rounds of additions. It was chosen at once.',
      'Delivered {p} with every source file named and in place. Another office printed from it the same day.',
      'Said no to the prettier version of {q}, with the reason in one line, and was right about the print.',
      'Took {q} from the first sketch to the wall in nine days, and had time for a second proof.',
    ],
    lane: [
      'Wrote {p} up with examples of right and nearly right. Agencies stopped asking.',
      'Made a kit from {p} that people without a designer can use. Forty have.',
      'Set up a place for {p} where the newest file is the only file.',
      'Holds a drawing hour open to all on Thursdays. Parts of {q} began there.',
      'Keeps a list of what {q} cost us in time, so that the next estimate is honest.',
      'Explained {p} to the country offices in a film of four minutes.',
    ],
    lifts: [
      'Sat with a junior designer on {q} and redrew nothing. Asked what the eye should do first.',
      'Put the names of all six makers under {q}, the printer too.',
      'Gave the best picture of {q} to a colleague for their portfolio and showed another one.',
      'Defended a colleague’s choice in {p} in front of {o} when the colleague could not be there.',
      'Teaches a writer to draw, half an hour each week. Her sketches are in {p}.',
    ],
    across: [
      'Brought Product, Web and {o} to one set of rules for {p}. Three had existed before.',
      'Ran {q} with two agencies that did not want to share. Both delivered into the same file.',
      'Asked Sales which slide they hide, and built {p} around the answer.',
      'Took {p} through nine reviewers in two weeks by deciding with {o} first what was open.',
      'Agreed with Legal what {q} may show before the first day, not after the last.',
      'Had four countries send their own pictures for {q} on the same day, in the same size.',
    ],
  },
}
