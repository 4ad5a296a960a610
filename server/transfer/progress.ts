/** How far the import of this moment has come; one at a time writes, as writers take turns. */
interface Progress {
  doing: 'nothing' | 'reading' | 'writing'
  done: number
  of: number
}
const idle: Progress = { doing: 'nothing', done: 0, of: 0 }
let now = idle

export const progress = () => now
export const readingOn = () => void (now = { doing: 'reading', done: 0, of: 0 })
export const writingOn = (done: number, of: number) => void (now = { doing: 'writing', done, of })
export const progressEnded = () => void (now = idle)
