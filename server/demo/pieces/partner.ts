import type { Trade } from './trade.ts'

export const partner: Trade = {
  p: [
    'the reseller kit',
    'the marketplace listing',
    'the partner portal',
    'the funds programme',
    'the referral scheme',
    'the certification course',
    'the co-branded guide',
    'the sign-up of new partners',
  ],
  q: [
    'the joint webinar',
    'the Nordic partner day',
    'the integration launch',
    'the Iberia campaign',
    'the partner summit',
    'the launch in Osaka',
    'the shared stand in Zurich',
  ],
  pieces: {
    bar: [
      'Rewrote {p} after sitting in on three partner sales calls. Two partners use it word for word.',
      'Measured {q} by deals, not by guests, and stopped the half of it that brought none.',
      'Had each claim in {p} confirmed by the partner in writing. No dispute since.',
      'Made {p} so simple that a partner with one marketer can run it.',
      'Found double payments in {p}, reported them the same day, and closed the gap.',
      'Wrote the plan for {q} on one page. The partner’s director signed it in the meeting.',
    ],
    lane: [
      'Wrote the steps of {p} for partners in plain words. Calls about it fell by half.',
      'Put every agreement around {p} in one list with its end date. Nothing has lapsed since.',
      'Built a starter pack from {q} that four countries took over as it was.',
      'Teaches new partner managers {p} in two hours. They call it the most useful of their first month.',
      'Collected what went wrong at {q} from both sides, and sent partners the list with our part first.',
    ],
    lifts: [
      'Coached a partner’s only marketer through {p} by phone, an hour a week, until they had a plan of their own.',
      'Suggested a younger colleague as the host of {q}, and introduced them to each guest.',
      'Showed a colleague from {o} how partner contracts work, with {p} as the case.',
      'Shared the credit for {q} by name: four people, two of them not in Marketing.',
      'Gave a colleague their own partner to look after, and stayed out of the first call.',
    ],
    across: [
      'Brought two rival partners and {o} to one stage for {q}. Both have signed up again.',
      'Settled between Sales and partners who follows up on {q}, in writing, before the first lead came.',
      'Led {q} with Product and Legal over three time zones. It opened on the day announced.',
      'Told partners in good time that {p} would change, with what they lose and gain. None left.',
      'Found that Finance and {o} counted {p} differently, and got one count that both sign.',
      'Asked {o} for one contact for partners during {q}, and got three partners to use it.',
    ],
  },
}
