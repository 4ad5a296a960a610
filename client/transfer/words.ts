import type { ImportPreview, PeopleImport } from 'shared/api/people.ts'
import { counted } from 'shared/domain/grammar.ts'
import type { Sent } from '../api/call.ts'

/** What a column can be set to be read as. */
export type FieldSet = NonNullable<Sent<'POST /api/import/people'>['body']['columns']>[number]['field']
const fieldWords: Record<FieldSet, string> = {
  id: 'Id',
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail address',
  login: 'Login',
  title: 'Title',
  team: 'Team',
  location: 'Location',
  hiredOn: 'Start date',
  leftOn: 'Leave date',
  role: 'Role that others report to',
  manager: 'Manager',
  managerFirstName: 'Manager, first name',
  managerLastName: 'Manager, last name',
  aside: 'Left aside',
}
export const fieldsToSet = Object.entries(fieldWords) as [FieldSet, string][]

export type TroubleKind = 'refused' | 'conflicting' | 'repeated' | 'unlinked' | 'loops'

/** What was found wrong, by what has to be done about it: those that keep a row out come first. */
export const troubleWords: Record<TroubleKind, { title: string; note: string }> = {
  refused: { title: 'Not taken', note: 'Put the cell right and import the file again, or go on without these rows.' },
  conflicting: {
    title: 'Not taken, as rows contradict each other',
    note: 'Two rows say different things of the same person. Keep one of them.',
  },
  repeated: { title: 'Counted once', note: 'The same row stands more than once. Nothing has to be done.' },
  unlinked: {
    title: 'Taken, without a manager',
    note: 'The manager named is not in the file and not here yet. Add them, or correct the name.',
  },
  loops: {
    title: 'Taken, without the lines that close a circle',
    note: 'People who report to each other in a circle cannot be drawn as a tree.',
  },
}
export const troubleKinds = Object.keys(troubleWords) as TroubleKind[]
export const notTaken = (figures: PeopleImport) => figures.refused.length + figures.conflicting.length

type Change = ImportPreview['changes'][number]['change']
export const changeWords: Record<Change, { title: string; icon: 'plus' | 'pencil' | 'right' | 'leave' }> = {
  new: { title: 'New', icon: 'plus' },
  changed: { title: 'Changed', icon: 'pencil' },
  moved: { title: 'Another manager', icon: 'right' },
  left: { title: 'Left', icon: 'leave' },
}
export const changeKinds = Object.keys(changeWords) as Change[]

export const wouldChange = (figures: PeopleImport) => figures.new + figures.changed + figures.left > 0

/** "104 people: 5 new, 2 changed, 96 unchanged, 1 left." */
export const outcomeWords = (figures: PeopleImport) => {
  const parts = [
    figures.new > 0 && `${figures.new} new`,
    figures.changed > 0 && `${figures.changed} changed`,
    figures.unchanged > 0 && `${figures.unchanged} unchanged`,
    figures.left > 0 && `${figures.left} left`,
  ].filter(Boolean)
  return `${counted(figures.people, 'person', 'people')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
}
