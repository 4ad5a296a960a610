import type { CadenceState, Direction, Horizon } from '../../model/words.ts'
import { directionWords, horizonWords } from '../words.ts'
import type { Grid } from './cells.ts'

type Listed = {
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly manager: string | null
  readonly reports: number
  readonly want: {
    readonly direction: Direction
    readonly horizon: Horizon | null
    readonly target: string | null
    readonly targetRole: { readonly title: string } | null
    readonly heardOn: string
    readonly gettingOld: boolean
  } | null
  readonly lastHeldOn: string | null
  readonly dueOn: string | null
  readonly cadence: CadenceState
  readonly pieces: number
}

const rhythmWords: Record<CadenceState, string> = {
  never: 'Never talked',
  up_to_date: 'Up to date',
  due: 'Due',
  overdue: 'Overdue',
  paused: 'On leave',
}

/** People as a file lists them: what each wants and since when, never what they said in their own words. */
export const peopleGrid = (people: readonly Listed[]): Grid => ({
  columns: [
    'Name',
    'Title',
    'Team',
    'Manager',
    'Reports',
    'Wants',
    'Target',
    'When',
    'Said on',
    'Still current',
    'Last talked',
    'Next talk due',
    'Rhythm',
    'Pieces of evidence',
  ],
  rows: people.map(({ name, title, team, manager, reports, want, lastHeldOn, dueOn, cadence, pieces }) => [
    name,
    title,
    team,
    manager,
    reports,
    want ? directionWords[want.direction] : 'Never asked',
    want && (want.targetRole?.title ?? want.target),
    want?.horizon ? horizonWords[want.horizon] : null,
    want && want.heardOn,
    want && (want.gettingOld ? 'Getting old' : 'Current'),
    lastHeldOn,
    dueOn,
    rhythmWords[cadence],
    pieces,
  ]),
})
