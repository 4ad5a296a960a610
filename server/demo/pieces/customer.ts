import type { Trade } from './trades.ts'

export const customer: Trade = {
  projects: ['the reference programme', 'the customer council', 'the welcome letters', 'the user community', 'the story of the bakery chain', 'the yearly thank-you', 'the renewal campaign', 'the beginners’ course', 'the review programme', 'the customer awards', 'the advisory board', 'the hospital case study'],
  pieces: {
    bar: [
      'Rebuilt {p} around what customers had asked us for. One in four of them wrote back.',
      'Checked each quote in {p} with the person who had said it. No correction since, in thirty of them.',
      'Noticed from the replies to {p} that a whole group felt ignored, and wrote them their own version.',
      'Kept {p} honest: three stories in it tell what went wrong, and those are the ones Sales uses.',
      'Set a rule for {p} that nobody is asked twice in a quarter. Customers have started to offer.',
    ],
    lane: [
      'Wrote the guide for asking a customer for a favour, with {p} as the example. Sales works from it.',
      'Put all consents for {p} in one place with their end dates. Legal found nothing to add.',
      'Made a short course for new account managers on {p}. It is part of their first week now.',
      'Keeps a page of what customers said in {p}, in their words. Product reads it before planning.',
    ],
    lifts: [
      'Prepared a shy customer for the stage at {p}, and sat in the front row.',
      'Let a junior colleague host {p} and took the notes.',
      'Wrote to the support agent behind the best story in {p}, with her manager in copy.',
      'Helped {o} find three customers willing to talk, though it was not our project.',
      'Gave the second seat on {p} to a colleague who wants to learn it, each month anew.',
    ],
    across: [
      'Brought Product and {o} into {p} with one rule: listen first. Two features changed because of it.',
      'Got four country teams to send names for {p} in one format, after years of four.',
      'Agreed with Sales who may contact whom from {p}. No customer has been called twice since.',
      'Led the launch of {p} with Support and Web. Each team knew its day, and the site held.',
      'Told {o} in time that {p} would bring three hundred questions, and found people to answer them.',
    ],
  },
}
