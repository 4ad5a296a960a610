import type { EvidenceStatus, Observer, Stance } from '../model/words.ts'
import { addDays } from './days.ts'
import { foldedName } from './names.ts'
import { windows, type Windows } from './windows.ts'

/** One piece on one person and one criterion, as far as the reader may see it. */
export type Piece = {
  readonly id: string
  readonly happenedOn: string
  readonly observer: Observer
  readonly observerPersonId: string | null
  readonly observerName: string
  readonly stance: Stance
  /** The countering piece that this one answers. */
  readonly answersId: string | null
  /** A note names it, or a later supporting piece that is not among the pieces passed in. */
  readonly answeredByNote: boolean
}

export type EvidenceFigure = {
  readonly status: EvidenceStatus
  /** Supporting pieces within the window, the person's own among them. */
  readonly count: number
  /** Independent observers behind them: the person themselves is none. */
  readonly observers: number
  /** The day of the newest supporting piece, however old. */
  readonly newestOn: string | null
  /** The pieces that make the status what it is, newest first. */
  readonly because: readonly string[]
}

type Around = {
  readonly asOf: string
  readonly managerId: string | null
  /** Whose evidence it is: what they observed of themselves is `self` under any other name too. */
  readonly personId?: string
  /** Days on leave, which lengthen the window. */
  readonly leaveDays?: number
  readonly windows?: Windows
}

const downwards = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0)
const newestFirst = (a: Piece, b: Piece) => downwards(a.happenedOn, b.happenedOn) || downwards(a.id, b.id)
const idsOf = (pieces: readonly Piece[]) => pieces.toSorted(newestFirst).map(({ id }) => id)

const nothing: EvidenceFigure = { status: 'none', count: 0, observers: 0, newestOn: null, because: [] }

/** What the pieces on one criterion amount to: the first status that holds, without weights. */
export const evidenceStatus = (pieces: readonly Piece[], around: Around): EvidenceFigure => {
  if (pieces.length === 0) return nothing
  const { asOf, managerId, personId, leaveDays = 0 } = around
  const within = around.windows ?? windows
  const since = addDays(asOf, -(within.evidenceDays + Math.max(leaveDays, 0)))
  const isSelf = (piece: Piece) => piece.observer === 'self' || (personId !== undefined && piece.observerPersonId === personId)

  const known = pieces.filter(({ happenedOn }) => happenedOn <= asOf)
  const supporting = known.filter(({ stance }) => stance === 'supports')
  const counting = supporting.filter(({ happenedOn }) => happenedOn >= since)
  const others = counting.filter((piece) => !isSelf(piece))
  const observers = observersOf(others, managerId)
  const answeredOn = answersOf(supporting)
  const isAnswered = (piece: Piece) => piece.answeredByNote || (answeredOn.get(piece.id) ?? '') >= piece.happenedOn
  const unanswered = known.filter((piece) => piece.stance === 'counters' && piece.happenedOn >= since && !isAnswered(piece))

  const figure = (status: EvidenceStatus, because: readonly Piece[]): EvidenceFigure => ({
    status,
    count: counting.length,
    observers: observers.size,
    newestOn: supporting.reduce<string | null>((newest, { happenedOn }) => (newest && newest > happenedOn ? newest : happenedOn), null),
    because: idsOf(because),
  })

  if (unanswered.length > 0) return figure('contested', unanswered)
  const besidesManager = others.some(
    ({ observer, observerPersonId }) => observer !== 'manager' && (observerPersonId === null || observerPersonId !== managerId),
  )
  if (others.length >= within.supportedPieces && observers.size >= within.supportedObservers && besidesManager)
    return figure('supported', others)
  if (others.length > 0) return figure('one_source', others)
  if (counting.length > 0) return figure('self_only', counting)
  return supporting.length > 0 ? figure('stale', supporting) : figure('none', [])
}

/** The latest day on which a supporting piece answers each countering one: a second doubt is no answer to the first. */
const answersOf = (supporting: readonly Piece[]) => {
  const answeredOn = new Map<string, string>()
  for (const { answersId, happenedOn } of supporting)
    if (answersId !== null && happenedOn > (answeredOn.get(answersId) ?? '')) answeredOn.set(answersId, happenedOn)
  return answeredOn
}

/** Each observer once: the person where listed, else the folded name, which is the listed person's where one of them bears it. */
const observersOf = (pieces: readonly Piece[], managerId: string | null): Set<string> => {
  const listed = new Map<string, string>()
  for (const { observerPersonId, observerName } of pieces)
    if (observerPersonId !== null) listed.set(foldedName(observerName), observerPersonId)
  return new Set(
    pieces.map(({ observer, observerPersonId, observerName }) => {
      if (observerPersonId !== null) return observerPersonId
      if (observer === 'manager') return managerId ?? 'the manager'
      return listed.get(foldedName(observerName)) ?? `name ${foldedName(observerName)}`
    }),
  )
}
