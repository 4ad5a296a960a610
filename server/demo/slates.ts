import type { ReadinessCallWord } from 'shared/model/words.ts'
import type { PostKey } from './posts.ts'

interface Call {
  who: string
  post: PostKey
  call: ReadinessCallWord
  days: number
  cover?: true
  /** Begun and not given yet: its author alone sees it. */
  draft?: true
  why: string
}
/** Readiness calls, each signed by the manager of the person: the older ones stay in the history. */
export const calls: readonly Call[] = [
  {
    who: 'Priya Raman',
    post: 'lifecycle',
    call: 'within_year',
    days: 290,
    why: 'She has the craft. I want to see her through one planning round first.',
  },
  {
    who: 'Priya Raman',
    post: 'lifecycle',
    call: 'ready_now',
    days: 20,
    cover: true,
    why: 'She led five teams through the rebrand and would take the team tomorrow. Hiring is new to her; a panel seat in her first month closes that.',
  },
  {
    who: 'Priya Raman',
    post: 'emea',
    call: 'ready_now',
    days: 20,
    why: 'Two markets launched, with proof in each. She knows the people in both offices.',
  },
  {
    who: 'Tomás Herrera',
    post: 'lifecycle',
    call: 'within_year',
    days: 60,
    cover: true,
    why: 'Nobody knows lifecycle better. One project over several teams, led by him to the end, is what is missing.',
  },
  {
    who: 'Ines Duarte',
    post: 'lifecycle',
    call: 'within_year',
    days: 30,
    why: 'Leads well and hires well. Lifecycle itself would be new; two quarters beside Tomás would do it.',
  },
  {
    who: 'Ines Duarte',
    post: 'americas',
    call: 'ready_now',
    days: 22,
    cover: true,
    why: 'She plans a year with Sales, hires, and people follow her. The handbook can be finished by somebody else.',
  },
  {
    who: 'Carlos Vega',
    post: 'americas',
    call: 'ready_now',
    days: 22,
    why: 'Mexico runs without me. He has to leave more room to others, and knows it.',
  },
  {
    who: 'Rosa Lima',
    post: 'americas',
    call: 'within_year',
    days: 22,
    why: 'Strong with people. One full year planned by her, from the start, comes first.',
  },
  {
    who: 'Bea Lund',
    post: 'content',
    call: 'within_year',
    days: 75,
    why: 'Her judgement is there. She has to lead one piece of work with Product and Legal, and not edit all of it.',
  },
  {
    who: 'Kofi Mensah',
    post: 'content',
    call: 'within_year',
    days: 75,
    why: 'Runs six writers in all but name. Choosing what we leave out is the part to practise.',
  },
  {
    who: 'Ana Sousa',
    post: 'customer',
    call: 'ready_now',
    days: 236,
    why: 'She ran the year’s two largest launches with customers from plan to review. I would hand over tomorrow.',
  },
  {
    who: 'Ana Sousa',
    post: 'customer',
    call: 'ready_now',
    days: 48,
    cover: true,
    why: 'All of it is there, seen by Product, Sales and customers.',
  },
  {
    who: 'Joel Kim',
    post: 'customer',
    call: 'later',
    days: 400,
    why: 'First year with us. The community is his, the rest of the work is still new to him.',
  },
  {
    who: 'Joel Kim',
    post: 'customer',
    call: 'ready_now',
    days: 26,
    why: 'He could start tomorrow. What he knows has to be written down first, and he has begun.',
  },
  {
    who: 'Mila Petrov',
    post: 'brand',
    call: 'ready_now',
    days: 268,
    why: 'Teams I never meet ask her before they ask me. She decides well, and explains it.',
  },
  {
    who: 'Mila Petrov',
    post: 'brand',
    call: 'ready_now',
    days: 90,
    why: 'Nine country teams defend what she brought them. The last word on the brand is the step left, and she is close to it.',
  },
  {
    who: 'Noor Rahman',
    post: 'brand',
    call: 'within_year',
    days: 310,
    why: 'Strong eye and generous. I want to see a brief with an agency first.',
  },
  {
    who: 'Noor Rahman',
    post: 'brand',
    call: 'ready_now',
    days: 33,
    cover: true,
    why: 'Briefs, decides and grows people. Writing things down for others can be shared with Mila.',
  },
  {
    who: 'Ciaran Walsh',
    post: 'brand',
    call: 'within_year',
    days: 90,
    why: 'The eye is there. He has to let others draw, for a quarter, and keep his hands still.',
  },
  {
    who: 'Jonas Weil',
    post: 'partner',
    call: 'within_year',
    days: 64,
    why: 'Partners plan their year with him. I have not asked yet whether he would want my seat.',
  },
  {
    who: 'Camille Fournier',
    post: 'web',
    call: 'ready_now',
    days: 285,
    why: 'Half of the team works from her plan already. I would trust her with all of it.',
  },
  {
    who: 'Sofia Brunetti',
    post: 'operations',
    call: 'ready_now',
    days: 262,
    why: 'She keeps the calendar of four teams together, and stood in for me for six weeks.',
  },
  {
    who: 'Nils Overgaard',
    post: 'content',
    call: 'ready_now',
    days: 220,
    why: 'Writers come to him from other teams. He says what is left out, and they agree.',
  },
  {
    who: 'Hana Novak',
    post: 'emea',
    call: 'later',
    days: 4,
    draft: true,
    why: 'Ask her first. Then one launch led by her, in two markets.',
  },
  {
    who: 'Ingrid Solheim',
    post: 'customer',
    call: 'later',
    days: 95,
    why: 'Knows every reference by name. Whether she wants people to lead is for her to say; what is missing is a project that others depend on.',
  },
  {
    who: 'Tariq Aziz',
    post: 'customer',
    call: 'not_now',
    days: 140,
    why: 'Writes what others copy and wants to go on writing. I would not ask him to give that up this year.',
  },
  {
    who: 'Lucía Benavides',
    post: 'customer',
    call: 'later',
    days: 80,
    why: 'Runs the advocacy board on her own. Two quarters with somebody to hand work to come first.',
  },
  {
    who: 'Oskar Nyström',
    post: 'customer',
    call: 'not_now',
    days: 60,
    why: 'In his second year here. He is still learning what the community needs from us.',
  },
  {
    who: 'Dario Conti',
    post: 'web',
    call: 'later',
    days: 110,
    why: 'The best at paid search that we have. He has not yet had to bring another team along.',
  },
  {
    who: 'Anika Schultz',
    post: 'web',
    call: 'not_now',
    days: 75,
    why: 'Careful and thorough. She asked not to be looked at for this before the search rebuild is over.',
  },
  {
    who: 'Laura Pettersson',
    post: 'web',
    call: 'later',
    days: 130,
    why: 'Took over paid social in a bad month and left it better. Hiring and budgets would be new.',
  },
  {
    who: 'Kelechi Nwosu',
    post: 'web',
    call: 'not_now',
    days: 50,
    why: 'His tests decide what we build. Leading the people who build it is not what he does today.',
  },
  {
    who: 'Aiko Tanaka',
    post: 'content',
    call: 'not_now',
    days: 200,
    why: 'She does not want to lead people, and says so. Principal is the way to talk about.',
  },
]

