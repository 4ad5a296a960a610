type Line = { keys: readonly string[]; shown: readonly string[]; does: string }
export type KeyGroup = { where: string; lines: readonly Line[] }

/** Every single key of the product and what it does, in the order in which the sheet shows them. A pair is typed one after the other. */
export const singleKeys = [
  {
    where: 'Everywhere',
    lines: [
      { keys: ['e'], shown: ['E'], does: 'Add evidence, about the person in view' },
      { keys: ['g h'], shown: ['G', 'H'], does: 'Go to Home' },
      { keys: ['g p'], shown: ['G', 'P'], does: 'Go to People' },
      { keys: ['g r'], shown: ['G', 'R'], does: 'Go to Lead roles' },
      { keys: ['g l'], shown: ['G', 'L'], does: 'Go to the pipeline' },
      { keys: ['g g'], shown: ['G', 'G'], does: 'Go to the growth path' },
      { keys: ['z'], shown: ['Z'], does: 'Undo the last change' },
      { keys: ['?'], shown: ['?'], does: 'Show this list' },
    ],
  },
  {
    where: 'In a list',
    lines: [
      { keys: ['j', 'k', 'arrowdown', 'arrowup'], shown: ['J', 'K'], does: 'Next and previous row; then the arrows do it too' },
      { keys: ['f'], shown: ['F'], does: 'Go to the filters; on a slate, add someone' },
      { keys: ['x'], shown: ['X'], does: 'Clear the filters' },
      { keys: ['/'], shown: ['/'], does: 'Search the list' },
      { keys: ['shift+p'], shown: ['Shift P'], does: 'On the pipeline: present the lead roles' },
      { keys: ['1', '2', '3', '4', '5'], shown: ['1–5'], does: 'On Home: show those who want this' },
    ],
  },
  {
    where: 'With a person',
    lines: [
      { keys: ['c'], shown: ['C'], does: 'Prepare the conversation, on a row of Home too' },
      { keys: ['[', ']'], shown: ['[', ']'], does: 'Previous and next report' },
      { keys: ['t 1', 't 2', 't 3', 't 4'], shown: ['T', '1–4'], does: 'Set the level on the row that J and K lead to' },
    ],
  },
  {
    where: 'Behind a cell of a slate',
    lines: [
      { keys: ['arrowleft', 'arrowright'], shown: ['←', '→'], does: 'Previous and next person on this line' },
      { keys: ['6'], shown: ['1–6'], does: 'The criterion in that row' },
    ],
  },
  {
    where: 'In a conversation',
    lines: [
      { keys: ['a'], shown: ['A'], does: 'Add a point' },
      { keys: ['p'], shown: ['P'], does: 'Add a promise' },
    ],
  },
  {
    where: 'Presenting',
    lines: [
      { keys: ['arrowleft', 'arrowright'], shown: ['←', '→'], does: 'Previous and next role' },
      { keys: ['h'], shown: ['H'], does: 'Hide or show names' },
      { keys: ['n'], shown: ['N'], does: 'Write down what was agreed' },
      { keys: ['escape'], shown: ['Esc'], does: 'Leave' },
    ],
  },
] as const satisfies readonly KeyGroup[]

export type SingleKey = (typeof singleKeys)[number]['lines'][number]['keys'][number]
