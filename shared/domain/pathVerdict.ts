import type { PathFigure } from '../model/path.ts'
import { lookedAt, type PathFacts } from './pathFacts.ts'
import { rulesInWords, verdictSentence } from './pathWords.ts'
import { windows, type Windows } from './windows.ts'

type Because = PathFigure['because'][number]

/** Whether there is a path into a lead role from a team: the first rule that holds, with what every rule saw. */
export const pathVerdict = (facts: PathFacts, asOf: string, within: Windows = windows): PathFigure => {
  const seen = lookedAt(facts, asOf, within)
  const saw = rulesInWords(facts, seen, asOf, within)
  const rows = <Kind extends Because['kind']>(kind: Kind, of: readonly { readonly id: string }[]) => of.map(({ id }) => ({ kind, id }))
  const growth: Because[] = [
    ...(seen.grows.bySpan && seen.widest ? rows('span', [seen.widest]) : []),
    ...(facts.plan && (seen.grows.byPlan || !seen.grows.bySpan) ? rows('plan', [facts.plan]) : []),
  ]
  const outside = seen.filled.filter(({ kind }) => kind === 'hired_from_outside')
  const before: PathFigure['rules'] = [
    { word: 'open_now', holds: seen.open.length > 0, saw: saw.open, because: rows('role', seen.open) },
    {
      word: 'not_known_yet',
      holds: !seen.historyKnown || !seen.planKnown,
      saw: saw.known,
      because: facts.plan ? rows('plan', [facts.plan]) : [],
    },
    { word: 'planned', holds: seen.planned.length > 0, saw: saw.planned, because: rows('role', seen.planned) },
    {
      word: 'has_happened',
      holds: seen.precedents.length > 0,
      saw: saw.happened,
      because: rows('precedent', [...seen.precedents, ...outside]),
    },
    { word: 'growing', holds: seen.grows.bySpan || seen.grows.byPlan, saw: saw.growing, because: growth },
  ]
  const others = before.some(({ holds }) => holds)
  const rules: PathFigure['rules'] = [
    ...before,
    { word: 'not_here', holds: !others, saw: others ? saw.other : saw.else, because: others ? [] : rows('precedent', outside) },
  ]
  const rule = rules.find(({ holds }) => holds)!
  return {
    verdict: rule.word,
    sentence: verdictSentence(rule.word, facts, seen, asOf, within),
    value: seen.historyKnown ? seen.fromInside.length : null,
    of: seen.filled.length,
    missing: [
      ...(seen.historyKnown ? [] : [{ what: 'moves' as const, words: saw.missing.moves }]),
      ...(seen.planKnown ? [] : [{ what: 'plan' as const, words: saw.missing.plan }]),
    ],
    asOf,
    because: rule.because,
    rules,
  }
}
