import { pathWords } from 'shared/domain/words.ts'
import type { PathWord } from 'shared/model/words.ts'

export type PathFilters = { verdict?: PathWord }

export const verdicts = Object.keys(pathWords) as PathWord[]
