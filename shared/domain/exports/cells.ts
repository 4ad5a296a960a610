/** A list as a file has it: what its columns are called, then one row after the other. */
export type Grid = { readonly columns: readonly string[]; readonly rows: readonly (readonly GridCell[])[] }
type GridCell = string | number | null

/** How a cell begins that a spreadsheet would take for a formula, in wide signs too; also where more lines follow. */
export const formulaLike = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** A text as a spreadsheet shows it and never computes it. */
export const shownText = (text: string): string => {
  const whole = text.toWellFormed().replaceAll(/[\ufffe\uffff]/g, '')
  return formulaLike.test(whole) ? `'${whole}` : whole
}

/** Several names in one cell. */
export const together = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join('; ') : null)
/** An answer where saying nothing would not be one. */
export const yesOrNo = (is: boolean): string => (is ? 'Yes' : 'No')
