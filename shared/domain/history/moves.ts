import { addDays, monthsBetween } from '../days.ts'
import { folded, shown } from '../import/text.ts'
import type { Trouble } from '../import/types.ts'
import type { Found, HistoryKind, HistoryMove, LeadJob, PersonNow, Stretch } from './types.ts'

type Told = { stretch: Stretch; trouble: Omit<Trouble, 'row'> | null; counts: boolean }
type Headers = { from: string; to: string; what: string }

const byDay = (a: Stretch, b: Stretch) => a.fromOn.localeCompare(b.fromOn) || a.row - b.row
const alike = ({ person, what, team, fromOn, toOn }: Stretch) => JSON.stringify([person.id, what, team, fromOn, toOn])

/** Each row with what is impossible about it; of two that say the same, the later counts for nothing. */
const looked = (stretches: readonly Stretch[], headers: Headers, today: string, oldCounts: boolean): Told[] => {
  const seen = new Map<string, number>()
  return stretches.map((stretch) => {
    const { row, person, fromOn, toOn, what } = stretch
    const tell = (column: string, found: string, why: string, counts = false): Told => ({
      stretch,
      trouble: { column, found, why },
      counts,
    })
    const before = seen.get(alike(stretch))
    if (before !== undefined) return tell(headers.what, shown(what), `The row says the same as row ${before} and is counted once.`)
    seen.set(alike(stretch), row)
    if (toOn !== null && toOn < fromOn)
      return tell(headers.to, toOn, `It ends on ${toOn}, before it begins on ${fromOn}. It is not counted.`)
    if (fromOn > today) return tell(headers.from, fromOn, 'It begins in the future. It is not counted.')
    if (person.hiredOn !== null && fromOn < person.hiredOn)
      return tell(
        headers.from,
        fromOn,
        `${person.name} was hired on ${person.hiredOn}, and this begins before. ${oldCounts ? 'It is kept.' : 'It is not counted.'}`,
        oldCounts,
      )
    return { stretch, trouble: null, counts: true }
  })
}

const ofEach = (told: readonly Told[]) => Map.groupBy(told, ({ stretch }) => stretch.person.id).values()
const flaggedOf = (told: readonly Told[]): Trouble[] =>
  told.flatMap(({ stretch, trouble }) => (trouble ? [{ row: stretch.row, ...trouble }] : []))
const monthsFrom = ({ hiredOn }: PersonNow, movedOn: string) =>
  hiredOn === null || hiredOn > movedOn ? null : monthsBetween(hiredOn, movedOn)

/** Terms in which people led: the first is the move into management, or the hiring of somebody who led from the first day on. */
export const movesOfTerms = (stretches: readonly Stretch[], headers: Headers, today: string, kind: HistoryKind): Found => {
  const told = looked(stretches, headers, today, false)
  const moves: HistoryMove[] = []
  for (const own of ofEach(told)) {
    const [first, ...later] = own.toSorted((a, b) => byDay(a.stretch, b.stretch))
    let team = first!.stretch.team
    const move = ({ stretch: { row, person, fromOn, what, team } }: Told, as: HistoryMove['kind'], from: string | null) =>
      moves.push({
        row,
        personId: person.id,
        kind: as,
        movedOn: fromOn,
        months: monthsFrom(person, fromOn),
        from,
        to: kind === 'lines' ? 'Manager' : `Manager of ${what}`,
        team,
      })
    if (first!.counts)
      move(first!, first!.stretch.fromOn === first!.stretch.person.hiredOn ? 'hired_from_outside' : 'into_management', null)
    if (kind === 'lines') continue
    for (const term of later) {
      if (!term.counts || folded(term.stretch.team ?? '') === folded(team ?? '')) continue
      move(term, 'lateral', `Manager of ${team ?? 'another team'}`)
      team = term.stretch.team
    }
  }
  return { moves, flagged: flaggedOf(told), titleChanges: 0 }
}

/** How often a team was handed on from one manager to the next. */
export const handOvers = (stretches: readonly Stretch[]): number => {
  let count = 0
  for (const terms of Map.groupBy(stretches, ({ what }) => folded(what)).values()) {
    const sorted = terms.toSorted(byDay)
    for (let at = 1; at < sorted.length; at++) if (sorted[at]!.person.id !== sorted[at - 1]!.person.id) count++
  }
  return count
}

