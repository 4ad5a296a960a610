import type { Trade } from './trades.ts'

export const growth: Trade = {
  projects: ['the trial onboarding series', 'the win-back flow', 'the upgrade prompt', 'the pricing page', 'the reactivation e-mails', 'the referral offer', 'the small-business launch', 'the mobile launch', 'the spring release', 'the feature tour', 'the leaving survey', 'the self-serve checkout'],
  pieces: {
    bar: [
      'Ran the test on {p} end to end. The write-up says what it did not prove, and two later tests took the same form.',
      'Rewrote the positioning for {p} from twelve customer calls. Sales read the first line of it back to us a week later.',
      'Caught a wrong audience in {p} the evening before it went out, and added the check that would have caught it.',
      'Built {p} with one goal for each message. It is the version new starters are shown.',
      'Cut {p} from nine messages to five after reading where people stopped. Replies went up, complaints went down.',
      'Brought three drafts of {p}, each with what it would cost us to be wrong. The choice took ten minutes.',
    ],
    lane: [
      'Wrote the how-to for {p} while building it. {o} ran the next round from the page alone.',
      'Turned the launch notes of {p} into a checklist. Field and Customer Marketing use it without asking.',
      'Put every past test on {p} in one table, with what we would do again. It saved repeating two of them.',
      'Taught a lunch hour on reading test results, with {p} as the case. Nine came, four from other teams.',
      'Replaced the weekly status call on {p} with a page that anyone can read, and kept it true for a quarter.',
    ],
    lifts: [
      'Sat beside a new starter through the first three sends of {p}, then handed over the fourth.',
      'Gave the stage for {p} to the analyst who had found the cause, and answered only what was asked of them.',
      'Noticed that a colleague was stuck on the copy for {p} and offered an hour before the deadline, not after it.',
      'Reviewed four drafts of {p} in writing, each with one thing to keep and one to try.',
      'Took the dull half of {p} so that a junior colleague could try the targeting.',
    ],
    across: [
      'Brought {o} and Web to one plan for {p}. One page, one owner for each open question, no slip.',
      'Got {o} to agree a freeze before {p}, two weeks earlier than they had wanted it.',
      'Ran {p} across four teams and two time zones. Each knew what it owed on which day.',
      'Told {o} early that {p} would move by a week, with what it would cost. Nobody was surprised on the day.',
      'Settled with {o} who answers customers about {p}, before the first of them asked.',
    ],
  },
}
