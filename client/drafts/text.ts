import type { TalkContent } from 'shared/model/talk.ts'

/** The form of drafts that this page writes; another one was written by an older or newer page. */
const form: TalkContent['form'] = 1
export const isOurForm = (content: unknown): content is TalkContent =>
  typeof content === 'object' && content !== null && (content as { form?: unknown }).form === form

/** A draft in one text, for telling whether two say the same, whatever the order of their parts. */
export const told = (content: TalkContent) =>
  JSON.stringify([
    content.want.direction,
    content.want.horizon,
    content.want.targetRoleId,
    content.want.target,
    content.words,
    content.note,
    content.discussed,
    content.dropped,
    content.points.map(({ key, text }) => [key, text]),
    content.promises.map(({ key, text, owner, dueOn }) => [key, text, owner, dueOn]),
    content.nextOn,
    content.nextTime,
  ])

export const alike = (a: TalkContent, b: TalkContent) => told(a) === told(b)

const joined = (ours: string, theirs: string) =>
  ours.includes(theirs) ? ours : theirs.includes(ours) ? theirs : `${ours.trimEnd()}\n\n${theirs}`
/** Lines of both; a line that was changed on both sides stands twice, under two keys. */
const together = <Line extends { key: string; text: string }>(ours: readonly Line[], theirs: readonly Line[]) => {
  const said = ({ key: _key, ...line }: Line) => JSON.stringify(Object.entries(line).toSorted(([a], [b]) => a.localeCompare(b)))
  const there = new Set(ours.map(said))
  return [
    ...ours,
    ...theirs
      .filter((one) => !there.has(said(one)))
      .map((one) => (ours.some(({ key }) => key === one.key) ? { ...one, key: `${one.key}+` } : one)),
  ]
}

/** What can stand but once in a text: what they want, and when to talk again. */
export type Once = 'want' | 'next'
export type Chosen = Partial<Record<Once, 'ours' | 'theirs'>>
const partOf = {
  want: ({ want }: TalkContent) => ({ want }),
  next: ({ nextOn, nextTime }: TalkContent) => ({ nextOn, nextTime }),
}
const says = {
  want: ({ want }: TalkContent) => want.direction !== null || want.targetRoleId !== null || want.target.trim() !== '',
  next: ({ nextOn, nextTime }: TalkContent) => nextOn !== null || nextTime !== null,
}
const differ = (once: Once, ours: TalkContent, theirs: TalkContent) => {
  const blank = { ...ours, ...emptied }
  return !alike({ ...blank, ...partOf[once](ours) }, { ...blank, ...partOf[once](theirs) })
}
const emptied = { want: { direction: null, horizon: null, targetRoleId: null, target: '' }, nextOn: null, nextTime: null }

/** A page on which nothing was written, not even what they last said. */
export const blankOf = (empty: TalkContent): TalkContent => ({ ...empty, ...emptied })

/** Where both texts say something else of what can stand but once: one of the two has to be chosen. */
export const contested = (ours: TalkContent, theirs: TalkContent) =>
  (['want', 'next'] as const).filter((once) => says[once](ours) && says[once](theirs) && differ(once, ours, theirs))

/** Both texts in one: nothing of either is left out, but for what can stand only once and was not chosen. */
export function merged(ours: TalkContent, theirs: TalkContent, chosen: Chosen = {}): TalkContent {
  const one = (once: Once) => {
    if (!says[once](ours)) return partOf[once](theirs)
    return partOf[once](says[once](theirs) && chosen[once] === 'theirs' ? theirs : ours)
  }
  return {
    ...ours,
    ...one('want'),
    ...one('next'),
    words: joined(ours.words, theirs.words),
    note: joined(ours.note, theirs.note),
    discussed: [...new Set([...ours.discussed, ...theirs.discussed])],
    dropped: ours.dropped.filter((key) => theirs.dropped.includes(key)),
    points: together(ours.points, theirs.points),
    promises: together(ours.promises, theirs.promises),
  }
}

/**
 * What was typed on an early page, put together with what turned out to stand there: a part that was not touched is as it stands,
 * one that was touched on both sides has both, and what can stand but once is as it was typed.
 */
export function rebased(from: TalkContent, typed: TalkContent, there: TalkContent): TalkContent {
  const both = merged(there, typed, { want: 'theirs', next: 'theirs' })
  const differs = (name: keyof TalkContent, one: TalkContent) => JSON.stringify(one[name]) !== JSON.stringify(from[name])
  const part = (name: keyof TalkContent) => (!differs(name, typed) ? there[name] : differs(name, there) ? both[name] : typed[name])
  return { ...there, ...Object.fromEntries((Object.keys(there) as (keyof TalkContent)[]).map((name) => [name, part(name)])) }
}

const plumbing = /^(form|key|owner|direction|horizon|targetRoleId|discussed|dropped|nextOn|nextTime|dueOn|heldOn|questions)$/

/** Every sentence in a draft of whatever form, for one to copy. */
export function sentencesIn(content: unknown, name = ''): string[] {
  if (plumbing.test(name)) return []
  if (typeof content === 'string') return content.trim() ? [content] : []
  if (Array.isArray(content)) return content.flatMap((each) => sentencesIn(each, name))
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) => sentencesIn(value, key))
}
