import { z } from 'zod'
import { Id, Line } from '../model/text.ts'
import { SavedView } from '../model/view.ts'
import { endpoint } from './endpoint.ts'

const about = 'Saved views'
const may = 'beSignedIn'
const ofView = z.object({ viewId: Id })
const Name = Line.max(60, 'Use at most 60 characters.')

export const saveView = endpoint('POST /api/views', {
  about,
  may,
  summary: 'Name an address of a list of mine: people, lead roles or the pipeline with their filters; at most twenty',
  body: z.strictObject({ name: Name, address: z.string().max(1000) }),
  answer: SavedView,
})
export const renameView = endpoint('PATCH /api/views/:viewId', {
  about,
  may,
  summary: 'Name a saved view of mine anew',
  params: ofView,
  body: z.strictObject({ name: Name }),
  answer: SavedView,
})
export const removeView = endpoint('DELETE /api/views/:viewId', {
  about,
  may,
  summary: 'Remove a saved view of mine; it can be restored for 30 days',
  params: ofView,
  answer: z.object({ done: z.literal(true) }),
})
export const restoreView = endpoint('POST /api/views/:viewId/restore', {
  about,
  may,
  summary: 'Restore a saved view that I removed',
  params: ofView,
  answer: SavedView,
})
