import { keep } from '../ui/kept.ts'
import { forgetVisits } from '../ui/recent.ts'

/** Another account from here on: every answer belongs to whoever asked before, so the page is loaded anew. */
export function startAfresh() {
  keep('understory.leads', null)
  forgetVisits()
  location.assign('/')
}
