import type { Discussed } from 'shared/model/talk.ts'

/** What managers of the example bring up, promise and note down; nothing here says who. */
export const points: readonly string[] = [
  'How the first month of the new plan went.',
  'What to stop doing when the next launch starts.',
  'Whether the mentor from the other team is any use.',
  'The handover before the summer.',
  'Who sees this work besides us.',
  'Presenting to the leadership meeting, and what it took.',
  'The project that ended without a word.',
  'Whether two days at home still work.',
  'The course on interviewing.',
  'What the next title would change in the work itself.',
  'The review that came back with forty comments.',
  'Shadowing the planning meeting.',
  'How the new starter is getting on, and who helps.',
  'The request from sales that keeps coming back.',
  'Time for the playbook.',
  'What went unsaid in the last retrospective.',
  'Whether the trip to the other office is worth it.',
  'The talk at the user group.',
  'How decisions reach this desk, and how late.',
  'The idea from the offsite that nobody picked up.',
  'Covering for me that week, and what was missing.',
  'What a good year would look like.',
  'The two people who ask for help most.',
  'Feedback from the launch team.',
  'Whether the tools get in the way.',
  'Running the weekly instead of me.',
  'What to learn before the next planning round.',
  'The disagreement about the brief.',
  'How much of the week is meetings.',
  'The half-finished guide.',
  'Working with the agency without me in the room.',
  'What the other team does better.',
  'A budget of one’s own.',
  'The piece of work that felt most like theirs.',
  'Who to learn from in operations.',
  'How the interview panel went.',
]

export const myPromises: readonly string[] = [
  'Ask recruiting for a panel seat',
  'Introduce them to the lead of the other team',
  'Find out when the role is decided',
  'Send the notes from the planning round',
  'Ask for a seat in the monthly review',
  'Pay for the course',
  'Take the weekly report off the list',
  'Talk to finance about the budget',
  'Read the draft and say what I think',
  'Name them when the launch is presented',
  'Ask who could mentor',
  'Move the deadline, or say why not',
  'Book the room for the workshop',
  'Share what the director said',
  'Write down what the next level asks',
  'Ask the sales lead for two hours of shadowing',
]

export const theirPromises: readonly string[] = [
  'Writes up one round of feedback',
  'Sends the outline of the guide',
  'Runs the next retrospective',
  'Asks two people who lead what they gave up',
  'Shows the new starter the launch checklist',
  'Writes half a page on the project nobody owns',
  'Sits in on one interview',
  'Picks one meeting to leave',
  'Presents the numbers to the other team',
  'Brings three questions about the role',
]

export const whyDropped: readonly string[] = [
  'The project ended.',
  'Somebody else took it on.',
  'It is no longer wanted.',
  'The budget was closed.',
]

export const privately: readonly string[] = [
  'Tired, I think. Ask about the weekend work next time before anything else.',
  'Said little when the other team came up. Don’t press.',
  'I talked too much. Next time the first ten minutes are not mine.',
  'I promised more than I can decide. Check first, then say so plainly.',
  'Lit up when we spoke about teaching.',
  'I am not sure that I understood. Ask again in other words.',
  'Waits for me to name it. I should.',
  'There was something about the move. Leave the door open.',
]

/** A story told by hand, by how many days ago each conversation was; the newest first. */
export interface Told {
  daysAgo: number
  discussed: readonly Discussed[]
  carried: readonly string[]
  promises: readonly { text: string; owner: 'manager' | 'person'; dueInDays: number; ends: 'kept' | 'open' }[]
  note?: string
}
export const told: Record<string, readonly Told[]> = {
  'Priya Raman': [
    {
      daysAgo: 21,
      discussed: [
        { text: 'What the launch of the pricing page showed.', from: 'You added this' },
        { text: 'Whether leading still sounds right after a year of coaching.', from: 'You added this' },
      ],
      carried: ['How handing over the spring planning is going.'],
      promises: [
        { text: 'Ask recruiting for a seat on the interview panel', owner: 'manager', dueInDays: 17, ends: 'open' },
        { text: 'Write up one round of feedback with Grace', owner: 'person', dueInDays: 39, ends: 'open' },
        { text: 'Say who decides on the lifecycle role, and how', owner: 'manager', dueInDays: 10, ends: 'kept' },
      ],
      note: 'Ready to hear where things stand. I have put it off twice. Say it plainly next time, the gaps as well.',
    },
    {
      daysAgo: 105,
      discussed: [{ text: 'The trial numbers, and who should hear about them.', from: 'You added this' }],
      carried: ['Whether leading still sounds right after a year of coaching.'],
      promises: [
        { text: 'Name the trial work in the monthly review', owner: 'manager', dueInDays: 20, ends: 'kept' },
        { text: 'Lead the rebrand with Sales and Web', owner: 'person', dueInDays: 60, ends: 'kept' },
      ],
    },
    {
      daysAgo: 190,
      discussed: [
        { text: 'Coaching Grace: what works and what it costs.', from: 'You added this' },
        { text: 'The launch checklist, and who uses it now.', from: 'You added this' },
      ],
      carried: [],
      promises: [{ text: 'Make room for coaching in the plan', owner: 'manager', dueInDays: 25, ends: 'kept' }],
      note: 'Better at this than I am. Tell the director so.',
    },
    {
      daysAgo: 275,
      discussed: [{ text: 'What it would take to lead a team here.', from: 'You added this' }],
      carried: [],
      promises: [{ text: 'Write down what the lead role asks', owner: 'manager', dueInDays: 30, ends: 'kept' }],
    },
    {
      daysAgo: 360,
      discussed: [{ text: 'The year, in three stories.', from: 'You added this' }],
      carried: [],
      promises: [],
    },
  ],
}