/** The jobs that a history names, or that its people hold now, whose holders of today all have reports. */
export const leadJobsOf = (
  stretches: readonly Stretch[],
  people: readonly PersonNow[],
  today: string,
  confirmed: readonly string[] | null,
): LeadJob[] => {
  const here = people.filter(({ leftOn }) => leftOn === null || leftOn > today)
  const leads = new Set(here.map(({ managerId }) => managerId))
  const holders = Map.groupBy(
    here.filter(({ title }) => title !== null),
    ({ title }) => folded(title!),
  )
  const named = new Map<string, string>()
  for (const { what, person } of stretches) for (const job of [what, person.title]) if (job !== null) named.set(folded(job), job)
  const chosen = confirmed && new Set(confirmed.map(folded))
  const jobs: LeadJob[] = []
  for (const [key, job] of named) {
    const all = holders.get(key) ?? []
    if (all.length === 0 || !all.every(({ id }) => leads.has(id))) continue
    const why = all.length === 1 ? 'The one who holds it today has reports.' : `All ${all.length} who hold it today have reports.`
    jobs.push({ job, holders: all.length, confirmed: chosen ? chosen.has(key) : true, why })
  }
  return jobs.toSorted((a, b) => a.job.localeCompare(b.job))
}

type Step = { row: number; what: string; team: string | null; fromOn: string; leads: boolean; leadsManagers: boolean }
const interim = /\b(?:acting|interim)\b/i

/** Jobs held one after the other: a change of title is a move only where it goes into a job that leads, or out of one. */
export const movesOfTitles = (
  stretches: readonly Stretch[],
  people: readonly PersonNow[],
  jobs: readonly LeadJob[],
  headers: Headers,
  today: string,
): Found => {
  const told = looked(stretches, headers, today, true)
  const leading = new Set(jobs.filter(({ confirmed }) => confirmed).map(({ job }) => folded(job)))
  const managers = new Set(people.map(({ managerId }) => managerId))
  const overManagers = new Set(people.filter(({ id }) => managers.has(id)).map(({ managerId }) => managerId))
  const holders = Map.groupBy(people, ({ title }) => folded(title ?? ''))
  const leadsManagers = (key: string) => leading.has(key) && (holders.get(key) ?? []).every(({ id }) => overManagers.has(id))
  const step = (row: number, what: string, team: string | null, fromOn: string): Step => {
    const key = folded(what)
    return { row, what, team, fromOn, leads: leading.has(key), leadsManagers: leadsManagers(key) }
  }
  const endsAt = new Set(stretches.map(({ person, fromOn }) => `${person.id} ${fromOn}`))
  // Some tables end a row on its last day, others on the first day of the next one.
  const lastDay = stretches.some(({ person, toOn }) => toOn !== null && endsAt.has(`${person.id} ${addDays(toOn, 1)}`))
  const moves: HistoryMove[] = []
  let titleChanges = 0
  for (const own of ofEach(told)) {
    const held = own
      .filter(({ counts }) => counts)
      .map(({ stretch }) => stretch)
      .toSorted(byDay)
    const last = held.at(-1)
    if (!last) continue
    const { person } = last
    const steps = held.map(({ row, what, team, fromOn }) => step(row, what, team, fromOn))
    const isOver = last.toOn !== null && last.toOn <= today
    const wasHiredSince = isOver && person.hiredOn !== null && person.hiredOn > last.toOn!
    if (isOver && !wasHiredSince && person.title !== null && (person.leftOn === null || person.leftOn > today))
      steps.push(step(last.row, person.title, person.team, lastDay ? addDays(last.toOn!, 1) : last.toOn!))
    let led = steps[0]!.leads
    for (let at = 1; at < steps.length; at++) {
      const [before, after] = [steps[at - 1]!, steps[at]!]
      if (folded(before.what) === folded(after.what)) continue
      titleChanges++
      const kind = kindOf(before, after, led)
      led ||= after.leads
      if (!kind) continue
      const { row, what: to, team, fromOn: movedOn } = after
      moves.push({ row, personId: person.id, kind, movedOn, months: monthsFrom(person, movedOn), from: before.what, to, team })
    }
  }
  return { moves, flagged: flaggedOf(told), titleChanges }
}

const kindOf = (before: Step, after: Step, led: boolean): HistoryMove['kind'] | null => {
  if (after.leads && interim.test(after.what)) return 'interim'
  if (!before.leads) return after.leads && !led ? 'into_management' : null
  if (!after.leads) return 'step_to_ic'
  return after.leadsManagers && !before.leadsManagers ? 'up_within_management' : 'lateral'
}
