import type { Told } from './told.ts'

/** What those near a lead role elsewhere have shown on what the role itself asks. */
export const benches: Record<string, readonly Told[]> = {
  'Ines Duarte': [
    [9, 'across', 'Partner launch with five teams, opened on the day announced in spring.', 'Luis Prado', 'Partner launch'],
    [20, 'lifts', 'Set up the buddy scheme for new field marketers. Eleven pairs so far, in six countries.', 'Rosa Lima', 'Buddy scheme'],
    [34, 'bar', 'Best roadshow of the year: two guests in three booked a second meeting.', 'Daniel Reyes', 'Roadshow results'],
    [48, 'regionalProgrammes', 'Planned the year for Iberia and Brazil with the Sales leads of both, and changed it in June when the pipeline did.', 'Marisol Ibarra, Sales', 'Plan for the year'],
    [77, ['hiringAndFeedback', 'hiringInTheField'], 'Hired two coordinators with written reasons; both passed their first half year.', '', 'Hiring notes'],
    [98, 'across', 'Got Sales and the country office to one guest list, after years of two.', 'Marisol Ibarra, Sales', 'One guest list'],
    [130, ['hiringAndFeedback', 'hiringInTheField'], 'Gave a coordinator hard feedback within the week, and the coordinator thanked her in the review.', 'Rosa Lima'],
    [162, 'lane', 'The field handbook is half done, and the half that is done is used in four countries.', 'Mei-Ling Chua', 'Field handbook'],
    [175, 'lane', 'Nobody could take over the Porto evening in August: the steps were in her head.', 'Colm Brady', '', { counters: true }],
    [188, 'lifecycleDepth', 'Wrote two nurture streams for guests. Modest results, honestly reported.', 'Tomás Herrera', 'Two nurture streams'],
    [222, 'lifts', 'Rosa says that she applied for her seat because of the talks with Ines.', 'Rosa Lima'],
    [260, 'regionalProgrammes', 'Moved a quarter of the budget from fairs to dinners, and showed after a year that it was right.', 'Joost van Dam, Finance', 'Fairs and dinners'],
    [310, 'across', 'Led the spring summit over six teams.', '', 'Spring summit'],
  ],
  'Carlos Vega': [
    [13, 'regionalProgrammes', 'Planned Mexico’s year around twelve accounts that Sales had named. Nine of them came.', 'Marisol Ibarra, Sales', 'Twelve accounts'],
    [41, 'bar', 'His follow-up notes are the ones Sales forwards as they are.', 'Marisol Ibarra, Sales', 'Follow-up notes'],
    [85, 'hiringInTheField', 'Hired a coordinator in Bogotá, where we had nobody, and flew there for her first week.', '', 'First week in Bogotá'],
    [128, 'regionalProgrammes', 'Ended two sponsorships that everyone liked and nobody could defend.', 'Joost van Dam, Finance', 'Two sponsorships'],
    [200, 'lane', 'Wrote the run sheet for small evenings. Three cities use it.', 'Ines Duarte', 'Run sheet'],
    [230, 'lifts', 'Took the second half of a colleague’s talk without asking him.', 'Ines Duarte', '', { counters: true, note: 'He apologised the next day. I want to see one quarter without it.' }],
  ],
  'Rosa Lima': [
    [25, 'regionalProgrammes', 'Proposed her own plan for the south of Brazil, with two of its five parts worked out.', 'Ines Duarte'],
    [70, 'lifts', 'Mentors the coordinator in Recife, an hour each week.', ''],
  ],
  'Bea Lund': [
    [7, 'editorialJudgement', 'Dropped a third of the planned guides. The rest have twice the readers.', '', 'What we dropped'],
    [50, 'bar', 'Her edit of the yearly report is handed round as how to do it.', 'Amara Bello', 'Yearly report'],
    [115, 'editorialJudgement', 'Said no to a launch story that was not one, with reasons that Product accepted.', 'Rhea Kapoor, Product'],
  ],
  'Kofi Mensah': [
    [14, 'lane', 'The guide factory runs on his outline: forty guides, six writers, no meeting.', 'Ravindra Pillai', 'Outline for guides'],
    [66, 'lifts', 'Two junior writers publish alone since the spring he spent with them.', 'Agnieszka Wrona'],
    [142, 'editorialJudgement', 'Chose the topics for the security series with Support; half of them turned out right.', 'Anneli Koski, Support', 'Topics, looked back at'],
  ],
  'Ana Sousa': [
    [6, 'customerVoice', 'Three wishes of the council are in Product’s plan for the next half year.', 'Rhea Kapoor, Product', 'Council wishes'],
    [43, 'lifts', 'Joel says that he runs the community because of the year beside her.', 'Joel Kim'],
    [90, 'customerVoice', 'Brought a customer into the pricing meeting, with his consent, and the plan changed.', 'Daniel Reyes', 'Pricing meeting'],
    [150, 'lifts', 'Lucía gave her first talk on the big stage, prepared by Ana over a month.', 'Lucía Benavides'],
  ],
  'Joel Kim': [
    [12, 'customerVoice', 'The community answers four questions in five before we do, and Product reads along.', 'Rhea Kapoor, Product', 'Community numbers'],
    [55, 'lifts', 'Nine customers moderate the community by now. He found and taught each of them.', 'customer:Maren Voss, Lindner Tools'],
    [101, 'customerVoice', 'Told the board what customers will not forgive, in their words.', 'Daniel Reyes', 'In their words'],
    [190, 'lane', 'The rules of the community exist in his head and in one long mail.', 'Ingrid Solheim', '', { counters: true }],
  ],
  'Mila Petrov': [
    [8, 'brandJudgement', 'The typeface she proposed is on everything we ship.', 'Viktor Sand', 'Typeface'],
    [46, 'across', 'Took the new look through nine country teams. Each of them defends it.', 'Ken Mori', 'New look, nine teams'],
    [92, 'agencyDirection', 'Closed the film for the fair with the agency in two rounds, within budget.', '', 'Film for the fair'],
    [160, 'brandJudgement', 'Held on to the old colour for packaging against the trend, and the test agreed with her.', 'Vera Kovalenko', 'Colour test'],
  ],
  'Noor Rahman': [
    [10, 'brandJudgement', 'Turned down three logos by our own team with one sentence each, and all three makers agreed.', 'Beatriz Falcão'],
    [52, 'agencyDirection', 'Wrote a brief of one page. The agency asked to keep it as an example.', 'Mila Petrov', 'One-page brief'],
    [87, 'lifts', 'Kenji leads his own films now, after a year in which Noor gave away the good ones.', 'Kenji Watanabe'],
    [133, 'brandJudgement', 'People outside the company recognise a page without the logo: eight in ten, from five.', 'Vera Kovalenko', 'Recognition survey'],
  ],
  'Ciaran Walsh': [
    [19, 'bar', 'The icon set holds at any size. Product has adopted it.', 'Rhea Kapoor, Product', 'Icon set'],
    [96, 'brandJudgement', 'Decided what the illustrations never show, and why. The list has stood for a year.', 'Beatriz Falcão', 'What we never show'],
    [140, 'lifts', 'Redrew a junior colleague’s sketch in front of her.', 'Mila Petrov', '', { counters: true }],
  ],
  'Jonas Weil': [
    [21, 'partnerTrust', 'Three partners moved their budget to our joint plan after the first year.', 'customer:Ottilie Brandt, Kessel Systems', 'Joint plan'],
    [83, 'across', 'Settled with Sales who follows up on the joint webinar, before the first lead came.', 'Marisol Ibarra, Sales'],
  ],
}
