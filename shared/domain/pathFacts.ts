import type { MoveKind, PrecedentSource, RoleState } from '../model/words.ts'
import { type Area, reachOf, wholeOf } from './area.ts'
import { addMonths } from './days.ts'
import { windows, type Windows } from './windows.ts'

type Named = { readonly id: string; readonly name: string }

export type PathRole = {
  readonly id: string
  /** Null for a reader who may know that it is there and no more. */
  readonly title: string | null
  readonly team: Named
  readonly state: RoleState
  readonly expectedOn: string | null
  readonly confirmedBy: string | null
  readonly confirmedOn: string | null
}
export type PathMove = {
  readonly id: string
  readonly team: Named
  readonly kind: MoveKind
  readonly movedOn: string
  /** After how many months; null where it is not recorded. */
  readonly months: number | null
  readonly source: PrecedentSource
}
type Span = { readonly id: string; readonly name: string | null; readonly reports: number; readonly told: boolean }

/** All that a verdict stands on. Rows of teams outside the area may be among them and count for nothing. */
export type PathFacts = {
  readonly team: Named
  readonly area: Area
  /** The lead role that someone wants; null for any lead role of the team. */
  readonly target: { readonly roleId: string; readonly leadsManagers: boolean } | null
  readonly roles: readonly PathRole[]
  readonly moves: readonly PathMove[]
  /** Since when somebody has said that moves are recorded here. */
  readonly recordedSinceOn: string | null
  readonly plan: { readonly id: string; readonly heads: number; readonly forOn: string; readonly lookedOn: string } | null
  /** People of the team and those below it today, and whether the reader may be told how many. */
  readonly heads: { readonly today: number; readonly told: boolean }
  /** The managers of the team with how many report to each. */
  readonly spans: readonly Span[]
}

/** The kinds of a move by which somebody from inside takes a lead seat. A lateral move does where a decision filled a seat by it. */
const inside: readonly MoveKind[] = ['into_management', 'up_within_management', 'interim']
const fillsFromInside = ({ kind, source }: PathMove) => inside.includes(kind) || (kind === 'lateral' && source === 'decision')

/** What each rule looks at, picked from the facts once. */
export type Seen = {
  readonly open: readonly PathRole[]
  readonly recordedSinceOn: string | null
  readonly historyKnown: boolean
  readonly planKnown: boolean
  /** Within the window, the soonest first. */
  readonly planned: readonly PathRole[]
  readonly precedentKind: MoveKind
  readonly precedents: readonly PathMove[]
  readonly widest: Span | null
  readonly grows: { readonly bySpan: boolean; readonly byPlan: boolean }
  readonly filled: readonly PathMove[]
  readonly fromInside: readonly PathMove[]
}

export const lookedAt = (facts: PathFacts, asOf: string, within: Windows = windows): Seen => {
  const { area, target, roles, moves, plan, heads, spans } = facts
  const [reach, whole] = [reachOf(area), wholeOf(area)]
  const isTarget = ({ id }: PathRole) => id === target?.roleId
  const here = moves.filter(({ team, movedOn }) => whole.has(team.id) && movedOn <= asOf)
  const first = here.reduce<string | null>((least, { movedOn }) => (least === null || movedOn < least ? movedOn : least), null)
  const recordedSinceOn = facts.recordedSinceOn ?? first
  const precedentKind: MoveKind = target?.leadsManagers ? 'up_within_management' : 'into_management'
  const latest = (a: PathMove, b: PathMove) => b.movedOn.localeCompare(a.movedOn) || b.id.localeCompare(a.id)
  const filled = here
    .filter(
      (move) => move.movedOn >= addMonths(asOf, -within.historyMonths) && (fillsFromInside(move) || move.kind === 'hired_from_outside'),
    )
    .toSorted(latest)
  const widest = spans.reduce<Span | null>((most, span) => (most === null || span.reports > most.reports ? span : most), null)
  return {
    open: roles.filter((role) => role.state === 'open' && (reach.has(role.team.id) || isTarget(role))),
    recordedSinceOn,
    historyKnown: recordedSinceOn !== null && recordedSinceOn <= addMonths(asOf, -within.historyMonths),
    planKnown: plan !== null && plan.lookedOn >= addMonths(asOf, -within.planLookedMonths),
    planned: roles
      .filter(
        (role) =>
          role.state === 'planned' &&
          (whole.has(role.team.id) || isTarget(role)) &&
          role.expectedOn !== null &&
          role.expectedOn >= asOf &&
          role.expectedOn <= addMonths(asOf, within.plannedMonths),
      )
      .toSorted((a, b) => a.expectedOn!.localeCompare(b.expectedOn!) || a.id.localeCompare(b.id)),
    precedentKind,
    precedents: here
      .filter(({ kind, movedOn }) => kind === precedentKind && movedOn >= addMonths(asOf, -within.precedentMonths))
      .toSorted(latest),
    widest,
    grows: {
      bySpan: widest !== null && widest.reports > within.widestSpan,
      byPlan: plan !== null && plan.forOn >= asOf && plan.heads > heads.today,
    },
    filled,
    fromInside: filled.filter(fillsFromInside),
  }
}
