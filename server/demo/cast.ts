import type { Direction } from 'shared/model/words.ts'
import type { TradeName } from './pieces/trades.ts'

/** One of the example's people: name, title, what they want (null: never asked), and a word where something is special. */
export type Member = readonly [name: string, title: string, wants: Direction | null, special?: 'old' | TradeName]

export interface Unit {
  team: string
  trade: TradeName
  lead: Member
  members: readonly Member[]
}

export const director: Member = ['Daniel Reyes', 'Director, Marketing', null]

/** Everybody under the director: 104 people, the nine who lead a team among them. `old`: asked, but long ago. */
export const units: readonly Unit[] = [
  {
    team: 'Growth Marketing',
    trade: 'growth',
    lead: ['Maya Okafor', 'Head of Growth Marketing', 'management'],
    members: [
      ['Priya Raman', 'Senior Product Marketing Manager', 'management'],
      ['Tomás Herrera', 'Senior Lifecycle Marketer', 'management'],
      ['Hana Novak', 'Product Marketing Manager II', null],
      ['Owen Brandt', 'Marketing Operations Manager', null, 'operations'],
      ['Samuel Adeyemi', 'Senior Analyst', 'ic', 'analysis'],
      ['Aiko Tanaka', 'Content Strategist II', 'ic', 'content'],
      ['Leila Haddad', 'Product Marketing Manager I', 'lateral'],
      ['Grace Lindqvist', 'Customer Marketing Specialist', 'undecided', 'customer'],
    ],
  },
  {
    team: 'Field Marketing',
    trade: 'field',
    lead: ['Ken Mori', 'Head of Field Marketing', 'management'],
    members: [
      ['Ines Duarte', 'Senior Field Marketer', 'management'],
      ['Carlos Vega', 'Senior Field Marketer, Mexico', 'management'],
      ['Rosa Lima', 'Field Marketer, Brazil', 'management'],
      ['Henrik Dahlgren', 'Senior Event Producer', 'management'],
      ['Thandiwe Moyo', 'Event Producer', 'ic'],
      ['Pascal Renaud', 'Field Marketer, France', 'ic'],
      ['Mei-Ling Chua', 'Senior Field Marketer, Singapore', 'ic'],
      ['Yara Mansour', 'Field Marketer, Gulf', 'lateral'],
      ['Colm Brady', 'Event Coordinator', 'undecided'],
    ],
  },
  {
    team: 'Content',
    trade: 'content',
    lead: ['Ruth Ellery', 'Lead, Content', 'ic'],
    members: [
      ['Bea Lund', 'Senior Editor', 'management'],
      ['Kofi Mensah', 'Managing Editor, Guides', 'management'],
      ['Agnieszka Wrona', 'Senior Writer', 'ic', 'old'],
      ['Ravindra Pillai', 'Technical Writer', 'ic'],
      ['Simone Achterberg', 'Video Producer', 'ic'],
      ['Mateo Quiroga', 'Writer', 'lateral', 'old'],
      ['Niamh Corrigan', 'Podcast Producer', null],
      ['Jun Hayashi', 'Localisation Editor', null],
      ['Folasade Ogun', 'Writer', null],
      ['Emil Vesely', 'Junior Writer', null],
    ],
  },
  {
    team: 'Marketing Operations',
    trade: 'operations',
    lead: ['Dana Whitfield', 'Head of Marketing Ops', 'undecided'],
    members: [
      ['Arjun Bhatt', 'Senior Marketing Technologist', 'ic'],
      ['Katarina Hol', 'Data Analyst', 'ic', 'analysis'],
      ['Marcus Teale', 'Campaign Operations Specialist', 'undecided'],
      ['Sofia Brunetti', 'Campaign Operations Manager', null],
      ['Dmitri Halonen', 'Marketing Data Engineer', null, 'analysis'],
      ['Wanjiru Kamau', 'Budget and Vendor Coordinator', null],
      ['Elif Aksoy', 'Senior Campaign Specialist', null],
      ['Gareth Pugh', 'Lead Management Specialist', null],
      ['Nour El-Amin', 'Junior Analyst', null, 'analysis'],
    ],
  },
  {
    team: 'Customer Marketing',
    trade: 'customer',
    lead: ['Tess Andersen', 'Lead, Customer Marketing', 'management'],
    members: [
      ['Ana Sousa', 'Senior Customer Marketer', 'management'],
      ['Joel Kim', 'Customer Community Manager', 'management'],
      ['Ingrid Solheim', 'Reference Programme Manager', 'ic'],
      ['Tariq Aziz', 'Senior Customer Writer', 'ic', 'old'],
      ['Lucía Benavides', 'Customer Advocacy Specialist', 'ic'],
      ['Oskar Nyström', 'Community Specialist', 'ic'],
      ['Chiamaka Eze', 'Customer Education Specialist', 'lateral'],
      ['Matthew Farrow', 'Customer Marketer', 'undecided', 'old'],
      ['Yuki Sakamoto', 'Customer Marketer', null],
      ['Petra Kolar', 'Review Programme Coordinator', null],
      ['Andile Khoza', 'Junior Customer Marketer', null],
    ],
  },
  {
    team: 'Web and Performance',
    trade: 'web',
    lead: ['Viktor Sand', 'Head of Web and Performance', null],
    members: [
      ['Camille Fournier', 'Senior Web Manager', 'management'],
      ['Dario Conti', 'Senior Paid Search Manager', 'ic'],
      ['Anika Schultz', 'Search Specialist', 'ic'],
      ['Babak Rahimi', 'Web Developer, Marketing', 'ic'],
      ['Kelechi Nwosu', 'Conversion Analyst', 'ic', 'analysis'],
      ['Laura Pettersson', 'Paid Social Manager', 'ic', 'old'],
      ['Xiu Zhang', 'Web Designer', 'lateral'],
      ['Ivo Marin', 'Display Specialist', 'undecided', 'old'],
      ['Freya Holloway', 'Search Specialist', 'undecided'],
      ['Sanjay Kulkarni', 'Web Analyst', null, 'analysis'],
      ['Malia Kealoha', 'Landing Page Specialist', null],
      ['Tim Ostrander', 'Junior Paid Media Specialist', null],
    ],
  },
  {
    team: 'Communications',
    trade: 'communications',
    lead: ['Amara Bello', 'Head of Communications', 'undecided'],
    members: [
      ['Nils Overgaard', 'Senior Communications Manager', 'management'],
      ['Fatou Diop', 'Senior Press Officer', 'ic'],
      ['Brendan Oakes', 'Executive Writer', 'ic', 'old'],
      ['Miriam Katz', 'Analyst Relations Manager', 'ic'],
      ['Sota Fujimori', 'Social Media Manager', 'ic'],
      ['Paloma Reis', 'Internal Communications Manager', 'lateral'],
      ['Hugh Tremblay', 'Press Officer', 'undecided'],
      ['Zofia Mazur', 'Social Media Specialist', 'undecided', 'old'],
      ['Kwabena Asante', 'Communications Specialist', 'undecided'],
      ['Linh Tran', 'Video and Social Producer', null],
      ['Stella Papadaki', 'Press Assistant', null],
      ['Ruben Castellanos', 'Internal Communications Specialist', null],
    ],
  },
  {
    team: 'Partner Marketing',
    trade: 'partner',
    lead: ['Luis Prado', 'Lead, Partner Marketing', 'lateral'],
    members: [
      ['Jonas Weil', 'Senior Partner Marketer', 'management'],
      ['Adaeze Obi', 'Partner Programme Manager', 'ic'],
      ['Florian Huber', 'Partner Marketer, Alps', 'ic', 'old'],
      ['Shreya Nambiar', 'Marketplace Manager', 'ic'],
      ['Gwen Maddox', 'Partner Content Manager', 'ic'],
      ['Takumi Arai', 'Partner Marketer, Japan', 'lateral'],
      ['Olena Bondar', 'Partner Enablement Specialist', 'undecided', 'old'],
      ['Jamal Whitaker', 'Partner Events Specialist', 'undecided'],
      ['Clara Nygaard', 'Partner Marketer, Nordics', 'undecided'],
      ['Rafael Montes', 'Partner Marketer, Iberia', null],
      ['Deborah Lindo', 'Partner Funds Coordinator', null],
      ['Seo-yeon Baek', 'Partner Marketer, Korea', null],
    ],
  },
  {
    team: 'Brand',
    trade: 'brand',
    lead: ['Sunniva Dahl', 'Lead, Brand', null],
    members: [
      ['Mila Petrov', 'Senior Brand Manager', 'management'],
      ['Noor Rahman', 'Senior Design Producer', 'management'],
      ['Ciaran Walsh', 'Senior Designer', 'management'],
      ['Beatriz Falcão', 'Illustrator', 'ic'],
      ['Kenji Watanabe', 'Motion Designer', 'ic'],
      ['Astrid Bergman', 'Brand Writer', 'ic', 'old'],
      ['Omar Sayegh', 'Designer', 'lateral'],
      ['Vera Kovalenko', 'Brand Researcher', null, 'analysis'],
      ['Pilar Ocampo', 'Production Designer', null],
      ['Declan Murphy', 'Photographer', null],
      ['Ayesha Siddiqui', 'Junior Designer', null],
      ['Lotte Vermeer', 'Brand Coordinator', null],
    ],
  },
]

export const memberCount = units.reduce((sum, { members }) => sum + members.length + 1, 0)

/** Teams of teams, which nobody leads: they stand under the director. A team that is in none stands there itself. */
export const groups: readonly { name: string; teams: readonly string[] }[] = [
  { name: 'Demand and Operations', teams: ['Growth Marketing', 'Web and Performance', 'Marketing Operations'] },
  { name: 'Field and Partners', teams: ['Field Marketing', 'Partner Marketing'] },
  { name: 'Brand and Stories', teams: ['Brand', 'Content', 'Communications'] },
]
