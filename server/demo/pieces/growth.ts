import type { Trade } from './trade.ts'

export const growth: Trade = {
  p: ['the pricing page', 'the small-business launch', 'the mobile launch', 'the spring release', 'the feature tour', 'the self-serve checkout', 'the referral offer', 'the upgrade prompt', 'the clinic edition', 'the yearly plan'],
  q: ['the trial onboarding series', 'the win-back flow', 'the reactivation e-mails', 'the renewal reminders', 'the upgrade messages', 'the first-week letters', 'the invitation e-mails'],
  pieces: {
    bar: [
      'Ran the test on {p} end to end. The write-up says what it did not prove, and two later tests took the same form.',
      'Rewrote the positioning for {p} from twelve customer calls. Sales read the first line of it back to us a week later.',
      'Caught a wrong audience in {q} the evening before it went out, and added the check that would have caught it.',
      'Built {q} with one goal for each message. New starters are shown this version.',
      'Cut {q} from nine messages to five after reading where people stopped. Replies went up, complaints went down.',
      'Brought three drafts for {p}, each with what it would cost us to be wrong. The choice took ten minutes.',
      'Reported that {q} had changed nothing, in the first line and in the subject.',
    ],
    lane: [
      'Wrote the how-to for {q} while building it. {o} ran the next round from the page alone.',
      'Turned the launch notes of {p} into a checklist. Field and Customer Marketing use it without asking.',
      'Put every past test on {p} in one table, with what we would do again. It saved repeating two of them.',
      'Taught a lunch hour on reading test results, with {p} as the case. Nine came, four from other teams.',
      'Replaced the weekly status call on {p} with a page that anyone can read, and kept it true for a quarter.',
      'Drew {q} as one picture, message by message. Support answers from it.',
    ],
    lifts: [
      'Sat beside a new starter through the first three sends of {q}, then handed over the fourth.',
      'Gave the stage for {p} to the analyst who had found the cause, and answered only what was asked of them.',
      'Noticed that a colleague was stuck on the copy for {p} and offered an hour before the deadline, not after it.',
      'Reviewed four drafts for {p} in writing, each with one thing to keep and one to try.',
      'Took the dull half of {q} so that a junior colleague could try the targeting.',
      'Let the newest of us choose the goal of {q}, and defended the choice when it was questioned.',
    ],
    across: [
      'Brought {o} and Web to one plan for {p}. One page, one owner for each open question, no slip.',
      'Got {o} to agree a freeze before {p}, two weeks earlier than they had wanted it.',
      'Ran {p} across four teams and two time zones. Each knew what it owed on which day.',
      'Told {o} early that {p} would move by a week, with what it would cost. Nobody was surprised on the day.',
      'Settled with {o} who answers customers about {p}, before the first of them asked.',
      'Asked {o} which of {q} they get calls about, and changed those first.',
    ],
  },
}
