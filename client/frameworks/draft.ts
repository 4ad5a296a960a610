import type { Framework, FrameworkDraft } from 'shared/model/framework.ts'

export const levels = ['early', 'consistent', 'lead'] as const
type Texts = Record<(typeof levels)[number], string>

/** A framework while it is being written: examples are lines of one text, and each part has a key of its own. */
export type CriterionText = {
  key: string
  id?: string
  name: string
  gist: string
  descriptors: Texts
  examples: Texts
  grade: string | null
}
export type PillarText = { key: string; name: string; meaning: string; criteria: CriterionText[] }
export type FrameworkText = Pick<Framework, 'name' | 'purpose' | 'grades' | 'source'> & { pillars: PillarText[] }

let made = 0
const newKey = () => `new-${++made}`

const each = (words: (level: (typeof levels)[number]) => string): Texts => ({
  early: words('early'),
  consistent: words('consistent'),
  lead: words('lead'),
})

export const textOf = ({ name, purpose, grades, source, pillars }: Framework): FrameworkText => ({
  name,
  purpose,
  grades,
  source,
  pillars: pillars.map((pillar) => ({
    key: pillar.id,
    name: pillar.name,
    meaning: pillar.meaning,
    criteria: pillar.criteria.map(({ id, name, gist, grade, descriptors, examples }) => ({
      key: id,
      id,
      name,
      gist,
      grade,
      descriptors: each((level) => descriptors[level]),
      examples: each((level) => examples[level].join('\n')),
    })),
  })),
})

export const newCriterion = (): CriterionText => ({
  key: newKey(),
  name: '',
  gist: '',
  grade: null,
  descriptors: each(() => ''),
  examples: each(() => ''),
})
export const newPillar = (): PillarText => ({ key: newKey(), name: '', meaning: '', criteria: [newCriterion()] })

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What is sent to be saved. */
export const draftOf = ({ name, purpose, grades, source, pillars }: FrameworkText): FrameworkDraft => ({
  name: name.trim(),
  purpose: purpose.trim(),
  grades,
  source,
  pillars: pillars.map((pillar) => ({
    name: pillar.name.trim(),
    meaning: pillar.meaning.trim(),
    criteria: pillar.criteria.map(({ id, name, gist, grade, descriptors, examples }) => ({
      ...(id && { id }),
      grade,
      name: name.trim(),
      gist: gist.trim(),
      descriptors: each((level) => descriptors[level].trim()),
      examples: { early: linesOf(examples.early), consistent: linesOf(examples.consistent), lead: linesOf(examples.lead) },
    })),
  })),
})

/** The ids under which a draft was saved, for what has not been moved or taken out meanwhile. */
export function withIds(now: FrameworkText, sent: FrameworkText, saved: Framework): FrameworkText {
  const ids = new Map(
    sent.pillars.flatMap((pillar, p) => pillar.criteria.map(({ key }, c) => [key, saved.pillars[p]?.criteria[c]?.id] as const)),
  )
  return {
    ...now,
    pillars: now.pillars.map((pillar) => ({
      ...pillar,
      criteria: pillar.criteria.map((criterion) => ({ ...criterion, id: ids.get(criterion.key) ?? criterion.id })),
    })),
  }
}

export type Problem = { id: string; words: string }

/** What stands in the way of saving, each with the field it is about. */
export function problemsIn({ name, purpose, pillars }: FrameworkText): Problem[] {
  const empty = (id: string, text: string, words: string) => (text.trim() ? [] : [{ id, words }])
  return [
    ...empty('framework-name', name, 'Name the framework.'),
    ...empty('framework-purpose', purpose, 'Say what it is for.'),
    ...(pillars.length === 0 ? [{ id: 'framework-name', words: 'A framework needs at least one pillar.' }] : []),
    ...pillars.flatMap((pillar) => [
      ...empty(`${pillar.key}-name`, pillar.name, 'Name the pillar.'),
      ...empty(`${pillar.key}-meaning`, pillar.meaning, `Say in a line what ${pillar.name.trim() || 'the pillar'} means.`),
      ...(pillar.criteria.length === 0
        ? [{ id: `${pillar.key}-name`, words: `${pillar.name.trim() || 'The pillar'} needs at least one criterion.` }]
        : []),
      ...pillar.criteria.flatMap((criterion) => criterionProblems(criterion)),
    ]),
  ]
}

const levelNames = { early: 'early', consistent: 'consistent', lead: 'lead' }

function criterionProblems({ key, name, gist, descriptors, examples }: CriterionText): Problem[] {
  const called = name.trim() || 'the criterion'
  return [
    ...(name.trim() ? [] : [{ id: `${key}-name`, words: 'Name the criterion.' }]),
    ...(gist.trim() ? [] : [{ id: `${key}-gist`, words: `Say in a few words what ${called} means.` }]),
    ...levels.flatMap((level) => [
      ...(descriptors[level].trim()
        ? []
        : [{ id: `${key}-${level}`, words: `Say what ${called} looks like at the ${levelNames[level]} level.` }]),
      ...(linesOf(examples[level]).length > 3
        ? [{ id: `${key}-${level}-examples`, words: `Give at most three examples of ${called} at the ${levelNames[level]} level.` }]
        : []),
      ...(linesOf(examples[level]).some((line) => line.length > 200)
        ? [{ id: `${key}-${level}-examples`, words: `Keep each example of ${called} under 200 characters.` }]
        : []),
    ]),
  ]
}

/** One of a list moved a place up or down. */
export function moved<Item>(items: readonly Item[], at: number, step: -1 | 1): Item[] {
  const to = at + step
  if (to < 0 || to >= items.length) return [...items]
  const next = [...items]
  ;[next[at], next[to]] = [next[to]!, next[at]!]
  return next
}
