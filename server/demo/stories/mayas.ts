import type { Told } from './told.ts'

/** A few pieces of the rest of Maya’s team; more come from the pool of their trade. */
export const mayas: Record<string, readonly Told[]> = {
  'Hana Novak': [
    [
      4,
      'launchDepth',
      'Wrote the local proof for the French launch in two days. Sales uses it as it is.',
      'Pascal Renaud',
      'French launch, proof',
    ],
    [11, 'lifts', 'Sat with the new analyst through the launch numbers, twice, without being asked.', 'Samuel Adeyemi'],
    [16, 'bar', 'Her launch brief is the shortest we have, and nobody had a question.', '', 'Launch brief'],
    [
      44,
      'across',
      'Held the small-business launch together when the date moved, over three teams.',
      'Viktor Sand',
      'Small-business launch',
    ],
    [61, 'lane', 'Wrote down how we test a name before a launch. Brand has taken it over.', 'Mila Petrov', 'Testing names'],
  ],
  'Samuel Adeyemi': [
    [
      6,
      'bar',
      'Told us what the funnel report cannot say before anybody asked. We dropped a claim because of it.',
      'Priya Raman',
      'Trial funnel report',
    ],
    [45, 'lane', 'His definitions page ended the argument about active customers.', 'Joost van Dam, Finance', 'Definitions of active'],
    [
      57,
      'bar',
      'The renewal forecast was within two points, and said beforehand that it might not be.',
      'Daniel Reyes',
      'Renewal forecast',
    ],
    [
      160,
      'across',
      'Sent the survey results to Product a week after the planning they were for.',
      'Rhea Kapoor, Product',
      '',
      { counters: true, name: 'late survey' },
    ],
    [
      118,
      'across',
      'Asked Product for their planning dates and brought the second survey a week ahead.',
      'Rhea Kapoor, Product',
      'Second survey',
      { answers: 'late survey' },
    ],
  ],
  'Aiko Tanaka': [
    [5, 'bar', 'Her guide to the first month is what Support sends before anything else.', 'Anneli Koski, Support', 'The first month'],
    [22, 'lane', 'Rewrote the style guide with examples from our own work. Agencies have stopped asking.', 'Bea Lund', 'Style guide'],
    [24, 'bar', 'Cut the comparison pages by half after watching three readers. Nobody misses the rest.', '', 'Comparison pages'],
    [29, 'lane', 'Taught four engineers to write release notes that people read.', 'Rhea Kapoor, Product'],
    [39, 'lifts', 'Kept the interesting chapters of the handbook and handed on the lists.', 'Leila Haddad', '', { counters: true }],
    [
      88,
      'across',
      'Planned the spring guides with Product so that each came out with its feature.',
      'Rhea Kapoor, Product',
      'Spring guides',
    ],
  ],
  'Leila Haddad': [
    [17, 'across', 'Spent two days with the product team and came back with what they will not build.', 'Rhea Kapoor, Product'],
    [33, 'bar', 'Wrote the feature page from eight customer calls. It answers the question we kept avoiding.', '', 'Feature page'],
    [74, 'lifts', 'Welcomed the intern as if the team were hers.', 'Grace Lindqvist'],
  ],
  'Grace Lindqvist': [
    [10, 'across', 'Led the partner call for the first time, with a clear end and three names for what comes next.', 'Luis Prado'],
    [27, 'lifts', 'Calls each customer after their story is out, to ask what came of it.', 'customer:Wim Claes, Port of Doel'],
    [59, 'bar', 'The bakery story has every number confirmed by the bakery.', 'Ana Sousa', 'Bakery story'],
  ],
}