interface Place {
  post: PostKey
  who?: string
  outside?: string
  came: 'wants_it' | 'nominated' | 'close'
  interest: 'not_asked' | 'interested' | 'declined'
  days: number
}
/** Who stands on which slate, and since when they have said whether they want it. */
export const places: readonly Place[] = [
  { post: 'lifecycle', who: 'Priya Raman', came: 'wants_it', interest: 'interested', days: 21 },
  { post: 'lifecycle', who: 'Tomás Herrera', came: 'wants_it', interest: 'interested', days: 33 },
  { post: 'lifecycle', who: 'Ines Duarte', came: 'nominated', interest: 'interested', days: 28 },
  { post: 'lifecycle', who: 'Samuel Adeyemi', came: 'nominated', interest: 'declined', days: 29 },
  { post: 'emea', who: 'Priya Raman', came: 'nominated', interest: 'interested', days: 21 },
  { post: 'americas', who: 'Ines Duarte', came: 'wants_it', interest: 'interested', days: 23 },
  { post: 'americas', who: 'Carlos Vega', came: 'wants_it', interest: 'interested', days: 23 },
  { post: 'americas', who: 'Rosa Lima', came: 'nominated', interest: 'interested', days: 18 },
  { post: 'americas', who: 'Mei-Ling Chua', came: 'nominated', interest: 'declined', days: 16 },
  { post: 'americas', outside: 'Finalist from Toronto, field lead elsewhere', came: 'nominated', interest: 'interested', days: 6 },
  { post: 'customer', who: 'Ana Sousa', came: 'wants_it', interest: 'interested', days: 30 },
  { post: 'customer', who: 'Joel Kim', came: 'wants_it', interest: 'interested', days: 24 },
  { post: 'brand', who: 'Mila Petrov', came: 'wants_it', interest: 'interested', days: 45 },
  { post: 'brand', who: 'Noor Rahman', came: 'wants_it', interest: 'interested', days: 38 },
  { post: 'content', who: 'Bea Lund', came: 'wants_it', interest: 'interested', days: 55 },
  { post: 'content', who: 'Kofi Mensah', came: 'nominated', interest: 'interested', days: 70 },
  { post: 'partner', who: 'Jonas Weil', came: 'nominated', interest: 'not_asked', days: 64 },
]
