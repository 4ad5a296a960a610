import type { StarterFramework } from './starter.ts'

export const firstManager: StarterFramework = {
  name: 'First people manager',
  purpose:
    'For somebody about to lead people for the first time, or in their first two years of it. Most of it can be seen before the title: with an intern, a newcomer or a project of a few people.',
  pillars: [
    {
      name: 'Builds the team',
      meaning: 'New people are chosen fairly and arrive well.',
      criteria: [
        {
          name: 'Hiring',
          gist: 'Same questions, written reasons',
          descriptors: {
            early:
              'Comes prepared to the interviews they are asked to join: puts the questions agreed for the job, writes the answers down the same day, and bases a yes or no on those notes.',
            consistent:
              'Runs one search after another: settles with others what the job asks before anyone applies, asks everybody the same, and tells each candidate the outcome. Colleagues hire with the questions they wrote.',
            lead: 'Teams they do not hire for choose people with better reasons, because of interviewers they trained or a way of deciding they introduced. It goes on when they are not on the panel.',
          },
          examples: {
            early: [
              'Sent in notes two hours after the interview, with the candidate’s own words under each question and a clear no with its reason.',
              'Noticed a liking for a candidate from the same home town, said so to the panel, and went back to the answers.',
            ],
            consistent: [
              'Before the support opening was published, went through eleven requirements with the team and struck five, as in the two searches before.',
              'Everyone interviewed in this year’s three searches heard the outcome within a week; one who was turned down applied again and said why.',
              'The purchasing team asked for their questions, and has used them for two openings of its own.',
            ],
            lead: [
              'Two interviewers they trained have taught sales and finance to write down their reasons before the panel talks.',
              'The studio in Porto took over the one-hour paid exercise they made for designers, and no longer asks applicants for a free weekend.',
            ],
          },
        },
        {
          name: 'Welcoming newcomers',
          gist: 'First weeks, prepared',
          descriptors: {
            early:
              'Looks after a newcomer when asked to: has the first days ready, is easy to find, and checks what is still unclear instead of waiting for it to show.',
            consistent:
              'Gives whoever joins a first month that was thought out: a real piece of work, people to meet, a talk each week. Improves it unasked after every arrival, and colleagues use it for theirs.',
            lead: 'Newcomers in teams they have no part in do real work sooner, thanks to a start they designed and others now run. People who came in that way pass it on.',
          },
          examples: {
            early: [
              'Had the laptop, the accounts and a small first task waiting on day one, and lunch arranged with the people next door.',
              'Asked the new accountant on Friday which words in the meetings had made no sense, and explained all seven.',
            ],
            consistent: [
              'Each of the last four people to join the campaign team had published something of their own by day ten, from a list kept ready for it.',
              'Asks every newcomer after a month what was missing, and has changed the plan of the first weeks five times because of the answers.',
            ],
            lead: [
              'The legal team, where they know nobody, starts people on their four-week plan and has named someone to keep it current.',
              'Three people who arrived under their plan have each looked after the next newcomer, in three different offices.',
            ],
          },
        },
      ],
    },
    {
      name: 'Knows what people want',
      meaning: 'People have said where they would like to go, and it made a difference.',
      criteria: [
        {
          name: 'Career conversations',
          gist: 'Asks, listens, follows up',
          descriptors: {
            early:
              'When such a talk is due, asks open questions, lets the other person do most of the talking, and notes the answers in their words. Promises only what they can keep.',
            consistent:
              'Holds these talks regularly and without a reminder, with everyone in their care. What was promised is done by the day named, and each talk begins where the last one ended.',
            lead: 'People have moved to what they wanted, here or elsewhere, and trace it back to these talks. Managers in other teams have learned to hold them from this person, and go on by themselves.',
          },
          examples: {
            early: [
              'Spent most of the hour asking the intern when the days go fast and when they drag, and wrote the answers down word for word.',
              'Pressed for a promise of promotion, said plainly that it was not theirs to give, and found out by Thursday whom to ask.',
            ],
            consistent: [
              'This quarter, as in the last three, all six people in their care have spoken about what they want, the quietest of them too.',
              'Opened the talk, the fourth in a year, with the two promises from the last: both done, and what had come of each.',
              'Learned by asking again that a seasoned seller had gone off the idea of leading, and found her a harder account instead.',
            ],
            lead: [
              'A tester who told them two years ago that he wanted to write now edits the product guide in another department, and names those talks as the start.',
              'Five managers in operations prepare their talks with the one page they wrote, and practise on one another.',
            ],
          },
        },
      ],
    },
    {
      name: 'Speaks and listens plainly',
      meaning: 'What needs saying gets said, in both directions, soon and with respect.',
      criteria: [
        {
          name: 'Giving feedback',
          gist: 'Soon, exact, kind',
          descriptors: {
            early:
              'When asked for a view, says what they saw and what it led to, in private and within days. Praise is as exact as criticism.',
            consistent:
              'Gives feedback unasked and as a habit, to people above and beside them as well as to newcomers. Those who get it know what to do next, and come back for more.',
            lead: 'Where they have worked, people tell one another what they see without waiting for a review. Colleagues who learned it from them have carried the habit into other teams.',
          },
          examples: {
            early: [
              'After the pitch the designer asked how it went, and heard which slide lost the room and at which sentence.',
              'Read a draft budget on request, and named two lines that would be questioned and one that was very clear, with the reasons.',
            ],
            consistent: [
              'Told the department head, the day after, that the announcement had frightened people, and offered a sentence for the next one.',
              'Three engineers brought them their next draft first, because the comments on the last had saved a round.',
              'Most Fridays, writes to a colleague about one thing they did that week and whom it helped.',
            ],
            lead: [
              'The support group still ends its week with one thing that went well and one to change, a year after they left and with nobody in charge of it.',
              'A warehouse supervisor they once coached now shows new supervisors in two depots how to say the hard thing on the same day.',
            ],
          },
        },
        {
          name: 'Taking feedback',
          gist: 'Asks, hears, changes',
          descriptors: {
            early:
              'Hears criticism out, asks for an example when it is unclear, and thanks the person who brought it. Something in their own work is different the next time.',
            consistent:
              'Asks for criticism again and again, above all from people with less say, and tells them later what was changed or why it was not. Bad news reaches them early.',
            lead: 'Takes criticism so openly that others have begun to: in teams they do not lead, managers now ask their people what to change. There, too, mistakes are owned up to while they are small.',
          },
          examples: {
            early: [
              'Heard that their emails read like orders, asked to see two of them, and has begun with the reason since.',
              'When the first draft of the tax note came back covered in remarks, asked three questions and had it rewritten by Wednesday.',
            ],
            consistent: [
              'Ends every project by asking the newest colleague what they should do differently, and opens the next with what came of it.',
              'The trainee came with the wrong invoice within the hour, and said it was because of how they had taken the one before.',
            ],
            lead: [
              'Two managers in the other building ask their people each month what they should stop doing, after sitting in on such a round here.',
              'Wrote up their own mistake in the price list, cause and all; four departments have since written up theirs in the same form.',
            ],
          },
        },
      ],
    },
    {
      name: 'Steady in hard moments',
      meaning: 'When something goes wrong between people, or with somebody’s work, it is taken up early and fairly.',
      criteria: [
        {
          name: 'A hard people case',
          gist: 'Early, fair, followed through',
          descriptors: {
            early:
              'When something is wrong, speaks first with the person it is about, keeps to what happened, and asks an experienced manager for advice before it grows. Nobody who has no part in it hears of it from them.',
            consistent:
              'Takes on hard cases, more than one by now, without being pushed: hears every side, says what must change and by when, and gives the help promised. Those involved call it fair, whatever the outcome.',
            lead: 'Managers of other teams bring them their hardest cases and go away able to act themselves. Steps they introduced are followed by managers they have never met, and trouble there is taken up sooner.',
          },
          examples: {
            early: [
              'Told a colleague the same day that a joke about an accent had hurt someone, and asked the people partner what to do if it happened again.',
              'When a project partner missed a third date, asked what was going on before complaining, and learned of a sick parent.',
            ],
            consistent: [
              'Agreed two changes in six weeks with a planner who kept missing dates, helped him every Monday, and showed him each note that was kept.',
              'Heard two designers who no longer spoke, first apart and then together, before anyone had complained; they have shared a project since.',
              'Had to end a trial period, the second in two years; the newcomer wrote afterwards that none of the reasons had come as a surprise.',
            ],
            lead: [
              'Three managers from other departments rehearsed a hard talk with them this year, and each then held it alone.',
              'After a dispute of more than a year, set down with the people partner what to do in the first two weeks; two sites have settled theirs that way.',
            ],
          },
        },
      ],
    },
    {
      name: 'Plans with people in mind',
      meaning: 'Everyone knows what comes first, who does it and what has to wait.',
      criteria: [
        {
          name: 'Planning',
          gist: 'What first, what waits',
          descriptors: {
            early:
              'Plans their own part so that others can count on it: says what will be done by when and what it depends on, and speaks up as soon as that changes.',
            consistent:
              'Plans for several people, round after round, by what they can really do: leave, learning and surprises have their place. The team decides by the plan, and when work is added, work comes off.',
            lead: 'Other teams plan around theirs and have taken over the way it is made. Dates there are kept or moved in good time, and all of it goes on when they are away.',
          },
          examples: {
            early: [
              'Wrote on Monday that the survey would take until Thursday because the address list was missing, and it came on Thursday.',
              'Given a second report for the same week, said at once that one of the two would move, and asked which.',
            ],
            consistent: [
              'Left a day a week free for surprises in the spring and autumn plans; nearly all of it was needed, and no date moved.',
              'Took two projects off the list when the audit came, told both requesters in person, and nobody worked a weekend.',
              'People on the team turn down extra wishes themselves, pointing at the plan on the wall.',
            ],
            lead: [
              'Purchasing and two plants plan in the same six-week rounds since seeing theirs, and lend each other people when one is short.',
              'Was away for eight weeks; the deputy planned the quarter on the same sheet, and three partner teams noticed no difference.',
            ],
          },
        },
        {
          name: 'Handing work over',
          gist: 'Whole tasks, real say',
          descriptors: {
            early:
              'When given a task to lead, shares it out clearly: says what is wanted, by when and what is left open, then lets the others do it their way.',
            consistent:
              'Gives away whole pieces of work, decisions included, again and again, and chooses by who wants to learn what. Stays within reach, does not take them back, and leaves the praise with those who did it.',
            lead: 'Whole areas that used to wait for them run without them, under people who were given them piece by piece. Those people hand work on in the same way, in teams of their own.',
          },
          examples: {
            early: [
              'Gave the student the customer interviews with three questions to answer and a free choice of how, and looked in once.',
              'Said which part of the brochure was fixed by law and which was open, and left the open part alone.',
            ],
            consistent: [
              'Handed the yearly price talks to a buyer who wants to negotiate, sat beside her in the first and stayed away from the rest.',
              'Each time the board asked about the new ledger, sent them to the colleague who had built it.',
            ],
            lead: [
              'The two trade fairs they used to run are in the hands of three people, and the spring one drew more visitors than before.',
              'A shift lead who once had the night rota from them has since handed it on, and calls it the way to learn the job.',
            ],
          },
        },
      ],
    },
  ],
}
