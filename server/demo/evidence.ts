import { daysBetween } from 'shared/domain/days.ts'
import type { Link } from 'shared/model/text.ts'
import { at, daysAgo } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import { colleagues, seenBy, someoneBy } from './observers.ts'
import { ownCriteria } from './ownCriteria.ts'
import { answers, common, customersPieces, doubts, leadersPieces } from './pieces/common.ts'
import type { PillarKey, Trade } from './pieces/trade.ts'
import { trades } from './pieces/trades.ts'
import type { Around, Rows } from './rows.ts'
import type { Seat, Seats } from './seats.ts'
import { stories, weeksOf } from './stories/stories.ts'
import type { CriterionKey, Told } from './stories/told.ts'

const pillarKeys: readonly PillarKey[] = ['bar', 'lane', 'lifts', 'across']
const departments = [...colleagues.map((name) => name.split(', ')[1]!), 'Security']
const kinds: Record<PillarKey, readonly string[]> = {
  bar: ['results', 'before and after', 'write-up'],
  lane: ['how-to', 'checklist', 'notes'],
  lifts: ['session notes', 'comments'],
  across: ['plan', 'retrospective', 'open questions'],
}
type Piece = { days: number; on: readonly CriterionKey[]; what: string; by?: string | undefined; link?: string | undefined } & NonNullable<
  Told[5]
>

/** The pieces of everybody, each person’s oldest first. */
export function pieces(around: Around, seats: Seats, criterionIds: Record<CriterionKey, string>): EvidenceRows {
  const told: EvidenceRows = { evidence: [], evidenceCriteria: [], evidenceVersions: [], evidenceNotes: [] }
  const used = new Set<string>()
  for (const story of Object.values(stories)) for (const [, , what] of story) used.add(what)
  for (const seat of seats.all) {
    const chance = chanceOf(`evidence ${seat.name}`)
    const own =
      stories[seat.name]?.map(([days, on, what, by, link, more]): Piece => ({
        days,
        on: typeof on === 'string' ? [on] : on,
        what,
        by,
        link,
        ...more,
      })) ?? []
    const all = [...own, ...fromPool(seat, own, chance, seats, used)].sort((a, b) => b.days - a.days)
    write(told, seat, all, chance, around, seats, criterionIds)
  }
  return told
}
type EvidenceRows = Pick<Rows, 'evidence' | 'evidenceCriteria' | 'evidenceVersions' | 'evidenceNotes'>

/** The days of the pieces that are not told by hand: those that fill given weeks, or a scatter over the time with the company. */
function daysOf(seat: Seat, own: readonly Piece[], chance: Chance): number[] {
  const weeks = weeksOf[seat.name]
  if (weeks) {
    const recent = weeks.recent.flatMap((count, week) => {
      const first = 7 * (weeks.recent.length - 1 - week)
      const there = own.filter(({ days }) => days > first && days <= first + 7).length
      return Array.from({ length: Math.max(count - there, 0) }, () => first + chance.between(2, 6))
    })
    return [...recent, ...Array.from({ length: weeks.older }, () => chance.between(90, Math.min(seat.days - 20, 440)))]
  }
  const longest = Math.min(seat.days - 20, 690)
  const count = Math.round((chance.between(6, 13) * Math.min(longest, 500)) / 500) + (seat.leads ? 1 : 2)
  return Array.from({ length: count }, () => (chance.some(0.8) ? chance.between(2, Math.min(longest, 350)) : chance.between(2, longest)))
}

