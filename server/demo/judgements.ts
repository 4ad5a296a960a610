import type { Level } from 'shared/model/words.ts'
import type { PillarKey } from './pieces/trade.ts'
import type { CriterionKey } from './stories/told.ts'

/** Why a manager read a level, where the story says nothing of its own. */
export const whys: Record<PillarKey, Record<Exclude<Level, 'none'>, readonly string[]>> = {
  bar: {
    early: [
      'The work is right and on time. Others do not start from it yet.',
      'Careful and correct. The last mistakes were mended and have not come back.',
      'Good pieces, still with my corrections in them.',
    ],
    consistent: [
      'Two of us start from these drafts, and nobody was told to.',
      'Piece after piece I have nothing to add, for half a year now.',
      'The team’s own standard for this kind of work, as far as I can see.',
    ],
    lead: [
      'Teams I never meet use this as their template, and keep it up themselves.',
      'Three offices work to a standard that began here.',
    ],
  },
  lane: {
    early: [
      'Writes down what was done, in time to be of use. For ourselves so far.',
      'Explains well when asked. The pages could come sooner.',
      'One good how-to this year. A second would settle it.',
    ],
    consistent: [
      'People work from these pages without coming back with questions.',
      'Two playbooks, both in use while the author was away.',
      'Teaches unasked, and the teaching lasts.',
    ],
    lead: [
      'Several teams work differently because of it, and improve it on their own.',
      'The step that slowed us all is gone, and stays gone.',
    ],
  },
  lifts: {
    early: [
      'Helps gladly when asked. I have not yet seen it unasked.',
      'Good with one colleague. I would like to see it with a second.',
      'Names those who did the work, every time.',
    ],
    consistent: [
      'Notices who is stuck before I do. This has gone on for months.',
      'Two colleagues came to me to say so, on their own.',
      'Gives away good work, not only the dull half.',
    ],
    lead: [
      'People have grown and say whom they owe it to. One of them now does the same.',
      'Two of us hold bigger seats today because of it.',
    ],
  },
  across: {
    early: [
      'Reliable in what was promised to other teams. Has not led such work yet.',
      'One project over two teams, a little late, and we knew it in good time.',
      'Answers on the day agreed. The next step is to ask the question.',
    ],
    consistent: [
      'Two projects over several teams, each with clear owners, both finished.',
      'Other departments ask for this person by name.',
      'Disputes came up early enough to be settled.',
    ],
    lead: [
      'Teams with different aims stand behind one result, months after it was done.',
      'What was settled here holds without anybody guarding it.',
    ],
  },
}

/** Why the role’s own criterion was read so: few words, as managers write them. */
export const ownWhys: Record<Level, readonly string[]> = {
  none: ['Has not had the occasion. Written down on purpose, so that nobody takes it for an oversight.'],
  early: ['First pieces, honestly reported. More of it is needed before I read it higher.', 'Seen once. I want to see it over a quarter.'],
  consistent: ['Seen several times, by others too.', 'Does this as a matter of course, in more than one place.'],
  lead: ['Nobody here does this better, and others follow.', 'Sets the direction, and it has held for a year.'],
}

type Read = Partial<Record<CriterionKey, Level>>
/** The levels of those whose readings matter to a lead role. */
export const knownLevels: Record<string, Read> = {
  'Priya Raman': {
    bar: 'lead',
    lane: 'lead',
    lifts: 'consistent',
    across: 'lead',
    lifecycleDepth: 'consistent',
    launchDepth: 'consistent',
  },
  'Tomás Herrera': {
    bar: 'consistent',
    lane: 'consistent',
    lifts: 'lead',
    across: 'early',
    lifecycleDepth: 'lead',
    hiringAndFeedback: 'early',
  },
  'Ines Duarte': {
    bar: 'consistent',
    lane: 'early',
    lifts: 'lead',
    across: 'lead',
    lifecycleDepth: 'early',
    hiringAndFeedback: 'consistent',
    regionalProgrammes: 'consistent',
    hiringInTheField: 'consistent',
  },
  'Owen Brandt': {
    bar: 'lead',
    lane: 'lead',
    lifts: 'consistent',
    across: 'lead',
    systemsAndNumbers: 'consistent',
    budgetAndVendors: 'early',
    lifecycleDepth: 'early',
    hiringAndFeedback: 'consistent',
  },
  'Hana Novak': { bar: 'consistent', lane: 'consistent', lifts: 'consistent', across: 'consistent', launchDepth: 'early' },
  'Samuel Adeyemi': { bar: 'lead', lane: 'consistent', lifts: 'consistent', across: 'early' },
  'Aiko Tanaka': { bar: 'lead', lane: 'lead', lifts: 'early', across: 'consistent' },
  'Leila Haddad': { bar: 'consistent', lane: 'early', lifts: 'consistent', across: 'consistent' },
  'Grace Lindqvist': { bar: 'early', lifts: 'consistent', across: 'early' },
  'Carlos Vega': {
    bar: 'consistent',
    lane: 'consistent',
    lifts: 'early',
    across: 'consistent',
    regionalProgrammes: 'lead',
    hiringInTheField: 'consistent',
  },
  'Rosa Lima': {
    bar: 'consistent',
    lane: 'early',
    lifts: 'consistent',
    across: 'early',
    regionalProgrammes: 'early',
    hiringInTheField: 'none',
  },
  'Bea Lund': { bar: 'lead', lane: 'consistent', lifts: 'consistent', across: 'early', editorialJudgement: 'consistent' },
  'Kofi Mensah': { bar: 'consistent', lane: 'lead', lifts: 'consistent', across: 'consistent', editorialJudgement: 'early' },
  'Ana Sousa': { bar: 'lead', lane: 'consistent', lifts: 'lead', across: 'consistent', customerVoice: 'consistent' },
  'Joel Kim': { bar: 'consistent', lane: 'early', lifts: 'lead', across: 'consistent', customerVoice: 'lead' },
  'Mila Petrov': {
    bar: 'lead',
    lane: 'consistent',
    lifts: 'consistent',
    across: 'lead',
    brandJudgement: 'consistent',
    agencyDirection: 'consistent',
  },
  'Noor Rahman': { bar: 'lead', lane: 'early', lifts: 'lead', across: 'consistent', brandJudgement: 'lead', agencyDirection: 'consistent' },
  'Ciaran Walsh': { bar: 'lead', lane: 'consistent', lifts: 'early', across: 'early', brandJudgement: 'lead' },
  'Jonas Weil': { bar: 'consistent', lane: 'consistent', lifts: 'consistent', across: 'consistent', partnerTrust: 'consistent' },
}
