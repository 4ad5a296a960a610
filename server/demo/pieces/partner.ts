import type { Trade } from './trades.ts'

export const partner: Trade = {
  projects: ['the reseller kit', 'the marketplace listing', 'the partner portal', 'the joint webinar', 'the funds programme', 'the Nordic partner day', 'the referral scheme', 'the partner newsletter', 'the integration launch', 'the certification course', 'the co-branded guide', 'the Iberia campaign'],
  pieces: {
    bar: [
      'Rewrote {p} after sitting in on three partner sales calls. Two partners use it word for word.',
      'Measured {p} by deals, not downloads, and stopped the half of it that brought none.',
      'Had each claim in {p} confirmed by the partner in writing. No dispute since.',
      'Made {p} so simple that a partner with one marketer can run it.',
      'Found double payments in {p}, reported them the same day, and closed the gap.',
    ],
    lane: [
      'Wrote the steps of {p} for partners in plain words. Calls about it fell by half.',
      'Put every agreement around {p} in one list with its end date. Nothing has lapsed since.',
      'Built a starter pack from {p} that four countries took over as it was.',
      'Teaches new partner managers {p} in two hours. They rate it the most useful of their first month.',
    ],
    lifts: [
      'Coached a partner’s only marketer through {p} by phone, an hour a week, until they had a plan of their own.',
      'Suggested a younger colleague as the host of {p}, and introduced them to each guest.',
      'Showed a colleague from {o} how partner contracts work, and got a reader for life.',
      'Shared the credit for {p} by name: four people, two of them not in Marketing.',
    ],
    across: [
      'Brought two rival partners and {o} to one stage for {p}. Both have signed up again.',
      'Settled between Sales and partners who follows up on {p}, in writing, before the first lead came.',
      'Led {p} with Product and Legal over three time zones. It opened on the day announced.',
      'Told partners in good time that {p} would change, with what they lose and gain. None left.',
      'Found that Finance and {o} counted {p} differently, and got one count that both sign.',
    ],
  },
}
