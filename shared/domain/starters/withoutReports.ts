import type { StarterFramework } from './starter.ts'

export const withoutReports: StarterFramework = {
  name: 'Lead without reports',
  purpose:
    'For people who lead through their craft: nobody reports to them, and yet the work of others turns out better. It reads the same for an engineer, a lawyer, a designer or an analyst.',
  pillars: [
    {
      name: 'Shows the way',
      meaning: 'They see where the work should go next, and others want to go there too.',
      criteria: [
        {
          name: 'Direction for the craft',
          gist: 'Where next, and why',
          descriptors: {
            early:
              'Follows where their craft is heading and, when asked, says what of it matters here and why. Tries it in their own work first.',
            consistent:
              'Unasked, sets out in writing where the team’s craft should go in the next year or two, and what it will cost. Plan after plan is made by it, and it is corrected when the facts change.',
            lead: 'Several teams have changed course because of a direction they argued for. New work starts from it without their being in the room, and those who carry it on explain it in their own words.',
          },
          examples: {
            early: [
              'Tried the new statistics program on an old study, and wrote half a page on what it would save us and what it would not.',
              'When asked about short videos, brought figures from our own channels and left the trend reports aside.',
            ],
            consistent: [
              'Set out, on their own account, where our contract work should go and what to stop; both planning rounds this year began from that page.',
              'Took back their advice on the new packaging when the tests came in, told everyone why, and the team moved with them a second time.',
            ],
            lead: [
              'All four data teams now count customers in the way their paper proposed; the last two joined without being approached.',
              'A product group they have never met gave their case against custom hardware as its reason for turning down a supplier.',
            ],
          },
        },
        {
          name: 'Unclear problems',
          gist: 'From vague to doable',
          descriptors: {
            early:
              'Handed a problem that nobody has framed, asks until it is clear what would count as solved, then tries the cheapest thing that could teach something.',
            consistent:
              'Picks up, of their own accord, the vague and important problems that others walk around, and cuts them into parts that colleagues can start on. Keeps apart what is known, guessed and still to be found out.',
            lead: 'Problems that had held up several teams are solved, or given up for good reasons, because of how they framed them. People elsewhere now talk about the matter in those terms.',
          },
          examples: {
            early: [
              'Told only that customers were confused, listened to twelve calls and came back with the two screens it was about.',
              'Asked which decision the forecast was for before building it, and left out half of what had been planned.',
            ],
            consistent: [
              'Cut the long-delayed data move into nine parts, the risky one first, and five colleagues began the next day.',
              'Volunteered for the unexplained losses in shipping, and every Friday wrote what was now known, what was a guess and what came next.',
            ],
            lead: [
              'Three departments argued for two years about quality; since their paper they count returns, repairs and delays apart, and so does the board.',
              'Showed with sums that a shared customer number could not be had for the price; four teams stopped waiting, and nobody has reopened it.',
            ],
          },
        },
      ],
    },
    {
      name: 'Decides in the open',
      meaning: 'Choices come with reasons that others can check and rely on.',
      criteria: [
        {
          name: 'Decisions others build on',
          gist: 'Reasoned, written, lasting',
          descriptors: {
            early:
              'Makes the decisions in their own work for reasons they can state: what else was considered, what it costs, and what would change their mind.',
            consistent:
              'Brings decisions that touch others to an end: hears those affected, writes down the choice and what was turned down, and stands by it. Time and again colleagues build on these without reopening them.',
            lead: 'Decisions they shaped hold in teams beyond their own, and people who were not there can say why. Others have taken up the same way of deciding, and do well with it on their own.',
          },
          examples: {
            early: [
              'Chose the smaller printing house, and noted on the order what the larger one had offered and why it was not worth it.',
              'Wrote beside the method they had picked the one result that would make them drop it.',
            ],
            consistent: [
              'Settled the names of the product lines in two weeks, after hearing sales, support and the translators; nobody has asked to go back.',
              'Two later designs, both by others, quote their note on storing addresses as the reason for their own choice.',
              'The colleague who had argued against it said that their note, as usual, put the other side better than the meeting had.',
            ],
            lead: [
              'The choice of one ledger for all countries is four years old, and new controllers hear the reasons from people who took no part in it.',
              'Three teams they do not work with write their decisions down on the same pattern, and settled between them where to host.',
            ],
          },
        },
      ],
    },
    {
      name: 'Keeps others moving',
      meaning: 'Other people’s work gets better, and does not lie waiting.',
      criteria: [
        {
          name: 'Reviewing',
          gist: 'Careful, quick, explained',
          descriptors: {
            early:
              'Reviews what they are asked to, by the time agreed: reads all of it, keeps what must change apart from what is taste, and gives reasons.',
            consistent:
              'Reviews so that the work moves on and its author learns something. People pick them freely, again and again, and seldom need the same remark twice.',
            lead: 'What they look for has become what others look for: in teams whose work they never see, faults are found earlier. Reviewers they taught are trusted in their place.',
          },
          examples: {
            early: [
              'Sent the draft tender back the next morning with three points that must change, six that were up to the author, and reasons for the three.',
              'Found the wrong tax rate on page nineteen that three readers before them had passed over.',
            ],
            consistent: [
              'Most authors on the team asked for their review this quarter, though the rota leaves them the choice.',
              'Since their comments on our first two study plans, every later one has described its comparison group properly.',
            ],
            lead: [
              'Two people they taught to review now sign off safety changes for three sites, and far fewer faults turn up after release.',
              'The translators in Madrid, who never sent them a text, read for tone with the six questions from their reviews.',
            ],
          },
        },
        {
          name: 'Unblocking',
          gist: 'Finds what is stuck',
          descriptors: {
            early:
              'Answers quickly when somebody stuck asks for help, and stays until the next step is clear. If others know more, says who.',
            consistent:
              'Notices work standing still before anyone complains, finds the real obstacle and gets it moved, often by bringing the right two people together. Does so week after week, and leaves the work with its owner.',
            lead: 'Removes the cause and not only the case: an obstacle that used to stop many teams no longer comes up, even for newcomers. People there clear the next one themselves.',
          },
          examples: {
            early: [
              'A seller waiting for a contract clause had it within the hour, and the name of the lawyer to ask next time.',
              'Stayed beside the analyst until the import had run through, long past the point where it should have worked.',
            ],
            consistent: [
              'Saw that the catalogue, like the price list before it, had not moved for a week, and had the studio and the editor on one call by noon.',
              'Reads the list of open work every Wednesday for what has not changed, and asks two or three owners what they need.',
            ],
            lead: [
              'Teams used to beg for test machines; since they got the booking opened to everyone, eleven teams help themselves.',
              'Talked the bank and three subsidiaries into one signing rule, and payments no longer wait for one person to come back from holiday.',
            ],
          },
        },
      ],
    },
    {
      name: 'Carries shared work',
      meaning: 'What belongs to several teams, and so to none, gets finished.',
      criteria: [
        {
          name: 'Cross-team initiatives',
          gist: 'Begun, shared, finished',
          descriptors: {
            early:
              'Takes on a defined part of shared work and does it. The others hear, without having to ask, what is done, what is late and what is needed from whom.',
            consistent:
              'Has started and finished several pieces of work that many need and no team owns. Colleagues join who would not have to, the plan is open to all, and what comes out is used.',
            lead: 'Initiatives they began have changed the work of teams that were not in at the start, and have found owners who carry them on. Even those who stood to lose came in, because the case was made in their terms.',
          },
          examples: {
            early: [
              'Looked after the suppliers in the recall drill, and sent the other three teams a line every Tuesday, also when nothing was new.',
              'Asked on day one who would use the translated labels, and arranged their part to suit.',
            ],
            consistent: [
              'Gathered five people from four teams for an hour a week to clean up the customer list; sales and support have worked from it since.',
              'Brought packaging, web and shops to one set of colours by June, the second such piece of work this year.',
            ],
            lead: [
              'The energy rounds they began in one plant are run by local people in seven, two of which started after they had moved on.',
              'Won over the branch that stood to lose by sharing stock, by way of its own late orders; it now hosts the yearly meeting.',
            ],
          },
        },
      ],
    },
    {
      name: 'Passes it on',
      meaning: 'What they know does not stay with them.',
      criteria: [
        {
          name: 'Teaching the craft',
          gist: 'Others learn it',
          descriptors: {
            early: 'Explains well when asked: starts from what the other person knows, shows it on a real case, and lets them try.',
            consistent:
              'Teaches regularly and of their own accord, on real work and where others can watch. Afterwards people do alone what they could not do before.',
            lead: 'What they taught is taught on, by those who learned it from them to people they have never met. Teams elsewhere now do themselves what they once had to ask for.',
          },
          examples: {
            early: [
              'Explained deferred tax to the new controller on last month’s own numbers, and had her book the next case.',
              'When a colleague wanted to know how to photograph glass, set the lamp up wrong on purpose and let him find out why.',
            ],
            consistent: [
              'Lets somebody follow along each time a hard contract is drafted; three who watched in spring now draft the simple ones alone.',
              'After each outage, writes up how the cause was found as well as what it was; two colleagues found the last one by the same steps.',
            ],
            lead: [
              'Two of the four people who now teach the forecasting course learned it from someone they had taught.',
              'Oslo used to send its surveys here to be analysed; since their visits three people there do it, and have begun to train Helsinki.',
            ],
          },
        },
      ],
    },
  ],
}
