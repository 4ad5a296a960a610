import type { Trade } from './trade.ts'

export const content: Trade = {
  p: ['the retail guide', 'the security series', 'the pricing explainer', 'the yearly report', 'the customer handbook', 'the logistics case study', 'the migration guide', 'the comparison pages', 'the glossary', 'the energy white paper', 'the primer for clinics'],
  q: ['the podcast season', 'the video course', 'the films from the workshop', 'the webinar recordings', 'the talks of the summit', 'the audio guide'],
  pieces: {
    bar: [
      'Rewrote {p} from the questions that Support gets. People read it to the end, and Support links to it.',
      'Cut {p} by a third without losing a fact. The expert who had asked for more length thanked us for it.',
      'Checked every number in {p} at its source and found two that had been copied wrong for years.',
      'Interviewed six customers for {p} before writing a line. Two of their phrases became the headings.',
      'Edited {p} so that it sounds like one person, though five had written it.',
      'Tried {p} on three readers outside the company, and changed the order after watching them.',
      'Dropped two episodes of {q} that nobody would have missed, before they were made.',
    ],
    lane: [
      'Wrote the outline that {p} follows into our style guide. Guest writers now send drafts that need half the edits.',
      'Made a calendar for {q} that {o} can read. The weekly "when is it out" messages stopped.',
      'Recorded how {p} was researched, so that the next person could start from the sources.',
      'Taught Sales engineers to write a first draft. Three of them wrote parts of {p}.',
      'Set up a review of {p} every six months, with an owner for each page. Nothing in it is out of date.',
      'Wrote down how {q} is recorded, from the microphone to the subtitles. An intern made the last one.',
    ],
    lifts: [
      'Edited a junior writer’s part of {p} by asking questions in the margin, and left the sentences theirs.',
      'Gave the byline of {p} to the expert who had done the thinking.',
      'Read a draft of {p} aloud with its writer until the hard paragraph came right. It took an evening.',
      'Offered the opening chapter of {p} to a colleague who had never written one, and backed the result in review.',
      'Answered every question on {p} in the open channel, so that the quieter colleagues could learn from it.',
      'Calmed a first-time guest of {q} in ten minutes, off the record. It became the best one.',
    ],
    across: [
      'Brought Legal and {o} to one wording for {p} in a single sitting, after three weeks of comments.',
      'Planned {p} with Product so that it came out the day the feature did, not a month later.',
      'Kept {p} moving over four reviewers with different aims. Each of them signed the same version.',
      'Asked {o} what they would need from {p} before starting. They used eleven of its twelve pages.',
      'Told the region in week one that {p} would be late in Spanish, and found a writer there who could help.',
      'Got speakers from six departments for {q}, each with a day they kept.',
    ],
  },
}
