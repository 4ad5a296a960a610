import type { Trade } from './trade.ts'

export const customer: Trade = {
  p: [
    'the reference programme',
    'the customer council',
    'the user community',
    'the advisory board',
    'the beginners’ course',
    'the review programme',
    'the customer awards',
    'the mentors among customers',
  ],
  q: [
    'the welcome letters',
    'the story of the bakery chain',
    'the yearly thank-you',
    'the renewal letters',
    'the hospital case study',
    'the harbour story',
    'the anniversary campaign',
  ],
  pieces: {
    bar: [
      'Rebuilt {p} around what customers had asked us for. One in four of them wrote back.',
      'Checked each quote in {q} with the person who had said it. No correction since.',
      'Read the replies to {q}, found a whole group that felt ignored, and wrote them their own version.',
      'Kept {p} honest: customers tell there what went wrong too, and Sales uses just that.',
      'Set a rule for {p} that nobody is asked twice in a quarter. Customers have started to offer.',
      'Wrote {q} in the customer’s words and let the numbers come last. It is our most read page this year.',
      'Counted what {p} costs a customer in hours, and halved it.',
    ],
    lane: [
      'Wrote the guide for asking a customer for a favour, with {p} as the example. Sales works from it.',
      'Put all consents for {p} in one place with their end dates. Legal found nothing to add.',
      'Made a short course for new account managers on {p}. It is part of their first week now.',
      'Keeps a page of what customers said in {p}, in their words. Product reads it before planning.',
      'Wrote down, step by step, how {q} came about. Two countries have made their own.',
    ],
    lifts: [
      'Prepared a shy customer for the stage at {p}, and sat in the front row.',
      'Let a junior colleague host {p} and took the notes.',
      'Wrote to the support agent behind {q} to say what had come of it, with her manager in copy.',
      'Helped {o} find three customers willing to talk, though it was not our project.',
      'Gave the second seat on {p} to a colleague who wants to learn it, each month anew.',
      'Handed the interview for {q} to the newest of us, with a list of questions and no more.',
    ],
    across: [
      'Brought Product and {o} into {p} with one rule: listen first. Two features changed because of it.',
      'Got four country teams to send names for {p} in one format, after years of four.',
      'Agreed with Sales who may contact whom from {p}. No customer has been called twice since.',
      'Led the launch of {p} with Support and Web. Each team knew its day, and the site held.',
      'Told {o} in time that {q} would bring three hundred questions, and found people to answer them.',
      'Took {q} through Legal, Sales and the customer’s own press office without losing its point.',
    ],
  },
}
