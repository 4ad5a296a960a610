import type { Trade } from './trade.ts'

export const web: Trade = {
  p: [
    'the new home page',
    'the sign-up form',
    'the landing pages for clinics',
    'the product pages',
    'the site search',
    'the cookie notice',
    'the mobile menu',
    'the help pages',
    'the regional sites',
  ],
  q: [
    'the spring search campaign',
    'the video campaign',
    'the retargeting budget',
    'the shopping ads',
    'the brand campaign in France',
    'the social ads for clinics',
    'the summer search tests',
  ],
  pieces: {
    bar: [
      'Made {p} load in half the time, and showed which two habits had made it slow.',
      'Tried {p} on an old phone and a slow line before review. It went in without a correction.',
      'Stopped {q} after the second week, as the plan had said, though the clicks looked good.',
      'Tested {p} with a screen reader and mended eleven places. It is on our checklist since.',
      'Wrote the hypothesis for {q} down first, and reported that it was wrong. The next test was better for it.',
      'Rebuilt {p} from six parts that others can reuse. Four pages have used them.',
      'Spent a tenth less on {q} for the same number of trials, and showed where it had gone.',
    ],
    lane: [
      'Wrote up how we name campaigns, after {q} had taken a day to untangle. Three teams follow it.',
      'Recorded a ten-minute tour of {p} for editors. They publish without us.',
      'Put an alarm on {q} and explained to {o} how to read it.',
      'Documented the tags on {p}, one line each with an owner. Half of them could go.',
      'Taught the regions to build a page from our parts. {p} needed none of us.',
      'Keeps a log of {q}: what was changed, why, and what came of it. New colleagues read it first.',
    ],
    lifts: [
      'Went through {p} with a junior colleague, line by line, and let them make the change.',
      'Asked the designer to present {p}, since the idea had been hers.',
      'Stayed on the call while a new colleague switched {q} on, and said nothing until it was done.',
      'Shares one thing learned from {q} each Friday, mistakes too. Others have begun to do the same.',
      'Rebuilt the estimate for {p} together with the intern, hour by hour, so that she can do the next.',
    ],
    across: [
      'Got Legal, Design and {o} to one version of {p}. Each had blocked the other’s for a month.',
      'Planned {p} around the release of Engineering, and moved three weeks early so that neither had to wait.',
      'Told Sales what {q} would not do before they promised it to anyone.',
      'Carried the change of {p} through six country teams, with a local owner named for each.',
      'Asked {o} for the ten searches that end in a call, and built {p} around them. Calls fell by a third.',
      'Agreed with {o} on one budget line for {q}, where there had been three.',
    ],
  },
}
