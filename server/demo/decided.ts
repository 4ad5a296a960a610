import { slateFigures } from 'shared/domain/slateCells.ts'
import { windows } from 'shared/domain/windows.ts'
import type { Interest, Level } from 'shared/model/words.ts'
import { at, daysAgo } from './calendar.ts'
import type { Around, Rows } from './rows.ts'
import type { Seats } from './seats.ts'
import type { CriterionKey } from './stories/told.ts'

interface Considered {
  who: string
  interest: Interest
  levels: Partial<Record<CriterionKey, [Level, why: string]>>
  nextStep?: string
}
/** Who was looked at for the seat in the region when it was first filled. Hana was neither asked nor told. */
const considered: readonly Considered[] = [
  {
    who: 'Ines Duarte',
    interest: 'interested',
    levels: {
      bar: ['consistent', 'Two roadshows planned and held to the day.'],
      lane: ['early', 'The handbook has a table of contents.'],
      lifts: ['lead', 'Three people in the field say who taught them.'],
      across: ['lead', 'Sales, Product and four countries on one plan.'],
      launchDepth: ['consistent', 'Launched in two of the three countries.'],
    },
  },
  {
    who: 'Priya Raman',
    interest: 'interested',
    levels: {
      bar: ['consistent', 'The pricing page is the one that others copy.'],
      lane: ['consistent', 'Her launch checklist is used without her.'],
      lifts: ['early', 'Helps when she is asked.'],
      across: ['consistent', 'One launch with Sales and Web, to the end.'],
      launchDepth: ['early', 'One market so far.'],
    },
    nextStep: 'Owns the pricing launch in both offices until they open.',
  },
  {
    who: 'Hana Novak',
    interest: 'not_asked',
    levels: { bar: ['consistent', 'Briefs that nobody has to ask about.'], lane: ['early', 'Notes, not yet a playbook.'] },
  },
]
const chosen = 'Ines Duarte'

/** The seat in the region was filled once, and fell free when the offices were put off: a decision of some months ago, and what is left to do after it. */
export function decided(
  { today, newId }: Around,
  seats: Seats,
  roleId: string,
  criterionIds: Record<CriterionKey, string>,
  known: Pick<Rows, 'roleCriteria' | 'roleChanges' | 'evidence' | 'evidenceCriteria'>,
): Pick<Rows, 'decisions' | 'frozenLines' | 'frozenCells' | 'frozenPieces' | 'roleChanges'> {
  const [openedOn, decidedOn, startOn, freedOn] = [281, 224, 207, 121].map((days) => daysAgo(today, days)) as [
    string,
    string,
    string,
    string,
  ]
  const decidedBy = seats.accountIds.get('Maya Okafor')!
  const decisionId = newId()
  const asked = known.roleCriteria
    .filter((row) => row.roleId === roleId)
    .map((row) => ({ ...row, id: row.criterionId, name: row.criterionId }))
  const lineOf = ({ who, interest, nextStep }: Considered, figures: { at: number; of: number }): Rows['frozenLines'][number] => {
    const seat = seats.byName.get(who)!
    const told = nextStep !== undefined
    return {
      id: newId(),
      decisionId,
      candidacyId: null,
      personId: seat.id,
      outside: false,
      chosen: who === chosen,
      name: who,
      title: seat.title,
      managerId: seat.managerId,
      manager: seat.managerName,
      came: 'nominated',
      interest,
      interestOn: interest === 'not_asked' ? null : daysAgo(today, 236),
      call: null,
      emergencyCover: false,
      rationale: null,
      calledBy: null,
      calledOn: null,
      expiresOn: null,
      met: figures.at,
      asked: figures.of,
      toldOn: told ? daysAgo(today, 221) : null,
      nextStep: nextStep ?? null,
      toldBy: told ? decidedBy : null,
      erasedOn: null,
    }
  }
  const slate = considered.map((one) => {
    const seat = seats.byName.get(one.who)!
    const levels = new Map(Object.entries(one.levels).map(([key, [level]]) => [criterionIds[key as CriterionKey], level]))
    const whys = new Map(Object.entries(one.levels).map(([key, [, why]]) => [criterionIds[key as CriterionKey], why]))
    const readable = new Map(
      known.evidence
        .filter(
          ({ personId, visibility, happenedOn, removedAt }) =>
            personId === seat.id && visibility === 'chain' && happenedOn <= decidedOn && removedAt === null,
        )
        .map((piece) => [piece.id, piece]),
    )
    const tags = known.evidenceCriteria.filter(
      ({ evidenceId, criterionId }) => readable.has(evidenceId) && asked.some(({ id }) => id === criterionId),
    )
    const pieces = tags.map(({ evidenceId, criterionId }) => ({ ...readable.get(evidenceId)!, criterionId, answered: false }))
    const figures = slateFigures(asked, levels, pieces, {
      asOf: decidedOn,
      managerId: seat.managerId,
      personId: seat.id,
      leaves: [],
      windows,
    })
    const line = lineOf(one, figures)
    return {
      line,
      cells: figures.cells.map(({ criterionId, level, status, pieces }) => ({
        lineId: line.id,
        criterionId,
        level,
        why: whys.get(criterionId) ?? null,
        cites: [],
        readBy: level === null ? null : seat.authorId,
        readOn: level === null ? null : daysAgo(today, 240),
        status,
        pieces,
      })),
      pieces: [...Map.groupBy(pieces, ({ id }) => id).values()].map(([piece, ...more]) => ({
        lineId: line.id,
        evidenceId: piece!.id,
        criterionIds: [piece!, ...more].map(({ criterionId }) => criterionId),
        what: piece!.what,
        happenedOn: piece!.happenedOn,
        observer: piece!.observer,
        observerName: piece!.observerName,
        observerPersonId: piece!.observerPersonId,
        stance: piece!.stance,
        links: piece!.links,
        onSlate: false,
      })),
    }
  })
  const changed = (what: string, on: string, minute: number, madeBy: string, reason: string | null = null) => ({
    id: newId(),
    roleId,
    what,
    version: null,
    reason,
    madeBy,
    madeAt: at(on, minute),
    personId: null,
  })
  return {
    decisions: [
      {
        id: decisionId,
        roleId,
        outcome: 'in_house',
        candidacyId: null,
        personId: seats.byName.get(chosen)!.id,
        move: 'into_management',
        why: 'Ines has worked with both offices for two years and people follow her. Priya stays with the launches until the team is there.',
        startOn,
        backfillRoleId: null,
        backfill: 'Ken covers her events until the summer',
        criteriaVersion: 1,
        openedOn,
        supersedesId: null,
        superseded: false,
        decidedBy,
        decidedOn,
        decidedAt: at(decidedOn, 190),
        erasedOn: null,
      },
    ],
    frozenLines: slate.map(({ line }) => line),
    frozenCells: slate.flatMap(({ cells }) => cells),
    frozenPieces: slate.flatMap(({ pieces }) => pieces),
    roleChanges: [
      ...known.roleChanges,
      changed('Open, was planned', openedOn, 60, decidedBy),
      changed('Deciding, was open', decidedOn, 190, decidedBy),
      changed('Filled, was deciding', decidedOn, 190, decidedBy),
      changed('Held, was filled', startOn, 0, ''),
      changed('Planned, was held', freedOn, 130, decidedBy, 'Both offices open later than planned'),
    ],
  }
}
