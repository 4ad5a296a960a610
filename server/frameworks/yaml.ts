import type { LadderTrouble } from 'shared/domain/ladder/ladder.ts'
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** A YAML text of which each part knows its line. */
export class Yaml {
  readonly troubles: LadderTrouble[]
  private readonly lines = new LineCounter()
  private readonly document: Document.Parsed
  private readonly file: string
  private readonly above: number

  /** `above`: how many lines of the file stand above this text. */
  constructor(file: string, text: string, above = 0) {
    this.file = file
    this.above = above
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false, schema: 'core' })
    this.troubles = this.document.errors.map(({ message, pos }) => ({
      file,
      at: this.at(pos[0]),
      words: `This is not well-formed YAML: ${message}.`,
    }))
    if (this.troubles.length === 0 && !isMap(this.document.contents)) this.wrong([], 'The file holds no names with values.')
  }
  private at(offset: number) {
    return `line ${this.lines.linePos(offset).line + this.above}`
  }
  whereIs(path: readonly (string | number)[]): string | null {
    for (let end = path.length; end >= 0; end--) {
      const node = end === 0 ? this.document.contents : this.document.getIn(path.slice(0, end), true)
      const range = (node as { range?: [number, number, number] } | undefined)?.range
      if (range) return this.at(range[0])
    }
    return null
  }
  wrong(path: readonly (string | number)[], words: string) {
    this.troubles.push({ file: this.file, at: this.whereIs(path), words })
  }
  /** The text at a path, without space around it; null where nothing stands, or something else than a text. */
  text(...path: (string | number)[]): string | null {
    const node = this.document.getIn(path, true)
    if (node === undefined || (isScalar(node) && node.value === null)) return null
    const value = isScalar(node) ? node.value : undefined
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || null
    this.wrong(path, `Write a text at “${path.at(-1)}”.`)
    return null
  }
  /** The same where there has to be one. */
  needed(...path: (string | number)[]): string {
    const before = this.troubles.length
    const found = this.text(...path)
    if (found === null && this.troubles.length === before) this.wrong(path, `“${path.at(-1)}” is missing here.`)
    return found ?? ''
  }
  /** How many items a list has; none where nothing stands. */
  length(...path: (string | number)[]): number {
    const node = this.document.getIn(path, true)
    if (node === undefined || (isScalar(node) && node.value === null)) return 0
    if (isSeq(node)) return node.items.length
    this.wrong(path, `“${path.at(-1)}” is not a list.`)
    return 0
  }
  has(...path: (string | number)[]) {
    return this.document.hasIn(path)
  }
  texts(...path: (string | number)[]): string[] {
    return Array.from({ length: this.length(...path) }, (_, i) => this.text(...path, i)).filter((text) => text !== null)
  }
}
