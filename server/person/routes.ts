import { type Event, type PersonPage, readHistory, readPerson, type Standing } from 'shared/api/growth.ts'
import { cadence } from 'shared/domain/cadence.ts'
import { aspirationCurrency } from 'shared/domain/currency.ts'
import { addDays } from 'shared/domain/days.ts'
import { callDisagreement, readingDisagreement } from 'shared/domain/disagreement.ts'
import { leaveDaysOfEvidence, paced } from 'shared/domain/leave.ts'
import { callWords, directionWords, levelWord } from 'shared/domain/words.ts'
import { standings } from 'shared/domain/standings.ts'
import type { Level } from 'shared/model/words.ts'
import { aspirationsOf } from '../aspirations/queries.ts'
import { conversationsWith } from '../conversations/queries.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { criteriaInUse } from '../frameworks/queries.ts'
import type { Context, Serve } from '../http/serve.ts'
import { notFound } from '../http/problem.ts'
import { callsOf, currentReadingsOf, readingsOf } from '../readings/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { rhythmsByPerson, rhythmsOf } from '../rhythm/queries.ts'
import { areaNear } from '../access/scope.ts'
import { windowsOf } from '../settings/queries.ts'
import { linesOf, readingsAgainstOlder, roleOfId, rolesConsideredFor, rolesNear, seatsWithin } from './queries.ts'

type Ask = Pick<Context, 'scope' | 'actor' | 'person' | 'today' | 'linesOn'> & { db: Context['db'] }

/** Pieces that the overview shows; the rest stand on the page of the evidence. */
const newest = 5

/** Everything that one person's page shows, read on one snapshot. */
async function pageOf({ db, scope, actor, person, today, linesOn }: Ask, wantedRole: string | null): Promise<PersonPage> {
  const of = { personId: person.id }
  const windows = await windowsOf(db)
  const said = await aspirationsOf(db, scope, actor, person.id)
  const want = said[0] ?? null
  const gettingOld = want !== null && aspirationCurrency(want.heardOn, today, windows).currency === 'getting_old'
  const pieces = await evidenceOf(db, scope, person.id)
  const rhythm = rhythmsByPerson(await rhythmsOf(db, scope, of)).get(person.id)
  const held = (await conversationsWith(db, scope, of)).toSorted((a, b) =>
    (b.heldOn ?? b.plannedOn ?? '').localeCompare(a.heldOn ?? a.plannedOn ?? ''),
  )

  const near = await rolesNear(db, scope, areaNear(person.path))
  const considered = await rolesConsideredFor(db, scope, of)
  const found = new Map([...considered, ...near].map((role) => [role.id, role]))
  const wanted = want?.targetRole?.id
  const target = wanted ? (found.get(wanted) ?? (await roleOfId(db, scope, { roleId: wanted }))[0]) : undefined
  const choices = [...new Map([...(target ? [target] : []), ...found.values()].map((role) => [role.id, role])).values()]
  const chosen = await chosenOf({ db, scope }, choices, wantedRole)

  const criteria = chosen
    ? await criteriaOfRoles(db, { roleIds: JSON.stringify([chosen.id]) })
    : (await criteriaInUse(db)).map((c) => ({ ...c, criterionId: c.id, asks: null, mustHave: false }))
  const readings = new Map((await currentReadingsOf(db, of)).map((r) => [r.criterionId, r]))
  const levels = new Map<string, Level>([...readings].map(([id, { level }]) => [id, level]))
  const older = new Map(
    (criteria.every(({ criterionId }) => levels.has(criterionId)) ? [] : await readingsAgainstOlder(db, of)).map(
      ({ criterionId, version }) => [criterionId, version],
    ),
  )
  const leaveDays = leaveDaysOfEvidence(rhythm, today, windows)
  const figures = standings(
    criteria.map(({ criterionId, name, asks, mustHave }) => ({ id: criterionId, name, asks, mustHave })),
    levels,
    pieces,
    { asOf: today, managerId: person.managerId, personId: person.id, leaveDays, windows },
  )
  const calls = (await callsOf(db, scope, today, person.id, windows)).filter(({ state }) => state === 'given')
  const since = addDays(today, -windows.evidenceDays - leaveDays)
  const recent = pieces.filter(({ happenedOn }) => happenedOn >= since && happenedOn <= today)
  const dots = new Map<string, Standing['dots']>(criteria.map(({ criterionId }) => [criterionId, []]))
  for (const { id, happenedOn, links, stance, criteria: tags } of recent)
    for (const tag of tags) dots.get(tag.id)?.push({ id, happenedOn, linked: links.length > 0, stance })

  const standing = criteria.map(({ criterionId, name, gist, pillar, asks, mustHave }, i): Standing => {
    const { evidence, gap, wouldChange } = figures.each[i]!
    const reading = readings.get(criterionId)
    return {
      criterionId,
      name,
      gist,
      pillar,
      asks,
      mustHave,
      level: reading?.level ?? null,
      readOn: reading?.readOn ?? null,
      readBy: reading?.author ?? null,
      status: evidence.status,
      pieces: evidence.count,
      dots: dots.get(criterionId)!,
      readAgainst: reading ? null : (older.get(criterionId) ?? null),
      gap,
      wouldChange,
    }
  })

  const call = chosen && calls.find(({ role, current }) => current && role.id === chosen.id)
  const notRead = standing.filter(({ level }) => level === null).length
  const about = call
    ? callDisagreement({ call: call.call, at: figures.at, below: figures.of - figures.at - notRead, notRead, of: figures.of })
    : null
  const lastHeldOn = held.find(({ state }) => state === 'held')?.heldOn ?? null
  const plannedOn = held.findLast(({ state }) => state === 'planned')?.plannedOn ?? null
  const { windows: within, ...pace } = paced(rhythm, lastHeldOn, today, windows)
  const { path: _, teamId, teamName, managerId, managerName, ...rest } = person
  return {
    person: {
      ...rest,
      team: teamId && teamName ? { id: teamId, name: teamName } : null,
      manager: managerId && managerName ? { id: managerId, name: managerName } : null,
    },
    seats: await seatsWithin(db, scope, { ...of, today: linesOn }),
    manages: scope.manages(person.managerId),
    observes: scope.leads(person.path) || scope.standsInOver(person.path),
    judges: scope.leads(person.path),
    want,
    gettingOld,
    wants: said.map(({ direction, heardOn }) => ({ direction, heardOn })).reverse(),
    roles: choices.map(({ id, title, state }) => ({ id, title, state, wanted: id === want?.targetRole?.id })),
    role: chosen && { id: chosen.id, title: chosen.title },
    at: figures.at,
    of: figures.of,
    standings: standing,
    calls: calls.filter(({ current }) => current),
    disagreements: [
      about,
      ...standing.map(({ name, level, status }) => named(name, level && readingDisagreement({ level, status }))),
    ].filter((text) => text !== null),
    conversations: held.map(({ recordedAt: _, ...conversation }) => conversation),
    nextOn: plannedOn ?? cadence({ lastHeldOn, plannedOn, ...pace }, today, within).nextOn,
    evidence: pieces.slice(0, newest),
    pieces: recent.length,
    linked: recent.filter(({ links }) => links.length > 0).length,
  }
}