function fromPool(seat: Seat, own: readonly Piece[], chance: Chance, seats: Seats, used: Set<string>): Piece[] {
  const trade: Trade = trades[seat.trade]
  const around = {
    all: seats.all,
    peers: seats.all.filter(({ teamId, leads, managerId }) =>
      seat.leads ? leads : teamId === seat.teamId && managerId === seat.managerId,
    ),
  }
  const favourites = chance.shuffled(pillarKeys)
  const mine = new Set<string>()
  const made: Piece[] = []
  const sentence = (from: readonly string[]) => {
    for (const template of chance.shuffled(from)) {
      if (mine.has(template)) continue
      const project = template.includes('{q}') ? chance.one(trade.q) : chance.one(trade.p)
      const other = template.includes('{o}') ? chance.one(departments.filter((name) => !template.includes(name))) : null
      const what = capitals(template.replaceAll(/\{[pq]\}/g, project).replaceAll('{o}', other ?? ''))
      if (used.has(what)) continue
      mine.add(template)
      used.add(what)
      return { what, other, project: /\{[pq]\}/.test(template) ? project : null }
    }
    return null
  }
  // Some have shown one thing long ago and not since.
  const past = seat.days > 520 && !weeksOf[seat.name] && chance.some(0.2) ? chance.one(pillarKeys) : null
  for (const day of daysOf(seat, own, chance)) {
    const pillar = chance.some(0.6) ? favourites[chance.below(2)]! : chance.one(pillarKeys)
    const by = someoneBy(seat, chance, around)
    const special = by?.startsWith('customer:')
      ? customersPieces
      : seat.leads && !by && chance.some(0.5)
        ? leadersPieces
        : chance.some(0.14)
          ? common
          : null
    const told = (special && sentence(special[pillar])) ?? (by?.startsWith('customer:') ? null : sentence(trade.pieces[pillar]))
    if (!told) continue
    const second = chance.some(0.14) ? chance.one(pillarKeys.filter((key) => key !== pillar && key !== past)) : null
    const days = pillar === past && day < 375 ? chance.between(375, Math.min(seat.days - 20, 640)) : day
    const on = chance.some(0.04) ? [] : second ? [pillar, second] : [pillar]
    const link =
      told.project && chance.some(weeksOf[seat.name] ? 0.68 : 0.5)
        ? `${capital(told.project.replace(/^the /, ''))}: ${chance.one(kinds[pillar])}`
        : undefined
    // Who is named as affected was there to see it.
    const saw = told.other && by && by !== 'self' && chance.some(0.7) ? (colleagues.find((name) => name.endsWith(told.other!)) ?? by) : by
    const visibility = by ? 'chain' : chance.one(visibilities)
    made.push({ days, on, what: told.what, by: saw, link, visibility })
  }
  if (weeksOf[seat.name] || !chance.some(seat.leads ? 0.3 : 0.62)) return made
  const pillar = chance.one(pillarKeys.filter((key) => key !== past))
  const doubt = sentence(doubts[pillar])
  const days = chance.between(25, Math.min(330, seat.days - 20))
  if (!doubt) return made
  const by = someoneBy(seat, chance, around)
  const note = chance.some(0.2) ? 'We spoke about it the same week. It has not happened again so far.' : undefined
  made.push({
    days,
    on: [pillar],
    what: doubt.what,
    by: by === 'self' || by?.startsWith('customer:') ? undefined : by,
    counters: true,
    name: 'doubt',
    ...(note && { note }),
  })
  const answer = !note && days > 60 && chance.some(0.5) ? sentence(answers[pillar]) : null
  if (answer) made.push({ days: chance.between(8, days - 30), on: [pillar], what: answer.what, by: undefined, answers: 'doubt' })
  return made
}

function write(
  to: EvidenceRows,
  seat: Seat,
  all: readonly Piece[],
  chance: Chance,
  { today, newId, pillars }: Around,
  seats: Seats,
  criterionIds: Record<CriterionKey, string>,
) {
  const named = new Map<string, string>()
  const yesterday = daysAgo(today, 1)
  for (const piece of all) {
    const id = newId()
    const happenedOn = daysAgo(today, piece.days)
    const later = daysAgo(today, daysBetween(happenedOn, today) - chance.below(3))
    const writtenOn = later < happenedOn ? happenedOn : later > yesterday ? yesterday : later
    const links: Link[] = piece.link ? [{ url: linkTo(seat.teamName, piece.link), label: piece.link }] : []
    const seen = seenBy(seat, piece.by, seats.byName, seats.director)
    const stance = piece.counters ? 'counters' : 'supports'
    const corrected = !piece.counters && piece.what.includes('. ') && writtenOn < yesterday && chance.some(0.035)
    if (piece.name) named.set(piece.name, id)
    to.evidence.push({
      id,
      personId: seat.id,
      what: piece.what,
      happenedOn,
      ...seen,
      stance,
      links,
      answersId: piece.answers ? named.get(piece.answers)! : null,
      visibility: piece.visibility ?? 'chain',
      authorId: seat.authorId,
      writtenAt: at(writtenOn, (corrected ? 480 : 120) + chance.below(100)),
      version: corrected ? 2 : 1,
      removedAt: null,
      writeKey: null,
    })
    for (const key of piece.on) to.evidenceCriteria.push({ personId: seat.id, criterionId: criterionIds[key], evidenceId: id })
    if (corrected) {
      const criteria = piece.on.map((key) =>
        key in pillars ? pillars[key as PillarKey].name : ownCriteria[key as keyof typeof ownCriteria].name,
      )
      const stood = {
        what: `${piece.what.split('. ')[0]}.`,
        happenedOn,
        observer: seen.observer,
        observerName: seen.observerName,
        stance,
        criteria,
        links: [],
      } as const
      to.evidenceVersions.push({
        evidenceId: id,
        version: 1,
        stood: { ...stood, criteria, links: [] },
        authorId: seat.authorId,
        writtenAt: at(writtenOn, 60 + chance.below(50)),
      })
    }
    if (piece.note)
      to.evidenceNotes.push({
        id: newId(),
        personId: seat.id,
        evidenceId: id,
        words: piece.note,
        authorId: seat.authorId,
        writtenAt: at(daysAgo(today, Math.max(piece.days - 4, 1)), 500),
      })
  }
}

/** Most of what a manager writes is for the chain; some is for the two of them, a little for the author alone. */
const visibilities = [...Array.from({ length: 17 }, () => 'chain' as const), 'pair', 'pair', 'private'] as const

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const capitals = (text: string) => text.replaceAll(/(?:^|[.?!] )\p{Ll}/gu, (start) => start.toUpperCase())
const slug = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
const linkTo = (team: string, title: string) => `https://wiki.example.com/${slug(team)}/${slug(title)}`
