import type { StarterFramework } from './starter.ts'

export const leading: StarterFramework = {
  name: 'Leading from where you are',
  purpose:
    'For anyone growing towards a lead role, in any trade, before they hold the title. It asks what the people around them could see, and how far it reached.',
  pillars: [
    {
      name: 'Raises the bar',
      meaning: 'The work is good enough that other people measure their own against it.',
      criteria: [
        {
          name: 'Work that others copy',
          gist: 'Sets the standard',
          descriptors: {
            early:
              'Their own work is complete, correct and easy to check, also when time is short. When somebody finds a flaw they mend it, and the same flaw does not come back.',
            consistent:
              'Piece after piece, teammates doing the same kind of work start from theirs. Unasked, they borrow its structure, its checks or its wording.',
            lead: 'People who have never worked with them do better work because of a standard they set. It is in use in other teams or places, and others keep it up.',
          },
          examples: {
            early: [
              'Closed the March accounts with a note beside every open balance, and the auditor had nothing to ask.',
              'Tried the new sign-up form on an old phone and a slow line before asking for review, and it went in without a correction.',
              'After one newsletter went out with a wrong date, had every date read back by a colleague, and none has been wrong since.',
            ],
            consistent: [
              'Three of the last five campaign briefs on the team follow the outline of their spring launch, and nobody had suggested it.',
              'Two engineers laid out the tests of their own modules the way they do, and said in review where they had it from.',
              'Each quarter this year it was their replies to angry customers that went round the support team as the way to say it.',
            ],
            lead: [
              'Two regions they do not work in took over the invoice wording they wrote for their own, and questions about bills halved in both.',
              'Designers they have never met check drafts against their list for readable screens, now in its third edition under other editors.',
            ],
          },
        },
      ],
    },
    {
      name: 'Beyond the lane',
      meaning: 'They look after how the work is done, not only their own part of it, and leave it easier for whoever comes next.',
      criteria: [
        {
          name: 'Process, documentation, teaching',
          gist: 'Writes down, teaches',
          descriptors: {
            early:
              'Writes down what they did and why, soon enough that somebody else could take over tomorrow. Explains their way of doing it to anyone who asks.',
            consistent:
              'Sees where people get stuck more than once and, unasked, leaves a playbook, a checklist or a lesson behind. Colleagues work from it without coming back with questions.',
            lead: 'Finds the step that slows several teams down, settles a better one with the people who do it, and hands it over. It is still followed, and still being improved, when they are no longer near it.',
          },
          examples: {
            early: [
              'Left two pages on the supplier contract before going on holiday, and the renewal was signed without a call to them.',
              'When a new colleague asked how large refunds work, drew it step by step and put the drawing where the team keeps its notes.',
              'Wrote down, the same afternoon, why the old price table was kept and who had agreed to it.',
            ],
            consistent: [
              'The on-call guide they began on their own in January was opened in all of the last nine incidents, four of them while they were away.',
              'Answered another recurring question, this time about travel expenses, in half a page, and people have stopped asking.',
              'Started an unasked half-hour on reading campaign figures every other Thursday, and four colleagues now build the report alone.',
            ],
            lead: [
              'Sat down with sales, legal and finance to make one contract check out of three; the wait fell from twelve days to four and has stayed there for a year.',
              'The handover between day and night support that they first tried at one site is used at all six, and each new shift lead learns it from the last.',
              'Five teams interview in the order they set up last spring, and have since changed two steps of it without asking them.',
            ],
          },
        },
      ],
    },
    {
      name: 'Lifts others',
      meaning: 'They give time and attention so that other people do better, and leave them the credit.',
      criteria: [
        {
          name: 'Servant leadership',
          gist: 'Shares, mentors',
          descriptors: {
            early:
              'Helps willingly when asked, and stays with the question until the other person can go on alone. Says who did the work when it is praised.',
            consistent:
              'Notices who is stuck, new or overlooked, and offers help, knowledge or an opening before anyone asks. Keeps it up over months and with more than one person, and lets the other do the work.',
            lead: 'People have grown because of them and say so: they now do work that used to be out of their reach. Some of them do the same for others, in places this person has no part in.',
          },
          examples: {
            early: [
              'When a trainee asked for help with a spreadsheet, gave her twenty minutes and let her do the typing; she built the next one alone.',
              'When a customer thanked them for the quick repair, wrote back that the night shift had found the cause.',
            ],
            consistent: [
              'Saw that a quiet analyst was talked over in two reviews, invited her to begin the third, and has done so ever since.',
              'Has sat with the two newest engineers every week since June, unprompted, and brings a question for them to try, not the answer.',
              'Turned down a second conference talk so that the colleague who had done the research could give it, and rehearsed it with her.',
            ],
            lead: [
              'Two shift leads said, each on their own, that they put themselves forward because of the year of talks with this colleague.',
              'A junior bookkeeper they taught now closes a whole region alone, and is teaching the next two.',
              'The pairing of newcomers they began in one studio goes on in three others, run by people who were once those newcomers.',
            ],
          },
        },
      ],
    },
    {
      name: 'Leads across teams',
      meaning: 'They get people who answer to different managers, and want different things, to one result.',
      criteria: [
        {
          name: 'Complex cross-functional work',
          gist: 'Several teams, one result',
          descriptors: {
            early:
              'A reliable partner in work that crosses teams: does their part by the day agreed, answers what the other side asks, and says early when something will be late.',
            consistent:
              'Has, of their own accord, taken several projects across teams from start to finish. Each team knew what it owed and by when, and disputes came up while there was still time to settle them.',
            lead: 'Brings teams whose aims pull against each other to one result that each of them stands by. It holds after the project is over, with nobody guarding it, and teams that took no part build on it.',
          },
          examples: {
            early: [
              'Told the events team two weeks ahead that the translations would be three days late, and sent the finished pages first.',
              'Took two open points away from the first meeting with security, and answered both by the Friday agreed.',
              'Asked the warehouse which layout would save them retyping, and has sent the order list that way since.',
            ],
            consistent: [
              'Ran the payroll change over five teams as they had run the office move: every open question had one name and one day beside it.',
              'Told all four department heads in week two that the rebrand would slip, with two ways out and their costs; they chose one in the same meeting.',
              'Product and sales both asked for them by name to run the second launch, having been through the first.',
            ],
            lead: [
              'Got sales, who wanted a free hand with discounts, and finance, who wanted none, to one rule that both now defend to newcomers.',
              'Led support, engineering and the largest customer to one list of what counts as urgent; two other product groups have since taken it over.',
              'Left the supply project in April; its four departments still meet on Mondays and settle there what used to go to the board.',
            ],
          },
        },
      ],
    },
  ],
}
