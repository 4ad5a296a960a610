import { keep } from '../ui/kept.ts'
import { keepPerson } from '../ui/lastPiece.ts'
import { forgetVisits } from '../ui/recent.ts'
import { forgetUndo } from '../ui/undoLog.ts'

/** Another account from here on: every answer belongs to whoever asked before, so the page is loaded anew. */
export function startAfresh() {
  keep('understory.leads', null)
  forgetVisits()
  keepPerson(null)
  forgetUndo()
  location.assign('/')
}
