import { moveWords } from 'shared/domain/roleStates.ts'
import { addDays, addMonths, dayWords } from 'shared/domain/days.ts'
import { callExpiresOn } from 'shared/domain/calls.ts'
import type { Level } from 'shared/model/words.ts'
import { at, daysAgo, workdayFrom } from './calendar.ts'
import { chanceOf } from './chance.ts'
import { knownLevels, ownWhys, whys } from './judgements.ts'
import type { PillarKey } from './pieces/trade.ts'
import { type PostKey, posts } from './posts.ts'
import type { Around, Rows } from './rows.ts'
import type { Seat, Seats } from './seats.ts'
import { calls, places } from './slates.ts'
import type { CriterionKey } from './stories/told.ts'

const pillarKeys: readonly PillarKey[] = ['bar', 'lane', 'lifts', 'across']

interface Roles {
  roleIds: Map<PostKey, string>
  criterionIds: Record<CriterionKey, string>
  rows: Pick<Rows, 'leadRoles' | 'criteria' | 'roleCriteria' | 'roleChanges'>
}

/** The nine lead roles with what they ask. */
export function roles({ today, pillars, newId }: Around, seats: Seats): Roles {
  const rows: Roles['rows'] = { leadRoles: [], criteria: [], roleCriteria: [], roleChanges: [] }
  const roleIds = new Map<PostKey, string>()
  const criterionIds = Object.fromEntries(pillarKeys.map((key) => [key, pillars[key].id])) as Record<CriterionKey, string>
  const personId = (name: string) => seats.byName.get(name)?.id ?? seats.director.id
  for (const post of posts) {
    const roleId = newId()
    roleIds.set(post.key, roleId)
    const openedOn = post.openedDaysAgo ? daysAgo(today, post.openedDaysAgo) : null
    const createdOn = daysAgo(today, post.openedDaysAgo ? post.openedDaysAgo + 40 : post.holder || post.key === 'emea' ? 600 : 150)
    const expectedOn = post.expectedInMonths ? `${addMonths(today, post.expectedInMonths).slice(0, 7)}-01` : null
    rows.leadRoles.push({
      id: roleId,
      title: post.title,
      teamId: seats.teamIds.get(post.team)!,
      hiringManagerId: personId(post.hiring),
      holderId: post.holder ? personId(post.holder) : null,
      state: post.state,
      critical: post.critical ?? false,
      reason: post.reason.replace('{month}', expectedOn ? dayWords(expectedOn, expectedOn).replace(/^\d+ /, '') : ''),
      openedOn,
      decideByOn: post.decideInDays ? workdayFrom(addDays(today, post.decideInDays)) : null,
      expectedOn,
      frozenAt: openedOn ? at(openedOn, 95) : null,
      stateBeforeHold: null,
      criteriaVersion: 1,
      createdAt: at(createdOn, 70),
      confirmedBy: post.confirmedDaysAgo ? seats.director.accountId : null,
      confirmedOn: post.confirmedDaysAgo ? daysAgo(today, post.confirmedDaysAgo) : null,
      example: true,
    })
    if (openedOn)
      rows.roleChanges.push({
        id: newId(),
        roleId,
        what: moveWords('open', 'planned'),
        version: null,
        reason: post.reason,
        madeBy: seats.accountIds.get(post.hiring)!,
        madeAt: at(openedOn, 95),
        personId: null,
      })
    for (const [position, key] of pillarKeys.entries())
      rows.roleCriteria.push({ roleId, version: 1, criterionId: pillars[key].id, asks: post.asks[key], mustHave: false, position })
    for (const [i, { key, criterion, asks, mustHave }] of post.own.entries()) {
      const criterionId = newId()
      criterionIds[key] = criterionId
      rows.criteria.push({ id: criterionId, frameworkId: null, grade: null, roleId, ...criterion, replacesId: null })
      rows.roleCriteria.push({ roleId, version: 1, criterionId, asks, mustHave, position: pillarKeys.length + i })
    }
  }
  return { roleIds, criterionIds, rows }
}

