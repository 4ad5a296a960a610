import type { LeadRole, RoleCriteriaDraft, RoleCriterion } from 'shared/model/role.ts'
import type { AskedLevel } from 'shared/model/words.ts'

/** One line of what a role asks while it is being written. A new line of the role's own has no id yet. */
export type AskedLine = {
  key: string
  id: string | null
  name: string
  gist: string
  pillar: string | null
  own: boolean
  asks: AskedLevel
  mustHave: boolean
}

export const ownAtMost = 3

const lineOf = ({ id, name, gist, pillar, asks, mustHave }: RoleCriterion): AskedLine => ({
  key: id,
  id,
  name,
  gist,
  pillar,
  own: pillar === null,
  asks,
  mustHave,
})

export const draftOf = ({ criteria }: LeadRole): AskedLine[] => criteria.map(lineOf)

/** A criterion of a framework that the role does not ask for yet. */
export const fromFramework = ({ id, name, gist, pillar }: { id: string; name: string; gist: string; pillar: string }): AskedLine => ({
  key: id,
  id,
  name,
  gist,
  pillar,
  own: false,
  asks: 'consistent',
  mustHave: false,
})

export const ownLine = (key: string): AskedLine => ({
  key,
  id: null,
  name: '',
  gist: '',
  pillar: null,
  own: true,
  asks: 'consistent',
  mustHave: false,
})

/** What is sent: the framework's criteria first, then the role's own. */
export function criteriaOf(lines: AskedLine[], reason: string): RoleCriteriaDraft {
  return {
    criteria: lines.filter(({ own }) => !own).map(({ id, asks, mustHave }) => ({ criterionId: id!, asks, mustHave })),
    own: lines
      .filter(({ own }) => own)
      .map(({ id, name, gist, asks, mustHave }) => ({
        ...(id && { criterionId: id }),
        name: name.trim(),
        gist: gist.trim(),
        asks,
        mustHave,
      })),
    reason: reason.trim() || null,
  }
}

export const sameLines = (a: AskedLine[], b: AskedLine[]) => {
  const told = (lines: AskedLine[]) => JSON.stringify(lines.map(({ id, name, gist, asks, mustHave }) => [id, name, gist, asks, mustHave]))
  return told(a) === told(b)
}

/** What is missing before the lines can be saved, each with the field it is about. */
export const missingIn = (lines: AskedLine[]) =>
  lines.flatMap(({ key, own, name, gist }) => [
    ...(own && !name.trim() ? [{ id: `name-${key}`, words: 'Name the criterion.' }] : []),
    ...(own && !gist.trim() ? [{ id: `gist-${key}`, words: `Say in a line what ${name.trim() || 'it'} means.` }] : []),
  ])
