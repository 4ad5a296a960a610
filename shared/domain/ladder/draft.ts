import type { CriterionDraft, FrameworkDraft } from '../../model/framework.ts'
import { excerpt } from '../excerpt.ts'
import { notDescribed } from './notDescribed.ts'
import type { Ladder, LadderCell, LadderTheme, LadderTrouble, Statement } from './ladder.ts'

const levels = ['early', 'consistent', 'lead'] as const
type Level = (typeof levels)[number]
const longestLine = 200
/** What fits under a name. */
const shortLine = 120
const longestProse = 4000
const longestWords = 10_000
const mostExamples = 3

const levelOf = (grade: string) => levels.find((level) => new RegExp(`^(at )?${level}( level)?$`, 'i').test(grade.trim()))
/** Its grades are our three levels, so that each theme is one criterion. */
const isOfLevels = ({ grades }: Ladder) => grades.length > 0 && grades.every((grade) => levelOf(grade) !== undefined)

/** The examples that stand as such, and the rest in the text: nothing of the source is lost. */
function wordsOf(statements: readonly Statement[]) {
  const examples = statements.flatMap((statement) => statement.examples)
  const shown = examples.filter((example) => example.length <= longestLine && !example.includes('\n')).slice(0, mostExamples)
  const rest = (statement: Statement) => statement.examples.filter((example) => !shown.includes(example))
  const lines = statements.map((statement) => [statement.text, ...rest(statement).map((example) => `For example: ${example}`)].join('\n'))
  return { text: lines.length === 1 ? lines[0]! : lines.map((line) => `• ${line}`).join('\n'), examples: shown }
}

const nothing = { text: notDescribed, examples: [] as string[] }

function criterionOf(
  name: string,
  gist: string,
  grade: string | null,
  at: Partial<Record<Level, ReturnType<typeof wordsOf>>>,
): CriterionDraft {
  const each = levels.map((level) => [level, at[level] ?? nothing] as const)
  const texts = Object.fromEntries(each.map(([level, { text }]) => [level, text])) as Record<Level, string>
  const examples = Object.fromEntries(each.map(([level, words]) => [level, words.examples])) as Record<Level, string[]>
  return { name, gist, grade, descriptors: texts, examples }
}

const gistOf = (theme: LadderTheme, statements: readonly Statement[]) =>
  theme.gist ?? excerpt(statements[0]!.text.split('\n')[0]!, shortLine).slice(0, longestLine)

function criteriaOf(theme: LadderTheme, ofLevels: boolean): CriterionDraft[] {
  const told = theme.cells.filter(({ statements }) => statements.length > 0)
  if (!ofLevels)
    return told.map(({ grade, statements }) =>
      criterionOf(`${theme.name}, ${grade}`, gistOf(theme, statements), grade, { consistent: wordsOf(statements) }),
    )
  if (told.length === 0) return []
  const at = Object.fromEntries(told.map((cell) => [levelOf(cell.grade)!, wordsOf(cell.statements)]))
  return [criterionOf(theme.name, gistOf(theme, told[0]!.statements), null, at)]
}

/** What is too long to be kept whole, and where it stands. */
function troublesOf(file: string, ladder: Ladder, ofLevels: boolean): LadderTrouble[] {
  const tooLong = (what: string, text: string, most: number, at: string | null): LadderTrouble[] =>
    text.length > most ? [{ file, at, words: `${what} has ${text.length} characters. Shorten it to ${most}.` }] : []
  const ofCell = (theme: LadderTheme, { grade, statements, at }: LadderCell) => [
    ...(ofLevels ? [] : tooLong(`“${excerpt(theme.name, 60)}” with its grade`, `${theme.name}, ${grade}`, longestLine, at)),
    ...(statements.length > 0 ? tooLong(`What “${excerpt(theme.name, 60)}” asks`, wordsOf(statements).text, longestWords, at) : []),
  ]
  return [
    ...tooLong('The name of the framework', ladder.name, longestLine, null),
    ...tooLong('What it is for', ladder.purpose, longestProse, null),
    ...ladder.themes.flatMap((theme) => [
      ...tooLong('The name of a pillar', theme.pillar, longestLine, theme.at),
      ...tooLong('What a pillar means', theme.meaning, longestProse, theme.at),
      ...(ofLevels ? tooLong('The name of a criterion', theme.name, longestLine, theme.at) : []),
      ...theme.cells.flatMap((cell) => ofCell(theme, cell)),
    ]),
  ]
}

const most = { pillars: 40, criteria: 100 }

/**
 * A framework made of a ladder. A theme at a grade is one criterion of that grade: what the source asks is what being consistent
 * looks like, and nothing is said of early and lead. A ladder whose grades are the three levels has one criterion for each theme.
 */
export function frameworkFrom(
  file: string,
  ladder: Ladder,
): { draft: FrameworkDraft; troubles: [] } | { draft: null; troubles: LadderTrouble[] } {
  const ofLevels = isOfLevels(ladder)
  const pillars = [...Map.groupBy(ladder.themes, ({ pillar }) => pillar)]
    .map(([name, themes]) => ({
      name,
      meaning: themes.find(({ meaning }) => meaning !== '')?.meaning ?? `What ${name} asks.`,
      criteria: themes.flatMap((theme) => criteriaOf(theme, ofLevels)),
    }))
    .filter(({ criteria }) => criteria.length > 0)
  const crowded = pillars.find(({ criteria }) => criteria.length > most.criteria)
  const troubles = [
    ...troublesOf(file, ladder, ofLevels),
    ...(pillars.length === 0 ? [{ file, at: null, words: 'It describes nothing: no theme has a word at any grade.' }] : []),
    ...(pillars.length > most.pillars
      ? [{ file, at: null, words: `It has ${pillars.length} pillars. A framework has at most ${most.pillars}: import it in parts.` }]
      : []),
    ...(crowded
      ? [
          {
            file,
            at: null,
            words: `“${excerpt(crowded.name, 60)}” has ${crowded.criteria.length} criteria. A pillar has at most ${most.criteria}.`,
          },
        ]
      : []),
  ]
  if (troubles.length > 0) return { draft: null, troubles }
  return {
    draft: { name: ladder.name, purpose: ladder.purpose, grades: ofLevels ? [] : [...ladder.grades], source: null, pillars },
    troubles: [],
  }
}
