import type { Direction, Horizon } from 'shared/model/words.ts'
import type { PostKey } from './posts.ts'

/** What someone said, so many days ago; `role` where they named one, else `target` in their words. */
export interface Wish {
  days: number
  direction: Direction
  horizon?: Horizon
  role?: PostKey
  target?: string
  words?: string
  written?: true
}

/** Those whose story is told in full, the newest wish first. */
export const wishes: Record<string, readonly Wish[]> = {
  'Priya Raman': [
    {
      days: 21,
      direction: 'management',
      horizon: 'now',
      role: 'lifecycle',
      words:
        'I want to build a team, not just campaigns. I’d like the lifecycle lead job when it opens, and I’d rather earn it than wait for it.',
    },
    {
      days: 275,
      direction: 'management',
      horizon: 'within_year',
      target: 'Lead a team',
      words: 'I think I want to lead. What I liked this year was always something somebody else had done because we had talked.',
    },
    {
      days: 540,
      direction: 'undecided',
      horizon: 'later',
      words: 'I used to be sure I’d stay close to the work. Now I’m less sure, and I don’t mind that yet.',
    },
    {
      days: 728,
      direction: 'ic',
      horizon: 'no_change',
      target: 'Principal product marketer',
      words: 'I like writing the thing myself. Meetings about other people’s writing are not my idea of a good week.',
    },
  ],
  'Tomás Herrera': [
    {
      days: 128,
      direction: 'management',
      horizon: 'within_year',
      role: 'lifecycle',
      words: 'I run lifecycle already, most of it alone. I’d like to run it with people, and to be the one who answers for them.',
    },
    {
      days: 400,
      direction: 'management',
      horizon: 'one_to_two_years',
      target: 'Lead lifecycle',
      words: 'Leading, yes. But I know that I avoid rooms with five departments in them, and I should stop.',
    },
    { days: 640, direction: 'ic', horizon: 'no_change', words: 'Let me get really good at this first.' },
  ],
  'Samuel Adeyemi': [
    {
      days: 338,
      direction: 'ic',
      horizon: 'one_to_two_years',
      target: 'Staff analyst',
      words: 'I don’t want people to manage. I want problems nobody has a method for, and a title that says I may take them on.',
    },
    { days: 610, direction: 'undecided', words: 'Ask me again when I’ve been here a year.' },
  ],
  'Aiko Tanaka': [
    {
      days: 42,
      direction: 'ic',
      horizon: 'within_year',
      target: 'Principal content strategist',
      words: 'Principal, here, for content across all teams. I want to be the person they call before they write, not after.',
      written: true,
    },
    { days: 230, direction: 'ic', horizon: 'one_to_two_years', target: 'Principal content strategist' },
    {
      days: 500,
      direction: 'lateral',
      target: 'Product writing',
      words: 'I sometimes think I’d be happier writing inside the product than about it.',
    },
  ],
  'Leila Haddad': [
    {
      days: 64,
      direction: 'lateral',
      horizon: 'within_year',
      target: 'Product management',
      words: 'I keep ending up in product’s meetings, and I keep enjoying them. I’d like to try the other side of the table.',
    },
    { days: 290, direction: 'ic', words: 'I’ve only just arrived. I want to learn launches properly.' },
  ],
  'Grace Lindqvist': [
    {
      days: 49,
      direction: 'undecided',
      horizon: 'later',
      target: 'Wants to try leading a project',
      words: 'I don’t know if I’d like leading. I’d like to find out on something small enough that nobody gets hurt.',
    },
    { days: 320, direction: 'ic', words: 'I’m fine where I am, honestly. Maybe a bit more travel.' },
  ],
  'Ines Duarte': [
    {
      days: 35,
      direction: 'management',
      horizon: 'now',
      target: 'Lead a team, in the field or in lifecycle',
      words: 'I want to lead. Field is home, but I’d move for a team that has to be built.',
    },
    { days: 210, direction: 'management', horizon: 'within_year', target: 'Lead a team' },
    { days: 470, direction: 'undecided', words: 'Half my week is looking after others already. I don’t know whether to make it official.' },
  ],
  'Carlos Vega': [
    {
      days: 28,
      direction: 'management',
      horizon: 'now',
      role: 'americas',
      words: 'The Americas lead is the job I came for. I’ve said so since my interview.',
    },
    {
      days: 300,
      direction: 'management',
      horizon: 'within_year',
      target: 'Lead the Americas',
      words: 'I want the region. I know I talk too much, and I’m working on it.',
    },
  ],
  'Rosa Lima': [
    {
      days: 40,
      direction: 'management',
      horizon: 'within_year',
      role: 'americas',
      words: 'In a year, if you help me with the planning part. I don’t want to be given it and drown.',
    },
    { days: 330, direction: 'ic', words: 'I’m still learning Brazil. It’s large.' },
  ],
  'Bea Lund': [
    {
      days: 55,
      direction: 'management',
      horizon: 'within_year',
      role: 'content',
      words: 'I’d take Content after Ruth. I’d need to learn to leave sentences alone.',
    },
    { days: 380, direction: 'ic', words: 'Editing is my craft. I don’t see why I should stop doing it to be paid better.' },
  ],
  'Kofi Mensah': [
    {
      days: 70,
      direction: 'management',
      horizon: 'one_to_two_years',
      role: 'content',
      words: 'I like making the machine work and I like the people in it. That’s leading, isn’t it?',
    },
    { days: 420, direction: 'undecided' },
  ],
  'Ana Sousa': [
    {
      days: 30,
      direction: 'management',
      horizon: 'now',
      role: 'customer',
      words: 'If Tess moves on, I’d like to be asked first. I’m ready, and I’d rather say it than hint at it.',
    },
    { days: 250, direction: 'management', horizon: 'within_year', target: 'Lead customer marketing' },
    { days: 600, direction: 'ic', words: 'Customers first. The rest can wait.' },
  ],
  'Joel Kim': [
    {
      days: 24,
      direction: 'management',
      horizon: 'within_year',
      role: 'customer',
      words: 'I’d lead this team tomorrow, and I’d be honest about what I’d need in the first month.',
    },
    { days: 310, direction: 'undecided', words: 'Community work is a bit like leading without the title. I’m wondering about the title.' },
  ],
  'Mila Petrov': [
    {
      days: 45,
      direction: 'management',
      horizon: 'one_to_two_years',
      role: 'brand',
      words: 'I’d like to answer for the brand one day, with the budget and the arguments that come with it.',
    },
    { days: 360, direction: 'ic' },
  ],
  'Noor Rahman': [
    {
      days: 38,
      direction: 'management',
      horizon: 'within_year',
      role: 'brand',
      words: 'I get more from somebody else’s good film than from my own now. I suppose that’s the answer.',
    },
    { days: 400, direction: 'undecided', words: 'I don’t know yet if I’d miss making things.' },
  ],
  'Ciaran Walsh': [
    {
      days: 85,
      direction: 'management',
      horizon: 'one_to_two_years',
      role: 'brand',
      words: 'I want to lead designers, and I know I still take the pen out of their hands.',
    },
    { days: 350, direction: 'ic', words: 'More drawing, fewer slides.' },
  ],
  'Maya Okafor': [
    {
      days: 72,
      direction: 'management',
      horizon: 'one_to_two_years',
      target: 'Lead a larger area',
      words: 'I’d like two of these teams one day, if I may keep the habit of talking to people.',
    },
    { days: 390, direction: 'management', horizon: 'later', target: 'Lead a larger area' },
  ],
  'Ken Mori': [
    {
      days: 58,
      direction: 'management',
      horizon: 'one_to_two_years',
      target: 'Lead a region',
      words: 'A whole region, sales and all. I know what that would ask of me, and I’d like to try.',
    },
    { days: 340, direction: 'undecided', words: 'I’ve run the field for four years. Ask me what’s next and I look at my shoes.' },
  ],
  'Tess Andersen': [
    {
      days: 44,
      direction: 'management',
      horizon: 'within_year',
      target: 'Lead a larger area',
      words: 'I want the larger area, and I want whoever follows me here to be ready before I go.',
    },
    { days: 410, direction: 'management', horizon: 'one_to_two_years' },
  ],
  'Ruth Ellery': [
    {
      days: 95,
      direction: 'ic',
      horizon: 'one_to_two_years',
      target: 'Write again',
      words: 'One day I want to write again, with my own name and no calendar. Not yet, but say it aloud somewhere.',
    },
    { days: 430, direction: 'management', horizon: 'no_change' },
  ],
  'Dana Whitfield': [
    {
      days: 30,
      direction: 'undecided',
      target: 'Leaves for a year abroad',
      words: 'I’m going, and I’m glad. What I want after that year I don’t know, and I’ll ring you.',
    },
  ],
  'Amara Bello': [
    { days: 150, direction: 'undecided', words: 'I like this seat. I also like not knowing what comes after it, for once.' },
    { days: 480, direction: 'management', horizon: 'later' },
  ],
  'Luis Prado': [
    {
      days: 130,
      direction: 'lateral',
      horizon: 'within_year',
      target: 'Sales',
      words: 'I’ve brought partners to Sales for nine years. I’d like to carry the number myself.',
    },
    { days: 455, direction: 'management', horizon: 'no_change' },
  ],
  'Jonas Weil': [
    {
      days: 150,
      direction: 'management',
      horizon: 'one_to_two_years',
      target: 'Lead a partner team',
      words: 'Yes, I’d like to lead partner people. Where, I don’t mind.',
    },
  ],
}
