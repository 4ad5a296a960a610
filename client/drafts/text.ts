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
const together = <Line extends { key: string; text: string }>(ours: readonly Line[], theirs: readonly Line[]) => [
  ...ours,
  ...theirs
    .filter((one) => !ours.some((other) => other.text === one.text))
    .map((one) => (ours.some(({ key }) => key === one.key) ? { ...one, key: `${one.key}+` } : one)),
]

/** Both texts in one: nothing of either is left out; where only one thing can stand, it is what stands here. */
export const merged = (ours: TalkContent, theirs: TalkContent): TalkContent => ({
  ...ours,
  want: ours.want.direction === null ? theirs.want : ours.want,
  words: joined(ours.words, theirs.words),
  note: joined(ours.note, theirs.note),
  discussed: [...new Set([...ours.discussed, ...theirs.discussed])],
  dropped: ours.dropped.filter((key) => theirs.dropped.includes(key)),
  points: together(ours.points, theirs.points),
  promises: together(ours.promises, theirs.promises),
  nextOn: ours.nextOn ?? theirs.nextOn,
  nextTime: ours.nextTime ?? theirs.nextTime,
})

const plumbing = /^(form|key|owner|direction|horizon|targetRoleId|discussed|dropped|nextOn|nextTime|dueOn|heldOn|questions)$/

/** Every sentence in a draft of whatever form, for one to copy. */
export function sentencesIn(content: unknown, name = ''): string[] {
  if (plumbing.test(name)) return []
  if (typeof content === 'string') return content.trim() ? [content] : []
  if (Array.isArray(content)) return content.flatMap((each) => sentencesIn(each, name))
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) => sentencesIn(value, key))
}
