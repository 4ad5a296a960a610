import { addDays, daysBetween } from 'shared/domain/days.ts'
import type { Direction, Horizon } from 'shared/model/words.ts'
import { at, daysAgo, workdayFrom } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { PostKey } from './posts.ts'
import { type Quote, quotes, targets, tradeWords } from './quotes.ts'
import type { Around, Rows } from './rows.ts'
import type { Seat } from './seats.ts'
import { type Wish, wishes } from './wishes.ts'

const twoYears = 735
const rhythm = 90
/** What people tend to have wanted before. */
const before: Record<Direction, readonly Direction[]> = {
  management: ['undecided', 'ic', 'management'],
  ic: ['ic', 'ic', 'undecided'],
  lateral: ['ic', 'undecided', 'lateral'],
  undecided: ['ic', 'management', 'undecided'],
}
const horizons: Record<Direction, readonly (Horizon | undefined)[]> = {
  management: ['within_year', 'one_to_two_years', 'one_to_two_years', 'later'],
  ic: ['no_change', 'one_to_two_years', 'later', undefined],
  lateral: ['within_year', 'one_to_two_years', undefined],
  undecided: ['later', undefined, undefined],
}

/** The days of conversations held, and of the next one planned, of those whose story is told in full. */
const talks: Record<string, { held?: readonly number[]; next: number | null }> = {
  'Priya Raman': { held: [21, 105, 190, 275, 360, 450, 540, 640, 728], next: 0 },
  'Tomás Herrera': { next: 3 },
  'Samuel Adeyemi': { next: null },
  'Aiko Tanaka': { next: 36 },
  'Leila Haddad': { next: 54 },
  'Grace Lindqvist': { next: 42 },
  'Ines Duarte': { next: 9 },
}

/** Who was asked, what they said over two years, and the conversations around it. */
export function asked(
  { today, newId }: Around,
  seats: readonly Seat[],
  roleIds: ReadonlyMap<PostKey, string>,
): Pick<Rows, 'aspirations' | 'conversations'> {
  const rows: Pick<Rows, 'aspirations' | 'conversations'> = { aspirations: [], conversations: [] }
  const all = seats.flatMap((seat) => {
    if (!seat.wants) return []
    const chance = chanceOf(`asked ${seat.name}`)
    return [{ seat, chance, said: wishes[seat.name]?.map((wish) => ({ ...wish })) ?? wishesOf(seat, chance) }]
  })
  speak(all)
  for (const { seat, said, chance } of all) {
    for (const wish of said.toReversed()) {
      const heardOn = daysAgo(today, wish.days)
      rows.aspirations.push({
        id: newId(),
        personId: seat.id,
        direction: wish.direction,
        horizon: wish.horizon ?? null,
        targetRoleId: wish.role ? roleIds.get(wish.role)! : null,
        target: wish.target ?? null,
        words: wish.words ?? null,
        heardOn,
        heard: wish.written ? 'written' : 'said',
        visibility: 'chain',
        authorId: seat.authorId,
        recordedAt: at(heardOn, 340 + chance.below(200)),
        removedAt: null,
      })
    }
    rows.conversations.push(...conversationsOf(seat, said, chance, today, newId))
  }
  return rows
}

/** What someone wanted, the newest first. Whether they said it in words of their own comes after. */
function wishesOf(seat: Seat, chance: Chance): Wish[] {
  const wish = (days: number, direction: Direction, latest: boolean): Wish => {
    const horizon = chance.one(horizons[direction])
    const target = chance.some(latest ? 0.7 : 0.4) ? chance.one(targets[direction]).replace('{w}', tradeWords[seat.trade]) : undefined
    return { days, direction, ...(horizon && { horizon }), ...(target && { target }), ...(chance.some(0.15) && { written: true as const }) }
  }
  let days = Math.min(seat.old ? chance.between(385, 520) : chance.between(11, 235), seat.days - 40)
  let direction = seat.wants!
  const said = [wish(days, direction, true)]
  while ((days += chance.between(130, 260)) < Math.min(twoYears, seat.days - 30)) {
    direction = chance.one(before[direction])
    said.push(wish(days, direction, false))
  }
  return said
}

