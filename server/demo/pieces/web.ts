import type { Trade } from './trades.ts'

export const web: Trade = {
  projects: ['the new home page', 'the sign-up form', 'the spring search campaign', 'the landing pages for clinics', 'the product pages', 'the site search', 'the video campaign', 'the cookie notice', 'the mobile menu', 'the retargeting budget', 'the help banner', 'the regional sites'],
  pieces: {
    bar: [
      'Made {p} load in half the time, and showed which two habits had made it slow.',
      'Tried {p} on an old phone and a slow line before review. It went in without a correction.',
      'Stopped spending on {p} after the second week, as the plan had said, though the clicks looked good.',
      'Tested {p} with a screen reader and mended eleven places. It is on our checklist since.',
      'Wrote the hypothesis for {p} down first, and reported that it was wrong. The next test was better for it.',
      'Rebuilt {p} from six parts that others can reuse. Four pages have used them.',
    ],
    lane: [
      'Wrote up how we name campaigns, after {p} had taken a day to untangle. Three teams follow it.',
      'Recorded a ten-minute tour of {p} for editors. They publish without us.',
      'Put a budget alarm on {p} and explained to {o} how to read it.',
      'Documented the tags on {p}, one line each with an owner. Half of them could go.',
      'Taught the regions to build a page from our parts. {p} was the first that needed none of us.',
    ],
    lifts: [
      'Went through {p} with a junior colleague, line by line, and let them make the change.',
      'Asked the designer to present {p}, since the idea had been hers.',
      'Stayed on the call while a new colleague switched {p} over, and said nothing until it was done.',
      'Shares one thing learned from {p} each Friday, mistakes too. Others have begun to do the same.',
    ],
    across: [
      'Got Legal, Design and {o} to one version of {p}. Each had blocked the other’s for a month.',
      'Planned {p} around the release of Engineering, and moved three weeks early so that neither had to wait.',
      'Told Sales what {p} would not do before they sold it. The first customer was told the truth.',
      'Carried {p} over six country sites, with a local owner named for each.',
      'Asked {o} for the ten searches that end in a call, and built {p} around them. Calls fell by a third.',
    ],
  },
}