/** What managers have read, and what they read before that. */
export function read(
  { today, newId }: Around,
  seats: Seats,
  criterionIds: Record<CriterionKey, string>,
  told: Pick<Rows, 'evidence' | 'evidenceCriteria'>,
): Rows['readings'] {
  const rows: Rows['readings'] = []
  const pieces = new Map(told.evidence.map((piece) => [piece.id, piece]))
  const tags = Map.groupBy(told.evidenceCriteria, ({ personId, criterionId }) => `${personId} ${criterionId}`)
  for (const seat of seats.all) {
    const chance = chanceOf(`read ${seat.name}`)
    const levels = knownLevels[seat.name] ?? ordinary(seat)
    for (const [key, level] of Object.entries(levels) as [CriterionKey, Level][]) {
      const criterionId = criterionIds[key]
      const found = (tags.get(`${seat.id} ${criterionId}`) ?? [])
        .map(({ evidenceId }) => pieces.get(evidenceId)!)
        .filter(({ stance }) => stance === 'supports')
      if (found.length === 0 && !knownLevels[seat.name]) continue
      const days = Math.min(
        chance.between(knownLevels[seat.name] ? 16 : 20, knownLevels[seat.name] ? 130 : 300),
        Math.max(seat.days - 10, 1),
      )
      const reading = (level: Level, days: number, superseded: boolean) => {
        const readOn = daysAgo(today, days)
        const cites = found.filter(({ happenedOn, visibility }) => happenedOn <= readOn && visibility !== 'private').slice(-3)
        const why = chance.one(level === 'none' || !(key in whys) ? ownWhys[level] : whys[key as PillarKey][level])
        rows.push({
          id: newId(),
          personId: seat.id,
          criterionId,
          level,
          why,
          cites: cites.map(({ id }) => id),
          state: 'given',
          superseded,
          authorId: seat.authorId,
          readOn,
          recordedAt: at(readOn, 300 + chance.below(150)),
        })
      }
      const earlier = days + chance.between(150, 330)
      if (earlier < seat.days - 60 && level !== 'none' && chance.some(0.45)) reading(lower(level, chance.some(0.7)), earlier, true)
      reading(level, days, false)
    }
  }
  // One that its author has begun and not given.
  const grace = seats.byName.get('Grace Lindqvist')!
  const begun = { level: 'early', why: 'Notes on every customer call. I want to see whether somebody else can work from them.' } as const
  rows.push({
    id: newId(),
    personId: grace.id,
    criterionId: criterionIds.lane,
    ...begun,
    cites: [],
    state: 'draft',
    superseded: false,
    authorId: grace.authorId,
    readOn: daysAgo(today, 6),
    recordedAt: at(daysAgo(today, 6), 410),
  })
  return rows
}
const lower = (level: Level, really: boolean): Level => (!really || level === 'early' ? level : level === 'lead' ? 'consistent' : 'early')

/** Levels of those of whom no lead role depends. */
function ordinary(seat: Seat): Partial<Record<CriterionKey, Level>> {
  const chance = chanceOf(`levels ${seat.name}`)
  if (seat.days < 200 && chance.some(0.5)) return {}
  return Object.fromEntries(
    pillarKeys.flatMap((key) => {
      const roll = chance.below(100)
      const level: Level = seat.leads ? (roll < 40 ? 'lead' : 'consistent') : roll < 52 ? 'early' : roll < 94 ? 'consistent' : 'lead'
      return chance.some(seat.wants ? 0.72 : 0.55) ? [[key, level]] : []
    }),
  )
}

/** Readiness calls, and the slates of the roles. */
export function called(
  { today, newId }: Around,
  seats: Seats,
  roleIds: ReadonlyMap<PostKey, string>,
): Pick<Rows, 'readinessCalls' | 'candidacies'> {
  const ordered = calls.toSorted((a, b) => b.days - a.days)
  const readinessCalls = ordered.map(({ who, post, call, days, cover = false, draft = false, why }, i): Rows['readinessCalls'][number] => {
    const seat = seats.byName.get(who)!
    const calledOn = daysAgo(today, days)
    const superseded = ordered.slice(i + 1).some((later) => later.who === who && later.post === post)
    return {
      id: newId(),
      personId: seat.id,
      roleId: roleIds.get(post)!,
      call,
      emergencyCover: cover,
      rationale: why,
      state: draft ? 'draft' : 'given',
      superseded,
      authorId: seat.authorId,
      calledOn,
      expiresOn: callExpiresOn(calledOn),
      recordedAt: at(calledOn, 420 + i),
    }
  })
  const candidacies = places.map(({ post, who, outside, came, interest, days }, i): Rows['candidacies'][number] => {
    const seat = who ? seats.byName.get(who)! : null
    const interestOn = daysAgo(today, days)
    // Whoever wants it said so unasked; the others were asked some days before they answered.
    const asked = came !== 'wants_it' && interest !== 'not_asked' && seat !== null
    const hiring = posts.find(({ key }) => key === post)!.hiring
    const authorId = seat?.authorId ?? seats.accountIds.get(hiring)!
    return {
      id: newId(),
      roleId: roleIds.get(post)!,
      personId: seat?.id ?? null,
      outsideLabel: outside ?? null,
      came,
      interest,
      interestOn: interest === 'not_asked' ? null : interestOn,
      askedOn: asked ? daysAgo(today, days + 2 + (i % 4)) : null,
      authorId,
      addedAt: at(daysAgo(today, days + (i % 3)), 200 + i),
      removedAt: null,
    }
  })
  return { readinessCalls, candidacies }
}
