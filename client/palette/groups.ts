import type { Entry, Kind } from './entries.ts'

export type Group = { title: string; entries: Entry[] }

const titles: Record<Kind, string> = {
  here: 'In view',
  lately: 'Lately',
  question: 'Questions',
  view: 'Saved views',
  person: 'People',
  role: 'Lead roles: who could fill them',
  team: 'Teams',
  act: 'To do',
}

/** What was found, by kind; the kind of the best comes first, and within each the best. */
export const groupsOf = (entries: readonly Entry[]): Group[] =>
  [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, entries]) => ({ title: titles[kind], entries }))
