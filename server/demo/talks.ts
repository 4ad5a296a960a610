import { addDays, daysBetween, dayWords } from 'shared/domain/days.ts'
import { questionsFor } from 'shared/domain/questions.ts'
import type { Discussed } from 'shared/model/talk.ts'
import { at, daysAgo, workdayFrom, workdayUpTo } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { Around, Rows } from './rows.ts'
import type { Seat } from './seats.ts'
import { myPromises, points, privately, theirPromises, type Told, told, whyDropped } from './talkWords.ts'

/** Older conversations have their day alone, as they were held before there was anything to write them down in. */
const writtenDownDays = 365

type Talks = Pick<Rows, 'talkRecords' | 'talkPoints' | 'promises' | 'privateNotes'>
type Held = Rows['conversations'][number] & { heldOn: string }

/** What was written down of the conversations of the last year: points, promises, a note here and there. */
export function talksHeld(
  { today, newId }: Around,
  seats: readonly Seat[],
  { aspirations, conversations }: Pick<Rows, 'aspirations' | 'conversations'>,
): Talks {
  const rows: Talks = { talkRecords: [], talkPoints: [], promises: [], privateNotes: [] }
  const since = addDays(today, -writtenDownDays)
  const heldWith = Map.groupBy(
    conversations.filter((talk): talk is Held => talk.state === 'held' && talk.heldOn !== null && talk.heldOn >= since),
    ({ personId }) => personId,
  )
  const words = wordsByManager()
  for (const seat of seats) {
    const chance = chanceOf(`talks ${seat.name}`)
    const said = aspirations.filter(({ personId, heard }) => personId === seat.id && heard === 'said')
    const asked: { id: string; askedOn: string }[] = []
    let left: { text: string; on: string; row: Rows['talkPoints'][number] }[] = []
    for (const talk of (heldWith.get(seat.id) ?? []).toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))) {
      const { heldOn } = talk
      const by = { personId: seat.id, authorId: seat.authorId }
      const byHand = told[seat.name]?.find((one) => daysAgo(today, one.daysAgo) === heldOn)
      const story = byHand ?? storyOf(words(seat), chance)
      const carriedBefore = left.map(({ text, on }): Discussed => ({ text, from: `Left open on ${dayWords(on, heldOn)}` }))
      for (const { row } of left) row.closedOn = heldOn
      left = story.carried.map((text) => {
        const row = { ...by, id: newId(), words: text, addedOn: heldOn, leftOpenOn: heldOn, closedOn: null, removedAt: null }
        rows.talkPoints.push(row)
        return { text, on: heldOn, row }
      })
      const finishedAt = at(heldOn, 480 + chance.below(60))
      const aspiration = said.find(({ heardOn }) => heardOn === heldOn)
      const before = said.findLast(({ heardOn }) => heardOn < heldOn)
      const questions = questionsFor(before?.direction ?? 'never_asked', asked, heldOn).map(({ id }) => id)
      asked.push(...questions.map((id) => ({ id, askedOn: heldOn })))
      rows.talkRecords.push({
        ...by,
        conversationId: talk.id,
        aspirationId: aspiration?.id ?? null,
        discussed: [...carriedBefore, ...story.discussed.filter(({ text }) => !carriedBefore.some((point) => point.text === text))],
        carried: [...story.carried],
        questions,
        finishKey: newId(),
        nextId: null,
        finishedAt,
      })
      for (const { text, owner, dueInDays, ends } of story.promises) {
        const dueOn = workdayFrom(addDays(heldOn, dueInDays))
        rows.promises.push({
          ...by,
          ...(dueOn < today && ends !== 'open' ? endOf(dueOn, heldOn, ends, chance) : open),
          id: newId(),
          conversationId: talk.id,
          owner,
          words: text,
          dueOn,
          madeOn: heldOn,
          removedAt: null,
        })
      }
      if (story.note)
        rows.privateNotes.push({ ...by, id: newId(), conversationId: talk.id, words: story.note, writtenAt: finishedAt, removedAt: null })
    }
  }
  return rows
}

const open = { state: 'open', why: null, closedOn: null } as const

/** Closed between the day it was made and the day it was due. */
function endOf(dueOn: string, madeOn: string, ends: 'kept' | 'dropped', chance: Chance) {
  const early = chance.below(Math.max(1, Math.floor(daysBetween(madeOn, dueOn) / 2)))
  const closedOn = workdayUpTo(addDays(dueOn, -early))
  const why = ends === 'dropped' ? chance.one(whyDropped) : null
  return { state: ends, why, closedOn: closedOn < madeOn ? madeOn : closedOn } as const
}

/** The words of one manager, each taken once before any comes again. */
function wordsByManager() {
  const left = new Map<string, (from: readonly string[]) => string>()
  return ({ managerName }: Seat) => {
    const known = left.get(managerName)
    if (known) return known
    const chance = chanceOf(`words ${managerName}`)
    const decks = new Map<readonly string[], string[]>()
    const take = (from: readonly string[]) => {
      const deck = decks.get(from)?.length ? decks.get(from)! : chance.shuffled(from)
      decks.set(from, deck)
      return deck.pop()!
    }
    left.set(managerName, take)
    return take
  }
}

type Story = Omit<Told, 'daysAgo' | 'promises'> & {
  promises: readonly (Omit<Told['promises'][number], 'ends'> & { ends: 'kept' | 'dropped' | 'open' })[]
}

function storyOf(take: (from: readonly string[]) => string, chance: Chance): Story {
  const promise = (owner: 'manager' | 'person') => ({
    text: take(owner === 'manager' ? myPromises : theirPromises),
    owner,
    dueInDays: chance.between(7, 45),
    ends: chance.some(0.88) ? ('kept' as const) : ('dropped' as const),
  })
  return {
    discussed: Array.from({ length: chance.between(1, 2) }, () => ({ text: take(points), from: 'You added this' })),
    carried: chance.some(0.35) ? [take(points)] : [],
    promises: [...(chance.some(0.7) ? [promise('manager')] : []), ...(chance.some(0.5) ? [promise('person')] : [])],
    ...(chance.some(0.15) && { note: take(privately) }),
  }
}