/** Gives words to what is not told by hand: to what people want now first, then to what they wanted before. */
function speak(all: readonly { seat: Seat; said: Wish[]; chance: Chance }[]) {
  const left = new Map(Object.entries(quotes).map(([direction, list]) => [direction, chanceOf(`quotes ${direction}`).shuffled(list)]))
  for (const latest of [true, false])
    for (const { seat, said, chance } of all) {
      if (wishes[seat.name]) continue
      for (const wish of latest ? said.slice(0, 1) : said.slice(1)) {
        const quote = chance.some(latest ? 0.85 : 0.3) ? quoteOf(left.get(wish.direction)!, seat) : undefined
        if (!quote) continue
        wish.words = quote.words
        if (quote.target) wish.target = quote.target
        else if (wish.direction === 'lateral' || wish.direction === 'undecided') delete wish.target
      }
    }
}

/** Takes what nobody else has said: their own first, then something from their trade. */
function quoteOf(left: Quote[], { name, trade }: Seat): Quote | undefined {
  const found =
    left.find(({ by }) => by === name) ??
    left.find(({ trades }) => trades?.includes(trade)) ??
    left.find(({ by, trades }) => !by && !trades)
  if (found) left.splice(left.indexOf(found), 1)
  return found
}

/** Those in which something was said, others between them at a human rhythm, and the one that comes next. */
function conversationsOf(seat: Seat, said: readonly Wish[], chance: Chance, today: string, newId: () => string): Rows['conversations'] {
  const spoken = said.filter(({ written }) => !written).map(({ days }) => days)
  const held = talks[seat.name]?.held ?? [...spoken]
  if (!talks[seat.name]?.held) {
    const latest = said[0]!.days
    for (let days = latest + chance.between(84, 112); days < Math.min(twoYears, seat.days - 30); days += chance.between(84, 118)) {
      if (chance.some(0.85) && said.every((wish) => Math.abs(wish.days - days) > 35)) (held as number[]).push(days)
    }
    // Who has not been asked again may still have been spoken to since.
    if (latest > 130 && !seat.old && chance.some(0.6)) (held as number[]).push(chance.between(20, latest - 70))
  }
  const row = (
    state: 'held' | 'planned' | 'cancelled',
    plannedOn: string,
    heldOn: string | null,
    recordedOn: string,
  ): Rows['conversations'][number] => ({
    id: newId(),
    personId: seat.id,
    state,
    plannedOn,
    heldOn,
    authorId: seat.authorId,
    recordedAt: at(recordedOn, 360 + chance.below(180)),
    plannedTime: state === 'planned' ? `${chance.between(9, 16)}:${chance.some(0.5) ? '00' : '30'}`.padStart(5, '0') : null,
  })
  const days = held.toSorted((a, b) => b - a)
  const rows = days.map((ago) => {
    const heldOn = daysAgo(today, ago)
    const plannedOn = chance.some(0.8) ? heldOn : daysAgo(today, ago + chance.between(1, 9))
    return row('held', plannedOn, heldOn, heldOn)
  })
  if (chance.some(0.12)) {
    const calledOff = daysAgo(today, chance.between(30, 300))
    rows.push(row('cancelled', calledOff, null, daysAgo(today, daysBetween(calledOff, today) + 2)))
  }
  const last = days.at(-1) ?? said[0]!.days
  const next = nextIn(seat, last, chance)
  if (next !== null)
    rows.push(row('planned', next === 0 ? today : workdayFrom(addDays(today, next)), null, daysAgo(today, Math.min(last, seat.days, 12))))
  return rows
}

function nextIn(seat: Seat, lastAgo: number, chance: Chance): number | null {
  const told = talks[seat.name]
  if (told) return told.next
  if (seat.old || !chance.some(0.55)) return null
  return lastAgo < rhythm - 7 ? rhythm - lastAgo + chance.between(-3, 6) : chance.between(4, 24)
}
