import { addDays, addMonths, monthsBetween } from 'shared/domain/days.ts'
import type { MoveKind } from 'shared/model/words.ts'
import { at, daysAgo, workdayUpTo } from './calendar.ts'
import type { Around, Rows } from './rows.ts'
import type { Seats } from './seats.ts'

/** A move that happened: someone by name, or somebody; and how long ago it was, in months. */
interface Moved {
  team: string
  /** Who leads a team now: day and time are those of their seat. Or the name of somebody who is no longer there. */
  lead?: string
  name?: string
  from: string
  to: string
  kind: MoveKind
  ago?: number
  after?: number
  imported?: true
}

const moves: readonly Moved[] = [
  {
    team: 'Marketing',
    from: 'Director, Brand',
    to: 'Director, Marketing',
    kind: 'up_within_management',
    ago: 33,
    after: 40,
    imported: true,
  },

  {
    team: 'Growth Marketing',
    lead: 'Maya Okafor',
    from: 'Senior Product Marketing Manager',
    to: 'Head of Growth Marketing',
    kind: 'into_management',
  },
  {
    team: 'Growth Marketing',
    name: 'Tom Ashworth',
    from: 'Senior Campaign Manager',
    to: 'Lead, Campaigns',
    kind: 'into_management',
    ago: 14,
    after: 22,
  },
  { team: 'Growth Marketing', from: 'Product Marketing Manager', to: 'Lead, Launches', kind: 'into_management', ago: 21, after: 27 },
  { team: 'Growth Marketing', from: 'Lead, Launches', to: 'Principal Product Marketer', kind: 'step_to_ic', ago: 6 },
  { team: 'Growth Marketing', from: 'Elsewhere', to: 'Lead, Campaigns', kind: 'hired_from_outside', ago: 9 },
  {
    team: 'Web and Performance',
    lead: 'Viktor Sand',
    from: 'Senior Web Manager',
    to: 'Head of Web and Performance',
    kind: 'into_management',
    imported: true,
  },
  { team: 'Web and Performance', from: 'Senior Paid Search Manager', to: 'Lead, Paid Media', kind: 'into_management', ago: 16, after: 31 },
  { team: 'Web and Performance', from: 'Elsewhere', to: 'Lead, Paid Media', kind: 'hired_from_outside', ago: 4 },
  {
    team: 'Marketing Operations',
    from: 'Senior Marketing Technologist',
    to: 'Lead, Marketing Systems',
    kind: 'into_management',
    ago: 19,
    after: 17,
  },
  { team: 'Marketing Operations', from: 'Campaign Operations Manager', to: 'Lead, Marketing Systems', kind: 'interim', ago: 8, after: 30 },

  {
    team: 'Field Marketing',
    lead: 'Ken Mori',
    from: 'Senior Field Marketer',
    to: 'Head of Field Marketing',
    kind: 'into_management',
    imported: true,
  },
  {
    team: 'Field Marketing',
    from: 'Field Marketer, Mexico',
    to: 'Lead, Field Marketing Americas',
    kind: 'into_management',
    ago: 26,
    after: 33,
  },
  { team: 'Field Marketing', from: 'Lead, Field Marketing Americas', to: 'Lead, Sales Enablement', kind: 'lateral', ago: 2 },
  { team: 'Partner Marketing', lead: 'Luis Prado', from: 'Elsewhere', to: 'Lead, Partner Marketing', kind: 'hired_from_outside' },
  {
    team: 'Partner Marketing',
    from: 'Partner Programme Manager',
    to: 'Lead, Partner Programmes',
    kind: 'into_management',
    ago: 20,
    after: 34,
  },

  {
    team: 'Customer Marketing',
    lead: 'Tess Andersen',
    from: 'Senior Customer Marketer',
    to: 'Lead, Customer Marketing',
    kind: 'into_management',
  },
  { team: 'Customer Marketing', from: 'Customer Community Manager', to: 'Lead, Community', kind: 'into_management', ago: 12, after: 24 },
  { team: 'Customer Marketing', from: 'Reference Programme Manager', to: 'Lead, References', kind: 'into_management', ago: 17, after: 19 },
  { team: 'Customer Marketing', from: 'Elsewhere', to: 'Lead, Community', kind: 'hired_from_outside', ago: 5 },

  { team: 'Brand', lead: 'Sunniva Dahl', from: 'Elsewhere', to: 'Lead, Brand', kind: 'hired_from_outside' },
  { team: 'Brand', from: 'Senior Brand Manager', to: 'Lead, Campaign Brand', kind: 'into_management', ago: 41, after: 52, imported: true },
  { team: 'Brand', from: 'Designer', to: 'Product Designer', kind: 'lateral', ago: 15 },
  { team: 'Content', from: 'Elsewhere', to: 'Lead, Content', kind: 'hired_from_outside', ago: 22 },
  { team: 'Content', from: 'Writer', to: 'Technical Writer', kind: 'lateral', ago: 12 },
  { team: 'Communications', from: 'Press Officer', to: 'Social Media Manager', kind: 'lateral', ago: 10 },
]

