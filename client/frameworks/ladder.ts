import type { FrameworkPlan } from 'shared/api/frameworks.ts'
import { counted } from 'shared/domain/grammar.ts'

export type LadderFile = { name: string; text: string }
export const pastedName = 'Pasted table'
const largest = 1_000_000

/** The texts of files, or why one of them can't be read. */
export async function textsOf(files: readonly File[]): Promise<{ files: LadderFile[] } | { refused: string }> {
  const large = files.find(({ size }) => size > largest)
  if (large) return { refused: `${large.name} is larger than 1 MB. A framework is smaller.` }
  try {
    return { files: await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))) }
  } catch {
    return { refused: 'A file cannot be read. Check that it is still there and that you may open it.' }
  }
}

/** The sentence on top: what this is for, then what the file holds. */
export function foundWords(found: FrameworkPlan | null, checking: boolean): string {
  if (!found)
    return checking
      ? 'Reading the file. Nothing is written.'
      : 'A career ladder that you have becomes a framework, as a draft. You publish it when it is right.'
  const { draft, figures, troubles } = found
  if (!draft)
    return `${counted(troubles.length, 'place in the file stands', 'places in the file stand')} in the way. Put it right there, and choose the file again.`
  const { grades, themes, criteria, forks } = figures
  const made =
    grades > 0
      ? `${counted(themes, 'theme', 'themes')} at ${counted(grades, 'grade', 'grades')} make ${counted(criteria, 'criterion', 'criteria')}.`
      : `${counted(themes, 'pillar', 'pillars')} with ${counted(criteria, 'criterion', 'criteria')}.`
  return `${made}${forks ? ' It forks into individual contributors and people managers.' : ''} Nothing is written yet.`
}
