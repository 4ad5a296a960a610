/** One statement of what is expected, with what it looks like. */
export type Statement = { readonly text: string; readonly examples: readonly string[] }

/** What a ladder says of one theme at one of its grades; `at` is where it stands in the file. */
export type LadderCell = { readonly grade: string; readonly statements: readonly Statement[]; readonly at: string | null }

/** A theme: a pillar of its own, or a criterion of one. */
export type LadderTheme = {
  readonly pillar: string
  readonly meaning: string
  readonly name: string
  /** A few words on it, where the file has them. */
  readonly gist: string | null
  readonly cells: readonly LadderCell[]
  readonly at: string | null
}

/** A career ladder as it stands in a file, whatever the form: themes, and what each asks at which grade. */
export type Ladder = {
  readonly name: string
  readonly purpose: string
  /** In their order; where they are the three levels themselves, the themes have no grades. */
  readonly grades: readonly string[]
  readonly themes: readonly LadderTheme[]
}

/** Why something of a file can't be taken, and where it stands: "line 12", "row 3". */
export type LadderTrouble = { readonly file: string; readonly at: string | null; readonly words: string }

export const troubleSaid = ({ file, at, words }: LadderTrouble) => `${file}${at ? `, ${at}` : ''}: ${words}`