/** Teams of which nobody has said since when moves are recorded, nor written a headcount plan. */
const notWritten = ['Communications']
/** Heads that are approved beyond those who are there today. */
const approved: Record<string, number> = { Marketing: 4, 'Growth Marketing': 2, 'Field Marketing': 1, 'Demand and Operations': 2 }

/** What is recorded of the growth path of each team. */
export function paths(
  { today, newId }: Around,
  seats: Seats,
): Pick<Rows, 'precedents' | 'moveRecords' | 'headcountPlans' | 'pathOverrides'> {
  const authorId = seats.director.accountId
  const person = new Map(seats.rows.people.map((row) => [row.name, row]))
  const written = daysAgo(today, 64)
  const precedents = moves.map(({ team, lead, name, from, to, kind, ago, after, imported }, i): Rows['precedents'][number] => {
    const led = lead ? person.get(lead)! : null
    const movedOn = led?.inRoleSinceOn ?? workdayUpTo(addDays(addMonths(today, -(ago ?? 0)), -(i % 20) - 1))
    const outside = kind === 'hired_from_outside'
    return {
      id: newId(),
      teamId: seats.teamIds.get(team)!,
      personId: led?.id ?? null,
      personName: name ?? null,
      showable: Boolean(lead ?? name),
      fromWords: outside ? null : from,
      toWords: to,
      kind,
      movedOn,
      months: outside ? null : led ? monthsBetween(led.hiredOn!, movedOn) : (after ?? null),
      source: imported ? 'imported' : 'typed',
      authorId,
      recordedAt: at(written, 20 + i),
      importId: null,
      removedAt: null,
      removedBy: null,
    }
  })
  const teams = seats.rows.teams.filter(({ name }) => !notWritten.includes(name))
  const heads = (teamId: string): number =>
    seats.rows.people.filter((row) => row.teamId === teamId).length +
    seats.rows.teams.filter(({ parentId }) => parentId === teamId).reduce((sum, { id }) => sum + heads(id), 0)
  return {
    precedents,
    moveRecords: teams.map(({ id }) => ({
      id: newId(),
      teamId: id,
      sinceOn: `${addMonths(today, -47).slice(0, 7)}-01`,
      authorId,
      saidOn: written,
    })),
    headcountPlans: teams.flatMap(({ id, name }) => {
      const plan = {
        teamId: id,
        heads: heads(id) + (approved[name] ?? 0),
        forOn: addDays(`${addMonths(today, 7).slice(0, 7)}-01`, -1),
        authorId,
      }
      const before = { ...plan, id: newId(), heads: heads(id), lookedOn: daysAgo(today, 170) }
      return [before, { ...plan, id: newId(), lookedOn: daysAgo(today, 41) }]
    }),
    pathOverrides: [
      {
        id: newId(),
        teamId: seats.teamIds.get('Content')!,
        words:
          'Two people lead a guide from start to end as of spring, with a day a week for it. We look again when the second one is out.',
        untilOn: addMonths(today, 5),
        authorId,
        saidOn: daysAgo(today, 33),
        endedOn: null,
      },
    ],
  }
}
