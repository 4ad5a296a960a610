import type { PillarKey } from './trade.ts'

/** What happens in any trade. Used once a person at most, and told a little differently by each observer. */
export const common: Record<PillarKey, readonly string[]> = {
  bar: [
    'Sent back their own finished work after a night, with two mistakes nobody else had seen.',
    'Asked for the number behind a claim in the planning meeting. There was none, and the claim went.',
    'Their estimate for the quarter was right to the week, and said what it rested on.',
    'Three of us started our own drafts from theirs this month.',
  ],
  lane: [
    'Left four pages before going on holiday. Nobody had to call.',
    'Cleaned up the shared folder over two quiet afternoons, with a note on where everything went.',
    'Began a list of questions that new colleagues ask, with answers. It has sixty entries by now.',
    'Keeps the minutes of our monthly meeting short enough that people read them.',
    'Proposed to drop the Tuesday report, asked its readers, and dropped it.',
  ],
  lifts: [
    'Asked the quietest person in the room first, three meetings in a row. She had the answer twice.',
    'Walked a new starter through the first week, lunch included.',
    'Gave up a conference seat so that a colleague who had never been could go.',
    'Wrote a fair note about a colleague to that colleague’s manager. It took two minutes and lasted a year.',
    'Swapped weeks with a colleague who had a sick child, and did not mention it.',
    'Rehearsed a hard talk with a colleague the evening before.',
  ],
  across: [
    'Answered the open points from {o} by the Friday agreed, as every time this year.',
    'Found out who in {o} decides, went there, and was back with an answer the same day.',
    'Said at the first meeting what we could not do. {o} planned around it.',
    'Spent a day with {o} to see how our hand-over looks from there, and changed two things.',
  ],
}

/** What speaks against a level that others see: one observation each, never a verdict. */
export const doubts: Record<PillarKey, readonly string[]> = {
  bar: [
    'Two figures in the review of {p} were from the month before. They were corrected after the meeting, not in it.',
    'The draft of {p} went out with a comment to the editor still inside.',
    'The plan for {p} named a result that we could not measure with what we have.',
  ],
  lane: [
    'Nobody could take over {p} during the holidays: the steps were not written down.',
    'The page on {p} describes last year’s way. Two new colleagues followed it.',
  ],
  lifts: [
    'Answered a question from a new colleague in the review of {p} with a sigh. She has not asked since.',
    'Kept the interesting part of {p} and handed on the lists, for the second time.',
    'Spoke for the designer in the meeting on {p}, although she was in the room.',
  ],
  across: [
    '{o} heard of the new date for {p} from a customer.',
    'Two teams prepared the same part of {p}, since nobody had said who would.',
    'Agreed to the wish of {o} in the meeting on {p} and withdrew it by mail the day after.',
  ],
}

/** A later piece that answers such a doubt. */
export const answers: Record<PillarKey, readonly string[]> = {
  bar: [
    'Had a second pair of eyes on every number in {p} this time, and said whose. All were right.',
    'Sent {p} three days early with each figure dated. Nothing had to be corrected.',
  ],
  lane: [
    'Wrote {p} down step by step before the summer. A colleague ran it for two weeks without a call.',
    'Brought the page on {p} up to date and put a name and a date on it.',
  ],
  lifts: [
    'Invited the same colleague to lead the next part of {p}, and stayed beside her through it.',
    'Handed over the best part of {p} whole, with the stage that came with it.',
  ],
  across: [
    'Called {o} first when {p} moved again, and kept a list of who had been told.',
    'Named one owner for each part of {p} in the first meeting, in writing.',
  ],
}

/** What those who lead a team have shown, in the words of their director. */
export const leadersPieces: Record<PillarKey, readonly string[]> = {
  bar: [
    'Brought a plan for the year on two pages. Three other teams wrote theirs the same way.',
    'Dropped a project of their own when the numbers turned, and told the board before it asked.',
    'Asked for less budget than last year, with the reason, and kept the result.',
    'The quarterly review of this team is the one I send to others as an example.',
  ],
  lane: [
    'Rewrote how teams ask each other for work. Waiting time is visible to everybody now.',
    'Shares the hiring notes of the team, names removed, with all who hire.',
    'Began a monthly exchange among the leads, an hour, no slides. It goes on without me.',
    'Cut the approval steps for small campaigns from five to two, with Finance.',
  ],
  lifts: [
    'Two of the team moved on to bigger work this year, and both named this manager as the reason.',
    'Held the hard talk in the week it was due, and the colleague stayed and grew.',
    'Put the team’s names on the result in front of the board, one by one.',
    'Let a report run the planning round and stood behind every decision made in it.',
  ],
  across: [
    'Brought Sales and Product to one list of launches for the half year. It held.',
    'Ended a dispute over leads between two countries that had gone on since before my time.',
    'Led the move to one calendar over nine teams. Nobody has asked for the old ones back.',
    'Took the complaint of a partner seriously, found our part in it, and wrote them both.',
  ],
}

/** What customers and partners say, where they are the ones who saw it. */
export const customersPieces: Record<PillarKey, readonly string[]> = {
  bar: [
    'Answered my question the same afternoon, and rang a week later to hear whether it had helped.',
    'The page said what it would not do for us. That is why we bought.',
    'First time that a supplier’s numbers matched ours.',
    'Sent the draft about us with every figure marked, so that we could check it in ten minutes.',
    'The invitation was one page and left nothing open. We have copied it.',
  ],
  lane: [
    'Wrote down for us what had been agreed in the corridor. We still work by it.',
    'The guide is the only one that my colleagues have finished.',
    'Showed our new people round in an hour. They have not called since, which is praise.',
  ],
  lifts: [
    'Let me speak for twenty minutes before saying a word, and then asked the right thing.',
    'Helped me prepare my own talk, on a free evening, though it was not about you.',
    'Introduced me to two others with my trouble. We meet every month.',
    'When I thanked for the quick help, I was told who had really done it.',
  ],
  across: [
    'Three of your departments came to us with one plan. It had been five plans before.',
    'Told us early that the date would slip, and what we could do until then.',
    'Got your lawyers and ours to one page in a week.',
  ],
}
