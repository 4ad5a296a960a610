import { useEffect, useMemo, useState } from 'react'
import { guessedCriterion, guessedPerson, linksIn, nameIndex } from 'shared/domain/guess.ts'
import type { PastDay } from 'shared/domain/pastDay.ts'
import { firstName } from 'shared/domain/names.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { Visibility as Readers } from 'shared/model/words.ts'
import { useToday } from '../ui/When.tsx'
import type { EvidenceStart } from '../ui/evidenceBox.tsx'
import { lastPerson, lastReaders } from '../ui/lastPiece.ts'
import { day } from '../ui/when.ts'
import { type PieceDraft, emptyPiece } from './draft.ts'
import { useAround } from './useAround.ts'

/** What the writer said themselves; where they said nothing, the words are looked at. */
export type Writing = {
  draft: PieceDraft
  personId: string | null
  chose: { criteria: boolean; day: boolean }
  /** Guesses that were taken away. */
  not: readonly string[]
}

/** What was written and not saved, why not, and what is on its way; for as long as the page is open. */
export const memory: {
  unsaved: Writing | null
  failure: Failure | null
  saving: boolean
  sent: { told: string; key: string } | null
} = {
  unsaved: null,
  failure: null,
  saving: false,
  sent: null,
}

const blank = (today: string, readers: Readers): Writing => ({
  draft: emptyPiece(today, readers),
  personId: null,
  chose: { criteria: false, day: false },
  not: [],
})

/** What is not saved yet stands there again; else what the box was opened with, or nothing. */
function begun(starts: EvidenceStart | null, today: string): Writing {
  if (memory.unsaved && (!starts || memory.failure)) return memory.unsaved
  const empty = blank(today, starts?.visibility ?? lastReaders())
  if (!starts) return empty
  return {
    ...empty,
    draft: {
      ...empty.draft,
      what: starts.what,
      criterionIds: starts.criterionIds,
      happenedOn: starts.happenedOn ?? today,
      links: starts.links ?? [],
    },
    chose: { criteria: starts.criterionIds.length > 0, day: starts.happenedOn !== undefined },
  }
}

const joined = (before: string, after: string) => (before.trim() && after ? `${before.trimEnd()}\n${after}` : before || after)

/** Something read from the words, why, and how to say that it is wrong. */
export type Guess = { key: string; words: string; because: string; takeAway: () => void }

/** Reads days out of a text; its library comes with the box, not before. */
function usePastDay(text: string, today: string): PastDay | null {
  const [read, setRead] = useState<((text: string, today: string) => PastDay | null) | null>(null)
  useEffect(() => {
    void import('shared/domain/pastDay.ts').then(({ pastDay }) => setRead(() => pastDay)).catch(() => {})
  }, [])
  return useMemo(() => read?.(text, today) ?? null, [read, text, today])
}

/** A piece as it is being written: what was typed and chosen, and what can be read from the words where nothing was chosen. */
export function useWriting(pageId: string | null, starts: EvidenceStart | null) {
  const today = useToday()
  const [writing, setWriting] = useState(() => begun(starts, today))
  const { draft: typed, chose, not } = writing
  const taken = new Set(not)
  const { people } = useAround(null)
  const names = useMemo(() => nameIndex(people), [people])
  const about =
    writing.personId === null
      ? guessedPerson(typed.what, names, {
          pageId,
          lastId: lastPerson(),
          not: new Set(not.filter((key) => key.startsWith('person ')).map((key) => key.slice(7))),
        })
      : null
  const personId = writing.personId ?? about?.id ?? null
  const around = useAround(personId)
  const found = chose.criteria
    ? null
    : guessedCriterion(
        typed.what,
        around.criteria.filter(({ id }) => !taken.has(`criterion ${id}`)),
      )
  const told = usePastDay(typed.what, today)
  const heard = told && !chose.day && told.on !== today && !taken.has(`day ${told.on}`) ? told : null
  const links = linksIn(typed.what)
    .filter((url) => !taken.has(`link ${url}`) && !typed.links.some((link) => link.url === url))
    .slice(0, 10 - typed.links.length)

  const draft: PieceDraft = {
    ...typed,
    criterionIds: chose.criteria ? typed.criterionIds : found ? [found.id] : [],
    happenedOn: chose.day ? typed.happenedOn : (heard?.on ?? today),
    links: [...typed.links, ...links.map((url) => ({ url }))],
  }
  const takeAway = (key: string) => () => setWriting((now) => ({ ...now, not: [...now.not, key] }))
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  const guesses: Guess[] = [
    ...(about && about.because !== 'page'
      ? [
          {
            key: `person ${about.id}`,
            words: `About ${firstName(nameOf(about.id))}`,
            because: about.because === 'last' ? 'as last time' : `“${about.words}”`,
          },
        ]
      : []),
    ...(found
      ? [
          {
            key: `criterion ${found.id}`,
            words: `Speaks to ${around.criteria.find(({ id }) => id === found.id)?.name}`,
            because: found.words.map((word) => `“${word}”`).join(', '),
          },
        ]
      : []),
    ...(heard ? [{ key: `day ${heard.on}`, words: `Happened on ${day(heard.on, today)}`, because: `“${heard.words}”` }] : []),
    ...links.map((url) => ({
      key: `link ${url}`,
      words: 'A link to open',
      because: url.replace(/^https?:\/\/(www\.)?/i, '').slice(0, 40),
    })),
  ].map((guess) => ({ ...guess, takeAway: takeAway(guess.key) }))

  const change = (part: Partial<PieceDraft>) =>
    setWriting((now) => ({
      ...now,
      // A link that was read from the words and is not among the chosen ones was taken away.
      not: part.links
        ? [...now.not, ...links.filter((url) => !part.links!.some((link) => link.url === url)).map((url) => `link ${url}`)]
        : now.not,
      draft: { ...now.draft, ...part },
      chose: { criteria: now.chose.criteria || part.criterionIds !== undefined, day: now.chose.day || part.happenedOn !== undefined },
    }))
  return {
    writing,
    draft,
    personId,
    around,
    guesses,
    change,
    choosePerson: (id: string) =>
      setWriting((now) => ({ ...now, personId: id, draft: { ...now.draft, criterionIds: [] }, chose: { ...now.chose, criteria: false } })),
    /** What was begun before the page was closed; what is typed by then stands after it. */
    restore: (kept: Writing) => setWriting((now) => ({ ...kept, draft: { ...kept.draft, what: joined(kept.draft.what, now.draft.what) } })),
    /** What was typed before the box was there. */
    takeOver: (typed: string) => setWriting((now) => ({ ...now, draft: { ...now.draft, what: joined(now.draft.what, typed) } })),
    /** An empty piece about the same person. */
    next: () => setWriting({ ...blank(today, typed.visibility), personId: writing.personId }),
  }
}