const named = (name: string, text: string | null) => text && `${name}: ${text[0]!.toLowerCase()}${text.slice(1)}`

/** The role asked for; else the one they want, or the first there is; `any` stands for the framework alone. */
async function chosenOf({ db, scope }: Pick<Ask, 'db' | 'scope'>, choices: { id: string; title: string }[], asked: string | null) {
  if (asked === 'any') return null
  if (!asked) return choices[0] ?? null
  const found = choices.find(({ id }) => id === asked) ?? (await roleOfId(db, scope, { roleId: asked }))[0]
  if (!found) throw notFound('lead role')
  return found
}

/** What was said, held, read and called, one line each, the newest first. */
async function historyOf({ db, scope, actor, person, today }: Ask): Promise<Event[]> {
  const by = (text: string, mine: boolean) => (mine ? `${text} (draft)` : text)
  const said = (await aspirationsOf(db, scope, actor, person.id)).map((a, i): Event => {
    const target = a.targetRole?.title ?? a.target
    return {
      on: a.heardOn,
      kind: 'aspiration',
      id: a.id,
      text: `${a.heard === 'written' ? 'Wrote' : 'Said'}: ${directionWords[a.direction]}${target ? `, ${target}` : ''}`,
      words: a.words,
      by: a.recordedBy,
      superseded: i > 0,
    }
  })
  const talks = (await conversationsWith(db, scope, { personId: person.id })).map(({ id, state, heldOn, plannedOn, author }): Event => {
    const text =
      state === 'held'
        ? 'Career conversation held'
        : state === 'planned'
          ? 'Career conversation planned'
          : 'Planned career conversation cancelled'
    return { on: heldOn ?? plannedOn!, kind: 'conversation', id, text, words: null, by: author, superseded: state === 'cancelled' }
  })
  const read = (await readingsOf(db, scope, person.id)).map((r): Event => {
    const against = r.againstVersion ? `, read against version ${r.againstVersion}` : ''
    return {
      on: r.readOn,
      kind: 'reading',
      id: r.id,
      text: by(`${r.criterion.name}: ${levelWord(r.level).toLowerCase()}${against}`, r.state === 'draft'),
      words: r.why,
      by: r.author,
      superseded: !r.current && r.state === 'given',
    }
  })
  const called = (await callsOf(db, scope, today, person.id)).map((c): Event => ({
    on: c.calledOn,
    kind: 'call',
    id: c.id,
    text: by(`${callWords[c.call]} for ${c.role.title}${c.emergencyCover ? ', and emergency cover' : ''}`, c.state === 'draft'),
    words: c.rationale,
    by: c.author,
    superseded: !c.current && c.state === 'given',
  }))
  const lines = (await linesOf(db, scope, { personId: person.id })).map(({ id, managerName, sinceOn }): Event => ({
    on: sinceOn,
    kind: 'line',
    id,
    text: `Reports to ${managerName ?? 'another manager'}`,
    words: null,
    by: null,
    superseded: false,
  }))
  return [...said, ...talks, ...read, ...called, ...lines].sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id))
}

export function personRoutes(serve: Serve) {
  serve(readPerson, (context, { query }) => pageOf(context, query.role ?? null))
  serve(readHistory, (context) => historyOf(context))
}
